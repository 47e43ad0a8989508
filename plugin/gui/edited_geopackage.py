"""GeoPackages that the user fills stroke by stroke and chip by chip: made whole, and never waited for."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFields, QgsVectorFileWriter

from ..engine.api.errors import OutputError
from ..engine.api.owned_folder import staged_file
from ..i18n import tr

LOCK_WAIT_S = 0.03  # how long the main thread waits for a locked file


def create_geopackage(
    path: Path, layer: str, fields: QgsFields, geometry: Qgis.WkbType, crs: QgsCoordinateReferenceSystem
) -> None:
    """Writes a file with an empty layer. Raises OSError; then there is no file.

    It is written into a temporary folder first, so that `path` never is an incomplete file.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", layer
    context = QgsCoordinateTransformContext()
    with staged_file(path) as staged:
        writer = QgsVectorFileWriter.create(str(staged), fields, geometry, crs, context, options)
        failed, cause = writer.hasError() != QgsVectorFileWriter.WriterError.NoError, writer.errorMessage()
        del writer
        if failed:
            raise OSError(cause)


def check_writable(path: Path) -> None:
    """Raises OutputError for a locked or write-protected file, without waiting for seconds as QGIS's provider does."""
    in_use = OutputError(
        "corrections-in-use",
        tr("{file} is in use or write-protected, so nothing was changed: close what uses it and try again."),
        file=path.name,
    )
    if not os.access(path, os.W_OK):
        raise in_use
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=LOCK_WAIT_S)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise in_use from error
