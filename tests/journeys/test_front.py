"""The bot behind the servers that take off TLS for it, each set up by the file that comes along: deploy/."""

import asyncio
import json
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector
from yarl import URL

from tests.support.http import free_port
from tests.support.programs import certificate, ended, needed, started
from tests.support.world import SCHOOL_5, World, running

DEPLOY = Path(__file__).parents[2] / "deploy"
SECRET = "our-own_secret-of-ours"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 900_000_000}


@dataclass(frozen=True)
class Ports:
    front: int
    webhook: int
    health: int


@asynccontextmanager
async def behind_caddy(folder: Path, ports: Ports) -> AsyncIterator[Path]:
    """The certificate of its own authority, as it makes one for localhost. Names and ports alone are the test's."""
    caddy, keep = needed("caddy"), folder / "caddy"
    options = (
        f"admin off\nskip_install_trust\nhttp_port {free_port()}\nhttps_port {ports.front}\n"
        f"auto_https disable_redirects\nstorage file_system {keep}"
    )
    site = (DEPLOY / "Caddyfile").read_text("utf-8").replace("{$WEBHOOK_DOMAIN}", "localhost")
    site = site.replace("bot:8080", f"127.0.0.1:{ports.webhook}").replace("bot:8081", f"127.0.0.1:{ports.health}")
    (folder / "Caddyfile").write_text(f"{{\n{options}\n}}\n{site}", "utf-8")
    front = await started(ports.front, caddy, "run", "--adapter", "caddyfile", "--config", folder / "Caddyfile")
    try:
        yield keep / "pki/authorities/local/root.crt"
    finally:
        await ended(front)


@asynccontextmanager
async def behind_nginx(folder: Path, ports: Ports) -> AsyncIterator[Path]:
    nginx, (key, signed) = needed("nginx"), certificate(folder, "localhost")
    site = (DEPLOY / "nginx.conf").read_text("utf-8")
    for ours, theirs in {
        r"/etc/letsencrypt/\S+fullchain.pem": str(signed),
        r"/etc/letsencrypt/\S+privkey.pem": str(key),
        r"bot\.example\.org": "localhost",
        r"listen 443": f"listen 127.0.0.1:{ports.front}",
        r" *listen \[::\]:443.*\n": "",
        r"127\.0\.0\.1:8080": f"127.0.0.1:{ports.webhook}",
        r"127\.0\.0\.1:8081": f"127.0.0.1:{ports.health}",
    }.items():
        site, found = re.subn(ours, theirs, site)
        assert found, ours
    kept = "".join(
        f"{each}_temp_path {folder}/{each};\n" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{}}\nhttp {{\n{kept}{site}}}\n", "utf-8"
    )
    front = await started(ports.front, nginx, "-e", folder / "errors", "-c", folder / "nginx.conf")
    try:
        yield signed
    finally:
        await ended(front)


@dataclass(frozen=True)
class Front:
    """The world behind it, and who else speaks to it."""

    world: World
    session: ClientSession
    port: int
    trusted: ssl.SSLContext
    restarted: dict[str, Any]

    async def asked(self, method: str, path: str, body: bytes = b"", secret: str = "") -> int:
        async with self.session.request(
            method,
            URL(f"https://localhost:{self.port}{path}", encoded=True),
            data=BytesIO(body) if body else None,
            headers={HEADER: secret} if secret else {},
        ) as response:
            await response.read()
            return response.status


@pytest.fixture(params=[behind_caddy, behind_nginx], ids=["caddy", "nginx"])
async def front(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Front]:
    ports = Ports(free_port(), free_port(), free_port())
    options: dict[str, Any] = {
        "webhook_url": f"https://localhost:{ports.front}/telegram",
        "webhook_port": ports.webhook,
        "webhook_secret": SECRET,
        "health_port": ports.health,
    }
    async with request.param(tmp_path, ports) as authority, running(tmp_path, **options) as world:
        trusted = ssl.create_default_context(cafile=authority)
        world.emulator.backend.webhook.trusted = trusted
        await world.emulator.called("setWebhook")
        connector = TCPConnector(ssl=trusted)
        async with ClientSession(connector=connector) as session:
            yield Front(world, session, ports.front, trusted, options)


async def test_a_person_is_served_through_tls(front: Front) -> None:
    """What is pressed while the bot restarts, or after somebody hung up half-way, is answered, and counts once."""
    world = front.world
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "Записано. Задача 5.3: ✅ Выполнено" in await head.presses("✅ Выполнено")
    _, writer = await asyncio.open_connection("localhost", front.port, ssl=front.trusted)
    writer.write(b"POST /telegram HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
    writer.close()
    await head.says("/tasks")
    await head.presses("5.4 ⬜")
    await world.stop()
    await head.phone.press("✅ Выполнено")
    async with asyncio.timeout(10):
        await world.emulator.backend.updates.changed.wait_until(
            lambda: "502" in (world.emulator.backend.webhook.last_error or ""), None
        )
    await world.start(**front.restarted)
    await world.settle()
    assert "Записано. Задача 5.4: ✅ Выполнено" in head.screen
    assert world.rows("SELECT count(*) FROM replies") == [(2,)]


async def test_calendars_are_let_through_where_they_are_offered(front: Front) -> None:
    """With PUBLIC_URL the secret link is answered, and no other; without it none is."""
    head = await front.world.member(101, SCHOOL_5)
    assert await front.asked("GET", "/calendar/anything.ics") == 404
    await front.world.restart(**front.restarted, public_url=f"https://localhost:{front.port}")
    await head.says("/events")
    await head.presses("🔗 Подписка на календарь")
    found = re.search(r"webcal://localhost:\d+(/calendar/\S+\.ics)", await head.presses("🔗 Получить ссылку"))
    assert found is not None
    assert await front.asked("GET", found[1]) == 200
    assert await front.asked("GET", "/calendar/anything.ics") == 404


async def test_nothing_but_telegram_s_way_is_let_through(front: Front) -> None:
    """Another path or method, an unknown secret, too large a body: none of them leaves a row."""
    body = json.dumps(UPDATE).encode()
    assert await front.asked("POST", "/telegram", body, SECRET) == 200
    assert await front.asked("POST", "/telegram", body) == 403
    assert await front.asked("GET", "/telegram", secret=SECRET) in {403, 404}
    for path in ("/", "/metrics", "/healthz", "/calendar/../metrics", "/calendar/%2e%2e/metrics", "/calendar//metrics"):
        assert await front.asked("GET", path) in {400, 404}, path
    assert await front.asked("POST", "/", body, SECRET) in {404, 405}
    assert await front.asked("POST", "/telegram", b"{" * 1_100_000, SECRET) in {413, 502}  # the latter is Caddy 2.6
    assert front.world.rows("SELECT count(*) FROM inbox WHERE update_id <> ?", UPDATE["update_id"]) == [(0,)]
