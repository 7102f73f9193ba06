"""What colours and signs of notes mean, and what is told of a note."""
