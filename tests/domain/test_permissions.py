"""Who may see and do what, in any tree, for any person."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import NotAllowedError
from bot.domain.people.participants import Organisation, Participant, Viewer
from bot.domain.permissions import (
    may_answer,
    may_answer_for,
    may_choose_organisers,
    may_follow,
    may_help,
    may_leave_team,
    may_organise,
    may_oversee,
    may_oversee_below,
    may_see_all,
    may_see_organisation,
    require,
)

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PERSON = Participant(1, 101, "Анна", "ru", None, NOW, unreachable=False)


@st.composite
def trees(draw: st.DrawFn) -> dict[int, int | None]:
    """Organisations by id, each with its parent or none: a forest of up to 12."""
    count = draw(st.integers(1, 12))
    return {n: draw(st.sampled_from([None, *range(1, n)])) for n in range(1, count + 1)}


def path(tree: dict[int, int | None], start: int) -> list[int]:
    """The id followed by those of its ancestors."""
    found: list[int] = []
    here: int | None = start
    while here is not None:
        found.append(here)
        here = tree[here]
    return found


def viewer(tree: dict[int, int | None], own: set[int], *, organiser: bool = False) -> Viewer:
    organisations = tuple(
        Organisation(n, "school", tree[n], f"№ {n}", f"№ {n}", None, has_children=n in tree.values())
        for n in sorted(own)
    )
    return Viewer(101, PERSON, organisations, organiser=organiser, locale="ru", zone="Asia/Chita")


owners = st.data()


@given(trees(), owners)
def test_one_sees_oneself_and_what_is_below_and_nothing_else(tree: dict[int, int | None], data: st.DataObject) -> None:
    """An organisation is seen exactly by its members and those of the organisations above it."""
    own = data.draw(st.sets(st.sampled_from(sorted(tree))))
    who = viewer(tree, own)
    for each in tree:
        above = path(tree, each)
        assert may_see_organisation(who, above) is not own.isdisjoint(above)


@given(trees(), owners)
def test_one_answers_for_one_s_own_only(tree: dict[int, int | None], data: st.DataObject) -> None:
    """Nobody answers for an organisation below or beside them, and organising gives no right to."""
    own = data.draw(st.sets(st.sampled_from(sorted(tree))))
    organiser = data.draw(st.booleans())
    who = viewer(tree, own, organiser=organiser)
    assert {each for each in tree if may_answer(who, each)} == own


@given(trees(), owners)
def test_an_organiser_sees_all(tree: dict[int, int | None], data: st.DataObject) -> None:
    """An organiser sees every organisation, with or without one of their own."""
    own = data.draw(st.sets(st.sampled_from(sorted(tree)), max_size=2))
    who = viewer(tree, own, organiser=True)
    assert may_organise(who)
    assert all(may_see_organisation(who, path(tree, each)) for each in tree)


@given(trees(), owners)
def test_an_observer_sees_all_and_may_no_more_than_without(tree: dict[int, int | None], data: st.DataObject) -> None:
    """Looking on opens every organisation, and gives no right over any that one would not have anyway."""
    own = data.draw(st.sets(st.sampled_from(sorted(tree)), max_size=2))
    plain = viewer(tree, own)
    who = replace(plain, observer=True)
    assert may_see_all(who)
    assert not may_organise(who)
    for each in tree:
        above = path(tree, each)
        assert may_see_organisation(who, above)
        assert may_follow(who, above)
        assert may_oversee(who, above) is may_oversee(plain, above)
        assert may_oversee_below(who, above) is may_oversee_below(plain, above)
        assert may_answer(who, each) is may_answer(plain, each)
    assert not may_follow(who, [])


def test_only_those_of_the_settings_choose_organisers() -> None:
    """Whom they have added leaves by themselves and removes nobody; somebody outside does neither."""
    added = viewer({1: None}, {1}, organiser=True)
    named = replace(added, operator=True)
    assert [may_choose_organisers(each) for each in (named, added, viewer({1: None}, {1}))] == [True, False, False]
    assert may_leave_team(named, 99)
    assert may_leave_team(added, PERSON.id)
    assert not may_leave_team(added, 99)
    assert not may_leave_team(viewer({1: None}, {1}), PERSON.id)


@given(trees(), st.booleans())
def test_without_consent_nobody_sees_anything(tree: dict[int, int | None], organiser: bool) -> None:
    """Whatever the person belongs to or organises, nothing opens before they have consented."""
    who = replace(viewer(tree, set(tree), organiser=organiser), participant=replace(PERSON, consented_at=None))
    assert not may_organise(who)
    assert not any(may_answer(who, each) or may_see_organisation(who, path(tree, each)) for each in tree)
    assert not may_organise(replace(who, participant=None))


@given(trees(), owners)
def test_one_oversees_what_is_below_and_never_oneself(tree: dict[int, int | None], data: st.DataObject) -> None:
    """Verdicts, later days, nudges and answers on behalf are for members of what stands above, and for organisers."""
    own = data.draw(st.sets(st.sampled_from(sorted(tree))))
    who, organiser = viewer(tree, own), viewer(tree, own, organiser=True)
    for each in tree:
        above = path(tree, each)
        assert may_oversee(who, above) is may_answer_for(who, above) is not own.isdisjoint(above[1:])
        assert may_oversee(organiser, above)
    assert not may_oversee(organiser, [])


def test_only_members_of_the_helper_help() -> None:
    """Nobody else, and nobody at all where no help is asked of anyone."""
    who = viewer({1: None, 2: 1}, {2})
    assert may_help(who, 2)
    assert not may_help(who, 1)
    assert not may_help(viewer({1: None}, set(), organiser=True), None)


def test_what_does_not_exist_is_seen_by_nobody_but_organisers() -> None:
    """An id without an organisation has an empty path: that opens nothing to a member."""
    assert not may_see_organisation(viewer({1: None}, {1}), [])


def test_a_refusal_is_an_error_to_be_worded() -> None:
    """`require` lets pass what is permitted and raises for the rest."""
    require(True)
    with pytest.raises(NotAllowedError):
        require(False)
