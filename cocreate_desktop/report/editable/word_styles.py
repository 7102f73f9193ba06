"""How the Word document looks: its page, its styles, the lines at the head and the foot of each page."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

SHEETS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in mm."""
SIDE = 20.0
"""The margin on all four sides, in mm."""
QUIET, LINK, TABLE, IN_TABLE = "Quiet", "Hyperlink", "TableGridLight", "TableText"
_INK, _LINE = RGBColor(0x17, 0x20, 0x1B), "C4CBC3"
_FONT = "Calibri"
_SIZES = {"Title": 26, "Heading 1": 20, "Heading 2": 14, "Heading 3": 12, "Quote": 10.5}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ADDED = (
    f"""<w:style {nsdecls("w")} w:type="table" w:styleId="{TABLE}">
      <w:name w:val="Table Grid Light"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/>
      <w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style>""",
    f"""<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{IN_TABLE}">
      <w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/>
      <w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>
      <w:rPr><w:sz w:val="19"/></w:rPr></w:style>""",
    f"""<w:style {nsdecls("w")} w:type="character" w:styleId="{LINK}">
      <w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>
      <w:rPr><w:color w:val="14589C"/><w:u w:val="single"/></w:rPr></w:style>""",
    f"""<w:style {nsdecls("w")} w:type="character" w:customStyle="1" w:styleId="{QUIET}">
      <w:name w:val="Quiet"/><w:qFormat/><w:rPr><w:color w:val="465049"/></w:rPr></w:style>""",
)


def lay_out(document: Any, sheet: str) -> float:
    """Give the document its sheet, "a4" or "letter"; the width of its text in mm."""
    width, height = SHEETS[sheet]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(SIDE)
    return width - 2 * SIDE


def style(document: Any, language: str) -> None:
    """Dark ink on white, one family of letters, and the language that the spelling is checked in."""
    styles = document.styles
    for added in _ADDED:
        styles.element.append(parse_xml(added))
    normal = styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    _set_letters(normal)
    for name, size in _SIZES.items():
        one = styles[name]
        _set_letters(one)
        one.font.size = Pt(size)
        one.font.color.rgb = _INK
    for line in styles["Title"].element.iter(qn("w:bottom")):
        line.set(qn("w:color"), _LINE)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = Mm(6)
    _set_language(document, language)


def _set_letters(one: Any) -> None:
    """The same letters for all scripts; where they lack a sign, Word finds it elsewhere."""
    letters = one.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(letters.attrib):
        del letters.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        letters.set(qn(f"w:{script}"), _FONT)


def _set_language(document: Any, language: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)


def head_and_foot(document: Any, running: str, page_of: str) -> None:
    """The running title above, and below the sentence of the page's number with {page} and {pages}."""
    section = document.sections[0]
    section.header.paragraphs[0].add_run(running, style=QUIET)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part in page_of.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0"):
        if part in ("PAGE", "NUMPAGES"):
            foot._p.append(
                parse_xml(
                    f'<w:fldSimple {nsdecls("w")} w:instr="{part}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
                )
            )
        elif part:
            foot.add_run(part)
