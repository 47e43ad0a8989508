"""The plugin is unloaded and loaded again, over and over, used in between: nothing of it may stay."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox

from . import gui_driver
from .leak_snapshot import NAME, census, grown, workers
from .map_steps import the_imagery_is_loaded
from .setup_steps import the_dock_opens
from .step_runner import Stage, Until

TIMES = 20
WITH_ENGINE = (0, 1, TIMES // 2, TIMES - 1)  # rounds in which an engine is warm when the plugin goes


def the_plugin_is_taken_off(stage: Stage) -> Iterator[Until]:
    """What QGIS has without it is the measure."""
    import qgis.utils

    assert qgis.utils.unloadPlugin(NAME)
    yield stage.settle(1)
    gui_driver.forget()
    with stage.beat.aside():
        stage.memory["without"] = census(stage.iface)
    left = {name: dict(stage.memory["without"][name]) for name in ("objects", "modules", "log handlers")}
    stage.facts["left_by_the_start"] = {name: found for name, found in left.items() if found}


def it_is_loaded_used_and_unloaded_twenty_times(stage: Stage) -> Iterator[Until]:
    import qgis.utils

    for number in range(TIMES):
        assert qgis.utils.loadPlugin(NAME) and qgis.utils.startPlugin(NAME)
        yield from _use(stage, number in WITH_ENGINE)
        assert qgis.utils.unloadPlugin(NAME)
        yield stage.settle(0.2)
        if number in (2, TIMES - 1):
            yield Until(lambda: not workers(), "the engine to be gone", 10)
            yield stage.settle(1)
            gui_driver.forget()
            with stage.beat.aside():
                stage.memory[number] = census(stage.iface)
    stage.facts["more_than_without"] = grown(stage.memory["without"], stage.memory[TIMES - 1])
    stage.facts["more_than_at_first"] = grown(stage.memory[2], stage.memory[TIMES - 1])


def _use(stage: Stage, engine: bool) -> Iterator[Until]:
    """Everything that a plugin may leave behind is made once: dock, tool, dialog, page of options, an engine."""
    window = stage.iface.mainWindow()
    gui_driver.trigger(gui_driver.action(window, "landchipShowDock"))
    yield Until(lambda: gui_driver.shown("landchipDock") and gui_driver.shown("landchipRun"), "the dock with its pages")
    if engine:
        gui_driver.choose(gui_driver.widget("landchipLayer", QComboBox), stage.memory["imagery"].name())
    gui_driver.trigger(gui_driver.action(window, "landchipClassifyChip"))
    canvas = stage.iface.mapCanvas()
    yield Until(lambda: type(canvas.mapTool()).__name__ == "ChipTool", "the tool")
    gui_driver.trigger(gui_driver.action(window, "landchipSetUp"))
    yield Until(lambda: gui_driver.shown("landchipSetupDialog"), "the dialog")
    if engine:
        yield Until(lambda: bool(workers()), "the engine to be warm", 30)
        gui_driver.press(gui_driver.widget("landchipClose", QAbstractButton, "landchipSetupDialog"))
        yield Until(lambda: not gui_driver.shown("landchipSetupDialog"), "the dialog to close")


RELOAD = (the_dock_opens, the_imagery_is_loaded, the_plugin_is_taken_off, it_is_loaded_used_and_unloaded_twenty_times)
