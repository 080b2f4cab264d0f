"""Nothing is leant on that may not be: the licences of all dependencies."""

from scripts.licences import ROOT, is_allowed, licences, locked, rules, spdx, unwanted


def test_each_licence_is_allowed() -> None:
    """Of all that the bot and its tests need, by the list in pyproject.toml; what says nothing is not allowed."""
    packages = locked(ROOT / "requirements-dev.lock")
    assert len(packages) > 50
    assert unwanted(packages) == {}
    assert unwanted({"no-such-package"}) == {"no-such-package": "unknown"}


def test_the_list_of_licences_is_no_longer_than_needed() -> None:
    """What is said of a package by hand is said of one that is locked."""
    known = set(rules()["known"])
    assert known <= {name for file in ROOT.glob("requirements*.lock") for name in locked(file)}
    assert set(licences(known)) == known


def test_an_expression_is_understood() -> None:
    """AND asks for all, OR for one; names of before SPDX are known."""
    allowed = ["MIT", "PSF-2.0"]
    assert is_allowed("MIT AND (PSF-2.0 OR GPL-3.0-only)", allowed)
    assert not is_allowed("MIT AND GPL-3.0-only", allowed)
    assert not is_allowed("", allowed)
    assert [spdx("Apache Software License"), spdx("MIT license"), spdx("AGPL")] == ["Apache-2.0", "MIT", "AGPL"]
