"""Proposals: in four languages and mixed, with reasons that are true, whatever the order of the notes."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.topics import Proposal, Topics, propose
from cocreate_desktop.domain.topics.alike import bare
from tests.rated_ideas import rated_ideas, read_ideas, shared_words

ENGLISH = {
    "queue": ("The queue at the till is too long", "Nobody likes queues", "We waited in that queue"),
    "price": ("The price was not on the sign", "They should tell the price first", "A clear list of prices"),
}
DUTCH = {
    "wachten": ("Ik moest lang wachten", "De wachtrij was te lang", "Wachten doe ik niet graag"),
    "prijs": ("De prijs stond nergens op", "Zet de prijzen bij de deur", "Ik weet nooit wat de prijs is"),
}
FRENCH = {
    "vendeur": ("Le vendeur était très gentil", "Les vendeurs expliquent bien", "Je veux parler au vendeur"),
    "attend": ("J'ai attendu vingt minutes", "On attend toujours le samedi", "Attendre, c'est pénible"),
}
GERMAN = {
    "warte": ("Die Wartezeit war zu lang", "Ich warte nicht gern", "Die Warteschlange geht bis zur Tür"),
    "reparatur": (
        "Die Reparatur war sehr günstig",
        "Kann man das Rad reparieren?",
        "Eine Reparaturwerkstatt in der Nähe fehlt",
    ),
}
LANGUAGES = (ENGLISH, DUTCH, FRENCH, GERMAN)
_WORDS = (
    "queue queues price prices wachten rij prijs vendeur attendre warten Wartezeit lang the de le 👍".split()
)
texts = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join),
    max_size=25,
)


def by_id(*said: str) -> dict[str, str]:
    return {f"n{at}": text for at, text in enumerate(said)}


def groups(notes: dict[str, str]) -> dict[str, set[str]]:
    """The texts of each proposal, by its first word."""
    return {one.words[0]: {notes[key] for key in one.keys} for one in propose(notes)}


class TestLanguages:
    @pytest.mark.parametrize("topics", LANGUAGES, ids="English Dutch French German".split())
    def test_each_topic_is_found_with_its_word(self, topics: dict[str, tuple[str, ...]]):
        found = groups(by_id(*(text for said in topics.values() for text in said)))
        for word, said in topics.items():
            alike = [held for shown, held in found.items() if bare(shown) == word]
            assert alike, f"{word} is not among {list(found)}"
            assert len(alike[0].intersection(said)) >= 2
            assert alike[0] <= set(said)

    def test_mixed_notes_stay_with_those_of_their_topic(self):
        notes = by_id(*(text for topics in LANGUAGES for said in topics.values() for text in said))
        topic = {text: word for topics in LANGUAGES for word, said in topics.items() for text in said}
        pairs = [
            topic[notes[one]] == topic[notes[other]]
            for proposal in propose(notes)
            for at, one in enumerate(proposal.keys)
            for other in proposal.keys[:at]
        ]
        assert len(pairs) >= 12
        assert sum(pairs) >= 0.9 * len(pairs)

    def test_accents_case_and_signs_do_not_part_words(self):
        assert propose(by_id("Café fermé", "le CAFE!", "nobody here")) == [Proposal(("cafe",), ("n0", "n1"))]

    def test_small_words_bring_nothing_together(self):
        assert not propose(by_id("the sign is there", "the bench is there", "this is what there is"))


class TestReasons:
    def test_every_note_has_one_of_the_words_shown(self):
        ideas = {one["id"]: one["text"] for one in read_ideas("worker-app-features.json")["ideas"]}
        proposals = propose(ideas)
        assert len(proposals) > 50
        for one in proposals:
            stems = {bare(word)[:4] for word in one.words}
            for key in one.keys:
                assert any(start in bare(ideas[key]) for start in stems), (one.words, ideas[key])

    def test_a_note_with_none_of_the_words_shown_is_left_out(self):
        """Any two of eight notes share a word that no third has: no three words are a reason for all."""
        shared = {pair: f"unbelievable{at:03}" for at, pair in enumerate(combinations(range(8), 2))}
        notes = by_id(*(" ".join(word for pair, word in shared.items() if at in pair) for at in range(8)))
        (found,) = propose(notes)
        assert 2 < len(found.keys) < 8
        assert all(set(found.words) & set(notes[key].split()) for key in found.keys)

    def test_the_word_is_spelled_as_most_notes_spell_it(self):
        (found,) = propose(by_id("Prices up", "prices outside", "price tag"))
        assert found.words == ("prices",)

    def test_names_of_people_are_no_topic(self):
        notes = by_id("Lena walks past", "Lena pays cash", "somebody laughs")
        assert propose(notes)
        assert not propose(notes, ["Lena"])

    def test_texts_of_the_same_words_need_no_other_reason(self):
        assert propose(by_id("Yes!", "yes", "👍", "👍", "no")) == [
            Proposal((), ("n0", "n1")),
            Proposal((), ("n2", "n3")),
        ]


class TestProperties:
    @given(texts, st.randoms(use_true_random=False))
    def test_the_order_of_the_notes_does_not_matter(self, notes: dict[str, str], chance: random.Random):
        shuffled = list(notes.items())
        chance.shuffle(shuffled)
        assert propose(dict(shuffled)) == propose(notes)

    @given(texts)
    def test_a_note_is_in_one_proposal_at_most_and_never_alone(self, notes: dict[str, str]):
        proposals = propose(notes)
        placed = [key for one in proposals for key in one.keys]
        assert len(placed) == len(set(placed))
        assert set(placed) <= notes.keys()
        assert all(len(one.keys) > 1 for one in proposals)

    @given(texts)
    def test_texts_of_the_same_words_are_together(self, notes: dict[str, str]):
        where = {key: at for at, one in enumerate(propose(notes)) for key in one.keys}
        for one, text in notes.items():
            for other, its in notes.items():
                if one != other and bare(text) == bare(its):
                    assert where.get(one, "alone") == where.get(other)

    @given(texts)
    def test_alikeness_is_mutual_and_a_share(self, notes: dict[str, str]):
        topics, count = Topics(list(notes.values())), len(notes)
        for one in range(count):
            for other in range(count):
                assert -1e-9 <= topics.alikeness(one, other) <= 1 + 1e-9
                assert topics.alikeness(one, other) == pytest.approx(topics.alikeness(other, one))

    def test_nothing_comes_of_no_notes_of_one_and_of_work_that_was_stopped(self):
        notes = by_id("long queue", "long queues")
        assert propose({}) == []
        assert propose({"a": "long queue"}) == []
        assert propose(notes)
        assert propose(notes, going=lambda _: False) == []

    def test_it_tells_how_far_it_is(self):
        told: list[float] = []
        propose(
            by_id(*(f"note {at} on topic {at % 9}" for at in range(300))),
            going=lambda at: not told.append(at),
        )
        assert told == sorted(told)
        assert 0 < told[0] < told[-1] < 1
        assert len(told) > 3


class TestAgainstPeople:
    def test_pairs_that_people_found_alike_count_as_more_alike_than_by_shared_words(self):
        rated = rated_ideas()
        plain = rated.auc(lambda one, other: shared_words(rated.texts[one], rated.texts[other]))
        assert rated.auc(Topics(rated.texts).alikeness) > plain + 0.08

    def test_the_ideas_of_a_real_project_come_together_with_their_own_drafts(self):
        ideas = {one["id"]: one.get("text") or "" for one in read_ideas("tco-co-creation.json")["ideas"]}
        shown = [{bare(ideas[key]) for key in one.keys} for one in propose(ideas)]
        assert any(all("solar" in text for text in group) for group in shown)
