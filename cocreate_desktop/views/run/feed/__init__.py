"""The feed: what was noted, found again, put right, and settled between two note-takers."""
