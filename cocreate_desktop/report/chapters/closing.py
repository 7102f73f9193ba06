"""The end of the report: how a verdict comes about, consent, sources, what is not shown, what printed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import words
from ..content import Report
from ..drawing.ink import BODY, CAPTION, CAPTION_BOLD, HEADING, STEP, px
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Bookmark, Cell, Gap, Part, Row
from ..text.legible import Substituted

_NUMBER = px(34)
_PLACES_NAMED = 12
_BRIEFLY = 4
"""Lines in which a brief report says what is not shown."""
_MOST_NOTES = 20
"""So many sentences on consent a brief report tells."""
_HEAD_OF_BRIEF = px(23) + CAPTION_BOLD.leading
"""What its heading takes with the space around it, in pt."""


def room_for_closing(content: Report, composer: Composer) -> float:
    """What the end of a brief report takes at most, in pt."""
    height = sum(composer.text_row(one, CAPTION).height for one in _notes_in_brief(content, composer))
    return _HEAD_OF_BRIEF + height + (1 + _BRIEFLY) * CAPTION.leading


def _notes_in_brief(content: Report, composer: Composer) -> Iterator[str]:
    """Consent and sources; of the notes on very many sessions the first, and how many more there are."""
    place = composer.say(words.IN_NOTES)
    yield from (composer.read(one, place) for one in content.consent_notes[:_MOST_NOTES])
    if (more := len(content.consent_notes) - _MOST_NOTES) > 0:
        yield composer.say(words.MORE_IN_TEAMS_REPORT, n=more)
    yield from (composer.read(one, place) for one in content.attribution)


def compose_closing(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the last part, after everything else has been read and its missing signs are known."""
    place = composer.say(words.IN_NOTES)
    consent = [composer.read(note, place) for note in content.consent_notes]
    sources = [composer.read(source, place) for source in content.attribution]
    not_shown = [composer.read(sentence, place) for sentence in content.not_shown]
    not_shown += [
        composer.say(words.PICTURE_MISSING, told=composer.read(told, place))
        for told in composer.pictures.missing
    ]
    not_shown += [_sentence(missing, composer) for missing in composer.substituted]

    title = composer.say(words.ABOUT)
    heading = Row(
        [Cell(composer.left, composer.lines(title, CAPTION_BOLD if content.is_brief else HEADING))],
        gap=px(20) if content.is_brief else px(38),
        below=px(3) if content.is_brief else px(10),
        anchor="about",
        bookmark=Bookmark(title, 0),
    )
    made = composer.say(
        words.MADE_WITH,
        printed_at=composer.read(content.printed_at, place),
        app_version=composer.read(content.app_version, place),
    )
    if content.is_brief:
        # The signs that no font shows may be in many places, and this paper has two pages.
        lines = composer.at_most(_BRIEFLY, " ".join(not_shown), CAPTION, composer.width)
        pages.add(
            heading,
            *(composer.text_row(one, CAPTION) for one in (made, *_notes_in_brief(content, composer))),
            *([Row([Cell(composer.left, lines)])] if lines else []),
        )
        return
    rules = [composer.say(rule) for rule in words.RULES] if content.tells_rules else []
    parts = [
        (words.HOW_VERDICTS_COME, rules),
        (words.CONSENT, consent),
        (words.SOURCES, sources),
        (words.NOT_SHOWN, not_shown),
    ]
    pages.add_block(
        heading,
        Row([Cell(composer.left, composer.lines(made, CAPTION))], above=px(12), rule=composer.dark_line()),
        *(
            row
            for name, sentences in parts
            for row in _part(composer.say(name), sentences, composer, is_numbered=sentences is rules)
        ),
    )


def _part(title: str, sentences: Sequence[str], composer: Composer, *, is_numbered: bool) -> Iterator[Row]:
    """A row a sentence, the first with the heading; rules are numbered, so that one can speak of them."""
    heading: list[Part] = [*composer.lines(title, STEP), Gap(px(4))]
    beside: list[Part] = [Gap(sum(part.height for part in heading))]
    left = composer.left + (_NUMBER if is_numbered else 0)
    for number, sentence in enumerate(sentences, start=1):
        lines = composer.lines(sentence, BODY, composer.right - left)
        numbered = composer.lines(f"{number}.", BODY) if is_numbered else []
        yield Row(
            [Cell(composer.left, [*heading, *numbered]), Cell(left, [*beside, *lines])],
            gap=px(20) if heading else px(4),
        )
        heading, beside = [], []


def _sentence(missing: Substituted, composer: Composer) -> str:
    named = missing.places[:_PLACES_NAMED]
    places = ", ".join(named)
    more = len(missing.places) - len(named)
    if more:
        places = composer.say(words.AND_MORE, places=places, more=more)
    script = composer.say(missing.script)
    return composer.say(words.SUBSTITUTED, script=script, count=missing.count, places=places)
