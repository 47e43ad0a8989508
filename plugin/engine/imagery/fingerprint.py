"""A raster's fingerprint: a hash that changes when the raster does, without reading all of it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from ..api.redact import redact
from ..storage.file_facts import hash_sample
from .bands import sample_pixels

SAMPLED_FILES = 32  # of a VRT whose bytes are sampled; of the others only size and modification time are hashed
DERIVED = (".aux.xml", ".ovr")  # QGIS writes statistics and pyramids beside a raster: they do not change its pixels


def fingerprint(dataset: Any) -> str:
    """sha256 (hex) over the header and, of each of the raster's files, size, modification time and a sample of bytes.

    Where the raster lies on a server or in an archive, or a file of it is missing, its redacted address and the pixels
    of nine windows are hashed as well.
    """
    facts = [dataset.width, dataset.height, dataset.count, dataset.dtypes, tuple(dataset.transform), dataset.nodata]
    digest = hashlib.sha256(json.dumps([facts, dataset.crs.to_wkt() if dataset.crs else None]).encode())
    files = [Path(each) for each in dataset.files if not each.lower().endswith(DERIVED)]
    local = [each for each in files if each.is_file()]
    for k, file in enumerate(local):
        stat = file.stat()
        digest.update(f"{stat.st_size} {stat.st_mtime_ns}".encode())
        if k < SAMPLED_FILES:
            with file.open("rb") as stream:
                hash_sample(stream, stat.st_size, digest)
    if len(local) < max(len(files), 1):
        digest.update(redact(dataset.name).encode())
        for pixels in sample_pixels(dataset, list(range(1, dataset.count + 1))):
            digest.update(pixels.tobytes())
    return digest.hexdigest()
