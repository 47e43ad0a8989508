"""Clicks on imagery of chips of PX pixels, and their answers."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.io import MemoryFile

from plugin.engine.click.chip import ClickService

PX = 32


def imagery(raster: str | list[str], model: Path | str, **more: Any) -> dict[str, Any]:
    paths = [raster] if isinstance(raster, str) else raster
    return {"version": 1, "raster": paths, "model": str(model), "device": "cpu", **more}


def at_chip(imagery_params: dict[str, Any], col: int, row: int, **more: Any) -> dict[str, Any]:
    return ClickService().chip({"imagery": imagery_params, "chip": [col, row], **more}, lambda: False)


def picture_of(clicked: dict[str, Any]) -> NDArray[np.uint8]:
    """(3, y, x) of the PNG."""
    content = b64decode(clicked["picture"])
    assert content.startswith(b"\x89PNG")
    with MemoryFile(content) as file, file.open() as opened:
        pixels: NDArray[np.uint8] = opened.read()
    return pixels
