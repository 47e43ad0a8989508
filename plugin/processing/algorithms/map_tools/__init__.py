"""Algorithms that make another map of a finished one."""
