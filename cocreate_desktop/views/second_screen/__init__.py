"""What customers see: a screen of their own, or this laptop's while it is turned to them."""

from cocreate_desktop.views.second_screen.projector import Place, Projector
from cocreate_desktop.views.second_screen.screens import Display, QtScreens, Screens
from cocreate_desktop.views.second_screen.slide import NOTHING, Slide

__all__ = ["NOTHING", "Display", "Place", "Projector", "QtScreens", "Screens", "Slide"]
