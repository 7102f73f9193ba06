"""The report as Markdown and for Word: the same content as the paper, and only markup of our own."""

from __future__ import annotations

import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from PIL import Image

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.charts.names import TIMELINE, chart_name
from cocreate_desktop.report.content import FindingPart, LogEntry, LogStep, PicturePart, Quote, Report
from cocreate_desktop.report.editable.blocks import Picture
from cocreate_desktop.report.editable.composing import compose
from cocreate_desktop.report.editable.markdown import markdown
from cocreate_desktop.report.editable.word import word
from tests.report.chapters import crowded_session, full_session, long_winded_session
from tests.report.contents import empty
from tests.report.read_back import ReadDocx, ReadMarkdown, one_spaced, texts_in

EMU_A_TWIP = 635
PAGE_OF = "{page} / {pages}"
NASTY = (
    "a | b",
    "*not* _bold_ **at** all__",
    "# no heading",
    "1. no list",
    "- nor here",
    "+ nor here",
    "===",
    "<script>alert(1)</script> <br> <!-- -->",
    "[a link](javascript:alert(1)) ![picture](x.png)",
    "https://example.org www.example.org a@example.org",
    "`code` ``` ~~~ ~~gone~~",
    "&amp; &lt; \\ \\| \\* $x$",
    "> no quote",
    "    no code",
    "two\nlines\r\nthree\x0bfour\u2028five",
    "tab\there",
    "نص عربي 中文 עברית हिन्दी 🙂",
    '<a id="entry-1"></a>',
    "trailing backslash \\",
)


def as_markdown(content: Report) -> ReadMarkdown:
    return ReadMarkdown(markdown(compose(content, str, {}), "pictures"))


def as_docx(content: Report) -> ReadDocx:
    return ReadDocx(word(compose(content, str, {}), "a4", PAGE_OF))


def with_words(words: str) -> Report:
    """A report in which somebody wrote that, wherever one can write."""
    quote = Quote(1, "1:00", words, Mode.SAID, words)
    finding = FindingPart(1, words, text=words, todo=words, correction=words, evidence=(quote,))
    entry = LogEntry(1, "1:00", Mode.DID, words, words, tags=(words,))
    return full_session(
        project=words, headlines=(finding,), findings=(finding,), log=(LogStep(words, "0:00", (entry,)),)
    )


@pytest.mark.parametrize(
    "content", [full_session(), crowded_session(), empty()], ids=["full", "crowded", "empty"]
)
def test_every_text_of_the_paper_is_in_both(content: Report) -> None:
    in_markdown, in_docx = one_spaced(as_markdown(content).text), one_spaced(as_docx(content).text)
    on_page_one = (text for one in content.headlines for text in (one.title, one.text, one.todo))
    for text in (*texts_in(replace(content, headlines=())), *on_page_one):
        assert one_spaced(text) in in_markdown, text
        assert one_spaced(text) in in_docx, text


def test_a_section_that_is_switched_off_is_in_neither() -> None:
    content = full_session(sections=frozenset(Section) - {Section.LOG, Section.VERDICTS})
    assert "Everything that was noted" in as_docx(full_session()).text
    for text in (as_markdown(content).text, as_docx(content).text):
        assert "Everything that was noted" not in text
        assert "Verdict per assumption" not in text
        assert "Session timeline" in text


@pytest.mark.parametrize("words", NASTY)
def test_what_people_wrote_is_no_markup(words: str) -> None:
    content = with_words(words)
    seen = " ".join(words.replace("\x0b", "").split())
    read = as_markdown(content)
    assert one_spaced(read.text).count(seen) >= 8
    assert seen in [one_spaced(heading) for heading in read.headings]
    assert read.html <= {"a", "/a", "br"}
    assert not read.pictures
    assert all(link.startswith("#") for link in read.links)
    assert one_spaced(as_docx(content).text).count(seen) >= 8


def test_in_markdown_every_table_has_as_many_cells_as_its_head() -> None:
    read = as_markdown(with_words("a | b\nc || d \\| e"))
    rows: list[int] = []
    for token in read.tokens:
        if token.type == "tr_open":
            rows.append(0)
        elif token.type in ("td_open", "th_open"):
            rows[-1] += 1
        elif token.type == "table_close":
            assert len(set(rows)) == 1
            rows = []


def test_links_lead_to_places_that_are_there() -> None:
    content = full_session()
    read = as_markdown(content)
    assert "#entry-1" in read.links
    assert "#finding-1" in read.links
    assert {link.removeprefix("#") for link in read.links} <= set(read.anchors)
    assert len(read.anchors) == len(set(read.anchors))
    for_word = as_docx(content)
    assert ("entry_1", "entry 1") in for_word.links
    assert ("finding_1", "Finding 1") in for_word.links
    assert {anchor for anchor, _ in for_word.links} <= set(for_word.bookmarks)
    assert len(for_word.bookmarks) == len(set(for_word.bookmarks))


def test_without_a_log_entries_are_named_and_lead_nowhere() -> None:
    content = full_session(log=(), sections=frozenset(Section) - {Section.LOG})
    assert "entry 1" in as_docx(content).text
    assert not [anchor for anchor, _ in as_docx(content).links if anchor.startswith("entry")]
    assert not [link for link in as_markdown(content).links if link.startswith("#entry")]


def test_the_marks_stand_as_signs_with_words_and_a_legend() -> None:
    text = one_spaced(as_docx(full_session()).text)
    assert "■ Contradicted" in text
    assert "○ Supported" in text
    assert "● supported, someone did it · ○ □ only said · ■ contradicted · ◐ both" in text


