"""Chance in tests: another each day, so that months of runs try more than one; and how far `make test-long` goes."""

import os
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import settings

THOROUGH = "long"  # hypothesis's profile, and the marker of what takes longer than a run for each change may
SEEDS = 20

# A test that takes `chance` runs once a day with a seed of its own, and in `make test-long` with as many more.
EACH_SEED = pytest.mark.parametrize(
    "chance",
    [
        pytest.param("", id="today"),
        *(pytest.param(f"-{number}", marks=pytest.mark.long, id=f"today-{number}") for number in range(1, SEEDS + 1)),
    ],
    indirect=True,
)


def chance_of(suffix: str) -> Random:
    """Of today, or of what TEST_SEED says; pytest shows what is printed here when the test fails."""
    seed = os.environ.get("TEST_SEED") or f"{datetime.now(UTC):%Y%m%d}{suffix}"
    print(f"TEST_SEED={seed} repeats this")  # noqa: T201
    return Random(seed)  # noqa: S311 - makes nonsense, not secrets


def examples(usual: int) -> int:
    """So many for each change, a thousand in `make test-long`."""
    return settings().max_examples if settings.get_current_profile_name() == THOROUGH else usual
