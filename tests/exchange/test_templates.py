"""Templates as files: what is read, what is refused with file, line and key, what is written."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop import paths
from cocreate_desktop.domain.assumptions import About, Counts, Importance, Kind
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.domain.visible import visible
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.template_writing import LONGEST_NAME, file_name, save_whole, template_text
from cocreate_desktop.exchange.templates import (
    ASSUMPTION_KEYS,
    LINE_KEYS,
    STEP_KEYS,
    TEMPLATE_KEYS,
    read_template,
)
from cocreate_desktop.exchange.toml_lines import lines_of

SOUND = """\
title = "Try it"
slot = 45

[[assumptions]]
code = "A1"
kind = "act"
text = "They find it"
needed = 2
of = 4

[[steps]]
title = "Look"
minutes = 10
say = \"\"\"
“Please look.
Take your time.”
\"\"\"
tests = ["A1"]
show = [
    "The shelf",
]
watch = [
    # A remark.
    "Which way?",
    { text = "Do they stop?", for = "A1" },
]
"""

Read = Callable[[str | bytes], Template]
Refused = Callable[[str | bytes], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_back(content: str | bytes) -> Template:
        path = tmp_path / "mine.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_template(path)

    return read_back


@pytest.fixture
def refused(read: Read) -> Refused:
    """The sentence with which a file is refused."""

    def sentence(content: str | bytes) -> str:
        with pytest.raises(UserError) as caught:
            read(content)
        words = str(caught.value)
        assert "\n" not in words and words.startswith("mine.toml") and words.endswith(".")
        return words

    return sentence


def test_a_template_is_read_with_all_it_says(read: Read):
    assert read(SOUND) == Template(
        title="Try it",
        slot_minutes=45,
        assumptions=(TemplateAssumption("A1", Kind.ACT, "They find it", needed=2, of=4),),
        steps=(
            TemplateStep(
                title="Look",
                minutes=10,
                say="“Please look.\nTake your time.”",
                tests=("A1",),
                show=(TemplateLine("The shelf"),),
                watch=(TemplateLine("Which way?"), TemplateLine("Do they stop?", "A1")),
            ),
        ),
    )


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(read: Read):
    assert read(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()) == read(SOUND)


def test_the_line_ends_of_old_macs_make_no_difference(read: Read, refused: Refused):
    assert read(SOUND.replace("\n", "\r")) == read(SOUND)
    spoiled = SOUND.replace("minutes = 10", "minutes = -5").replace("\n", "\r")
    assert refused(spoiled).startswith("mine.toml, line 13: “minutes” is -5")
    in_latin = SOUND.replace("\n", "\r").encode().replace(b"The shelf", "Das Gerät".encode("latin-1"))
    assert refused(in_latin).startswith("mine.toml, line 20: A character here is not in UTF-8.")


def test_a_threshold_of_few_people_needs_no_second_number(read: Read):
    assert read(SOUND.replace("needed = 2\nof = 4", "of = 2")).assumptions[0].needed == 2


FAULTS = {
    "an unknown key of the template": ('slot = 45', 'author = "me"', 2, "“author”"),
    "an unknown key of a step": ('say = """', 'speak = """', 14, "“speak”"),
    "a slip in a key": ("minutes = 10", "minuts = 10", 13, "Write “minutes” if you meant that"),
    "a slip in capitals": ("minutes = 10", "Minutes = 10", 13, "Write “minutes” if you meant that"),
    "an unknown key of an assumption": ("of = 4", "off = 4", 9, "“off”"),
    "an unknown key of a line": ('for = "A1" }', 'fro = "A1" }', 25, "Write “for” if you meant that"),
    "minutes below": ("minutes = 10", "minutes = -5", 13, "“minutes” is -5; it can be 1 to 480"),
    "minutes above": ("minutes = 10", "minutes = 10_000", 13, "“minutes” is 10000; it can be 1 to 480"),
    "minutes without end": ("minutes = 10", f"minutes = 9{'0' * 80}", 13, "“minutes” is 9"),
    "minutes as a text": ("minutes = 10", 'minutes = "10"', 13, "“minutes” must be a whole number"),
    "minutes and a half": ("minutes = 10", "minutes = 2.5", 13, "“minutes” must be a whole number"),
    "minutes that are true": ("minutes = 10", "minutes = true", 13, "“minutes” must be a whole number"),
    "minutes that are a day": ("minutes = 10", "minutes = 2026-11-21", 13, "“minutes” must be a whole"),
    "no minutes": ("minutes = 10\n", "", 11, "A step needs “minutes”"),
    "a slot of nothing": ("slot = 45", "slot = 0", 2, "“slot” is 0; it can be 1 to 1440"),
    "no title": ('title = "Try it"\n', "", 1, "A template needs “title”"),
    "an empty title": ('title = "Look"', 'title = "  "', 12, "“title” is empty"),
    "a title that nobody can see": ('title = "Look"', r'title = "\u200b"', 12, "“title” is empty"),
    "a belief that nobody can see": ('text = "They find it"', r'text = "\u3164"', 7, "“text” is empty"),
    "a line that nobody can see": ('"Which way?"', r'"\u200b \u2060"', 24, "“watch” is empty"),
    "a title that is a number": ('title = "Try it"', "title = 7", 1, "“title” must be a text"),
    "a text too long": ('text = "They find it"', f'text = "{"x" * 10_001}"', 7, "“text” has 10001"),
    "an unknown kind": ('kind = "act"', 'kind = "belief"', 6, "words: who, act, value, judge, expect."),
    "a kind that is a list": ('kind = "act"', 'kind = ["act"]', 6, "“kind” must be one of these words"),
    "a code of another letter": ('code = "A1"', 'code = "B1"', 5, "“code” is “B1”; it must be A and"),
    "more needed than there are": ("needed = 2", "needed = 5", 8, "“needed” is 5; it can be 1 to 4"),
    "an unknown assumption in tests": ('tests = ["A1"]', 'tests = ["A1", "A9"]', 18, "“tests” names A9"),
    "an assumption named twice": ('tests = ["A1"]', 'tests = ["A1", "A1"]', 18, "“tests” names A1 for"),
    "tests that are no list": ('tests = ["A1"]', 'tests = "A1"', 18, "“tests” must be a list"),
    "an unknown assumption of a line": ('for = "A1" }', 'for = "A7" }', 25, "“for” names A7"),
    "a line that is a number": ('"Which way?"', "3", 24, "“watch” must be a text"),
    "an empty line": ('"Which way?"', '""', 24, "“watch” is empty"),
    "a line without words": ('{ text = "Do they stop?", for', "{ for", 25, "A line of a step needs “text”"),
    "lines that are no list": ('show = [\n    "The shelf",\n]', 'show = "The shelf"', 19, "“show” must be"),
    "a word as a tag twice": ("slot = 45", 'tags = ["price",\n"Price"]', 3, "“tags” names “Price” for the"),
    "a tag that looks like another": ("slot = 45", r'tags = ["price", "price\u200b"]', 2, "for the second"),
    "nine tags": ("slot = 45", f"tags = {[f'tag {n}' for n in range(9)]}", 2, "“tags” names more than 8"),
    "assumptions in one table": ("[[assumptions]]", "[assumptions]", 4, "begin with [[assumptions]]"),
    "steps that are one table": ("[[steps]]", "[steps]", 11, "tables that each begin with [[steps]]"),
    "no value": ("slot = 45", "slot =", 2, "“slot =” is not TOML"),
    "no quotation marks": ('title = "Look"', "title = Look", 12, "“title = Look” is not TOML"),
    "a quotation mark without its fellow": ('title = "Look"', 'title = "Look', 12, "is not TOML"),
    "a key given twice": ("minutes = 10", 'minutes = 10\n"minutes" = 11', 14, "“minutes” stands here for"),
    "a list without an end": ('tests = ["A1"]', 'tests = ["A1"', 18, "What begins here has no end"),
    "a last list without an end": ('for = "A1" },\n]', 'for = "A1" },', 22, "What begins here has no end"),
    "a block without an end": ("Take your time.”\n\"\"\"", "Take your time.”", 14, "What begins here has no"),
    "a missing comma": ('"Which way?",', '"Which way?"', 25, "is not TOML"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_in_a_sentence_with_file_line_and_key(
    refused: Refused, old: str, new: str, line: int, words: str
):
    assert SOUND.count(old) == 1
    sentence = refused(SOUND.replace(old, new))
    assert sentence.startswith(f"mine.toml, line {line}: ")
    assert words in sentence
    assert len(sentence) < 230


def test_a_template_without_steps_is_refused(refused: Refused):
    head = SOUND[: SOUND.index("[[steps]]")]
    assert refused(head) == "mine.toml, line 1: There are no “steps”. Begin at least one with [[steps]]."
    assert refused("steps = []\n" + head).startswith("mine.toml, line 1: There are no “steps”.")


def test_two_assumptions_of_one_code_are_refused_at_the_second(refused: Refused):
    second = '[[assumptions]]\ncode = "A1"\nkind = "who"\ntext = "They come"\n\n[[steps]]'
    assert refused(SOUND.replace("[[steps]]", second)).startswith(
        "mine.toml, line 12: “code” is A1 for the second time."
    )


def test_what_is_no_text_is_refused_with_its_line(refused: Refused):
    assert refused(SOUND.encode("utf-16")).startswith("mine.toml, line 1: A character here is not in UTF-8.")
    in_latin = SOUND.encode().replace(b"The shelf", "Das Gerät".encode("latin-1"))
    assert refused(in_latin).startswith("mine.toml, line 20: A character here is not in UTF-8.")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00" * 10, "line 1: “"),
        (b"", "line 1: There are no “steps”"),
        (SOUND.encode() + b"#" * 1_000_000, "more than 1 MB"),
        (b"x = " + b"[" * 100_000, "nested too deeply"),
        (b"x = " + b"9" * 5_000, "line 1: “x = 999"),
        (b"\x89PNG\r\n\x1a\n", "line 1: "),
    ],
    ids=["zeros", "empty", "huge", "deep", "a number of 5,000 digits", "a picture"],
)
def test_what_is_no_template_at_all_is_refused(refused: Refused, content: bytes, words: str):
    assert words in refused(content)


def test_what_is_no_file_is_refused(tmp_path: Path):
    folder = tmp_path / "mine.toml"
    folder.mkdir()
    with pytest.raises(UserError, match=r"mine\.toml is no file"):
        read_template(folder)
    with pytest.raises(UserError, match=r"gone\.toml cannot be read"):
        read_template(tmp_path / "gone.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(UserError, match=r"pipe\.toml is no file"):
        read_template(tmp_path / "pipe.toml")


def places_of(value: object, place: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """The way to every value in what tomllib gives."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return {place}.union(*(places_of(one, (*place, key)) for key, one in inner))


