"""What is changed of the indicators of a published task stands in the audit log: numbers of a report hang on it."""

from dataclasses import fields
from datetime import date

from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.work.indicator_editing import ShownIndicator
from bot.domain.work.indicators import Indicator, shown
from storage import audit
from storage.sqlite.database import Transaction

TEXTS = ("label", "unit", "lowest", "highest", "choices")
SWITCHES = {
    "required": ("optional", "required"),
    "exact": ("inexact", "exact"),
    "part_of": ("whole", "part_of"),
}


def record_indicator(
    tx: Transaction, viewer: Viewer, act: AuditAct, one: ShownIndicator, new: Indicator | None = None
) -> None:
    """`new` is what it has become. Of a draft nothing is recorded: nobody is asked by it, and its publication is."""
    if not one.among.owner.task:
        return
    former = one.indicator
    about = {"task": one.among.number, "indicator": former.label}
    data = about if new is None else {**about, **_difference(former, new)}
    audit.add_entry(tx, act, doer_of(viewer), subject_id=former.id, data=data)


def _difference(former: Indicator, new: Indicator) -> dict[str, str]:
    """One thing is changed at a time."""
    name = next((each.name for each in fields(new) if getattr(former, each.name) != getattr(new, each.name)), "")
    if name in TEXTS:
        return {"change": name, "before": _said(getattr(former, name)), "now": _said(getattr(new, name))}
    if name in SWITCHES:
        return {"change": SWITCHES[name][bool(getattr(new, name))]}
    return {"change": str(getattr(new, name))} if name else {}


def _said(value: str | int | date | tuple[str, ...] | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return "; ".join(value) if isinstance(value, tuple) else str(shown(value))
