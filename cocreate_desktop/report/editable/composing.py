"""From a report's content to the blocks of an editable document, in the order of the paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cocreate_desktop.errors import Translate
from cocreate_desktop.report.chapters.brevity import in_brief
from cocreate_desktop.report.content import Report

from .blocks import Block, Document, Picture
from .board import board
from .brief import brief
from .closing import closing
from .conclusions import conclusions
from .log import log
from .method import history, method, next_test
from .opening import front, thresholds, verdicts
from .sessions import timeline
from .telling import Teller
from .votes import votes


def compose(content: Report, translate: Translate, pictures: Mapping[str, Picture]) -> Document:
    """The whole document; `pictures` are the charts that stand in it, by their names."""
    if content.is_brief:
        content = in_brief(content)
    tell = Teller(content, translate, pictures)
    return Document(
        title=content.title,
        author=content.author,
        subject=content.participants,
        language=content.language,
        creator=content.app_version,
        printed=content.printed,
        blocks=list(_blocks(content, tell)),
    )


def _blocks(content: Report, tell: Teller) -> Iterator[Block]:
    yield from front(content, tell)
    yield from verdicts(content, tell)
    if content.is_brief:
        yield from brief(content, tell)
    yield from conclusions(content, tell)
    if not content.is_brief:
        yield from next_test(content, tell)
    yield from thresholds(content, tell)
    for part in content.sessions:
        yield from timeline(content, part, tell)
        yield from board(content, part, tell)
        yield from votes(content, part, tell)
    yield from method(content, tell)
    for part in content.sessions:
        yield from log(content, part, tell)
    yield from history(content, tell)
    yield from closing(content, tell)