def test_the_word_file_has_real_styles_heads_and_feet() -> None:
    read = as_docx(full_session())
    styles = [style for style, _ in read.headings]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2"} <= set(styles)
    assert read.document.paragraphs[0].text == "Repair-while-you-wait counter (sample)"
    assert any(one.style.name == "Quote" for one in read.document.paragraphs)
    assert all(table.style.name == "Table Grid Light" for table in read.document.tables)
    for table in read.document.tables:
        rows = [row._tr for row in table.rows]
        assert all(row.trPr is not None and row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    verdicts = read.document.tables[0].rows[0]._tr
    assert verdicts.trPr.find(qn("w:tblHeader")) is not None
    (kind,) = {id(cell._tc): cell for cell in read.document.tables[0].rows[1].cells}.values()
    assert kind.text == "Who they are"
    assert kind.paragraphs[0].paragraph_format.keep_with_next
    section = read.document.sections[0]
    assert section.header.paragraphs[0].text.startswith("Repair-while-you-wait counter (sample): Store Ghent")
    fields = [one.get(qn("w:instr")) for one in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_word_file_says_what_it_is() -> None:
    read = as_docx(full_session(author="Nele\x00 & Karim", language="nl"))
    properties = read.document.core_properties
    assert properties.title.startswith("Repair-while-you-wait counter (sample): Store Ghent")
    assert (properties.author, properties.language) == ("Nele & Karim", "nl")
    assert properties.created == properties.modified
    assert 'w:val="nl"' in read.zip.read("word/styles.xml").decode()
    assert "python-docx" not in read.everything


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_no_table_is_wider_than_the_text(sheet: str) -> None:
    read = ReadDocx(word(compose(full_session(), str, {}), sheet, PAGE_OF))
    section = read.document.sections[0]
    room = (section.page_width - section.left_margin - section.right_margin) / EMU_A_TWIP
    for table in read.document.tables:
        columns = [int(one.get(qn("w:w"))) for one in table._tbl.tblGrid]
        assert 0.98 * room < sum(columns) <= room


def test_pictures_say_what_they_show_and_fit_the_page() -> None:
    png = BytesIO()
    Image.new("RGB", (10, 100)).save(png, "PNG")
    name = chart_name(TIMELINE, 1)
    picture = Picture(name, "How it ran: “Find the counter” ]( <b>", png.getvalue())
    document = compose(full_session(), str, {name: picture})
    read = ReadMarkdown(markdown(document, "Store Ghent (1) pictures"))
    assert read.pictures == [("Store%20Ghent%20%281%29%20pictures/timeline-1.png", picture.alternative)]
    for_word = ReadDocx(word(document, "a4", PAGE_OF))
    (shape,) = for_word.document.inline_shapes
    assert shape._inline.docPr.get("descr") == picture.alternative
    section = for_word.document.sections[0]
    assert shape.height < section.page_height - section.top_margin - section.bottom_margin


def test_the_same_content_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = word(compose(full_session(), str, {}), "a4", PAGE_OF)
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((2031, 5, 6, 7, 8, 9, 1, 126, 0)))
    assert word(compose(full_session(), str, {}), "a4", PAGE_OF) == first


def test_a_draft_says_so() -> None:
    for read in (as_markdown, as_docx):
        assert "Draft, not final" in read(full_session(is_draft=True)).text
        assert "Draft, not final" not in read(full_session()).text


def test_a_word_of_ten_thousand_letters_is_whole() -> None:
    word_ = "x" * 10_000
    content = long_winded_session(word_)
    assert as_markdown(content).text.count(word_) > 20
    assert as_docx(content).text.count(word_) > 20


def test_blank_lines_stand_in_neither() -> None:
    told, many = with_words("one\ntwo"), with_words("one" + "\n \r\n" * 5_000 + "two")
    assert as_markdown(many).text == as_markdown(told).text
    assert as_docx(many).everything == as_docx(told).everything


def test_two_thousand_entries_are_all_written() -> None:
    step = LogStep(
        "Find the counter",
        "0:00",
        tuple(LogEntry(n, "1:00", Mode.SAID, f"Words number {n} | and more", "Lena") for n in range(1, 2001)),
    )
    content = replace(full_session(log=(step,)), findings=())
    assert "Words number 2000" in as_docx(content).text
    assert "Words number 2000" in as_markdown(content).text


def test_photographs_stand_with_their_entries_once_in_the_file(tmp_path: Path) -> None:
    file, gone = tmp_path / "abc.jpg", tmp_path / "gone.jpg"
    Image.new("RGB", (400, 300), "#D01070").save(file, "JPEG")
    here, missing = PicturePart(file, "She points at it"), PicturePart(gone, "The empty shelf")
    quote = Quote(1, "1:00", "Lena", Mode.DID, "Points", printed=(here,))
    entry = LogEntry(1, "1:00", Mode.DID, "Points", "Lena", printed=(here, missing))
    content = full_session(
        findings=(FindingPart(1, "They point", evidence=(quote,)),), log=(LogStep("Step", "0:00", (entry,)),)
    )
    read = as_markdown(content)
    assert read.pictures == [("pictures/picture-1.jpg", "She points at it")] * 2
    assert "A picture is missing: The empty shelf" in read.text
    for_word = as_docx(content)
    told = [shape._inline.docPr.get("descr") for shape in for_word.document.inline_shapes]
    assert told == ["She points at it"] * 2
    assert len([name for name in for_word.zip.namelist() if name.startswith("word/media/")]) == 1
    assert "A picture is missing: The empty shelf" in for_word.text
