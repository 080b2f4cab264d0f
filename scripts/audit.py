"""`make audit`: whether a weakness is known of a version that is locked, by PyPI's own data, else by OSV's.

Ends with 1 where one is known, or a package is in no data; with 2 where nobody could be asked, which says nothing.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TOOL = ROOT / ".venv-tools/bin/pip-audit"
OPTIONS = ["--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json"]
NOBODY_ASKED = 2
NOBODY = "Neither PyPI's data on weaknesses nor OSV's is reached from here: nobody was asked, nothing is known."


def ask(service: str) -> list[dict[str, Any]]:
    """What it knows, a package each; empty where it gave no answer."""
    locks = [part for each in sorted(ROOT.glob("requirements*.lock")) for part in ("--requirement", each)]
    command = [TOOL, *OPTIONS, "--vulnerability-service", service, *locks]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    try:
        packages: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return []
    return packages if any("vulns" in each for each in packages) else []


def complaints(packages: list[dict[str, Any]]) -> list[str]:
    """A line for each weakness, and for each package of which nothing could be asked."""
    found = {f"{each['name']}: {each['skip_reason']}" for each in packages if "skip_reason" in each}
    for each in packages:
        for weak in each.get("vulns", ()):
            mended = ", ".join(weak["fix_versions"]) or "no version"
            found.add(f"{each['name']} {each['version']}: {weak['id']}, mended in {mended}")
    return sorted(found)


def main() -> int:
    packages = ask("pypi") or ask("osv")
    if not packages:
        print(NOBODY, file=sys.stderr)
        return NOBODY_ASKED
    found = complaints(packages)
    print("\n".join(found), file=sys.stderr)
    print(
        f"{len({each['name'] for each in packages})} packages were asked about; complaints: {len(found)}.",
        file=sys.stderr,
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
