"""What lies in the tray beside the board, and its way onto it."""
