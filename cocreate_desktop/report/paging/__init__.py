"""Rows, and how they come onto pages."""
