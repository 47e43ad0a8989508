"""Results to styled layers; the only package that styles.

Everything is an ordinary QGIS renderer, so colours, labels and the flagged chips' patterns are the user's to change.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..i18n import title, tr
from . import legend, raster_style, temporal, texts, vector_style
from .clicked_style import clicked_layer
from .live_layer import add_block, growing_layer

__all__ = [
    "LayerStyler", "add_block", "clicked_layer", "growing_layer", "result_of", "save_style_beside", "style",
]  # fmt: skip

WHOLE = {
    "run", "grid", "chips", "model", "device", "raster", "image_dates", "finished", "seconds", "warnings",
}  # fmt: skip
RESULT = "landchip/result"  # custom property of a styled layer: the run's result as JSON


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles an output when Processing loads it.

    Processing keeps no Python reference, and the algorithm may be gone by then: a styler holds itself until it is used.
    """

    _waiting: ClassVar[list[LayerStyler]] = []

    def __init__(self, result: dict[str, Any]) -> None:
        super().__init__()
        self._result = result
        self._waiting.append(self)

    def postProcessLayer(  # noqa: N802, the name that QGIS calls
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        style(layer, self._result)
        self.let_go()

    def let_go(self) -> None:
        """It is used, or never will be."""
        if self in self._waiting:
            self._waiting.remove(self)


def style(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """All styles, the one by category in force; dates, title, attribution and abstract; and the result itself.

    layer:  the GeoPackage's or the COG's layer, in the thread that made it
    result: of the run, as engine/run/job.py gives it
    """
    product = legend.product_of(result)
    main, manager = title(product.title), layer.styleManager()
    if main in manager.styles():
        manager.setCurrentStyle(main)
    else:
        manager.renameStyle(manager.currentStyle(), main)
    layer.setCustomProperty(RESULT, json.dumps(result))  # this and the dates first: each style carries them
    temporal.set_dates(layer, result)
    looks = raster_style if isinstance(layer, QgsRasterLayer) else vector_style
    looks.by_category(layer, product)
    if product.certainty and isinstance(layer, QgsVectorLayer):
        _switch_to(layer, tr("{}, fainter where unsure").format(main))
        vector_style.by_faintness(layer, product)
    if product.certainty:
        _switch_to(layer, title(product.column(product.certainty).title))
        looks.by_certainty(layer, product)
    manager.setCurrentStyle(main)
    texts.describe(layer, result)
    layer.triggerRepaint()


def result_of(layer: QgsMapLayer | None) -> dict[str, Any] | None:
    """The result of the run that made this layer, also after the project was reopened; None of any other layer.

    None, too, where a project of another version, or somebody's hand, has left less than a result.
    """
    try:
        result = json.loads(layer.customProperty(RESULT, "")) if layer is not None else None
        if not isinstance(result, dict) or not result.keys() >= WHOLE:
            return None
        whole = len(legend.counts(result)) == len(legend.product_of(result).main_column.categories)
    except (ValueError, KeyError, TypeError):
        return None
    return result if whole else None


def save_style_beside(path: Path, result: dict[str, Any]) -> bool:
    """Writes `<stem>.qml`, which QGIS reads when the map is opened by hand; False where that failed.

    The map's own bytes stay as they are, because a STAC Item beside it may hold their checksum.
    path: of the GeoPackage or the COG; in any thread, since the layer is opened and dropped here
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


def _switch_to(layer: QgsMapLayer, name: str) -> None:
    """To a style that starts as the one in force; one of that name that was there before is dropped."""
    manager = layer.styleManager()
    if name in manager.styles():
        manager.removeStyle(name)
    manager.addStyleFromLayer(name)
    manager.setCurrentStyle(name)
