"""Find on the board."""
