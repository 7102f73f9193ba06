"""How the session ran: steps down the page with their times, the reactions in each, what explains them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.observations import MODES, SENTIMENT_ICONS, SENTIMENTS, Sentiment
from cocreate_desktop.domain.quoting import spoken

from .. import words
from ..content import Moment, Report, SessionPart, StepVisit, Timeline
from ..drawing.chips import chip, iconed
from ..drawing.grounds import Ground, Upright
from ..drawing.ink import (
    BODY_QUIET,
    CAPTION,
    CHIP,
    LENGTH,
    LENGTH_OVER,
    MOMENT,
    NUMBER_SMALL,
    QUOTE_SOURCE,
    VISIT,
    VISIT_CLOSING,
    VISIT_END,
    VISIT_TIME,
    px,
)
from ..drawing.marks import mood, ringed
from ..drawing.squares import moods, times
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Beside, Cell, Gap, Label, Part, Row
from ..text.typesetting import Span
from .anchors import entry_anchor
from .chapter import session_head
from .participation import compose_participation
from .picture_rows import picture_rows

_TIME = px(68)
_AXIS = px(44)
_STEP = px(296)
_BAR = px(282)
_BAD, _SO_SO, _GOOD = px(124), px(40), px(124)
_BETWEEN = px(12)
_BESIDE_SO_SO = px(19)
_RING = px(30)
_ABOVE, _ABOVE_OF_SEVERAL = px(18), px(9)
_LEAST, _LEAST_OF_SEVERAL = px(118), px(80)
_SQUARE = px(18)
_PICTURE = px(150)


class _Columns:
    """Left edges, in pt."""

    def __init__(self, composer: Composer) -> None:
        self.time = composer.left
        self.ring = self.time + _TIME
        self.step = self.ring + _AXIS
        self.bad = self.step + _STEP
        self.so_so_line = self.bad + _BAD + _BETWEEN
        self.so_so = self.so_so_line + _BESIDE_SO_SO
        self.good_line = self.so_so + _SO_SO + _BESIDE_SO_SO
        self.good = self.good_line + _BETWEEN
        self.moment = self.good + _GOOD + px(14)
        self.moment_width = composer.right - self.moment


def compose_timeline(content: Report, part: SessionPart, composer: Composer, pages: Pages) -> None:
    """Place the chapter on one session; nothing at all for one that visited no step."""
    timeline = part.timeline
    if timeline is None or not timeline.visits:
        return
    pages.new_chapter()
    title = composer.read(timeline.headline, composer.say(words.TIMELINE))
    head = session_head(content, part, composer, words.TIMELINE, title, "timeline")
    _Writer(timeline, composer, content).place(head, pages)
    compose_participation(timeline, composer, pages)


class _Writer:
    """Turns visits to steps into rows."""

    def __init__(self, timeline: Timeline, composer: Composer, content: Report) -> None:
        self._timeline = timeline
        self._composer = composer
        self._columns = _Columns(composer)
        self._logged = content.entry_numbers
        self._above = _ABOVE_OF_SEVERAL if content.is_of_project else _ABOVE
        self._least = _LEAST_OF_SEVERAL if content.is_of_project else _LEAST
        longest = max(max(visit.planned_ms, visit.real_ms) for visit in timeline.visits)
        self._pt_per_ms = _BAR / max(longest, 1)

    def place(self, head: Sequence[Row], pages: Pages) -> None:
        timeline = self._timeline
        header = self._header()
        before = [*head, header]
        for number, visit in enumerate(timeline.visits, start=1):
            after = [*self._end(), self._legend()] if number == len(timeline.visits) else []
            pages.add(*before, self._visit(visit, first=number == 1), *after)
            pages.repeat(header)
            before = []
        pages.repeat()

    def _header(self) -> Row:
        composer, columns = self._composer, self._columns
        signs = {
            sentiment: iconed(
                SENTIMENT_ICONS[sentiment],
                composer.say(word),
                CAPTION,
                composer.typesetter,
                after=sentiment is Sentiment.GOOD,
            )
            for sentiment, word in reversed(SENTIMENTS.items())
        }
        bad, so_so = signs[Sentiment.BAD], signs[Sentiment.SO_SO]
        middle = (columns.so_so_line + columns.good_line - so_so.width) / 2
        step = words.STEP_TIMES if self._timeline.is_planned else words.STEP_TIME
        return Row(
            [
                Cell(columns.step, composer.lines(composer.say(step), CAPTION)),
                Cell(columns.bad + _BAD - bad.width, [bad]),
                Cell(middle, [so_so]),
                Cell(columns.good, [signs[Sentiment.GOOD]]),
                Cell(columns.moment, composer.lines(composer.say(words.MOMENT), CAPTION)),
            ],
            above=px(12),
            below=px(10),
        )

    def _visit(self, visit: StepVisit, *, first: bool) -> Row:
        composer, columns = self._composer, self._columns
        place = composer.say(words.IN_STEP, number=visit.ring)
        ring = ringed(visit.ring, composer.typesetter, _RING, NUMBER_SMALL)
        axis = Upright(
            columns.ring + _RING / 2,
            above=self._above if first else 0.0,
            below=0.0,
            thickness=px(2),
        )
        grounds: list[Ground] = [axis]
        grounds += [
            Upright(x, above=self._above + px(4), below=self._above)
            for x in (columns.so_so_line, columns.good_line)
        ]
        return Row(
            [
                Cell(columns.time, composer.lines(visit.began, VISIT_TIME)),
                Cell(columns.ring, [ring]),
                Cell(columns.step, list(self._step(visit, place))),
                *self._reactions(visit),
                Cell(columns.moment, list(self._moments(visit, place))),
            ],
            above=self._above,
            below=self._above,
            at_least=self._least,
            rule=composer.dark_line() if first else composer.hairline(),
            grounds=grounds,
        )

    def _step(self, visit: StepVisit, place: str) -> Iterator[Part]:
        composer = self._composer
        yield from composer.lines(composer.read(visit.title, place), VISIT, _STEP - px(14))
        yield Gap(px(10))
        yield times(visit.planned_ms * self._pt_per_ms, visit.real_ms * self._pt_per_ms)
        yield Gap(px(6))
        spans = [Span(visit.length, LENGTH)]
        if visit.over:
            spans.append(Span(f" {visit.over}", LENGTH_OVER))
        yield from composer.typesetter.paragraph(spans, _STEP)

    def _reactions(self, visit: StepVisit) -> Iterator[Cell]:
        columns = self._columns
        for sentiment, left, width in (
            (Sentiment.BAD, columns.bad, _BAD),
            (Sentiment.SO_SO, columns.so_so, _SO_SO),
            (Sentiment.GOOD, columns.good, _GOOD),
        ):
            count = visit.reactions.get(sentiment, 0)
            if count:
                sign = moods(
                    sentiment,
                    count,
                    width,
                    self._composer.typesetter,
                    from_right=sentiment is Sentiment.BAD,
                )
                flush = width - sign.width if sentiment is Sentiment.BAD else 0.0
                yield Cell(left + flush, [Gap(px(5)), sign])

    def _moments(self, visit: StepVisit, place: str) -> Iterator[Part]:
        composer, width = self._composer, self._columns.moment_width
        if not visit.moments:
            yield Gap(px(4))
            yield from composer.lines(composer.say(words.NO_MOMENT), CAPTION, width)
        for number, moment in enumerate(visit.moments):
            if number:
                yield Gap(px(12))
            yield self._source(moment, place)
            yield Gap(px(4))
            yield from composer.lines(
                spoken(composer.read(moment.words, place), moment.mode, composer.say), MOMENT, width
            )
            yield from picture_rows(moment.printed, composer, self._columns.moment, width, _PICTURE)

    def _source(self, moment: Moment, place: str) -> Beside:
        composer, left = self._composer, self._columns.moment
        sign = chip(moment.mode, composer.say(MODES[moment.mode]), CHIP, composer.typesetter)
        beside = sign.width + px(8)
        source = ", ".join(filter(None, (composer.read(moment.who, place), moment.time)))
        linked = moment.entry in self._logged
        span = Span(source, QUOTE_SOURCE, entry_anchor(moment.entry) if linked else "")
        lines = composer.typesetter.paragraph([span], self._columns.moment_width - beside)
        return Beside([Cell(left, [sign]), Cell(left + beside, lines)])

    def _end(self) -> Iterator[Row]:
        composer, columns, timeline = self._composer, self._columns, self._timeline
        place = composer.say(words.TIMELINE)
        width = composer.right - columns.step
        parts: list[Part] = list(composer.lines(composer.read(timeline.closing, place), VISIT_CLOSING, width))
        if timeline.pauses:
            pauses = "; ".join(composer.read(pause, place) for pause in timeline.pauses)
            parts += composer.lines(composer.say(words.PAUSES, pauses=pauses), BODY_QUIET, width)
        for sentence, steps in (
            (words.LEFT_OUT, timeline.left_out),
            (words.NOT_VISITED, timeline.not_visited),
        ):
            if steps:
                titles = ", ".join(composer.read(title, place) for title in steps)
                parts += composer.lines(composer.say(sentence, steps=titles), BODY_QUIET, width)
        yield Row(
            [Cell(columns.time, composer.lines(timeline.ended, VISIT_END)), Cell(columns.step, parts)],
            above=px(16),
            below=px(16),
            rule=composer.hairline(),
        )

    def _legend(self) -> Row:
        composer = self._composer
        signs = [
            (mood(sentiment, _SQUARE), words.REACTION if sentiment is Sentiment.GOOD else word)
            for sentiment, word in reversed(SENTIMENTS.items())
        ]
        if self._timeline.is_planned:
            signs += [(times(px(34), 0), words.PLANNED), (times(0, px(34)), words.REAL)]
        cells: list[Cell] = []
        left = composer.left
        for sign, word in signs:
            (line,) = composer.lines(composer.say(word), CAPTION, float("inf"))
            beside = sign.width + px(8)
            cells.append(Cell(left, [Label(sign, line, beside)]))
            left += beside + line.width + px(26)
        return Row(cells, above=px(16), rule=composer.dark_line())
