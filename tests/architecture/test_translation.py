"""Every visible text reaches the translators, and nothing else does."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "cocreate_desktop").rglob("*.py"))
FORMS = sorted((ROOT / "ui" / "forms").glob("*.ui"))

HANDS_ON = ROOT / "cocreate_desktop" / "views" / "wording.py"
"""Translates what others have marked."""

SEEN = {"text", "title", "toolTip", "accessibleName", "placeholderText", "buttonText", "sentence"}
"""The properties of a form that somebody reads or hears; all others are keys."""


def texts(call: ast.Call) -> list[ast.expr]:
    """What a call hands to the translator; a painter translates too, and a report its messages."""
    match call.func:
        case ast.Attribute(attr="tr"):
            return call.args[:1]
        case ast.Name("QT_TRANSLATE_NOOP"):
            return call.args
        case ast.Name("translate") if len(call.args) == 2:
            return call.args
        case _:
            return []


def test_lupdate_finds_a_context_for_every_text(tmp_path: Path) -> None:
    lupdate = shutil.which("pyside6-lupdate", path=Path(sys.executable).parent)
    assert lupdate
    found = tmp_path / "found.ts"
    subprocess.run([lupdate, *MODULES, *FORMS, "-ts", found], check=True, capture_output=True, timeout=60)

    contexts = ElementTree.parse(found).getroot().findall("context")
    lost = [
        text.text
        for context in contexts
        if not context.findtext("name")
        for text in context.iterfind("message/source")
    ]
    assert len(contexts) > 100
    assert lost == []


def test_texts_are_written_out_where_they_are_marked() -> None:
    """A variable would be looked up at run time, but lupdate sees only what stands in the call."""
    calls = [
        (module, node.lineno, texts(node))
        for module in MODULES
        if module != HANDS_ON
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    marked = [(module, line, given) for module, line, given in calls if given]
    assert len(marked) > 1000
    assert [
        f"{module.relative_to(ROOT)}:{line}"
        for module, line, given in marked
        if not all(isinstance(text, ast.Constant) for text in given)
    ] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_forms_offer_words_and_no_keys(form: Path) -> None:
    offered = [
        (found.get("name"), text.text)
        for found in ElementTree.parse(form).iter("property")
        if (text := found.find("string")) is not None and text.get("notr") != "true"
    ]
    assert [(name, words) for name, words in offered if name not in SEEN] == []


def test_there_are_forms_with_words_and_with_keys() -> None:
    marks = [text.get("notr") for form in FORMS for text in ElementTree.parse(form).iter("string")]
    assert marks.count("true") > 100
    assert marks.count(None) > 100
