"""Checks of the source that are part of lint."""
