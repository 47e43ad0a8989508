"""Benchmarks: the parts of `python -m scripts.bench`."""
