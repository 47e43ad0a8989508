"""Sets the engine up, checks it and collects diagnostics, in background threads; the dialog displays the results.

Nothing is installed, downloaded or started before `build`, `use`, `check` or `diagnose` is called, at the press of a
button. `plan` reads the versions of Python and of the GPU's driver.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ... import network, settings
from ...client import AUTO, engine_check, environment, install_plan, paths
from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.protocol import Cancelled
from ...i18n import tr, translated
from ...log import unexpected_error
from . import diagnostics

PLAN, BUILD, CHECK, USE, DIAGNOSE = "plan", "build", "check", "use", "diagnose"
CLOSE_WITHIN_S = 3.0  # for the task's thread to end
CLOSE_PLAN_WITHIN_S = 0.5  # shorter, since a GPU driver may hang; the thread then ends with the process


@dataclass(frozen=True)
class SetupChoices:
    """The user's choices for the set-up; None or "" means Landchip's default.

    python: to build the environment on
    wheels: folder of wheels, in place of the package index
    proxy:  may contain a password, which is used and never stored
    """

    folder: Path
    variant: str = AUTO
    python: Path | None = None
    wheels: Path | None = None
    proxy: str = ""
    ca_file: Path | None = None

    @property
    def root(self) -> Path:
        return paths.environment_root(self.folder)


class SetupTasks(QObject):
    """Runs one task at a time, and beside it at most one plan, each in a thread of its own.

    message:    the current step of a build, in the user's language
    progressed: number of finished steps, and of all steps, of a build
    log_line:   of pip
    finished:   PLAN, BUILD, CHECK, USE or DIAGNOSE; the result, or a LandchipError or Cancelled
    """

    message = pyqtSignal(str)
    progressed = pyqtSignal(int, int)
    log_line = pyqtSignal(str)
    finished = pyqtSignal(str, object)
    _task_finished = pyqtSignal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _BackgroundTask | None = None
        self._plan: _BackgroundTask | None = None
        self._task_finished.connect(self._deliver)

    @property
    def busy(self) -> str:
        """BUILD, CHECK, USE or DIAGNOSE while such a task runs, otherwise empty."""
        return self._task.kind if self._task is not None else ""

    def saved_choices(self) -> SetupChoices:
        """As the profile has them."""
        return SetupChoices(
            settings.engine_folder(),
            AUTO,
            settings.build_python(),
            settings.wheels(),
            settings.proxy(),
            settings.ca_file(),
        )

    @staticmethod
    def overridden_by() -> str:
        """The environment variable that names the engine's Python in place of all settings; empty if it is not set."""
        return environment.OVERRIDE if os.environ.get(environment.OVERRIDE) else ""

    def state(self) -> environment.EngineState:
        return settings.engine_state()

    def default_folder(self) -> Path:
        return paths.default_folder()

    def qgis_proxy(self) -> str:
        """QGIS's own proxy, without user and password; empty where it has none."""
        return network.without_password(network.qgis_proxy())

    def plan(self, choices: SetupChoices) -> None:
        """Plans a build without installing; `finished` gives an InstallPlan. A later call replaces an earlier one."""
        if self._plan is not None:
            self._plan.cancel_event.set()
        self._plan = _BackgroundTask(
            PLAN, lambda _task: install_plan.plan_install(choices.root, choices.variant, choices.python)
        )
        self._start(self._plan)

    def build(self, choices: SetupChoices, again: bool = False) -> None:
        """Sets the engine up as chosen, and saves the choices; `finished` gives an EngineEnvironment.

        again: whether an environment that is complete is built anew
        """
        save_choices(choices)
        proxy = network.proxy_address(choices.proxy) or network.qgis_proxy()
        certificates = "" if choices.ca_file or choices.wheels else network.trusted_certificates()
        sink = environment.ProgressSink(
            on_message=lambda message: self._emit("message", translated(message)),
            on_count=lambda done, total: self._emit("progressed", done, total),
            on_log=lambda line: self._emit("log_line", line),
        )

        def run(task: _BackgroundTask) -> environment.EngineEnvironment:
            return environment.build(
                choices.root,
                choices.variant,
                choices.python,
                choices.wheels,
                proxy or None,
                choices.ca_file,
                certificates,
                sink,
                task.cancel_event.is_set,
                again,
            )

        self._start_task(BUILD, run)

    def check(self) -> None:
        """Checks whether the engine works, and how fast; `finished` gives what engine_check.check_engine returns.

        Raises EngineError where there is no engine.
        """
        python = self.state().python
        if python is None:
            raise EngineError("no-engine-to-check", tr("There is no engine to check yet: set it up first."))
        self._start_task(
            CHECK,
            lambda task: engine_check.check_engine(python, with_rate=True, cancelled=task.cancel_event.is_set),
        )

    def use(self, python: Path) -> None:
        """Makes a Python that has the packages already the engine's, if it passes the check."""

        def run(task: _BackgroundTask) -> dict[str, Any]:
            return {**engine_check.check_engine(python, cancelled=task.cancel_event.is_set), "python": python}

        self._start_task(USE, run)

    def stop_using(self) -> None:
        """Uses the environment that `build` makes again, in place of the Python that `use` was given."""
        settings.save(settings.ENGINE_PYTHON, None)

    def diagnose(self, log: str) -> None:
        """`finished` gives a text for a bug report, without passwords. log: of the last build"""
        facts = diagnostics.gather_qgis_facts()  # on the main thread, as QGIS's API requires
        self._start_task(DIAGNOSE, lambda task: diagnostics.report(facts, log, task.cancel_event.is_set))

    def cancel(self) -> None:
        """Asks the task to end; `finished` gives Cancelled. A build removes what it has installed so far."""
        if self._task is not None:
            self._task.cancel_event.set()

    def close(self) -> None:
        """Cancels task and plan, and waits a limited time for their threads."""
        for task, timeout_s in ((self._task, CLOSE_WITHIN_S), (self._plan, CLOSE_PLAN_WITHIN_S)):
            if task is not None:
                task.cancel_event.set()
                task.thread.join(timeout_s)

    def _start_task(self, kind: str, run: Callable[[_BackgroundTask], Any]) -> None:
        if self._task is None:
            self._task = _BackgroundTask(kind, run)
            self._start(self._task)

    def _start(self, task: _BackgroundTask) -> None:
        self.destroyed.connect(task.cancel_event.set)
        task.thread = Thread(target=self._run, args=(task,), name=f"landchip-{task.kind}", daemon=True)
        task.thread.start()

    def _run(self, task: _BackgroundTask) -> None:
        try:
            outcome = task.run(task)
        except (LandchipError, Cancelled) as error:
            outcome = error
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: the error is shown to the user
            outcome = unexpected_error(task.kind, error)
        self._emit("_task_finished", task, outcome)

    def _emit(self, signal: str, *arguments: object) -> None:
        """Emits a signal from a background thread."""
        try:
            getattr(self, signal).emit(*arguments)
        except RuntimeError:  # the dialog was closed, and C++ has deleted this object
            pass

    def _deliver(self, task: _BackgroundTask, outcome: Any) -> None:
        task.thread.join()
        if task is self._task:
            self._task = None
        elif task is not self._plan:
            return  # a plan that a later one replaced
        else:
            self._plan = None
        if task.kind == USE and not isinstance(outcome, Exception):
            settings.save(settings.ENGINE_PYTHON, outcome["python"])
        if task.kind == BUILD and not isinstance(outcome, Exception):
            settings.save(settings.ENGINE_PYTHON, None)
        self.finished.emit(task.kind, outcome)


class _BackgroundTask:
    """A background task, its cancel event and its thread. run: called in the thread with the task itself"""

    def __init__(self, kind: str, run: Callable[[_BackgroundTask], Any]) -> None:
        self.kind, self.run = kind, run
        self.cancel_event = Event()
        self.thread = Thread()


def save_choices(choices: SetupChoices) -> None:
    """Writes the choices to the profile, except the variant, which depends on the machine, and the proxy's password."""
    default = paths.default_folder()
    settings.save(settings.ENGINE_FOLDER, None if choices.folder == default else choices.folder)
    settings.save(settings.BUILD_PYTHON, choices.python)
    settings.save(settings.WHEELS, choices.wheels)
    settings.save(settings.PROXY, network.without_password(choices.proxy))
    settings.save(settings.CA_FILE, choices.ca_file)
