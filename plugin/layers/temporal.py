"""When a map is of: the temporal properties that QGIS's temporal controller filters by."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsRasterLayerTemporalProperties,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

# A chip of unknown date is shown at all times.
BEGIN = 'coalesce(to_datetime("image_date"), make_datetime(1, 1, 1, 0, 0, 0))'
END = "coalesce(to_datetime(\"image_date\") + to_interval('1 day'), make_datetime(9999, 12, 31, 0, 0, 0))"


def set_dates(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Lets the temporal controller show the map on the days that its images were taken; it has no say while it is off.

    Squares of images of several days go by each one's own day, a raster by all days from the first to the last. A
    result without a date is left as it is.
    """
    days = sorted(day for day in (_day(each) for each in result["image_dates"]) if day.isValid())
    if not days:
        return
    temporal = layer.temporalProperties()
    # Both ends are part of it: of a raster QGIS keeps the ends, and not whether they are.
    whole = QgsDateTimeRange(_utc(days[0], QTime(0, 0)), _utc(days[-1], QTime(23, 59, 59)))
    if isinstance(temporal, QgsRasterLayerTemporalProperties):
        temporal.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        temporal.setFixedTemporalRange(whole)
        temporal.setIsActive(True)
    elif isinstance(temporal, QgsVectorLayerTemporalProperties):
        if len(days) == 1:
            temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
            temporal.setFixedTemporalRange(whole)
        else:
            temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
            temporal.setStartExpression(BEGIN)
            temporal.setEndExpression(END)
            temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
        temporal.setIsActive(True)


def _day(text: str) -> QDate:
    return QDate.fromString(text[:10], Qt.DateFormat.ISODate)


def _utc(day: QDate, time: QTime) -> QDateTime:
    """As the controller counts."""
    return QDateTime(day, time, Qt.TimeSpec.UTC)
