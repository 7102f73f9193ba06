"""Ten minutes at the door: after the end, what was left open is filled one after the other."""

from cocreate_desktop.views.run.door.at_door import AtDoor
from cocreate_desktop.views.run.door.panel import DoorPanel

__all__ = ["AtDoor", "DoorPanel"]
