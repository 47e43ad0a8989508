"""The classes of live land cover in QGIS's layer tree: QGIS has no legend of its own for a layer of tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsLayerTreeLayer, QgsLayerTreeModelLegendNode, QgsMapLayerLegend, QgsRasterSymbolLegendNode
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor


class ClassLegend(QgsMapLayerLegend):
    """A square of its colour and the title for each class. classes: of the worker's `live_landcover`"""

    def __init__(self, classes: Sequence[Mapping[str, str]]) -> None:
        super().__init__()
        self._classes = [(each["colour"], each["title"]) for each in classes]

    def createLayerTreeModelLegendNodes(  # noqa: N802, the name that QGIS calls
        self, layer_node: QgsLayerTreeLayer | None
    ) -> list[QgsLayerTreeModelLegendNode]:
        nodes: list[QgsLayerTreeModelLegendNode] = [
            QgsRasterSymbolLegendNode(layer_node, QColor(colour), title) for colour, title in self._classes
        ]
        for each in nodes:
            # QGIS owns them: Python would delete them at once. The stubs of sip know no None here.
            sip.transferto(each, None)  # type: ignore[arg-type]
        return nodes
