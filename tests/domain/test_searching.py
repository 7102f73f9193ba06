"""Finding by a few typed words: what fits, what fits best, what is marked, and slips of the fingers."""

import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.searching import Shelf, fits_whole, marks, search, typed_words
from cocreate_desktop.domain.slips import begins_so, near


@dataclass(frozen=True)
class Line:
    words: str


def found(typed: str, *texts: str) -> list[str]:
    return [hit.thing.words for hit in search(typed, [Shelf(Line(text) for text in texts)])]


letters = st.characters(codec="ascii", categories=["Ll"])
words = st.text(letters, min_size=1, max_size=12)
long_words = st.text(letters, min_size=6, max_size=12)
texts = st.text(max_size=60)
sentences = st.lists(words, min_size=1, max_size=6).map(" ".join)


@st.composite
def slipped(draw: st.DrawFn, word: str) -> str:
    """The word with one slip behind its first letter."""
    place = draw(st.integers(1, len(word) - 2))
    match draw(st.sampled_from(["left out", "added", "mistaken", "swapped"])):
        case "left out":
            return word[:place] + word[place + 1 :]
        case "added":
            return word[:place] + draw(letters) + word[place:]
        case "mistaken":
            return word[:place] + draw(letters) + word[place + 1 :]
        case _:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


@given(long_words)
def test_the_same_word_beats_a_beginning_beats_an_inside(word: str):
    inside, beginning = f"xx{word}yy", f"{word}yy"
    assert found(word, inside, beginning, word) == [word, beginning, inside]


@given(long_words, st.data())
def test_a_slip_is_the_last_resort(word: str, data: st.DataObject):
    other = data.draw(slipped(word))
    assume(other not in word)
    assert found(other, word) == [word]
    assert found(other, word, f"xx{other}yy") == [f"xx{other}yy"]


@given(st.text(letters, min_size=4, max_size=6), st.text(letters, min_size=4, max_size=6), st.data())
def test_a_long_word_is_found_with_two_slips(one: str, other: str, data: st.DataObject):
    twice = data.draw(slipped(one)) + data.draw(slipped(other))
    assert found(twice, one + other) == [one + other]


@given(long_words, st.data())
def test_a_beginning_with_a_slip_finds_the_word(word: str, data: st.DataObject):
    rest = data.draw(words)
    assert found(data.draw(slipped(word)), f"{word}{rest}") == [f"{word}{rest}"]


@given(sentences)
def test_every_beginning_of_every_word_finds_the_sentence(sentence: str):
    for word in sentence.split():
        for length in range(1, len(word) + 1):
            assert found(word[:length], "0", sentence) == [sentence]


@given(sentences, st.randoms(use_true_random=False))
def test_the_order_of_the_words_never_matters(sentence: str, random):
    shuffled = sentence.split()
    random.shuffle(shuffled)
    assert found(" ".join(shuffled), "0", sentence) == [sentence]


@given(texts)
def test_case_and_accents_never_matter(text: str):
    if typed_words(text):
        assert found(text, text) == [text]
        assert found(fold(text), text) == [text]
        assert found(unicodedata.normalize("NFD", text), text) == [text]
    assert found(text.casefold(), "…") == []


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("cafe", "Café crème"),
        ("CREME", "Café crème"),
        ("creme cafe", "Café crème"),
        ("strasse", "Große Straße"),
        ("setings", "Settings"),
        ("asumptoins", "Assumptions"),
        ("scneario", "Scenario"),
        ("asump", "Assumptions"),
        ("sasump", "Assumptions"),
        ("wiat", "Who waits? We wait"),
        ("修理", "等修理的時候"),
        ("理", "等修理的時候"),
        ("ждать", "Они готовы ЖДАТЬ"),
        ("a9", "A9 A wait under 20 minutes counts as quick"),
    ],
)
def test_what_a_hand_types_is_found(typed: str, text: str):
    assert found(typed, "Nothing of the kind", text) == [text]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a9", "A8 Getting it back today"),
        ("a12", "A11 Getting it back today"),
        ("2023", "in 2024"),
        ("ai", "wait"),
        ("t", "wait"),
        ("wait lamp", "We wait"),
        ("wiat", "with"),
        ("lamp", "sample"),
        ("", "anything"),
        ("?!", "anything"),
    ],
)
def test_what_was_not_meant_is_not_found(typed: str, text: str):
    assert found(typed, text, "waited wait") in ([], ["waited wait"])


def test_whole_words_with_a_slip_leave_out_beginnings_with_one():
    assert found("wiat", "with you", "the wait") == ["the wait"]


def test_a_text_that_begins_so_comes_before_one_that_has_it_later():
    assert found("new", "A new counter", "New project") == ["New project", "A new counter"]


def test_of_equals_the_given_order_stays():
    assert found("wait", "b wait", "a wait", "c wait") == ["b wait", "a wait", "c wait"]


def test_a_word_that_one_shelf_has_is_not_slipped_on_another():
    shelves = [Shelf([Line("the waif")]), Shelf([Line("the wait")])]
    assert [hit.thing.words for hit in search("wait", shelves)] == ["the wait"]


@given(texts, texts)
def test_marks_lie_in_the_text_in_order_and_apart(typed: str, text: str):
    last = -1
    for start, end in marks(typed, text):
        assert last < start < end <= len(text)
        last = end


@given(sentences, st.data())
def test_what_is_marked_is_what_was_typed(sentence: str, data: st.DataObject):
    word = data.draw(st.sampled_from(sentence.split()))
    assert word in {sentence[start:end] for start, end in marks(word, sentence)}


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("wait", "A wait under 20", ["wait"]),
        ("wait", "walks while waiting", ["wait"]),
        ("WAIT", "Repair-while-you-wait", ["wait"]),
        ("cafe", "Café", ["Café"]),
        ("cafe", unicodedata.normalize("NFD", "Café au lait"), [unicodedata.normalize("NFD", "Café")]),
        ("stras", "Straße", ["Straß"]),
        ("wiat", "we wait", ["wait"]),
        ("oun", "the counter", ["oun"]),
        ("20 wait", "wait 20 minutes", ["wait", "20"]),
        ("nothing", "wait", []),
        ("한국", "한국말", ["한국"]),
    ],
)
def test_marks_by_example(typed: str, text: str, marked: list[str]):
    assert [text[start:end] for start, end in marks(typed, text)] == marked


def test_a_text_fits_whole_when_it_has_every_word():
    assert fits_whole("wait 20", "20 minutes of waiting")
    assert not fits_whole("wait 20", "minutes of waiting")


@given(st.lists(words, max_size=12), words, st.integers(0, 2))
def test_near_words_are_found_as_if_each_were_looked_at_alone(vocabulary: list[str], typed: str, most: int):
    together = list(near(sorted(vocabulary), typed, most))
    alone = [one for word in sorted(vocabulary) for one in near([word], typed, most)]
    assert together == alone
    for one in together:
        assert one.slips <= most
        assert begins_so(one.word, typed, most)
        assert one.whole == (_slips(one.word, typed) <= most)


def _slips(one: str, other: str) -> int:
    """The number of slips between two words, by the book."""
    table = [[row + column for column in range(len(other) + 1)] for row in range(len(one) + 1)]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            table[row][column] = min(
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (one[row - 1] != other[column - 1]),
            )
            swapped = row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]
            if swapped:
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
    return table[-1][-1]
