"""Customers' eyes: what their screen shows, and what this one hides from them."""
