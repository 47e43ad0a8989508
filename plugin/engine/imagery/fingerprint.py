"""A raster's fingerprint: what tells, without reading it all, whether it is the one that a run began with."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from ..api.redact import redact
from .bands import sample_pixels

SAMPLES, SAMPLE_BYTES = 8, 65536  # of each file
SAMPLED_FILES = 32  # of a VRT; of the others size and time of change are enough
DERIVED = (".aux.xml", ".ovr")  # QGIS writes statistics and pyramids beside a raster by itself


def fingerprint(dataset: Any) -> str:
    """sha256 over header, files (size, time of change, a sample of the bytes) and pixels at nine places.

    Where the raster lies on a server or in an archive there is no file to look at: its address, without anything that
    may be a secret, and the pixels tell it then.
    """
    facts = [dataset.width, dataset.height, dataset.count, dataset.dtypes, tuple(dataset.transform), dataset.nodata]
    seal = hashlib.sha256(json.dumps([facts, dataset.crs.to_wkt() if dataset.crs else None]).encode())
    files = [Path(each) for each in dataset.files if not each.lower().endswith(DERIVED)]
    local = [each for each in files if each.is_file()]
    for k, file in enumerate(local):
        stat = file.stat()
        seal.update(f"{stat.st_size} {stat.st_mtime_ns}".encode())
        if k < SAMPLED_FILES:
            _sample(file, stat.st_size, seal)
    if len(local) < max(len(files), 1):
        seal.update(redact(dataset.name).encode())
        for pixels in sample_pixels(dataset, list(range(1, dataset.count + 1))):
            seal.update(pixels.tobytes())
    return seal.hexdigest()


def _sample(file: Path, size: int, seal: Any) -> None:
    with file.open("rb") as stream:
        for k in range(SAMPLES):
            stream.seek(size * k // SAMPLES)
            seal.update(stream.read(SAMPLE_BYTES))
