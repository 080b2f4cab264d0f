"""What `make audit` makes of an answer; whether there is one depends on the network."""

from typing import Any

from scripts.audit import complaints


def test_each_weakness_is_a_line() -> None:
    """With the version that mends it; so is a package of which nothing could be asked, and no other."""
    asked: list[dict[str, Any]] = [
        {"name": "sound", "version": "1.0", "vulns": []},
        {
            "name": "weak",
            "version": "2.0",
            "vulns": [{"id": "CVE-1", "fix_versions": ["2.1"]}, {"id": "CVE-2", "fix_versions": []}],
        },
        {"name": "unheard-of", "skip_reason": "it is in no data"},
    ]
    assert complaints([*asked, *asked]) == [
        "unheard-of: it is in no data",
        "weak 2.0: CVE-1, mended in 2.1",
        "weak 2.0: CVE-2, mended in no version",
    ]