TANGLED = (
    r'''
"a key" . b = 1 # [[no table]]
c = """ "quoted" ""\" \\""""
d = \
'''.replace("\\\n", "'it # [[x]] = \"'\n")
    + r"""
e = '''
[[steps]]
x = "''''
f = [ # one
  [ 1, 2 ], [ 'a]', "b\"]" ],
  { g = { h = 1 }, "i j" = [ { } , { k = 2 } ] },
  1979-05-27 07:32:00, -inf, true
]
[ l . "m.n" ]
o.p.q = +1_000
[[r]]
[[r.s]]
t = ""
[r.s.u]
v = ''
[[r.s]]
[[ r ]]
w = """
    + '"""a"""""\n'
)


def test_every_key_and_entry_is_found_in_its_line():
    lines = lines_of(TANGLED)
    assert places_of(tomllib.loads(TANGLED)) == set(lines)
    of = {place: TANGLED.split("\n")[line - 1] for place, line in lines.items()}
    assert of["a key", "b"].startswith('"a key"')
    assert of["f", 1, 1].strip().startswith("[ 1, 2 ], [ 'a]'")
    assert of["f", 2, "i j", 1, "k"].strip().startswith("{ g =")
    assert of["f", 3].strip().startswith("1979")
    assert of["l", "m.n", "o", "p", "q"] == "o.p.q = +1_000"
    assert of["r", 0, "s", 0, "u", "v"] == "v = ''"
    assert lines["r", 1, "w"] == TANGLED.count("\n")


