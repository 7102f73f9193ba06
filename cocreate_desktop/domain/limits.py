"""How long a text and how large a number may be, for every field and every file that brings one."""

LONGEST_TEXT = 10_000
"""Characters in one text."""

LONGEST_TITLE = 300
LONGEST_ALIAS = 40
"""Characters in the name of a project, and on a badge."""

LONGEST_SLOT = 1440
LONGEST_STEP = 480
"""Minutes that a session has, and that a step of its scenario takes."""

MOST_PEOPLE = 99
"""As how many an assumption is judged by: right if so many of so many."""
MOST_ASKED = 999
"""People asked whether they agree with a finding."""
MOST_SHOPS = 99
"""Shops in the stop rule of a proposition."""
MOST_DOTS = 20
"""Dots of one person in a vote."""
MOST_HANDS = 999
"""Hands, or dots of everybody together, on one note."""

MOST_NOTES = 5_000
MOST_CLUSTERS = 1_000
"""Notes and clusters that one file may bring to a board."""
