"""The training chips that a model keeps, and a released model that learns from corrections."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.training_summary import KEY
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from plugin.engine.refit.onnx_edit import check_layer, load_graph, read_last_layer, read_training_summary
from plugin.engine.refit.refit import refit
from tests.data.corrected import write_corrections
from tests.trainer import made_up_county as land
from tests.trainer.test_corrections_source import GRID, scattered
from tests.trainer.test_release import make_chipset, trained
from trainer.exporting.release import release_network
from trainer.exporting.variants import drop_embedding_output
from trainer.heads.training_summary import build_training_summary


def clouds(sizes: tuple[int, ...], width: int = 5) -> tuple[np.ndarray, np.ndarray]:
    """Features of chips of as many classes, each about a corner of its own, and their shares."""
    rng = np.random.default_rng(4)
    truth = np.repeat(np.arange(len(sizes)), sizes)
    return (
        (rng.normal(0, 1, (len(truth), width)) + 8 * np.eye(len(sizes), width)[truth]).astype(np.float32),
        np.eye(len(sizes), dtype=np.float32)[truth],
    )


def test_every_class_is_in_the_summary_and_the_counts_add_up_to_all_chips() -> None:
    features, shares = clouds((400, 60, 1))
    summary = build_training_summary(features, shares, max_chips=30)
    assert summary.counts.sum() == 461
    class_sums = summary.shares.sum(axis=0)
    assert class_sums[0] > class_sums[1] > class_sums[2] == 1  # more chips of larger classes, by the square root
    assert 25 <= len(summary.counts) <= 33
    chips = {tuple(row) for row in features}
    assert all(tuple(row) in chips for row in summary.features)  # real chips, no means of them


def test_few_chips_are_kept_all_and_the_same_chips_give_the_same() -> None:
    features, shares = clouds((3, 2))
    np.testing.assert_array_equal(build_training_summary(features, shares).counts, np.ones(5))
    features, shares = clouds((90, 90))
    assert (
        build_training_summary(features, shares, 20).to_text() == build_training_summary(features, shares, 20).to_text()
    )


def test_shares_that_do_not_reach_the_whole_are_brought_to_it() -> None:
    features, shares = clouds((9, 9))
    np.testing.assert_allclose(build_training_summary(features, shares * 0.8).shares.sum(axis=1), 1)


def test_chips_that_are_all_alike_are_summarised() -> None:
    summary = build_training_summary(
        np.ones((300, 4), np.float32), np.eye(2, dtype=np.float32)[np.arange(300) % 2], max_chips=10
    )
    assert summary.counts.sum() == 300


@pytest.mark.parametrize("calibration", ["temperature", "vector"])
def test_a_released_model_states_the_layer_that_gives_its_probabilities(tmp_path: Path, calibration: str) -> None:
    chips = make_chipset(tmp_path / "set")
    file = release_network(trained(), chips, tmp_path / "model.onnx", calibration=calibration)
    with open_model(file, "cpu") as model:
        pixels = chips.read(range(20))
        layer = read_last_layer(load_graph(file, model.file.digest), model.last_layer_spec(), file.name)
        check_layer(layer, model.embed(pixels).features, model.predict_proba(pixels), file.name)
        summary = read_training_summary(model.file.metadata, layer, file.name)
    assert summary.counts.sum() == 20  # the split train
    assert to_mlm(model.contract)["properties"]["mlm:output"][-1]["name"] == "embedding"


def test_a_released_model_learns_from_corrections(tmp_path: Path) -> None:
    land.county(tmp_path)
    model = release_network(trained(), make_chipset(tmp_path / "set"), tmp_path / "model.onnx")
    rows = [
        (chip, raster, ("barren", "developed")[k % 2]) for k, (chip, raster, _) in enumerate(scattered("naip_2016.tif"))
    ]
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    result = refit(
        {"model": str(model), "corrections": str(file), "output": str(tmp_path / "new.onnx")},
        lambda _: None,
        lambda: False,
    )
    assert result["used"] == 12
    onnx.checker.check_model(onnx.load(str(tmp_path / "new.onnx")), full_check=True)


def test_variants_state_no_last_layer_and_keep_no_summary() -> None:
    with open_model(model_path(DEFAULT_MODEL), "cpu") as model:
        graph, contract = drop_embedding_output(onnx.load(str(model_path(DEFAULT_MODEL))), model.contract)
    assert contract.refit is None
    assert [each.name for each in graph.graph.output] == ["probabilities", "distance"]


def test_the_fast_model_keeps_a_summary_of_its_own_features() -> None:
    with open_model("fast", "cpu") as fast:
        assert fast.contract.refit is not None and KEY in fast.file.metadata
