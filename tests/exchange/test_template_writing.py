"""Templates as files: what is written is read back, under a name that every disk takes."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import About, Counts, Importance, Kind
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.domain.visible import visible
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.template_writing import LONGEST_NAME, file_name, save_whole, template_text
from cocreate_desktop.exchange.templates import read_template

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
