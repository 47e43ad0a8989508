"""The made-up model of scripts/simulations/smoothing_accuracy.py, and the scores of smoothed maps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
import pytest

from plugin.engine.api.classes import CLASSES, GROUPS
from plugin.engine.outputs.write import write_outputs
from scripts.simulations.smoothed_maps import score
from scripts.simulations.smoothing_accuracy import Land, balanced_distance, noise, probabilities, scores
from tests.engine.made_up_map import METADATA, parts, rows_of

SIDE = 60


@pytest.fixture(scope="module")
def land() -> Land:
    """Stripes of all classes, some wider."""
    cols, rows = (each.ravel().astype(np.int64) for each in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
    return Land("stripes", cols, rows, (cols // 10 + rows // 30) % len(CLASSES))


@pytest.mark.parametrize("alike", [0.0, 0.6])
def test_the_made_up_model_is_calibrated_for_single_chips_however_alike_its_errors_are(
    land: Land, alike: float
) -> None:
    z = noise(land, alike, np.random.default_rng(1))
    assert abs(z.mean()) < 0.1
    assert z.std() == pytest.approx(1, abs=0.1)
    found = scores(land, probabilities(land, balanced_distance(0.8), z))
    assert found.classes == pytest.approx(0.8, abs=0.06)
    assert found.calibration < 0.04


def test_noise_that_is_alike_is_so_in_neighbouring_chips(land: Land) -> None:
    def likeness(alike: float) -> float:
        z = noise(land, alike, np.random.default_rng(2))[:, 0].reshape(SIDE, SIDE)
        return float(np.corrcoef(z[:, 1:].ravel(), z[:, :-1].ravel())[0, 1])

    assert abs(likeness(0.0)) < 0.05
    assert likeness(0.9) > 0.7


def test_a_map_is_scored_over_the_chips_that_have_a_truth(tmp_path: Path) -> None:
    shares = np.eye(len(CLASSES))[[0, 1, 2, 5]] * 0.9 + 0.1 / len(CLASSES)
    write_outputs(rows_of(parts(shares)), METADATA, {"gpkg": str(tmp_path / "map.gpkg")})
    truth = [("barren", "undeveloped"), ("shrub", "undeveloped"), ("developed", "developed")]
    table = pa.table(
        {
            "col": [1800, 1801, 1802],
            "row": [17_000] * 3,
            "class": [name for name, _ in truth],
            "group": [group for _, group in truth],
        }
    )
    pyogrio.write_arrow(table, tmp_path / "truth.gpkg", layer="truth", geometry_name=None, driver="GPKG")
    found = score(tmp_path / "map.gpkg", tmp_path / "truth.gpkg")
    assert found.chips == 3
    assert found.classes == pytest.approx(1 / 3)
    assert found.groups == pytest.approx(2 / 3)
    assert {each.name for each in GROUPS} >= {group for _, group in truth}
