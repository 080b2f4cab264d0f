"""Organisers hear once a day of what is wrong with the machine under the bot, and nothing while all is well."""

from collections.abc import Sequence
from datetime import date

from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.troubles import Trouble
from storage import outbox, participants
from storage.sqlite.database import Transaction


def report_troubles(tx: Transaction, day: date, troubles: Sequence[Trouble]) -> None:
    """The day's first word counts: what comes later that day is said with the next one."""
    for organiser in participants.list_organisers(tx):
        outbox.post_message(
            tx,
            key=f"{MessageKind.TROUBLE}:{day}:{organiser.id}",
            kind=MessageKind.TROUBLE,
            participant_id=organiser.id,
            subject_id=day.toordinal(),
            data={"troubles": [each.as_json() for each in troubles]},
        )
