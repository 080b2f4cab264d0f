"""Whom a name in a document proposes: the one organisation that it means, else a kind."""

import pytest

from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution.draft import Draft, DraftAddressee, DraftTask
from bot.domain.resolution.editions import Target
from bot.domain.resolution.matching import KnownNames, propose_targets
from bot.domain.resolution.wordings import from_draft

KINDS = (
    OrganisationKind("ministry", "Министерство", "Министерства"),
    OrganisationKind("training_institute", "Институт развития образования", "Институты развития образования"),
    OrganisationKind("municipal_authority", "Комитет образования", "Комитеты образования"),
    OrganisationKind("school", "Школа", "Школы", ("образовательная организация",)),
)
INSTITUTE, AGINSKY, CENTRE, MINISTRY, COMMITTEE, SCHOOL, OTHER_SCHOOL = range(1, 8)
NAMES = KnownNames.of(
    [
        Organisation(known, "school", None, name, name, None)
        for known, name in {
            INSTITUTE: "ГУ ДПО «ИРО Забайкальского края»",
            AGINSKY: "ГАУ ДПО «Агинский институт повышения квалификации»",
            CENTRE: "Центр оценки качества образования Забайкальского края",
            MINISTRY: "Министерство образования и науки Забайкальского края",
            COMMITTEE: "Комитет образования г. Читы",
            SCHOOL: "МБОУ «СОШ № 5 г. Читы»",
            OTHER_SCHOOL: "МБОУ «СОШ № 57 г. Читы»",
        }.items()
    ]
)


@pytest.mark.parametrize(
    ("name", "organisation"),
    [
        ("Институт развития образования", INSTITUTE),
        ("Институт развития образования Забайкальского края", INSTITUTE),
        ("Институт повышения квалификации", AGINSKY),
        ("ЦОКО", CENTRE),
        ("Краевой центр оценки качества образования", CENTRE),
        ("Министерство образования", MINISTRY),
        ("Комитет образования города Читы", COMMITTEE),
        ("СОШ № 5 г. Читы", SCHOOL),
        ("Школа № 57 города Читы", OTHER_SCHOOL),
    ],
)
def test_one_that_is_named_is_that_one(name: str, organisation: int) -> None:
    """A name that says less than the list, or a run of its words for short, means that organisation, not its kind."""
    assert propose_targets(name, KINDS, NAMES) == (Target(organisation=organisation),)


@pytest.mark.parametrize(
    ("name", "kind"), [("Институты развития образования", "training_institute"), ("Школы", "school")]
)
def test_many_are_their_kind(name: str, kind: str) -> None:
    """A name in the plural means all of its kind, though only one of them is in the list."""
    assert propose_targets(name, KINDS, NAMES) == (Target(kind=kind),)


def test_an_unknown_school_is_nobody() -> None:
    """A school that is named by its number and stands in no list is not taken for all schools."""
    task = DraftTask("1.1", "Учить", "учить", None, None, None, (), (), ())
    draft = Draft("Резолюция", None, (DraftAddressee("Школе № 4", "Школа № 4", None, "school", (task,)),))
    assert from_draft(draft, KINDS, KnownNames.of(())).addressees[0].targets == ()
    assert propose_targets("Школа № 4", KINDS, NAMES) == ()
