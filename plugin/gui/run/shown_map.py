"""Which of a project's maps the page shows: stored with the project, otherwise the active one, or the imagery's."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ... import layers
from ...engine.api.redact import raster_id

SCOPE, KEY = "landchip", "shown"  # of the project's entry: the layer's id


def save(project: QgsProject, layer: QgsMapLayer | None) -> None:
    """layer: the map that is shown, if any"""
    project.writeEntry(SCOPE, KEY, layer.id() if layer is not None else "")


def find(project: QgsProject, active: QgsMapLayer | None, imagery: QgsMapLayer | None) -> QgsMapLayer | None:
    """The map to show in a project that was opened; None where it has none.

    The one that was shown when the project was saved; without it the active layer, the newest map of the imagery, or
    the newest map of all.
    """
    maps = _maps(project)
    stored, _ = project.readEntry(SCOPE, KEY, "")
    for layer in (project.mapLayer(stored), active, map_of(project, imagery)):
        if layer is not None and layer.id() in maps:
            return layer
    return max(maps.values(), key=_finished, default=None)


def map_of(project: QgsProject, imagery: QgsMapLayer | None) -> QgsMapLayer | None:
    """The newest map of this imagery; None where there is none."""
    made = [each for each in _maps(project).values() if imagery is not None and is_of(each, imagery)]
    return max(made, key=_finished, default=None)


def imagery_of(project: QgsProject, layer: QgsMapLayer) -> QgsMapLayer | None:
    """A raster layer of the project that the map was made from; None where it has none."""
    rasters = (each for each in project.mapLayers().values() if isinstance(each, QgsRasterLayer))
    return next((each for each in rasters if not layers.is_landchips(each) and is_of(layer, each)), None)


def is_of(layer: QgsMapLayer, imagery: QgsMapLayer) -> bool:
    """Whether the map was made from this imagery, alone or with further rasters."""
    source, result = imagery.source().split("|")[0], layers.result_of(layer) or {}
    ids = {*result.get("raster_ids", ()), *(raster_id(str(each)) for each in result.get("raster", ()))}
    return raster_id(source) in ids


def _maps(project: QgsProject) -> dict[str, QgsMapLayer]:
    return {key: each for key, each in project.mapLayers().items() if layers.result_of(each) is not None}


def _finished(layer: QgsMapLayer) -> str:
    return str((layers.result_of(layer) or {}).get("finished"))
