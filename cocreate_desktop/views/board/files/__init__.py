"""The board out into files, pictures and the clipboard, and notes from them in."""
