"""Where the map goes: a GeoPackage with a name that is free, and further files of the same name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ....client import paths
from ....engine.api.errors import OutputError
from ....i18n import tr
from ....processing.classify import COG, GEOPARQUET, OUTPUT, STAC

SUFFIXES = {COG: ".tif", GEOPARQUET: ".parquet", STAC: ".json"}


class OutputBox(QWidget):
    """Gives the algorithm's outputs. Until the user names a file, the name follows the layer's."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = QgsFileWidget()
        self.file.setObjectName("landchipOutput")
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("GeoPackage (*.gpkg)"))
        self.file.setDialogTitle(tr("Save the Map As"))
        self.file.lineEdit().setAccessibleName(tr("File of the map"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._proposed = ""
        self.further = {  # the form lays them out
            COG: QCheckBox(tr("Raster (CO&G), a pixel per chip")),
            GEOPARQUET: QCheckBox(tr("Table (GeoPar&quet)")),
            STAC: QCheckBox(tr("Description (STAC Item)")),
        }
        tips = {
            COG: tr("Cloud Optimized GeoTIFF with groups, confidence and probabilities"),
            GEOPARQUET: tr("The squares as GeoParquet, for tools that read it"),
            STAC: tr("What the map is, how it was made, and its files, for catalogues"),
        }
        for name, box in self.further.items():
            box.setObjectName(f"landchipAlso_{name}")
            box.setToolTip(tips[name])
            box.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.file)
        layout.addWidget(self._note)
        self.file.fileChanged.connect(self._named)
        self._named()

    def path(self) -> Path | None:
        """With its suffix; None where none is named, as in the middle of writing."""
        path = paths.expand_path(self.file.filePath().strip())
        if not path.name:
            return None
        return path if path.suffix.lower() == ".gpkg" else path.with_name(path.name + ".gpkg")

    def parameters(self) -> dict[str, Any]:
        """OUTPUT and what else is wanted. Raises OutputError where no file can be meant."""
        path = self.path()
        if path is None:
            raise OutputError("no-map-file", tr("No file is named for the map: choose one."))
        if not path.is_absolute():
            raise OutputError(
                "map-file-without-folder", tr("{path} names no folder: choose the file with its folder."), path=path
            )
        if not path.parent.is_dir():
            raise OutputError(
                "map-folder-missing", tr("The folder {folder} is not there: choose another."), folder=path.parent
            )
        wanted = {name: str(path.with_suffix(SUFFIXES[name])) for name, box in self.further.items() if box.isChecked()}
        return {OUTPUT: str(path), **wanted}

    def propose(self, layer_name: str) -> None:
        """A free name beside the project or in the home folder, unless the user has named a file."""
        if self.file.filePath() not in ("", self._proposed):
            return
        home = QgsProject.instance().homePath()
        folder = Path(home) if home and Path(home).is_dir() else Path.home()
        self._proposed = str(_free(folder, _plain(layer_name))) if layer_name else ""
        self.file.setFilePath(self._proposed)

    def state(self) -> str:
        """Empty where the name is only proposed: it follows the layer again."""
        text = self.file.filePath()
        return "" if text == self._proposed else text

    def restore(self, path: str) -> None:
        self._proposed = ""
        self.file.setFilePath(path)

    def look_again(self) -> None:
        """The file may have come or gone."""
        path = self.path()
        there = path is not None and path.is_file()
        self._note.setText(tr("The next run replaces the map in this file.") if there else "")
        self._note.setVisible(there)

    def _named(self) -> None:
        self.look_again()
        self.changed.emit()


def _plain(name: str) -> str:
    """A layer's name as a file can carry it."""
    return re.sub(r"[^\w.-]+", " ", name).strip() or tr("imagery")


def _free(folder: Path, name: str) -> Path:
    """`<name> land use.gpkg`, with a number where that is taken; an unfinished run's name counts as free."""
    stem, number = tr("{} land use").format(name), 1
    while (path := folder / f"{stem}{'' if number == 1 else f' {number}'}.gpkg").exists():
        number += 1
    return path
