"""A table of notes as CSV: one row a note, with its cluster, and a column for each round of votes.
A theme, and a cluster without notes, has a row of its own.

Columns are named in words, in the language of the app; English ones are always understood. A cell that a
spreadsheet would run as a formula stands behind an apostrophe, which goes again when the table comes in.
"""

from cocreate_desktop.exchange.note_table.columns import Say
from cocreate_desktop.exchange.note_table.reading import read_note_table
from cocreate_desktop.exchange.note_table.writing import encoded, write_note_table

__all__ = ["Say", "encoded", "read_note_table", "write_note_table"]
