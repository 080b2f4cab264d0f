"""The first /start, consent, and the menu."""

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import onboarding
from bot.services.work import handovers, tasks
from bot.ui.buttons.menu import Consent, Decline, Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.views.participant import handovers as handover_views
from bot.ui.views.participant import home
from bot.ui.views.participant import onboarding as views
from handlers.commands import set_commands
from handlers.filters import PRIVATE, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="onboarding")
    router.message.register(start_with_link, PRIVATE, CommandStart(deep_link=True))
    router.message.register(start_without_link, PRIVATE, CommandStart())
    router.callback_query.register(record_consent, Consent.filter())
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
    opened = await uow.write(onboarding.open_link, viewer, command.args or "")
    if opened.invitation_id is not None:
        await show(message, views.consent_screen(words, opened.organisation, opened.invitation_id))
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
            await show(message, views.consent_screen(words, None, 0))
        case onboarding.Entrance.INVITATION | onboarding.Entrance.SUSPENDED:
            await show(message, home.way_in_screen(words, viewer))


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
    above = words("joined", organisation=joined.organisation.name) if joined else words("joined-organiser")
    await _welcome(query, uow, viewer, words, policy, bot, above, joined)


async def refuse_consent(query: CallbackQuery, callback_data: Decline, viewer: Viewer, words: Words) -> None:
    onboarding.require_undecided(viewer)
    await show(query, views.declined_screen(words, callback_data.invitation))


async def show_home(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(query, home.menu_screen(words, viewer, await uow.read(tasks.own_task_lists, viewer)))


async def show_help(event: Message | CallbackQuery, viewer: Viewer, words: Words) -> None:
    await show(event, home.help_screen(words, viewer))


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
        await show(event, home.menu_screen(words, now, lists, above))
    await set_commands(bot, now, words)
