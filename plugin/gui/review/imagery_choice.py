"""Which rasters of the project the two maps show: guessed from names and order, chosen by the user, kept by project."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..click.nlcd_layers import YEAR, looks_like_nlcd, oldest_nlcd
from ..widgets.elided_layer_combo import ElidedLayerComboBox

SCOPE = "landchip"
KEYS = {"then": "review_then", "now": "review_now"}  # entries of the project with the ids of the layers


def raster_combo(name: str) -> QgsMapLayerComboBox:
    """name: object name"""
    combo = ElidedLayerComboBox(objectName=name)
    combo.setFilters(Qgis.LayerFilter.RasterLayer)
    combo.setAllowEmptyLayer(True)
    return combo


class ImageryChoice(QObject):
    """The two lists of rasters.

    changed: another raster is chosen, or one that was chosen is gone
    """

    changed = pyqtSignal()

    def __init__(self, then: QgsMapLayerComboBox, now: QgsMapLayerComboBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._combos = {"then": then, "now": now}
        self._ids = dict.fromkeys(KEYS, "")  # of the layers that the user or a guess chose
        self._guessing, self._lost = False, False  # whether the lists are being set; whether a layer is going
        for combo in self._combos.values():
            combo.activated.connect(self._chosen)  # by the user alone
            combo.layerChanged.connect(self._layer_changed)
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_added)
        project.layersWillBeRemoved.connect(self._release)
        project.layersRemoved.connect(self._layers_removed)
        self.restore()

    def close(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._layers_added)
        project.layersWillBeRemoved.disconnect(self._release)
        project.layersRemoved.disconnect(self._layers_removed)

    def layer(self, side: str) -> QgsRasterLayer | None:
        layer = self._combos[side].currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) and layer.isValid() else None

    def then_is_land_cover(self) -> bool:
        layer = self.layer("then")
        return layer is not None and layer.bandCount() == 1 and looks_like_nlcd(layer)

    def restore(self) -> None:
        """The rasters that the project names, else a guess."""
        project = QgsProject.instance()
        guess = guessed(project)
        self._guessing = True
        for side, combo in self._combos.items():
            stored, _ = project.readEntry(SCOPE, KEYS[side], "")
            layer = project.mapLayer(stored) if stored else None
            _choose(combo, layer or guess[side])
            self._ids[side] = _id(combo)
        self._guessing = False
        self.changed.emit()

    def _chosen(self, _index: int) -> None:
        for side, combo in self._combos.items():
            self._ids[side] = _id(combo)
            QgsProject.instance().writeEntry(SCOPE, KEYS[side], self._ids[side])

    def _layer_changed(self, _layer: QgsMapLayer | None) -> None:
        if not self._guessing:
            self.changed.emit()

    def _layers_added(self, _layers: object) -> None:
        if self.layer("then") is None or self.layer("now") is None or self.then_is_land_cover():
            self.restore()

    def _release(self, ids: Iterable[str]) -> None:
        """Before QGIS deletes them. In place of a removed layer its list has chosen the next, whatever that is."""
        gone = set(ids)
        for side, combo in self._combos.items():
            if self._ids[side] in gone:
                self._lost = True
                _choose(combo, None)

    def _layers_removed(self, _ids: object) -> None:
        if self._lost:
            self._lost = False
            self.restore()


def _id(combo: QgsMapLayerComboBox) -> str:
    """Of the chosen layer; empty where there is none."""
    layer = combo.currentLayer()
    return layer.id() if layer is not None else ""


def _choose(combo: QgsMapLayerComboBox, layer: QgsMapLayer | None) -> None:
    if layer is None:
        combo.setCurrentIndex(0)  # the empty one; setLayer would leave none current, and QGIS then chooses one
    else:
        combo.setLayer(layer)


def guessed(project: QgsProject) -> dict[str, QgsRasterLayer | None]:
    """Now: the newest imagery, by the year in its name, else the uppermost. Then: the oldest other, else NLCD.

    Tiles that name no year, such as a street map, are taken for imagery only where there is nothing else.
    """
    tree = [each.layer() for each in project.layerTreeRoot().findLayers()]
    rasters = [each for each in tree if isinstance(each, QgsRasterLayer) and each.isValid()]
    tiles = [each for each in rasters if each.providerType() == "wms"]
    files = [each for each in rasters if each not in tiles and each.bandCount() >= 3]
    imagery = [each for each in (*files, *tiles) if each in files or _year(each)] or tiles
    newest_first = sorted(imagery, key=lambda each: -_year(each))
    now = newest_first[0] if newest_first else None
    return {"then": newest_first[-1] if len(newest_first) > 1 else oldest_nlcd(project), "now": now}


def _year(layer: QgsRasterLayer) -> int:
    years = YEAR.findall(layer.name())
    return int(years[0]) if years else 0
