"""Refit: a new last layer from the corrections, and what that did to the accuracy, as far as so few can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext
from qgis.gui import QgsFileWidget, QgsGui
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.corrections_schema import LAYER
from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ...engine.api.request import DEFAULT_MODEL, format_bands
from ...i18n import tr, tr_n, translated
from ..dialog_height import DialogHeight
from ..engine_queue import EngineQueue, PendingCall
from . import texts
from .answer_view import HeadingLabel, clear, notice, scrolled, wrapped

ALGORITHM = "landchip:refit"
FEW = 30  # corrections, below which an interval says more than a share


class RefitDialog(QDialog):
    """counts: class name -> number of corrections; classes: of the model, in its order"""

    refitted = pyqtSignal(str)

    def __init__(
        self,
        asker: EngineQueue,
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
        self._asker, self._corrections, self._imagery = asker, corrections, imagery
        self._ticket: PendingCall | None = None
        self.path = _file_field(corrections)
        self.name = QLineEdit(tr("{} refitted").format(corrections.stem), objectName="refit-name")
        self.said = wrapped(QLabel(objectName="refit-said"))
        self.bar = QProgressBar(objectName="refit-bar")
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.start = self._buttons.addButton(tr("&Refit"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setObjectName("refit-start")
        self._outcome = QVBoxLayout()
        self._lay_out(counts, classes)
        self._buttons.accepted.connect(self._start)
        self._buttons.rejected.connect(self.reject)
        self._idle()

    def _lay_out(self, counts: Mapping[str, int], classes: Sequence[str]) -> None:
        total = sum(counts.values())
        told = [f"{texts.title(name)} {counts[name]}" for name in (*classes, *counts) if counts.get(name)]
        explained = tr(
            "A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its "
            "own training, and saved as a model of its own. The model you have stays as it is."
        ).format(count=total)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Corrections:"), wrapped(QLabel(", ".join(dict.fromkeys(told)), objectName="refit-counts")))
        form.addRow(tr("&Name:"), self.name)
        form.addRow(tr("&Save as:"), self.path)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.addWidget(wrapped(QLabel(explained)))
        inner.addLayout(form)
        inner.addWidget(self.bar)
        inner.addWidget(self.said)
        inner.addLayout(self._outcome)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        area = scrolled(page)
        layout.addWidget(area, 1)
        layout.addWidget(self._buttons)
        width = self.fontMetrics().averageCharWidth() * 60
        self.setMinimumWidth(min(width, self.screen().availableGeometry().width()))
        self.resize(self.minimumWidth(), self.sizeHint().height())
        DialogHeight(self, area)

    def done(self, result: int) -> None:
        """Nothing is told to a window that is gone."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        super().done(result)

    def reject(self) -> None:
        """Cancels what runs; a second time closes."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._idle()
            self._tell(tr("Cancelled; no model was written."))
            return
        super().reject()

    def _start(self) -> None:
        path = self.path.filePath().strip()
        if not path:
            self._tell(tr("Say where the new model is to be saved."))
            return
        if not path.lower().endswith(".onnx"):
            path += ".onnx"
        params = {
            "model": self._imagery["model"],
            "corrections": str(self._corrections),
            "output": path,
            "name": self.name.text().strip() or None,
            "device": self._imagery.get("device", "auto"),
            **{key: self._imagery.get(key) for key in ("bands", "nodata", "crs")},
        }
        clear(self._outcome)
        self._tell("")
        self._ticket = self._asker.ask(Method.REFIT, params, self._answered, self._failed)
        self.bar.show()
        for each in (self.start, self.name, self.path):
            each.setEnabled(False)
        self._close_button().setText(tr("&Cancel"))

    def _answered(self, answer: dict[str, Any]) -> None:
        self._idle()
        note_history(self._parameters(answer["output"]), answer)
        for widget in outcome(answer):
            self._outcome.addWidget(widget)
        self.refitted.emit(answer["output"])

    def _parameters(self, output: str) -> dict[str, Any]:
        """The same, as the parameters of landchip:refit."""
        model = self._imagery["model"]
        return {
            "INPUT": f"{self._corrections}|layername={LAYER}",
            "MODEL": "" if model == DEFAULT_MODEL else model,
            "NAME": self.name.text().strip(),
            "DEVICE": self._imagery.get("device", "auto"),
            "BANDS": format_bands(self._imagery.get("bands")),
            "CRS": self._imagery.get("crs"),
            "OUTPUT": output,
        }

    def _failed(self, error: LandchipError) -> None:
        self._idle()
        self._tell(translated(error))

    def _tell(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _idle(self) -> None:
        self._ticket = None
        self.bar.hide()
        self._tell("")
        for each in (self.start, self.name, self.path):
            each.setEnabled(True)
        self._close_button().setText(tr("&Close"))

    def _close_button(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Close)


def note_history(parameters: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
    """In Processing > History, from where it can be repeated: the algorithm does what the warm engine did."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if algorithm is None:
        return
    context = QgsProcessingContext()
    entry = {
        "python_command": algorithm.asPythonCommand(dict(parameters), context),
        "algorithm_id": ALGORITHM,
        "parameters": algorithm.asMap(dict(parameters), context),
        "results": {"OUTPUT": answer["output"], "MODEL_NAME": answer["name"], "DIGEST": answer["digest"]},
    }
    keep_entry(entry)


