"""What watches the bot from outside names what the bot shows: the page, the alerts and the dashboard."""

import json
import re
from pathlib import Path

import yaml

from bot.domain.messages import troubles
from bot.observability.metrics import Metrics

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/monitoring.md").read_text("utf-8")
RULES = yaml.safe_load((ROOT / "deploy/alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((ROOT / "deploy/grafana.json").read_text("utf-8"))
NAMES = re.compile(r"\bbot_\w+")
KNOWN = {family.name: family for family in Metrics().registry.collect()}


def rows(title: str) -> list[tuple[str, str]]:
    section = PAGE.partition(f"## {title}")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, re.MULTILINE)


def series() -> set[str]:
    """The names by which Prometheus knows them."""
    endings = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
    return {name + ending for name, family in KNOWN.items() for ending in endings[family.type]}


def labels() -> set[str]:
    return {"le", "job"} | {
        label
        for family in Metrics().registry._names_to_collectors.values()
        for label in getattr(family, "_labelnames", ())
    }


def expressions() -> list[str]:
    asked = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    return [*(rule["expr"] for rule in RULES), *asked, *(each["expr"] for each in DASHBOARD["annotations"]["list"])]


def test_the_page_has_each_metric() -> None:
    """With its kind, in the order of the code, and none that is not there."""
    assert rows("Metrics") == [(name, family.type) for name, family in KNOWN.items()]


def test_the_page_has_each_alert() -> None:
    """Each rule has its row with what to do, in the same order."""
    assert [name for name, _ in rows("Alerts")] == [rule["alert"] for rule in RULES]


def test_the_operator_s_guide_has_each_alert() -> None:
    """In Russian too, with what to do, in the same order."""
    guide = (ROOT / "docs/guides/operator.md").read_text("utf-8")
    assert re.findall(r"^\| `(Bot\w+)` \| [^|]+ \| [^|]+ \|$", guide, re.MULTILINE) == [each["alert"] for each in RULES]


def test_alerts_and_dashboard_ask_for_what_there_is() -> None:
    """By the name and the labels that the bot shows."""
    for each in expressions():
        named = set(re.findall(r"\bbot_\w+", each))
        assert named <= series(), each
        assert named or "up{" in each
        grouped = ",".join(re.findall(r"by \(([^)]*)\)", each)).replace(" ", "").split(",")
        matched = re.findall(r"[{,](\w+)=", each)
        assert ({*grouped, *matched} - {""}) <= labels(), each


def test_the_dashboard_shows_what_alerts_ask_for() -> None:
    """Whoever is woken by an alert finds its metric in a panel."""
    shown = {name for panel in DASHBOARD["panels"] for each in panel["targets"] for name in NAMES.findall(each["expr"])}
    assert {name for rule in RULES for name in NAMES.findall(rule["expr"])} <= shown


def test_limits_are_the_same_in_the_chat() -> None:
    """Organisers hear of a full disk, an old backup and a late message at the very limits of the alerts."""
    limits = {rule["alert"]: float(rule["expr"].split()[-1]) for rule in RULES if rule["expr"].startswith("bot_")}
    assert limits["BotDiskFull"] == troubles.LEAST_ROOM
    assert limits["BotBackupOld"] == troubles.OLDEST_BACKUP.total_seconds()
    assert limits["BotReplicaLate"] == troubles.OLDEST_REPLICA.total_seconds()
    assert limits["BotMessagesLate"] == troubles.OLDEST_DEBT.total_seconds()


def test_no_rule_fires_at_a_healthy_bot() -> None:
    """What a bot shows that has nothing to do is below every simple limit."""
    quiet = {"bot_last_contact_seconds": 31, "bot_last_tick_seconds": 21, "bot_disk_free_bytes": 5e9,
             "bot_last_backup_seconds": 26 * 3600, "bot_outbox_oldest_due_seconds": 60, "bot_inbox_depth": 20,
             "bot_database_log_bytes": 64e6, "bot_replica_lag_seconds": 9}  # fmt: skip
    simple = {
        rule["alert"]: found.groups()
        for rule in RULES
        if (found := re.fullmatch(r"(bot_\w+) ([<>]) ([\d.e]+)", rule["expr"]))
    }
    assert len(simple) == len(quiet)
    for name, sign, limit in simple.values():
        assert (quiet[name] > float(limit)) == (sign == "<"), name
