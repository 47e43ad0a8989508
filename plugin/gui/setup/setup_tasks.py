"""Sets the engine up, checks it and gathers what a bug report needs, in a thread; the dialog only shows what it hears.

Nothing is installed, fetched or started before `build`, `use`, `check` or `diagnose` is called, which a button does.
`look` asks Python and the GPU's driver for their versions.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ... import network, settings
from ...client import engine_check, environment, install_plan, paths
from ...client.platform_probe import AUTO
from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.protocol import Cancelled
from ...i18n import tr, translated
from ...log import logger
from . import diagnostics

LOOK, BUILD, CHECK, USE, DIAGNOSE = "look", "build", "check", "use", "diagnose"
CLOSE_WITHIN_S = 3.0
LOOK_WITHIN_S = 0.5  # a GPU's driver that hangs is not waited for


@dataclass(frozen=True)
class SetupChoices:
    """What a person chose for the engine; None or "" leaves it to Landchip."""

    folder: Path
    variant: str = AUTO
    python: Path | None = None  # to build on
    wheels: Path | None = None
    proxy: str = ""  # it may hold a password, which is used and never kept
    ca_file: Path | None = None

    @property
    def root(self) -> Path:
        return paths.environment_root(self.folder)


class SetupTasks(QObject):
    """One piece of work at a time, each in a thread of its own; `ended` says on the main thread how it went."""

    said = pyqtSignal(str)  # a sentence, in a build
    counted = pyqtSignal(int, int)  # steps that are done, of how many
    logged = pyqtSignal(str)  # a line of pip's log
    ended = pyqtSignal(str, object)  # LOOK, BUILD, …; the answer, or a LandchipError or Cancelled
    _over = pyqtSignal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Task | None = None
        self._look: _Task | None = None
        self._over.connect(self._hand_over)

    @property
    def busy(self) -> str:
        """What is being done: BUILD, CHECK, USE or DIAGNOSE; empty where nothing is."""
        return self._work.what if self._work is not None else ""

    def choice(self) -> SetupChoices:
        """As the profile keeps it."""
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
        """The variable of the system that names the engine's Python and goes before all settings; empty if unset."""
        return environment.OVERRIDE if os.environ.get(environment.OVERRIDE) else ""

    def state(self) -> environment.EngineState:
        return settings.engine_state()

    def default_folder(self) -> Path:
        return paths.default_folder()

    def qgis_proxy(self) -> str:
        """QGIS's own proxy, without user and password; empty where it has none."""
        return network.without_password(network.qgis_proxy())

    def look(self, choice: SetupChoices) -> None:
        """`ended` brings an Outlook. A later look takes the place of an earlier one."""
        if self._look is not None:
            self._look.stop.set()
        self._look = _Task(LOOK, lambda _work: install_plan.plan_install(choice.root, choice.variant, choice.python))
        self._start(self._look)

    def build(self, choice: SetupChoices, again: bool = False) -> None:
        """Sets the engine up as chosen, and keeps the choice; `ended` brings an EngineEnvironment."""
        keep(choice)
        proxy = network.proxy_address(choice.proxy) or network.qgis_proxy()
        sink = environment.ProgressSink(
            on_message=lambda message: self._tell("said", translated(message)),
            on_count=lambda done, total: self._tell("counted", done, total),
            on_log=lambda line: self._tell("logged", line),
        )

        def work(this: _Task) -> environment.EngineEnvironment:
            return environment.build(
                choice.root,
                choice.variant,
                choice.python,
                choice.wheels,
                proxy or None,
                choice.ca_file,
                "" if choice.ca_file or choice.wheels else network.trusted_certificates(),
                sink,
                this.stop.is_set,
                again,
            )

        self._begin(BUILD, work)

    def check(self) -> None:
        """Whether the engine works, and how fast; `ended` brings what proof.prove gives."""
        python = self.state().python
        if python is None:
            raise EngineError("no-engine-to-check", tr("There is no engine to check yet: set it up first."))
        self._begin(CHECK, lambda this: engine_check.check_engine(python, with_rate=True, cancelled=this.stop.is_set))

    def use(self, python: Path) -> None:
        """Makes a Python that has the packages already the engine's, if it passes the check."""

        def work(this: _Task) -> dict[str, Any]:
            return {**engine_check.check_engine(python, cancelled=this.stop.is_set), "python": python}

        self._begin(USE, work)

    def stop_using(self) -> None:
        """Goes back to the environment of Landchip's own."""
        settings.save(settings.ENGINE_PYTHON, None)

    def diagnose(self, log: str) -> None:
        """`ended` brings a text for a bug report, with no secret in it."""
        known = diagnostics.gather_qgis_facts()  # of QGIS, on the main thread
        self._begin(DIAGNOSE, lambda this: diagnostics.report(known, log, this.stop.is_set))

    def cancel(self) -> None:
        """The work ends as soon as it can, with Cancelled, and leaves nothing half done."""
        if self._work is not None:
            self._work.stop.set()

    def close(self) -> None:
        """Cancels, and waits a moment for the thread."""
        for work, patience_s in ((self._work, CLOSE_WITHIN_S), (self._look, LOOK_WITHIN_S)):
            if work is not None:
                work.stop.set()
                work.thread.join(patience_s)

    def _begin(self, what: str, work: Callable[[_Task], Any]) -> None:
        if self._work is None:
            self._work = _Task(what, work)
            self._start(self._work)

    def _start(self, work: _Task) -> None:
        self.destroyed.connect(work.stop.set)
        work.thread = Thread(target=self._run, args=(work,), name=f"landchip-{work.what}", daemon=True)
        work.thread.start()

    def _run(self, work: _Task) -> None:
        try:
            outcome = work.run(work)
        except (LandchipError, Cancelled) as error:
            outcome = error
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: the user is told
            logger().exception("%s", work.what)
            outcome = EngineError(
                "landchip-failed",
                "Landchip failed unexpectedly ({error}): see the log under View > Panels.",
                error=error,
            )
        self._tell("_over", work, outcome)

    def _tell(self, signal: str, *what: object) -> None:
        try:
            getattr(self, signal).emit(*what)
        except RuntimeError:  # the window was closed and its objects are gone
            pass

    def _hand_over(self, work: _Task, outcome: Any) -> None:
        work.thread.join()
        if work is self._work:
            self._work = None
        elif work is not self._look:
            return  # a look that a later one replaced
        else:
            self._look = None
        if work.what == USE and not isinstance(outcome, Exception):
            settings.save(settings.ENGINE_PYTHON, outcome["python"])
        if work.what == BUILD and not isinstance(outcome, Exception):
            settings.save(settings.ENGINE_PYTHON, None)
        self.ended.emit(work.what, outcome)


class _Task:
    """What is done in a thread, and the wish that it stop."""

    def __init__(self, what: str, run: Callable[[_Task], Any]) -> None:
        self.what, self.run = what, run
        self.stop = Event()
        self.thread = Thread()


def keep(choice: SetupChoices) -> None:
    """Keeps a choice in the profile, less the variant, which is the machine's, and the proxy's password."""
    kept = replace(choice, proxy=network.without_password(choice.proxy))
    usual = paths.default_folder()
    settings.save(settings.ENGINE_FOLDER, None if kept.folder == usual else kept.folder)
    settings.save(settings.BUILD_PYTHON, kept.python)
    settings.save(settings.WHEELS, kept.wheels)
    settings.save(settings.PROXY, kept.proxy)
    settings.save(settings.CA_FILE, kept.ca_file)
