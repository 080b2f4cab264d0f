"""What it takes to word a message that the bot sends of its own accord."""

from dataclasses import dataclass

from bot.domain.messages.deliveries import Delivery
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import Readable
from bot.ui.i18n import Words


@dataclass(frozen=True, slots=True)
class Notice:
    """A delivery on its way to its recipient, who is the `viewer`."""

    delivery: Delivery
    viewer: Viewer
    words: Words
    db: Readable
    policy: Policy
