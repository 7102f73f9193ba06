"""Preferences are kept in one file, and nothing in that file is ever fatal."""

from pathlib import Path

import pytest

from cocreate_desktop.errors import UserError
from cocreate_desktop.settings import DECIDE_MINUTES, DECLARATIONS, PAGE, PAPER, TEXT_SIZE, THEME, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_what_is_set_is_there_at_the_next_start(file: Path):
    Settings(file).set(PAPER, "letter")
    assert Settings(file).text(PAPER) == "letter"


def test_every_default_is_a_value_that_its_declaration_accepts():
    assert [one.name for one in DECLARATIONS if not one.accepts(one.default)] == []


@pytest.mark.parametrize(
    ("declaration", "value"),
    [(TEXT_SIZE, 151), (TEXT_SIZE, "100"), (DECIDE_MINUTES, 0), (THEME, "pink"), (PAGE, 3)],
)
def test_what_a_declaration_does_not_allow_is_refused(file: Path, declaration, value):
    with pytest.raises(ValueError, match=declaration.name):
        Settings(file).set(declaration, value)
    assert Settings(file).get(declaration) == declaration.default


@pytest.mark.parametrize(
    "content",
    [
        b"theme = 3",
        b'theme = "pink"',
        b"not toml",
        b"\xff\xfe",
        b"other = 1",
        b"text_size = " + b"9" * 5_000,
        b"other = " + b"[" * 100_000,
    ],
    ids=["a number", "no choice", "no TOML", "no UTF-8", "another key", "5,000 digits", "deep"],
)
def test_what_a_file_says_wrongly_is_left_out(file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    assert Settings(file).text(THEME) == "system"


def test_a_file_that_cannot_be_written_is_said_and_the_value_holds(file: Path):
    file.parent.mkdir()
    file.with_name("settings.toml.part").mkdir()
    kept = Settings(file)
    with pytest.raises(UserError, match=r"settings\.toml cannot be written"):
        kept.set(THEME, "dark")
    assert kept.text(THEME) == "dark"
    kept.remember(PAGE, "run")
    assert kept.text(PAGE) == "run"


def test_whoever_asked_is_told_of_each_other_value_once(file: Path):
    kept = Settings(file)
    told: list[str] = []
    kept.subscribe(lambda declaration: told.append(declaration.name))
    kept.set(THEME, "dark")
    kept.set(THEME, "dark")
    assert told == ["theme"]
