"""Log mode: one reaction in two keys, without looking."""

from cocreate_desktop.views.run.log.log_mode import LogMode

__all__ = ["LogMode"]
