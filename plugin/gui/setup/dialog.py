"""The dialog that sets the engine up, repairs it, and checks it. Opening it installs nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Cancelled
from ...i18n import tr, translated
from ...processing.device_text import device_text
from ..widgets.dialog_height import DialogHeight
from . import texts
from .advanced_box import AdvancedBox
from .header import SetupHeader
from .install_plan_box import InstallPlanBox
from .progress import SetupProgress
from .setup_tasks import BUILD, CHECK, DIAGNOSE, PLAN, USE, SetupChoices, SetupTasks


class SetupDialog(QDialog):
    """Displays the engine's state and what can be done about it; a button starts that.

    engineChanged: the engine was set up, repaired, changed or removed, or is about to be replaced
    """

    engineChanged = pyqtSignal()  # noqa: N815 - as Qt names signals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set Up the Engine"))
        self.setObjectName("landchipSetupDialog")
        self._tasks = SetupTasks(self)
        self._choices: SetupChoices = self._tasks.saved_choices()
        self._engine_state = ""  # EngineState.kind
        self._header = SetupHeader()
        self._install_plan_box = InstallPlanBox()
        self._advanced = AdvancedBox()
        self._progress = SetupProgress()
        self._build_button = _button(tr("&Set Up"), "landchipBuild")
        self._cancel_button = _button(tr("&Cancel"), "landchipCancel")
        self._check_button = _button(tr("Chec&k"), "landchipCheck", tr("Imports the packages and scores a known chip"))
        self._copy_button = _button(
            tr("Copy &Diagnostics"), "landchipDiagnostics", tr("What a bug report needs, without passwords")
        )
        self._close_button = _button(tr("C&lose"), "landchipClose")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Displays the engine's state as it is now."""
        state, busy = self._tasks.state(), self._tasks.busy
        self._engine_state = state.kind
        self._header.show_state(state, self._tasks.overridden_by())
        self._build_button.setText(texts.build_button_text(state.kind))
        changeable = not busy and not self._tasks.overridden_by()
        self._build_button.setEnabled(changeable and state.kind not in ("busy", "occupied"))
        # Large while it is what to do next; where all is set up, no larger than the others
        self._build_row.setStretch(0, 0 if state.usable else 1)
        self._build_row.setStretch(1, 1 if state.usable else 0)
        (self._close_button if state.usable else self._build_button).setDefault(True)  # the button that Enter presses
        self._install_plan_box.show_title(state.usable)
        self._choices_area.setVisible(busy != BUILD)
        self._install_plan_box.setEnabled(changeable)
        self._advanced.setEnabled(changeable)
        self._advanced.show_own_python(state.python if state.variant == "own" else None, changeable)
        self._check_button.setEnabled(not busy and state.usable)
        self._copy_button.setEnabled(not busy)
        self._cancel_button.setVisible(bool(busy))
        if busy == BUILD:
            self._header.show_work(tr("Setting the engine up"), tr("QGIS can be used meanwhile."))
        if state.kind in ("occupied", "unusable"):
            self._advanced.expand()

    def shut_down(self) -> None:
        """Cancels the running task and closes; call it before the plugin is unloaded."""
        self._tasks.close()
        self.close()

    def reject(self) -> None:  # Escape and Close
        """Cancels a running task, and stays open to report its end; otherwise closes."""
        if self._tasks.busy:
            self._cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - the name that Qt calls
        if self._tasks.busy:
            event.ignore()
            self._cancel()
        else:
            super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name that Qt calls
        """Reads choices and state anew: they may have changed since the dialog was last shown."""
        super().showEvent(event)
        if not event.spontaneous() and not self._tasks.busy:
            self._choices = self._tasks.saved_choices()
            self._advanced.show_choices(self._choices, self._tasks.default_folder(), self._tasks.qgis_proxy())
            self._plan()
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._install_plan_box)
        column.addWidget(self._advanced)
        column.addStretch(1)
        self._choices_area = scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(5 * self.fontMetrics().height())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build_row = main = QHBoxLayout()
        main.addWidget(self._build_button, 1)
        main.addStretch(0)
        main.addWidget(self._cancel_button)
        row = QHBoxLayout()
        row.addWidget(self._check_button)
        row.addWidget(self._copy_button)
        row.addStretch(1)
        row.addWidget(self._close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._header)
        layout.addWidget(scroll, 1)
        layout.addLayout(main)
        layout.addWidget(self._progress)
        layout.addLayout(row)
        screen = (QGuiApplication.primaryScreen() or self.screen()).availableGeometry()
        self.resize(min(80 * self.fontMetrics().horizontalAdvance("x"), screen.width()), self.sizeHint().height())
        DialogHeight(self, scroll)

    def _connect(self) -> None:
        self._build_button.clicked.connect(self._set_up)
        self._cancel_button.clicked.connect(self._cancel)
        self._check_button.clicked.connect(self._check)
        self._copy_button.clicked.connect(self._diagnose)
        self._close_button.clicked.connect(self.close)
        self._install_plan_box.variant_chosen.connect(self._choose)
        self._advanced.changed.connect(self._choose)
        self._advanced.use_requested.connect(self._use)
        self._advanced.stop_requested.connect(self._stop_using)
        self._tasks.message.connect(self._progress.show_step)
        self._tasks.progressed.connect(self._progress.show_count)
        self._tasks.log_line.connect(self._progress.add_line)
        self._tasks.finished.connect(self._task_finished)

    def _choose(self) -> None:
        """Another variant, folder or Python was chosen: plans the installation anew."""
        self._choices = self._advanced.choices(replace(self._choices, variant=self._install_plan_box.variant()))
        self._plan()

    def _plan(self) -> None:
        self._install_plan_box.show_planning()
        self._tasks.plan(self._choices)

    def _set_up(self) -> None:
        self._choices = self._advanced.choices(replace(self._choices, variant=self._install_plan_box.variant()))
        self._progress.start(tr("Setting the engine up…"), new_log=True)
        self._progress.show_log()
        self.engineChanged.emit()  # ends a running engine: Windows does not remove files that are in use
        self._tasks.build(self._choices, again=self._engine_state == "ready")
        self.refresh()
        self._cancel_button.setFocus()

    def _check(self) -> None:
        self._start(tr("Importing the packages and scoring a known chip…"), self._tasks.check)

    def _use(self) -> None:
        python = self._advanced.own_python.path()
        if python is None:
            self._advanced.own_python.setFocus()
            self._progress.show_failure(tr("No Python is named: choose one that has the engine's packages."))
            return
        self._start(tr("Checking {}…").format(texts.wrappable_path(python)), lambda: self._tasks.use(python))

    def _diagnose(self) -> None:
        log = self._progress.log_text()
        self._start(tr("Gathering what a bug report needs…"), lambda: self._tasks.diagnose(log))

    def _start(self, text: str, start: Callable[[], None]) -> None:
        self._progress.start(text)
        try:
            start()
        except LandchipError as error:
            self._progress.show_failure(translated(error), error.log)
        self.refresh()

    def _cancel(self) -> None:
        self._progress.show_step(tr("Cancelling…"))
        self._cancel_button.setEnabled(False)
        self._tasks.cancel()

    def _stop_using(self) -> None:
        self._tasks.stop_using()
        self._progress.show_success(tr("The Python of your own is no longer used."))
        self.refresh()
        self.engineChanged.emit()

    def _task_finished(self, kind: str, outcome: Any) -> None:
        """kind, outcome: as SetupTasks.finished gives them"""
        if kind == PLAN:
            if isinstance(outcome, LandchipError):
                self._install_plan_box.show_obstacle(translated(outcome))
            else:
                self._install_plan_box.show_plan(outcome)
            return
        self._cancel_button.setEnabled(True)
        if isinstance(outcome, Cancelled):
            self._progress.show_failure(_cancelled_text(kind))
        elif isinstance(outcome, LandchipError):
            self._progress.show_failure(translated(outcome), outcome.log)
        else:
            self._progress.show_success(self._success_text(kind, outcome))
        self.refresh()
        if kind == BUILD and isinstance(outcome, Exception) and self._build_button.isEnabled():
            self._build_button.setText(tr("&Retry"))
        if kind == CHECK and isinstance(outcome, LandchipError) and self._build_button.isEnabled():
            self._build_button.setText(tr("&Repair"))
            self._build_button.setDefault(True)
        if kind in (BUILD, USE):
            self._plan()
            self.engineChanged.emit()
        (self._build_button if self._build_button.isEnabled() and kind == BUILD else self._close_button).setFocus()

    def _success_text(self, kind: str, outcome: Any) -> str:
        if kind == DIAGNOSE:
            QGuiApplication.clipboard().setText(outcome)
            return tr("Copied: paste it into the bug report.")
        if kind == BUILD:
            return tr("The engine is set up. Press Check to see how fast it is.")
        device = device_text(outcome["device"])
        if kind == USE:
            return tr("It works, on {device}. Landchip uses it from now on.").format(device=device)
        return tr("The engine works: {rate} chips a second on {device}; the known chip came out right.").format(
            rate=f"{outcome['chips_per_second']:.0f}", device=device
        )


def _cancelled_text(kind: str) -> str:
    if kind == BUILD:
        return tr("Cancelled: nothing half done was left behind.")
    return tr("Cancelled.") if kind != CHECK else tr("The check was cancelled.")


def _button(text: str, name: str, tool_tip: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(True)  # Enter presses the button that has the focus
    button.setToolTip(tool_tip)
    return button
