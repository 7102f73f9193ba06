"""Suggested clusters."""
