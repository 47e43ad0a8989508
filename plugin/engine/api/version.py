"""Landchip's version, read from metadata.txt (standard library only)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

_PACKAGE = __name__.partition(".")[0]  # "plugin" in a checkout, "landchip" in a zip, which Python may import directly


@lru_cache(maxsize=1)
def version() -> str:
    """The version in metadata.txt, which lies in the package (zip) or beside it (checkout); else "unknown"."""
    package = files(_PACKAGE)
    for path in (package / "metadata.txt", Path(str(package)).parent / "metadata.txt"):
        if path.is_file():
            for line in path.read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() == "version":
                    return value.strip()
    return "unknown"
