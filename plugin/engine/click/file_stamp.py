"""Detects whether files have changed since they were opened, by size and modification time (standard library only)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

SIDECARS = (".aux.xml", ".msk")  # appended to a raster's name
WORLD_FILES = (".tfw", ".wld")  # in place of its suffix

Stamp = tuple[Any, ...]


def file_stamp(paths: Sequence[str]) -> Stamp:
    """(modification time in ns, size in bytes) of each file; None for what is not a file, such as an address."""
    return tuple(_stat(path) for path in paths)


def with_sidecars(rasters: Sequence[str]) -> list[str]:
    """The rasters, and the paths of sidecars that change how GDAL reads them once they exist."""
    return [f"{each}{suffix}" for each in rasters for suffix in ("", *SIDECARS)] + [
        f"{each.rpartition('.')[0]}{suffix}" for each in rasters for suffix in WORLD_FILES
    ]


def _stat(path: str) -> tuple[int, int] | None:
    try:
        stat = Path(path).stat()
    except (OSError, ValueError):
        return None
    return stat.st_mtime_ns, stat.st_size
