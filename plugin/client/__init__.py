"""Finds, builds and calls the engine."""

from __future__ import annotations

CPU, GPU, AUTO = "cpu", "gpu", "auto"  # variants of the engine; here, so that a list of them imports nothing
