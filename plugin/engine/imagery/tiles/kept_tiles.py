"""Removes tiles from a run's folder that a killed process left unfinished: GDAL reads what there is of them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPEG_START, JPEG_END = b"\xff\xd8", b"\xff\xd9"
END_BYTES = 64
RIFF_HEADER = 8  # bytes before the part of the file whose size a WEBP states


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
