"""The licences of all that the lock files name, held against `[tool.licences]` in pyproject.toml.

`python scripts/licences.py LOCK ...` lists the packages of these files as they are installed beside this Python, one a
line, and ends with 1 where one is not allowed.
"""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageMetadata, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
NAMES = {  # as older packages say it
    r"Apache( Software License|[ -]2\.0)|APL 2": "Apache-2.0",
    r"MIT( License| license)?|The MIT License": "MIT",
    r"BSD.*|.*BSD license.*": "BSD-3-Clause",
    r"Python Software Foundation License|PSFL": "PSF-2.0",
    r"Mozilla Public License 2\.0 \(MPL 2\.0\)": "MPL-2.0",
    r"ISC License \(ISCL\)": "ISC",
}


def rules() -> dict[str, Any]:
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["licences"])


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(file: Path) -> set[str]:
    return {normalised(each) for each in re.findall(r"^([\w.-]+)==", file.read_text("utf-8"), re.MULTILINE)}


def spdx(name: str) -> str:
    return next((known for pattern, known in NAMES.items() if re.fullmatch(pattern, name)), name)


def licence_of(metadata: PackageMetadata) -> str:
    """As an SPDX expression; of several classifiers all hold. Empty where the package says nothing."""
    fields: dict[str, Any] = metadata.json
    if expression := fields.get("license_expression"):
        return str(expression)
    classifiers = [each.rpartition(" :: ")[2] for each in fields.get("classifier", []) if "License :: " in each]
    named = {spdx(each) for each in classifiers} - {"OSI Approved", "DFSG approved"}
    text = str(fields.get("license", ""))
    return " AND ".join(sorted(named)) or (spdx(text) if "\n" not in text else "")


def is_allowed(expression: str, allowed: Iterable[str]) -> bool:
    parts = [part.strip(" ()") for part in re.split(r" AND ", expression)]
    return all(any(each.strip(" ()") in allowed for each in part.split(" OR ")) for part in parts)


def licences(packages: set[str]) -> dict[str, str]:
    """Of each package that is installed or of which the rules say it."""
    found = {normalised(each.metadata["Name"]): licence_of(each.metadata) for each in distributions()}
    found |= rules()["known"]
    return {name: found[name] for name in sorted(packages) if name in found}


def unwanted(packages: set[str]) -> dict[str, str]:
    """What is not allowed, and what nothing is known of."""
    known = licences(packages)
    allowed = rules()["allow"]
    refused = {name: each for name, each in known.items() if not is_allowed(each, allowed)}
    return refused | dict.fromkeys(sorted(packages - set(known)), "unknown")


def main(files: list[str]) -> int:
    packages = set().union(*(locked(Path(each)) for each in files))
    for name, expression in licences(packages).items():
        print(f"{name}\t{expression}")
    for name, expression in unwanted(packages).items():
        print(f"not allowed: {name} ({expression or 'says nothing'})", file=sys.stderr)
    return 1 if unwanted(packages) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
