"""Pixels and labels are augmented together: a part, one of the 8 symmetries, and colours of the pixels alone."""

from __future__ import annotations

import numpy as np
import torch

from tests.data.pixel_patches import PX, scene
from trainer.segmentation.pixel_augment import SYMMETRIES, PixelAugment, shift_nir, transform
from trainer.segmentation.segment_config import SegmentConfig


def batch(n: int = 16) -> tuple[torch.Tensor, torch.Tensor]:
    scenes = [scene(PX, PX, seed) for seed in range(n)]
    return torch.from_numpy(np.stack([each[0] for each in scenes])), torch.from_numpy(
        np.stack([each[1] - 1 for each in scenes])
    )


def augmented(config: SegmentConfig, seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    return PixelAugment(config)(*batch(), torch.Generator().manual_seed(seed))


def test_the_eight_symmetries_differ_and_keep_the_square() -> None:
    square = torch.arange(16).reshape(4, 4)
    results = [tuple(transform(square, number).flatten().tolist()) for number in range(SYMMETRIES)]
    assert len(set(results)) == 8 and all(sorted(each) == list(range(16)) for each in results)
    assert results[0] == tuple(range(16))


def test_labels_follow_their_pixels() -> None:
    plain = SegmentConfig(augment="none", crop_px=24, nir_dropped=0, nir_tone=0)
    pixels, labels = augmented(plain)
    assert pixels.shape == (16, 4, 24, 24) and labels.shape == (16, 24, 24)
    for name in range(4):  # in the made-up scenes a class has its colour, far above the noise
        here = pixels.permute(0, 2, 3, 1)[labels == name].float()
        assert here.std(dim=0).max() < 6
    before, _ = batch()
    assert not torch.equal(pixels, before[..., :24, :24])


def test_the_same_generator_gives_the_same_and_another_one_others() -> None:
    config = SegmentConfig(augment="strong")
    first, again, other = augmented(config), augmented(config), augmented(config, 1)
    assert torch.equal(first[0], again[0]) and torch.equal(first[1], again[1])
    assert not torch.equal(first[1], other[1])


def test_labels_are_never_resampled_or_erased() -> None:
    _, labels = augmented(SegmentConfig(augment="strong"))
    _, before = batch()
    assert [each.bincount(minlength=4).tolist() for each in labels.flatten(1)] == [
        each.bincount(minlength=4).tolist() for each in before.flatten(1)
    ]


def test_near_infrared_is_left_out_as_often_as_asked_for() -> None:
    for chance, dropped in ((0.0, 0), (1.0, 16)):
        pixels, _ = augmented(SegmentConfig(augment="light", nir_dropped=chance))
        assert (pixels[:, 3].amax(dim=(1, 2)) == 0).sum() == dropped and pixels[:, :3].any()


def test_the_tone_of_near_infrared_shifts_by_patch_in_order_and_absent_stays_absent() -> None:
    pixels, _ = batch()
    pixels[3, 3] = 0
    shifted = shift_nir(pixels, 0.6, torch.Generator().manual_seed(0))
    assert torch.equal(shifted[:, :3], pixels[:, :3]) and not shifted[3, 3].any()
    means = shifted[:, 3].float().mean(dim=(1, 2)) / pixels[:, 3].float().mean(dim=(1, 2)).clamp(min=1)
    assert len(set(means.tolist())) == 16 and means.max() > 1.2 and means[means > 0].min() < 0.8
    order = pixels[0, 3].flatten().argsort(stable=True)
    assert bool((shifted[0, 3].flatten()[order].to(torch.int16).diff() >= 0).all())
