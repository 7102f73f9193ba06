"""Every chart of a report as a picture of its own, drawn by what draws the paper."""
