"""Patches are drawn by the original rule or by their classes; classes weigh in the loss by their share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.data.pixel_patches import write_data
from trainer.errors import TrainingError
from trainer.segmentation.balance import class_prior, class_weights, patch_draws
from trainer.segmentation.data_file import read_data_file
from trainer.segmentation.patch_set import PatchSet, write_patch_set
from trainer.segmentation.segment_config import SegmentConfig

PX = 40


def patches(folder: Path, *codes: np.ndarray, **content: Any) -> PatchSet:
    for k, each in enumerate(codes):
        np.savez(folder / f"{k}.npz", image=np.ones((4, PX, PX), np.uint8), labels=each.astype(np.uint8))
    source = {"files": "*.npz", "images": {"image": ""}, "labels": "labels", "place": "here"}
    data = read_data_file(write_data(folder, patches=[source], **content))
    return write_patch_set(data, folder / "set", 4, 1.0, PX)


def field_with(code: int, pixels: int) -> np.ndarray:
    values = np.full(PX * PX, 3)
    values[:pixels] = code
    return values.reshape(PX, PX)


def test_the_original_rule_halves_patches_with_at_most_three_in_a_thousand_of_water_and_impervious(
    tmp_path: Path,
) -> None:
    made = patches(tmp_path, field_with(1, 5), field_with(4, 4), field_with(2, 900), field_with(4, 1000))
    draws = patch_draws(made, SegmentConfig(balance="original"))  # 0.3% of 1,600 pixels is 4.8
    np.testing.assert_allclose(draws / draws.max(), [1, 0.5, 0.5, 1])
    assert draws.mean() == pytest.approx(1)


def test_pixels_without_a_label_do_not_count_in_a_patchs_shares(tmp_path: Path) -> None:
    sparse = np.zeros((PX, PX))
    sparse[0, :2] = (1, 3)
    made = patches(tmp_path, sparse, field_with(2, 0))
    np.testing.assert_allclose(made.shares, [[0.5, 0, 0.5, 0], [0, 0, 1, 0]])
    assert patch_draws(made, SegmentConfig(balance="original"))[0] > 1


def test_patches_with_rare_classes_come_more_often(tmp_path: Path) -> None:
    made = patches(tmp_path, field_with(4, 800), *(field_with(2, 800) for _ in range(5)))
    draws = patch_draws(made, SegmentConfig(balance="classes"))
    assert draws[0] > 1 > draws[1] and draws.mean() == pytest.approx(1)
    np.testing.assert_array_equal(patch_draws(made, SegmentConfig(balance="none")), np.ones(6))


def test_the_original_rule_needs_its_classes(tmp_path: Path) -> None:
    content = {"classes": [{"name": each, "colour": "#000000"} for each in "ab"], "codes": {"2": "a", "3": "b"}}
    with pytest.raises(TrainingError, match="no class water"):
        patch_draws(patches(tmp_path, field_with(2, 9), **content), SegmentConfig())


def test_class_weights_are_one_on_average_and_larger_for_rare_classes(tmp_path: Path) -> None:
    made = patches(tmp_path, field_with(4, 160))
    for name in ("none", "root", "inverse"):
        weights = class_weights(made, SegmentConfig(class_weights=name))
        assert weights @ class_prior(made) == pytest.approx(1)
        assert (weights[3] > weights[2]) == (name != "none")


def test_without_any_label_nothing_can_be_learnt(tmp_path: Path) -> None:
    made = patches(tmp_path, np.zeros((PX, PX)))
    with pytest.raises(TrainingError, match="has a label"):
        class_prior(made)