def keep_entry(entry: dict[str, Any]) -> None:
    QgsGui.historyProviderRegistry().addEntry("processing", entry)


def outcome(answer: Mapping[str, Any]) -> list[QWidget]:
    """What the refit came to: accuracy before and after, what limits it, and warnings."""
    title = HeadingLabel(1.2, "refit-title")
    title.setText(tr("Saved as {}").format(answer["name"]))
    shown: list[QWidget] = [title]
    told = answer["accuracy"]
    if told is not None:
        for name, figures in ((tr("Before"), told["before"]), (tr("After"), told["after"])):
            shown.append(wrapped(QLabel(f"<b>{name}:</b> {accuracy(figures)}", objectName="refit-accuracy")))
        shown.append(wrapped(QLabel(meaning(told), objectName="refit-meaning")))
    said = tr("Of the model's own typical training chips, {before} before and {after} after.")
    kept = answer["summary"]
    shown.append(wrapped(QLabel(said.format(before=_of(kept["before"]), after=_of(kept["after"])))))
    if answer["left_out"]:
        name = tr_n(
            "{left} of {all} correction left out", "{left} of {all} corrections left out", answer["corrections"]
        ).format(left=answer["corrections"] - answer["used"], all=answer["corrections"])
        shown.append(notice(name, " ".join(dict.fromkeys(map(translated, answer["left_out"])))))
    if answer["warnings"]:
        shown.append(notice(tr("Please note"), " ".join(map(translated, answer["warnings"]))))
    return shown


def accuracy(figures: Mapping[str, Any]) -> str:
    """`7 of 9 right (78 %); 45 to 94 % for such chips in general`"""
    return tr("{right} of {of} right ({share}); {low} to {high} for such chips in general").format(
        right=figures["right"],
        of=figures["of"],
        share=texts.percent(figures["right"] / figures["of"]) if figures["of"] else "–",
        low=texts.percent(figures["low"]),
        high=texts.percent(figures["high"]),
    )


def meaning(told: Mapping[str, Any]) -> str:
    """How the figures came about, and what so few of them can say. told: the answer's `accuracy`"""
    said = tr(
        "Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that "
        "were corrected because they were wrong make the first figure look worse than the model is."
    ).format(told["folds"])
    figures = told["after"]
    if figures["low"] <= _share(told["before"]) <= figures["high"]:
        said += " " + tr("The difference is within what chance may do.")
    if figures["of"] < FEW:
        rough = tr_n(
            "With {} correction the figures are rough: correct more chips to know more.",
            "With {} corrections the figures are rough: correct more chips to know more.",
            figures["of"],
        )
        said += " " + rough.format(figures["of"])
    return said


def _share(figures: Mapping[str, Any]) -> float:
    return figures["right"] / figures["of"] if figures["of"] else 0.0


def _of(figures: Mapping[str, Any]) -> str:
    return tr("{right} of {of} right").format(right=figures["right"], of=figures["of"])


def _file_field(corrections: Path) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setObjectName("refit-path")
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    field.setFilter(tr("ONNX models (*.onnx)"))
    field.setFilePath(str(_free(corrections.with_name(f"{corrections.stem}-refitted.onnx"))))
    return field


def _free(path: Path) -> Path:
    """With a number where that is taken: an earlier refit is replaced only if somebody says so."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem}-{number}")
    return found
