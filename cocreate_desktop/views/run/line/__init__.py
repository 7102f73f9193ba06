"""The capture line: what is typed, what it means, and everything that helps to type less."""
