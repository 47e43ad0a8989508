"""The foot of the dock: the plan or an error, the buttons Run and Cancel, and the progress of a run."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...engine.api.messages import format_duration
from ...i18n import number, tr, tr_n
from ...layers import texts
from ...processing.engine_calls import progress_parts, stage_text


class RunPanel(QWidget):
    """Displays the plan and the progress, and emits which button was pressed; it knows no engine."""

    run_pressed = pyqtSignal()
    cancel_pressed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan_label = QLabel()
        self.plan_label.setObjectName("landchipPlan")
        self.plan_label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setObjectName("landchipProgress")
        self.bar.setAccessibleName(tr("Progress of the run"))
        self.progress_label = QLabel()
        self.progress_label.setObjectName("landchipProgressLabel")
        self.progress_label.setWordWrap(True)
        self.run_button = QPushButton(tr("R&un"))
        self.run_button.setObjectName("landchipRun")
        self.cancel_button = QPushButton(tr("Ca&ncel"))
        self.cancel_button.setObjectName("landchipCancel")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.run_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in (self.plan_label, self.bar, self.progress_label):
            layout.addWidget(each)
        layout.addLayout(buttons)
        self.run_button.clicked.connect(self.run_pressed)
        self.cancel_button.clicked.connect(self.cancel_pressed)
        self.show_idle()

    def show_plan(self, text: str) -> None:
        """Displays the plan, or that it is being made, and enables Run."""
        self.plan_label.setText(text)
        self.run_button.setEnabled(True)
        self.run_button.setToolTip("")

    def show_obstacle(self, text: str) -> None:
        """Displays why no run is possible, and disables Run."""
        self.plan_label.setText(text)
        self.run_button.setEnabled(False)
        self.run_button.setToolTip(text)

    def show_running(self) -> None:
        """A run has started."""
        self.plan_label.hide()
        self.run_button.hide()
        self.cancel_button.show()
        self.cancel_button.setEnabled(True)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.progress_label.setText(tr("Starting the engine…"))
        self.progress_label.show()
        self.cancel_button.setFocus()

    def show_progress(self, progress: dict[str, Any]) -> None:
        """progress: the engine's, as processing/feedback.py has it"""
        total = progress.get("total") or 0
        self.bar.setRange(0, total)
        self.bar.setValue(progress.get("done") or 0)
        self.progress_label.setText(progress_summary(progress))

    def show_cancelling(self) -> None:
        """The run was cancelled and has not ended yet."""
        self.cancel_button.setEnabled(False)
        self.progress_label.setText(tr("Stopping; what is done is kept…"))

    def show_idle(self, resumable: bool = False, on_cluster: bool = False) -> None:
        """No run is under way. resumable, on_cluster: as in `set_resumable`"""
        self.bar.hide()
        self.progress_label.hide()
        self.cancel_button.hide()
        self.plan_label.show()
        self.set_resumable(resumable, on_cluster)
        self.run_button.show()

    def set_resumable(self, resumable: bool, on_cluster: bool = False) -> None:
        """resumable: whether the next run resumes one that did not finish; on_cluster: whether a job is submitted"""
        text = tr("S&ubmit") if on_cluster else tr("Res&ume") if resumable else tr("R&un")
        self.run_button.setText(text)


def plan_text(plan: dict[str, Any]) -> str:
    """`1,600 chips · 8,028 ha · about 13 s · 3.1 MB`. plan: the engine's"""
    if not plan["to_do"]:
        return tr_n(
            "The chip is there already: only the map is written anew.",
            "All {} chips are there already: only the map is written anew.",
            plan["chips"],
        ).format(number(plan["chips"]))
    parts = [
        tr_n("{} chip", "{} chips", plan["chips"]).format(number(plan["chips"])),
        texts.approximate_area(plan["hectares"]),
        tr("about {}").format(format_duration(plan["seconds"])),
        tr("{} MB").format(number(plan["disk_mb"], 1)),
    ]
    done = plan["chips"] - plan["to_do"]
    if done:
        parts.append(tr_n("{} is there already", "{} are there already", done).format(number(done)))
    return "\u00a0· ".join(parts)


def progress_summary(progress: dict[str, Any]) -> str:
    """`120 of 400 chips · 118 chips/s · about 3 s left`, without what is unknown; the stage, in other stages."""
    if progress.get("stage") != "classify":
        return stage_text(str(progress.get("stage")))
    return "\u00a0· ".join(progress_parts(progress))
