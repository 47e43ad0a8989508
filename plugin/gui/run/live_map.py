"""The map in the project: it fills in while a run is under way, and gives its place to the finished one."""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from typing import Any, Callable

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ... import layers
from ...log import logger
from .run_task import RunOutcome

EVERY_MS = 200  # between two looks at what has come
SLICE_S = 0.02  # of the main thread at a time
GROWING = "landchip/growing"  # custom property of a map that is under way


class LiveMap(QObject):
    """Adds blocks as they come, and the finished maps, a little at a time, so that the window stays awake."""

    finished = pyqtSignal(object, list)  # Ended, the maps that were loaded

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: deque[dict[str, Any]] = deque()
        self._layer_id = ""
        self._above = ""  # id of the imagery, above which the map goes
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._add_some)
        self._steps: deque[Callable[[], None]] = deque()
        self._loaded: list[QgsMapLayer] = []
        self._ended: RunOutcome | None = None  # whose maps are being loaded
        self._between = QTimer(self)  # at nought: the window handles what waits between two steps
        self._between.timeout.connect(self._step)

    def begin(self, imagery: QgsMapLayer | None) -> None:
        self._blocks.clear()
        self._above = imagery.id() if imagery is not None else ""
        self._timer.start()

    @property
    def is_loading(self) -> bool:
        """Whether a run has finished whose maps are not handed over yet."""
        return self._ended is not None

    def add(self, block: dict[str, Any]) -> None:
        self._blocks.append(block)

    def drop(self) -> None:
        """Takes the growing map off: the run has ended without a finished one, or the plugin ends."""
        self._between.stop()
        self._steps.clear()
        if self._ended is not None:
            self.leave(self._ended)
        self._take_off()

    def leave(self, ended: RunOutcome) -> None:
        """The finished maps are not loaded: what would have styled them goes."""
        self._ended = None
        for details in ended.context.layersToLoadOnCompletion().values():
            styler = details.postProcessor()
            if isinstance(styler, layers.LayerStyler):
                styler.release()

    def _take_off(self) -> None:
        self._timer.stop()
        self._blocks.clear()
        if self._layer_id and self._layer_id in QgsProject.instance().mapLayers():
            QgsProject.instance().removeMapLayer(self._layer_id)
        self._layer_id = ""

    def finish(self, ended: RunOutcome) -> None:
        """Loads the finished maps, styled, where the growing one was; `finished` hands them over."""
        self._timer.stop()
        self._blocks.clear()
        self._loaded, self._ended = [], ended
        for source, details in reversed(list(ended.context.layersToLoadOnCompletion().items())):
            self._steps.append(partial(self._load, ended, source, details))
            self._steps.append(partial(self._style, ended, details))
        self._steps.extend((self._take_off, partial(self._hand_over, ended)))
        self._between.start()

    def _step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._between.stop()

    def _load(self, ended: RunOutcome, source: str, details: QgsProcessingContext.LayerDetails) -> None:
        """Adds a map; layers of the same file, which the run has overwritten, make room for it."""
        project = QgsProject.instance()
        name = QgsProviderRegistry.instance().decodeUri("ogr", source).get("path", source)
        old = [key for key, each in project.mapLayers().items() if each.source().split("|")[0] == name]
        group, row = self._place()
        project.removeMapLayers(old)
        layer = QgsProcessingUtils.mapLayerFromString(source, ended.context, typeHint=details.layerTypeHint)
        owned = ended.context.temporaryLayerStore().takeMapLayer(layer) if layer is not None else None
        if owned is None:
            logger().warning("%s cannot be opened", source)
            return
        details.setOutputLayerName(owned)
        project.addMapLayer(owned, False)
        group.insertLayer(min(row, len(group.children())), owned)
        self._loaded.insert(0, owned)

    def _style(self, ended: RunOutcome, details: QgsProcessingContext.LayerDetails) -> None:
        styler = details.postProcessor()
        if self._loaded and styler is not None:
            styler.postProcessLayer(self._loaded[0], ended.context, ended.feedback)

    def _hand_over(self, ended: RunOutcome) -> None:
        maps, self._loaded, self._ended = self._loaded, [], None
        self.finished.emit(ended, maps)

    def _add_some(self) -> None:
        until = time.monotonic() + SLICE_S
        while self._blocks and time.monotonic() < until:
            block = self._blocks.popleft()
            layers.add_block(self._growing(block), block)

    def _growing(self, block: dict[str, Any]) -> QgsVectorLayer:
        """The layer that grows; made anew where the user has removed it."""
        known = QgsProject.instance().mapLayer(self._layer_id)
        if isinstance(known, QgsVectorLayer):
            return known
        layer = layers.create_live_layer(block)
        layer.setCustomProperty(GROWING, True)
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
                group = node.parent()
                if isinstance(group, QgsLayerTreeGroup):
                    return group, group.children().index(node)
        return root, 0


def remove_left(project: QgsProject) -> None:
    """Takes off what a project that was saved in the middle of a run keeps of the growing map: an empty layer."""
    project.removeMapLayers([key for key, each in project.mapLayers().items() if each.customProperty(GROWING)])
