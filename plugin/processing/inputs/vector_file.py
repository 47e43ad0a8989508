"""The path of a vector layer's file, for the engine to read."""

from __future__ import annotations

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ...engine.api.errors import RequestError
from ...i18n import tr


def vector_file(layer: QgsVectorLayer) -> str:
    """On the main thread. Raises RequestError for a layer that is in no file, has a filter, or has edits that are not
    saved: the engine would read other features than QGIS shows.
    """
    path = str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or "")
    if layer.providerType() != "ogr" or not path:
        raise RequestError(
            "layer-not-in-file",
            tr("The layer {layer} is in no file: save it as a GeoPackage first."),
            layer=layer.name(),
        )
    if layer.subsetString():
        raise RequestError(
            "layer-filtered",
            tr("The layer {layer} has a filter, and its whole file would be read: remove the filter first."),
            layer=layer.name(),
        )
    if layer.isModified():
        raise RequestError(
            "layer-unsaved-edits",
            tr("The layer {layer} has edits that are not saved: save them first."),
            layer=layer.name(),
        )
    return path
