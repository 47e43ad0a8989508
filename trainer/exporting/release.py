"""From a trained network to the model file that is used: calibrated, with its thresholds, its distance, its contract.

    release(trained, chips, out)

calibrates on the split val, chooses the abstain thresholds on its risk-coverage curve, stands the training chips'
features as centres beside the network (`novelty.py`), and writes all of it as one graph. The same weights and chips
give the same bytes: the date stated is the code's.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from torch import nn

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.contract.training_summary import TrainingSummary
from plugin.engine.stats.bootstrap import Floats

from ..chipsets.chipset import SPLITS, ChipSet
from ..errors import ChipSetError, TrainingError
from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import (
    Calibration,
    choose_abstain_thresholds,
    fit_calibration,
    identity_calibration,
    reliability_table,
    share_brier,
)
from ..heads.embeddings import IDENTITY_VIEW, OnnxEmbedder
from ..heads.linear_head import LinearHead
from ..heads.novelty import CentroidNovelty, CentroidNoveltyModule, calibrate_novelty, fit_novelty, novelty_field
from ..heads.training_summary import build_training_summary
from ..networks.onnx_export import (
    DISTANCE,
    EMBEDDING,
    OUTPUT,
    Classifier,
    EmbeddingModule,
    check_parity,
    cpu_session,
    last_layer_spec,
    onnx_outputs,
    to_onnx,
    torch_outputs,
    write_model,
)
from .model_scores import metrics_without_bands, score_model
from .provenance import model_card, provenance

RISK = 0.05  # share of wrong groups that is accepted among chips that are not flagged
PARITY_CHIPS = 32  # real chips on which torch and ONNX Runtime must agree
MAX_NOVELTY_CHIPS = 5000  # training chips that the centres are fitted to
Json = dict[str, Any]
GraphBuilder = Callable[[Calibration, CentroidNovelty, NDArray[np.uint8]], onnx.ModelProto]


@dataclass(frozen=True)
class TrainedNetwork:
    """A network that has learnt, and what is to be said of it.

    network: with embed(pixels) -> (n, width) and head, a linear layer (n, width) -> (n, class)
    bands:   that it takes, the first ones of the chip set's
    config:  what was asked for; weights: where the network comes from, in words
    absent:  bands that it has learnt to do without -> the value for them, as in the contract
    """

    network: nn.Module
    name: str
    architecture: str
    license: str
    bands: tuple[str, ...]
    classes: tuple[LandClass, ...]
    gsd_m: float
    chip_px: int
    config: Mapping[str, Any]
    weights: str
    version: str = "1"
    absent: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class HeldOutPredictions:
    """Chips that what gave these logits did not learn from.

    logits, shares (n, class); truth (n,); distances (n,) in the unit of the Familiar that they were measured with
    of: which chips they are, in words
    """

    logits: Floats
    shares: Floats
    places: Sequence[str]
    distances: Floats
    of: str

    @property
    def truth(self) -> NDArray[np.int64]:
        """(n,) the class with the largest share."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)


def release_network(
    trained: TrainedNetwork,
    chips: ChipSet,
    out: Path,
    cache: Path | None = None,
    calibration: str = "auto",
    risk: float = RISK,
) -> Path:
    """Write the model file of a fine-tuned network; returns its path.

    cache:       folder for tables of embeddings that may serve again
    calibration: auto, temperature, vector or none
    risk:        share of wrong groups accepted among chips that are not flagged as uncertain

    Raises ExportError where ONNX Runtime does not give what torch gives, ChipSetError where a split lacks chips,
    OutputError; no file is written then.
    """
    train, val = (_require_split(chips, name) for name in ("train", "val"))
    embedder = OnnxEmbedder(trained.network, len(trained.bands), trained.chip_px)
    layer: Any = trained.network.head
    head = LinearHead(layer.weight.detach().double().cpu().numpy(), layer.bias.detach().double().cpu().numpy())
    known = subsample(train)
    features = embedder.embed_chips(known, IDENTITY_VIEW, cache)[:, 0]
    familiar = fit_novelty(features)
    seen = embedder.embed_chips(val, IDENTITY_VIEW, cache)[:, 0]
    held = HeldOutPredictions(
        head.logits(seen),
        val.shares.astype(float),
        holdout_places(val),
        familiar.distances(seen),
        f"{len(val)} chips of val",
    )
    summary = build_training_summary(features, known.shares)
    return calibrate_and_write(
        trained, chips, held, familiar, linear_graph_builder(trained, head), out, calibration, risk, summary
    )


def linear_graph_builder(trained: TrainedNetwork, head: LinearHead) -> GraphBuilder:
    """Makes the graph of a network with a linear layer, proved on real chips."""

    def graph(calibration: Calibration, familiar: CentroidNovelty, proved: NDArray[np.uint8]) -> onnx.ModelProto:
        module = Classifier(
            EmbeddingModule(trained.network),
            head.weights,
            head.bias,
            1 / np.asarray(calibration.scale),
            np.asarray(calibration.shift),
            CentroidNoveltyModule(familiar),
            refittable=True,
        )
        outputs = [OUTPUT, DISTANCE, EMBEDDING]
        model = to_onnx(module, len(trained.bands), trained.chip_px, outputs)
        check_parity(torch_outputs(module, proved), onnx_outputs(cpu_session(model), proved, outputs), outputs)
        return model

    return graph


