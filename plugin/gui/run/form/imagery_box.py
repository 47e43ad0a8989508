"""The imagery: a combo box of raster layers, and a list of further ones in order of precedence."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QMetaObject, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from .... import layers
from ....i18n import tr
from ....processing.inputs.tile_service import is_imagery
from ...widgets.buttons import icon_button
from ...widgets.elided_layer_combo import ElidedLayerComboBox
from ...widgets.layouts import without_margins

LAYER_ID = Qt.ItemDataRole.UserRole


class ImageryChooser(QWidget):
    """The list of the project's raster layers, and a button beside it to get imagery.

    get_requested: the user wants to find imagery
    """

    get_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = ElidedLayerComboBox(self)
        self.combo.setObjectName("landchipLayer")
        self.combo.setFilters(Qgis.LayerFilter.RasterLayer)
        self.combo.setToolTip(tr("The imagery to classify"))
        self.get_button = icon_button(
            "landchipGetImageryHere",
            "mActionAddRasterLayer.svg",
            tr("Find aerial imagery of the visible map, and add it"),
        )
        self.get_button.setText(tr("Get Imagery…"))
        self.get_button.clicked.connect(self.get_requested)
        self._layout = without_margins(QBoxLayout(QBoxLayout.Direction.LeftToRight, self))
        self._layout.addWidget(self.combo, 1)
        self._layout.addWidget(self.get_button)
        self.refresh()

    def refresh(self) -> None:
        """Says what to do next: in the list's entry for no layer, and by the button's text where there is no raster."""
        has_rasters = any(isinstance(each, QgsRasterLayer) for each in QgsProject.instance().mapLayers().values())
        empty = tr("Choose a raster layer") if has_rasters else tr("Load a raster layer first")
        self.combo.setAllowEmptyLayer(True, empty)
        if has_rasters:
            self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
            self.get_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self.get_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        else:  # below the list, since beside it both would be cut short
            self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
            self.get_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.get_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def likely_imagery(active: QgsMapLayer | None) -> str:
    """Id of the first raster layer with three or more bands that is no finished map; empty where there is none.

    active: the layer that is active in QGIS; it comes first, and need not be a file as the others. A service, which is
            often a base map, comes last.
    """
    tree = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    # the project's layers too, because one that is just being added is not in the tree yet
    candidates = [active, *tree, *QgsProject.instance().mapLayers().values()]
    for layer in candidates:
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.bandCount() >= len("RGB"):
            if (layer is active or layer.providerType() == "gdal") and not layers.is_landchips(layer):
                return layer.id()
    is_service = isinstance(active, QgsRasterLayer) and active.isValid() and is_imagery(active)
    return active.id() if active is not None and is_service and not layers.is_landchips(active) else ""


def select_layer(combo: QgsMapLayerComboBox, layer_id: str) -> None:
    """Selects the layer of that id, if the combo box lists it; no layer for an empty id.

    setLayer, since setCurrentIndex emits no layerChanged; but setLayer takes layers that are not listed, too.
    """
    if not layer_id:
        combo.setLayer(None)
    for row in range(combo.count()):
        layer = combo.layer(row)
        if layer is not None and layer.id() == layer_id:
            combo.setLayer(layer)
            return


class LayerSettings(QObject):
    """Emits `changed` when the CRS or the style of a chosen layer changes: its no-data values come with the style."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connections: list[QMetaObject.Connection] = []

    def watch(self, chosen: Sequence[QgsMapLayer]) -> None:
        """Watches these layers and no longer the earlier ones, which may have been deleted."""
        for each in self._connections:
            QObject.disconnect(each)
        signals = (signal for layer in chosen for signal in (layer.crsChanged, layer.styleChanged))
        self._connections = [signal.connect(self.changed) for signal in signals]


class MoreImagery(QListWidget):
    """The project's other raster layers, checked where they belong to the mosaic; the user orders them by dragging."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipMore")
        self.setAccessibleName(tr("Further imagery, in order of precedence"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self._excluded_id = ""
        self.itemChanged.connect(self.changed)
        self.model().rowsMoved.connect(self.changed)

    def layer_ids(self) -> list[str]:
        """Of the checked layers, in order of precedence."""
        return [each.data(LAYER_ID) for each in self._items() if each.checkState() == Qt.CheckState.Checked]

    def choose(self, layer_ids: list[str]) -> None:
        """Checks these layers, in this order, as far as the project has them."""
        self._fill(layer_ids, layer_ids)

    def exclude(self, layer: QgsRasterLayer | None) -> None:
        """layer: the one that is not listed, since it is the first of the mosaic anyway"""
        self._excluded_id = layer.id() if layer is not None else ""
        self.refresh()

    def refresh(self) -> None:
        """Lists the project's layers as they are now."""
        self._fill([each.data(LAYER_ID) for each in self._items()], self.layer_ids())

    def _items(self) -> list[QListWidgetItem]:
        rows = (self.item(row) for row in range(self.count()))
        return [each for each in rows if each is not None]

    def _fill(self, order: list[str], checked: list[str]) -> None:
        available = {
            key: layer
            for key, layer in QgsProject.instance().mapLayers().items()
            if isinstance(layer, QgsRasterLayer) and key != self._excluded_id and not layers.is_live(layer)
        }
        others = sorted(available.keys() - set(order), key=lambda key: available[key].name())
        before = self.layer_ids()
        self.blockSignals(True)
        self.clear()
        for key in [*(each for each in order if each in available), *others]:
            item = QListWidgetItem(available[key].name(), self)
            item.setData(LAYER_ID, key)
            item.setToolTip(item.text())  # a narrow window shortens it
            item.setCheckState(Qt.CheckState.Checked if key in checked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        if self.layer_ids() != before:
            self.changed.emit()
