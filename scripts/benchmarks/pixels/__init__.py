"""Benchmarks of land cover: rates, memory, assembly."""
