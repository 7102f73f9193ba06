"""The canvas: what the hands do on the board, and what is seen of it."""
