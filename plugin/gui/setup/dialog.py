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
from .setup_tasks import BUILD, CHECK, DIAGNOSE, LOOK, USE, SetupChoices, SetupTasks


class SetupDialog(QDialog):
    """Shows how things stand with the engine and what can be done, and does it on the press of a button.

    engineChanged: another engine is in use from now on, or none
    setting_up:    does the work; tests give one that pretends
    """

    engineChanged = pyqtSignal()  # noqa: N815 - as Qt names signals

    def __init__(self, parent: QWidget | None = None, setting_up: SetupTasks | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set Up the Engine"))
        self.setObjectName("landchipSetupDialog")
        self._work = setting_up or SetupTasks(self)
        self._choice: SetupChoices = self._work.choice()
        self._kind = ""
        self._header = SetupHeader()
        self._outlook = InstallPlanBox()
        self._advanced = AdvancedBox()
        self._progress = SetupProgress()
        self._build = _button(tr("&Set Up"), "landchipBuild")
        self._cancel = _button(tr("&Cancel"), "landchipCancel")
        self._check = _button(tr("Chec&k"), "landchipCheck", tr("Imports the packages and scores a known chip"))
        self._copy = _button(
            tr("Copy &Diagnostics"), "landchipDiagnostics", tr("What a bug report needs, without passwords")
        )
        self._close = _button(tr("C&lose"), "landchipClose")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the engine's state as it is now."""
        state, busy = self._work.state(), self._work.busy
        self._kind = state.kind
        self._header.show_state(state, self._work.overridden_by())
        self._build.setText(texts.action(state.kind))
        free = not busy and not self._work.overridden_by()
        self._build.setEnabled(free and state.kind not in ("busy", "occupied"))
        (self._close if state.usable else self._build).setDefault(True)  # what Enter does elsewhere
        self._outlook.show_again(state.usable)
        self._choices.setVisible(busy != BUILD)
        self._outlook.setEnabled(free)
        self._advanced.setEnabled(free)
        self._advanced.show_own(state.python if state.variant == "own" else None, free)
        self._check.setEnabled(not busy and state.usable)
        self._copy.setEnabled(not busy)
        self._cancel.setVisible(bool(busy))
        if busy == BUILD:
            self._header.show_work(tr("Setting the engine up"), tr("QGIS can be used meanwhile."))
        if state.kind in ("occupied", "unusable"):
            self._advanced.unfold()

    def shut_down(self) -> None:
        """Ends whatever goes on; before the plugin is unloaded."""
        self._work.close()
        self.close()

    def reject(self) -> None:  # Escape and Close
        """A set-up that goes on is cancelled first, and the dialog stays to say so."""
        if self._work.busy:
            self._stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - the name that Qt calls
        if self._work.busy:
            event.ignore()
            self._stop()
        else:
            super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name that Qt calls
        """Choices and state may have changed elsewhere since the dialog was shown last."""
        super().showEvent(event)
        if not event.spontaneous() and not self._work.busy:
            self._choice = self._work.choice()
            self._advanced.show_choice(self._choice, self._work.default_folder(), self._work.qgis_proxy())
            self._look()
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._outlook)
        column.addWidget(self._advanced)
        column.addStretch(1)
        self._choices = scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(5 * self.fontMetrics().height())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        main = QHBoxLayout()
        main.addWidget(self._build, 1)
        main.addWidget(self._cancel)
        row = QHBoxLayout()
        row.addWidget(self._check)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._close)
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
        self._build.clicked.connect(self._set_up)
        self._cancel.clicked.connect(self._stop)
        self._check.clicked.connect(self._prove)
        self._copy.clicked.connect(self._diagnose)
        self._close.clicked.connect(self.close)
        self._outlook.variant_chosen.connect(self._choose)
        self._advanced.changed.connect(self._choose)
        self._advanced.use_asked.connect(self._use)
        self._advanced.stop_asked.connect(self._stop_using)
        self._work.said.connect(self._progress.show_step)
        self._work.counted.connect(self._progress.show_count)
        self._work.logged.connect(self._progress.add_line)
        self._work.ended.connect(self._ended)

    def _choose(self) -> None:
        """Another variant, folder or Python: what would be installed, and where, is looked up anew."""
        self._choice = self._advanced.choice(replace(self._choice, variant=self._outlook.variant()))
        self._look()

    def _look(self) -> None:
        self._outlook.show_wait()
        self._work.look(self._choice)

    def _set_up(self) -> None:
        self._choice = self._advanced.choice(replace(self._choice, variant=self._outlook.variant()))
        self._progress.begin(tr("Setting the engine up…"), new_log=True)
        self._progress.unfold()
        self.engineChanged.emit()  # whoever keeps an engine warm lets it go: Windows removes no file that is in use
        self._work.build(self._choice, again=self._kind == "ready")
        self.refresh()
        self._cancel.setFocus()

    def _prove(self) -> None:
        self._begin(tr("Importing the packages and scoring a known chip…"), self._work.check)

    def _use(self) -> None:
        python = self._advanced.own.path()
        if python is None:
            self._advanced.own.setFocus()
            self._progress.show_failure(tr("No Python is named: choose one that has the engine's packages."))
            return
        self._begin(tr("Checking {}…").format(texts.breakable(python)), lambda: self._work.use(python))

    def _diagnose(self) -> None:
        log = self._progress.log()
        self._begin(tr("Gathering what a bug report needs…"), lambda: self._work.diagnose(log))

    def _begin(self, text: str, start: Callable[[], None]) -> None:
        self._progress.begin(text)
        try:
            start()
        except LandchipError as error:
            self._progress.show_failure(translated(error), error.log)
        self.refresh()

    def _stop(self) -> None:
        self._progress.show_step(tr("Cancelling…"))
        self._cancel.setEnabled(False)
        self._work.cancel()

    def _stop_using(self) -> None:
        self._work.stop_using()
        self._progress.show_success(tr("The Python of your own is no longer used."))
        self.refresh()
        self.engineChanged.emit()

    def _ended(self, what: str, outcome: Any) -> None:
        if what == LOOK:
            if isinstance(outcome, LandchipError):
                self._outlook.show_obstacle(translated(outcome))
            else:
                self._outlook.show_outlook(outcome)
            return
        self._cancel.setEnabled(True)
        if isinstance(outcome, Cancelled):
            self._progress.show_failure(_cancelled(what))
        elif isinstance(outcome, LandchipError):
            self._progress.show_failure(translated(outcome), outcome.log)
        else:
            self._progress.show_success(self._success(what, outcome))
        self.refresh()
        if what == BUILD and isinstance(outcome, Exception) and self._build.isEnabled():
            self._build.setText(tr("&Retry"))
        if what == CHECK and isinstance(outcome, LandchipError) and self._build.isEnabled():
            self._build.setText(tr("&Repair"))
            self._build.setDefault(True)
        if what in (BUILD, USE):
            self._look()
            self.engineChanged.emit()
        (self._build if self._build.isEnabled() and what == BUILD else self._close).setFocus()

    def _success(self, what: str, outcome: Any) -> str:
        if what == DIAGNOSE:
            QGuiApplication.clipboard().setText(outcome)
            return tr("Copied: paste it into the bug report.")
        if what == BUILD:
            return tr("The engine is set up. Press Check to see how fast it is.")
        device = device_text(outcome["device"])
        if what == USE:
            return tr("It works, on {device}. Landchip uses it from now on.").format(device=device)
        return tr("The engine works: {rate} chips a second on {device}; the known chip came out right.").format(
            rate=f"{outcome['chips_per_second']:.0f}", device=device
        )


def _cancelled(what: str) -> str:
    if what == BUILD:
        return tr("Cancelled: nothing half done was left behind.")
    return tr("Cancelled.") if what != CHECK else tr("The check was cancelled.")


def _button(text: str, name: str, hint: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(True)  # Enter presses what has the focus
    made.setToolTip(hint)
    return made
