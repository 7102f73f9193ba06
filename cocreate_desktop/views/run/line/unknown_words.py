"""Words with a sign that mean nothing here: which of them is asked about, and in what words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.capture import Span, SpanKind, Vocabulary
from cocreate_desktop.views.run.line.suggestions import NEW, Offer
from cocreate_desktop.views.wording import translate


@dataclass(frozen=True)
class Unknown:
    """The sign, the word with its sign, and where in the line the token begins and ends."""

    sign: str
    word: str
    span: Span

    @property
    def is_whole(self) -> bool:
        """Whether the token is nothing but sign and word, so that one can be picked in its place."""
        return self.span.end - self.span.start == len(self.word)

    def question(self, offer: Offer | None, vocabulary: Vocabulary) -> str:
        """That the word means nothing, and what Tab and Enter would do now."""
        if self.sign == "@":
            words = translate("Unknown", "Nobody here is called “{word}”.")
            adds = translate("Unknown", "Tab adds them, Enter again saves it as text.")
        else:
            words = translate("Unknown", "There is no tag “{word}”.")
            adds = translate("Unknown", "Tab adds it, Enter again saves it as text.")
        if offer is None or offer.sign != self.sign:
            does = translate("Unknown", "Enter again saves it as text.")
        elif offer.marked_id == NEW:
            does = adds
        else:
            token = vocabulary.person_token if self.sign == "@" else vocabulary.tag_token
            does = translate("Unknown", "Tab makes it {known}, Enter again saves it as text.")
            does = does.format(known=token(offer.marked_id))
        return f"{words.format(word=self.word)} {does}"


def unknown_in(line: str, spans: Iterable[Span]) -> Unknown | None:
    """The first `@…` that names nobody, else the first `#…` that is no tag; `#1` is a number."""
    found = [span for span in spans if span.kind is SpanKind.UNKNOWN]
    for sign in "@#":
        for span in found:
            token = line[span.start : span.end]
            word = token[token.index(sign) :] if sign in token else ""
            if (sign == "@" and word) or word[1:2].isalpha():
                return Unknown(sign, word, span)
    return None
