"""Runs with foreign networks: a map like that of a network in the usual form, or an error and no map (F14, F15, B5)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from onnx import helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.mlm_fields import CHANNELS_LAST
from tests.data import rasters
from tests.engine.job.requests import request, run
from tests.engine.test_model_proof import foreign, head
from tests.engine.tiny_network import PX
from tests.messages import refused

N = helper.make_node


@pytest.fixture
def imagery(tmp_path: Path) -> str:
    return rasters.write(tmp_path / "a.tif", rasters.noise(size=10 * PX))


def in_folder(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_channels_last_and_an_output_of_one_pixel_make_the_same_map(tmp_path: Path, imagery: str) -> None:
    usual = foreign(in_folder(tmp_path / "usual"), head("Softmax"))
    nodes = [*head("Softmax", [1, 2])[:2], N("Softmax", ["logits"], ["flat"])]
    nodes.append(N("Unsqueeze", ["flat", "axes"], ["probabilities"]))
    other = foreign(
        in_folder(tmp_path / "other"),
        nodes,
        shape=("n", "h", "w", "c"),
        output=("n", 3, 1, 1),
        numbers={"axes": np.array([2, 3], np.int64)},
        dim_order=CHANNELS_LAST,
    )
    maps = []
    for model in (usual, other):
        result = run(request(imagery, model, model.parent / "o"))
        assert result["chips"]["classified"] == 100
        table = pq.read_table(result["outputs"]["geoparquet"])
        names = [each for each in table.column_names if each in ("col", "row") or each.startswith(("p_", "g_"))]
        maps.append(np.stack([table[each].to_numpy() for each in names]))
    np.testing.assert_allclose(maps[0], maps[1], atol=1e-6)


def test_a_batch_of_numbers_that_are_no_probabilities_ends_the_run_without_a_map(tmp_path: Path, imagery: str) -> None:
    """B5: `p_developed` was 2308, and the raster's bytes wrapped."""
    nodes = [
        *head("Softmax")[:2],
        N("Softmax", ["logits"], ["right"]),
        N("ReduceMin", ["pixels"], ["least"], axes=[1, 2, 3], keepdims=0),
        N("Greater", ["least", "bright"], ["is_bright"]),
        N("Unsqueeze", ["is_bright", "one"], ["column"]),
        N("Where", ["column", "wrong", "right"], ["probabilities"]),
    ]
    numbers = {
        "bright": np.float32(240),
        "one": np.array([1], np.int64),
        "wrong": np.array([[2308, 0.5, 0.5]], np.float32),
    }
    model = foreign(in_folder(tmp_path / "model"), nodes, numbers=numbers)
    assert run(request(imagery, model, tmp_path / "right"))["chips"]["classified"] == 100
    pixels = rasters.noise(size=10 * PX)
    pixels[:, :PX, :PX] = np.clip(pixels[:, :PX, :PX], 241, 255)  # one chip of bright noise
    bright = rasters.write(tmp_path / "bright.tif", pixels)
    with refused(ModelError, "batch-not-probabilities", model="foreign.onnx"):
        run(request(bright, model, tmp_path / "wrong"))
    assert not [each for each in (tmp_path / "wrong").glob("*") if each.is_file()]
