"""The plugin is unloaded and loaded again, over and over, used in between: nothing of it may stay."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox

from . import gui_driver
from .leak_snapshot import NAME, engine_processes, growth, take_snapshot
from .map_steps import the_imagery_is_loaded
from .setup_steps import the_dock_opens
from .step_runner import StepRunner, WaitUntil

ROUNDS = 20
ROUNDS_WITH_ENGINE = (0, 1, ROUNDS // 2, ROUNDS - 1)  # rounds in which an engine is warm when the plugin goes


def the_plugin_is_taken_off(stage: StepRunner) -> Iterator[WaitUntil]:
    """What QGIS has without it is the measure."""
    import qgis.utils

    assert qgis.utils.unloadPlugin(NAME)
    yield stage.settle(1)
    gui_driver.clear_cache()
    with stage.beat.aside():
        stage.memory["without"] = take_snapshot(stage.iface)
    left = {name: dict(stage.memory["without"][name]) for name in ("objects", "modules", "log handlers")}
    stage.facts["left_by_the_start"] = {name: found for name, found in left.items() if found}


def it_is_loaded_used_and_unloaded_twenty_times(stage: StepRunner) -> Iterator[WaitUntil]:
    import qgis.utils

    for number in range(ROUNDS):
        assert qgis.utils.loadPlugin(NAME) and qgis.utils.startPlugin(NAME)
        yield from _use_plugin(stage, number in ROUNDS_WITH_ENGINE)
        assert qgis.utils.unloadPlugin(NAME)
        yield stage.settle(0.2)
        if number in (2, ROUNDS - 1):
            yield WaitUntil(lambda: not engine_processes(), "the engine to be gone", 10)
            yield stage.settle(1)
            gui_driver.clear_cache()
            with stage.beat.aside():
                stage.memory[number] = take_snapshot(stage.iface)
    stage.facts["more_than_without"] = growth(stage.memory["without"], stage.memory[ROUNDS - 1])
    stage.facts["more_than_at_first"] = growth(stage.memory[2], stage.memory[ROUNDS - 1])


def _use_plugin(stage: StepRunner, engine: bool) -> Iterator[WaitUntil]:
    """Everything that a plugin may leave behind is made once: dock, tool, dialog, page of options, an engine."""
    window = stage.iface.mainWindow()
    gui_driver.trigger(gui_driver.find_action(window, "landchipShowDock"))
    yield WaitUntil(
        lambda: gui_driver.is_visible("landchipDock") and gui_driver.is_visible("landchipRun"),
        "the dock with its pages",
    )
    if engine:
        gui_driver.choose_item(gui_driver.find_widget("landchipLayer", QComboBox), stage.memory["imagery"].name())
    gui_driver.trigger(gui_driver.find_action(window, "landchipClassifyChip"))
    canvas = stage.iface.mapCanvas()
    yield WaitUntil(lambda: type(canvas.mapTool()).__name__ == "ChipTool", "the tool")
    gui_driver.trigger(gui_driver.find_action(window, "landchipSetUp"))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipSetupDialog"), "the dialog")
    if engine:
        yield WaitUntil(lambda: bool(engine_processes()), "the engine to be warm", 30)
        gui_driver.press(gui_driver.find_widget("landchipClose", QAbstractButton, "landchipSetupDialog"))
        yield WaitUntil(lambda: not gui_driver.is_visible("landchipSetupDialog"), "the dialog to close")


RELOAD_STEPS = (
    the_dock_opens,
    the_imagery_is_loaded,
    the_plugin_is_taken_off,
    it_is_loaded_used_and_unloaded_twenty_times,
)
