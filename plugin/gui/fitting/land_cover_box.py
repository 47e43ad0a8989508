"""The land cover to fit to: a layer of the project, with where to get NLCD where none is loaded."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...engine.api.errors import RasterError
from ...i18n import tr
from ...processing.inputs.land_cover import land_cover_entry
from ...processing.inputs.raster_entry import RasterEntry
from ..click.nlcd_layers import candidates, looks_like_nlcd
from ..widgets.buttons import icon_button
from ..widgets.elided_combo import ElidedComboBox
from ..widgets.labels import wrap
from ..widgets.layouts import without_margins

SOURCE = "mrlc.gov"  # of NLCD


class LandCoverBox(QWidget):
    """Lists the project's rasters of one band, and proposes the first that looks like NLCD.

    changed: another layer was chosen
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = ElidedComboBox(objectName="place-land-cover")
        self.layers.setAccessibleName(tr("Land cover"))
        self.load_button = icon_button("place-load", "mActionFileOpen.svg", tr("Load a file of land cover"))
        self.hint = wrap(QLabel(objectName="place-no-land-cover"))
        self.hint.setOpenExternalLinks(True)
        template = tr(
            "Load an NLCD layer first: NLCD is free at {source}, for any area of the United States. Take the edition "
            "nearest to the year of the imagery."
        )
        self.hint.setText(template.format(source=f'<a href="https://www.{SOURCE}">{SOURCE}</a>'))
        row = without_margins(QHBoxLayout())
        row.addWidget(self.layers, 1)
        row.addWidget(self.load_button)
        layout = without_margins(QVBoxLayout(self))
        layout.addLayout(row)
        layout.addWidget(self.hint)
        self._fill("")
        self.layers.currentIndexChanged.connect(self._chosen)
        self.load_button.clicked.connect(self._load)

    def layer(self) -> QgsRasterLayer | None:
        layer = QgsProject.instance().mapLayer(self.layers.currentData() or "")
        return layer if isinstance(layer, QgsRasterLayer) else None

    def entry(self) -> RasterEntry:
        """Of the engine's request. Raises RasterError where none is chosen, or as `land_cover_entry`."""
        layer = self.layer()
        if layer is None:
            raise RasterError(
                "no-land-cover-chosen",
                tr("No land cover is chosen: load a layer of NLCD (mrlc.gov), and choose it."),
            )
        return land_cover_entry(layer, layer.name())

    def load(self, path: str) -> None:
        """Adds a file to the project and chooses it. Raises RasterError for what QGIS cannot open."""
        layer = QgsRasterLayer(path, Path(path).stem)
        land_cover_entry(layer, Path(path).name)
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().addLayer(layer)  # below the others, since it hides what is under it
        self._fill(layer.id())
        self.changed.emit()

    def _fill(self, chosen: str) -> None:
        """chosen: id of the layer to choose; empty for the first that looks like NLCD"""
        rasters = candidates(QgsProject.instance())
        chosen = chosen or next((each.id() for each in rasters if looks_like_nlcd(each)), "")
        self.layers.blockSignals(True)
        self.layers.clear()
        self.layers.addItem(tr("none"), "")
        for each in rasters:
            self.layers.addItem(each.name(), each.id())
        self.layers.setCurrentIndex(max(0, self.layers.findData(chosen)))
        self.layers.blockSignals(False)
        self.hint.setVisible(self.layer() is None)

    def _chosen(self) -> None:
        self.hint.setVisible(self.layer() is None)
        self.changed.emit()

    def _load(self) -> None:
        title, files = tr("Load a file of land cover"), tr("Rasters (*.tif *.tiff *.img *.vrt);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", files)
        if path:
            self.load(path)
