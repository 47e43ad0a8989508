"""A real QGIS on a virtual screen, with true mouse and key events: scripts/desktop has the steps.

A screenshot of a failed step is in the test's folder: out/failure.png, with outcome.json and stderr.txt.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal

from plugin.client import environment
from plugin.client.worker_process import engine_environment
from scripts.desktop.launch import QgisDesktop
from tests.plugin.tile_server import picture_of, tile_server
from trainer.default.data_folder import data_folder

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".venv" / "dev" / "bin" / "python"
LOCK = ROOT / "plugin" / "resources" / "requirements" / "engine-cpu.txt"
SIDE = 30  # chips of the imagery, from west to east and from north to south
STALL_MS = 5000  # a window that hangs; the figure that is aimed at is longest_block_ms in docs/performance.md


@pytest.fixture(scope="module", autouse=True)
def needed():
    for program in ("qgis", "Xvfb"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (make system)")


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """A quilt of real chips; a painted landscape where there are none."""
    if not TOOLS.is_file():
        pytest.skip("no development environment here, which makes the imagery (make .venv/dev/ready)")
    path = tmp_path_factory.mktemp("imagery") / "imagery.tif"
    script = "make_quilt" if (data_folder() / "manifest.csv").is_file() else "make_scene"
    size = ["--cols", str(SIDE), "--rows", str(SIDE)]
    subprocess.run([TOOLS, "-m", f"scripts.imagery.{script}", *size, path], cwd=ROOT, check=True, capture_output=True)
    return path


@pytest.fixture(scope="module")
def engine():
    """A Python that has the engine's packages."""
    python = os.environ.get(environment.OVERRIDE) or str(ROOT / ".venv" / "engine" / "bin" / "python")
    if not Path(python).is_file():
        pytest.skip("no engine here (make engine)")
    return {environment.OVERRIDE: python}


def need_index(folder):
    """Skips where pip reaches no index: then the engine cannot be set up."""
    first = re.search(r"^attrs==\S+", LOCK.read_text("utf-8"), re.MULTILINE).group()
    pip = ["/usr/bin/python3", "-m", "venv", str(folder)]
    subprocess.run(pip, check=True, capture_output=True)
    fetch = [folder / "bin" / "pip", "download", "--no-deps", "--retries", "1", "--timeout", "15", "-d", folder, first]
    fetched = subprocess.run(fetch, capture_output=True, text=True, check=False)
    if fetched.returncode:
        pytest.skip(f"pip reaches no package index: {fetched.stderr.strip().splitlines()[-1]}")


def check_outcome(outcome):
    """Fails where a step did, or where Landchip blocked the window."""
    assert not outcome.failure, f"{outcome.failure}\nsee {outcome.out}"
    assert outcome.status == 0
    blocked = [each for each in outcome.stalls() if each["ours_ms"] > STALL_MS]
    assert not [each for each in blocked if each["step"] != "the zip is installed"], blocked
    return outcome.facts


def test_from_the_zip_to_a_refitted_model_and_the_next_day(raster, tmp_path):
    """Installs the zip, sets the engine up, maps a corner, clicks, corrects, refits, saves, and opens it all again."""
    need_index(tmp_path / "pip")
    environ = {environment.OVERRIDE: None}
    inputs = {"raster": str(raster)}
    first = QgisDesktop(tmp_path, plugin=False, environ=environ).run("scripts.desktop.scenarios:FIRST_USE", inputs, 600)
    facts = check_outcome(first)
    assert first.leftover_processes == [], "processes that outlived QGIS"
    assert facts["chosen_by_itself"], "the imagery that was loaded had to be chosen in the dock"
    assert facts["mapped"] == 576 >= facts["chips_while_running"][-1]
    assert len(facts["corrected"]) == 6
    assert facts["lost_layers"] == []
    inputs = {**inputs, "project": facts["project"], "kept": facts}
    next_day = QgisDesktop(tmp_path, environ=environ).run("scripts.desktop.scenarios:REOPENED", inputs, 180)
    assert check_outcome(next_day)["lost_layers"] == []


def test_a_killed_engine_leaves_qgis_and_the_project_whole_and_is_one_sentence(raster, engine, tmp_path):
    outcome = QgisDesktop(tmp_path, environ=engine).run(
        "scripts.desktop.scenarios:ENGINE_KILLED", {"raster": str(raster)}, 400
    )
    facts = check_outcome(outcome)
    assert facts["resumed"] >= facts["done_before"] > 0


def test_twenty_times_loaded_and_unloaded_it_leaves_nothing(raster, engine, tmp_path):
    outcome = QgisDesktop(tmp_path, environ=engine).run(
        "scripts.desktop.scenarios:RELOAD_STEPS", {"raster": str(raster)}, 400
    )
    assert not outcome.failure, outcome.failure
    assert outcome.facts["more_than_at_first"] == {}
    assert outcome.facts["more_than_without"] == {}


def test_the_window_remembers_the_next_day_what_it_showed(raster, engine, tmp_path):
    """A cancelled run of an unsaved project is resumed; QGIS ends without a warning and comes back as it was."""
    environ = {**engine, "TMPDIR": str(tmp_path / "temporary")}  # QGIS warns of layers in the folder of temporary files
    (tmp_path / "temporary").mkdir()
    desktop, inputs = QgisDesktop(tmp_path, environ=environ), {"raster": str(raster)}
    inputs["kept"] = check_outcome(desktop.run("scripts.desktop.scenarios:DAY_ONE", inputs, 500))
    check_outcome(desktop.run("scripts.desktop.scenarios:NEXT_DAY", inputs, 200))
    check_outcome(desktop.run("scripts.desktop.scenarios:DAY_AFTER", inputs, 200))


