"""Composition root: `initGui` sets the plugin up, `unload` undoes it in reverse order.

The modules of the window are imported at its first use, and in qgis_process never.
"""

from __future__ import annotations

import sys
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMainWindow

from . import i18n, log, window_actions
from .i18n import tr
from .window_actions import discard

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

    from .gui.dock import LandchipDock
    from .gui.engine_queue import EngineQueue
    from .gui.imagery.dialog import ImageryDialog
    from .gui.live_cover.live_cover import LiveCover
    from .gui.setup.dialog import SetupDialog
    from .processing.provider import LandchipProvider

DOCK_MODULES = (
    ".gui.engine_queue", ".gui.run.form.run_form", ".gui.run.result_panel", ".gui.click.panel.chip_panel",
    ".gui.click.click_controller", ".gui.change.change_page", ".gui.review.review_page",
    ".remote.ways.registry", ".gui.jobs.jobs_controller", ".gui.jobs.profiles.connections_dialog", ".gui.dock",
)  # fmt: skip
LIVE_MODULES = (".gui.engine_queue", ".gui.live_cover.live_dialog", ".gui.live_cover.live_cover")
SETUP_MODULES = (".gui.setup.setup_tasks", ".gui.setup.advanced_box", ".gui.setup.dialog")
ICONS = Path(__file__).parent / "resources" / "icons"


