"""The pages as they will be printed: drawn, listed, read, found and pointed at."""
