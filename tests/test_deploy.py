"""What comes along for who puts the bot on a server: it names what there is, and the tools that read it take it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.settings import Settings

ROOT = Path(__file__).parents[1]
SETTINGS = {name.upper() for name in Settings.model_fields}
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
UNIT = (ROOT / "deploy/resolution-bot.service").read_text("utf-8")
NOT_OURS = {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "SQLITE_TMPDIR"}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """Not a word of the unit is unknown to it, and little is left open to who breaks in."""
    unit = tmp_path / "resolution-bot.service"
    unit.write_text(UNIT.replace("/opt/resolution-bot/.venv/bin/python", sys.executable))
    done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "resolution-bot" in line] == []
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout[-200:]


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not here")
def test_nginx_takes_its_part(tmp_path: Path) -> None:
    """The part for the webhook is read without a word of complaint."""
    site = (ROOT / "deploy/nginx.conf").read_text("utf-8")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=bot.example.org",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    site = re.sub(r"/etc/letsencrypt/\S+fullchain.pem", str(certificate), site)
    site = re.sub(r"/etc/letsencrypt/\S+privkey.pem", str(key), site)
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{ {site} }}\n")
    command = ["nginx", "-t", "-q", "-e", "stderr", "-c", str(tmp_path / "nginx.conf")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_image_is_made_of_what_is_there() -> None:
    """Each folder that it copies exists and is let through to it; all that the bot is made of is copied."""
    copied = set(re.findall(r"^COPY (?!--)(\S+) /app", DOCKERFILE, re.MULTILINE))
    assert copied == {"bot", "handlers", "locales", "resolutions", "storage"}
    let_through = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert let_through == copied | set(re.findall(r"requirements[\w-]*\.lock", DOCKERFILE))
    assert all((ROOT / each).exists() for each in let_through)


def test_the_image_runs_as_nobody_who_may_do_anything() -> None:
    """Not as root, without pip, with a health check, and so that its root file system can be read-only."""
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert "pip" not in last
    assert "/healthz" in last
    bot = COMPOSE["services"]["bot"]
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])


def test_a_long_upgrade_is_waited_for() -> None:
    """For half an hour by systemd and the health check; what SQLite sorts meanwhile lies on the disk, not in memory."""
    assert "\nTimeoutStartSec=30min\n" in UNIT
    assert " --start-period=30m " in DOCKERFILE
    assert " SQLITE_TMPDIR=/data " in DOCKERFILE


def test_service_and_commands_read_the_same_settings() -> None:
    """Those of .env, as the same user: the unit sets none of its own, which a command beside it would not know."""
    command = (ROOT / "deploy/resolution-bot").read_text("utf-8")
    (user,) = re.findall(r"^User=(\S+)$", UNIT, re.MULTILINE)
    assert f"runuser --user {user} -- .venv/bin/python -m bot" in command
    assert re.findall(r"^WorkingDirectory=(\S+)$", UNIT, re.MULTILINE) == re.findall(r":-(/[^}]+)}", command)
    assert set(re.findall(r"^Environment(?:File)?=(\w+)", UNIT, re.MULTILINE)) <= NOT_OURS
    for guide in ("operator.md", "en/operator.md"):
        steps = (ROOT / "docs/guides" / guide).read_text("utf-8")
        assert f"useradd --system --home-dir /var/lib/resolution-bot --shell /usr/sbin/nologin {user}" in steps


def test_what_is_set_for_the_bot_is_a_setting() -> None:
    """The image and compose.yaml set what the bot reads, by its name."""
    named = set(re.findall(r"([A-Z][A-Z_]+)=", DOCKERFILE.partition("ENV ")[2].partition("USER")[0]))
    named |= set(COMPOSE["services"]["bot"]["environment"])
    assert named - SETTINGS - NOT_OURS == set()


def test_compose_brings_the_bot_alone_unless_asked() -> None:
    """Everything beside the bot belongs to a profile."""
    alone = [name for name, service in COMPOSE["services"].items() if not service.get("profiles")]
    assert alone == ["bot"]
    profiles = {each for service in COMPOSE["services"].values() for each in service.get("profiles", ())}
    assert profiles == {"webhook", "replica"}
