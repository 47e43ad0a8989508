"""Chips are changed as years change them, each in its own way, and the same way for the same seed."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace

import pytest
import torch

from trainer.errors import TrainingError
from trainer.heads.chip_embedder import apply_symmetry
from trainer.networks.augment import PRESETS, Augment, preset
from trainer.networks.backbone import fill_nir

STRENGTHS = {each.name: 0.5 for each in fields(Augment) if each.name != "symmetries"}
ONE_BY_ONE = [Augment(symmetries=True), *(replace(Augment(), **{name: value}) for name, value in STRENGTHS.items())]
SEED = 11


def seeded(seed: int = SEED) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def noise(count: int = 6, bands: int = 3, side: int = 32) -> torch.Tensor:
    return torch.randint(1, 256, (count, bands, side, side), generator=seeded(5), dtype=torch.uint8)


def plain(*colour: int, count: int = 40, side: int = 8) -> torch.Tensor:
    return torch.tensor(colour, dtype=torch.uint8)[None, :, None, None].repeat(count, 1, side, side)


def excess(pixels: torch.Tensor) -> torch.Tensor:
    """Green excess (n,) of chips."""
    red, green, blue = pixels[:, :3].float().mean(dim=(2, 3)).T
    return 2 * green - red - blue


@pytest.mark.parametrize("bands", [3, 4])
@pytest.mark.parametrize("change", [*PRESETS.values(), *ONE_BY_ONE], ids=str)
def test_shape_and_type_stay_and_the_chips_given_are_left_as_they_were(change: Augment, bands: int) -> None:
    pixels = noise(bands=bands)
    before = pixels.clone()
    changed = change(pixels, seeded())
    assert changed.dtype == torch.uint8
    assert changed.shape == pixels.shape
    assert torch.equal(pixels, before)


@pytest.mark.parametrize("change", [each for each in ONE_BY_ONE if not each.nir_dropped], ids=str)
def test_each_change_does_something(change: Augment) -> None:
    assert not torch.equal(change(noise(), seeded()), noise())


def test_no_augmentation_leaves_every_pixel() -> None:
    assert torch.equal(preset("none")(noise(bands=4), seeded()), noise(bands=4))


@pytest.mark.parametrize("bands", [3, 4])
def test_the_same_seed_gives_the_same_and_another_seed_another(bands: int) -> None:
    strong = preset("strong")
    first = strong(noise(bands=bands), seeded())
    assert torch.equal(first, strong(noise(bands=bands), seeded()))
    assert not torch.equal(first, strong(noise(bands=bands), seeded(12)))
    generator = seeded()
    state = generator.get_state()
    strong(noise(bands=bands), generator)
    second = strong(noise(bands=bands), generator)
    generator.set_state(state)
    assert torch.equal(first, strong(noise(bands=bands), generator))
    assert torch.equal(second, strong(noise(bands=bands), generator))


def test_no_two_chips_are_changed_alike() -> None:
    changed = preset("strong")(noise(1).repeat(20, 1, 1, 1), seeded())
    assert all(not torch.equal(one, other) for one, other in itertools.combinations(changed, 2))


def symmetric(pixels: torch.Tensor, view: int) -> torch.Tensor:
    return torch.from_numpy(apply_symmetry(pixels.numpy(), view))


def test_eight_symmetries_are_a_group() -> None:
    square = torch.arange(9).reshape(3, 3)
    views = [symmetric(square, view) for view in range(8)]
    assert torch.equal(views[0], square)
    assert len({tuple(view.flatten().tolist()) for view in views}) == 8
    members = {tuple(view.flatten().tolist()) for view in views}
    for first, second in itertools.product(range(8), repeat=2):
        assert tuple(symmetric(symmetric(square, first), second).flatten().tolist()) in members


@pytest.mark.parametrize("side", [32, 33, 224])
def test_symmetries_alone_give_each_of_the_eight_and_nothing_between(side: int) -> None:
    chip = noise(1, side=side)
    views = [symmetric(chip[0], view) for view in range(8)]
    changed = Augment(symmetries=True)(chip.repeat(64, 1, 1, 1), seeded())
    which = [next(number for number, view in enumerate(views) if torch.equal(each, view)) for each in changed]
    assert set(which) == set(range(8))


def test_scale_shows_more_ground_or_less() -> None:
    side = 64
    stripes = ((torch.arange(side) // 4 % 2) * 200 + 20).to(torch.uint8).expand(40, 3, side, side).contiguous()
    changed = Augment(scale=0.4)(stripes, seeded())[:, 0, 32].float()
    edges = ((changed[:, 1:] - 120) * (changed[:, :-1] - 120) < 0).sum(dim=1)
    assert int(edges.min()) < 12 < 18 < int(edges.max())  # 15 when nothing is scaled


def test_a_plain_chip_stays_plain_whatever_the_ground_does() -> None:
    pixels = plain(90, 120, 60, side=32)
    assert torch.equal(Augment(symmetries=True, scale=0.3, blur=1.0)(pixels, seeded()), pixels)


def test_grass_withers_by_season_and_grey_ground_never_changes() -> None:
    grass = plain(90, 115, 77)
    changed = Augment(season=1.0)(grass, seeded())
    assert float(excess(changed).min()) < 0.4 * float(excess(grass)[0])
    grey = plain(120, 120, 120)
    assert torch.equal(Augment(season=1.0)(grey, seeded()), grey)


def test_straw_greens_by_season() -> None:
    straw = plain(140, 120, 80)
    assert float(excess(Augment(season=1.0)(straw, seeded())).max()) > float(excess(straw)[0]) + 5


def test_withering_lowers_near_infrared_as_well() -> None:
    changed = Augment(season=1.0)(plain(90, 115, 77, 180), seeded())
    withered = excess(changed) < excess(plain(90, 115, 77, 180)) - 10
    assert withered.any()
    assert (changed[withered, 3].float().mean(dim=(1, 2)) < 175).all()


def test_haze_moves_dark_ground_towards_a_bluish_white() -> None:
    red, green, blue = Augment(haze=0.5)(plain(20, 20, 20), seeded()).float().mean(dim=(2, 3)).T
    assert (blue >= green).all()
    assert (green >= red).all()
    assert float(blue.max()) > 80


def test_grey_has_no_colour_and_keeps_the_brightness_that_the_eye_sees() -> None:
    changed = Augment(grey=1.0)(plain(200, 100, 50), seeded())
    assert torch.equal(changed, plain(124, 124, 124))  # 0.299 x 200 + 0.587 x 100 + 0.114 x 50


def test_contrast_keeps_the_mean() -> None:
    pixels = (noise().float() / 4 + 96).to(torch.uint8)
    changed = Augment(contrast=0.5)(pixels, seeded()).float()
    torch.testing.assert_close(changed.mean(dim=(2, 3)), pixels.float().mean(dim=(2, 3)), atol=0.6, rtol=0)
    spread = changed.std(dim=(1, 2, 3)) / pixels.float().std(dim=(1, 2, 3))
    assert float(spread.min()) < 0.9
    assert float(spread.max()) > 1.1


def test_tone_keeps_black_white_and_the_order_of_brightness() -> None:
    ramp = torch.arange(256, dtype=torch.uint8).reshape(1, 1, 16, 16).repeat(20, 3, 1, 1)
    changed = Augment(tone=0.6)(ramp, seeded()).flatten(2).int()
    assert (changed[..., 0] == 0).all()
    assert (changed[..., -1] == 255).all()
    assert (changed.diff() >= 0).all()


def test_balance_tints_and_gain_does_not() -> None:
    grey = plain(100, 100, 100)
    assert (Augment(gain=0.4)(grey, seeded()).float().std(dim=1) == 0).all()
    assert (Augment(balance=0.4)(grey, seeded()).float().std(dim=1) > 0).any()


def test_blur_takes_detail_and_leaves_the_mean() -> None:
    pixels = noise(side=64)
    changed = Augment(blur=1.0)(pixels, seeded()).float()
    assert (changed.std(dim=(1, 2, 3)) < pixels.float().std(dim=(1, 2, 3))).all()
    torch.testing.assert_close(changed.mean(dim=(1, 2, 3)), pixels.float().mean(dim=(1, 2, 3)), atol=2, rtol=0)


def test_noise_comes_to_about_half_of_the_chips_and_is_each_pixels_own() -> None:
    changed = Augment(noise=0.1)(plain(120, 120, 120, count=200, side=16), seeded()).float()
    noisy = changed.std(dim=(1, 2, 3)) > 0
    assert 0.35 < float(noisy.float().mean()) < 0.6
    assert not torch.equal(changed[noisy][:, 0], changed[noisy][:, 1])


def test_a_sixteenth_of_the_chip_is_erased_at_most() -> None:
    pixels = noise(count=50, side=64)
    changed = (Augment(erased=1.0)(pixels, seeded()) != pixels).any(dim=1).float().mean(dim=(1, 2))
    assert 0 < float(changed.max()) <= 1 / 16 + 0.02


def test_near_infrared_is_dropped_to_zeros_which_a_network_takes_as_absent() -> None:
    pixels = noise(count=200, bands=4, side=8)
    changed = Augment(nir_dropped=0.5)(pixels, seeded())
    dropped = (changed[:, 3] == 0).all(dim=2).all(dim=1)
    assert 0.4 < float(dropped.float().mean()) < 0.6
    assert torch.equal(changed[~dropped], pixels[~dropped])
    assert torch.equal(changed[:, :3], pixels[:, :3])
    without_nir = changed[dropped].float()
    assert torch.equal(fill_nir(without_nir), fill_nir(without_nir[:, :3]))


def test_near_infrared_that_is_absent_stays_absent() -> None:
    pixels = noise(bands=4)
    pixels[::2, 3] = 0
    changed = replace(preset("strong"), nir_dropped=0.0)(pixels, seeded())
    assert (changed[::2, 3] == 0).all()
    assert (changed[1::2, 3].amax(dim=(1, 2)) > 0).all()


def test_arrays_that_are_no_chips_are_refused() -> None:
    for wrong, message in (
        (noise().float(), "not torch.float32"),
        (noise()[:, :2], r"not torch.uint8 of \(6, 2, 32, 32\)"),
        (noise()[:, :, :20], "square, not 32 x 20 px"),
    ):
        with pytest.raises(TrainingError, match=message):
            preset("light")(wrong, seeded())
    with pytest.raises(TrainingError, match="no augmentation 'wild': choose one of none, light, strong"):
        preset("wild")


def test_no_chips_are_no_chips() -> None:
    assert preset("strong")(noise()[:0], seeded()).shape == (0, 3, 32, 32)


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_the_same_seed_gives_nearly_the_same_on_a_gpu() -> None:
    change = Augment(symmetries=True, season=0.5, gain=0.3, balance=0.2, contrast=0.3, haze=0.3, tone=0.3)
    on_cpu = change(noise(4), seeded()).int()
    on_gpu = change(noise(4).cuda(), seeded()).cpu().int()
    assert int((on_cpu - on_gpu).abs().max()) <= 1
