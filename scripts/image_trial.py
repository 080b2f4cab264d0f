"""Makes the image and tries it as somebody on a server would: `make image-trial`.

Each point is asked of a container with the limits of compose.yaml, beside the emulator. Ends with 1 where one does not
hold, and with 2 where nothing here builds or runs an image, which says nothing about it.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.emulator import Emulator, Phone
from scripts.engine import Engine, FailedError, MissingError, base_of, build, found_engine

IMAGE, NAME, DATA = "localhost/resolution-bot:trial", "resolution-bot-trial", "resolution-bot-trial-data"
TOKEN = "42:TRIAL"  # noqa: S105 - made up, good for the emulator alone
MOST_BYTES = 250_000_000
GRACE_SECONDS = 30  # stop_grace_period
START_SECONDS = 90  # --start-period and an interval
ANSWER_SECONDS = 60
NOT_WANTED = (
    *("apt", "apt-get", "cc", "curl", "dpkg", "g++", "gcc", "git"),
    *("ld", "make", "perl", "pip", "pip3", "strip", "wget"),
)
LEFT = f"""
import importlib.util, json, os, stat
left = [m for m in ("pip", "setuptools", "ensurepip", "wheel") if importlib.util.find_spec(m)]
for folder, _, files in os.walk("/"):
    if folder.startswith(("/proc", "/sys", "/dev")):
        continue
    for file in files:
        path = os.path.join(folder, file)
        if os.path.islink(path):
            continue
        mode = os.stat(path).st_mode
        if file in {NOT_WANTED} and mode & 0o111 or mode & (stat.S_ISUID | stat.S_ISGID):
            left.append(path)
print(json.dumps(left))
"""
WRITABLE = """
import json, os
folders = ("/", "/app", "/opt/venv", "/etc", "/usr")
print(json.dumps([os.getuid(), [each for each in folders if os.access(each, os.W_OK)]]))
"""
OPEN_FILES = """
import json, os
found = [os.path.join(folder, each) for folder, below, files in os.walk("/data") for each in (*below, *files)]
print(json.dumps([[each, oct(os.stat(each).st_mode)] for each in found if os.stat(each).st_mode & 0o077]))
"""


class NotSoError(Exception):
    """Its text says what is not as it should be."""


@dataclass
class Trial:
    engine: Engine
    emulator: Emulator
    anna: Phone

    async def python(self, code: str) -> str:
        """Beside nothing, in the image alone."""
        return await self.engine.run(IMAGE, "-c", code, options=("--rm", "--entrypoint=python"))

    async def answered(self, text: str) -> None:
        """Once, with no second screen for the same words."""
        await self.anna.send(text)
        await self.heard()

    async def heard(self) -> None:
        await self.emulator.drained(ANSWER_SECONDS)
        await self.anna.wait(lambda phone: phone.messages[-1].from_bot, ANSWER_SECONDS)


async def size(trial: Trial) -> str:
    """It is no larger than 250 MB"""
    took = (await trial.engine.inspected(IMAGE))["Size"]
    if took > MOST_BYTES:
        raise NotSoError(f"{took / 1e6:.0f} MB")
    return f"{took / 1e6:.0f} MB"


async def nobody(trial: Trial) -> str:
    """It runs as somebody who owns nothing in it, without capabilities, on a root that is read-only"""
    uid, writable = json.loads(await trial.python(WRITABLE))
    if not uid or writable:
        raise NotSoError(f"uid {uid} may write to {writable}")
    return f"uid {uid}"


async def leftovers(trial: Trial) -> str:
    """Nothing in it installs, builds, fetches, or makes somebody another one"""
    if left := json.loads(await trial.python(LEFT)):
        raise NotSoError(", ".join(left))
    return ""


async def healthy(trial: Trial) -> str:
    """It starts on an empty volume, its own health check agrees, and a person is answered"""
    began = time.monotonic()
    for line in ("rm --force", "volume rm --force"):
        await _if_there(trial, *line.split(), NAME if line == "rm --force" else DATA)
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": trial.emulator.url, "ORGANISER_IDS": "900"}
    given = [f"--env={name}={value}" for name, value in settings.items()]
    await trial.engine.run(IMAGE, options=("--detach", f"--name={NAME}", f"--volume={DATA}:/data", *given))
    image = await trial.engine.inspected(IMAGE)
    check = (image.get("Healthcheck") or image["Config"]["Healthcheck"])["Test"][1:]  # podman's place for it, docker's
    while True:
        try:
            await trial.engine(*trial.engine.runtime, "exec", NAME, *check)
        except FailedError as error:
            if time.monotonic() - began > START_SECONDS:
                raise NotSoError(f"not healthy after {START_SECONDS} s: {error}") from error
            await asyncio.sleep(0.5)
        else:
            break
    took = time.monotonic() - began
    await trial.answered("/start")
    return f"after {took:.1f} s"


async def files(trial: Trial) -> str:
    """What it writes into the volume is nobody else's to read"""
    if found := json.loads(await trial.engine(*trial.engine.runtime, "exec", NAME, "python", "-c", OPEN_FILES)):
        raise NotSoError(str(found))
    return ""


