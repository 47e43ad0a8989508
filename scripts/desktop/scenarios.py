"""Scenarios for tests and bench.py: first use from the zip to a refitted model, reopening, a killed engine, reloads."""

from __future__ import annotations

from .steps import chip_steps, imagery_steps, map_steps, memory_steps, project_steps, screenshot_steps, setup_steps
from .steps.baseline_steps import BASELINE_STEPS
from .steps.chip_steps import the_tool_is_switched_on
from .steps.kill_steps import CLICK_STEPS, RUN_STEPS
from .steps.map_steps import the_imagery_is_loaded, the_plan_says_chips_and_time
from .steps.project_steps import another_project_is_begun
from .steps.reload_steps import RELOAD_STEPS
from .steps.setup_steps import the_dock_opens
from .steps.tile_steps import TILE_STEPS

__all__ = [
    "DAY_AFTER",
    "DAY_ONE",
    "ENGINE_KILLED",
    "FIRST_USE",
    "NEXT_DAY",
    "RELOAD_STEPS",
    "REOPENED",
    "TILE_STEPS",
    "USE_WITH_BASELINE",
    "WALK_CATALOGUE",
    "WALK_FILE",
    "WALK_NEXT_DAY",
    "WALK_SAMPLE",
    "WALK_SAMPLE_WITH_ENGINE",
    "WALK_TILES",
]

USE_STEPS = (
    *map_steps.MAP_STEPS,
    *chip_steps.CHIP_STEPS,
    *chip_steps.REFIT_STEPS,
    *project_steps.SAVE_STEPS,
    another_project_is_begun,
    *project_steps.REOPEN_STEPS,
)
FIRST_USE = (*setup_steps.SETUP_STEPS, *USE_STEPS)
REOPENED = (memory_steps.the_dock_comes_back, *project_steps.REOPEN_STEPS)
USE_WITH_BASELINE = (*BASELINE_STEPS, the_dock_opens, *USE_STEPS)  # needs an installed engine
ENGINE_KILLED = (
    the_dock_opens,
    the_imagery_is_loaded,
    the_plan_says_chips_and_time,
    *RUN_STEPS,
    the_tool_is_switched_on,
    *CLICK_STEPS,
)
DAY_ONE = (  # what the window remembers: three runs of one profile
    the_dock_opens,
    the_imagery_is_loaded,
    the_plan_says_chips_and_time,
    memory_steps.a_run_is_cancelled,
    memory_steps.the_project_is_saved_elsewhere_and_opened_again,
    memory_steps.the_cancelled_run_can_be_resumed,
    map_steps.the_run_starts,
    map_steps.the_finished_map_is_there_with_its_style,
    memory_steps.another_map_is_made_beside_the_first,
    memory_steps.the_first_map_is_chosen,
    the_tool_is_switched_on,
    memory_steps.a_chip_of_the_map_is_corrected,
    memory_steps.the_project_is_saved_and_qgis_ended,
)
NEXT_DAY, DAY_AFTER = memory_steps.NEXT_DAY_STEPS, memory_steps.DAY_AFTER_STEPS

# What walk.py times: one after the other, in one profile
MAP_OF_WHAT_IS_CHOSEN = (
    the_plan_says_chips_and_time,
    map_steps.the_run_starts,
    map_steps.the_finished_map_is_there_with_its_style,
)
SAVED_AND_REOPENED = (*project_steps.SAVE_STEPS, another_project_is_begun, *project_steps.REOPEN_STEPS)
SAMPLE_MAPPED = (*imagery_steps.SAMPLE_STEPS, *MAP_OF_WHAT_IS_CHOSEN)
WALK_SAMPLE = (*setup_steps.SETUP_STEPS, *SAMPLE_MAPPED)
WALK_SAMPLE_WITH_ENGINE = (setup_steps.the_zip_is_installed, the_dock_opens, *SAMPLE_MAPPED)
WALK_FILE = (
    memory_steps.the_dock_comes_back,
    *map_steps.MAP_STEPS,
    chip_steps.the_project_is_saved,
    screenshot_steps.the_page_to_print,
    the_tool_is_switched_on,
    chip_steps.a_click_on_the_map_says_what_the_map_says,
    chip_steps.a_click_beyond_the_map_is_answered_by_the_engine,
    chip_steps.what_mattered_is_shown,
    memory_steps.a_chip_of_the_map_is_corrected,
    chip_steps.chips_are_corrected_by_keys,
    chip_steps.the_last_correction_is_undone_and_made_again,
    *chip_steps.REFIT_STEPS,
    memory_steps.the_project_is_saved_and_qgis_ended,
)
WALK_NEXT_DAY = (memory_steps.the_dock_is_open_without_a_click, memory_steps.the_project_is_as_it_was)
WALK_TILES = (memory_steps.the_dock_comes_back, *TILE_STEPS[1:], *SAVED_AND_REOPENED)
WALK_CATALOGUE = (
    memory_steps.the_dock_comes_back,
    *imagery_steps.CATALOG_STEPS,
    imagery_steps.the_visible_map_is_the_area,
    *MAP_OF_WHAT_IS_CHOSEN,
)
