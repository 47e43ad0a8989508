"""`fast`: the default model's recipe on a smaller picture and a backbone in 8-bit integers.

The chip is averaged to FAST_PX pixels in the graph, the backbone is quantised (weights per channel, ranges from plain
and from strongly changed training chips; pooling, layer, calibration and distance stay in float32), and head,
temperature, thresholds, references and summary are fitted to the features of that backbone, as the default model's are
to its own. So it is judged on places left out like the default model, and can be refitted like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from plugin.engine.api.classes import CLASSES
from plugin.engine.model.model import open_model

from ..exporting.variants import CALIBRATION_CHIPS, choose_golden_chip, golden_tolerance, quantise_to_int8
from ..heads.calibration import group_matrix
from ..networks.augment import preset
from ..networks.onnx_export import (
    DISTANCE,
    EMBEDDING,
    INPUT,
    OUTPUT,
    EmbeddingModule,
    check_parity,
    onnx_outputs,
    to_onnx,
    write_model,
)
from ..onnx_session import cpu_session
from .fitted_model import FittedModel
from .leave_one_place_out import LeaveOnePlaceOutResult
from .multi_stage_features import FeatureExtractor
from .training_chips import MAIN_PLACES, LabelledChip

FAST_PX = 192
PARITY_CHIPS = 16
CALIBRATION_SEED = 1  # of the strongly changed half of the calibration chips


class SmallerInput(nn.Module):
    """A feature extractor on chips that are resampled bilinearly to `side` pixels."""

    def __init__(self, extractor: FeatureExtractor, side: int = FAST_PX) -> None:
        super().__init__()
        self.extractor, self.side = extractor, side

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, width)."""
        size = (self.side, self.side)
        smaller = functional.interpolate(pixels.float(), size=size, mode="bilinear", align_corners=False)
        return self.extractor.embed(smaller)


class BackboneOnly(nn.Module):
    """A network whose nodes are named as those of a Classifier's backbone, so that `quantise_to_int8` finds them."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.backbone = EmbeddingModule(network)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, width)."""
        embedding: torch.Tensor = self.backbone(pixels)
        return embedding


class QuantisedEmbedder:
    """Embeddings by a quantised backbone; the same chips give the same integers as the finished file does."""

    def __init__(self, network: nn.Module, calibration: NDArray[np.uint8]) -> None:
        """calibration: (n, 3, y, x), the chips that set the ranges of the integers."""
        graph = to_onnx(BackboneOnly(network), calibration.shape[1], calibration.shape[-1], [EMBEDDING])
        self.calibration = calibration
        self.graph: onnx.ModelProto = quantise_to_int8(graph, calibration)
        self._session = cpu_session(self.graph)

    def embed(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Pixels (n, 3, y, x) -> embeddings (n, width)."""
        return np.asarray(self._session.run([EMBEDDING], {INPUT: pixels})[0])


def quantised_embedder(
    network: nn.Module, chips: Sequence[LabelledChip], held_out_roles: Sequence[str]
) -> QuantisedEmbedder:
    """The embedder with ranges from `calibration_chips`."""
    return QuantisedEmbedder(network, calibration_chips(chips, held_out_roles))


def calibration_chips(chips: Sequence[LabelledChip], held_out_roles: Sequence[str]) -> NDArray[np.uint8]:
    """Training chips (n, 3, y, x) that set the ranges of the integers: the second half of them strongly changed.

    held_out_roles: roles that were not trained on; their chips do not set the ranges either
    """
    training = [each for each in chips if each.role not in held_out_roles]
    rows = np.linspace(0, len(training) - 1, CALIBRATION_CHIPS).astype(int)
    pixels = np.stack([training[at].pixels for at in rows])
    changed = preset("strong")(torch.from_numpy(pixels[1::2]), torch.Generator().manual_seed(CALIBRATION_SEED))
    return np.concatenate([pixels[::2], changed.numpy()])


def write_fast_model(
    fast: FittedModel, default: FittedModel, embedder: QuantisedEmbedder, default_file: Path, out: Path
) -> dict[str, Any]:
    """Write `fast` to `out`; returns what it loses in places left out, as JSON.

    default, default_file: the default model, which it is compared with
    Raises ExportError where the written graph does not give the features that `fast` was fitted to.
    """
    network = fast.network(SmallerInput(fast.data.extractor))
    outputs = [OUTPUT, DISTANCE, EMBEDDING]
    graph = quantise_to_int8(to_onnx(network, 3, embedder.calibration.shape[-1], outputs), embedder.calibration)
    chips = embedder.calibration[:PARITY_CHIPS]
    written = onnx_outputs(cpu_session(graph), chips, [EMBEDDING])[0]
    check_parity([fast.data.extractor.scaled(embedder.embed(chips))], [written], [EMBEDDING])
    loss = compare_left_out(default.result, fast.result)
    contract = fast.contract({**fast.metrics(embedder), "variant": {"kind": "int8", **loss}})
    golden, difference = choose_golden_chip(graph, contract)
    with open_model(default_file, "cpu") as opened:
        variant = {"kind": "int8", "of": opened.digest}
        description = f"{_paragraph(loss)}\n\n{opened.contract.description}"
    contract = replace(
        contract,
        name=f"{contract.name}-int8",
        architecture=f"{contract.architecture}, on {FAST_PX} px, in 8-bit integers",
        description=description,
        provenance={**contract.provenance, "variant": variant},
    )
    write_model(graph, contract, out, golden, golden_tolerance(difference), fast.summary())
    return {**loss, "golden_spread": difference}


def compare_left_out(default: LeaveOnePlaceOutResult, fast: LeaveOnePlaceOutResult) -> dict[str, Any]:
    """What `fast` loses in places that neither has seen, as JSON: shares of chips with the right group."""
    to_groups = group_matrix(CLASSES)
    named = [(each.probabilities @ to_groups).argmax(axis=1) for each in (default, fast)]
    truth, places = default.data.groups, default.data.places
    lost = {}
    for place in MAIN_PLACES:
        rows = default.is_counted & (places == place)
        lost[place] = float((named[0] == truth)[rows].mean() - (named[1] == truth)[rows].mean())
    rows = default.is_reliable
    return {
        "mean_lost": round(float(np.mean(list(lost.values()))), 4),
        "most_lost": round(max(lost.values()), 4),
        "lost_by_place": {place: round(each, 4) for place, each in lost.items()},
        "same_group": round(float((named[0] == named[1])[rows].mean()), 4),
    }


def _paragraph(loss: dict[str, Any]) -> str:
    return (
        f"**Fast.** This is the fast form of the model that is described below: the same recipe on chips of {FAST_PX} "
        f"px with a backbone in 8-bit integers. In places that neither has seen it gets {loss['mean_lost']:.1%} fewer "
        f"groups right on average ({loss['most_lost']:.1%} in the worst place), and names the same group for "
        f"{loss['same_group']:.1%} of the chips. Its own figures are in its metrics."
    )
