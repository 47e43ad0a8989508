"""From a trained network to a model file: calibration, abstain thresholds, novelty distance and contract in one graph.

    release_network(trained, chips, out)

calibrates on the split val, chooses the abstain thresholds on its risk-coverage curve, adds centres of the training
chips' embeddings to the graph for the novelty distance (`heads/novelty.py`), and writes one ONNX file. The same weights
and chips give the same bytes: the creation date in the file is that of the code's commit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from torch import nn

from plugin.engine.api.classes import LandClass
from plugin.engine.api.owned_folder import temporary_folder
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.training_summary import TrainingSummary

from ..chipsets.chipset import SPLITS, ChipSet
from ..errors import ChipSetError, TrainingError
from ..evaluation.contract_statistics import held_out_figures
from ..heads.calibration import (
    Calibration,
    choose_abstain_thresholds,
    fit_calibration,
)
from ..heads.chip_embedder import IDENTITY_VIEW
from ..heads.embeddings import OnnxEmbedder
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
    last_layer_spec,
    onnx_outputs,
    to_onnx,
    torch_outputs,
    write_model,
)
from ..onnx_session import cpu_session
from .held_out_predictions import HeldOutPredictions, calibration_metrics, val_predictions
from .model_scores import held_out_of_test, metrics_without_bands, score_model
from .provenance import model_card, provenance

RISK = 0.05  # accepted share of wrong groups among chips that are not flagged
PARITY_CHIPS = 32  # real chips on which torch and ONNX Runtime are compared
MAX_NOVELTY_CHIPS = 5000  # training chips that the novelty centres are fitted to
Json = dict[str, Any]
GraphBuilder = Callable[[Calibration, CentroidNovelty, NDArray[np.uint8]], onnx.ModelProto]


@dataclass(frozen=True)
class TrainedNetwork:
    """A trained network with its description for the contract.

    network: with embed(pixels) -> (n, width) and head, a linear layer (n, width) -> (n, class)
    bands:   of its input, the first ones of the chip set
    config:  of the training
    weights_origin: in words
    absent:  bands that it can do without -> the value to fill them with, as in the contract
    prior:   share of each class in the training data, as the training weighted it
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
    weights_origin: str
    version: str = "1"
    absent: Mapping[str, int] = field(default_factory=dict)
    prior: tuple[float, ...] = ()


def release_network(
    trained: TrainedNetwork,
    chips: ChipSet,
    out: Path,
    cache: Path | None = None,
    calibration: str = "auto",
    risk: float = RISK,
) -> Path:
    """Write the model file of a fine-tuned network to `out`; returns `out`.

    cache:       folder where embeddings are cached, None for no cache
    calibration: auto, temperature, vector or none
    risk:        accepted share of wrong groups among chips that are not flagged as uncertain

    Raises ExportError if ONNX Runtime's outputs differ from torch's, ChipSetError if the split train or val is empty,
    OutputError; no file is written then.
    """
    train, val = (_require_split(chips, name) for name in ("train", "val"))
    embedder = OnnxEmbedder(trained.network, len(trained.bands), trained.chip_px)
    layer: Any = trained.network.head
    head = LinearHead(layer.weight.detach().double().cpu().numpy(), layer.bias.detach().double().cpu().numpy())
    novelty_chips = subsample(train)
    novelty_embeddings = embedder.embed_chips(novelty_chips, IDENTITY_VIEW, cache)[:, 0]
    novelty = fit_novelty(novelty_embeddings)
    held_out = val_predictions(val, embedder.embed_chips(val, IDENTITY_VIEW, cache)[:, 0], head, novelty)
    summary = build_training_summary(novelty_embeddings, novelty_chips.shares)
    return calibrate_and_write(
        trained, chips, held_out, novelty, linear_graph_builder(trained, head), out, calibration, risk, summary
    )


def linear_graph_builder(trained: TrainedNetwork, head: LinearHead) -> GraphBuilder:
    """A function that makes the graph of a network with a linear layer, and checks it against torch on real chips."""

    def build_graph(
        calibration: Calibration, novelty: CentroidNovelty, parity_chips: NDArray[np.uint8]
    ) -> onnx.ModelProto:
        module = Classifier(
            EmbeddingModule(trained.network),
            head.weights,
            head.bias,
            1 / np.asarray(calibration.scale),
            np.asarray(calibration.shift),
            CentroidNoveltyModule(novelty),
            refittable=True,
        )
        outputs = [OUTPUT, DISTANCE, EMBEDDING]
        model = to_onnx(module, len(trained.bands), trained.chip_px, outputs)
        check_parity(
            torch_outputs(module, parity_chips), onnx_outputs(cpu_session(model), parity_chips, outputs), outputs
        )
        return model

    return build_graph


