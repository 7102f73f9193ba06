"""The end: how a verdict comes about, consent, sources, what is not shown, and what made the document."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.report import words
from cocreate_desktop.report.content import Report

from .blocks import Block, Bullet, Heading, Paragraph, quiet, text
from .telling import Teller


def closing(content: Report, tell: Teller) -> Iterator[Block]:
    yield Heading(1, tell.say(words.ABOUT), "about")
    made = tell.say(words.MADE_WITH, printed_at=content.printed_at, app_version=content.app_version)
    yield Paragraph(quiet(made))
    if content.tells_rules:
        yield Heading(2, tell.say(words.HOW_VERDICTS_COME))
        for number, rule in enumerate(words.RULES, start=1):
            yield Paragraph(text(f"{number}. {tell.say(rule)}"))
    missing = (tell.say(words.PICTURE_MISSING, told=told) for told in tell.photos.missing)
    for name, sentences in (
        (words.CONSENT, content.consent_notes),
        (words.SOURCES, content.attribution),
        (words.NOT_SHOWN, (*content.not_shown, *missing)),
    ):
        if sentences:
            yield Heading(2, tell.say(name))
        for sentence in sentences:
            yield Bullet(text(sentence))
