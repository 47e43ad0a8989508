"""The live map: a layer that fills in while a run is under way; at the end the finished maps take its place."""

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
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ... import layers
from ...log import logger
from .run_task import RunOutcome

INTERVAL_MS = 200  # between two updates of the live layer
TIME_SLICE_S = 0.02  # of the main thread, for one update


class LiveMap(QObject):
    """Adds blocks to the live layer, and loads the finished maps, in short steps that keep the window responsive.

    maps_loaded: the run's outcome, and a list of the map layers that were loaded
    """

    maps_loaded = pyqtSignal(object, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: deque[dict[str, Any]] = deque()  # not added yet
        self._layer_id = ""  # of the live layer
        self._imagery_id = ""  # of the layer that the map goes above
        self._block_timer = QTimer(self)
        self._block_timer.setInterval(INTERVAL_MS)
        self._block_timer.timeout.connect(self._add_blocks)
        self._steps: deque[Callable[[], None]] = deque()  # of loading the finished maps
        self._loaded: list[QgsMapLayer] = []
        self._unstyled: QgsMapLayer | None = None  # loaded by the last step
        self._outcome: RunOutcome | None = None  # whose maps are being loaded
        self._step_timer = QTimer(self)  # with no interval: QGIS handles its events between two steps
        self._step_timer.timeout.connect(self._run_step)

    def start(self, imagery: QgsMapLayer | None) -> None:
        """Starts displaying a run. imagery: the layer that the map is inserted above"""
        self._blocks.clear()
        self._imagery_id = imagery.id() if imagery is not None else ""
        self._block_timer.start()

    @property
    def is_loading(self) -> bool:
        """Whether a run has finished whose maps are not loaded yet."""
        return self._outcome is not None

    def add_block(self, block: dict[str, Any]) -> None:
        """Queues a block. block: as engine/outputs/block_events.py has it"""
        self._blocks.append(block)

    def remove(self) -> None:
        """Removes the live layer, and stops loading finished maps."""
        self._step_timer.stop()
        self._steps.clear()
        if self._outcome is not None:
            self.discard_maps(self._outcome)
        self._remove_layer()

    def discard_maps(self, outcome: RunOutcome) -> None:
        """The finished maps are not loaded: frees what would have styled them."""
        self._outcome = None
        for details in outcome.context.layersToLoadOnCompletion().values():
            styler = details.postProcessor()
            if isinstance(styler, layers.LayerStyler):
                styler.release()

    def load_maps(self, outcome: RunOutcome) -> None:
        """Loads and styles the finished maps where the live layer is, and removes that; `maps_loaded` follows."""
        self._block_timer.stop()
        self._blocks.clear()
        self._loaded, self._outcome = [], outcome
        for source, details in reversed(list(outcome.context.layersToLoadOnCompletion().items())):
            self._steps.append(partial(self._load, outcome, source, details))
            self._steps.append(partial(self._style, outcome, details))
        self._steps.extend((self._remove_layer, partial(self._report_loaded, outcome)))
        self._step_timer.start()

    def _remove_layer(self) -> None:
        self._block_timer.stop()
        self._blocks.clear()
        if self._layer_id and self._layer_id in QgsProject.instance().mapLayers():
            QgsProject.instance().removeMapLayer(self._layer_id)
        self._layer_id = ""

    def _run_step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._step_timer.stop()

    def _load(self, outcome: RunOutcome, source: str, details: QgsProcessingContext.LayerDetails) -> None:
        """Adds a map; removes layers of the same file, which the run has overwritten."""
        self._unstyled = None
        project = QgsProject.instance()
        path = QgsProviderRegistry.instance().decodeUri("ogr", source).get("path", source)
        replaced = [key for key, each in project.mapLayers().items() if each.source().split("|")[0] == path]
        group, row = self._tree_position()
        project.removeMapLayers(replaced)
        layer = QgsProcessingUtils.mapLayerFromString(source, outcome.context, typeHint=details.layerTypeHint)
        owned = outcome.context.temporaryLayerStore().takeMapLayer(layer) if layer is not None else None
        if owned is None:
            logger().warning("%s cannot be opened", source)
            return
        details.setOutputLayerName(owned)
        project.addMapLayer(owned, False)
        group.insertLayer(min(row, len(group.children())), owned)
        self._loaded.insert(0, owned)
        self._unstyled = owned

    def _style(self, outcome: RunOutcome, details: QgsProcessingContext.LayerDetails) -> None:
        """Styles the map that was just loaded; a styler without one, as of a file that is gone, is freed."""
        styler = details.postProcessor()
        if self._unstyled is not None and not sip.isdeleted(self._unstyled) and styler is not None:
            styler.postProcessLayer(self._unstyled, outcome.context, outcome.feedback)
        elif isinstance(styler, layers.LayerStyler):
            styler.release()

    def _report_loaded(self, outcome: RunOutcome) -> None:
        maps = [each for each in self._loaded if not sip.isdeleted(each)]  # the user may have removed one already
        self._loaded, self._outcome = [], None
        self.maps_loaded.emit(outcome, maps)

    def _add_blocks(self) -> None:
        deadline = time.monotonic() + TIME_SLICE_S
        while self._blocks and time.monotonic() < deadline:
            block = self._blocks.popleft()
            layers.add_block(self._live_layer(block), block)

    def _live_layer(self, block: dict[str, Any]) -> QgsVectorLayer:
        """The live layer; a new one where there is none yet, or where the user has removed it."""
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if isinstance(layer, QgsVectorLayer):
            return layer
        layer = layers.create_live_layer(block)
        layer.setCustomProperty(layers.LIVE_PROPERTY, True)
        QgsProject.instance().addMapLayer(layer, False)
        group, row = self._tree_position()
        group.insertLayer(row, layer)
        self._layer_id = layer.id()
        return layer

    def _tree_position(self) -> tuple[QgsLayerTreeGroup, int]:
        """Group and row for a map: the live layer's, otherwise above the imagery, otherwise at the top of the tree."""
        root = QgsProject.instance().layerTreeRoot()
        for layer_id in (self._layer_id, self._imagery_id):
            node = root.findLayer(layer_id) if layer_id else None
            if node is not None:
                group = node.parent()
                if isinstance(group, QgsLayerTreeGroup):
                    return group, group.children().index(node)
        return root, 0
