"""The dialog that refits the model to the corrections and displays the accuracy before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....engine.api.errors import LandchipError
from ....engine.api.protocol import Method
from ....engine.api.requests.corrections_schema import LAYER
from ....engine.api.requests.run_request import DEFAULT_MODEL
from ....i18n import tr, tr_n, translated
from ....processing.algorithms.refit import CRS, INPUT, NAME, OUTPUT
from ....processing.inputs.pixel_values import as_parameters
from ....processing.parameters import DEVICE, MODEL
from ... import history
from ...engine_queue import EngineQueue, PendingCall
from ...widgets.dialog_height import DialogHeight
from ...widgets.labels import HeadingLabel, notice, wrap
from ...widgets.layouts import delete_widgets, scroll_area
from ...widgets.path_field import free_path
from ..panel import texts

ALGORITHM = "landchip:refit"
OF_RASTERS = ("bands", "nodata", "nodata_tolerance", "transparency", "crs", "rasters")  # of a refit's parameters
FEW = 30  # corrections; below that the dialog notes that the figures are rough


class RefitDialog(QDialog):
    """Refits at the press of a button, in the warm engine, and then displays the result.

    corrections: the file of corrections
    counts:      class name -> number of corrections
    classes:     of the model, in its order
    imagery:     the engine's request of the click, for the model, device, bands, nodata and CRS
    refitted:    path of the new model
    """

    refitted = pyqtSignal(str)

    def __init__(
        self,
        engine_queue: EngineQueue,
        corrections: Path,
        counts: Mapping[str, int],
        classes: Sequence[str],
        imagery: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Refit the model"))
        self.setObjectName("landchip-refit")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._engine_queue, self._corrections, self._imagery = engine_queue, corrections, imagery
        self._pending_call: PendingCall | None = None
        self._written = ""  # path of the model of a refit in this dialog
        self.path = _file_field(corrections)
        self.name = QLineEdit(tr("{} refitted").format(corrections.stem), objectName="refit-name")
        self.message = wrap(QLabel(objectName="refit-message"))
        self.bar = QProgressBar(objectName="refit-bar")
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.start_button = self._buttons.addButton(tr("&Refit"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start_button.setObjectName("refit-start")
        self._result_layout = QVBoxLayout()
        self._lay_out(counts, classes)
        self._buttons.accepted.connect(self._submit)
        self._buttons.rejected.connect(self.reject)
        self._show_idle()

    def _lay_out(self, counts: Mapping[str, int], classes: Sequence[str]) -> None:
        total = sum(counts.values())
        labels = [f"{texts.title(name)}\u00a0{counts[name]}" for name in (*classes, *counts) if counts.get(name)]
        explanation = tr(
            "A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its "
            "own training, and saved as a model of its own. The model you have stays as it is."
        ).format(count=total)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Corrections:"), wrap(QLabel(", ".join(dict.fromkeys(labels)), objectName="refit-counts")))
        form.addRow(tr("&Name:"), self.name)
        form.addRow(tr("&Save as:"), self.path)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.addWidget(wrap(QLabel(explanation)))
        inner.addLayout(form)
        inner.addWidget(self.bar)
        inner.addWidget(self.message)
        inner.addLayout(self._result_layout)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        area = scroll_area(page)
        layout.addWidget(area, 1)
        layout.addWidget(self._buttons)
        width = self.fontMetrics().averageCharWidth() * 60
        self.setMinimumWidth(min(width, self.screen().availableGeometry().width()))
        self.resize(self.minimumWidth(), self.sizeHint().height())
        DialogHeight(self, area)

    def done(self, result: int) -> None:
        """Cancels a pending call: its callbacks must not reach a closed dialog."""
        if self._pending_call is not None:
            self._pending_call.cancel()
            self._pending_call = None
        super().done(result)

    def reject(self) -> None:
        """Cancels a refit that is running, and stays open; otherwise closes."""
        if self._pending_call is not None:
            self._pending_call.cancel()
            self._show_idle()
            self._show_message(tr("Cancelled; no model was written."))
            return
        super().reject()

    def _submit(self) -> None:
        path = self.path.filePath().strip()
        if not path:
            self._show_message(tr("Say where the new model is to be saved."))
            return
        if not path.lower().endswith(".onnx"):
            path += ".onnx"
        if not self._may_replace(path):
            return
        params = {
            "model": self._imagery["model"],
            "corrections": str(self._corrections),
            "output": path,
            "name": self.name.text().strip() or None,
            "device": self._imagery.get("device", "auto"),
            **{key: self._imagery.get(key) for key in OF_RASTERS},
        }
        delete_widgets(self._result_layout)
        self._show_message("")
        self._pending_call = self._engine_queue.submit(Method.REFIT, params, self._show_result, self._show_error)
        self.bar.show()
        for each in (self.start_button, self.name, self.path):
            each.setEnabled(False)
        self._close_button().setText(tr("&Cancel"))

    def _may_replace(self, path: str) -> bool:
        """Asks where another model than the one that this dialog wrote is there: maps may be made with it."""
        if path == self._written or not Path(path).exists():
            return True
        question = tr("There is already a model {}: replace it?").format(Path(path).name)
        return QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes

    def _show_result(self, result: dict[str, Any]) -> None:
        self._written = result["output"]
        self._show_idle()
        add_to_history(self._parameters(result["output"]), result)
        for widget in result_widgets(result):
            self._result_layout.addWidget(widget)
        self.refitted.emit(result["output"])

    def _parameters(self, output: str) -> dict[str, Any]:
        """The refit as parameters of landchip:refit. output: path of the new model"""
        model = self._imagery["model"]
        return {
            INPUT: f"{self._corrections}|layername={LAYER}",
            MODEL: "" if model == DEFAULT_MODEL else model,
            NAME: self.name.text().strip(),
            DEVICE: self._imagery.get("device", "auto"),
            **as_parameters(self._imagery),
            CRS: self._imagery.get("crs"),
            OUTPUT: output,
        }

    def _show_error(self, error: LandchipError) -> None:
        self._show_idle()
        self._show_message(translated(error))

    def _show_message(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _show_idle(self) -> None:
        self._pending_call = None
        self.bar.hide()
        self._show_message("")
        for each in (self.start_button, self.name, self.path):
            each.setEnabled(True)
        self._close_button().setText(tr("&Close"))

    def _close_button(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Close)


def add_to_history(parameters: Mapping[str, Any], result: Mapping[str, Any]) -> None:
    """Adds the refit to Processing > History as a run of the algorithm, which does the same."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if algorithm is None:
        return
    results = {OUTPUT: result["output"], "MODEL_NAME": result["name"], "DIGEST": result["digest"]}
    history.add_entry({**history.history_entry(algorithm, parameters, QgsProcessingContext()), "results": results})


