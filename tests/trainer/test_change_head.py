"""`trainer change`: a head that tells change between two dates, from made-up pairs, coloured chips, and real ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
import shapely
from sklearn.metrics import roc_auc_score

from plugin.engine.change.dates.pair_evidence import FeatureScale, pair_log_ratio
from plugin.engine.model.model import open_model
from tests.data.corrected import tiny_refittable
from tests.trainer.test_from_base import coloured_set
from trainer.__main__ import FAILED, main
from trainer.change import _sites, _unchanged_sites
from trainer.change_head.evaluation import evaluate_head, roc_auc
from trainer.change_head.fit import evaluated_head, fit_change_head
from trainer.change_head.pairs import ViewedChips, dated_pairs, different_pairs, pair_figures, training_pairs
from trainer.errors import TrainingError

WIDTH, STATES = 6, 3


def viewed(n: int = 120, regions: int = 3, dates: int = 2, noise: float = 0.5, seed: int = 0) -> ViewedChips:
    """n sites at some dates, in so many regions; features differ between sites and little between dates."""
    rng = np.random.default_rng(seed)
    states = np.repeat(rng.integers(0, STATES, n), dates)
    centres = np.repeat(rng.normal(0, 1, (n, WIDTH)), dates, axis=0) + 2 * np.eye(STATES, WIDTH)[states]
    features = centres[:, None] + rng.normal(0, noise, (len(states), 3, WIDTH))
    logits = 2.5 * np.eye(STATES)[states][:, None] + rng.normal(0, 1, (len(states), 3, STATES))
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    names = np.array([f"region {k}" for k in range(regions)])
    return ViewedChips(
        features.astype(np.float32),
        probabilities,
        states,
        [f"site {k}" for k in np.repeat(np.arange(n), dates)],
        np.repeat(names[np.arange(n) % regions], dates),
        FeatureScale(np.zeros(WIDTH), np.ones(WIDTH)),
    )


def test_pairs_without_change_are_dates_of_one_site_and_augmented_views() -> None:
    chips = viewed(40)
    every = np.ones(len(chips.states), bool)
    pairs = training_pairs(chips, every)
    same = np.column_stack([pairs.first, pairs.second])[~pairs.changed]
    assert all(chips.sites[a] == chips.sites[b] for a, _, b, _ in same.tolist())
    assert len(dated_pairs(chips, every)) == 40 and len(same) == 40 + 2 * 80
    assert {(a == b, view) for a, _, b, view in same.tolist()} == {(False, 0), (True, 1), (True, 2)}
    assert pairs.weights[pairs.changed].sum() == pytest.approx(1) == pairs.weights[~pairs.changed].sum()


def test_pairs_with_change_are_of_one_region_and_two_states() -> None:
    chips = viewed()
    pairs = different_pairs(chips, np.ones(len(chips.states), bool), 300)
    assert pairs.shape == (300, 2)
    for a, b in pairs.tolist():
        assert chips.regions[a] == chips.regions[b] and chips.states[a] != chips.states[b]
    one_state = chips.states == chips.states[0]
    assert different_pairs(chips, one_state, 300).shape == (0, 2)


def test_the_head_tells_change_better_than_the_labels_where_features_tell_it() -> None:
    head = evaluated_head(viewed())
    assert head.with_features is not None and head.with_features.similarity is not None
    assert head.with_features.similarity < 0 and head.labels_alone.agreement < 0
    auc = head.held_out["auc"]
    assert auc["head"] > auc["labels"] and auc["head"] > 0.9
    assert set(head.held_out["regions"]) == {"region 0", "region 1", "region 2"}
    assert head.held_out["head"]["false"] < head.held_out["labels_differ"]["false"]
    assert head.pairs["different"] == 3 * 1500


def test_the_ratio_is_one_where_change_and_none_are_equally_likely() -> None:
    """Calibration on the training pairs: among pairs of ratio r, change has the share r / (1 + r)."""
    chips = viewed(400, seed=4)
    head = fit_change_head(chips)
    pairs = training_pairs(chips, np.ones(len(chips.states), bool))
    figures = pair_figures(chips, pairs)
    ratio = pair_log_ratio(head, figures.agreement, figures.similarity)
    near = np.abs(ratio) < 1
    share = pairs.weights[near & pairs.changed].sum() / pairs.weights[near].sum()
    assert share == pytest.approx(0.5, abs=0.12)


def test_one_region_gives_a_head_without_held_out_figures() -> None:
    head = evaluated_head(viewed(regions=1))
    assert head.held_out == {} and head.with_features is not None


def test_a_region_without_dates_is_not_scored() -> None:
    chips = viewed(dates=1)
    assert evaluate_head(fit_change_head(chips), chips, chips.regions == "region 0") is None


def test_too_few_pairs_are_refused() -> None:
    with pytest.raises(TrainingError, match="30 of each are needed"):
        fit_change_head(viewed(4, regions=1, dates=1))


def test_the_area_under_the_curve_is_that_of_scikit_learn() -> None:
    rng = np.random.default_rng(1)
    same, different = rng.integers(0, 9, 50).astype(float), rng.integers(3, 12, 40).astype(float)
    expected = roc_auc_score(np.r_[np.zeros(50), np.ones(40)], np.r_[same, different])
    assert roc_auc(same, different) == pytest.approx(expected, abs=1e-4)


class TestCommand:
    def run(self, tmp_path: Path, *more: str, model: Path | None = None) -> tuple[int, Path]:
        chips = coloured_set(tmp_path / "set", {"train": 8, "val": 40, "test": 40})
        model = model or tiny_refittable(tmp_path / "base.onnx")
        out = tmp_path / "with-head.onnx"
        return main(["change", str(chips.folder), "--model", str(model), "--out", str(out), *more]), out

    def test_a_model_gets_a_head_and_stays_as_it_is(self, tmp_path: Path) -> None:
        code, out = self.run(tmp_path)
        assert code == 0
        with open_model(out, "cpu") as model, open_model(tmp_path / "base.onnx", "cpu") as before:
            head = model.contract.change_head
            assert head is not None and head.with_features is not None and head.labels_alone.agreement < 0
            assert "80 chips of set" in head.pairs["description"]  # without those of train
            pixels = np.full((1, 3, 32, 32), 120, np.uint8)
            assert np.array_equal(model.predict_proba(pixels), before.predict_proba(pixels))

    def test_a_model_that_gives_no_features_gets_a_head_on_its_labels(self, tmp_path: Path) -> None:
        code, out = self.run(tmp_path, model=tiny_refittable(tmp_path / "fixed.onnx", refit=False))
        assert code == 0
        with open_model(out, "cpu") as model:
            assert model.contract.change_head is not None and model.contract.change_head.with_features is None

    def test_bad_input_gets_one_sentence_and_no_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        chips = coloured_set(tmp_path / "only", {"train": 8})
        model, out = tiny_refittable(tmp_path / "base.onnx"), tmp_path / "out.onnx"
        assert main(["change", str(chips.folder), "--model", str(model), "--out", str(out)]) == FAILED
        assert "--split" in capsys.readouterr().err
        assert (
            main(["change", str(chips.folder), "--model", str(model), "--out", str(model), "--split", "all"]) == FAILED
        )
        assert main(["change", str(tmp_path / "no"), "--model", str(model), "--out", str(out)]) == FAILED
        assert not out.exists()

    def test_chips_of_the_same_ground_are_one_site(self, tmp_path: Path) -> None:
        chips = coloured_set(tmp_path / "set", {"val": 4})
        squares = [shapely.box(0, 0, 1, 1).wkb, shapely.box(0, 0, 1, 1).wkb, shapely.box(1, 0, 2, 1).wkb, None]
        index = chips.index.drop_columns(["geometry"]).append_column("geometry", pa.array(squares, pa.binary()))
        object.__setattr__(chips, "index", index)
        sites = _sites(chips)
        assert sites[0] == sites[1] != sites[2] and sites[3] == chips.column("id")[3]
        same, changed = (_unchanged_sites(chips, np.array(each)) for each in ([1, 1, 1, 1], [0, 1, 1, 1]))
        assert same[0] == same[1] != same[2] and changed[0] != changed[1]  # another use is no pair without change


def test_the_shipped_models_have_heads_that_tell_more_than_labels() -> None:
    for name in ("default", "fast"):
        with open_model(name, "cpu") as model:
            head = model.contract.change_head
            assert head is not None and head.with_features is not None
            figures = head.held_out["regions"]["californian cities"]
            assert figures["auc"]["head"] > 0.99 > figures["auc"]["product"]
            assert figures["head"]["false"] <= 0.02 < figures["labels_differ"]["false"]
