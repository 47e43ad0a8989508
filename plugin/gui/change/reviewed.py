"""What reviewers have answered in a sample of a change map (the file: engine/sampling/sample_file.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from ...engine.api.errors import RequestError
from ...i18n import tr
from ...layers.corrections_style import ANSWERS, UNSURE

LAYER = "sample"  # of the GeoPackage
NEEDED = ("col", "row", *ANSWERS)


class ReviewedChip(NamedTuple):
    """before, after: names of the uses; p_change: 0..1, None where the map has none; square: in the sample's CRS"""

    col: int
    row: int
    before: str
    after: str
    p_change: float | None
    square: QgsRectangle

    @property
    def is_change(self) -> bool:
        return self.before != self.after and UNSURE not in (self.before, self.after)


class Reviews(NamedTuple):
    """of: number of the sample's chips; chips: those that are reviewed"""

    of: int
    crs: QgsCoordinateReferenceSystem
    chips: tuple[ReviewedChip, ...]


def read_reviews(path: Path) -> Reviews:
    """Reads the answers that are saved. Raises RequestError for a file that is missing or no sample."""
    if not path.is_file():
        raise RequestError("file-missing", tr("There is no file {path}: check the path."), path=path)
    layer = QgsVectorLayer(f"{path}|layername={LAYER}", LAYER, "ogr")
    fields = [each.name() for each in layer.fields().toList()] if layer.isValid() else []
    missing = [name for name in NEEDED if name not in fields]
    chips = [] if missing else [_chip(each) for each in layer.getFeatures() if _is_answered(each)]
    of, crs = layer.featureCount(), layer.crs()
    del layer  # an error keeps the frame, and GDAL's layer must not outlive QGIS
    if not fields:
        raise RequestError(
            "sample-unreadable",
            tr("{path} cannot be read as a sample or as reviews: choose another file."),
            path=path,
        )
    if missing:
        raise RequestError(
            "sample-no-column",
            tr("{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column."),
            path=path,
            column=missing[0],
        )
    return Reviews(max(of, len(chips)), crs, tuple(chips))


def _is_answered(feature: Any) -> bool:
    return all(feature[name] not in (None, NULL, "") for name in ANSWERS)


def _chip(feature: Any) -> ReviewedChip:
    index = feature.fields().indexOf("p_change")
    p_change = feature[index] if index >= 0 else None
    before, after = (str(feature[name]) for name in ANSWERS)
    return ReviewedChip(
        int(feature["col"]),
        int(feature["row"]),
        before,
        after,
        None if p_change in (None, NULL) else float(p_change),
        feature.geometry().boundingBox(),
    )
