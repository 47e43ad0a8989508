"""The map's file: a GeoPackage, with further files of the same name beside it."""

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
from ....processing.algorithms.classify import COG, GEOPARQUET, KINDS, OUTPUT, STAC
from ...widgets.path_field import free_path


class OutputBox(QWidget):
    """Gives the algorithm's outputs. Until the user names a file, the proposed name follows the layer's.

    extra_outputs: a check box for each further output; the form lays them out
    """

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
        self.extra_outputs = {
            COG: QCheckBox(tr("Raster (CO&G), a pixel per chip")),
            GEOPARQUET: QCheckBox(tr("Table (GeoPar&quet)")),
            STAC: QCheckBox(tr("Description (STAC Item)")),
        }
        tips = {
            COG: tr("Cloud Optimized GeoTIFF with groups, confidence and probabilities"),
            GEOPARQUET: tr("The squares as GeoParquet, for tools that read it"),
            STAC: tr("What the map is, how it was made, and its files, for catalogues"),
        }
        for name, box in self.extra_outputs.items():
            box.setObjectName(f"landchipAlso_{name}")
            box.setToolTip(tips[name])
            box.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.file)
        layout.addWidget(self._note)
        self.file.fileChanged.connect(self._file_changed)
        self._file_changed()

    def path(self) -> Path | None:
        """With the suffix .gpkg; None where the text names no file, as while it is being typed."""
        path = paths.expand_path(self.file.filePath().strip())
        if not path.name:
            return None
        return path if path.suffix.lower() == ".gpkg" else path.with_name(path.name + ".gpkg")

    def parameters(self) -> dict[str, Any]:
        """OUTPUT and the checked further outputs. Raises OutputError where no file can be written there."""
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
        chosen = [name for name, box in self.extra_outputs.items() if box.isChecked()]
        extra = {name: str(path.with_suffix(KINDS[name][1])) for name in chosen}
        return {OUTPUT: str(path), **extra}

    def propose(self, layer_name: str) -> None:
        """Proposes a free name beside the project or in the home folder, unless the user has named a file."""
        if self.file.filePath() not in ("", self._proposed):
            return
        home = QgsProject.instance().homePath()
        folder = Path(home) if home and Path(home).is_dir() else Path.home()
        self._proposed = str(_free_map_path(folder, layer_name)) if layer_name else ""
        self.file.setFilePath(self._proposed)

    def state(self) -> str:
        """The path that the user named; empty where it is only proposed, since that follows the layer."""
        text = self.file.filePath()
        return "" if text == self._proposed else text

    def restore(self, path: str) -> None:
        self._proposed = ""
        self.file.setFilePath(path)

    def refresh(self) -> None:
        """Displays whether the file exists now and will be replaced."""
        path = self.path()
        exists = path is not None and path.is_file()
        self._note.setText(tr("The next run replaces the map in this file.") if exists else "")
        self._note.setVisible(exists)

    def _file_changed(self) -> None:
        self.refresh()
        self.changed.emit()


def _free_map_path(folder: Path, layer_name: str) -> Path:
    """`<layer> land use.gpkg`, with a number where that exists; the file of an unfinished run does not exist yet."""
    name = re.sub(r"[^\w.-]+", " ", layer_name).strip() or tr("imagery")
    return free_path(folder, tr("{} land use").format(name), ".gpkg", " ")
