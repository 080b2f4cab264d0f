"""What watches the bot from outside names what the bot shows: the page, the alerts and the dashboard."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.domain.messages import troubles
from bot.observability.metrics import Metrics

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs/guides"
TRIED = ROOT / "deploy/alerts.test.yml"
RULES = yaml.safe_load((ROOT / "deploy/alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((ROOT / "deploy/grafana.json").read_text("utf-8"))
NAMES = re.compile(r"\bbot_\w+")
KNOWN = {family.name: family for family in Metrics().registry.collect()}


PROMTOOL = shutil.which("promtool")
by_promtool = pytest.mark.skipif(PROMTOOL is None, reason="promtool is not here (Debian's package prometheus)")


def rows(page: str, title: str) -> list[tuple[str, str]]:
    section = (GUIDES / page).read_text("utf-8").partition(f"## {title}")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, re.MULTILINE)


def promtool(*arguments: str | Path) -> int:
    """The exit code; what it has to say stands in the output of a test that fails."""
    return subprocess.run([str(PROMTOOL), *arguments], check=False).returncode


def series() -> set[str]:
    """The names by which Prometheus knows them."""
    endings = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
    return {name + ending for name, family in KNOWN.items() for ending in endings[family.type]}


def labels() -> set[str]:
    return {"le", "job", "instance"} | {
        label
        for family in Metrics().registry._names_to_collectors.values()
        for label in getattr(family, "_labelnames", ())
    }


def expressions() -> list[str]:
    asked = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    return [*(rule["expr"] for rule in RULES), *asked, *(each["expr"] for each in DASHBOARD["annotations"]["list"])]


@pytest.mark.parametrize(("page", "title"), [("monitoring.md", "Числа"), ("en/monitoring.md", "Metrics")])
def test_the_page_has_each_metric(page: str, title: str) -> None:
    """With its kind, in the order of the code, and none that is not there."""
    assert rows(page, title) == [(name, family.type) for name, family in KNOWN.items()]


def test_the_page_has_each_alert() -> None:
    """Each rule has its row with what to do, in the same order."""
    assert [name for name, _ in rows("en/monitoring.md", "Alerts")] == [rule["alert"] for rule in RULES]


def test_the_operator_s_guide_has_each_alert() -> None:
    """In Russian too, with what to do, in the same order."""
    guide = (GUIDES / "operator.md").read_text("utf-8")
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
        if (found := re.fullmatch(r"(bot_\w+)(?:{mode=~.*})? ([<>]) ([\d.e]+)", rule["expr"]))
    }
    assert len(simple) == len(quiet)
    for name, sign, limit in simple.values():
        assert (quiet[name] > float(limit)) == (sign == "<"), name


def test_each_rule_has_its_hours() -> None:
    """deploy/alerts.test.yml says of each rule when it fires and when it is silent."""
    assert set(re.findall(r'name: "(Bot\w+),', TRIED.read_text("utf-8"))) == {rule["alert"] for rule in RULES}


@by_promtool
def test_prometheus_agrees_when_each_rule_fires() -> None:
    """Neither in a restart nor at a burst that passes; where there is cause, and no more once it is mended."""
    assert promtool("test", "rules", TRIED) == 0


@by_promtool
def test_prometheus_understands_the_dashboard(tmp_path: Path) -> None:
    """What each panel asks, once a bot is chosen in it, is a sentence of its language."""
    asked = [{"record": f"panel:{n}", "expr": each.replace("$instance", ".*")} for n, each in enumerate(expressions())]
    (file := tmp_path / "panels.yml").write_text(json.dumps({"groups": [{"name": "panels", "rules": asked}]}))
    assert promtool("check", "rules", file) == 0


def test_the_dashboard_tells_bots_apart() -> None:
    """Each panel asks for the chosen ones, and says of each line whose it is."""
    for each in (target for panel in DASHBOARD["panels"] for target in panel["targets"]):
        assert each["expr"].count('{instance=~"$instance"') == len(NAMES.findall(each["expr"]))
        assert each["legendFormat"].endswith("{{instance}}")
