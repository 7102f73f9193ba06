"""Keys of log mode become entries; whatever is pressed, no completed reaction is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.capture import Link
from cocreate_desktop.domain.log_mode import HELD_MS, Reaction, ReactionLog
from cocreate_desktop.domain.observations import Mode, Sentiment, Side

TESTED = ("A7", "A9")


class Desk:
    """Keeps what the log hands out, as a disk would."""

    def __init__(self) -> None:
        numbers = count(1)
        self.log = ReactionLog(lambda: f"entry {next(numbers)}")
        self.kept: dict[str, Reaction] = {}
        self._gone: set[str] = set()
        self.now_ms = 0

    def tap(self, *keys: str) -> None:
        """Digits are people, small letters tags; each key takes 100 ms."""
        for key in keys:
            if key.isdigit():
                self.write(self.log.pick_person(key, self.now_ms))
            elif key.isalpha():
                self.press(key)
            else:
                self.write(OTHERS[key](self.log, self.now_ms))
            self.now_ms += 100
            if key.isalpha():
                self.release(key)

    def press(self, tag: str) -> None:
        self.write(self.log.press_tag(tag, self.now_ms))

    def release(self, tag: str) -> None:
        self.write(self.log.release_tag(tag, self.now_ms))

    def write(self, reactions: Sequence[Reaction]) -> None:
        for one in reactions:
            assert one.id not in self._gone, "an id is never used again"
            if one.says_something:
                self.kept[one.id] = one
            else:
                del self.kept[one.id]
                self._gone.add(one.id)

    @property
    def told(self) -> list[tuple[int, str, str]]:
        return [(one.at_ms, "".join(one.people), "".join(one.tags)) for one in self.kept.values()]

    @property
    def only(self) -> Reaction:
        (one,) = self.kept.values()
        return one


OTHERS: dict[str, Callable[[ReactionLog, int], list[Reaction]]] = {
    " ": lambda log, at: log.turn_mode(at),
    "^": lambda log, at: log.feel(Sentiment.GOOD, at),
    "_": lambda log, at: log.feel(Sentiment.BAD, at),
    "+": lambda log, at: log.link(Side.FOR, TESTED, at),
    "-": lambda log, at: log.link(Side.AGAINST, TESTED, at),
    "↵": lambda log, at: log.close(),
    "←": lambda log, at: log.take_back(),
}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_person_and_a_tag_are_an_entry_without_enter(desk: Desk) -> None:
    desk.tap("5", "t")
    assert desk.told == [(0, "5", "t")]
    assert desk.only.mode is Mode.DID
    assert desk.only.duration_ms is None


def test_ten_reactions_in_twenty_keys(desk: Desk) -> None:
    keys = "1t2w3t4s5t1w2t3s4w5s"
    desk.tap(*keys)
    assert [who + tag for _, who, tag in desk.told] == [keys[n : n + 2] for n in range(0, 20, 2)]
    assert [at for at, _, _ in desk.told] == list(range(0, 2000, 200))


def test_what_follows_changes_the_same_entry(desk: Desk) -> None:
    desk.tap("5", "t", " ", "_", "+")
    assert desk.only == Reaction("entry 1", 0, ("5",), ("t",), Mode.SAID, Sentiment.BAD, Link(Side.FOR, "A7"))
    desk.tap("+")
    assert desk.only.link == Link(Side.FOR, "A9")
    desk.tap("-")
    assert desk.only.link == Link(Side.AGAINST, "A9")
    desk.tap("-", "_", " ")
    assert desk.only == Reaction("entry 1", 0, ("5",), ("t",), link=Link(Side.AGAINST, "A7"))


def test_what_comes_first_counts_too(desk: Desk) -> None:
    desk.tap(" ", "^", "5", "t")
    assert desk.only == Reaction("entry 1", 0, ("5",), ("t",), Mode.SAID, Sentiment.GOOD)


def test_the_next_tag_is_the_next_entry_of_the_same_people(desk: Desk) -> None:
    desk.tap("5", "t", " ", "w")
    assert desk.told == [(0, "5", "t"), (300, "5", "w")]
    assert desk.kept["entry 2"].mode is Mode.DID


def test_enter_lets_go_of_the_people(desk: Desk) -> None:
    desk.tap("5", "t", "↵", "w")
    assert desk.told == [(0, "5", "t"), (300, "", "w")]


def test_a_person_alone_is_a_mark(desk: Desk) -> None:
    desk.tap("5", "3")
    assert desk.told == [(0, "5", "")]
    desk.tap("↵")
    assert desk.told == [(0, "5", ""), (100, "3", "")]


def test_what_is_kept_early_goes_on(desk: Desk) -> None:
    desk.tap("5")
    desk.write(desk.log.keep())
    assert desk.told == [(0, "5", "")]
    desk.tap("t", "_")
    assert desk.told == [(0, "5", "t")]
    assert desk.only.sentiment is Sentiment.BAD


def test_people_whose_keys_are_down_together_share_an_entry(desk: Desk) -> None:
    desk.write(desk.log.pick_person("1", 0))
    desk.write(desk.log.pick_person("2", 40, together=True))
    desk.tap("t")
    assert desk.told == [(0, "12", "t")]


def test_tags_that_are_down_together_share_an_entry(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.press("w")
    desk.now_ms += 50
    desk.release("t")
    assert desk.told == []
    desk.release("w")
    assert desk.told == [(0, "5", "tw")]


def test_a_key_that_is_held_records_how_long(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.now_ms += 12_000
    desk.release("t")
    assert desk.only == Reaction("entry 1", 100, ("5",), ("t",), duration_ms=12_000)


def test_just_long_enough_is_not_held(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.now_ms += HELD_MS
    desk.release("t")
    assert desk.only.duration_ms is None
    assert desk.only.at_ms == 0


def test_somebody_else_meanwhile_gets_an_entry_of_their_own(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.now_ms += 5_000
    desk.tap("2", "w", "_")
    assert [(hold.tag_id, hold.reaction.people) for hold in desk.log.holds] == [("t", ("5",))]
    desk.now_ms += 5_000
    desk.release("t")
    assert desk.told == [(5_100, "2", "w"), (100, "5", "t")]
    assert desk.kept["entry 1"].duration_ms == 10_300
    assert desk.kept["entry 2"].sentiment is Sentiment.BAD


def test_keys_that_nobody_can_see_let_go_end_now(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.now_ms += 2_000
    desk.tap("2")
    desk.press("w")
    desk.now_ms += 1_000
    desk.write(desk.log.release_all(desk.now_ms))
    assert [(one.people, one.duration_ms) for one in desk.kept.values()] == [(("5",), 3_100), (("2",), 1_000)]
    assert desk.log.holds == ()
    desk.release("t")
    assert len(desk.kept) == 2


def test_keys_are_taken_back_one_by_one(desk: Desk) -> None:
    desk.tap("5", "t", "_", "←")
    assert desk.only.sentiment is None
    desk.tap("←")
    assert desk.told == [(0, "5", "")]
    desk.tap("w")
    assert desk.told == [(0, "5", "w")]
    desk.tap("←", "←")
    assert desk.told == []
    assert desk.log.current is None


def test_what_was_taken_away_comes_back_under_another_id(desk: Desk) -> None:
    desk.tap(" ", "5", "t", "←", "←", "5", "t")
    assert desk.only == Reaction("entry 2", 0, ("5",), ("t",), Mode.SAID)


def test_a_key_is_taken_back_from_the_entry_before(desk: Desk) -> None:
    desk.tap("5", "t", "2", "←", "←")
    assert desk.told == [(0, "5", "")]


def test_a_held_key_is_taken_back(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.tap("←")
    desk.release("t")
    assert desk.told == []
    assert desk.log.current == Reaction("entry 1", 0, ("5",))


def test_of_two_held_keys_one_is_taken_back(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.press("w")
    desk.release("t")
    desk.tap("←", "s")
    assert desk.told == [(0, "5", "t"), (200, "5", "s")]


def test_esc_drops_an_entry_that_is_kept(desk: Desk) -> None:
    desk.tap("5", "t")
    desk.write(desk.log.drop())
    assert desk.kept == {}
    assert not desk.log.may_restore
    assert desk.log.restore() == []


def test_esc_drops_what_is_held_and_it_can_be_given_back(desk: Desk) -> None:
    desk.tap("5")
    desk.press("t")
    desk.write(desk.log.drop())
    desk.release("t")
    assert desk.kept == {}
    desk.write(desk.log.restore())
    assert desk.told == [(0, "5", "t")]


def test_an_entry_that_was_undone_is_not_written_again(desk: Desk) -> None:
    desk.tap("5", "t")
    desk.log.forget(desk.only.id)
    assert desk.log.current is None
    assert desk.log.take_back() == []


def test_nothing_is_linked_where_the_step_tests_nothing(desk: Desk) -> None:
    desk.tap("5", "t")
    assert desk.log.link(Side.FOR, (), 300) == []


keys = st.lists(st.tuples(st.integers(1, 2_000), st.sampled_from("12345twstws^_+-↵ ")), max_size=60)


@given(keys)
def test_no_completed_reaction_is_ever_lost(pressed: list[tuple[int, str]]) -> None:
    """A letter goes down, and up when it comes again; in between come other keys."""
    desk = Desk()
    down: dict[str, int] = {}
    reactions: list[tuple[str, int, int]] = []
    for pause_ms, key in pressed:
        desk.now_ms += pause_ms
        if key in "tws" and key in down:
            reactions.append((key, down.pop(key), desk.now_ms))
            desk.release(key)
        elif key in "tws":
            down[key] = desk.now_ms
            desk.press(key)
        elif key.isdigit():
            desk.write(desk.log.pick_person(key, desk.now_ms))
        elif key in OTHERS:
            desk.write(OTHERS[key](desk.log, desk.now_ms))
        assert {hold.tag_id for hold in desk.log.holds} == set(down)
    desk.write(desk.log.release_all(desk.now_ms))
    desk.write(desk.log.close())
    reactions += [(tag, since, desk.now_ms) for tag, since in down.items()]
    for tag, since, until in reactions:
        fitting = [
            one
            for one in desk.kept.values()
            if tag in one.tags
            and one.at_ms <= since
            and (one.duration_ms is None or one.at_ms + one.duration_ms >= until)
        ]
        assert fitting, f"{tag} from {since} to {until} is lost"
        if until - since > HELD_MS:
            assert any(one.duration_ms for one in fitting)
    assert sum(len(one.tags) for one in desk.kept.values()) <= len(reactions)


@given(st.lists(st.tuples(st.sampled_from("12345"), st.sampled_from("tws")), max_size=30))
def test_each_person_and_tag_is_an_entry_at_the_time_of_its_first_key(pairs: list[tuple[str, str]]) -> None:
    desk = Desk()
    for person, tag in pairs:
        desk.tap(person, tag)
    assert desk.told == [(200 * n, person, tag) for n, (person, tag) in enumerate(pairs)]


@given(st.lists(st.sampled_from("123tws ^_+-↵←"), max_size=60))
def test_keys_taken_back_leave_nothing_behind(pressed: list[str]) -> None:
    """However it was made, an open entry goes with as many Backspaces as it had keys."""
    desk = Desk()
    desk.tap(*pressed)
    while open_now := desk.log.current:
        desk.tap("←")
        left = desk.log.current
        assert open_now.id not in desk.kept or (left and left.id == open_now.id)
