"""Writing in place."""
