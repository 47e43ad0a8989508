"""The map's file: a GeoPackage, with further files of the same name beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ....client import paths
from ....engine.api.errors import OutputError
from ....i18n import tr
from ....processing.map_output import COG, GEOPARQUET, KINDS, OUTPUT, STAC
from ...widgets.path_field import free_path


class OutputBox(QWidget):
    """Gives the algorithm's outputs. Until the user names a file, the proposed one follows the layer and the model.

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
        self._subject = ""  # what the proposed file is a map of
        self._used: dict[str, str] = {}  # subject -> proposed file to which a run of it was started
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
        return {OUTPUT: str(path), **{name: str(each) for name, each in self._further_paths(path).items()}}

    def propose(self, layer_name: str, subject: str) -> None:
        """Proposes a file, unless the user has named one: that of an earlier run, or a free name.

        The free name is beside the project or in the home folder.
        layer_name: of the imagery; empty where none is chosen
        subject:    what the map is of, imagery and model: each has a file of its own, so that no map replaces another
        """
        self._subject = subject
        if not self._is_proposed():
            return
        proposed = self._used.get(subject) or self._free_path(layer_name)
        if proposed != self.file.filePath() or proposed != self._proposed:
            self._proposed = proposed
            self.file.setFilePath(proposed)

    def propose_another(self, layer_name: str) -> None:
        """Names a file that does not exist, since the named one is to be kept."""
        path = self.path()
        self._proposed = str(self._free_of(path.parent, path.stem)) if path else self._free_path(layer_name)
        self.file.setFilePath(self._proposed)

    def run_started(self) -> None:
        """A run writes to the named file: a proposed one now stays that of its imagery and model."""
        if self._is_proposed() and self._proposed:
            self._used[self._subject] = self._proposed

    def state(self) -> dict[str, Any]:
        """`output`: the file that the user named or a run was started with, empty where it is only proposed;
        `maps`: the proposed files of runs, by what they are maps of.
        """
        text = self.file.filePath()
        named = not self._is_proposed() or text in self._used.values()
        return {"output": text if named else "", "maps": dict(self._used)}

    def restore(self, path: str, used: Mapping[str, str]) -> None:
        """path, used: `output` and `maps` of a state"""
        self._used = {str(subject): str(each) for subject, each in used.items()}
        self._proposed = path if path in self._used.values() else ""
        self.file.setFilePath(path)

    def refresh(self) -> None:
        """Displays whether the file exists now and will be replaced."""
        path = self.path()
        exists = path is not None and path.is_file()
        self._note.setText(tr("The next run replaces the map in this file.") if exists else "")
        self._note.setVisible(exists)

    def _file_changed(self) -> None:
        self.file.lineEdit().setToolTip(self.file.filePath())  # a narrow window shows its end only
        self.refresh()
        self.changed.emit()

    def _is_proposed(self) -> bool:
        return self.file.filePath() in ("", self._proposed)

    def _free_path(self, layer_name: str) -> str:
        """`<layer> land use.gpkg`, with a number where that exists or is another map's; empty without a layer."""
        if not layer_name:
            return ""
        home = QgsProject.instance().homePath()
        folder = Path(home) if home and Path(home).is_dir() else Path.home()
        name = re.sub(r"[^\w.-]+", " ", layer_name).strip() or tr("imagery")
        return str(self._free_of(folder, tr("{} land use").format(name)))

    def _free_of(self, folder: Path, stem: str) -> Path:
        """Neither this file nor a further one beside it exists, and it is no other map's."""

        def is_taken(path: Path) -> bool:
            if str(path) in self._used.values():  # the file of an unfinished run does not exist yet
                return True
            return any(each.exists() for each in (path, *self._further_paths(path).values()))

        return free_path(folder, stem, ".gpkg", " ", is_taken)

    def _further_paths(self, path: Path) -> dict[str, Path]:
        """The checked further outputs, each with the name of the map's file."""
        chosen = [name for name, box in self.extra_outputs.items() if box.isChecked()]
        return {name: path.with_suffix(KINDS[name][1]) for name in chosen}
