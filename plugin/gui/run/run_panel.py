"""The foot of the dock: the plan or what is wrong, Run, Cancel, and how far a run is."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...engine.api.messages import format_duration
from ...i18n import number, tr, tr_n
from ...layers import texts
from ...processing.engine_calls import progress_parts, stage_text


class RunPanel(QWidget):
    """Knows no engine: it shows what it is told and says what was pressed."""

    run_pressed = pyqtSignal()
    cancel_pressed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLabel()
        self.note.setObjectName("landchipPlan")
        self.note.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setObjectName("landchipProgress")
        self.bar.setAccessibleName(tr("Progress of the run"))
        self.how_far = QLabel()
        self.how_far.setObjectName("landchipHowFar")
        self.how_far.setWordWrap(True)
        self.run = QPushButton(tr("R&un"))
        self.run.setObjectName("landchipRun")
        self.cancel = QPushButton(tr("Ca&ncel"))
        self.cancel.setObjectName("landchipCancel")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in (self.note, self.bar, self.how_far):
            layout.addWidget(each)
        layout.addLayout(buttons)
        self.run.clicked.connect(self.run_pressed)
        self.cancel.clicked.connect(self.cancel_pressed)
        self.stopped()

    def say(self, text: str) -> None:
        """The plan, or that it is being made; Run can be pressed."""
        self.note.setText(text)
        self.run.setEnabled(True)
        self.run.setToolTip("")

    def refuse(self, why: str) -> None:
        """What is wrong with the form; Run cannot be pressed."""
        self.note.setText(why)
        self.run.setEnabled(False)
        self.run.setToolTip(why)

    def started(self) -> None:
        self.note.hide()
        self.run.hide()
        self.cancel.show()
        self.cancel.setEnabled(True)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.how_far.setText(tr("Starting the engine…"))
        self.how_far.show()
        self.cancel.setFocus()

    def tell(self, progress: dict[str, Any]) -> None:
        """The engine's progress."""
        total = progress.get("total") or 0
        self.bar.setRange(0, total)
        self.bar.setValue(progress.get("done") or 0)
        self.how_far.setText(progress_words(progress))

    def cancelling(self) -> None:
        self.cancel.setEnabled(False)
        self.how_far.setText(tr("Stopping; what is done is kept…"))

    def stopped(self, resumable: bool = False) -> None:
        """A run has ended, or none has begun; `resumable`: the next one goes on where it stopped."""
        self.bar.hide()
        self.how_far.hide()
        self.cancel.hide()
        self.note.show()
        self.offer_to_resume(resumable)
        self.run.show()

    def offer_to_resume(self, resumable: bool) -> None:
        self.run.setText(tr("Res&ume") if resumable else tr("R&un"))


def plan_words(plan: dict[str, Any]) -> str:
    """`1,600 chips · 8,028 ha · about 13 s · 3.1 MB`; device and rate stand with the device."""
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
    there = plan["chips"] - plan["to_do"]
    if there:
        parts.append(tr_n("{} is there already", "{} are there already", there).format(number(there)))
    return " · ".join(parts)


def progress_words(progress: dict[str, Any]) -> str:
    """`120 of 400 chips · 118 chips/s · about 3 s left`, as far as it is known."""
    if progress.get("stage") != "classify":
        return stage_text(str(progress.get("stage")))
    return " · ".join(progress_parts(progress))
