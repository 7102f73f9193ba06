"""The round-up of a step: who was seen to do what, asked of everybody who was there."""

from cocreate_desktop.views.run.round_up.rounding import READ_FROM, Rounding

__all__ = ["READ_FROM", "Rounding"]
