"""The layer of live tiles, and what a saved project holds of it.

The layer's address holds the secret of a server that ends with QGIS, so it is not written into a project: the saved
layer has an address without tiles, and is removed when the project is opened again (gui/live_layers.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any
from urllib.parse import quote

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement, QDomNodeList

from ... import layers

TILES_PROPERTY = "landchip/live_tiles"  # custom property of such a layer
# A file that does not exist: an address that is no address at all would have QGIS ask the user for the lost layer.
SAVED_SOURCE = "type=xyz&url=file:///landchip-live-land-cover/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=0"


def tiles_source(answer: Mapping[str, Any], style: str) -> str:
    """The source of the layer. answer: of the worker's `live_landcover`"""
    address = str(answer["url"]).replace("{style}", style)
    return f"type=xyz&url={quote(address, safe=':/')}&zmin=0&zmax={int(answer['zmax'])}"


def add_tiles_layer(project: QgsProject, imagery: QgsRasterLayer, source: str, name: str) -> QgsRasterLayer | None:
    """Adds the layer above its imagery; None where QGIS refuses the source. On the main thread."""
    layer = QgsRasterLayer(source, name, "wms")
    if not layer.isValid():
        return None
    layer.setCustomProperty(layers.LIVE_PROPERTY, True)
    layer.setCustomProperty(TILES_PROPERTY, True)
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    node = root.findLayer(imagery.id())
    group = node.parent() if node is not None else None
    if node is None or not isinstance(group, QgsLayerTreeGroup):
        root.insertLayer(0, layer)
    else:
        group.insertLayer(group.children().index(node), layer)
    return layer


def keep_secrets(project: QgsProject) -> ExitStack:
    """Leaves the addresses of such layers out of projects that are saved, until the stack is closed."""

    def in_layer(layer: QgsMapLayer, element: QDomElement, _document: QDomDocument) -> None:
        if layer.customProperty(TILES_PROPERTY):
            text = element.firstChildElement("datasource").firstChild()
            text.setNodeValue(SAVED_SOURCE)

    def in_tree(document: QDomDocument) -> None:
        ours = {key for key, layer in project.mapLayers().items() if layer.customProperty(TILES_PROPERTY)}
        nodes: QDomNodeList = document.elementsByTagName("layer-tree-layer")
        for number in range(nodes.count()):
            element = nodes.at(number).toElement()
            if element.attribute("id") in ours:
                element.setAttribute("source", SAVED_SOURCE)

    stack = ExitStack()
    for signal, slot in ((project.writeMapLayer, in_layer), (project.writeProject, in_tree)):
        signal.connect(slot)
        stack.callback(signal.disconnect, slot)
    return stack
