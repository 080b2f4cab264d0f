"""Days off: the public holidays of Russia, with the days that were moved for them."""

from collections.abc import Container
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=1000)
def is_holiday(day: date) -> bool:
    """Whether nobody works that day by law; of far years only what the law says of every year is known."""
    return day in _russian()


@lru_cache(maxsize=1)
def _russian() -> Container[date]:
    from holidays import country_holidays  # noqa: PLC0415 - 4 MB, first needed when a digest is planned

    return country_holidays("RU")
