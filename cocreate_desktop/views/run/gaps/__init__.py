"""Still to find out: who was heard about what, and what no step will ask any more."""
