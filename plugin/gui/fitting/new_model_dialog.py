"""What the dialogs share that write a new model: name and file, progress, cancelling, errors, the result below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

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

from ...engine.api.errors import LandchipError
from ...i18n import tr, translated
from ...processing.engine_calls import progress_text
from .. import history
from ..engine_queue import EngineQueue, PendingCall
from ..widgets.dialog_height import DialogHeight
from ..widgets.labels import wrap
from ..widgets.layouts import delete_widgets, scroll_area


class DialogTexts(NamedTuple):
    """key: of the object names, as in `refit-start`; start: of the button that starts"""

    key: str
    title: str
    start: str
    explanation: str


class NewModelDialog(QDialog):
    """Writes a new model at the press of a button, in the warm engine, and then displays the result.

    A subclass states the call (`method`, `params`), its run in the history (`algorithm`, `parameters`) and the widgets
    of the result (`result_widgets`).

    fitted: path of the new model
    """

    fitted = pyqtSignal(str)
    method = ""  # of the engine
    algorithm = ""  # id of the one that does the same

    def __init__(
        self, engine_queue: EngineQueue, texts: DialogTexts, name: str, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = texts.key
        self.setWindowTitle(texts.title)
        self.setObjectName(f"landchip-{texts.key}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._engine_queue = engine_queue
        self._pending_call: PendingCall | None = None
        self._written = ""  # path of the model that this dialog has written
        self.path = _file_field(f"{texts.key}-path", path)
        self.name = QLineEdit(name, objectName=f"{texts.key}-name")
        self.message = wrap(QLabel(objectName=f"{texts.key}-message"))
        self.bar = QProgressBar(objectName=f"{texts.key}-bar")
        self.bar.setTextVisible(False)
        self.stage = wrap(QLabel(objectName=f"{texts.key}-stage"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.start_button = self._buttons.addButton(texts.start, QDialogButtonBox.ButtonRole.AcceptRole)
        self.start_button.setObjectName(f"{texts.key}-start")
        self._result_layout = QVBoxLayout()
        self._lay_out(texts.explanation)
        self._buttons.accepted.connect(self._submit)
        self._buttons.rejected.connect(self.reject)
        self._show_idle()

    def rows(self) -> list[tuple[str, QWidget]]:
        """Title and field of the rows above name and file."""
        return []

    def inputs(self) -> Sequence[QWidget]:
        """The fields that cannot be changed during a call."""
        return (self.name, self.path)

    def params(self, output: str) -> dict[str, Any]:
        """Of the engine's method. Raises LandchipError, whose sentence is displayed."""
        raise NotImplementedError

    def parameters(self, output: str) -> dict[str, Any]:
        """The call as parameters of `algorithm`. output: path of the new model"""
        raise NotImplementedError

    def result_widgets(self, result: Mapping[str, Any]) -> list[QWidget]:
        raise NotImplementedError

    def done(self, result: int) -> None:
        """Cancels a pending call: its callbacks must not reach a closed dialog."""
        if self._pending_call is not None:
            self._pending_call.cancel()
            self._pending_call = None
        super().done(result)

    def reject(self) -> None:
        """Cancels a call that is under way, and stays open; otherwise closes."""
        if self._pending_call is not None:
            self._pending_call.cancel()
            self._show_idle()
            self.show_message(tr("Cancelled; no model was written."))
            return
        super().reject()

    def show_message(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _lay_out(self, explanation: str) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (*self.rows(), (tr("&Name:"), self.name), (tr("&Save as:"), self.path)):
            self._form.addRow(title, field)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.addWidget(wrap(QLabel(explanation)))
        inner.addLayout(self._form)
        for each in (self.bar, self.stage, self.message):
            inner.addWidget(each)
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

    def _submit(self) -> None:
        path = self.path.filePath().strip()
        if not path:
            self.show_message(tr("Say where the new model is to be saved."))
            return
        if not path.lower().endswith(".onnx"):
            path += ".onnx"
        if not self._may_replace(path):
            return
        delete_widgets(self._result_layout)
        try:
            params = self.params(path)
        except LandchipError as error:
            self.show_message(translated(error))
            return
        self.show_message("")
        self.bar.setRange(0, 0)
        self.stage.setText("")
        self._pending_call = self._engine_queue.submit(
            self.method, params, self._show_result, self._show_error, self._show_progress
        )
        self.bar.show()
        self.stage.show()
        for each in (self.start_button, *self.inputs()):
            each.setEnabled(False)
        self._close_button().setText(tr("&Cancel"))

    def _may_replace(self, path: str) -> bool:
        """Asks where another model than the one that this dialog wrote is there: maps may be made with it."""
        if path == self._written or not Path(path).exists():
            return True
        question = tr("There is already a model {}: replace it?").format(Path(path).name)
        return QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes

    def _show_progress(self, progress: Mapping[str, Any]) -> None:
        self.bar.setRange(0, progress["total"] or 0)
        self.bar.setValue(progress["done"])
        self.stage.setText(progress_text(progress))

    def _show_result(self, result: dict[str, Any]) -> None:
        self._show_idle()
        output = result["output"]
        if output:
            self._written = output
            self._add_to_history(output, result)
        for widget in self.result_widgets(result):
            self._result_layout.addWidget(widget)
        if output:
            self.fitted.emit(output)

    def _add_to_history(self, output: str, result: Mapping[str, Any]) -> None:
        """Adds the call to Processing > History as a run of the algorithm, which does the same."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm)
        if algorithm is None:
            return
        results = {"OUTPUT": output, "MODEL_NAME": result["name"], "DIGEST": result["digest"]}
        entry = history.history_entry(algorithm, self.parameters(output), QgsProcessingContext())
        history.add_entry({**entry, "results": results})

    def _show_error(self, error: LandchipError) -> None:
        self._show_idle()
        self.show_message(translated(error))

    def _show_idle(self) -> None:
        self._pending_call = None
        self.bar.hide()
        self.stage.hide()
        self.show_message("")
        for each in (self.start_button, *self.inputs()):
            each.setEnabled(True)
        self._close_button().setText(tr("&Close"))

    def _close_button(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Close)


def _file_field(name: str, path: Path) -> QgsFileWidget:
    """name: object name; path: the proposed one"""
    field = QgsFileWidget()
    field.setObjectName(name)
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    field.setFilter(tr("ONNX models (*.onnx)"))
    field.setFilePath(str(path))
    return field
