"""Buttons of what recipients ask and choose (np)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class AskAuthor(ButtonData, prefix="npa"):
    announcement: Id


class OpenQuestions(ButtonData, prefix="npq"):
    announcement: Id
    page: Turn = 0


class ChooseQuestion(ButtonData, prefix="npc"):
    """To be answered with the others that are chosen; 0 for all."""

    announcement: Id
    question: Id
    chosen: bool
    page: Turn = 0


class AnswerQuestions(ButtonData, prefix="npw"):
    announcement: Id


class NewPoll(ButtonData, prefix="npn"):
    pass


class Vote(ButtonData, prefix="npv"):
    announcement: Id
    choice: Turn


class PollPicture(ButtonData, prefix="npp"):
    announcement: Id
