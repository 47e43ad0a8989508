"""Asks the user for files: that of the strokes, and that of a fitted model."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...i18n import tr


def ask_strokes_path(parent: QWidget | None) -> str:
    """Asks the user for the file of strokes; empty where the dialog is cancelled."""
    option = QFileDialog.Option.DontConfirmOverwrite  # strokes are added to an existing file
    path, _ = QFileDialog.getSaveFileName(
        parent, tr("Keep strokes in"), "strokes.gpkg", tr("GeoPackage (*.gpkg)"), options=option
    )
    return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"


def ask_model_path(parent: QWidget | None, proposed: str) -> str:
    """Asks where the fitted model is to be saved; empty where the dialog is cancelled."""
    path, _ = QFileDialog.getSaveFileName(parent, tr("Save the fitted model"), proposed, tr("ONNX models (*.onnx)"))
    return path if not path or path.lower().endswith(".onnx") else f"{path}.onnx"
