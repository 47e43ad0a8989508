"""Shows the land cover of the visible map: an engine of its own serves tiles, and QGIS's own XYZ layer shows them.

QGIS asks for the tiles of the visible map, caches them and cancels those that are no longer needed, in its own C++
threads. So no Python runs while the map is drawn, and each map window shows the layer. The engine's process ends with
the layer.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QWidget

from ... import settings
from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.protocol import Method
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import tr, translated
from ...processing.inputs.area import AreaOfInterest
from ...processing.inputs.layer_source import LayerSource, layer_title
from ...window_actions import discard
from ..cover_brush.brush_controller import BrushController
from ..engine_queue import EngineQueue, PendingCall
from ..jobs.background import Lanes
from ..message_bar import push_error
from .class_legend import ClassLegend
from .live_dialog import LiveCoverDialog
from .live_request import live_params, live_source
from .map_swipe import MapSwipe
from .tiles_layer import add_tiles_layer, keep_secrets, tiles_source
from .visible_export import VisibleExport

LOOK_MS = 1000  # between two looks at whether the engine still runs


class LiveCover(QObject):
    """The dialog, the engine and the layer; `shut_down` ends all three.

    engine_queue: of an engine that serves nothing else, for tests
    """

    def __init__(
        self, iface: QgisInterface, parent: QWidget | None = None, engine_queue: EngineQueue | None = None
    ) -> None:
        super().__init__(parent)
        self._iface, self._queue = iface, engine_queue or EngineQueue()
        self._project = QgsProject.instance()
        self._call: PendingCall | None = None
        self._layer: QgsRasterLayer | None = None
        self._answer: dict[str, Any] = {}
        self._params: dict[str, Any] = {}
        self._swipe: MapSwipe | None = None
        self._lanes = Lanes()
        self._export: VisibleExport | None = None
        self._imagery_id = ""
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._saving = keep_secrets(self._project)
        self.dialog = dialog = LiveCoverDialog(parent)
        dialog.start_requested.connect(self.start)
        dialog.stop_requested.connect(self.stop)
        dialog.style_changed.connect(self._set_style)
        dialog.opacity_changed.connect(self._set_opacity)
        dialog.swipe_changed.connect(self._set_swipe)
        self._brush = BrushController(iface, self._queue, self, dialog.brush_box)
        self._project.layersRemoved.connect(self._layers_removed)

    def shut_down(self) -> None:
        """Removes the layer, ends the engine and deletes the dialog."""
        self._project.layersRemoved.disconnect(self._layers_removed)
        self.stop()
        self._brush.shut_down()
        self._queue.close()
        self._lanes.close()
        self._saving.close()
        discard(self.dialog)

    def show(self) -> None:
        """Opens the dialog, or brings it to the front."""
        if self._layer is None and self._call is None:
            active = self._iface.activeLayer()
            if isinstance(active, QgsRasterLayer):
                self.dialog.imagery.setLayer(active)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def start(self) -> None:
        """Asks the engine for the live map of what the dialog states; the one before ends."""
        self.stop()
        dialog, canvas = self.dialog, self._iface.mapCanvas()
        imagery, model = dialog.imagery_layer(), dialog.model_name()
        try:
            source = live_source(imagery)
        except LandchipError as error:
            dialog.show_state(False, translated(error))
            return
        settings.save(settings.LIVE_MODEL, dialog.model.path())
        self._imagery_id = "" if imagery is None else imagery.id()
        visible = AreaOfInterest(canvas.extent(), canvas.mapSettings().destinationCrs())
        open_map = partial(self._open, source, model, visible)
        if source.raster is not None:
            open_map()
            return
        dialog.show_state(True, tr("QGIS exports the visible part of {}…").format(source.name))
        self._export = VisibleExport(self._queue, self._lanes, source, visible, model, open_map, self._show_error)

    def _open(
        self, source: LayerSource, model: str, visible: AreaOfInterest, exported: RasterInput | None = None
    ) -> None:
        self._params = params = live_params(source, model, visible, exported)
        self._call = self._queue.submit(Method.LIVE_LANDCOVER, params, self._show_layer, self._show_error)
        self.dialog.show_state(True, tr("The engine opens model and imagery…"))

    def show_model(self, model: str) -> None:
        """Shows the land cover by another model in the layer that is there. model: path of its file"""
        if self._layer is None:
            return
        if self._call is not None:  # of a model that is not wanted any more
            self._call.cancel()
        params = {**self._params, "request": {**self._params["request"], "model": model}}
        self._call = self._queue.submit(Method.LIVE_LANDCOVER, params, self._exchange_tiles, self._show_error)

    def _exchange_tiles(self, answer: dict[str, Any]) -> None:
        """The engine serves the tiles of another model."""
        self._call, self._answer = None, answer
        self._set_style(self.dialog.style_name())

    def stop(self) -> None:
        """Removes the layer and ends the engine."""
        if any(each is not None for each in (self._layer, self._call, self._export)):
            self._end(tr("The live land cover has ended."))

    def _end(self, text: str) -> None:
        """Ends call, layer and engine. text: what the dialog says then"""
        call, self._call = self._call, None
        if call is not None:
            call.cancel()
        self._watch.stop()
        export, self._export = self._export, None
        layer, self._layer = self._layer, None
        self._set_swipe(False)
        self._brush.end()
        if layer is not None and not sip.isdeleted(layer):
            self._project.removeMapLayer(layer.id())
        self._queue.restart()
        if export is not None:
            export.close()
        self.dialog.show_state(False, text)

    def _show_layer(self, answer: dict[str, Any]) -> None:
        """The engine serves the map: adds its layer."""
        self._call, self._answer = None, answer
        imagery = self._project.mapLayer(self._imagery_id)
        if not isinstance(imagery, QgsRasterLayer):  # it was removed meanwhile
            self._end(tr("The live land cover has ended."))
            return
        name = tr("Live land cover — {}").format(layer_title(imagery))
        self._layer = layer = add_tiles_layer(
            self._project, imagery, tiles_source(answer, self.dialog.style_name()), name
        )
        if layer is None:
            self._end(tr("QGIS refused the layer of the live land cover: update QGIS."))
            return
        layer.setLegend(ClassLegend(answer["classes"]))
        layer.setOpacity(self.dialog.opacity.opacity())
        layer.serverProperties().setAttribution(str(answer["attribution"]))
        self._watch.start()
        self._set_swipe(self.dialog.swipe.isChecked())
        self.dialog.show_state(
            True,
            tr("Shown as the layer “{}”. Remove the layer to end it; it is not saved with the project.").format(name),
            answer["classes"],
        )
        self._brush.begin(self._params["request"], answer)

    def _show_error(self, error: LandchipError) -> None:
        self._end(translated(error))

    def _look(self) -> None:
        """Removes the layer where its engine died: its tiles would be missing for good."""
        death = self._queue.death
        if death is None:
            return
        error = EngineError(
            "live-engine-died",
            tr(
                "The engine of the live land cover died ({status}): start it again by Show on the Map (Landchip > Live "
                "Land Cover)."
            ),
            status=death,
        )
        self._end(translated(error))
        if not self.dialog.isVisible():
            push_error(self._iface, error)

    def _set_style(self, style: str) -> None:
        if self._layer is not None:
            self._layer.setDataSource(tiles_source(self._answer, style), self._layer.name(), "wms")
            self._layer.setLegend(ClassLegend(self._answer["classes"]))
            self._layer.triggerRepaint()

    def _set_opacity(self, opacity: float) -> None:
        if self._layer is not None:
            self._layer.setOpacity(opacity)
            self._layer.triggerRepaint()

    def _set_swipe(self, is_wanted: bool) -> None:
        """Shows the divider where there is a layer to uncover the map of."""
        swipe, self._swipe = self._swipe, None
        if swipe is not None:
            swipe.close()
        if is_wanted and self._layer is not None:
            self._swipe = MapSwipe(self._iface.mapCanvas(), self._layer)

    def _layers_removed(self, ids: list[str]) -> None:
        """Ends the engine with the layer, however that was removed."""
        if self._layer is not None and self._layer_id() in ("", *ids):
            self._end(tr("The live land cover has ended."))

    def _layer_id(self) -> str:
        """Empty for a layer that is deleted."""
        return "" if self._layer is None or sip.isdeleted(self._layer) else self._layer.id()
