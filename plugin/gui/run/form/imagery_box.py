"""The imagery: a raster layer, and further quads in order of precedence."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from .... import layers
from ....i18n import tr

ID = Qt.ItemDataRole.UserRole


def layer_combo(parent: QWidget | None = None) -> QgsMapLayerComboBox:
    """The raster layers of the project."""
    combo = QgsMapLayerComboBox(parent)
    combo.setObjectName("landchipLayer")
    combo.setFilters(Qgis.LayerFilter.RasterLayer)
    combo.setAllowEmptyLayer(True, tr("Load a raster layer first"))
    combo.setToolTip(tr("The imagery to classify"))
    return combo


def likely_layer(active: QgsMapLayer | None) -> str:
    """Id of the layer that is probably meant: the active one, or a file of three bands or more; empty for none.

    A map that Landchip made is no imagery, however many bands it has.
    """
    tree = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    found = [active, *tree, *QgsProject.instance().mapLayers().values()]  # just added, it is not in the tree yet
    for layer in found:
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.bandCount() >= len("RGB"):
            if (layer is active or layer.providerType() == "gdal") and layers.result_of(layer) is None:
                return layer.id()
    return ""


def choose_layer(combo: QgsMapLayerComboBox, layer_id: str) -> None:
    """Only a layer that the combo offers, since setLayer takes any; none for ""; and setCurrentIndex tells nobody."""
    if not layer_id:
        combo.setLayer(None)
    for row in range(combo.count()):
        layer = combo.layer(row)
        if layer is not None and layer.id() == layer_id:
            combo.setLayer(layer)
            return


class MoreImagery(QListWidget):
    """The project's other raster layers, ticked where they belong to the mosaic; dragging orders them."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipMore")
        self.setAccessibleName(tr("Further imagery, in order of precedence"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self._first = ""
        self.itemChanged.connect(self.changed)
        self.model().rowsMoved.connect(self.changed)

    def layer_ids(self) -> list[str]:
        return [each.data(ID) for each in self._items() if each.checkState() == Qt.CheckState.Checked]

    def choose(self, layer_ids: list[str]) -> None:
        """Ticks these, in this order, as far as the project has them."""
        self._fill(layer_ids, layer_ids)

    def set_first(self, layer: QgsRasterLayer | None) -> None:
        """The layer that is classified anyway is not offered again."""
        self._first = layer.id() if layer is not None else ""
        self.look_again()

    def look_again(self) -> None:
        """Layers have come or gone."""
        self._fill([each.data(ID) for each in self._items()], self.layer_ids())

    def _items(self) -> list[QListWidgetItem]:
        rows = (self.item(row) for row in range(self.count()))
        return [each for each in rows if each is not None]

    def _fill(self, order: list[str], ticked: list[str]) -> None:
        known = {
            key: layer
            for key, layer in QgsProject.instance().mapLayers().items()
            if isinstance(layer, QgsRasterLayer) and key != self._first
        }
        others = sorted(known.keys() - set(order), key=lambda key: known[key].name())
        before = self.layer_ids()
        self.blockSignals(True)
        self.clear()
        for key in [*(each for each in order if each in known), *others]:
            item = QListWidgetItem(known[key].name(), self)
            item.setData(ID, key)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        if self.layer_ids() != before:
            self.changed.emit()
