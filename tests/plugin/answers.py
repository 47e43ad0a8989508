"""Answers about chips as the engine gives them, made up; nothing here needs QGIS."""

from __future__ import annotations

import base64
from typing import Any

from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QColor, QImage

MODEL = {"name": "test-model", "version": "7", "digest": "0123456789abcdef"}
CLASSES = (
    ("barren", "undeveloped", "#b3ac9f", 0.04),
    ("forest", "undeveloped", "#1c6330", 0.002),
    ("shrub", "undeveloped", "#ccb879", 0.06),
    ("cultivated", "cultivated", "#f7ecc0", 0.018),
    ("herbaceous", "undeveloped", "#dfdfc2", 0.0),
    ("developed", "developed", "#b2182b", 0.87),
    ("water", "undeveloped", "#466b9f", 0.01),
)
CARD = {**MODEL, "chip_m": 224.0, "gsd_m": 8.0, "chip_px": 28, "classes": []}


def picture(seed: int = 3, side: int = 56) -> str:
    """Base64 of a PNG with stripes and squares."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    for x in range(side):
        for y in range(side):
            shade = (x // 7 * 31 + y // 9 * 17 + seed * 13) % 120
            image.setPixelColor(x, y, QColor(90 + shade, 100 + shade // 2, 70 + shade // 3))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(buffer.data())).decode()


def answer(
    chip: tuple[int, int] = (2800, 16200), raster: str = "/somewhere/quad.tif", **changed: Any
) -> dict[str, Any]:
    """The engine's answer to `chip`; of a developed chip unless fields are changed."""
    col, row = chip
    fields = {
        "grid": {"crs": "EPSG:26911", "size": 224.0},
        "chip": [col, row],
        "bounds": [col * 224.0, row * 224.0, (col + 1) * 224.0, (row + 1) * 224.0],
        "valid": 1.0,
        "raster": raster,
        "image_date": "2016-05-21",
        "class": "developed",
        "group": "developed",
        "confidence": 0.87,
        "margin": 0.758,
        "distance": 12.0,
        "threshold": 20.0,
        "flags": [],
        "classes": [{"name": n, "group": g, "colour": c, "probability": p} for n, g, c, p in CLASSES],
        "groups": [
            {"name": "developed", "title": "Developed", "colour": "#b2182b", "probability": 0.87},
            {"name": "cultivated", "title": "Cultivated", "colour": "#f7ecc0", "probability": 0.018},
            {"name": "undeveloped", "title": "Undeveloped", "colour": "#5aae61", "probability": 0.112},
        ],
        "picture": picture(),
        "nlcd": None,
        "model": dict(MODEL),
        "device": {"kind": "cpu", "name": "Made-up CPU, 2 threads", "note": ""},
        "seconds": 0.043,
    }  # fmt: skip
    return {**fields, **changed}


def no_data(**changed: Any) -> dict[str, Any]:
    """The answer of a chip without imagery."""
    fields = answer(**changed)
    missing = dict.fromkeys(("class", "group", "confidence", "margin", "distance"))
    for kind in ("classes", "groups"):
        fields[kind] = [{**each, "probability": None} for each in fields[kind]]
    return {**fields, **missing, "valid": 0.1, "flags": ["no-data"]}
