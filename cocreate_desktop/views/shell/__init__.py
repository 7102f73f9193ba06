"""The window around the pages: sidebar, menus, jumps, first run."""
