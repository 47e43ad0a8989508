"""The walk of somebody who has never used Landchip, from the zip to a refitted model; and the next day's."""

from __future__ import annotations

from . import chip_steps, map_steps, project_steps, setup_steps
from .baseline_steps import QUIET
from .chip_steps import the_tool_is_switched_on
from .kill_steps import CLICK, RUN
from .map_steps import the_imagery_is_loaded, the_plan_says_chips_and_time
from .project_steps import another_project_is_begun
from .reload_steps import RELOAD
from .setup_steps import the_dock_opens

__all__ = ["KILLED", "NEXT_DAY", "RELOAD", "USED", "WALK"]

USE = (
    *map_steps.MAP,
    *chip_steps.CHIPS,
    *chip_steps.REFIT,
    *project_steps.SAVE,
    another_project_is_begun,
    *project_steps.REOPEN,
)
WALK = (*setup_steps.SET_UP, *USE)
NEXT_DAY = (the_dock_opens, *project_steps.REOPEN)
USED = (*QUIET, the_dock_opens, *USE)  # with an engine that is there; what QGIS does by itself goes before
KILLED = (
    the_dock_opens,
    the_imagery_is_loaded,
    the_plan_says_chips_and_time,
    *RUN,
    the_tool_is_switched_on,
    *CLICK,
)
