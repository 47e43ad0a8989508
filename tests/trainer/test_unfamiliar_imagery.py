"""Made-up images that show no land."""

from __future__ import annotations

import numpy as np

from trainer.default.novelty.unfamiliar_imagery import CHANGED, FILLER, NO_LAND, unfamiliar_images

CHIPS = np.random.default_rng(1).integers(40, 200, (4, 3, 32, 32), dtype=np.uint8)


def test_each_kind_has_images_of_the_chips_form_and_a_seed_gives_them_again() -> None:
    images = unfamiliar_images(CHIPS)
    assert set(images) == {*NO_LAND, *CHANGED, *FILLER}
    for kind, pixels in images.items():
        assert pixels.shape[1:] == (3, 32, 32) and pixels.dtype == np.uint8
        assert (pixels == unfamiliar_images(CHIPS)[kind]).all()


def test_an_edge_without_imagery_covers_a_tenth_to_two_fifths_along_one_side() -> None:
    for kind, value in (("black edge", 0), ("white edge", 255)):
        for image, chip in zip(unfamiliar_images(CHIPS)[kind], CHIPS):
            is_filled = (image == value).all(axis=0)
            assert 0.05 < is_filled.mean() < 0.45
            assert (is_filled.all(axis=0) | is_filled.all(axis=1)).any()
            assert (image[:, ~is_filled] == chip[:, ~is_filled]).all()


def test_a_negative_and_swapped_bands_are_what_their_names_say() -> None:
    images = unfamiliar_images(CHIPS)
    assert (images["negative"] == 255 - CHIPS).all()
    assert (images["swapped bands"][:, 0] == CHIPS[:, 2] // 2).all()


def test_a_zoom_shows_the_centre_alone() -> None:
    chips = np.zeros((1, 3, 32, 32), np.uint8)
    chips[:, :, 14:18, 14:18] = 90
    assert (unfamiliar_images(chips)["eightfold zoom"] == 90).all()
