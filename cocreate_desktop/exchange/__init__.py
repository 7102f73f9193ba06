"""Files in and out, as plain records: nothing here knows the library."""
