"""Pasted text, put together again."""

from bot.domain.resolution.pasting import join_parts
from bot.domain.text import MESSAGE_LIMIT


def test_a_word_that_a_client_cut_is_whole_again() -> None:
    """After a message that is full to the last sign, the next one goes on within the word."""
    first = "а" * (MESSAGE_LIMIT - 3) + "под"
    assert join_parts([first, "держки"]).endswith("поддержки")


def test_a_line_that_a_client_cut_at_a_space_is_one_line() -> None:
    """After a message that is nearly full, a small letter goes on in the same line, anything else begins one."""
    first = "а" * (MESSAGE_LIMIT - 40)
    assert join_parts([first, "школ"]) == f"{first} школ"
    assert join_parts([first, "- школам"]) == f"{first}\n- школам"


def test_what_was_sent_apart_stays_apart() -> None:
    """Short messages are lines of their own."""
    assert join_parts(["РЕШИЛИ:", "школам", ""]) == "РЕШИЛИ:\nшколам\n"
