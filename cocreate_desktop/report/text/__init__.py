"""Texts as the paper shows them: letters, scripts, hyphens, lines."""
