"""What customers see: a screen of their own, or this laptop's while it is turned to them."""

from cocreate_desktop.views.second_screen.projector import Place, Projector
from cocreate_desktop.views.second_screen.screens import Display, QtScreens, Screens
from cocreate_desktop.views.second_screen.slide import MOST_DRAFTS, NOTHING, Slide

__all__ = ["MOST_DRAFTS", "NOTHING", "Display", "Place", "Projector", "QtScreens", "Screens", "Slide"]
