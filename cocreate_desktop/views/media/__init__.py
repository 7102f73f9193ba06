"""Pictures and sound: made ready, shown, and taken from what the laptop has."""
