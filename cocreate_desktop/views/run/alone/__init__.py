"""For who is alone: what to say and ask in large letters, and a number pad in the pocket."""
