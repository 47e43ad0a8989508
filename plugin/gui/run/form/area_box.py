"""Which ground: the whole layer, the visible map, a drawn rectangle, or the polygons of a layer."""

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
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox, QgsMapTool, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....engine.api.errors import AreaError
from ....i18n import number, tr
from ....processing.area import AREA, EXTENT
from ....processing.grid_crs import crs_text

LAYER, MAP, RECTANGLE, POLYGONS = "layer", "map", "rectangle", "polygons"


class AreaBox(QWidget):
    """Gives the area as the algorithm's parameters EXTENT and AREA; `changed` also when the visible map moves."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._rectangle = QgsReferencedRectangle()
        self._tool_before: QgsMapTool | None = None
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._tool = QgsMapToolExtent(canvas)
        self._tool.extentChanged.connect(self._drawn)
        self.kinds = QComboBox()
        self.kinds.setObjectName("landchipArea")
        for kind, text in (
            (LAYER, tr("Whole layer")),
            (MAP, tr("Visible map")),
            (RECTANGLE, tr("Drawn rectangle")),
            (POLYGONS, tr("Polygons of a layer")),
        ):
            self.kinds.addItem(text, kind)
        self._polygons = QgsMapLayerComboBox()
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
        self._polygons.layerChanged.connect(self._follow)
        self._selected.toggled.connect(self.changed)
        self._draw.clicked.connect(self._draw_pressed)
        self._tool.deactivated.connect(self._tool_left)
        canvas.extentsChanged.connect(self._map_moved)
        self._followed: QgsVectorLayer | None = None  # the layer of polygons whose selection is listened to
        self._kind_changed()

    def kind(self) -> str:
        return str(self.kinds.currentData())

    def parameters(self) -> dict[str, Any]:
        """EXTENT or AREA, neither for the whole layer. Raises AreaError where nothing is drawn or chosen."""
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
        layer, r = self._polygons.currentLayer(), self._rectangle
        return {
            "kind": self.kind(),
            "rectangle": None if r.isEmpty() else [r.xMinimum(), r.yMinimum(), r.xMaximum(), r.yMaximum()],
            "crs": crs_text(r.crs()),
            "layer": layer.id() if layer else "",
            "selected": self._selected.isChecked(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("rectangle"):
            crs = QgsCoordinateReferenceSystem(state.get("crs", ""))
            self._rectangle = QgsReferencedRectangle(QgsRectangle(*state["rectangle"]), crs)
        else:
            self._rectangle = QgsReferencedRectangle()
        self._polygons.setLayer(self._polygons_of(state.get("layer", "")))
        self._selected.setChecked(bool(state.get("selected")))
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(state.get("kind"))))
        self._show_rectangle()

    def end(self) -> None:
        """Leaves nothing on the canvas."""
        self._canvas.extentsChanged.disconnect(self._map_moved)
        if self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)
        self._canvas.scene().removeItem(self._band)
        self._follow(None)

    def _lay_out(self) -> None:
        drawing = QHBoxLayout()
        drawing.setContentsMargins(0, 0, 0, 0)
        drawing.addWidget(self._draw)
        drawing.addWidget(self._size, 1)
        choosing = QVBoxLayout()
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self._polygons)
        choosing.addWidget(self._selected)
        self._more = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        for kind, inner in ((RECTANGLE, drawing), (POLYGONS, choosing)):
            self._more[kind] = page = QWidget()
            page.setLayout(inner)
            layout.addWidget(page)

    def _kind_changed(self) -> None:
        if self.kind() != RECTANGLE and self._canvas.mapTool() is self._tool:
            self._put_tool_back()
        for kind, page in self._more.items():
            page.setVisible(kind == self.kind())
        self._show_rectangle()
        self.changed.emit()

    def _map_moved(self) -> None:
        if self.kind() == MAP:
            self.changed.emit()

    def _follow(self, layer: QgsMapLayer | None) -> None:
        """Listens to what is selected and edited in the layer of polygons."""
        if self._followed is not None and not sip.isdeleted(self._followed):
            self._followed.selectionChanged.disconnect(self._polygons_changed)
            self._followed.afterCommitChanges.disconnect(self._polygons_changed)
        self._followed = layer if isinstance(layer, QgsVectorLayer) else None
        if self._followed is not None:
            self._followed.selectionChanged.connect(self._polygons_changed)
            self._followed.afterCommitChanges.connect(self._polygons_changed)
        self._polygons_changed()

    def _polygons_changed(self) -> None:
        if self.kind() == POLYGONS:
            self.changed.emit()

    def _draw_pressed(self, wanted: bool) -> None:
        if wanted:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
        elif self._canvas.mapTool() is self._tool:
            self._put_tool_back()

    def _drawn(self, extent: QgsRectangle) -> None:
        if extent.isEmpty():  # a click without a drag
            return
        self._rectangle = QgsReferencedRectangle(extent, self._canvas_crs())
        self._put_tool_back()
        self._show_rectangle()
        self.changed.emit()

    def _put_tool_back(self) -> None:
        before, self._tool_before = self._tool_before, None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tool)

    def _tool_left(self) -> None:
        self._tool.clearRubberBand()
        self._draw.setChecked(False)

    def _show_rectangle(self) -> None:
        """Its outline on the map and its size in the form, while it is what is asked for."""
        self._band.reset(Qgis.GeometryType.Polygon)
        if self.kind() != RECTANGLE or self._rectangle.isEmpty():
            self._size.setText(tr("Drag a rectangle over the imagery."))
            return
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        self._band.setStrokeColor(colour)
        self._band.setFillColor(QColor(Qt.GlobalColor.transparent))  # a tint would lie over the finished map
        self._band.setWidth(2)
        self._band.setToGeometry(QgsGeometry.fromRect(self._rectangle), self._rectangle.crs())
        self._size.setText(self._measures())

    def _measures(self) -> str:
        """Width and height on the ground; empty where they cannot be told."""
        ruler, r = QgsDistanceArea(), self._rectangle
        ruler.setSourceCrs(r.crs(), QgsProject.instance().transformContext())
        ruler.setEllipsoid(r.crs().ellipsoidAcronym() or "EPSG:7030")
        middle = r.center()
        try:
            across = ruler.measureLine(QgsPointXY(r.xMinimum(), middle.y()), QgsPointXY(r.xMaximum(), middle.y()))
            along = ruler.measureLine(QgsPointXY(middle.x(), r.yMinimum()), QgsPointXY(middle.x(), r.yMaximum()))
        except QgsCsException:  # drawn where the map's CRS has no ground
            return ""
        return tr("{} × {} km").format(number(across / 1000, 1), number(along / 1000, 1))

    def _canvas_crs(self) -> QgsCoordinateReferenceSystem:
        return self._canvas.mapSettings().destinationCrs()

    def _polygons_of(self, layer_id: str) -> QgsMapLayer | None:
        rows = (self._polygons.layer(row) for row in range(self._polygons.count()))
        return next((each for each in rows if each is not None and each.id() == layer_id), None)
