"""Templates as files: the writer. The reader gives back what it wrote, and people can go on with it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from cocreate_desktop.domain.assumptions import About, Counts
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

LONGEST_NAME = 60
"""Characters of a file's name before its ending: four bytes each fit every file system."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_KEPT_IN_BLOCK = "\n\t"
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
"""Names that Windows gives to no file."""


def template_text(template: Template) -> str:
    """The template as TOML. What is as usual is left out."""
    parts = [_head(template)]
    parts += [_assumption(one) for one in template.assumptions]
    parts += [_step(step) for step in template.steps]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def file_name(title: str) -> str:
    """A name for the file of a template, allowed on every system: letters, digits and hyphens."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title).casefold())
    stem = "-".join(words)[:LONGEST_NAME].strip("-")
    if not stem or stem in _RESERVED:
        stem = f"template-{stem}".strip("-")
    return f"{stem}.toml"


def save_whole(path: Path, text: str) -> None:
    """Write a file with its folder, so that, whatever fails, either the old content or the new stands there.

    Raises UserError when it cannot be written, and when something that is no file stands there.
    """
    part = path.with_name(f".{path.stem}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Template",
                    "“{file}” cannot be saved: what stands there is no file. Move it away.",
                ).fill(file=path.name)
            )
        try:
            with part.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Template",
                "“{file}” cannot be saved ({reason}). Make room on the disk, or allow writing in {folder}.",
            ).fill(file=path.name, reason=error.strerror or error, folder=path.parent)
        ) from error


def _head(template: Template) -> Iterator[str]:
    yield f"title = {_text(template.title)}"
    yield from _if_any("purpose", template.purpose)
    yield from _if_any("invite", template.invite)
    yield f"slot = {template.slot_minutes}"
    yield from _list("tags", [_text(tag) for tag in template.tags])


def _assumption(one: TemplateAssumption) -> Iterator[str]:
    yield "[[assumptions]]"
    yield f"code = {_text(one.code)}"
    yield f"kind = {_text(one.kind)}"
    yield f"text = {_text(one.text)}"
    yield f"importance = {_text(one.importance)}"
    if one.about is not About.CUSTOMERS:
        yield f"about = {_text(one.about)}"
    yield from _if_any("right_if", one.right_if)
    yield from _if_any("wrong_if", one.wrong_if)
    yield f"needed = {one.needed}"
    yield f"of = {one.of}"
    if one.counts is not Counts.ANYTHING:
        yield f"counts = {_text(one.counts)}"


def _step(step: TemplateStep) -> Iterator[str]:
    yield "[[steps]]"
    yield f"title = {_text(step.title)}"
    yield f"minutes = {step.minutes}"
    yield from _if_any("simulates", step.simulates)
    yield from _if_any("say", step.say)
    yield from _list("tests", [_text(code) for code in step.tests])
    for kind, lines in step.lines():
        yield from _block(kind.value, [_line(line) for line in lines])


def _line(line: TemplateLine) -> str:
    text = _text(line.text)
    return f"{{ text = {text}, for = {_text(line.code)} }}" if line.code else text


def _if_any(key: str, text: str) -> Iterator[str]:
    if text:
        yield f"{key} = {_text(text)}"


def _list(key: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"{key} = [{', '.join(entries)}]"


def _block(key: str, entries: Sequence[str]) -> Iterator[str]:
    """A list with an entry a line."""
    if entries:
        yield f"{key} = ["
        yield from (f"    {entry}," for entry in entries)
        yield "]"


def _text(text: str) -> str:
    """A text in quotation marks; one of several lines as a block in three."""
    if "\n" not in text:
        return f'"{"".join(_escaped(character) for character in text)}"'
    block = "".join(c if c in _KEPT_IN_BLOCK or c == '"' else _escaped(c) for c in text)
    return '"""\n' + block.replace('"""', '""\\"') + '\n"""'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04x}" if unicodedata.category(character) == "Cc" else character
