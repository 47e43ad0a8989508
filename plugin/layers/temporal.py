"""The dates of a map, as the properties by which QGIS's temporal controller filters."""

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

# Expressions for a chip's dates; a chip of unknown date is displayed at all times.
BEGIN = 'coalesce(to_datetime("image_date"), make_datetime(1, 1, 1, 0, 0, 0))'
END = "coalesce(to_datetime(\"image_date\") + to_interval('1 day'), make_datetime(9999, 12, 31, 0, 0, 0))"


def set_dates(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Has the temporal controller, while it is on, display the map on the days on which its images were taken.

    Where they are of several days, each square has its own day, and a raster the range from the first to the last. A
    layer without dates is not changed.
    """
    days = sorted(day for day in (_day(each) for each in result["image_dates"]) if day.isValid())
    if not days:
        return
    temporal = layer.temporalProperties()
    # Both ends are included, because QGIS does not store for a raster whether they are.
    full_range = QgsDateTimeRange(_utc(days[0], QTime(0, 0)), _utc(days[-1], QTime(23, 59, 59)))
    if isinstance(temporal, QgsRasterLayerTemporalProperties):
        temporal.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        temporal.setFixedTemporalRange(full_range)
        temporal.setIsActive(True)
    elif isinstance(temporal, QgsVectorLayerTemporalProperties):
        if len(days) == 1:
            temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
            temporal.setFixedTemporalRange(full_range)
        else:
            temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
            temporal.setStartExpression(BEGIN)
            temporal.setEndExpression(END)
            temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
        temporal.setIsActive(True)


def set_years(layer: QgsMapLayer, first: int, last: int) -> None:
    """Has the temporal controller, while it is on, display the map from the start of one year to the end of another."""
    temporal = layer.temporalProperties()
    full_range = QgsDateTimeRange(_utc(QDate(first, 1, 1), QTime(0, 0)), _utc(QDate(last, 12, 31), QTime(23, 59, 59)))
    if isinstance(temporal, QgsRasterLayerTemporalProperties):
        temporal.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    elif isinstance(temporal, QgsVectorLayerTemporalProperties):
        temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    else:
        return
    temporal.setFixedTemporalRange(full_range)
    temporal.setIsActive(True)


def _day(text: str) -> QDate:
    return QDate.fromString(text[:10], Qt.DateFormat.ISODate)


def _utc(day: QDate, time: QTime) -> QDateTime:
    """In UTC, as the temporal controller compares times."""
    return QDateTime(day, time, Qt.TimeSpec.UTC)
