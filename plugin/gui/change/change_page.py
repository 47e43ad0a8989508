"""The page "Change" of the dock: a change map of the project, what it says, and what is done next with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from ... import layers
from ...i18n import tr
from ...layers import change
from ..run import shown_map
from ..run.result_panel import is_comparable
from ..widgets.elided_layer_combo import ElidedLayerComboBox
from ..widgets.labels import wrap
from ..widgets.layouts import scroll_area
from . import step_actions
from .change_view import ChangeView
from .compare import can_compare_dates, compare_dates, compare_with_land_cover
from .next_steps import NextSteps


class ChangePage(QWidget):
    """Displays the change layer that is chosen; one that is made, or becomes QGIS's active layer, is chosen.

    review_requested: path of a sample that the user wants to review
    """

    review_requested = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipChangePage")
        self._iface, self._is_stale = iface, True
        self._watched: QgsMapLayer | None = None  # whose change of style is displayed
        self.maps = ElidedLayerComboBox(objectName="landchipChangeMap")
        self.maps.setAccessibleName(tr("Change map"))
        self._none = wrap(QLabel(tr("No change map yet: compare a finished map with older land cover, such as NLCD.")))
        self._none.setObjectName("landchipChangeNone")
        self._compare = QPushButton(tr("&Compare with Land Cover…"), objectName="landchipChangeCompare")
        self._compare.clicked.connect(self.compare)
        self._dates = QPushButton(tr("Compare Two &Dates…"), objectName="landchipChangeDates")
        self._dates.clicked.connect(lambda: compare_dates(iface))
        self.view, self.steps = ChangeView(), NextSteps()
        content = QWidget(objectName="landchipChangeContent")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutRightMargin), 0)
        for each in (self.view, self.steps, self._none, self._compare, self._dates):
            rows.addWidget(each)
        rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.maps)
        layout.addWidget(scroll_area(content), 1)
        self._connect()
        self._list_maps()

    def layer(self) -> QgsMapLayer | None:
        """The change layer that is chosen."""
        return self.maps.currentLayer()

    def show_layer(self, layer: QgsMapLayer | None) -> bool:
        """Chooses the layer; gives whether it is a change map. Otherwise the chosen one stays."""
        if layers.change_of(layer) is None:
            return False
        self._list_maps()
        self.maps.setLayer(layer)
        return True

    def compare(self) -> None:
        """Opens Change since NLCD with the land-use map that is shown, or the newest one."""
        land_use = shown_map.find(QgsProject.instance(), self._iface.activeLayer(), None)
        result = layers.result_of(land_use)
        usable = land_use is not None and result is not None and is_comparable(land_use, result)
        compare_with_land_cover(self._iface, land_use if usable else None)

    def refresh(self) -> None:
        """Displays what the layer and the files beside it say now; while the page is hidden, when it is shown."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        layer = self.layer()
        result = layers.change_of(layer)
        for each in (self.maps, self.view, self.steps):
            each.setVisible(result is not None)
        self._none.setVisible(result is None)
        self._dates.setVisible(can_compare_dates())
        self._watch(layer)
        if layer is not None and result is not None:
            self.view.show_result(layer, result)
            self.steps.show_states(step_actions.step_states(QgsProject.instance(), layer))

    def shut_down(self) -> None:
        """Disconnects from QGIS; call it before the page is deleted."""
        project = QgsProject.instance()
        for signal, slot in self._connections(project):
            signal.disconnect(slot)
        for layer in project.mapLayers().values():
            with suppress(TypeError):  # was added while the project's signals were blocked
                layer.customPropertyChanged.disconnect(self._property_changed)
        self._watch(None)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802, the name that Qt calls
        super().showEvent(event)
        self.refresh()

    def _connections(self, project: QgsProject) -> tuple[tuple[Any, Any], ...]:
        return (
            (project.layersAdded, self._layers_added),
            (project.layersRemoved, self._list_maps),
            (self._iface.currentLayerChanged, self.show_layer),
        )

    def _connect(self) -> None:
        project = QgsProject.instance()
        for signal, slot in self._connections(project):
            signal.connect(slot)
        self._layers_added(project.mapLayers().values())
        self.maps.layerChanged.connect(self.refresh)
        for pressed, take in (
            (self.steps.sample_pressed, step_actions.draw_sample),
            (self.steps.correct_pressed, partial(step_actions.correct_map, self._iface)),
            (self.steps.area_pressed, partial(step_actions.estimate_area, self._iface)),
            (self.steps.report_pressed, step_actions.write_report),
            (self.steps.print_pressed, partial(step_actions.print_map, self._iface)),
            (self.steps.cover_pressed, step_actions.add_land_cover),
            (self.steps.bookmarks_pressed, partial(step_actions.bookmark_changes, self._iface)),
        ):
            pressed.connect(partial(self._take, take))
        self.steps.review_pressed.connect(self._review)

    def _take(self, step: Callable[[QgsMapLayer], None]) -> None:
        """Takes a step with the chosen layer, and displays how far the work is then."""
        layer = self.layer()
        if layer is not None:
            step(layer)
            self.refresh()

    def _review(self) -> None:
        layer = self.layer()
        sample = None if layer is None else step_actions.sample_of(layer)
        if sample is not None:
            self.review_requested.emit(str(sample))

    def _layers_added(self, added: Any) -> None:
        for layer in added:
            layer.customPropertyChanged.connect(self._property_changed)  # Processing styles a layer that it has added
        self._list_maps()

    def _property_changed(self, name: str) -> None:
        if name == change.RESULT:
            sender = self.sender()
            self.show_layer(sender if isinstance(sender, QgsMapLayer) else None)

    def _list_maps(self, *_layers: object) -> None:
        others = (each for each in QgsProject.instance().mapLayers().values() if layers.change_of(each) is None)
        self.maps.setExceptedLayerList(list(others))
        self.refresh()

    def _watch(self, layer: QgsMapLayer | None) -> None:
        """Displays the layer's styles as they are made, and the one that is chosen elsewhere."""
        if self._watched is not None and not sip.isdeleted(self._watched):
            for signal in _style_signals(self._watched):
                signal.disconnect(self.view.show_styles)
        self._watched = layer
        if layer is not None:
            for signal in _style_signals(layer):
                signal.connect(self.view.show_styles)


def _style_signals(layer: QgsMapLayer) -> tuple[Any, ...]:
    manager = layer.styleManager()
    return manager.currentStyleChanged, manager.styleAdded, manager.styleRemoved, manager.styleRenamed
