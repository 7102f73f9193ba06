"""What was used of late comes first."""

from __future__ import annotations

from cocreate_desktop.domain.capture import Candidate
from cocreate_desktop.domain.capture.recency import Usage
from cocreate_desktop.domain.observations import Entry, Mode, Observation

CANDIDATES = [Candidate(id_, id_) for id_ in ("amira", "joris", "lena", "sofie", "wout")]


def entry(at_ms: int, run: str, *people: str, tags: tuple[str, ...] = ()) -> Entry:
    return Entry(Observation(f"o{at_ms}", "s", at_ms, Mode.DID, "", 0, step_run_id=run), people, tags)


def order(entries: list[Entry], run: str | None, here: frozenset[str] = frozenset()) -> list[str]:
    return [one.id for one in Usage.of(entries, run).nearest_first(CANDIDATES, here)]


def test_without_any_use_the_given_order_stays() -> None:
    assert order([], None) == ["amira", "joris", "lena", "sofie", "wout"]


def test_this_step_goes_before_what_was_used_later_elsewhere() -> None:
    entries = [entry(1, "now", "wout"), entry(2, "before", "sofie"), entry(3, "before", "lena")]
    assert order(entries, "now") == ["wout", "lena", "sofie", "amira", "joris"]


def test_what_belongs_to_the_step_goes_before_what_does_not() -> None:
    assert order([entry(1, "before", "lena")], "now", frozenset({"sofie"})) == [
        "sofie", "lena", "amira", "joris", "wout"
    ]  # fmt: skip


def test_tags_are_used_as_people_are() -> None:
    usage = Usage.of([entry(7, "now", "lena", tags=("wait",))], "now")
    assert usage.last_ms == {"lena": 7, "wait": 7}
    assert usage.in_run == {"lena", "wait"}
