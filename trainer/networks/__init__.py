"""The networks by name, built with their weights and trained to a depth.

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


def network_bands(bands: Sequence[str], asked: str = "all") -> tuple[str, ...]:
    """The bands of a chip set that a network learns from, its first ones; asked: "all", or "rgb" without nir.

    Raises TrainingError for other bands or another order: the weights and the augmentation know each by its place.
    """
    taken = tuple(bands)[: RGB_BANDS if asked == "rgb" else None]
    if taken not in (BANDS[:RGB_BANDS], BANDS[:RGBN_BANDS]):
        raise TrainingError(
            f"A network learns from {','.join(BANDS[:RGB_BANDS])} or {','.join(BANDS)}, and the chip set has "
            f"{','.join(bands)}: make it again with --bands in that order."
        )
    return taken


def build(name: str, bands: int, classes: int, weights: str | Path | None = "default") -> Network:
    """The network with its weights: as `load_weights` takes them, None or "none" for random ones.

    Raises TrainingError for a name or a number of bands that there is not, WeightsError for weights that do not fit.
    """
    if name not in NETWORKS:
        raise TrainingError(f"There is no network {name!r}: choose one of {', '.join(NETWORKS)}.")
    network = NETWORKS[name](bands, classes)
    load_weights(network, weights)
    return network


def set_depth(network: Network, depth: Depth) -> list[nn.Parameter]:
    """Freeze what lies below the depth; returns the parameters that are left to train.

    last_only        the last linear layer
    fully_connected  all linear layers: AlexNet's classifier; ResNet-18 and EfficientNet-Lite0 have but the one, so for
                     them it is the same as last_only
    all              everything

    Frozen layers keep to eval mode in training (see Network). Raises TrainingError for another depth.
    """
    if depth not in DEPTHS:
        raise TrainingError(f"There is no depth {depth!r}: choose one of {', '.join(DEPTHS)}.")
    network.requires_grad_(depth == "all")
    linear = [each for each in network.modules() if isinstance(each, nn.Linear)]
    for layer in [network.head] if depth == "last_only" else linear:
        layer.requires_grad_(True)
    network.train(network.training)
    return [each for each in network.parameters() if each.requires_grad]
