"""Connects the brush, the file of strokes, the engine and the live layer.

A fit starts from the original model each time and learns from all strokes, so the order of fits does not matter and a
stroke that is undone is forgotten. Fitted models are kept in a temporary folder until one is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copyfile
from typing import Any, Protocol

from qgis.core import Qgis, QgsDistanceArea, QgsGeometry, QgsProject
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from ...engine.api.errors import LandchipError, OutputError
from ...engine.api.owned_folder import OwnedFolder, staged_file, temporary_folder
from ...engine.api.protocol import Method
from ...engine.api.requests.corrections_schema import STROKE_CLASS, STROKES_LAYER
from ...i18n import tr, translated
from ...layers import corrections_style
from ...processing.inputs.vector_file import vector_file
from ..engine_queue import EngineQueue, PendingCall
from ..message_bar import push_error
from .ask_path import ask_model_path, ask_strokes_path
from .brush_box import BrushBox
from .brush_tool import BrushTool
from .fitted_text import fitted_text
from .strokes_file import StrokesFile, create_strokes_file, open_strokes_layer

SCOPE, KEY = "landchip", "strokes"  # of the project's entry that holds the file's path


class ShowsModels(Protocol):
    """What is asked of the live layer."""

    def show_model(self, model: str) -> None:
        """Computes the tiles of the visible map anew, with another model."""


class BrushController(QObject):
    """The brush of one live layer, from `begin` to `end`; `shut_down` removes the tool and the fitted models.

    ask_path, ask_model: as the functions of similar names; tests replace them
    """

    def __init__(self, iface: QgisInterface, queue: EngineQueue, live: ShowsModels, box: BrushBox) -> None:
        super().__init__()
        self.ask_path: Callable[[QWidget | None], str] = ask_strokes_path
        self.ask_model: Callable[[QWidget | None, str], str] = ask_model_path
        self._iface, self._queue, self._live, self._box = iface, queue, live, box
        self._project = QgsProject.instance()
        self._request: dict[str, Any] = {}
        self._answer: Mapping[str, Any] | None = None
        self._file: StrokesFile | None = None
        self._call: PendingCall | None = None
        self._models: OwnedFolder | None = None
        self._fits, self._fitted = 0, ""
        self.tool = BrushTool(iface.mapCanvas())
        self.tool.stroked.connect(self._add)
        self.tool.undoRequested.connect(self._undo)
        self.tool.digitPressed.connect(box.choose_class)
        box.brush_toggled.connect(self._toggle)
        box.brush_changed.connect(self._set_brush)
        box.undo_requested.connect(self._undo)
        box.fit_requested.connect(self._fit)
        box.original_requested.connect(self._show_original)
        box.save_requested.connect(self._save)
        iface.mapCanvas().mapToolSet.connect(self._tool_set)
        box.setVisible(False)

    def begin(self, request: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
        """The live layer is shown. request: of the engine, with the original model; answer: the engine's"""
        self._request, self._answer, self._fitted = dict(request), answer, ""
        self._box.set_classes(answer["classes"])
        self._box.setVisible(True)
        self._say(tr("Paint what the map has wrong, and some of what is right, in at least two classes; then fit."))
        try:
            self._open(create=False)
        except LandchipError as error:
            self._say(translated(error))

    def end(self) -> None:
        """The live layer has ended."""
        if self._call is not None:
            self._call.cancel()
            self._call = None
        self._answer, self._file, self._fitted = None, None, ""
        self._box.brush.setChecked(False)
        self._box.setVisible(False)

    def shut_down(self) -> None:
        self.end()
        self._iface.mapCanvas().mapToolSet.disconnect(self._tool_set)
        self.tool.remove()
        if self._models is not None:
            self._models.remove()

    def _toggle(self, is_wanted: bool) -> None:
        self._set_brush()
        if is_wanted:
            self.tool.take_over()
        else:
            self.tool.give_back()

    def _tool_set(self, new: QgsMapTool | None, _old: QgsMapTool | None = None) -> None:
        self._box.brush.setChecked(new is self.tool)

    def _set_brush(self) -> None:
        if self._answer is None:
            return
        colours = {each["name"]: each["colour"] for each in self._answer["classes"]}
        colour = QColor(colours.get(self._box.label, "#000000"))
        self.tool.set_brush(colour, self._width_m() / self._metres_per_unit())

    def _width_m(self) -> float:
        return float(self._box.width_px.value()) * float(self._answer["gsd_m"]) if self._answer else 1.0

    def _metres_per_unit(self) -> float:
        """On the ground, in the middle of the map: a unit of web mercator is less than a metre."""
        canvas = self._iface.mapCanvas()
        measure = QgsDistanceArea()
        crs = canvas.mapSettings().destinationCrs()
        measure.setSourceCrs(crs, self._project.transformContext())
        measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
        middle, step = canvas.extent().center(), canvas.extent().width() / 10
        line = QgsGeometry.fromPolylineXY([middle, type(middle)(middle.x() + step, middle.y())])
        metres = measure.convertLengthMeasurement(measure.measureLength(line), Qgis.DistanceUnit.Meters)
        return metres / step if step and metres > 0 else 1.0

    def _add(self, shape: QgsGeometry) -> None:
        """Keeps a stroke."""
        if self._answer is None or not self._box.label:
            return
        try:
            file = self._open(create=True)
            if file is not None:
                crs = self._iface.mapCanvas().mapSettings().destinationCrs()
                file.add(shape, crs, self._box.label, self._width_m())
        except LandchipError as error:
            push_error(self._iface, error)
        self._refresh()

    def _undo(self) -> None:
        try:
            file = self._open(create=False)
            if file is not None:
                file.undo()
        except LandchipError as error:
            push_error(self._iface, error)
        self._refresh()

    def _open(self, create: bool) -> StrokesFile | None:
        """The project's file of strokes with its layer; None where there is none yet. Raises OutputError."""
        path = self._stored_path()
        if path is None or not path.is_file():
            if not create:
                self._file = None
                self._refresh()
                return None
            path = self._new_path()
            if path is None:
                return None
            if not path.exists():
                create_strokes_file(path, self._iface.mapCanvas().mapSettings().destinationCrs())
            self._project.writeEntry(SCOPE, KEY, self._project.writePath(str(path)))
        layer = open_strokes_layer(self._project, path)
        corrections_style.style_strokes(layer, self._answer["classes"] if self._answer else ())
        if self._file is None or self._file.path != path:
            self._file = StrokesFile(path, layer)
        self._file.layer = layer  # the last one is deleted where the user removed it from the project
        self._refresh()
        return self._file

    def _stored_path(self) -> Path | None:
        stored, _ = self._project.readEntry(SCOPE, KEY, "")
        return Path(self._project.readPath(stored)) if stored else None

    def _new_path(self) -> Path | None:
        """Beside the project; of an unsaved project, where the user chooses, None if nothing is chosen."""
        if self._project.absolutePath():
            return Path(self._project.absolutePath()) / f"{self._project.baseName()}-strokes.gpkg"
        chosen = self.ask_path(self._iface.mainWindow())
        return Path(chosen) if chosen else None

    def _fit(self) -> None:
        try:
            file = self._open(create=False)
            if file is None:
                return
            strokes = vector_file(file.layer)  # raises for a layer with unsaved edits
        except LandchipError as error:
            self._say(translated(error))
            return
        self._models = self._models or temporary_folder()
        self._fits += 1
        params = {
            "request": self._request,
            "strokes": strokes,
            "layer": STROKES_LAYER,
            "field": STROKE_CLASS,
            "output": str(self._models.path / f"fitted-{self._fits}.onnx"),
            "name": None,
        }
        self._call = self._queue.submit(
            Method.REFIT_PIXELS, params, self._show_fitted, self._show_error, self._show_progress
        )
        self._box.show_progress(0, 0)
        self._say(tr("The last layer of the model is fitted to the strokes…"))
        self._refresh()

    def _show_progress(self, progress: Mapping[str, Any]) -> None:
        self._box.show_progress(progress["done"], progress["total"] or 0)

    def _show_fitted(self, result: Mapping[str, Any]) -> None:
        self._call, self._fitted = None, str(result["output"])
        self._say(fitted_text(result))
        self._refresh()
        self._live.show_model(self._fitted)

    def _show_error(self, error: LandchipError) -> None:
        self._call = None
        self._say(translated(error))
        self._refresh()

    def _show_original(self) -> None:
        self._fitted = ""
        self._say(tr("The original model is shown again; the strokes are kept."))
        self._refresh()
        self._live.show_model(str(self._request["model"]))

    def _save(self) -> None:
        base = Path(str(self._request["model"]))
        chosen = self.ask_model(self._iface.mainWindow(), str(base.with_name(f"{base.stem}-fitted.onnx")))
        if not chosen:
            return
        path = Path(chosen)
        try:
            if base.is_file() and path.exists() and path.samefile(base):  # Landchip's own is a name and no file
                raise OutputError(
                    "fitted-over-original",
                    tr("{file} is the original model: give the fitted one another name."),
                    file=path.name,
                )
            with staged_file(path) as staged:
                copyfile(self._fitted, staged)
        except LandchipError as error:
            push_error(self._iface, error)
            return
        except OSError as error:
            failure = OutputError(
                "fitted-not-saved",
                tr("The model {file} cannot be saved ({reason}): choose another folder."),
                file=path.name,
                reason=error.strerror or str(error),
            )
            push_error(self._iface, failure)
            return
        self._say(tr("Saved as {}. It can be chosen wherever a model of pixels is asked for.").format(path))

    def _say(self, text: str) -> None:
        self._box.show_text(text)

    def _refresh(self) -> None:
        file = self._file
        self._box.show_state(
            0 if file is None else file.count,
            file is not None and file.can_undo,
            self._call is not None,
            bool(self._fitted),
        )
