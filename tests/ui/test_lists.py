"""Every list that grows is turned page by page and searched by typing: found in the code, so that a new one is too."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.ui import views
from handlers.lists import LISTS

ROOT = Path(views.__path__[0])
SEARCHED = {each.__name__ for each in LISTS}
TURNED = {"pager", "page_buttons"}
ROWS = {"Row", "Button", "list[Row]", "Iterator[Row]", "Iterable[Row]", "tuple[Row, Row]"}

# Lists that are turned page by page and not searched, each for its reason.
UNSEARCHED = {
    "Events": "words typed there are looked for in all that one may see, events too",
    "FindSchools": "asks for the name itself, by its own question: who looks for a school is no member yet",
    "FoundPage": "what was found already",
    "HelpPage": "a conversation, in its order",
    "ReceivedAnnouncements": "words typed there are looked for in all that one may see, announcements too",
    "ReminderHours": "hours of a day",
    "TaskListOf": "words typed there are looked for in all that one may see, tasks too; a number opens its task",
    "TimeZones": "those of Russia",
    "Vacation": "colleagues of one organisation; the day that is typed there is that of one's return",
}

# What has a button for each of something, and no pages: it stays few, for this reason.
FEW = {
    "addressee_screen: shown.kinds": "kinds of organisations: a dozen in a country",
    "addressee_screen: shown.organisations": "those that one addressee names",
    "announcement_draft_screen: shown.kinds": "kinds",
    "answer_rows: shown.answers": "organisations that one person answers for",
    "ask_which_days: both": "two",
    "card_screen: shown.closed_below[:CLOSED_SHOWN]": "the first ones; all of them in a list of their own",
    "choices_screen: (None, *Repeat)": "repetitions",
    "choices_screen: range(len(ESCALATIONS))": "who learns of silence",
    "choose_organisation: lists": "organisations that one person answers for",
    "clauses_screen: found": "tasks of one clause number, in resolutions at work",
    "comparison_screen: changes": "sorts of changes",
    "digest_rows: coming": "events of one digest",
    "first_steps_screen: undone": "the steps of a first hour: five at most",
    "guests_screen: shown.kinds": "kinds",
    "helpers_screen: helpers": "people who help at one door, put there one by one",
    "helpers_screen: kinds": "kinds",
    "indicator_screen: details_of(indicator)": "what can be said of a value",
    "indicators_screen: among.indicators": "values that one task asks for",
    "mending_screen: zip(DAYS, days, strict=False)": "four days",
    "menu_rows: first": "the main menu",
    "menu_rows: rest": "the main menu",
    "more_screen: fields": "what can be said of an event",
    "noted_screen: done.about[:BUTTONS]": "the first ones of one digest",
    "nudge_notice: shown": "the first ones of one notice",
    "picture_screen: kinds": "sorts of files",
    "picture_screen: row": "sorts of files",
    "poll_rows: enumerate(found.options)": "at most ten",
    "question_screen: (True, False)": "yes and no",
    "round_draft_screen: shown.kinds": "kinds",
    "snooze_rows: offers": "three days",
    "values_screen: done.values": "values that one task asks for",
    "_substitutes: labels": "a page of colleagues",
    "_answering: firsts.items()": "organisations of one digest",
    "_answering: pending[:BUTTONS]": "the first ones of one digest",
    "_known: known.items()": "values that one task asks for",
    "_leaving: viewer.organisations": "the one; several are in a list of their own",
    "_numbers: range(1, MOST_PEOPLE + 1)": "at most MOST_PEOPLE",
    "_other_languages: others": "languages",
    "_opening: items": "those of a page",
    "_places: places_to_split(text)[:PLACES]": "at most PLACES",
    "_section_screen: shown.kinds": "kinds",
}


@cache
def functions() -> list[tuple[ast.Module, ast.FunctionDef, list[ast.AST]]]:
    """Each with all that is in it."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(ROOT.rglob("*.py"))]
    return [
        (tree, each, list(ast.walk(each)))
        for tree in trees
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef) and each.name not in TURNED
    ]


def names_of_calls(node: ast.AST) -> set[str]:
    return {each.func.id for each in ast.walk(node) if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)}


def turned() -> Iterator[tuple[str, list[ast.AST]]]:
    """Which button turns the pages of a screen, and all that is in the function of that screen."""
    for _, _, nodes in functions():
        for call in nodes:
            if not isinstance(call, ast.Call) or ast.unparse(call.func) not in TURNED:
                continue
            target = "OnEdition(" if ast.unparse(call.func) == "page_buttons" else ast.unparse(call.args[2])
            target = target.removeprefix("lambda turn: ").removeprefix("lambda page: ").removeprefix("lambda each: ")
            yield INDIRECT.get(target, target.partition("(")[0]), nodes


INDIRECT = {"_turned(shown, turn)": "PlanOfAll"}  # by a function of its own


def test_what_is_turned_page_by_page_is_searched() -> None:
    """Each list with pages is in `handlers.lists`, or has its reason here; and no reason is there for nothing."""
    found = {button for button, _ in turned()}
    assert found - SEARCHED - UNSEARCHED.keys() == set()
    assert UNSEARCHED.keys() - found == set()
    assert UNSEARCHED.keys() & SEARCHED == set()


def test_the_screen_of_a_searched_list_says_so() -> None:
    """It names the page that is listed: by that it is told how it is searched, and what was found."""
    for button, nodes in turned():
        screens = [each for each in nodes if isinstance(each, ast.Call) and ast.unparse(each.func) == "Screen"]
        said = {keyword.arg for each in screens for keyword in each.keywords}
        assert "listed" in said or button not in SEARCHED, button


def unpaged() -> Iterator[str]:
    """What has a button for each of something that is no page of a list, no enumeration and no constant."""
    for tree, function, nodes in functions():
        makers = {"button", "tick"} | {
            each.name
            for each in tree.body
            if isinstance(each, ast.FunctionDef) and each.returns is not None and ast.unparse(each.returns) in ROWS
        }
        for node in nodes:
            if isinstance(node, ast.GeneratorExp | ast.ListComp) and names_of_calls(node.elt) & makers:
                over = ast.unparse(node.generators[0].iter)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "map" and ast.unparse(node.args[0]) in makers:
                over = ast.unparse(node.args[1])
            else:
                continue
            page = over.removeprefix("enumerate(").removesuffix(", first)").endswith(".items")
            if not page and not over[0].isupper():
                yield f"{function.name}: {over}"


def test_what_has_no_pages_stays_few() -> None:
    """A row of buttons for each of something is a page of a list, or a reason says here why it never grows."""
    found = set(unpaged())
    assert found - FEW.keys() == set()
    assert FEW.keys() - found == set()
