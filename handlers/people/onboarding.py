"""The first /start, consent, and the menu."""

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.domain.people.claims import FoundOrganisations
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import first_steps, founding, onboarding, team
from bot.services.people.team import OpenedTeamLink
from bot.services.work import handovers, tasks
from bot.ui.buttons.menu import Consent, Decline, Open, Page
from bot.ui.buttons.team import ConsentToTeam
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen
from bot.ui.views.organiser.team import joined_line
from bot.ui.views.participant import handovers as handover_views
from bot.ui.views.participant import home
from bot.ui.views.participant import onboarding as views
from handlers.commands import set_commands
from handlers.filters import PRIVATE, is_member
from handlers.people.registering import registering_screen, resume_registration
from handlers.screens import show


def router() -> Router:
    router = Router(name="onboarding")
    router.message.register(start_with_link, PRIVATE, CommandStart(deep_link=True))
    router.message.register(start_without_link, PRIVATE, CommandStart())
    router.callback_query.register(record_consent, Consent.filter())
    router.callback_query.register(join_team, ConsentToTeam.filter())
    router.callback_query.register(refuse_consent, Decline.filter())
    router.callback_query.register(show_home, Open.filter(F.page == Page.HOME), is_member)
    router.message.register(show_help, PRIVATE, Command("help"), is_member)
    router.callback_query.register(show_help, Open.filter(F.page == Page.HELP), is_member)
    return router


async def start_with_link(
    message: Message,
    command: CommandObject,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
) -> None:
    uow.first(founding.count_try, command.args or "")
    opened = await uow.write(team.open_any_link, viewer, command.args or "", policy)
    if isinstance(opened, FoundOrganisations):
        await show(message, registering_screen(words, viewer, policy, opened))
        return
    if isinstance(opened, OpenedTeamLink):
        if opened.link_id is not None:
            screen = views.team_consent_screen(words, policy.operator, opened.link_id, read_only=opened.read_only)
            await show(message, screen)
            return
        joined = joined_line(words, read_only=opened.read_only, belonged=opened.belonged)
        await _welcome(message, uow, viewer, words, policy, bot, joined)
        return
    if opened.invitation_id is not None:
        await show(message, views.consent_screen(words, policy.operator, opened.organisation, opened.invitation_id))
        return
    above = words("joined-already" if opened.belonged else "joined", organisation=opened.organisation.name)
    await _welcome(message, uow, viewer, words, policy, bot, above, opened)


async def start_without_link(
    message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, bot: Bot
) -> None:
    match await uow.write_inline(onboarding.greet_person, viewer):
        case onboarding.Entrance.MENU:
            await _welcome(message, uow, viewer, words, policy, bot, None)
        case onboarding.Entrance.CONSENT:
            await show(message, views.consent_screen(words, policy.operator, None, 0))
        case onboarding.Entrance.CODE:
            await show(message, home.code_screen(words))
        case onboarding.Entrance.INVITATION | onboarding.Entrance.SUSPENDED:
            if not await resume_registration(message, uow, viewer, words, policy):
                await show(message, await _way_in(uow, viewer, words, policy))


async def _way_in(uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> Screen:
    """To whoever may be the organiser that a new bot waits for: how to become one."""
    if viewer.suspended or viewer.claim or not await uow.read(founding.is_ownerless, policy.organiser_ids):
        return home.way_in_screen(words, viewer)
    return home.ownerless_screen(words, viewer.telegram_id, named=any(each > 0 for each in policy.organiser_ids))


async def record_consent(
    query: CallbackQuery,
    callback_data: Consent,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
    person_name: str,
) -> None:
    joined = await uow.write(onboarding.record_consent, viewer, callback_data.invitation or None, person_name)
    above = words("joined-organiser" if viewer.organiser and not viewer.consented else "consent-renewed")
    if joined:
        above = words("joined", organisation=joined.organisation.name)
    await _welcome(query, uow, viewer, words, policy, bot, above, joined)


async def join_team(
    query: CallbackQuery,
    callback_data: ConsentToTeam,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
    person_name: str,
) -> None:
    joined = await uow.write(team.join_team, viewer, callback_data.link, person_name, policy)
    above = joined_line(words, read_only=joined.read_only, belonged=joined.belonged)
    await _welcome(query, uow, viewer, words, policy, bot, above)


async def refuse_consent(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    if await uow.write(onboarding.refuse_consent, viewer):
        await show(query, views.declined_screen(words, organiser=viewer.organiser))
    else:
        await show(query, views.ask_whether_to_erase(words))


async def show_home(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    steps = await uow.read(first_steps.load_first_steps, viewer) if viewer.organiser else None
    await show(query, home.menu_screen(words, viewer, await uow.read(tasks.own_task_lists, viewer), steps=steps))


async def show_help(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    steps = await uow.read(first_steps.load_first_steps, viewer) if viewer.organiser else None
    await show(event, home.help_screen(words, viewer, steps))


async def _welcome(
    event: Message | CallbackQuery,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
    above: Html | None,
    opened: onboarding.OpenedLink | None = None,
) -> None:
    """The menu, as it is now that the person may just have joined; to who takes over, what they find."""
    now, lists = await uow.read(tasks.load_start, viewer.telegram_id, policy)
    if opened is not None and opened.takes_over:
        found = await uow.read(handovers.load_handover, now, opened.organisation.id)
        await show(event, handover_views.handover_screen(words, found, now.zone, above))
    else:
        steps = await uow.read(first_steps.load_first_steps, now) if now.organiser else None
        await show(event, home.menu_screen(words, now, lists, above, steps))
    await set_commands(bot, now, words)
