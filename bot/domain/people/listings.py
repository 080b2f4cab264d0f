"""Long lists of people and organisations that are searched by typing."""

from enum import StrEnum


class Listing(StrEnum):
    """By the name in buttons and in the database."""

    MEMBERS = "members"  # of an organisation
    LOG = "log"  # of an organisation
    JOINING = "joining"  # below an organisation, or everywhere
    TEAM = "team"
    UNREAD = "unread"  # who has not acknowledged an announcement
    DOOR = "door"  # of an event
