"""A made-up change map, a sample of it, and a person who reviews the sample in QGIS."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer, edit

from tests.plugin.test_fit_to_place_algorithm import RecordingFeedback

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[3]

Run = Callable[..., tuple[dict[str, Any], RecordingFeedback]]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a land-use map, its land cover, and the change map of both with the engine's answer."""
    if not Path(ENGINE).is_file():
        pytest.skip("no engine is set up to write the map")
    folder = tmp_path_factory.mktemp("change")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.changed_land", str(folder)], cwd=ROOT, env=environ, check=True)
    return folder


@pytest.fixture
def run(processing: Any, loaded: Any) -> Run:
    """Runs an algorithm with the real engine; gives its outputs and the feedback."""

    def run_algorithm(name: str, **parameters: Any) -> tuple[dict[str, Any], RecordingFeedback]:
        feedback = RecordingFeedback()
        values = {key: str(each) if isinstance(each, Path) else each for key, each in parameters.items()}
        return processing.run(f"landchip:{name}", values, feedback=feedback), feedback

    return run_algorithm


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """Runs an algorithm that must fail; gives the sentence."""

    def run_refused(name: str, **parameters: Any) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **parameters)
        return str(caught.value)

    return run_refused


@pytest.fixture
def sample(run: Run, made: Path, tmp_path: Path) -> Path:
    """A sample of 200 chips, not reviewed."""
    path = tmp_path / "sample.gpkg"
    run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=path, REVIEWS=200, SEED=3)
    return path


def review(layer: QgsVectorLayer, wrong: int = 0, turns: int = 10_000) -> None:
    """Fills in the first `turns` answers as the map has them, but finds the first `wrong` changes to be none."""
    names = {each.name(): number for number, each in enumerate(layer.fields())}
    left = wrong
    with edit(layer):
        for chip in sorted(layer.getFeatures(), key=lambda each: each["turn"])[:turns]:
            then, now = chip["from"], chip["to"]
            if then != now and left:
                now, left = then, left - 1
            layer.changeAttributeValue(chip.id(), names["reviewed_from"], then)
            layer.changeAttributeValue(chip.id(), names["reviewed_to"], now)
