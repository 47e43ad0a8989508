"""The networks by name: building one with its weights, and freezing layers.

    network = build("efficientnet-lite0", bands=3, classes=6)
    parameters = set_depth(network, "all")

bands: 3 (red, green, blue) or 4 (and near infrared, which may be absent: `backbone.py` says how).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, get_args

from torch import nn

from plugin.engine.contract.mlm_fields import BANDS

from ..errors import TrainingError
from .alexnet import AlexNet
from .backbone import RGB_BANDS, RGBN_BANDS, Network
from .efficientnet import EfficientNetLite0
from .resnet import ResNet18
from .weights import load_weights

Depth = Literal["last_only", "fully_connected", "all"]
DEPTHS: tuple[Depth, ...] = get_args(Depth)
NETWORKS: Mapping[str, type[AlexNet] | type[ResNet18] | type[EfficientNetLite0]] = {
    "alexnet": AlexNet,
    "resnet18": ResNet18,
    "efficientnet-lite0": EfficientNetLite0,
}


def network_bands(bands: Sequence[str], selection: str = "all") -> tuple[str, ...]:
    """The bands of a chip set that a network is trained on: all, or with selection "rgb" the first three.

    Raises TrainingError for other bands or another order than red, green, blue, nir: weights and augmentation identify
    bands by position.
    """
    selected = tuple(bands)[: RGB_BANDS if selection == "rgb" else None]
    if selected not in (BANDS[:RGB_BANDS], BANDS[:RGBN_BANDS]):
        raise TrainingError(
            f"A network learns from {','.join(BANDS[:RGB_BANDS])} or {','.join(BANDS)}, and the chip set has "
            f"{','.join(bands)}: make it again with --bands in that order."
        )
    return selected


def build(name: str, bands: int, classes: int, weights: str | Path | None = "default") -> Network:
    """Build a network. weights: as `load_weights` takes them; None or "none" for random ones.

    Raises TrainingError for an unknown name or number of bands, WeightsError for weights that do not fit.
    """
    if name not in NETWORKS:
        raise TrainingError(f"There is no network {name!r}: choose one of {', '.join(NETWORKS)}.")
    network = NETWORKS[name](bands, classes)
    load_weights(network, weights)
    return network


def set_depth(network: Network, depth: Depth) -> list[nn.Parameter]:
    """Freeze the layers that `depth` does not train; returns the trainable parameters.

    last_only        trains the last linear layer
    fully_connected  trains all linear layers: AlexNet's classifier; ResNet-18 and EfficientNet-Lite0 have one linear
                     layer, so for them it equals last_only
    all              trains everything

    Frozen layers stay in eval mode during training (see Network). Raises TrainingError for another depth.
    """
    if depth not in DEPTHS:
        raise TrainingError(f"There is no depth {depth!r}: choose one of {', '.join(DEPTHS)}.")
    network.requires_grad_(depth == "all")
    linear_layers = [each for each in network.modules() if isinstance(each, nn.Linear)]
    for layer in [network.head] if depth == "last_only" else linear_layers:
        layer.requires_grad_(True)
    network.train(network.training)
    return [each for each in network.parameters() if each.requires_grad]
