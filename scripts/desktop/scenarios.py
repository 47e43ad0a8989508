"""Scenarios for tests and bench.py: first use from the zip to a refitted model, reopening, a killed engine, reloads."""

from __future__ import annotations

from .steps import chip_steps, map_steps, project_steps, setup_steps
from .steps.baseline_steps import BASELINE_STEPS
from .steps.chip_steps import the_tool_is_switched_on
from .steps.kill_steps import CLICK_STEPS, RUN_STEPS
from .steps.map_steps import the_imagery_is_loaded, the_plan_says_chips_and_time
from .steps.project_steps import another_project_is_begun
from .steps.reload_steps import RELOAD_STEPS
from .steps.setup_steps import the_dock_opens

__all__ = ["ENGINE_KILLED", "FIRST_USE", "RELOAD_STEPS", "REOPENED", "USE_WITH_BASELINE"]

USE_STEPS = (
    *map_steps.MAP_STEPS,
    *chip_steps.CHIP_STEPS,
    *chip_steps.REFIT_STEPS,
    *project_steps.SAVE_STEPS,
    another_project_is_begun,
    *project_steps.REOPEN_STEPS,
)
FIRST_USE = (*setup_steps.SETUP_STEPS, *USE_STEPS)
REOPENED = (the_dock_opens, *project_steps.REOPEN_STEPS)
USE_WITH_BASELINE = (*BASELINE_STEPS, the_dock_opens, *USE_STEPS)  # needs an installed engine
ENGINE_KILLED = (
    the_dock_opens,
    the_imagery_is_loaded,
    the_plan_says_chips_and_time,
    *RUN_STEPS,
    the_tool_is_switched_on,
    *CLICK_STEPS,
)
