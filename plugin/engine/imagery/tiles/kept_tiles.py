"""The tiles that a run keeps: their size on the disk, and the unfinished ones that a killed process left.

GDAL writes a tile into its cache without renaming it, and reads what there is of one that breaks off.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ..mosaic import Mosaic

PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPEG_START, JPEG_END = b"\xff\xd8", b"\xff\xd9"
END_BYTES = 64
RIFF_HEADER = 8  # bytes before the part of the file whose size a WEBP states


PNG_BYTES, JPEG_BYTES = 1.7, 0.35  # per pixel of aerial imagery


def kept_bytes(mosaic: Mosaic, chips: int) -> int:
    """About the size of the tiles that a run over so many chips keeps; 0 without a service."""
    sizes = [0.0]
    for each in mosaic.sources:
        service = None if each.source.service is None else each.source.service.service
        if service is not None and service.kind != "wcs" and each.gsd_m > 0:
            is_png = service.kind != "xyz" or "png" in service.url.lower()
            is_png = "png" in service.format.lower() if service.format else is_png
            sizes.append((mosaic.grid.size / each.gsd_m) ** 2 * (PNG_BYTES if is_png else JPEG_BYTES))
    return int(max(sizes) * chips)


def remove_unfinished(folder: Path) -> int:
    """Removes files that are not whole pictures; returns their number. Only for the holder of the run's lock."""
    removed = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file() and not is_whole(path):
                path.unlink()
                removed += 1
    return removed


def is_whole(path: Path) -> bool:
    """Whether a file is a whole PNG, JPEG or WEBP, or of another format, which GDAL checks itself.

    A picture may be followed by further bytes, as some servers send them.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(8)
        file.seek(max(0, size - END_BYTES))
        end = file.read()
    if start.startswith(b"\x89PNG"):
        return PNG_END in end
    if start.startswith(JPEG_START):
        return JPEG_END in end
    if start.startswith(b"RIFF"):
        return size >= int.from_bytes(start[4:8], "little") + RIFF_HEADER
    return start.startswith((b"II*\x00", b"MM\x00*", b"GIF8", b"II+\x00", b"MM\x00+"))