def calibrate_and_write(
    trained: TrainedNetwork,
    chips: ChipSet,
    held: HeldOutPredictions,
    familiar: CentroidNovelty,
    graph: GraphBuilder,
    out: Path,
    calibration: str = "auto",
    risk: float = RISK,
    summary: TrainingSummary | None = None,
) -> Path:
    """Calibrate on the held-out chips and write the file; as `release_network` otherwise.

    summary: of the training chips, where `graph` is of a linear layer, so that it can be fitted anew
    """
    bands = len(trained.bands)
    found = fit_calibration(held.logits, held.shares, held.places, calibration)
    probabilities = found.probabilities(held.logits)
    abstain = choose_abstain_thresholds(probabilities, held.truth, trained.classes, risk)
    scaled = calibrate_novelty(familiar, held.distances)
    proved = chips.read(np.linspace(0, len(chips) - 1, min(PARITY_CHIPS, len(chips))).astype(int))[:, :bands]
    model = graph(found, scaled, np.ascontiguousarray(proved))
    contract = Contract(
        name=trained.name,
        version=trained.version,
        architecture=trained.architecture,
        license=trained.license,
        description=model_card(
            trained.name,
            trained.architecture,
            trained.weights,
            trained.bands,
            chips,
            held.of,
            trained.config,
            trained.absent,
        ),
        bands=trained.bands,
        gsd_m=trained.gsd_m,
        chip_px=trained.chip_px,
        classes=trained.classes,
        abstain=abstain,
        calibration={**found.to_json(), "in_graph": True, "fitted_on": held.of, "accepted_risk": risk},
        provenance=provenance(trained.config, trained.weights, chips),
        metrics={"held_out": _calibration_metrics(held, found, trained.classes, abstain)},
        novelty=novelty_field(scaled, held.of),
        absent=dict(trained.absent),
        refit=last_layer_spec(found.scale, found.shift) if summary else None,
    )
    return _write_with_test_metrics(model, contract, chips, out, summary)


def _write_with_test_metrics(
    model: onnx.ModelProto, contract: Contract, chips: ChipSet, out: Path, summary: TrainingSummary | None
) -> Path:
    """The file, with what it scores on the split test, through the engine, among its metrics."""
    test = chips.select(split="test")
    if len(test):
        with tempfile.TemporaryDirectory(prefix="landchip-") as folder:
            draft = Path(folder) / "model.onnx"
            contract = write_model(model, contract, draft)
            contract = add_metrics(
                contract, test=score_model(draft, test).figures, **metrics_without_bands(draft, test)
            )
    write_model(model, contract, out, summary=summary)
    return out


def add_metrics(contract: Contract, **more: Json) -> Contract:
    """The contract with more figures."""
    return replace(contract, metrics={**contract.metrics, **more})


def _calibration_metrics(
    held: HeldOutPredictions, calibration: Calibration, classes: tuple[LandClass, ...], abstain: AbstainThresholds
) -> Json:
    raw = identity_calibration(len(classes)).probabilities(held.logits)
    found = calibration.probabilities(held.logits)
    return {
        "of": held.of,
        "uncalibrated": {
            **summary_metrics(raw, held.truth, classes),
            "reliability": _round_rows(reliability_table(raw, held.truth)),
        },
        "calibrated": {
            **summary_metrics(found, held.truth, classes),
            **abstain_metrics(found, held.truth, classes, abstain.confidence, abstain.margin),
            "share_brier": round(share_brier(found, held.shares), 4),
            "reliability": _round_rows(reliability_table(found, held.truth)),
        },
    }


def _round_rows(rows: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{name: round(value, 4) for name, value in row.items()} for row in rows]


def subsample(chips: ChipSet, most: int = MAX_NOVELTY_CHIPS) -> ChipSet:
    """All chips, or `most` of them spread evenly over the index."""
    if len(chips) <= most:
        return chips
    keep = np.zeros(len(chips), bool)
    keep[np.linspace(0, len(chips) - 1, most).astype(int)] = True
    return chips.select(keep=keep)


def holdout_places(chips: ChipSet) -> list[str]:
    """The place of each chip, its block where there is but one place."""
    found = [str(each or "") for each in chips.column("place")]
    return found if len(set(found)) > 1 else [str(each or "") for each in chips.column("block")]


def _require_split(chips: ChipSet, name: str) -> ChipSet:
    found = chips.select(split=name)
    if not len(found):
        raise ChipSetError(f"The chip set {chips.folder.name} has no chips in {name}: make it with all of {SPLITS}.")
    return found


def check_classes(chips: ChipSet) -> None:
    """Raise TrainingError where a class has no training chip, or there are fewer than two classes."""
    have = chips.select(split="train").shares.max(axis=0, initial=0)
    without = [name for name, share in zip(chips.class_names, have) if share < 0.5]
    if len(chips.class_names) < 2:
        raise TrainingError("A model tells at least two classes apart: make a chip set with more classes.")
    if without:
        raise TrainingError(
            f"No training chip is mainly {', '.join(without)}: add some, or leave the class out of the set "
            "(--allow-empty goes on; the model will hardly ever name it)."
        )
