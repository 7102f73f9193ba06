"""What is drawn: ink, icons, marks, pictures, and the pen."""
