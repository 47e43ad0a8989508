"""Compares the folder of a map with that of an undisturbed run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import rasterio

from plugin.engine.api.json_load import read_json
from plugin.engine.api.owned_folder import PREFIX

SUFFIXES = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}


def strays(folder: Path) -> list[Path]:
    """Everything of Landchip's below `folder` that is only there while a process works."""
    return [
        each for pattern in (f"{PREFIX}*", "landchip-*", "*.tmp") for each in folder.rglob(pattern) if _is_ours(each)
    ]


def _is_ours(path: Path) -> bool:
    return "plugins" not in path.parts and path.suffix != ".zip" and path.name != "landchip-folder.json"


def differences(whole: Path, out: Path) -> list[str]:
    """How a folder with a map differs from that of an undisturbed run: sentences, none where all is equal."""
    found = []
    names, expected = _names(out), _names(whole)
    if names != expected:
        found.append(f"other files: {sorted(names ^ expected)}")
    for kind, suffix in SUFFIXES.items():
        one, other = whole / f"map{suffix}", out / f"map{suffix}"
        if not other.exists():
            found.append(f"{kind} is missing")
        elif kind != "stac" and not np.array_equal(CONTENTS[kind](one), CONTENTS[kind](other), equal_nan=True):
            found.append(f"{kind} differs")
        elif kind == "stac":
            found += _wrong_checksums(other)
    return found


def _names(folder: Path) -> set[str]:
    """All files below a folder."""
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}


def _rows(path: Path) -> Any:
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as database:
        return [
            sha256(repr(row).encode()).hexdigest() for row in database.execute("SELECT * FROM landuse ORDER BY fid")
        ]


def _pixels(path: Path) -> Any:
    with rasterio.open(path) as source:
        return source.read()


def _columns(path: Path) -> Any:
    return [sha256(repr(column.to_pylist()).encode()).hexdigest() for column in pq.read_table(path).columns]


def _as_text(read: Callable[[Path], Any]) -> Callable[[Path], Any]:
    return lambda path: np.frombuffer("".join(read(path)).encode(), np.uint8)


CONTENTS: dict[str, Callable[[Path], Any]] = {"gpkg": _as_text(_rows), "cog": _pixels, "geoparquet": _as_text(_columns)}


def _wrong_checksums(item: Path) -> list[str]:
    """The assets of a STAC Item whose files are not those that it describes."""
    assets = read_json(item)["assets"].values()
    files = {Path(each["href"]).name: each.get("file:checksum", "") for each in assets}
    return [
        f"the STAC Item states another {name}"
        for name, checksum in files.items()
        if checksum and not checksum.endswith(sha256((item.parent / name).read_bytes()).hexdigest())
    ]
