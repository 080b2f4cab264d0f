"""Self-registration: consent, one's organisation, name and post. Open to who belongs nowhere yet."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.claims import FoundOrganisations
from bot.domain.people.expected import ExpectedClaimant, ExpectedSchool
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import registering
from bot.ui.buttons.claims import ConsentToRegister, FindSchools, PickSchool, WithdrawClaim
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.participant import registering as views
from handlers.filters import PRIVATE, Expecting
from handlers.screens import show


def router() -> Router:
    router = Router(name="registering")
    router.message.filter(PRIVATE, F.text, ~F.text.startswith("/"))
    router.callback_query.register(consent, ConsentToRegister.filter())
    router.message.register(find_school, Expecting(ExpectedSchool))
    router.callback_query.register(turn_schools, FindSchools.filter())
    router.callback_query.register(pick_school, PickSchool.filter())
    router.message.register(send_claim, Expecting(ExpectedClaimant))
    router.callback_query.register(withdraw_claim, WithdrawClaim.filter())
    return router


def registering_screen(words: Words, viewer: Viewer, policy: Policy, opened: FoundOrganisations) -> Screen:
    """What the link leads to."""
    if opened.link_id is not None:
        return views.register_consent_screen(words, policy.operator, opened)
    return views.find_screen(words, opened, member=viewer.member)


async def resume_registration(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> bool:
    """Whether whoever belongs nowhere is on their way in by an open link: then they are shown where they were."""
    found = None if viewer.member else await uow.write(registering.resume_registration, viewer)
    if found is not None:
        await show(message, registering_screen(words, viewer, policy, found))
    return found is not None


async def consent(
    query: CallbackQuery,
    callback_data: ConsentToRegister,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    person_name: str,
) -> None:
    found = await uow.write(registering.begin_registration, viewer, callback_data.link, person_name)
    await show(query, views.find_screen(words, found, member=viewer.member))


async def find_school(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    found = await uow.write(registering.find_organisations, viewer, message.text or "")
    await show(message, views.find_screen(words, found, member=viewer.member))


async def turn_schools(
    query: CallbackQuery, callback_data: FindSchools, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    whole = callback_data.whole
    found = await uow.write(registering.turn_organisations, viewer, callback_data.page, whole=whole)
    await show(query, views.find_screen(words, found, member=viewer.member))


async def pick_school(
    query: CallbackQuery, callback_data: PickSchool, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    if (instead := await uow.write(registering.find_instead, viewer, callback_data.organisation)) is not None:
        await show(query, views.find_screen(words, instead, member=viewer.member))
        return
    picked = await uow.write(registering.pick_organisation, viewer, callback_data.organisation)
    await show(query, views.ask_who_screen(words, picked))


async def send_claim(
    message: Message, expected: ExpectedClaimant, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    if (instead := await uow.write(registering.find_instead, viewer, expected.organisation)) is not None:
        await show(message, views.find_screen(words, instead, member=viewer.member))
        return
    sent = await uow.write(registering.send_claim, viewer, expected.organisation, message.text or "")
    await show(message, views.claim_sent_screen(words, *sent))


async def withdraw_claim(
    query: CallbackQuery, callback_data: WithdrawClaim, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    organisation = await uow.write(registering.withdraw_claim, viewer, callback_data.claim)
    await show(query, views.withdrawn_screen(words, organisation))
