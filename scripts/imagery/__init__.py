"""Imagery for demonstrations, tests and benchmarks: a mosaic of real chips, a generated landscape, patches."""