KEYS = st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True) | st.text(
    st.characters(exclude_categories=("Cs", "Cc")), max_size=8
).map(lambda key: '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"')
SCALARS = st.sampled_from(
    [
        "1",
        "-2.5e3",
        "true",
        "inf",
        "07:32:00",
        '"a # ] }"',
        r'"\" \\"',
        "'[ = '",
        '"""x\n"y" \\\n"""',
        "'''\n'''",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda entries: "[\n" + ",  # x ]\n".join(entries) + "\n]")
        | st.lists(inner, max_size=3).map(lambda entries: f"[ {' , '.join(entries)} ]")
    ),
    max_leaves=6,
)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "[{}]\n", "[ {} .x]\n", "[[ {} ]]\n"]), KEYS, KEYS, VALUES), max_size=8
    )
)
def test_the_lines_of_any_toml_are_those_of_its_values(parts: list[tuple[str, str, str, str]]):
    text = "\n".join(f"{header.format(name)}{key}= {value} # “" for header, name, key, value in parts)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = lines_of(text)
    assert set(lines) == places_of(values)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())


ANYTHING = st.characters(exclude_categories=("Cs",))


@st.composite
def a_template(draw: st.DrawFn, letters: st.SearchStrategy[str] = ANYTHING) -> Template:
    """Any sound template, of texts from `letters`."""
    words = st.text(letters, max_size=30)
    texts = words.map(str.strip)
    one_line = words.map(lambda words: " ".join(words.split()))
    names = one_line.filter(visible)
    codes = [f"A{n}" for n in draw(st.lists(st.integers(1, 999_999), unique=True, max_size=4))]

    def lines() -> tuple[TemplateLine, ...]:
        one = st.builds(TemplateLine, names, st.sampled_from([None, *codes]))
        return tuple(draw(st.lists(one, max_size=3)))

    assumptions: list[TemplateAssumption] = []
    for code in codes:
        of = draw(st.integers(1, 99))
        assumptions.append(
            TemplateAssumption(
                code=code,
                kind=draw(st.sampled_from(Kind)),
                text=draw(names),
                importance=draw(st.sampled_from(Importance)),
                about=draw(st.sampled_from(About)),
                right_if=draw(texts),
                wrong_if=draw(texts),
                needed=draw(st.integers(1, of)),
                of=of,
                counts=draw(st.sampled_from(Counts)),
            )
        )
    steps = [
        TemplateStep(
            title=draw(names),
            minutes=draw(st.integers(1, 480)),
            simulates=draw(texts),
            say=draw(texts),
            tests=tuple(draw(st.lists(st.sampled_from(codes), unique=True))) if codes else (),
            show=lines(),
            ask=lines(),
            watch=lines(),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]
    return Template(
        title=draw(names),
        purpose=draw(one_line),
        invite=draw(one_line),
        slot_minutes=draw(st.integers(1, 1440)),
        tags=tuple(draw(st.lists(names, max_size=8, unique_by=str.casefold))),
        assumptions=tuple(assumptions),
        steps=tuple(steps),
    )


@given(a_template())
def test_what_is_written_is_read_back_unchanged(tmp_path_factory: pytest.TempPathFactory, template: Template):
    path = tmp_path_factory.getbasetemp() / "written.toml"
    save_whole(path, template_text(template))
    assert read_template(path) == template


@pytest.mark.parametrize(
    "say",
    ['"""\n"""', 'a\n"', 'a\n""', 'b """" \n""""""', "c \\\n\\", "'\n'''", "d # [x]\ty\n= {", 'e "'],
    ids=repr,
)
def test_a_text_keeps_its_quotation_marks_and_backslashes(tmp_path: Path, say: str):
    template = Template("Try it", steps=(TemplateStep("Look", 5, say=say),))
    save_whole(tmp_path / "mine.toml", template_text(template))
    assert read_template(tmp_path / "mine.toml") == template


@given(st.text())
def test_every_title_gives_a_name_for_a_file(title: str):
    name = file_name(title)
    stem = name.removesuffix(".toml")
    assert name.endswith(".toml") and 0 < len(stem) <= LONGEST_NAME + len("template-")
    assert not re.search(r'[\s<>:"/\\|?*.\x00-\x1f]', stem)
    assert len(name.encode()) <= 255
    assert file_name(f" {title} ") == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Repair counter, first visit", "repair-counter-first-visit.toml"),
        ("../../etc/passwd", "etc-passwd.toml"),
        ("Zürich & Łódź: 2. Runde", "zürich-łódź-2-runde.toml"),
        ("顧客", "顧客.toml"),
        ("Con", "template-con.toml"),
        ("🙂 !", "template.toml"),
    ],
)
def test_names_of_files_are_safe_and_can_be_read(title: str, name: str):
    assert file_name(title) == name


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path):
    (tmp_path / "templates").write_text("a file where the folder should be")
    with pytest.raises(UserError, match=r"“mine\.toml” cannot be saved"):
        save_whole(tmp_path / "templates" / "mine.toml", "x")
    (tmp_path / "taken.toml").mkdir()
    with pytest.raises(UserError, match=r"“taken\.toml” cannot be saved"):
        save_whole(tmp_path / "taken.toml", "x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["taken.toml", "templates"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes")
