"""What becomes of an organisation, in words for the chat and for the command line."""

from bot.domain.people.organisation_acts import ActPreview, OrganisationAct
from bot.domain.text import cut
from bot.ui.i18n import Html, Words

NAME_LIMIT = 150


def preview_lines(words: Words, shown: ActPreview) -> list[Html]:
    """What follows, for the chat and for the command line."""
    name, target = cut(shown.organisation.name, NAME_LIMIT), shown.target
    new = cut(shown.draft.name.partition("\n")[0], NAME_LIMIT)
    said = [
        words(
            f"organisation-preview-{shown.act}",
            name=name,
            new=new,
            place=place_said(words, shown.place),
            target=place_said(words, target.short_name if target else None),
        ),
        words("organisation-card-counts", people=shown.people, tasks=shown.tasks, answers=shown.answers),
    ]
    if shown.below:
        said.append(words("organisation-card-below", count=shown.below))
    if shown.act is OrganisationAct.MOVE:
        said.append(words("organisation-loses", names=shown.loses or words.plain("organisation-nobody")))
        said.append(words("organisation-gains", names=shown.gains or words.plain("organisation-nobody")))
    said.append(words(f"organisation-follows-{shown.act}"))
    return said


def done_line(words: Words, shown: ActPreview) -> Html:
    return words(
        f"organisation-done-{shown.act}",
        name=shown.organisation.short_name,
        new=shown.draft.name.partition("\n")[0],
        target=place_said(words, shown.target.short_name if shown.target else None),
    )


def place_said(words: Words, name: str | None) -> str:
    return name or words.plain("organisation-at-top")
