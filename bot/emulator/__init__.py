"""A Telegram Bot API on loopback and people with phones: the demo and the tests run on it."""

from bot.emulator.emulator import Emulator
from bot.emulator.faults import Faults
from bot.emulator.group import Group
from bot.emulator.phone import Phone

__all__ = ["Emulator", "Faults", "Group", "Phone"]
