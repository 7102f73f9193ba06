"""The board as graphics items: how notes, clusters and themes look."""
