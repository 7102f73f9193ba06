"""Pictures and sound of a running session."""
