"""Sessions as nobody would think of them, and what is judged of them."""

from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import About, Counts
from cocreate_desktop.domain.evidence import Rules, SessionCase, SessionVerdict, judge
from cocreate_desktop.domain.observations import Entry, Mode, SameMoment, Side
from cocreate_desktop.domain.people import Attendance, Presence, Segment
from cocreate_desktop.domain.sessions import StepRun, Tick
from tests.domain.evidence_cases import assumption, case, entry, participant

NAMES = ["Ann", "Ben", "Cas", "Dora", "Emil", "Fay", "Gus"]


households = st.dictionaries(
    st.sampled_from(NAMES), st.sampled_from(["", "", "", "Peeters", " peeters "]), min_size=1
)
sides = st.sampled_from([(), (Side.FOR,), (Side.AGAINST,), (Side.FOR, Side.AGAINST)])


@st.composite
def entries(draw, id: str, session: str = "S1", names=None, **fixed) -> Entry:
    values = {
        "names": draw(st.sets(st.sampled_from(names or NAMES), max_size=3).map(sorted)),
        "mode": draw(st.sampled_from(Mode)),
        "sides": draw(sides),
        "at_ms": draw(st.integers(0, 30)),
        "created_at": draw(st.integers(0, 30)),
        "run": draw(st.sampled_from(["run 1", "run 2", None])),
        "prompted": draw(st.sampled_from([None, None, True, False])),
        "in_private": draw(st.booleans()),
        "sealed": draw(st.sampled_from([False, False, False, True])),
    }
    return entry(id, session=session, **{**values, **fixed})


@st.composite
def answers(draw, session: str = "S1") -> list[SameMoment]:
    """Some pairs of entries, joined or denied; among them entries that are not there."""
    numbers = st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1])
    pairs = draw(st.lists(numbers, max_size=4, unique=True))
    return [
        SameMoment(f"m{n}", f"{session} e{one}", f"{session} e{other}", draw(st.booleans()), "team", n)
        for n, (one, other) in enumerate(pairs)
    ]


@st.composite
def cases(draw, session: str = "S1", started_at: int = 1) -> SessionCase:
    belongs = draw(households)
    segments = st.sampled_from([Segment.CURRENT, Segment.EX, Segment.RESELLER, None])
    participants = tuple(
        participant(name, draw(segments), draw(st.sampled_from(Attendance)), session) for name in belongs
    )
    intervals = st.lists(st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 30))), max_size=2)
    return case(
        belongs,
        [draw(entries(f"{session} e{number}", session)) for number in range(draw(st.integers(0, 8)))],
        session,
        started_at,
        assumptions=(
            assumption(
                session=session,
                about=draw(st.sampled_from(About)),
                counts=draw(st.sampled_from(Counts)),
                needed=draw(st.integers(1, 5)),
            ),
        ),
        runs=(StepRun("run 1", session, "step", 0, 10), StepRun("run 2", session, "step", 20)),
        # Here a visit lasts some milliseconds, and is one all the same.
        rules=Rules(passing_ms=0),
        ticks=tuple(
            Tick(f"t{number}", draw(st.sampled_from(["run 1", "run 2"])), item, draw(st.integers(0, 30)))
            for number, item in enumerate(
                draw(st.lists(st.sampled_from(["question", "picture", "watch"]), max_size=2))
            )
        ),
        participants=participants,
        presences=tuple(
            Presence(f"{row.id} {number}", row.id, *interval)
            for row in participants
            for number, interval in enumerate(draw(intervals))
        ),
        same_moments=tuple(draw(answers(session))),
    )


def verdict(made: SessionCase) -> SessionVerdict:
    return judge(made, made.assumptions[0])


def firm(session: str, started_at: int, names: list[str], side: Side, code: str = "A1") -> SessionCase:
    links = [
        entry(f"{session} {name}", [name], Mode.DID, [side], at, session, code)
        for at, name in enumerate(names)
    ]
    return case(names, links, session, started_at, assumptions=(assumption(code, session),))
