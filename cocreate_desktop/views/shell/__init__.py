"""The window around the pages: sidebar, menus, palette, first run."""
