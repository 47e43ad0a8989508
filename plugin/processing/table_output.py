"""A map as a table of a GeoPackage that holds other layers, or of a database, where QGIS offers such outputs.

The engine writes files. So it writes the map as a GeoPackage of its own, in the folder of the run's parts, and QGIS
copies it into the table as it does for its own algorithms: other layers of the GeoPackage stay as they are. A broken
run resumes, as one into a file does.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..engine.api.errors import OutputError
from ..i18n import tr

FILE_NAME = "map.gpkg"  # of the map that the engine writes
PROVIDER = re.compile(r"([a-z]{2,}):")  # of "ogr:dbname='…' table=…"; one letter is a drive of Windows
GEOPACKAGE = "ogr"


def is_table(destination: str) -> bool:
    """Whether a destination of QGIS's is a table, and not a file."""
    return bool(PROVIDER.match(destination))


def run_folder(destination: str, context: QgsProcessingContext) -> Path:
    """The folder for the run's parts and the map; it exists then. A temporary one for a database: no run resumes there.

    Raises OutputError where the table cannot be written.
    """
    uri = QgsDataSourceUri(PROVIDER.sub("", destination, count=1))
    if not destination.startswith(f"{GEOPACKAGE}:"):
        return Path(QgsProcessingUtils.generateTempFilename(FILE_NAME, context)).parent
    path = Path(uri.database())
    writable = path if path.exists() else path.parent
    if not path.name or not uri.table() or path.is_dir() or not os.access(writable, os.W_OK):
        raise OutputError(
            "table-not-writable",
            tr("The table {table} of {file} cannot be written: choose a GeoPackage that is not write-protected."),
            table=uri.table(),
            file=path,
        )
    folder = path.with_name(f"{path.stem} {uri.table()}.landchip")
    folder.mkdir(exist_ok=True)
    return folder


def copy_map(file: Path, destination: str, context: QgsProcessingContext) -> str:
    """Copies the map into the table, replacing one of that name, and deletes the file; gives the table's source.

    file: the GeoPackage with one layer that the engine wrote
    Raises OutputError; then the file stays, and a next run has only to copy it.
    """
    source, problem = _copy_features(file, destination, context)
    if problem is not None:
        raise OutputError(
            "table-not-written",
            tr("The map is computed, but its table cannot be written ({reason}): run it again with another output."),
            reason=problem.strip().rstrip(".") or tr("no reason is stated"),
        )
    file.unlink(missing_ok=True)
    return source


def _copy_features(file: Path, destination: str, context: QgsProcessingContext) -> tuple[str, str | None]:
    """The table's source, and why it could not be written; None where it was.

    A function of its own, so that no error's traceback keeps the layer, which must not outlive QGIS.
    """
    layer = QgsVectorLayer(str(file), file.stem, "ogr")
    try:
        sink, source = QgsProcessingUtils.createFeatureSink(
            destination, context, layer.fields(), layer.wkbType(), layer.crs()
        )
    except QgsProcessingException as error:
        return "", str(error)
    if sink is None:
        return "", destination
    written = sink.addFeatures(layer.getFeatures(), QgsFeatureSink.Flag.FastInsert) and sink.flushBuffer()
    reason = sink.lastError()
    del sink  # which closes the table
    return str(source), None if written else reason


def move_to_load(context: QgsProcessingContext, destination: str, source: str) -> None:
    """Has QGIS load the table where it was to load the destination."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({source if key == destination else key: each for key, each in details.items()})


def save_style(source: str, result: dict[str, Any]) -> bool:
    """Stores the map's styles and metadata in the GeoPackage; gives whether all could be stored.

    On the main thread, since a layer's styles are QObjects of its own. Of a database nothing is stored, and True given.
    """
    from ..layers import style

    if "|layername=" not in source:
        return True
    layer = QgsVectorLayer(source, "map", GEOPACKAGE)
    if not layer.isValid():
        return False
    style(layer, result)
    first, saved = layer.styleManager().currentStyle(), True
    for name in layer.styleManager().styles():
        layer.styleManager().setCurrentStyle(name)
        saved = not layer.saveStyleToDatabase(name, "", name == first, "") and saved
    stored, _ = QgsProviderRegistry.instance().saveLayerMetadata(GEOPACKAGE, source, layer.metadata())
    return bool(stored) and saved
