"""The chips of the default model, and what is weak among them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from trainer.default import training_chips
from trainer.default.data_folder import data_folder
from trainer.default.training_chips import NAMES, WEAK, LabelledChip, read_training_chips

pytestmark = pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")


@pytest.fixture(scope="module")
def chips() -> list[LabelledChip]:
    """Of Virginia one chip, because the model that labels its pixels takes a second for each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training_chips, "_chip_offsets", lambda _side, _count: [0])
        return read_training_chips(data_folder())


def test_every_chip_has_a_size_and_shares(chips: list[LabelledChip]) -> None:
    assert {each.pixels.shape for each in chips} == {(3, 224, 224)}
    np.testing.assert_allclose([each.shares.sum() for each in chips], 1, atol=1e-5)


def test_weak_labels_are_marked_by_role_and_origin(chips: list[LabelledChip]) -> None:
    weak = {each.place for each in chips if each.role == WEAK}
    assert weak == {"west virginia", "virginia", "north dakota"}
    assert all((each.label_origin == "manifest") == (each.role != WEAK) for each in chips)


def test_all_chips_of_a_spot_are_in_one_fold(chips: list[LabelledChip]) -> None:
    folds = defaultdict(set)
    for each in chips:
        folds[each.site].add(each.fold)
    assert all(len(each) == 1 for each in folds.values())


def test_imperial_is_left_out_by_fifths_of_its_grid(chips: list[LabelledChip]) -> None:
    imperial = [each for each in chips if each.place == "imperial"]
    counts = defaultdict(int)
    for each in imperial:
        counts[each.fold] += 1
    assert len(counts) == 5 and max(counts.values()) - min(counts.values()) <= 1


def test_cropland_and_water_come_from_north_dakota_at_four_dates(chips: list[LabelledChip]) -> None:
    sites_of_class = defaultdict(set)
    for each in chips:
        if each.place == "north dakota":
            sites_of_class[NAMES[int(each.shares.argmax())]].add(each.site)
    assert set(sites_of_class) == {"cultivated", "water"}
    assert not sites_of_class["cultivated"] & sites_of_class["water"]
