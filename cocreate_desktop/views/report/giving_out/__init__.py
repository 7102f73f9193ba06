"""The report out of the app: printed, saved, opened, copied to a stick, as files of other kinds."""