async def stopped(trial: Trial) -> str:
    """SIGTERM ends it within the grace; what is said meanwhile is answered once by the next start, with the data"""
    return await _over(trial, "stop", f"--time={GRACE_SECONDS}", NAME)


async def killed(trial: Trial) -> str:
    """So does kill -9, but for the exit code"""
    return await _over(trial, "kill", NAME)


async def _over(trial: Trial, *ending: str) -> str:
    shown = len([each for each in trial.anna.messages if each.from_bot])
    began = time.monotonic()
    ended = asyncio.create_task(trial.engine(*ending))
    await trial.anna.send("/help")
    await ended
    took = time.monotonic() - began
    code = (await trial.engine("inspect", "--format={{.State.ExitCode}}", NAME)).strip()
    if ending[0] == "stop" and (code != "0" or took > GRACE_SECONDS):
        raise NotSoError(f"ended with {code} after {took:.1f} s")
    await trial.engine(*trial.engine.runtime, "start", NAME)
    await trial.heard()
    await trial.answered("/privacy")
    if (more := len([each for each in trial.anna.messages if each.from_bot]) - shown) != 2:  # noqa: PLR2004
        raise NotSoError(f"{more} answers to two questions")
    return f"ended after {took:.1f} s"


async def _if_there(trial: Trial, *command: str) -> None:
    try:
        await trial.engine(*command)
    except FailedError:
        return


POINTS: list[Callable[[Trial], Awaitable[str]]] = [size, nobody, leftovers, healthy, files, stopped, killed]


async def _made() -> Engine:
    engine = await found_engine()
    print(f"–  {engine.program}; the base is {await base_of(engine)}", flush=True)
    began = time.monotonic()
    await build(engine, IMAGE)
    print(f"–  built in {time.monotonic() - began:.0f} s", flush=True)
    await engine.find_way(IMAGE)
    return engine


async def main() -> int:
    try:
        engine = await _made()
    except MissingError as error:
        print(f"Not tried: {error}.", file=sys.stderr)
        return 2
    emulator = Emulator(token=TOKEN)
    await emulator.start()
    trial = Trial(engine, emulator, emulator.add_phone(user_id=5, first_name="Анна"))
    failed = 0
    try:
        for point in POINTS:
            try:
                said = await point(trial)
            except (NotSoError, FailedError, TimeoutError) as error:
                failed += 1
                print(f"✗  {point.__name__}: {error or 'no answer'}", flush=True)
            else:
                print("✓  " + ": ".join(filter(None, (point.__name__, point.__doc__, said))), flush=True)
    finally:
        await _if_there(trial, "rm", "--force", NAME)
        await _if_there(trial, "volume", "rm", "--force", DATA)
        await emulator.stop()
    print(f"{failed} points do not hold." if failed else "All hold.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