def result_widgets(result: Mapping[str, Any]) -> list[QWidget]:
    """Name of the model, accuracy before and after, corrections that were left out, and warnings."""
    title = HeadingLabel(1.2, "refit-title")
    title.setText(tr("Saved as {}").format(result["name"]))
    widgets: list[QWidget] = [title]
    accuracy = result["accuracy"]
    if accuracy is not None:
        for name, figures in ((tr("Before"), accuracy["before"]), (tr("After"), accuracy["after"])):
            widgets.append(wrap(QLabel(f"<b>{name}:</b> {accuracy_text(figures)}", objectName="refit-accuracy")))
        widgets.append(wrap(QLabel(accuracy_note(accuracy), objectName="refit-meaning")))
    summary_text = tr("Of the model's own typical training chips, {before} before and {after} after.")
    summary = result["summary"]
    text = summary_text.format(before=_fraction(summary["before"]), after=_fraction(summary["after"]))
    widgets.append(wrap(QLabel(text)))
    if result["left_out"]:
        name = tr_n(
            "{left} of {all} correction left out", "{left} of {all} corrections left out", result["corrections"]
        ).format(left=result["corrections"] - result["used"], all=result["corrections"])
        widgets.append(notice(name, " ".join(dict.fromkeys(map(translated, result["left_out"])))))
    if result["warnings"]:
        widgets.append(notice(tr("Please note"), " ".join(map(translated, result["warnings"]))))
    return widgets


def accuracy_text(figures: Mapping[str, Any]) -> str:
    """`7 of 9 right (78 %); 45 to 94 % for such chips in general`"""
    return tr("{right} of {of} right ({share}); {low} to {high} for such chips in general").format(
        right=figures["right"],
        of=figures["of"],
        share=texts.percent(figures["right"] / figures["of"]) if figures["of"] else "–",
        low=texts.percent(figures["low"]),
        high=texts.percent(figures["high"]),
    )


def accuracy_note(accuracy: Mapping[str, Any]) -> str:
    """How the figures were computed, and how far they can be relied on. accuracy: of the engine's result"""
    text = tr(
        "Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that "
        "were corrected because they were wrong make the first figure look worse than the model is."
    ).format(accuracy["folds"])
    figures = accuracy["after"]
    if figures["low"] <= _share(accuracy["before"]) <= figures["high"]:
        text += " " + tr("The difference is within what chance may do.")
    if figures["of"] < FEW:
        few_text = tr_n(
            "With {} correction the figures are rough: correct more chips to know more.",
            "With {} corrections the figures are rough: correct more chips to know more.",
            figures["of"],
        )
        text += " " + few_text.format(figures["of"])
    return text


def _share(figures: Mapping[str, Any]) -> float:
    return figures["right"] / figures["of"] if figures["of"] else 0.0


def _fraction(figures: Mapping[str, Any]) -> str:
    return tr("{right} of {of} right").format(right=figures["right"], of=figures["of"])


def _file_field(corrections: Path) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setObjectName("refit-path")
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    field.setFilter(tr("ONNX models (*.onnx)"))
    path = free_path(corrections.parent, f"{corrections.stem}-refitted", ".onnx")  # an earlier refit is not replaced
    field.setFilePath(str(path))
    return field
