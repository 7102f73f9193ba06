"""The tags of a project: their names, looks and keys, and two that become one."""

from cocreate_desktop.views.shell.tag_set.dialog import TagSetDialog

__all__ = ["TagSetDialog"]
