"""Words that several rooms of the page use."""

from __future__ import annotations

from cocreate_desktop.actions.concluded import Quote
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.views.wording import quoted, say


def quote_words(quote: Quote) -> str:
    """What an entry says: a deed as it was noted, words between quotation marks."""
    if quote.words is None:
        return say(NOT_QUOTED)
    return quoted(quote.words) if quote.mode is Mode.SAID else quote.words


def quote_source(quote: Quote, shop: str = "") -> str:
    """Who, when, and where if that is elsewhere."""
    return ", ".join(part for part in (quote.who, clock_text(quote.at_ms), shop) if part)
