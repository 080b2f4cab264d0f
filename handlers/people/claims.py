"""A municipality's link is made, printed, revoked; and the claims that come by it are decided."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, FSInputFile, Message

from bot.domain.errors import RefusedError
from bot.domain.people.claims import OpenLinkPage
from bot.domain.people.expected import ExpectedClaimReason
from bot.domain.people.letters import LetterFile
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import claims, identity, invitations, open_links, viewers
from bot.services.people.letter_making import LetterMaker
from bot.ui.buttons.claims import (
    AcceptClaim,
    ClaimsOf,
    ClaimsUnder,
    MakeOpenLink,
    MakePoster,
    OpenLinkOf,
    RefuseClaim,
    RestoreOpenLink,
    RevokeOpenLink,
)
from bot.ui.i18n import Catalogue, Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import claims as views
from bot.ui.views.letters import poster_of, poster_words
from handlers.commands import set_commands
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import answer_press, replace, show


def router() -> Router:
    router = Router(name="claims")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_link, OpenLinkOf.filter())
    router.callback_query.register(make_link, MakeOpenLink.filter())
    router.callback_query.register(revoke_link, RevokeOpenLink.filter())
    router.callback_query.register(restore_link, RestoreOpenLink.filter())
    router.callback_query.register(make_poster, MakePoster.filter())
    router.callback_query.register(show_claims, ClaimsOf.filter())
    router.callback_query.register(accept_claim, AcceptClaim.filter())
    router.callback_query.register(refuse_claim, RefuseClaim.filter())
    router.message.register(take_reason, Expecting(ExpectedClaimReason), F.text)
    return router


async def show_link(
    query: CallbackQuery, callback_data: OpenLinkOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(open_links.show_link, viewer, callback_data.organisation)
    await show(query, await _link_screen(uow, viewer, words, shown))


async def make_link(
    query: CallbackQuery, callback_data: MakeOpenLink, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about, renew = callback_data.organisation, callback_data.renew
    shown = await uow.write(open_links.make_link, viewer, about, renew=renew)
    await show(query, await _link_screen(uow, viewer, words, shown))


async def revoke_link(
    query: CallbackQuery, callback_data: RevokeOpenLink, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(open_links.revoke_link, viewer, callback_data.organisation)
    await show(query, await _link_screen(uow, viewer, words, shown))


async def restore_link(
    query: CallbackQuery, callback_data: RestoreOpenLink, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(open_links.restore_link, viewer, callback_data.link)
    await show(query, await _link_screen(uow, viewer, words, shown))


async def make_poster(
    query: CallbackQuery,
    callback_data: MakePoster,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    letter_maker: LetterMaker,
    bot: Bot,
) -> None:
    """The message that says that it is made says then that it is ready, or why it is not."""
    shown = await uow.read(open_links.show_link, viewer, callback_data.organisation)
    if shown.link is None:
        raise RefusedError("open-link-none-now")
    username = await uow.read(identity.load_username)
    poster = poster_of(shown.organisation, invitations.link_of(username or "", shown.link.code))
    await answer_press(query)
    progress = await bot.send_message(viewer.telegram_id, words("poster-making"))
    said = words("poster-ready")
    try:
        text = poster_words(words, viewer.today(shown.link.expires_at))
        async with letter_maker.make(LetterFile.PDF, [poster], text, _tell_nothing) as file:
            await bot.send_document(viewer.telegram_id, FSInputFile(file, words.plain("poster-file-name")))
    except RefusedError as error:
        said = words(error.code, **error.arguments)
    await replace(bot, progress, views.poster_sent_screen(words, shown.organisation.id, said))


async def claimed_list(look: Look, at: ClaimsUnder) -> Screen:
    shown = await look.uow.read(claims.list_claims, look.viewer, at.parent or None, at.page, look.text)
    return views.claims_below_screen(look.words, shown)


async def show_claims(
    query: CallbackQuery, callback_data: ClaimsOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(claims.show_claims, viewer, callback_data.organisation)
    await show(query, views.claims_screen(words, shown, viewer.zone, came=callback_data.came))


async def accept_claim(
    query: CallbackQuery,
    callback_data: AcceptClaim,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    bot: Bot,
) -> None:
    claim, left = await uow.write(claims.accept_claim, viewer, callback_data.claim)
    await show(query, views.accepted_screen(words, claim, left, viewer.zone, callback_data.came))
    if claim.telegram_id is not None:
        newcomer = await uow.read(viewers.load_viewer, claim.telegram_id, policy)
        await set_commands(bot, newcomer, catalogue.words(newcomer.locale))


async def refuse_claim(
    query: CallbackQuery, callback_data: RefuseClaim, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(claims.refuse_claim, viewer, callback_data.claim, callback_data.came)
    await show(query, views.refused_screen(words, *done, viewer.zone, callback_data.came))


async def take_reason(
    message: Message, expected: ExpectedClaimReason, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(claims.give_reason, viewer, expected.claim, message.text or "")
    await show(message, views.reason_told_screen(words, *done, viewer.zone, expected.came))


async def _link_screen(uow: UnitOfWork, viewer: Viewer, words: Words, shown: OpenLinkPage) -> Screen:
    username = await uow.read(identity.load_username)
    link = invitations.link_of(username or "", shown.link.code) if shown.link else ""
    return views.open_link_screen(words, shown, link, viewer.zone)


async def _tell_nothing(_: int) -> None:
    """One page is made in a moment."""
