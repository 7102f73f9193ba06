"""Wall mode: the photograph of a paper wall at the left, and what one types in from it at the right."""
