"""The page Library: find anything, and see that everything is safe."""

from cocreate_desktop.views.library.page import LibraryPage

__all__ = ["LibraryPage"]
