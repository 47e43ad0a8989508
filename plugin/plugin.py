"""Composition root: wires on initGui, unwires in reverse on unload.

Of the window nothing is imported before its first use, and in qgis_process never.
"""

from __future__ import annotations

import importlib
import sys
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QAction, QIcon

from . import i18n, log
from .i18n import tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

    from .gui.dock import LandchipDock
    from .gui.engine_queue import EngineQueue
    from .gui.setup.dialog import SetupDialog
    from .processing.provider import LandchipProvider

MENU = "Landchip"
PARTS = (
    ".gui.engine_queue",
    ".gui.run.form.run_form",
    ".gui.run.result_panel",
    ".gui.click.panel.chip_panel",
    ".gui.click.click_controller",
    ".gui.dock",
)
SETUP_PARTS = (".gui.setup.setup_tasks", ".gui.setup.advanced_box", ".gui.setup.dialog")
ICONS = Path(__file__).parent / "resources" / "icons"


class LandchipPlugin:
    """What QGIS loads. `iface` is None in qgis_process, which calls initProcessing and nothing else."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._has_window = iface is not None
        self._iface: QgisInterface = iface  # type: ignore[assignment]  # used where there is a window alone
        self._wired = ExitStack()  # what initGui and first uses set up, undone in reverse
        self._provider: LandchipProvider | None = None  # once it is registered
        self._asker: EngineQueue | None = None
        self._dock: LandchipDock | None = None
        self._steps: deque[Callable[[], object]] = deque()  # of first uses, one in each turn of QGIS's loop
        self._setup: SetupDialog | None = None
        self._translator = i18n.install()
        self._log = log.attach()

    def initProcessing(self) -> None:  # noqa: N802, the name that QGIS calls
        """Registers the provider, once: QGIS calls this by itself in qgis_process and initGui does in the desktop."""
        if self._provider is None:
            from .processing.provider import LandchipProvider

            self._provider = LandchipProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802, the name that QGIS calls
        self.initProcessing()
        if not self._has_window:
            return
        toolbar = self._iface.addToolBar("Landchip")
        toolbar.setObjectName("landchipToolBar")
        self._wired.callback(_discard, toolbar)
        self._show = self._action(tr("Landchip"), "landchipShowDock", self._show_dock, toolbar)
        self._show.setIcon(QIcon(str(ICONS / "landchip.svg")))
        self._show.setCheckable(True)
        self._show.setToolTip(tr("Show the Landchip panel"))
        self._classify = self._action(tr("Classify a Chip"), "landchipClassifyChip", self._classify_a_chip, toolbar)
        self._classify.setIcon(QIcon(str(ICONS / "chip.svg")))
        self._classify.setCheckable(True)
        self._classify.setToolTip(tr("Click places on the map to ask what is there"))
        self._action(tr("Set Up the Engine…"), "landchipSetUp", self.set_up_engine)
        self._add_options()
        self._next = QTimer(self._iface.mainWindow())  # between two steps of a first use
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)
        self._wired.callback(_discard, self._next)
        self._wired.callback(self._next.stop)
        self._wired.callback(self._steps.clear)

    def unload(self) -> None:
        """initGui and the constructor, backwards."""
        self._wired.close()
        self._dock = self._asker = self._setup = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        log.detach(self._log)
        i18n.remove(self._translator)

    def dock(self) -> LandchipDock:
        """The dock, whole; built when it is first asked for."""
        dock = self._dock or self._make_dock()
        while dock.build():
            pass
        return dock

    def set_up_engine(self) -> None:
        """Opens the dialog, or brings it to the front; the first time in steps: all at once would hold QGIS up."""
        if _import_one(SETUP_PARTS):
            self._later(self.set_up_engine)
        elif self._setup is None:
            self._make_setup()
            self._later(self.set_up_engine)
        else:
            self._setup.show()
            self._setup.raise_()
            self._setup.activateWindow()

    def _action(self, text: str, name: str, triggered: Callable[..., None], toolbar: QToolBar | None = None) -> QAction:
        """An action in the menus Raster and Plugins, and in `toolbar` where one is given."""
        action = QAction(text, self._iface.mainWindow())
        action.setObjectName(name)
        action.triggered.connect(triggered)
        self._wired.callback(_discard, action)
        if toolbar is not None:
            toolbar.addAction(action)
        for add, remove in (
            (self._iface.addPluginToRasterMenu, self._iface.removePluginRasterMenu),
            (self._iface.addPluginToMenu, self._iface.removePluginMenu),
        ):
            add(MENU, action)
            self._wired.callback(remove, MENU, action)
        return action

    def _add_options(self) -> None:
        from .gui.options import LandchipOptionsFactory

        factory = LandchipOptionsFactory()
        self._iface.registerOptionsWidgetFactory(factory)
        self._wired.callback(self._iface.unregisterOptionsWidgetFactory, factory)
        factory.engineChanged.connect(self._engine_changed)

    def _warm_engine(self) -> EngineQueue:
        """The one asker of the plugin; it starts nothing before it is asked."""
        if self._asker is None:
            from .gui.engine_queue import EngineQueue

            self._asker = EngineQueue()
            self._wired.callback(self._asker.close)
        return self._asker

    def _show_dock(self, shown: bool) -> None:
        self._when_built(lambda: self.dock().setUserVisible(shown))

    def _classify_a_chip(self, wanted: bool) -> None:
        self._when_built(lambda: self._take_up_tool(wanted))

    def _when_built(self, then: Callable[[], object]) -> None:
        """Goes on when the dock is whole. Its modules and pages come one at a time: all at once would hold QGIS up."""
        if _import_one(PARTS):
            pass
        elif self._dock is None:
            self._make_dock()
        elif not self._dock.build():
            then()
            return
        self._later(lambda: self._when_built(then))

    def _later(self, step: Callable[[], object]) -> None:
        """In the next turn of QGIS's loop."""
        self._steps.append(step)
        self._next.start()

    def _step(self) -> None:
        step = self._steps.popleft()
        if self._steps:
            self._next.start()
        step()

    def _make_setup(self) -> None:
        from .gui.setup.dialog import SetupDialog

        self._setup = dialog = SetupDialog(self._iface.mainWindow())
        self._wired.callback(_discard, dialog)
        self._wired.callback(dialog.shut_down)
        dialog.engineChanged.connect(self._engine_changed)

    def _make_dock(self) -> LandchipDock:
        """Without its pages."""
        from .gui.dock import LandchipDock

        self._dock = dock = LandchipDock(self._iface, self._warm_engine(), self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._wired.callback(self._remove_dock, dock)
        dock.setup_asked.connect(self.set_up_engine)
        dock.openedStateChanged.connect(self._show.setChecked)
        dock.clicking_toggled.connect(self._classify.setChecked)
        return dock

    def _take_up_tool(self, wanted: bool) -> None:
        dock = self.dock()
        if wanted:
            dock.setUserVisible(True)
        if dock.clicking.action.isChecked() != wanted:
            dock.clicking.action.trigger()
        self._classify.setChecked(dock.clicking.action.isChecked())

    def _engine_changed(self) -> None:
        if self._asker is not None:
            self._asker.restart()
        if self._dock is not None:
            self._dock.engine_changed()

    def _remove_dock(self, dock: LandchipDock) -> None:
        dock.end()
        self._iface.removeDockWidget(dock)
        _discard(dock)


def _import_one(parts: tuple[str, ...]) -> bool:
    """Imports the first of the modules that is not yet; whether there was one."""
    waiting = [each for each in parts if f"{__package__}{each}" not in sys.modules]
    if waiting:
        importlib.import_module(waiting[0], __package__)
    return bool(waiting)


def _discard(thing: QObject) -> None:
    """Takes a widget or an action off the window, which owns it."""
    thing.setParent(None)
    thing.deleteLater()
