"""The chips of the default model, and what is weak among them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from trainer.default import training_chips
from trainer.default.data_folder import data_folder
from trainer.default.training_chips import DROPPED, NAMES, WEAK, LabelledChip, read_training_chips

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
    assert all((each.label_origin in ("manifest", "audit")) == (each.role != WEAK) for each in chips)


def test_all_chips_of_a_spot_are_of_one_place(chips: list[LabelledChip]) -> None:
    places = defaultdict(set)
    for each in chips:
        places[each.site].add(each.place)
    assert all(len(each) == 1 for each in places.values())


def test_audited_chips_keep_the_given_label_beside_the_right_one(chips: list[LabelledChip]) -> None:
    relabelled = [each for each in chips if each.label_origin == "audit"]
    assert relabelled and all((each.shares != each.given_shares).any() for each in relabelled)
    others = [each for each in chips if each.label_origin != "audit"]
    assert all((each.shares == each.given_shares).all() for each in others)
    assert any(each.role == DROPPED for each in chips)


def test_cropland_and_water_come_from_north_dakota_at_four_dates(chips: list[LabelledChip]) -> None:
    sites_of_class = defaultdict(set)
    for each in chips:
        if each.place == "north dakota":
            sites_of_class[NAMES[int(each.shares.argmax())]].add(each.site)
    assert set(sites_of_class) == {"cultivated", "water"}
    assert not sites_of_class["cultivated"] & sites_of_class["water"]
