"""What stands on the paper of a session, read back from the PDF."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.report import words
from cocreate_desktop.report.content import (
    Counts,
    EvidenceMark,
    FindingPart,
    LogEntry,
    LogStep,
    Mark,
    MarkFill,
    MarkShape,
    Quote,
    VerdictRow,
)
from cocreate_desktop.report.drawing.ink import FOOT, SIDE, TOP, Paper
from tests.report.contents import FINDINGS, LOG, ROUND, VERDICTS, empty, long_session, session
from tests.report.printed import Printed, printed

WITHIN = 1.0
LONG_WORD = "x" * 10_000


def stays_inside(report: Printed, paper: Paper) -> bool:
    """Whether every text lies within the margins; the footer has its own place below them."""
    return all(
        left >= SIDE - WITHIN
        and right <= paper.width - SIDE + WITHIN
        and bottom >= FOOT - 30
        and top <= paper.height - TOP + WITHIN
        for left, bottom, right, top in report.text_boxes()
    )


@pytest.fixture(scope="module")
def sample() -> Printed:
    return printed(session())


def test_page_one_holds_the_headlines_and_every_verdict(sample: Printed) -> None:
    page = sample.pages[0]

    assert "Repair-while-you-wait counter (sample)" in page
    assert "One session in Ghent with 6 people" in page
    assert "promise people act on." in page
    assert "Do Put the end time on every ticket." in page
    assert "5 supported, 2 contradicted" in page
    for verdict in VERDICTS:
        assert f"{verdict.code} {verdict.text}" in page
    assert "3 did · 2 said 3 · 2 · 0 · 1 Mixed right if 3 of 5" in page
    assert "asked, nothing came" in page


def test_the_teams_own_verdict_stands_beside_the_computed_one(sample: Printed) -> None:
    told = "The team says: Supported. Both who complained had been told 40 minutes at the door."

    assert f"Mixed right if 3 of 5 {told}" in sample.pages[0]


def test_kinds_come_in_their_own_order_whatever_the_order_of_the_rows() -> None:
    text = printed(session(verdicts=tuple(reversed(VERDICTS)))).pages[0]
    kinds = ["Who they are", "How they think", "What they value", "How they judge", "What they expect"]

    assert [text.index(kind) for kind in kinds] == sorted(text.index(kind) for kind in kinds)


def test_findings_quote_their_evidence(sample: Printed) -> None:
    assert "did Reads “20 minutes” aloud, sits down at the bench Sofie, 14:05, entry 1" in sample.text
    assert "said “Less than a coffee? Then yes.” Amira, 16:20, entry 3" in sample.text
    assert "5 of 6 in Ghent agree. Wout corrects" in sample.text
    assert "Decision Twenty paper tickets, one Saturday." in sample.text


def test_the_log_holds_every_entry_with_its_links(sample: Printed) -> None:
    assert "2 14:21 did Walks straight past the sign #sign #door Finding 2" in sample.text
    assert "#sign from memory" in sample.text
    assert "Nothing was noted in this step." in sample.text


def test_the_log_says_how_an_entry_came_about() -> None:
    odd = LogEntry(1, "0:20", Mode.DID, "", length="0:12", in_round_up=True, pictures=2, same_as=7)
    text = printed(session(log=(LogStep("Welcome", "00:00", (odd,)),))).text

    assert "for 0:12 answered in the round-up 2 pictures same moment as entry 7" in text


def test_the_end_names_consent_sources_and_version(sample: Printed) -> None:
    assert "2 people’s words are not quoted." in sample.text
    assert "AMI corpus, CC BY 4.0" in sample.text
    assert "Printed 21 November 2026, 17:05 with Cocreate 0.1." in sample.text
    assert "What is not shown" not in sample.text


def test_every_page_says_which_of_how_many_it_is() -> None:
    report = printed(long_session(210))
    pages = len(report.pages)

    assert pages == report.notes.pages > 5
    for number, page in enumerate(report.pages, start=1):
        assert f"{number} / {pages}" in page
    assert report.reader.page_labels == [str(number) for number in range(1, pages + 1)]


def test_the_file_says_what_it_is(sample: Printed) -> None:
    facts = sample.reader.metadata

    assert facts is not None
    assert facts.title == "Repair-while-you-wait counter (sample): Store Ghent, 21 November 2026"
    assert facts.author == "Sample shop team"
    assert facts.creator == "Cocreate 0.1"
    assert facts.creation_date_raw == "D:20261121170500+01'00'"
    assert sample.reader.root_object["/Lang"] == "en"


def test_the_outline_lists_chapters_findings_and_steps(sample: Printed) -> None:
    assert [(level, title) for level, title, _ in sample.outline] == [
        (0, "Repair-while-you-wait counter (sample)"),
        (0, "Verdict per assumption"),
        (0, "Findings"),
        *[(1, f"{part.number}. {part.title}") for part in FINDINGS],
        (0, "Log"),
        *[(1, step.title) for step in LOG],
        (0, "About this report"),
    ]
    for _, title, page in sample.outline:
        assert page is not None
        assert title.split()[-1] in sample.pages[page]


def test_quotes_lead_to_their_entries_and_back(sample: Printed) -> None:
    findings = next(page for _, title, page in sample.outline if title == "Findings")
    log = next(page for _, title, page in sample.outline if title == "Log")
    there = [
        words.replace("\xa0", " ")
        for page, words, target in sample.links
        if (page, target) == (findings, log)
    ]
    back = [
        words.replace("\xa0", " ")
        for page, words, target in sample.links
        if (page, target) == (log, findings)
    ]

    assert there == ["entry 1", "entry 3", "entry 2", "entry 4", "entry 6"]
    assert back == [
        "Finding 1",
        "Finding 2",
        "Finding 1",
        "Finding 2",
        "Finding 3",
    ]


def test_a_quote_whose_entry_is_not_printed_has_no_link() -> None:
    quote = Quote(99, "1:00", "Lena", Mode.SAID, "Where is it?")
    report = printed(session(findings=(FindingPart(1, "Nobody knows.", evidence=(quote,)),)))

    assert "“Where is it?” Lena, 1:00, entry 99" in report.text
    assert report.links == []


@pytest.mark.parametrize("paper", Paper)
def test_sheets_have_their_size_and_texts_their_margins(paper: Paper) -> None:
    report = printed(long_session(140), paper)

    for page in report.reader.pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            paper.value, abs=0.01
        )
    assert stays_inside(report, paper)


def test_an_empty_session_says_so_in_place() -> None:
    report = printed(empty())

    assert "This session says nothing yet: no finding was written" in report.text
    assert "This session tested no assumption." in report.text
    assert "Nothing was noted in this session." in report.text
    assert [title for _, title, _ in report.outline][1:] == ["Log", "About this report"]
    assert "Verdict per assumption" not in report.text


def test_a_log_explains_the_signs_that_stand_in_it_and_has_no_empty_column() -> None:
    plain = LogEntry(1, "1:00", Mode.SAID, "Where is it?", "Lena", sentiment=Sentiment.GOOD)
    report = printed(empty(log=(LogStep("Step", "0:00", (plain,)),)))

    assert "Everything that was noted pleased Time What happened Who 0:00 Step" in report.text
    starred = replace(plain, starred=True, prompted=True, evidence=(EvidenceMark("A9", Side.FOR),))
    report = printed(empty(log=(LogStep("Step", "0:00", (starred,)),)))

    assert "pleased marked as important prompted: after it was asked or shown Time" in report.text
    assert "Who Evidence 0:00 Step" in report.text


@pytest.mark.parametrize("paper", Paper)
def test_thirty_assumptions_flow_on_under_a_repeated_header(paper: Paper) -> None:
    many = tuple(
        replace(
            VERDICTS[number % 12],
            code=f"A{number}",
            text=f"Belief {number} " + "that goes on " * (number % 9),
        )
        for number in range(1, 31)
    )
    report = printed(session(verdicts=many), paper)
    pages = [page for page in report.pages if "Evidence Verdict" in page]

    assert len(pages) > 1
    assert all("Assumption" in page for page in pages)
    for verdict in many:
        assert f"{verdict.code} {verdict.text.strip()}" in report.text
    assert stays_inside(report, paper)


def test_a_kind_that_goes_on_is_named_again() -> None:
    many = tuple(replace(VERDICTS[0], code=f"A{number}") for number in range(1, 31))
    report = printed(session(verdicts=many))

    assert "Who they are" in report.pages[0]
    assert "Who they are, continued" in report.pages[1]


def test_a_step_that_goes_on_is_named_again() -> None:
    report = printed(long_session(210))
    log = [page for page in report.pages if "What happened" in page]

    assert len(log) > 5
    assert "Step 0 of the counter, continued" in log[1]


def test_a_steps_name_never_stands_alone_at_the_foot() -> None:
    entry = LogEntry(1, "00:01", Mode.DID, "Looks")
    for entries in range(20, 34):
        step = LogStep("First", "0:00", (entry,) * entries)
        report = printed(empty(log=(step, LogStep("Second", "9:00", (replace(entry, words="Leaves"),)))))
        (page,) = (page for page in report.pages if "Second" in page)
        assert "Leaves" in page


@pytest.mark.parametrize("length", [60, 300])
def test_long_titles_shrink_and_wrap_but_lose_nothing(length: int) -> None:
    title = ("Reparatur während des Wartens an der Theke " * 9)[:length].strip()
    report = printed(session(project=title, subject=title))

    assert title in report.pages[0]
    assert stays_inside(report, Paper.A4)


def test_long_texts_wrap_everywhere() -> None:
    text = "Ω Ж É and a good deal more of the same, "
    finding = FindingPart(
        1, text * 5, text=text * 200, todo=text * 9, agreement=text * 5, correction=text * 5
    )
    both = (finding, replace(finding, number=2, text=""))
    report = printed(session(headlines=both, findings=both))

    # Titles and todos of both stand on page one and in the chapter, like the text of the first.
    assert report.text.count("Ω") == 2 * 2 * (5 + 9) + 2 * 200 + 2 * (5 + 5)
    assert stays_inside(report, Paper.A4)


def test_a_word_without_end_is_broken_wherever_it_stands() -> None:
    finding = FindingPart(1, "Long", text=LONG_WORD, evidence=(Quote(1, "1:00", "", Mode.SAID, LONG_WORD),))
    report = printed(
        empty(
            participants=LONG_WORD,
            verdicts=(
                VerdictRow("A1", Kind.WHO, LONG_WORD, ROUND, Counts(3, 0, 0, 0), 3, 0, "3 of 5", "Yes"),
            ),
            headlines=(finding,),
            findings=(finding,),
            log=(
                LogStep(
                    LONG_WORD, "0:00", (LogEntry(1, "1:00", Mode.SAID, LONG_WORD, "Lena", ("b" * 300,)),)
                ),
            ),
        )
    )

    # Participants, assumption, the finding's text twice, its quote, step, entry.
    assert report.text.count("x") - report.text.count("expect") == pytest.approx(7 * len(LONG_WORD), abs=20)
    assert stays_inside(report, Paper.A4)


def test_markup_and_controls_in_texts_are_only_text() -> None:
    odd = "<b>Fish & chips</b>\x00\x07 {price} &lt; %s"
    report = printed(session(project=odd, log=(LogStep(odd, "0:00", (LogEntry(1, "1:00", Mode.DID, odd),)),)))

    assert report.text.count("<b>Fish & chips</b> {price} &lt; %s") >= 3
    assert report.notes.substituted == ()


def test_a_line_break_in_a_text_is_kept() -> None:
    report = printed(session(headlines=(FindingPart(1, "Two", text="First line\nSecond line"),)))

    assert "First line\nSecond line" in report.reader.pages[0].extract_text()


def test_same_content_and_moment_give_the_same_bytes() -> None:
    assert printed(session()).document == printed(session()).document
    assert printed(session()).document != printed(session(author="Somebody else")).document


@pytest.mark.parametrize("content", [empty(), session(), long_session(70)], ids=["empty", "sample", "long"])
def test_the_file_is_sound(content, tmp_path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(printed(content).document)
    qpdf = shutil.which("qpdf")
    assert qpdf, "qpdf is needed: dev.py names the command that installs it"

    check = subprocess.run([qpdf, "--check", str(file)], capture_output=True, text=True, check=False)

    assert check.returncode == 0, check.stdout + check.stderr


def test_digits_in_times_are_equally_wide() -> None:
    from cocreate_desktop.report.drawing.ink import Face
    from cocreate_desktop.report.text.faces import faces_in
    from tests.report.printed import FONTS

    faces = faces_in(FONTS)

    for face in (Face.FIGURES, Face.BOLD_FIGURES):
        assert len({faces[face].width(digit) for digit in "0123456789"}) == 1
    assert faces[Face.REGULAR].width("1") < faces[Face.REGULAR].width("0")


def test_the_legend_shows_every_kind_of_mark_on_one_line():
    shown = {mark for marks, _ in words.LEGEND for mark in marks}
    assert Mark(MarkShape.SQUARE, MarkFill.THIRD) in shown
    assert Mark(MarkShape.ROUND, MarkFill.THIRD) in shown
    assert Mark(MarkShape.SQUARE, MarkFill.HOLLOW) in shown
    report = printed(session())
    first, last = (report.line_of(word) for word in ("supported, someone", "not asked"))
    assert first == pytest.approx(last, abs=1)


def test_what_one_session_says_stands_in_one_line_each() -> None:
    (first, *_) = VERDICTS
    short = replace(first, verdict="Mixed", threshold="right if 3 of 5")
    long = replace(first, verdict="Asked, nothing came", threshold="right if 3 of 5 do it unasked")

    def lowest(row: VerdictRow) -> float:
        boxes = printed(session(verdicts=(row,) * 3)).boxes_by_page[0]
        return min(bottom for _, bottom, _, _ in boxes if bottom > FOOT)

    assert abs(lowest(long) - lowest(short)) < WITHIN