def calibrate_and_write(
    trained: TrainedNetwork,
    chips: ChipSet,
    held_out: HeldOutPredictions,
    novelty: CentroidNovelty,
    build_graph: GraphBuilder,
    out: Path,
    calibration: str = "auto",
    risk: float = RISK,
    summary: TrainingSummary | None = None,
) -> Path:
    """Calibrate on the held-out chips and write the file; other parameters and errors as of `release_network`.

    summary: of the training chips if `build_graph` makes a linear layer, so that the layer can be refitted
    """
    bands = len(trained.bands)
    fitted = fit_calibration(held_out.logits, held_out.shares, held_out.places, calibration)
    probabilities = fitted.probabilities(held_out.logits)
    abstain = choose_abstain_thresholds(probabilities, held_out.truth, trained.classes, risk)
    scaled_novelty = calibrate_novelty(novelty, held_out.distances)
    parity_chips = chips.read(np.linspace(0, len(chips) - 1, min(PARITY_CHIPS, len(chips))).astype(int))[:, :bands]
    model = build_graph(fitted, scaled_novelty, np.ascontiguousarray(parity_chips))
    contract = Contract(
        name=trained.name,
        version=trained.version,
        architecture=trained.architecture,
        license=trained.license,
        description=model_card(
            trained.name,
            trained.architecture,
            trained.weights_origin,
            trained.bands,
            chips,
            held_out.description,
            trained.config,
            trained.absent,
        ),
        bands=trained.bands,
        gsd_m=trained.gsd_m,
        chip_px=trained.chip_px,
        classes=trained.classes,
        abstain=abstain,
        calibration={**fitted.to_json(), "in_graph": True, "fitted_on": held_out.description, "accepted_risk": risk},
        provenance=provenance(trained.config, trained.weights_origin, chips),
        metrics={"held_out": calibration_metrics(held_out, fitted, trained.classes, abstain)},
        novelty=novelty_field(scaled_novelty, held_out.description),
        absent=dict(trained.absent),
        refit=last_layer_spec(fitted.scale, fitted.shift) if summary else None,
        prior=trained.prior,
        held_out=held_out_figures(
            "chips",
            f"{held_out.description}, on which the model was calibrated.",
            probabilities,
            held_out.truth,
            trained.classes,
        ),
    )
    return _write_with_test_metrics(model, contract, chips, out, summary)


def _write_with_test_metrics(
    model: onnx.ModelProto, contract: Contract, chips: ChipSet, out: Path, summary: TrainingSummary | None
) -> Path:
    """Write the file with the engine's metrics on the split test in its contract, if the set has test chips."""
    test = chips.select(split="test")
    if len(test):
        with temporary_folder() as folder:
            draft = folder / "model.onnx"
            contract = write_model(model, contract, draft)
            scores = score_model(draft, test)
            contract = add_metrics(contract, test=scores.metrics, **metrics_without_bands(draft, test))
            contract = replace(contract, held_out=held_out_of_test(scores, chips))
    write_model(model, contract, out, summary=summary)
    return out


def add_metrics(contract: Contract, **metrics: Json) -> Contract:
    """The contract with these metrics added."""
    return replace(contract, metrics={**contract.metrics, **metrics})


def subsample(chips: ChipSet, max_chips: int = MAX_NOVELTY_CHIPS) -> ChipSet:
    """All chips, or `max_chips` of them at even steps of the index."""
    if len(chips) <= max_chips:
        return chips
    keep = np.zeros(len(chips), bool)
    keep[np.linspace(0, len(chips) - 1, max_chips).astype(int)] = True
    return chips.select(keep=keep)


def _require_split(chips: ChipSet, name: str) -> ChipSet:
    selected = chips.select(split=name)
    if not len(selected):
        raise ChipSetError(f"The chip set {chips.folder.name} has no chips in {name}: make it with all of {SPLITS}.")
    return selected


def check_classes(chips: ChipSet) -> None:
    """Raise TrainingError if a class covers half of no training chip, or there are fewer than two classes."""
    largest_share = chips.select(split="train").shares.max(axis=0, initial=0)
    missing = [name for name, share in zip(chips.class_names, largest_share) if share < 0.5]
    if len(chips.class_names) < 2:
        raise TrainingError("A model tells at least two classes apart: make a chip set with more classes.")
    if missing:
        raise TrainingError(
            f"No training chip is mainly {', '.join(missing)}: add some, or leave the class out of the set "
            "(--allow-empty goes on; the model will hardly ever name it)."
        )
