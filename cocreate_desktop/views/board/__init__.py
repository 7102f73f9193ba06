"""The page Board."""

from cocreate_desktop.views.board.page import BoardPage

__all__ = ["BoardPage"]