def test_tiles_of_the_world_are_clicked_corrected_and_classified(raster, engine, tmp_path):
    """C2, C10: an area is asked for, and everything else is as on a file. The tiles show the quilt of real chips."""
    corners = gdal.Warp("", str(raster), format="MEM", dstSRS="EPSG:3857").GetGeoTransform()
    west, north = corners[0] + 1200, corners[3] - 1200
    extent = [west, north - 1800, west + 1800, north]
    with tile_server(picture_of(raster)) as tiles:
        inputs = {"tiles": f"type=xyz&url={tiles.url}?key=sesame-open&zmin=0&zmax=17", "extent": extent}
        outcome = QgisDesktop(tmp_path, environ=engine).run("scripts.desktop.scenarios:TILE_STEPS", inputs, 300)
    facts = check_outcome(outcome)
    assert "choose an area" in facts["without_area"]
    assert facts["grid"].startswith("EPSG:")
    assert facts["mapped"] > 20
    assert "sesame" not in str(facts)


def test_live_land_cover_is_dragged_swiped_and_comes_back_after_its_engine_was_killed(raster, engine, tmp_path):
    part, model = tmp_path / "part.tif", tmp_path / "pixels.onnx"
    gdal.Translate(str(part), str(raster), srcWin=[300, 300, 600, 500])
    python = engine[environment.OVERRIDE]
    subprocess.run(
        [python, "-m", "tests.data.pixel_models", str(model)], cwd=ROOT, check=True, env=engine_environment(os.environ)
    )
    inputs = {"raster": str(part), "model": str(model)}
    outcome = QgisDesktop(tmp_path / "qgis", environ=engine).run(
        "scripts.desktop.steps.live_steps:LIVE_STEPS", inputs, 500
    )
    facts = check_outcome(outcome)
    assert outcome.leftover_processes == []
    assert "SIGKILL" in facts["killed_text"]


def test_live_land_cover_is_corrected_by_brush_and_the_original_comes_back(raster, engine, tmp_path):
    part, model = tmp_path / "part.tif", tmp_path / "pixels.onnx"
    gdal.Translate(str(part), str(raster), srcWin=[300, 300, 600, 500])
    python = engine[environment.OVERRIDE]
    subprocess.run(
        [python, "-m", "tests.data.pixel_models", str(model)], cwd=ROOT, check=True, env=engine_environment(os.environ)
    )
    strokes = [["Water", [0.2, 0.2], [0.3, 0.3]], ["Trees", [0.4, 0.7], [0.5, 0.6]]]
    inputs = {"raster": str(part), "model": str(model), "project": str(tmp_path / "map.qgz"), "strokes": strokes}
    steps = "scripts.desktop.steps.with_land_cover.brush_steps:BRUSH_STEPS"
    facts = check_outcome(QgisDesktop(tmp_path / "qgis", environ=engine).run(steps, inputs, 500))
    assert facts["fit_text"].startswith("Fitted to 2 strokes")
    assert (tmp_path / "map-strokes.gpkg").is_file()


def test_the_model_is_fitted_to_the_place_with_its_land_cover(raster, engine, tmp_path):
    """The dialog proposes the NLCD layer; the panel then has the new model, or the old one if that served as well."""
    nlcd = tmp_path / "NLCD 2011.tif"
    shutil.copy(raster.with_name(f"{raster.stem}_nlcd.tif"), nlcd)
    inputs = {"raster": str(raster), "nlcd": str(nlcd)}
    steps = "scripts.desktop.steps.with_land_cover.place_steps:PLACE_STEPS"
    outcome = QgisDesktop(tmp_path, environ=engine).run(steps, inputs, 500)
    facts = check_outcome(outcome)
    assert "land cover shows" in facts["fit"]
    kept = "The model is kept as it is" in facts["fit"]
    assert kept != ("fitted" in facts["model"]) and ("After the fit" in facts["card"]) != kept


def test_a_finished_map_is_compared_with_older_land_cover(raster, engine, tmp_path):
    """The panel's button fills the dialog in; the change map lies above the land-use map, which is hidden; the page
    Change shows it, draws a sample, which is reviewed by keys, and makes a page to print;
    the page Review lists candidates.
    """
    nlcd = tmp_path / "NLCD 2011.tif"
    shutil.copy(raster.with_name(f"{raster.stem}_nlcd.tif"), nlcd)
    steps = "scripts.desktop.steps.with_land_cover.change_steps:CHANGE_STEPS"
    outcome = QgisDesktop(tmp_path, environ=engine).run(steps, {"raster": str(raster), "nlcd": str(nlcd)}, 300)
    facts = check_outcome(outcome)
    assert facts["input"] and facts["land_cover"] == "NLCD 2011"
    assert "New development" in facts["styles"] and facts["name"].startswith("Change 2011–2022")
    assert facts["above the map"] and facts["map is hidden"]
    assert "expected to have changed and" in facts["said"] or "No chip of" in facts["said"]
    assert facts["page"] == "Change" and facts["sentences"] == facts["said"]
    assert facts["order"] == "value" and facts["candidates"] > 100
    assert facts["review"] == "0 real, 1 no change, 1 unsure" and "shows land cover" in facts["left side"]
    assert facts["reviewed"].startswith("0 of ") and facts["printed"] == "Change from 2011 to 2022"
