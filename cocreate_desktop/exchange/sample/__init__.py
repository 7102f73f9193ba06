"""The sample project as it ships: a scenario, four sessions line by line, and what was concluded."""

from cocreate_desktop.exchange.sample.reading import read_sample
from cocreate_desktop.exchange.sample.story import (
    BoardStory,
    DisagreementStory,
    FindingStory,
    Guest,
    Held,
    Line,
    NoteStory,
    Planned,
    PropositionStory,
    RoundUp,
    Sample,
)

__all__ = [
    "BoardStory",
    "DisagreementStory",
    "FindingStory",
    "Guest",
    "Held",
    "Line",
    "NoteStory",
    "Planned",
    "PropositionStory",
    "RoundUp",
    "Sample",
    "read_sample",
]
