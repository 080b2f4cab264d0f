"""The other way out for updates: posted to the bot one after another, again and again until it says 200."""

import asyncio
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.emulator.backend import Backend

FIRST_PAUSE = 0.05
LONGEST_PAUSE = 2.0
PATIENCE = ClientTimeout(total=60)


async def push_updates(backend: Backend) -> None:
    """Runs until cancelled. Pauses are real time and shorter than Telegram's: a test waits for them."""
    updates, webhook = backend.updates, backend.webhook
    pause = FIRST_PAUSE
    async with ClientSession() as session:
        while True:
            await updates.changed.wait_until(lambda: bool(webhook.url and updates.waiting), None)
            update = updates.waiting[0]
            failure = await _post(session, backend, update)
            if failure is None:
                updates.remove(update)
                pause = FIRST_PAUSE
                continue
            webhook.last_error = failure
            updates.changed.fire()
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


async def _post(session: ClientSession, backend: Backend, update: dict[str, object]) -> str | None:
    """Why the bot did not take the update; None if it did."""
    webhook = backend.webhook
    headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
    try:
        async with session.post(
            webhook.url,
            json=update,
            headers=headers,
            allow_redirects=False,
            timeout=PATIENCE,
            ssl=webhook.trusted or True,
        ) as response:
            await response.read()
    except TimeoutError:
        return "Read timeout expired"
    except (ClientError, ValueError) as error:
        return f"Connection failed: {error}"
    if response.status == HTTPStatus.OK:
        return None
    return f"Wrong response from the webhook: {response.status} {response.reason}"
