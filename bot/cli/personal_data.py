"""`python -m bot personal-data`: for who writes a letter instead of opening /privacy. Works beside a running bot."""

import asyncio
from pathlib import Path

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out, in_database
from bot.cli.reasons import unwritten
from bot.services.people import privacy
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.participant.own_data import own_data_document
from storage.sqlite.private import write_private


def personal_data(telegram_id: int, export: Path | None, *, erase: bool) -> int:
    async def answer(settings: Settings, words: Words) -> int:
        if export is not None and erase:
            raise GivenUpError(MISUSED, words.plain("personal-both"))
        if export is not None:
            return await _export(settings, words, telegram_id, export)
        return await (_erase if erase else _tell)(settings, words, telegram_id)

    return carry_out(answer, Settings)


async def _export(settings: Settings, words: Words, telegram_id: int, file: Path) -> int:
    data = await in_database(settings, privacy.export_data_of, telegram_id)
    if data is None:
        raise await _unknown(settings, words, telegram_id)
    try:
        await asyncio.to_thread(write_private, file, own_data_document(words, data))
    except OSError as error:
        raise GivenUpError(FAILED, unwritten(words, error, file)) from error
    print(words.plain("personal-exported", file=str(file)))
    return DONE


async def _erase(settings: Settings, words: Words, telegram_id: int) -> int:
    if not await in_database(settings, privacy.erase_data_of, telegram_id):
        raise await _unknown(settings, words, telegram_id)
    print(words.plain("personal-erased", id=str(telegram_id)))
    return DONE


async def _tell(settings: Settings, words: Words, telegram_id: int) -> int:
    found = await in_database(settings, privacy.find_person, telegram_id)
    if found is None:
        raise await _unknown(settings, words, telegram_id)
    kept, person = found
    if kept.consented_at is None:
        print(words.plain("personal-little", id=str(telegram_id), day=words.day(kept.since)))
    else:
        print(
            words.plain(
                "personal-kept",
                id=str(telegram_id),
                name=person.name,
                moment=words.moment(kept.consented_at, settings.timezone),
                version=kept.consent_version or "",
                replies=kept.replies,
                comments=kept.comments,
                files=kept.files,
            )
        )
    print(words.plain("personal-in-log", participant=str(person.id)))
    return DONE


async def _unknown(settings: Settings, words: Words, telegram_id: int) -> GivenUpError:
    """With what proves that there was a consent, where there was one."""
    proofs = await in_database(settings, privacy.list_proofs, telegram_id)
    said = [
        words.plain(
            "personal-proof",
            version=each.version,
            given=words.moment(each.given_at, settings.timezone),
            withdrawn=words.moment(each.withdrawn_at, settings.timezone) if each.withdrawn_at else "",
        )
        for each in proofs
    ]
    return GivenUpError(FAILED, words.plain("personal-unknown", id=str(telegram_id)), *said)
