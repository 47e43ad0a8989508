"""The networks of pixels: parameters, any size, near infrared that may be absent, context near the edge."""

from __future__ import annotations

import pytest
import torch

from trainer.errors import TrainingError, WeightsError
from trainer.networks.unet import PIXEL_NETWORKS, build_pixel_network


def weights(name: str) -> int:
    return sum(each.numel() for each in build_pixel_network(name, 4, 4, None).parameters())


def test_the_original_has_its_number_of_parameters_and_the_other_one_at_most_eight_million() -> None:
    assert weights("unet-original") == pytest.approx(313_477, rel=0.01)  # of the published network
    assert weights("unet-lite0") < 8_000_000


@pytest.mark.parametrize("name", PIXEL_NETWORKS)
@pytest.mark.parametrize("size", [(64, 64), (50, 71)])
def test_an_output_is_as_large_as_its_pixels(name: str, size: tuple[int, int]) -> None:
    network = build_pixel_network(name, 4, 3, None).eval()
    pixels = torch.randint(0, 256, (2, 4, *size), dtype=torch.uint8)
    with torch.inference_mode():
        logits = network(pixels)
        torch.testing.assert_close(network(pixels[1:]), logits[1:], rtol=1e-4, atol=1e-5)
    assert logits.shape == (2, 3, *size) and bool(logits.isfinite().all())


@pytest.mark.parametrize("name", PIXEL_NETWORKS)
def test_near_infrared_of_zeros_means_that_it_is_absent(name: str) -> None:
    network = build_pixel_network(name, 4, 3, None).eval()
    pixels = torch.randint(1, 256, (1, 4, 32, 32), dtype=torch.uint8)
    pixels[:, 3] = 0
    with torch.inference_mode():
        torch.testing.assert_close(network(pixels), network(pixels[:, :3]))


def test_the_encoder_starts_from_imagenets_weights_and_says_so() -> None:
    first = build_pixel_network("unet-lite0", 4, 3)
    second = build_pixel_network("unet-lite0", 3, 5)
    assert "efficientnet-lite0" in first.weights_origin
    one, other = (dict(each.stages.named_parameters()) for each in (first, second))
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert build_pixel_network("unet-original", 4, 3).weights_origin == "random weights"


def test_an_unknown_network_number_of_bands_or_checkpoint_is_refused() -> None:
    with pytest.raises(TrainingError, match="no network for pixels 'segnet'"):
        build_pixel_network("segnet", 4, 3)
    for name in PIXEL_NETWORKS:
        with pytest.raises(TrainingError, match="not 5"):
            build_pixel_network(name, 5, 3, None)
    with pytest.raises(WeightsError):
        build_pixel_network("unet-lite0", 4, 3, "absent.pth")


def test_a_pretrained_encoder_keeps_the_statistics_of_its_batch_normalisation_and_learns_the_rest() -> None:
    for weights, changes in (("default", False), (None, True)):
        network = build_pixel_network("unet-lite0", 4, 3, weights).train()
        before = {name: each.clone() for name, each in network.named_buffers() if "running" in name}
        network(torch.randint(0, 256, (2, 4, 32, 32), dtype=torch.uint8)).sum().backward()
        changed = {
            name for name, each in network.named_buffers() if name in before and not torch.equal(each, before[name])
        }
        assert any(name.startswith("decoder") for name in changed)
        assert any(name.startswith("stages") for name in changed) == changes
        assert all(each.grad is not None for each in network.stages.parameters())