class LandchipPlugin:
    """The plugin that QGIS loads. `iface` is None in qgis_process, which only calls initProcessing."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._in_desktop = iface is not None
        self._iface: QgisInterface = iface  # type: ignore[assignment]  # only used in the desktop
        self._cleanup = ExitStack()  # undoes what initGui and first uses set up
        self._provider: LandchipProvider | None = None  # once it is registered
        self._queue: EngineQueue | None = None
        self._dock: LandchipDock | None = None
        self._steps: deque[Callable[[], object]] = deque()  # of first uses, one for each turn of QGIS's event loop
        self._setup_dialog: SetupDialog | None = None
        self._imagery_dialog: ImageryDialog | None = None
        self._live_cover: LiveCover | None = None
        self._translator = i18n.install()
        self._log = log.attach()

    def initProcessing(self) -> None:  # noqa: N802, the name that QGIS calls
        """Registers the provider, once: qgis_process calls this itself, in the desktop initGui does."""
        if self._provider is None:
            from .processing.provider import LandchipProvider

            self._provider = LandchipProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802, the name that QGIS calls
        self.initProcessing()
        if not self._in_desktop:
            return
        toolbar = self._iface.addToolBar("Landchip")
        toolbar.setObjectName("landchipToolBar")
        self._cleanup.callback(discard, toolbar)
        self._dock_action = self._action(tr("Landchip"), "landchipShowDock", self._show_dock, toolbar)
        self._dock_action.setIcon(QIcon(str(ICONS / "landchip.svg")))
        self._dock_action.setCheckable(True)
        self._dock_action.setToolTip(tr("Show the Landchip panel"))
        self._chip_action = self._action(tr("Classify a Chip"), "landchipClassifyChip", self._toggle_chip_tool, toolbar)
        self._chip_action.setIcon(QIcon(str(ICONS / "chip.svg")))
        self._chip_action.setCheckable(True)
        self._chip_action.setToolTip(tr("Click places on the map to ask what is there"))
        imagery = self._action(tr("Get Imagery…"), "landchipGetImageryAction", self.get_imagery, toolbar)
        imagery.setIcon(QgsApplication.getThemeIcon("/mActionAddRasterLayer.svg"))
        imagery.setToolTip(tr("Find aerial imagery of the visible map, and add it"))
        self._imagery_action = imagery
        self._action(tr("Live Land Cover…"), "landchipLiveLandCover", self.show_live_cover)
        self._action(tr("Set Up the Engine…"), "landchipSetUp", self.set_up_engine)
        self._add_options()
        self._step_timer = QTimer(self._iface.mainWindow())  # starts the next step of a first use
        self._step_timer.setSingleShot(True)
        self._step_timer.timeout.connect(self._run_step)
        self._cleanup.callback(discard, self._step_timer)
        self._cleanup.callback(self._step_timer.stop)
        self._cleanup.callback(self._steps.clear)
        self._keep_project_layers()
        self._reopen_dock()

    def unload(self) -> None:
        """Undoes initGui and the constructor, in reverse order."""
        self._cleanup.close()
        self._dock = self._queue = self._setup_dialog = self._imagery_dialog = self._live_cover = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        log.detach(self._log)
        i18n.remove(self._translator)

    def dock(self) -> LandchipDock:
        """The complete dock; built at the first call."""
        dock = self._dock or self._create_dock()
        while dock.build():
            pass
        return dock

    def set_up_engine(self) -> None:
        """Opens the dialog, or brings it to the front; the first time in steps, so that QGIS stays responsive."""
        if _import_next(SETUP_MODULES):
            self._schedule(self.set_up_engine)
        elif self._setup_dialog is None:
            self._create_setup_dialog()
            self._schedule(self.set_up_engine)
        else:
            self._setup_dialog.show()
            self._setup_dialog.raise_()
            self._setup_dialog.activateWindow()

    def get_imagery(self) -> None:
        """Opens the dialog that finds imagery, or brings it to the front."""
        if self._imagery_dialog is None:
            from .gui.imagery.dialog import ImageryDialog

            self._imagery_dialog = dialog = ImageryDialog(self._iface, self._engine_queue(), self._iface.mainWindow())
            self._cleanup.callback(discard, dialog)
            self._cleanup.callback(dialog.shut_down)
        self._imagery_dialog.show()
        self._imagery_dialog.raise_()
        self._imagery_dialog.activateWindow()

    def show_live_cover(self) -> None:
        """Opens the dialog that shows the land cover of the visible map, or brings it to the front."""
        if _import_next(LIVE_MODULES):
            return self._schedule(self.show_live_cover)
        if self._live_cover is None:
            from .gui.live_cover.live_cover import LiveCover

            self._live_cover = LiveCover(self._iface, self._iface.mainWindow())
            self._cleanup.callback(discard, self._live_cover)
            self._cleanup.callback(self._live_cover.shut_down)
        return self._live_cover.show()

    def _action(self, text: str, name: str, triggered: Callable[..., None], toolbar: QToolBar | None = None) -> QAction:
        return window_actions.add_action(self._iface, self._cleanup, text, name, triggered, toolbar)

    def _add_options(self) -> None:
        from .gui.options import LandchipOptionsFactory

        factory = LandchipOptionsFactory()
        self._iface.registerOptionsWidgetFactory(factory)
        self._cleanup.callback(self._iface.unregisterOptionsWidgetFactory, factory)
        factory.engineChanged.connect(self._engine_changed)

    def _engine_queue(self) -> EngineQueue:
        """The queue of calls that all parts of the dock share; it starts the engine at the first call."""
        if self._queue is None:
            from .gui.engine_queue import EngineQueue

            self._queue = EngineQueue()
            self._cleanup.callback(self._queue.close)
        return self._queue

    def _show_dock(self, visible: bool) -> None:
        def show() -> None:
            self.dock().setUserVisible(visible)
            self._dock_toggled(visible)  # hiding it emits nothing

        self._after_build(show)

    def _toggle_chip_tool(self, active: bool) -> None:
        self._after_build(lambda: self._activate_chip_tool(active))

    def _after_build(self, callback: Callable[[], object]) -> None:
        """Calls `callback` when the dock is complete; builds it module by module and page by page, so that QGIS stays
        responsive.
        """
        if _import_next(DOCK_MODULES):
            pass
        elif self._dock is None:
            self._create_dock()
        elif not self._dock.build():
            callback()
            return
        self._schedule(lambda: self._after_build(callback))

    def _schedule(self, step: Callable[[], object]) -> None:
        """Runs `step` in the next turn of QGIS's event loop."""
        self._steps.append(step)
        self._step_timer.start()

    def _run_step(self) -> None:
        step = self._steps.popleft()
        if self._steps:
            self._step_timer.start()
        step()

    def _create_setup_dialog(self) -> None:
        from .gui.setup.dialog import SetupDialog

        self._setup_dialog = dialog = SetupDialog(self._iface.mainWindow())
        self._cleanup.callback(discard, dialog)
        self._cleanup.callback(dialog.shut_down)
        dialog.engineChanged.connect(self._engine_changed)

    def _create_dock(self) -> LandchipDock:
        """The dock without its pages."""
        from .gui.dock import LandchipDock

        self._dock = dock = LandchipDock(self._iface, self._engine_queue(), self._iface.mainWindow())
        dock.openedStateChanged.connect(self._dock_toggled)  # before QGIS shows it, as it does with every added dock
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._cleanup.callback(self._remove_dock, dock)
        dock.setup_requested.connect(self.set_up_engine)
        dock.imagery_requested.connect(self._imagery_action.trigger)
        window = self._iface.mainWindow()
        if isinstance(window, QMainWindow):
            window.restoreDockWidget(dock)  # where it was last: QGIS keeps that of docks that are added later, too
        dock.clicking_toggled.connect(self._chip_action.setChecked)
        return dock

    def _keep_project_layers(self) -> None:
        """Keeps the layers of clicked chips with their project, and removes those of runs that ended with it."""
        from .gui.click import clicked_store
        from .gui.live_layers import remove_live_layers

        project = QgsProject.instance()
        self._cleanup.push(clicked_store.keep(project))

        def remove(*_document: object) -> None:
            remove_live_layers(project)

        project.readProject.connect(remove)
        self._cleanup.callback(project.readProject.disconnect, remove)

    def _reopen_dock(self) -> None:
        """Opens the dock if it was open last; while QGIS starts, after that."""
        from .gui import panel_memory

        if not panel_memory.was_open():
            return
        if self._iface.mainWindow().isVisible():  # the plugin was enabled in a running QGIS
            self._show_dock(True)
            return
        self._iface.initializationCompleted.connect(self._reopen_at_start)
        self._cleanup.callback(self._iface.initializationCompleted.disconnect, self._reopen_at_start)

    def _reopen_at_start(self) -> None:
        self._show_dock(True)

    def _dock_toggled(self, opened: bool) -> None:
        from .gui import panel_memory

        self._dock_action.setChecked(opened)
        panel_memory.save_open(opened)

    def _activate_chip_tool(self, active: bool) -> None:
        """Activates or deactivates the map tool; the tool's own action holds the state."""
        dock = self.dock()
        if active:
            dock.setUserVisible(True)
        if dock.clicking.action.isChecked() != active:
            dock.clicking.action.trigger()
        self._chip_action.setChecked(dock.clicking.action.isChecked())

    def _engine_changed(self) -> None:
        if self._queue is not None:
            self._queue.restart()
        if self._live_cover is not None:
            self._live_cover.stop()
        if self._dock is not None:
            self._dock.engine_changed()

    def _remove_dock(self, dock: LandchipDock) -> None:
        dock.openedStateChanged.disconnect(self._dock_toggled)  # it was not the user who closed it
        dock.shut_down()
        self._iface.removeDockWidget(dock)
        discard(dock)


def _import_next(modules: tuple[str, ...]) -> bool:
    """Imports the first of the modules that is not imported yet; False where all are.

    By the built-in function that QGIS watches: it would not know that what importlib imports is the plugin's, and would
    leave it when the plugin is unloaded.
    """
    missing = [each for each in modules if f"{__package__}{each}" not in sys.modules]
    if missing:
        __import__(f"{__package__}{missing[0]}", fromlist=("__name__",))
    return bool(missing)
