"""Landchip's version, read from metadata.txt (standard library only)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=1)
def version() -> str:
    """The version in metadata.txt, which lies in the package (zip) or beside it (checkout); else "unknown"."""
    for folder in (_PACKAGE, _PACKAGE.parent):
        path = folder / "metadata.txt"
        if path.is_file():
            for line in path.read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() == "version":
                    return value.strip()
    return "unknown"
