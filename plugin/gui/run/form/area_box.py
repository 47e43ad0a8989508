"""The area to classify: the whole layer, the visible map, a drawn rectangle, or the polygons of a layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....engine.api.errors import AreaError
from ....i18n import number, tr
from ....processing.inputs.area import AREA, EXTENT
from ....processing.inputs.grid_crs import crs_text
from ...map_tool import restore_map_tool
from ...widgets.elided_combo import ElidedComboBox
from ...widgets.elided_layer_combo import ElidedLayerComboBox

LAYER, MAP, RECTANGLE, POLYGONS = "layer", "map", "rectangle", "polygons"


class AreaBox(QWidget):
    """Gives the algorithm's parameters EXTENT and AREA.

    changed: the area changed; also as the visible map moves, or the polygons are edited or selected
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._rectangle = QgsReferencedRectangle()
        self._previous_tool: QgsMapTool | None = None
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._tool = QgsMapToolExtent(canvas)
        self._tool.extentChanged.connect(self._rectangle_drawn)
        self.kinds = ElidedComboBox()
        self.kinds.setObjectName("landchipArea")
        for kind, text in (
            (LAYER, tr("Whole layer")),
            (MAP, tr("Visible map")),
            (RECTANGLE, tr("Drawn rectangle")),
            (POLYGONS, tr("Polygons of a layer")),
        ):
            self.kinds.addItem(text, kind)
        self._polygons = ElidedLayerComboBox()
        self._polygons.setObjectName("landchipAreaLayer")
        self._polygons.setAccessibleName(tr("Layer of polygons"))
        self._polygons.setFilters(Qgis.LayerFilter.PolygonLayer)
        self._polygons.setAllowEmptyLayer(True)
        self._selected = QCheckBox(tr("Selec&ted features only"))
        self._selected.setObjectName("landchipSelectedOnly")
        self._draw = QPushButton(tr("Draw o&n the Map"))
        self._draw.setObjectName("landchipDraw")
        self._draw.setCheckable(True)
        self._size = QLabel()
        self._size.setWordWrap(True)
        self._lay_out()
        self.kinds.currentIndexChanged.connect(self._kind_changed)
        self._polygons.layerChanged.connect(self._watch)
        self._selected.toggled.connect(self.changed)
        self._draw.clicked.connect(self._set_drawing)
        self._tool.deactivated.connect(self._tool_deactivated)
        canvas.extentsChanged.connect(self._map_moved)
        self._watched: QgsVectorLayer | None = None  # the layer of polygons whose signals are connected
        self._kind_changed()

    def kind(self) -> str:
        return str(self.kinds.currentData())

    def parameters(self) -> dict[str, Any]:
        """EXTENT or AREA; neither for the whole layer. Raises AreaError where nothing is drawn, chosen or selected."""
        kind = self.kind()
        if kind == MAP:
            return {EXTENT: QgsReferencedRectangle(self._canvas.extent(), self._canvas_crs())}
        if kind == RECTANGLE:
            if self._rectangle.isEmpty():
                raise AreaError(
                    "no-rectangle",
                    tr("No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery."),
                )
            return {EXTENT: QgsReferencedRectangle(self._rectangle)}
        if kind == POLYGONS:
            layer = self._polygons.currentLayer()
            if not isinstance(layer, QgsVectorLayer):
                raise AreaError("no-polygon-layer", tr("No layer of polygons is chosen: choose one, or another area."))
            if self._selected.isChecked() and not layer.selectedFeatureCount():
                raise AreaError(
                    "no-polygon-selected",
                    tr("No polygon of {layer} is selected: select some, or take all."),
                    layer=layer.name(),
                )
            return {AREA: QgsProcessingFeatureSourceDefinition(layer.id(), self._selected.isChecked())}
        return {}

    def state(self) -> dict[str, Any]:
        """What is set, as JSON; `restore` takes it."""
        layer, rectangle = self._polygons.currentLayer(), self._rectangle
        return {
            "kind": self.kind(),
            "rectangle": None
            if rectangle.isEmpty()
            else [rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()],
            "crs": crs_text(rectangle.crs()),
            "layer": layer.id() if layer else "",
            "selected": self._selected.isChecked(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("rectangle"):
            crs = QgsCoordinateReferenceSystem(state.get("crs", ""))
            self._rectangle = QgsReferencedRectangle(QgsRectangle(*state["rectangle"]), crs)
        else:
            self._rectangle = QgsReferencedRectangle()
        self._polygons.setLayer(self._layer_with_id(state.get("layer", "")))
        self._selected.setChecked(bool(state.get("selected")))
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(state.get("kind"))))
        self._show_rectangle()

    def shut_down(self) -> None:
        """Disconnects from the canvas and the layers, and removes tool and outline from the canvas."""
        self._canvas.extentsChanged.disconnect(self._map_moved)
        if self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)
        self._canvas.scene().removeItem(self._band)
        self._watch(None)

    def _lay_out(self) -> None:
        drawing = QHBoxLayout()
        drawing.setContentsMargins(0, 0, 0, 0)
        drawing.addWidget(self._draw)
        drawing.addWidget(self._size, 1)
        choosing = QVBoxLayout()
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self._polygons)
        choosing.addWidget(self._selected)
        self._pages = {}  # by kind of area: what is displayed for that alone
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        for kind, inner in ((RECTANGLE, drawing), (POLYGONS, choosing)):
            self._pages[kind] = page = QWidget()
            page.setLayout(inner)
            layout.addWidget(page)

    def _kind_changed(self) -> None:
        if self.kind() != RECTANGLE and self._canvas.mapTool() is self._tool:
            self._restore_tool()
        for kind, page in self._pages.items():
            page.setVisible(kind == self.kind())
        self._show_rectangle()
        self.changed.emit()

    def _map_moved(self) -> None:
        if self.kind() == MAP:
            self.changed.emit()

    def _watch(self, layer: QgsMapLayer | None) -> None:
        """Connects to the selection and the edits of a layer of polygons, in place of the last one."""
        if self._watched is not None and not sip.isdeleted(self._watched):
            self._watched.selectionChanged.disconnect(self._polygons_changed)
            self._watched.afterCommitChanges.disconnect(self._polygons_changed)
        self._watched = layer if isinstance(layer, QgsVectorLayer) else None
        if self._watched is not None:
            self._watched.selectionChanged.connect(self._polygons_changed)
            self._watched.afterCommitChanges.connect(self._polygons_changed)
        self._polygons_changed()

    def _polygons_changed(self) -> None:
        if self.kind() == POLYGONS:
            self.changed.emit()

    def _set_drawing(self, on: bool) -> None:
        if on:
            self._previous_tool = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
        elif self._canvas.mapTool() is self._tool:
            self._restore_tool()

    def _rectangle_drawn(self, extent: QgsRectangle) -> None:
        if extent.isEmpty():  # a click without a drag
            return
        self._rectangle = QgsReferencedRectangle(extent, self._canvas_crs())
        self._restore_tool()
        self._show_rectangle()
        self.changed.emit()

    def _restore_tool(self) -> None:
        previous, self._previous_tool = self._previous_tool, None
        restore_map_tool(self._canvas, self._tool, previous)

    def _tool_deactivated(self) -> None:
        self._tool.clearRubberBand()
        self._draw.setChecked(False)

    def _show_rectangle(self) -> None:
        """Displays its outline on the map and its size in the form, while a rectangle is the area."""
        self._band.reset(Qgis.GeometryType.Polygon)
        if self.kind() != RECTANGLE or self._rectangle.isEmpty():
            self._size.setText(tr("Drag a rectangle over the imagery."))
            return
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        self._band.setStrokeColor(colour)
        self._band.setFillColor(QColor(Qt.GlobalColor.transparent))  # so that it does not tint the finished map
        self._band.setWidth(2)
        self._band.setToGeometry(QgsGeometry.fromRect(self._rectangle), self._rectangle.crs())
        self._size.setText(self._size_text())

    def _size_text(self) -> str:
        """Width and height of the rectangle on the ground; empty where they cannot be computed."""
        ruler, r = QgsDistanceArea(), self._rectangle
        ruler.setSourceCrs(r.crs(), QgsProject.instance().transformContext())
        ruler.setEllipsoid(r.crs().ellipsoidAcronym() or "EPSG:7030")
        middle = r.center()
        try:
            across = ruler.measureLine(QgsPointXY(r.xMinimum(), middle.y()), QgsPointXY(r.xMaximum(), middle.y()))
            along = ruler.measureLine(QgsPointXY(middle.x(), r.yMinimum()), QgsPointXY(middle.x(), r.yMaximum()))
        except QgsCsException:  # outside the area of use of the map's CRS
            return ""
        template = tr("{} × {} km").replace(" km", "\u00a0km")  # no line begins with the unit
        return template.format(number(across / 1000, 1), number(along / 1000, 1))

    def _canvas_crs(self) -> QgsCoordinateReferenceSystem:
        return self._canvas.mapSettings().destinationCrs()

    def _layer_with_id(self, layer_id: str) -> QgsMapLayer | None:
        rows = (self._polygons.layer(row) for row in range(self._polygons.count()))
        return next((each for each in rows if each is not None and each.id() == layer_id), None)
