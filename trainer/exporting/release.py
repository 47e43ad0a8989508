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

from ..chipsets.chipset import SPLITS, ChipSet
from ..errors import ChipSetError, TrainingError
from ..evaluation.metrics import abstaining, measured
from ..heads.calibration import (
    Calibration,
    Floats,
    choose_abstain,
    fit_calibration,
    reliability,
    share_brier,
    uncalibrated,
)
from ..heads.embeddings import PLAIN, Embedder
from ..heads.linear_head import Head
from ..heads.novelty import DistanceModule, NoveltyModel, calibrated, fit_familiar, stated
from ..heads.training_summary import summarised
from ..networks.onnx_export import (
    DISTANCE,
    EMBEDDING,
    OUTPUT,
    Classifier,
    Embedding,
    answers,
    expected_of,
    last_layer,
    prove,
    session_of,
    traced,
    write_model,
)
from .model_scores import figures_without, scores_of
from .provenance import card, provenance

RISK = 0.05  # share of wrong groups that is accepted among chips that are not flagged
PROVED = 32  # real chips on which torch and ONNX Runtime must agree
MOST = 5000  # training chips that the centres are fitted to
Json = dict[str, Any]
Graph = Callable[[Calibration, NoveltyModel, NDArray[np.uint8]], onnx.ModelProto]


@dataclass(frozen=True)
class Trained:
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
class HeldOut:
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


def release(
    trained: Trained,
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
    train, val = (_split(chips, name) for name in ("train", "val"))
    embedder = Embedder(trained.network, len(trained.bands), trained.chip_px)
    layer: Any = trained.network.head
    head = Head(layer.weight.detach().double().cpu().numpy(), layer.bias.detach().double().cpu().numpy())
    known = some(train)
    features = embedder.table(known, PLAIN, cache)[:, 0]
    familiar = fit_familiar(features)
    seen = embedder.table(val, PLAIN, cache)[:, 0]
    held = HeldOut(
        head.logits(seen), val.shares.astype(float), places(val), familiar.distances(seen), f"{len(val)} chips of val"
    )
    summary = summarised(features, known.shares)
    return publish(trained, chips, held, familiar, linear_graph(trained, head), out, calibration, risk, summary)


def linear_graph(trained: Trained, head: Head) -> Graph:
    """Makes the graph of a network with a linear layer, proved on real chips."""

    def graph(calibration: Calibration, familiar: NoveltyModel, proved: NDArray[np.uint8]) -> onnx.ModelProto:
        module = Classifier(
            Embedding(trained.network),
            head.weights,
            head.bias,
            1 / np.asarray(calibration.scale),
            np.asarray(calibration.shift),
            DistanceModule(familiar),
            refittable=True,
        )
        outputs = [OUTPUT, DISTANCE, EMBEDDING]
        model = traced(module, len(trained.bands), trained.chip_px, outputs)
        prove(expected_of(module, proved), answers(session_of(model), proved, outputs), outputs)
        return model

    return graph


def publish(
    trained: Trained,
    chips: ChipSet,
    held: HeldOut,
    familiar: NoveltyModel,
    graph: Graph,
    out: Path,
    calibration: str = "auto",
    risk: float = RISK,
    summary: TrainingSummary | None = None,
) -> Path:
    """Calibrate on the held-out chips and write the file; as `release` otherwise.

    summary: of the training chips, where `graph` is of a linear layer, so that it can be fitted anew
    """
    bands = len(trained.bands)
    found = fit_calibration(held.logits, held.shares, held.places, calibration)
    probabilities = found.probabilities(held.logits)
    abstain = choose_abstain(probabilities, held.truth, trained.classes, risk)
    scaled = calibrated(familiar, held.distances)
    proved = chips.read(np.linspace(0, len(chips) - 1, min(PROVED, len(chips))).astype(int))[:, :bands]
    model = graph(found, scaled, np.ascontiguousarray(proved))
    contract = Contract(
        name=trained.name,
        version=trained.version,
        architecture=trained.architecture,
        license=trained.license,
        description=card(
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
        metrics={"held_out": _before_and_after(held, found, trained.classes, abstain)},
        novelty=stated(scaled, held.of),
        absent=dict(trained.absent),
        refit=last_layer(found.scale, found.shift) if summary else None,
    )
    return _written(model, contract, chips, out, summary)


def _written(
    model: onnx.ModelProto, contract: Contract, chips: ChipSet, out: Path, summary: TrainingSummary | None
) -> Path:
    """The file, with what it scores on the split test, through the engine, among its metrics."""
    test = chips.select(split="test")
    if len(test):
        with tempfile.TemporaryDirectory(prefix="landchip-") as folder:
            draft = Path(folder) / "model.onnx"
            contract = write_model(model, contract, draft)
            contract = with_metrics(contract, test=scores_of(draft, test).figures, **figures_without(draft, test))
    write_model(model, contract, out, summary=summary)
    return out


def with_metrics(contract: Contract, **more: Json) -> Contract:
    """The contract with more figures."""
    return replace(contract, metrics={**contract.metrics, **more})


def _before_and_after(
    held: HeldOut, calibration: Calibration, classes: tuple[LandClass, ...], abstain: AbstainThresholds
) -> Json:
    raw = uncalibrated(len(classes)).probabilities(held.logits)
    found = calibration.probabilities(held.logits)
    return {
        "of": held.of,
        "uncalibrated": {**measured(raw, held.truth, classes), "reliability": _rounded(reliability(raw, held.truth))},
        "calibrated": {
            **measured(found, held.truth, classes),
            **abstaining(found, held.truth, classes, abstain.confidence, abstain.margin),
            "share_brier": round(share_brier(found, held.shares), 4),
            "reliability": _rounded(reliability(found, held.truth)),
        },
    }


def _rounded(rows: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{name: round(value, 4) for name, value in row.items()} for row in rows]


def some(chips: ChipSet, most: int = MOST) -> ChipSet:
    """All chips, or `most` of them spread evenly over the index."""
    if len(chips) <= most:
        return chips
    keep = np.zeros(len(chips), bool)
    keep[np.linspace(0, len(chips) - 1, most).astype(int)] = True
    return chips.select(keep=keep)


def places(chips: ChipSet) -> list[str]:
    """The place of each chip, its block where there is but one place."""
    found = [str(each or "") for each in chips.column("place")]
    return found if len(set(found)) > 1 else [str(each or "") for each in chips.column("block")]


def _split(chips: ChipSet, name: str) -> ChipSet:
    found = chips.select(split=name)
    if not len(found):
        raise ChipSetError(f"The chip set {chips.folder.name} has no chips in {name}: make it with all of {SPLITS}.")
    return found


def check_classes(chips: ChipSet) -> None:
    """Raise TrainingError where a class has no training chip, or there are fewer than two classes."""
    have = chips.select(split="train").shares.max(axis=0, initial=0)
    without = [name for name, share in zip(chips.names, have) if share < 0.5]
    if len(chips.names) < 2:
        raise TrainingError("A model tells at least two classes apart: make a chip set with more classes.")
    if without:
        raise TrainingError(
            f"No training chip is mainly {', '.join(without)}: add some, or leave the class out of the set "
            "(--allow-empty goes on; the model will hardly ever name it)."
        )
