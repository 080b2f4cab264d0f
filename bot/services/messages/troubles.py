"""Organisers hear once a day of what is wrong with the machine under the bot, once that it is mended, and no more."""

from collections.abc import Sequence
from datetime import date

from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.troubles import Trouble
from storage import bot_state, outbox, participants
from storage.sqlite.database import Transaction

TOLD = "troubles_told"  # in the bot's state: the last day on which something was


def report_troubles(tx: Transaction, day: date, troubles: Sequence[Trouble]) -> None:
    """The day's first word counts: what comes later that day is said with the next one.

    Of no trouble a word is said once, on a later day than that of the last one.
    """
    told = bot_state.get_state(tx, TOLD)
    if troubles:
        bot_state.put_state(tx, TOLD, str(day))
    elif told is None or told >= str(day):
        return
    else:
        bot_state.remove_state(tx, TOLD)
    for organiser in participants.list_organisers(tx):
        outbox.post_message(
            tx,
            key=f"{MessageKind.TROUBLE}:{day}:{organiser.id}",
            kind=MessageKind.TROUBLE,
            participant_id=organiser.id,
            subject_id=day.toordinal(),
            data={"troubles": [each.as_json() for each in troubles]},
        )
