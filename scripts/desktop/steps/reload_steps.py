"""Steps that load, use and unload the plugin twenty times and check for leaks."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox

from .. import gui_driver
from ..leak_snapshot import NAME, engine_processes, growth, take_snapshot
from ..step_runner import StepRunner, WaitUntil
from .map_steps import the_imagery_is_loaded
from .setup_steps import the_dock_opens

ROUNDS = 20
ROUNDS_WITH_ENGINE = (0, 1, ROUNDS // 2, ROUNDS - 1)  # rounds in which an engine runs when the plugin is unloaded


def the_plugin_is_taken_off(runner: StepRunner) -> Iterator[WaitUntil]:
    """The baseline: a snapshot without the plugin."""
    import qgis.utils

    assert qgis.utils.unloadPlugin(NAME)
    yield runner.wait(1)
    gui_driver.clear_cache()
    with runner.monitor.paused():
        runner.memory["without"] = take_snapshot(runner.iface)
    left = {name: dict(runner.memory["without"][name]) for name in ("objects", "modules", "log handlers")}
    runner.facts["left_by_the_start"] = {name: counts for name, counts in left.items() if counts}


def it_is_loaded_used_and_unloaded_twenty_times(runner: StepRunner) -> Iterator[WaitUntil]:
    import qgis.utils

    for number in range(ROUNDS):
        assert qgis.utils.loadPlugin(NAME) and qgis.utils.startPlugin(NAME)
        yield from _use_plugin(runner, number in ROUNDS_WITH_ENGINE)
        assert qgis.utils.unloadPlugin(NAME)
        yield runner.wait(0.2)
        if number in (2, ROUNDS - 1):
            yield WaitUntil(lambda: not engine_processes(), "the engine to be gone", 10)
            yield runner.wait(1)
            gui_driver.clear_cache()
            with runner.monitor.paused():
                runner.memory[number] = take_snapshot(runner.iface)
    runner.facts["more_than_without"] = growth(runner.memory["without"], runner.memory[ROUNDS - 1])
    runner.facts["more_than_at_first"] = growth(runner.memory[2], runner.memory[ROUNDS - 1])


def _use_plugin(runner: StepRunner, with_engine: bool) -> Iterator[WaitUntil]:
    """Create the objects that could leak: dock, map tool, dialog and, if asked for, an engine process."""
    window = runner.iface.mainWindow()
    gui_driver.trigger(gui_driver.find_action(window, "landchipShowDock"))
    yield WaitUntil(
        lambda: gui_driver.is_visible("landchipDock") and gui_driver.is_visible("landchipRun"),
        "the dock with its pages",
    )
    if with_engine:
        gui_driver.choose_item(gui_driver.find_widget("landchipLayer", QComboBox), runner.memory["imagery"].name())
    gui_driver.trigger(gui_driver.find_action(window, "landchipClassifyChip"))
    canvas = runner.iface.mapCanvas()
    yield WaitUntil(lambda: type(canvas.mapTool()).__name__ == "ChipTool", "the tool")
    gui_driver.trigger(gui_driver.find_action(window, "landchipSetUp"))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipSetupDialog"), "the dialog")
    if with_engine:
        yield WaitUntil(lambda: bool(engine_processes()), "the engine to be warm", 30)
        gui_driver.press(gui_driver.find_widget("landchipClose", QAbstractButton, "landchipSetupDialog"))
        yield WaitUntil(lambda: not gui_driver.is_visible("landchipSetupDialog"), "the dialog to close")


RELOAD_STEPS = (
    the_dock_opens,
    the_imagery_is_loaded,
    the_plugin_is_taken_off,
    it_is_loaded_used_and_unloaded_twenty_times,
)
