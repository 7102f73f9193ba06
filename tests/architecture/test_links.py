"""What the documents point to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(
            file
            for folder in ("docs", "resources", "tests", "ui")
            for file in ROOT.joinpath(folder).rglob("*.md")
        ),
    ]
)
RELATIVE = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
"""Where a link or a picture of Markdown points to in this repository, without its anchor."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    links = RELATIVE.findall(document.read_text("utf-8"))
    assert [link for link in links if not document.parent.joinpath(link).exists()] == []


def test_the_readme_shows_its_pictures() -> None:
    links = RELATIVE.findall(ROOT.joinpath("README.md").read_text("utf-8"))
    assert {"docs/run.png", "docs/overview.png", "docs/board.png", "ARCHITECTURE.md"} <= set(links)
