"""A district's group in Telegram: what comes there, and what of it is nobody's name."""

from dataclasses import dataclass
from datetime import timedelta

CODE_LIVES = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class GroupChat:
    """`district` is the short name of the organisation; `names` whether the silent may be named there."""

    id: int
    participant_id: int
    organisation_id: int
    district: str
    title: str
    names: bool


@dataclass(frozen=True, slots=True)
class DistrictDigest:
    """Counts of a district's organisations; `named` are the silent ones where that is allowed."""

    district: str
    total: int
    silent: int
    unjoined: int
    named: list[str]

    @property
    def answered(self) -> int:
        return self.total - self.silent - self.unjoined
