"""The capture grammar by example: what buttons and suggestions do to a line."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain import capture
from cocreate_desktop.domain.capture import Candidate, Edited, Token
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from tests.domain.capture_vocabulary import LENA, PRICE, VOCABULARY


class TestEditing:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("|", "@Lena |"),
            ("walks past|", "@Lena walks past|"),
            ("walks| past", "@Lena walks| past"),
            ("@Lena walks past|", "walks past|"),
            ("@Joris did: walks|", "@Joris @Lena did: walks|"),
            ("-30 walks|", "-30 @Lena walks|"),
            ("asks @Lena twice|", "@Lena asks @Lena twice|"),
            ("walks @Lena|", "walks|"),
            ("@Lena |", "|"),
            (" 2  spaces|", "@Lena  2  spaces|"),
            ("'t is duur|", "@Lena 't is duur|"),
            ("'#price is duur|", r"@Lena \#price is duur|"),
        ],
    )
    def test_a_person_is_added_in_front_or_taken_out(self, before: str, after: str) -> None:
        line, cursor = _cursor(before)
        assert capture.with_person(line, VOCABULARY, LENA, cursor) == Edited(*_cursor(after))

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("|", "#price |"),
            ("@Lena |", "@Lena #price |"),
            ("walks past|", "walks past| #price"),
            ("walks past |", "walks past | #price"),
            ("the #price is high|", "the price is high|"),
            ("walks #price|", "walks|"),
            ("#price walks #price|", "walks|"),
            (" @Lena|", r"\@Lena| #price"),
        ],
    )
    def test_a_tag_follows_the_words_that_can_still_go_on(self, before: str, after: str) -> None:
        line, cursor = _cursor(before)
        assert capture.with_tag(line, VOCABULARY, PRICE, cursor) == Edited(*_cursor(after))

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("|", "did: |"),
            ("walks|", "did: walks|"),
            ("@Lena walks|", "@Lena did: walks|"),
            ("@Lena said: walks|", "@Lena did: walks|"),
            ("@Lena did: walks|", "@Lena walks|"),
            ("#price said: walks|", "did: #price walks|"),
        ],
    )
    def test_said_or_did_follows_the_names(self, before: str, after: str) -> None:
        line, cursor = _cursor(before)
        assert capture.with_mode(line, VOCABULARY, Mode.DID, cursor) == Edited(*_cursor(after))

    def test_evidence_changes_its_side_or_goes(self) -> None:
        line = capture.with_evidence("finds it", VOCABULARY, "a3", Side.FOR).line
        assert line == "finds it +A3"
        line = capture.with_evidence(line, VOCABULARY, "a3", Side.AGAINST).line
        assert line == "finds it -A3"
        assert capture.with_evidence(line, VOCABULARY, "a3", Side.AGAINST).line == "finds it"

    def test_faces_replace_each_other_and_the_star_comes_and_goes(self) -> None:
        assert capture.with_sentiment("waits :)", VOCABULARY, Sentiment.BAD).line == "waits :("
        assert capture.with_sentiment("waits :(", VOCABULARY, Sentiment.BAD).line == "waits"
        assert capture.with_star("waits", VOCABULARY).line == "waits *"
        assert capture.with_star("waits * long", VOCABULARY).line == "waits long"


class TestSuggestions:
    @pytest.mark.parametrize(
        ("before", "token"),
        [
            ("@par|", Token("@", "par", 0, 4)),
            ("walks @|", Token("@", "", 6, 7)),
            ("walks #pri|", Token("#", "pri", 6, 10)),
            ("walks #p|ri far", Token("#", "p", 6, 10)),
            ("walks +A|", Token("+", "A", 6, 8)),
            ("walks - A|", Token("-", "A", 6, 9)),
            ("walks - |", Token("-", "", 6, 8)),
            ("@Anna B|", Token("@", "Anna B", 0, 7)),
            ("in:@Le|", Token("@", "Le", 3, 6)),
            ("info@le|", None),
            ("walks|", None),
            (" @Le|", None),
            ("'@Le|", None),
            (r"\@Le|", None),
            ("|", None),
        ],
    )
    def test_the_token_at_the_cursor(self, before: str, token: Token | None) -> None:
        assert capture.current_token(*_cursor(before)) == token

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("", ["Lena", "Anna B.", "Éric", "Marie Lena"]),
            ("le", ["Lena", "Marie Lena"]),
            ("eri", ["Éric"]),
            ("Lnea", ["Lena", "Marie Lena"]),
            ("mrei len", ["Marie Lena"]),
            ("amrei", []),
            ("mrie", ["Marie Lena"]),
            ("anna b", ["Anna B."]),
            ("anna ", ["Anna B."]),
            ("Lena walks", []),
            ("xy", []),
        ],
    )
    def test_candidates_are_ranked(self, typed: str, expected: list[str]) -> None:
        names = ("Lena", "Anna B.", "Éric", "Marie Lena")
        candidates = [Candidate(name, name) for name in names]
        found = capture.rank_suggestions(Token("@", typed, 0, len(typed) + 1), candidates)
        assert [candidate.words for candidate in found] == expected

    def test_the_given_order_stays_within_a_rank(self) -> None:
        candidates = [
            Candidate("a10", "A10 One price"),
            Candidate("a1", "A1 They see it"),
            Candidate("t", "At A1"),
        ]
        found = capture.rank_suggestions(Token("+", "a1", 0, 3), candidates)
        assert [candidate.id for candidate in found] == ["a10", "a1", "t"]

    @pytest.mark.parametrize(
        ("before", "replacement", "after"),
        [
            ("walks @le|", "@Lena", "walks @Lena |"),
            ("walks - a| again", "-A3", "walks -A3 |again"),
            ("#p|r far", "#price", "#price |far"),
            ("in:@le|", "@Lena", "in:@Lena |"),
        ],
    )
    def test_taking_one_replaces_the_token(self, before: str, replacement: str, after: str) -> None:
        assert capture.accept(*_cursor(before), replacement) == Edited(*_cursor(after))


def _cursor(marked: str) -> tuple[str, int]:
    """A line and its cursor, which `|` marks."""
    before, _, after = marked.rpartition("|")
    return before + after, len(before)
