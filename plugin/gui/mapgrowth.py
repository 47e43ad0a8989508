"""The map in the project: it fills in while a run is under way, and gives its place to the finished one."""

from __future__ import annotations

import time
from collections import deque
from typing import Any

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from .. import layers
from .running import Ended

EVERY_MS = 200  # between two looks at what has come
SLICE_S = 0.02  # of the main thread at a time


class MapGrowth(QObject):
    """Adds blocks as they come, a little at a time, so that the window stays awake."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: deque[dict[str, Any]] = deque()
        self._layer_id = ""
        self._above = ""  # id of the imagery, above which the map goes
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._add_some)

    def begin(self, imagery: QgsMapLayer | None) -> None:
        self._blocks.clear()
        self._above = imagery.id() if imagery is not None else ""
        self._timer.start()

    def add(self, block: dict[str, Any]) -> None:
        self._blocks.append(block)

    def drop(self) -> None:
        """Takes the growing map off: the run has ended without a finished one, or the plugin ends."""
        self._timer.stop()
        self._blocks.clear()
        if self._layer_id and self._layer_id in QgsProject.instance().mapLayers():
            QgsProject.instance().removeMapLayer(self._layer_id)
        self._layer_id = ""

    def finish(self, ended: Ended) -> list[QgsMapLayer]:
        """Loads the finished maps, styled, where the growing one was, the last one first; hands them back.

        A layer of a map that was there before under the same name of file is replaced.
        """
        project, loaded = QgsProject.instance(), []
        for source, details in reversed(list(ended.context.layersToLoadOnCompletion().items())):
            layer = QgsProcessingUtils.mapLayerFromString(source, ended.context, typeHint=details.layerTypeHint)
            if layer is None:
                continue
            details.setOutputLayerName(layer)
            owned = ended.context.temporaryLayerStore().takeMapLayer(layer)
            if owned is None:  # the map of an earlier run is open: read it anew
                layer.reload()
                details.postProcessor().postProcessLayer(layer, ended.context, ended.feedback)
                loaded.append(layer)
                continue
            self._replace(owned)
            project.addMapLayer(owned, False)
            group, row = self._place()
            group.insertLayer(row, owned)
            if details.postProcessor() is not None:
                details.postProcessor().postProcessLayer(owned, ended.context, ended.feedback)
            loaded.append(owned)
        self.drop()
        return loaded[::-1]

    def _add_some(self) -> None:
        until = time.monotonic() + SLICE_S
        while self._blocks and time.monotonic() < until:
            block = self._blocks.popleft()
            layers.add_block(self._growing(block), block)

    def _growing(self, block: dict[str, Any]) -> QgsVectorLayer:
        """The layer that grows; made anew where the user has removed it."""
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if layer is None:
            layer = layers.growing_layer(block["grid"]["crs"], block["groups"])
            QgsProject.instance().addMapLayer(layer, False)
            group, row = self._place()
            group.insertLayer(row, layer)
            self._layer_id = layer.id()
        return layer

    def _place(self) -> tuple[QgsLayerTreeGroup, int]:
        """Where the growing map is; above the imagery where there is none, or on top."""
        root = QgsProject.instance().layerTreeRoot()
        for layer_id in (self._layer_id, self._above):
            node = root.findLayer(layer_id) if layer_id else None
            if node is not None:
                return node.parent(), node.parent().children().index(node)
        return root, 0

    def _replace(self, new: QgsMapLayer) -> None:
        """Removes layers of the same source, which the run has overwritten."""
        old = [key for key, each in QgsProject.instance().mapLayers().items() if each.source() == new.source()]
        QgsProject.instance().removeMapLayers(old)
