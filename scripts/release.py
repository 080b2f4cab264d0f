"""What is due before a release, gone through: `make release`, or `python -m scripts.release --without audit`.

Each point is asked of the tree as it stands, the quick ones first; what the release consists of is written to `dist/`.
Nothing is tagged and nothing leaves the machine: the last line says what is left to do by hand.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from bot.version import VERSION
from scripts.audit import NOBODY_ASKED
from scripts.licences import licences, locked
from storage.sqlite.migrations import NEWEST

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
TOOLS = ROOT / ".venv-tools/bin"
LOCKS = {"": ["pyproject.toml"], "-dev": ["pyproject.toml", "--group", "dev"], "-replica": ["--group", "replica"],
         "-docs": ["--group", "docs"],
         "-tools": ["--group", "tools"]}  # fmt: skip
COMPILED = ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet", "--no-emit-index-url",
            "--no-emit-find-links", "--no-header", "--no-annotate"]  # fmt: skip


VALIDATED = """
import pathlib, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
sys.exit(JsonStrictValidator(SchemaVersion.V1_6).validate_str(pathlib.Path(sys.argv[1]).read_text("utf-8")) and 1)
"""


class NotReadyError(Exception):
    """Its text says what is to be done first."""


def run(*command: str | Path, quiet: bool = True) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=quiet, text=True, check=False)
    if done.returncode:
        tail = (done.stderr or done.stdout or "").strip().splitlines()[-1:] if quiet else []
        raise NotReadyError(" ".join([f"{Path(command[0]).name} ended with {done.returncode}", *tail]))
    return done.stdout or ""


def tree() -> None:
    """Nothing is uncommitted"""
    if changed := run("git", "status", "--porcelain"):
        raise NotReadyError(f"{len(changed.splitlines())} files are not as they were committed")


def version() -> None:
    """pyproject.toml, bot/version.py and CHANGELOG.md name the same version, and nothing is left under Unreleased"""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.findall(r"^## \[([\d.]+)\] - \d{4}-\d\d-\d\d$", log, re.MULTILINE)[0]
    if not project == VERSION == newest:
        raise NotReadyError(f"{project}, {VERSION} and {newest}")
    if re.search(r"^## \[Unreleased\]\n+(?!## )\S", log, re.MULTILINE):
        raise NotReadyError("CHANGELOG.md has entries under Unreleased: give them a version and a day")
    if run("git", "tag", "--list", f"v{VERSION}"):
        raise NotReadyError(f"v{VERSION} is released already")


def database() -> None:
    """A database of this version is there, from which later ones are upgraded in tests"""
    file = ROOT / f"tests/storage/released/{VERSION}.sql"
    made = file.read_text("utf-8") if file.exists() else ""
    if max(map(int, re.findall(r"^INSERT INTO migrations VALUES \((\d+),", made, re.MULTILINE)), default=0) != NEWEST:
        raise NotReadyError(f"{file.name} is not of schema {NEWEST}: python -m tests.support.releasing")


def locks() -> None:
    """The lock files are what pyproject.toml comes to"""
    for name, sources in LOCKS.items():
        file = ROOT / f"requirements{name}.lock"
        with tempfile.TemporaryDirectory() as folder:
            again = Path(folder) / file.name
            shutil.copy(file, again)
            run(TOOLS / "uv", "pip", "compile", *sources, *COMPILED, "--output-file", again)
            if again.read_bytes() != file.read_bytes():
                raise NotReadyError(f"{file.name} is another one: make lock")


def allowed_licences() -> None:
    """No licence but those of pyproject.toml"""
    for environment, name in ((".venv", "-dev"), (".venv-docs", "-docs"), (".venv-tools", "-tools")):
        run(ROOT / environment / "bin/python", "scripts/licences.py", f"requirements{name}.lock")


def audit() -> None:
    """No weakness is known of what is locked"""
    done = subprocess.run(
        [sys.executable, "-m", "scripts.audit"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode == NOBODY_ASKED:
        raise NotReadyError(f"{done.stderr.strip()} Ask from where one is, or leave it out: --without audit")
    if done.returncode:
        raise NotReadyError(done.stderr.strip())


def docs() -> None:
    """The site can be made, and no link of it is broken"""
    run("make", "--silent", "docs")


def tests() -> None:
    """Make test"""
    run("make", "--silent", "test", quiet=False)


def files() -> None:
    """dist/ has the source, the bill of materials (CycloneDX), the licences, and their sums"""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    name = f"resolution-bot-{VERSION}"
    run("git", "archive", f"--prefix={name}/", f"--output={DIST / name}.tar.gz", "HEAD")
    bill = DIST / f"{name}.cdx.json"
    made_of = ["requirements", "requirements.lock", "--pyproject", "pyproject.toml", "--output-reproducible"]
    run(TOOLS / "cyclonedx-py", *made_of, "--spec-version", "1.6", "--output-file", bill)
    found = licences(locked(ROOT / "requirements.lock"))
    _name_licences(bill, found)
    rows = "".join(f"{each}\t{licence}\n" for each, licence in found.items())
    (DIST / f"{name}.licences.tsv").write_text(rows, "utf-8")
    made = sorted(DIST.iterdir())
    sums = [f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in made]
    (DIST / "SHA256SUMS").write_text("".join(sums), "utf-8")


def _name_licences(bill: Path, found: dict[str, str]) -> None:
    """In the bill too, which its tool makes of the lock file alone; it is held against CycloneDX's own schema then."""
    parts = json.loads(bill.read_text("utf-8"))
    for each in parts["components"]:
        each["licenses"] = [{"expression": found[each["name"]]}]
    bill.write_text(json.dumps(parts, indent=2, ensure_ascii=False) + "\n", "utf-8")
    run(TOOLS / "python", "-c", VALIDATED, bill)


POINTS: list[Callable[[], None]] = [tree, version, database, locks, allowed_licences, audit, docs, tests, files]


def main(arguments: list[str]) -> int:
    left_out = [each for each in arguments if each != "--without"]
    failed = 0
    for point in POINTS:
        if point.__name__ in left_out:
            print(f"–  {point.__name__}: left out", flush=True)
            continue
        if point is files and failed:
            print("–  files: not made, as not all before it is in order", flush=True)
            continue
        try:
            point()
        except NotReadyError as error:
            failed += 1
            print(f"✗  {point.__name__}: {error}", flush=True)
        else:
            print(f"✓  {point.__name__}: {point.__doc__}", flush=True)
    first = f"Look after what was left out ({', '.join(left_out)}). " if left_out else ""
    tag = f"{first}Then: git tag -a v{VERSION}, push it, and hand out dist/."
    print(f"Not as it should be: {failed} of {len(POINTS)}." if failed else tag)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
