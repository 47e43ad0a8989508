"""Styles the layers of results, clicked chips and corrections; no other package does.

All renderers are QGIS's own, so the user can change colours, labels and the patterns of flagged chips.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..engine.api.classes import CHANGE
from ..engine.api.json_load import load_json
from ..engine.api.product import Product
from ..i18n import title, tr
from . import change, corrections_style, legend, raster_style, temporal, texts, vector_style
from .clicked_style import create_clicked_layer
from .live_layer import LIVE_PROPERTY, add_block, create_live_layer, is_live

__all__ = [
    "LIVE_PROPERTY", "LayerStyler", "MapStyler", "PolygonStyler", "SampleStyler", "add_block", "change_of",
    "create_clicked_layer", "create_live_layer", "is_landchips", "is_live", "result_of", "save_style_file", "style",
]  # fmt: skip

REQUIRED_KEYS = {
    "run", "grid", "chips", "model", "device", "raster", "image_dates", "finished", "seconds", "warnings",
}  # fmt: skip
RESULT = "landchip/result"  # custom property of a styled layer with the run's result as JSON


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles an output when Processing loads it, which applies no style that is stored with the output.

    Processing keeps no Python reference, and the algorithm may be deleted before: `_pending` holds it until it is used.
    """

    _pending: ClassVar[list[LayerStyler]] = []

    def __init__(self) -> None:
        super().__init__()
        self._pending.append(self)

    def apply(self, layer: QgsMapLayer) -> None:
        """Styles the layer, on the main thread."""
        raise NotImplementedError

    def postProcessLayer(  # noqa: N802, the name that QGIS calls
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self.apply(layer)
        self.release()

    def release(self) -> None:
        """Drops the reference, after the layer is styled or where it will not be loaded."""
        if self in self._pending:
            self._pending.remove(self)


class MapStyler(LayerStyler):
    """result: as of `style`"""

    def __init__(self, result: dict[str, Any]) -> None:
        super().__init__()
        self._result = result

    def apply(self, layer: QgsMapLayer) -> None:
        style(layer, self._result)


class PolygonStyler(MapStyler):
    """Also puts the layer above the raster that it was made with, where QGIS loaded it below.

    raster: path of the raster
    """

    def __init__(self, result: dict[str, Any], raster: str) -> None:
        super().__init__(result)
        self._raster = raster

    def apply(self, layer: QgsMapLayer) -> None:
        super().apply(layer)
        nodes = QgsProject.instance().layerTreeRoot().findLayers()  # from top to bottom
        rasters = [each for each in nodes if (of_node := each.layer()) and of_node.source() == self._raster]
        own = [each for each in nodes if each.layerId() == layer.id()]
        if not rasters or not own or nodes.index(own[0]) < nodes.index(rasters[0]):
            return
        group, other = own[0].parent(), rasters[0].parent()
        if isinstance(group, QgsLayerTreeGroup) and group is other:
            group.insertChildNode(group.children().index(rasters[0]), own[0].clone())
            group.removeChildNode(own[0])


class SampleStyler(LayerStyler):
    """groups: as of corrections_style.style_sample"""

    def __init__(self, groups: list[dict[str, Any]]) -> None:
        super().__init__()
        self._groups = groups

    def apply(self, layer: QgsMapLayer) -> None:
        if isinstance(layer, QgsVectorLayer):
            corrections_style.style_sample(layer, self._groups)


def style(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Gives a layer its styles (by category is current), dates, title, attribution and abstract, and the result.

    layer:  of the GeoPackage or the COG, on the main thread
    result: of the run, as engine/run/job.py returns it, or of a comparison, as engine/change/since_nlcd.py does; or of
            smoothing, as engine/smoothing/smooth_map.py does, which is no run and is not kept with the layer
    """
    product = legend.product_of(result)
    is_change = product.name == CHANGE
    main, manager = title(product.title), layer.styleManager()
    if main in manager.styles():
        manager.setCurrentStyle(main)
    else:
        manager.renameStyle(manager.currentStyle(), main)
    # Before the styles, which are copies of the layer's properties
    is_run = not is_change and result.keys() >= REQUIRED_KEYS
    if is_change or is_run:
        layer.setCustomProperty(change.RESULT if is_change else RESULT, json.dumps(result))
    if is_change:
        temporal.set_years(layer, result["years"]["from"], result["years"]["to"])
    elif is_run:
        temporal.set_dates(layer, result)
    _make_styles(layer, product, result if is_change else None)
    if is_change:
        change.describe(layer, result)
    elif is_run:
        texts.describe(layer, result)
    else:
        texts.describe_as_stated(layer, result)
    layer.triggerRepaint()


def _make_styles(layer: QgsMapLayer, product: Product, comparison: dict[str, Any] | None) -> None:
    """Further styles, and then the look of the current one. comparison: the result of a change map, None for others

    A style is a copy of the layer's look of the moment: switching between styles takes QGIS several times as long.
    """
    styles = raster_style if isinstance(layer, QgsRasterLayer) else vector_style
    drawn = None if comparison is None else change.drawn(comparison, product)
    if product.certainty and isinstance(layer, QgsVectorLayer):
        vector_style.by_category_faded(layer, product, drawn)
        _store(layer, tr("{}, fainter where unsure").format(title(product.title)))
    if product.certainty:
        styles.by_certainty(layer, product)
        _store(layer, title(product.column(product.certainty).title))
    for name, chosen in change.presets(comparison, product).items() if comparison is not None else ():
        styles.by_category(layer, product, chosen)
        _store(layer, name)
    styles.by_category(layer, product, drawn)


def result_of(layer: QgsMapLayer | None) -> dict[str, Any] | None:
    """The result of the run that made this layer, also after the project was reopened; None for any other layer.

    None, too, where the stored result is incomplete, because another version wrote it or it was edited.
    """
    try:
        result = load_json(layer.customProperty(RESULT, ""), surrogates=True) if layer is not None else None
        if not isinstance(result, dict) or not result.keys() >= REQUIRED_KEYS:
            return None
        complete = len(legend.counts(result)) == len(legend.product_of(result).main_column.categories)
    except (ValueError, KeyError, TypeError):
        return None
    return result if complete else None


def change_of(layer: QgsMapLayer | None) -> dict[str, Any] | None:
    """Likewise the result of the comparison that made this layer."""
    try:
        result = load_json(layer.customProperty(change.RESULT, ""), surrogates=True) if layer is not None else None
        if not isinstance(result, dict) or not result.keys() >= change.REQUIRED_KEYS:
            return None
        return result if legend.transitions(legend.product_of(result)) else None
    except (ValueError, KeyError, TypeError):
        return None


def is_landchips(layer: QgsMapLayer | None) -> bool:
    """Whether Landchip made this layer, so that it is no imagery."""
    return layer is not None and (is_live(layer) or result_of(layer) is not None or change_of(layer) is not None)


def save_style_file(path: Path, result: dict[str, Any]) -> bool:
    """Writes `<stem>.qml`, which QGIS applies when the user opens the map; False where that failed.

    The style is not stored in the map's file, because a STAC Item may hold that file's checksum. On the main thread.
    path: of the GeoPackage or the COG
    """
    if path.suffix.lower() == ".gpkg":
        layer: QgsMapLayer = QgsVectorLayer(str(path), path.stem, "ogr")
    else:
        layer = QgsRasterLayer(str(path), path.stem)
    if not layer.isValid():
        return False
    style(layer, result)
    _, written = layer.saveNamedStyle(str(path.with_suffix(".qml")))
    return bool(written)


def _store(layer: QgsMapLayer, name: str) -> None:
    """Stores the layer's look as a style; replaces an older one of that name."""
    manager = layer.styleManager()
    if name in manager.styles():
        manager.removeStyle(name)
    manager.addStyleFromLayer(name)
