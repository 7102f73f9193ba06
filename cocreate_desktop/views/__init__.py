"""Qt: pages, models, and the window that holds them."""
