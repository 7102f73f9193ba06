"""Cocreate: build a service idea together with the people who would use it, in one shop and one day."""

__version__ = "0.1.0"