def test_a_pipe_is_not_taken_away(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(UserError, match=r"“pipe\.toml” cannot be saved: what stands there is no file"):
        save_whole(tmp_path / "pipe.toml", "x")
    assert [path.name for path in tmp_path.iterdir() if path.is_fifo()] == ["pipe.toml"]


DOCUMENT = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")


def test_the_documentation_names_every_key_and_no_other():
    tables = re.findall(r"^### ([^\n]+)\n(.*?)(?=^#|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    documented = [tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) for _, table in tables]
    assert documented == [TEMPLATE_KEYS, ASSUMPTION_KEYS, STEP_KEYS, LINE_KEYS]


def test_the_documentation_names_every_word_that_can_be_chosen():
    for choices in (Kind, Importance, About, Counts):
        assert all(f"`{choice}`" in DOCUMENT for choice in choices)


def test_the_example_of_the_documentation_is_a_template(read: Read):
    (example,) = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
    template = read(example)
    assert template.assumptions and template.steps and template.purpose and template.invite


BUILT_IN = sorted(paths.resources("methods").glob("*.toml"))
JARGON = re.compile(
    r"\b(insights?|stakeholders?|validat\w+|coverage|leverag\w+|users?|personas?)\b|!", re.IGNORECASE
)


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
class TestBuiltIn:
    def test_it_could_be_led_tomorrow(self, path: Path):
        template = read_template(path)
        assert template.minutes <= template.slot_minutes
        assert len(template.steps) >= 6 and 8 <= len(template.assumptions) <= 12
        assert {one.kind for one in template.assumptions} == set(Kind)
        assert all(one.right_if and one.wrong_if for one in template.assumptions)
        assert all(step.say and (step.ask or step.watch) for step in template.steps)
        assert any("agreement form" in line.text for line in template.steps[0].show)

    def test_every_belief_is_tested_by_a_step_with_a_question_for_it(self, path: Path):
        template = read_template(path)
        for step in template.steps:
            assert {line.code for line in (*step.ask, *step.watch) if line.code} == set(step.tests), (
                step.title
            )
        tested = {code for step in template.steps for code in step.tests}
        assert tested == {one.code for one in template.assumptions}

    def test_what_is_to_be_seen_is_watched_for(self, path: Path):
        template = read_template(path)
        watched = {line.code for step in template.steps for line in step.watch}
        deeds = {one.code for one in template.assumptions if one.counts is not Counts.ANYTHING}
        assert deeds <= watched

    def test_it_fits_the_list_and_speaks_plainly(self, path: Path):
        template = read_template(path)
        assert len(template.title) <= 30 and len(template.purpose) <= 52 and len(template.invite) <= 105
        assert all(len(step.say) <= 300 for step in template.steps)
        words = re.sub(r"^#.*$|Lead users jam", "", path.read_text("utf-8"), flags=re.MULTILINE)
        assert JARGON.findall(words) == []


def test_there_are_six_templates():
    assert len(BUILT_IN) >= 6
