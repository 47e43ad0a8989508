"""Algorithms that run on a Spark cluster."""
