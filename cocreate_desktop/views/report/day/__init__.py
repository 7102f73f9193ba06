"""Paper for the day, the second tab of the page."""
