"""What is printed, for whom, and under which names: chosen, kept and remembered."""
