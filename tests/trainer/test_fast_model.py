"""The fast form of the default model: its input, its calibration chips, and what it loses in places left out."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from plugin.engine.api.classes import CLASSES
from trainer.default.chip_features import ChipFeatures, feature_extractor
from trainer.default.fast_model import CALIBRATION_CHIPS, SmallerInput, calibration_chips, compare_left_out
from trainer.default.leave_one_place_out import LeaveOnePlaceOutResult
from trainer.default.training_chips import MAIN_PLACES, LabelledChip


def chip(place: str, label: int, role: str = "train", value: int = 90) -> LabelledChip:
    shares = np.eye(len(CLASSES), dtype=np.float32)[label]
    pixels = np.full((3, 32, 32), value, np.uint8)
    return LabelledChip(pixels, shares, shares, place, f"{place} {label}", role, "manifest", "chips", "")


def result(chips: list[LabelledChip], named: list[int]) -> LeaveOnePlaceOutResult:
    data = ChipFeatures(chips, np.zeros((len(chips), 1, 1), np.float32), feature_extractor())
    return LeaveOnePlaceOutResult(
        data, 9.0 * np.eye(len(CLASSES))[named][:, None], np.zeros(len(chips)), np.zeros(len(chips))
    )


def test_the_loss_is_that_of_groups_by_place() -> None:
    chips = [chip(place, label) for place in MAIN_PLACES for label in (3, 5)]
    right = [int(each.shares.argmax()) for each in chips]
    wrong_once = [5, *right[1:]]  # one field of the first place becomes developed
    loss = compare_left_out(result(chips, right), result(chips, wrong_once))
    assert loss["lost_by_place"][MAIN_PLACES[0]] == 0.5 and loss["most_lost"] == 0.5
    assert loss["mean_lost"] == pytest.approx(0.5 / len(MAIN_PLACES), abs=1e-4)
    assert loss["same_group"] == pytest.approx(1 - 1 / len(chips), abs=1e-4)


def test_half_of_the_calibration_chips_are_changed_and_none_are_held_out() -> None:
    chips = [chip("iowa", 3, role=("train", "test")[k % 2], value=(90, 200)[k % 2]) for k in range(400)]
    pixels = calibration_chips(chips, ("test",))
    assert pixels.shape == (CALIBRATION_CHIPS, 3, 32, 32)
    half = CALIBRATION_CHIPS // 2
    assert (pixels[:half] == 90).all() and (pixels[half:] != 90).any()


def test_a_smaller_input_gives_features_of_the_same_width() -> None:
    extractor = feature_extractor()
    pixels = torch.randint(0, 256, (2, 3, 64, 64), dtype=torch.uint8)
    assert SmallerInput(extractor, 32).embed(pixels).shape == extractor.embed(pixels).shape
