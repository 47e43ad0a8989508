"""`features --base MODEL`: the last layer of a finished model, fitted further to a chip set and written as a new file.

Network, golden chip and training summary are the base model's; the last layer starts from the base model's and is held
to what that says of its own training chips (`heads/base_layer.py`). Calibration and thresholds are of the chip set.
"""

from __future__ import annotations

import dataclasses
import logging
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.api.owned_folder import temporary_folder
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.training_summary import TrainingSummary
from plugin.engine.place.novelty import renewed, with_references
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, WeightedFeatures, recalibrated
from plugin.engine.refit.model_file import write_model
from plugin.engine.refit.onnx_edit import replace_last_layer

from ..chipsets.chipset import ChipSet
from ..errors import ChipSetError
from ..evaluation.contract_statistics import PRIOR_DIGITS, balanced_prior, held_out_figures, training_prior
from ..evaluation.metrics import group_indices
from ..exporting.base_model import BaseModel, base_embedder, in_classes_of, open_base_model
from ..exporting.held_out_predictions import HeldOutPredictions, calibration_metrics, choose_folds, holdout_places
from ..exporting.model_scores import held_out_of_test, score_model
from ..exporting.provenance import model_card, provenance
from ..heads.base_layer import FittedLayer, balanced_weights, fit_base_layer
from ..heads.calibration import Calibration, choose_abstain_thresholds, fit_calibration
from ..heads.chip_embedder import IDENTITY_VIEW
from ..heads.training_summary import build_training_summary
from .features_config import FeaturesConfig

MAX_REFERENCES = 1000  # training chips of the set that the distance to the training data knows
_log = logging.getLogger(__name__)


def release_from_base(chips: ChipSet, config: FeaturesConfig, base_path: str, out: Path, cache: Path) -> Path:
    """Fit the base model's last layer to the split train, calibrate on val, and write the file; returns `out`.

    cache: folder where features are cached

    Raises ModelError where the base model cannot be refitted, TrainingError where its classes are not the chip set's,
    ChipSetError where scale, size or bands are not, OutputError; no file is written then.
    """
    with open_base_model(base_path) as base:
        chips = in_classes_of(base.model, chips)
        embedder = base_embedder(base.model, chips)
        train, val = (chips.select(split=each) for each in ("train", "val"))
        if not len(train):
            raise ChipSetError(f"The chip set {chips.folder.name} has no chips in train: make it with that split.")
        rows, val_rows = (embedder.embed_chips(each, IDENTITY_VIEW, cache)[:, 0] for each in (train, val))
        features = rows[:, :-1]
        fitted, unit = _fit(base, train, features, config)
        held_out = _held_out(train, rows, fitted, unit, val, val_rows)
        calibration = fit_calibration(held_out.logits, held_out.shares, held_out.places, config.calibration)
        contract = _contract(base, out.parent.name, chips, config, fitted, held_out, calibration)
        refit = Refit(
            _know_chips(base, features, train),
            recalibrated(fitted.layer, np.array(calibration.scale), np.array(calibration.shift)),
            _summary(base, features, train),
        )
        write_model(out, refit.content(_with_test_metrics(base, refit, contract, chips)))
    return out


class Refit(NamedTuple):
    """The parts of the new file but its contract: graph, last layer with its calibration, summary of the training."""

    graph: onnx.ModelProto
    layer: LastLayer
    summary: TrainingSummary

    def content(self, contract: Contract) -> bytes:
        """The bytes of the file. Raises ModelError where the graph does not give the layer's probabilities."""
        return replace_last_layer(self.graph, self.layer, contract, self.summary)[0]


def _with_test_metrics(base: BaseModel, refit: Refit, contract: Contract, chips: ChipSet) -> Contract:
    """The contract with figures of the split test, before and after; as it is where there are no test chips."""
    test = chips.select(split="test")
    if not len(test):
        return contract
    before = score_model(base.model.path, test).metrics
    with temporary_folder() as folder:
        draft = folder / "model.onnx"
        write_model(draft, refit.content(contract))
        after = score_model(draft, test)
    _log.info(
        f"Of {len(test)} test chips the right group is found for {after.metrics['group_accuracy']['value']:.1%}, by "
        f"{base.model.path.name} as it is for {before['group_accuracy']['value']:.1%}."
    )
    metrics = {**contract.metrics, "test": after.metrics, "test_before": before}
    return replace(contract, metrics=metrics, held_out=held_out_of_test(after, chips))


def _fit(
    base: BaseModel, train: ChipSet, features: NDArray[np.float32], config: FeaturesConfig
) -> tuple[FittedLayer, str]:
    """The fitted layer, and the unit of its cross-validation. features: (n, width), of train"""
    unit, folds = choose_folds(train, every_class=False)
    weights = balanced_weights(train.shares) if config.balanced else np.ones(len(train))
    fitted = fit_base_layer(
        base.layer,
        WeightedFeatures(base.summary.features, base.summary.counts),
        LabelledFeatures(features, train.shares.astype(np.float64), weights),
        folds,
        config.strength or None,
    )
    return fitted, unit


def _held_out(
    train: ChipSet,
    rows: NDArray[np.float32],
    fitted: FittedLayer,
    unit: str,
    val: ChipSet,
    val_rows: NDArray[np.float32],
) -> HeldOutPredictions:
    """Predictions for the chips of val; where there is none, for the training chips by layers that saw no such unit.

    rows, val_rows: (n, width + 1), of train and val: features, and the base model's distance
    """
    if len(val):
        part, logits, words = val, fitted.layer.logits(val_rows[:, :-1]), f"{len(val)} chips of val"
    else:
        part, val_rows, logits = train, rows, fitted.logits
        words = f"{len(train)} training chips, each by a layer that saw no chip of its {unit} (there is no split val)"
    distances = val_rows[:, -1].astype(float)
    return HeldOutPredictions(logits, part.shares.astype(float), holdout_places(part), distances, words)


def _know_chips(base: BaseModel, features: NDArray[np.float32], train: ChipSet) -> onnx.ModelProto:
    """The graph whose distance to the training data knows the training chips, too, where it is of that kind."""
    novelty = base.model.contract.novelty
    if novelty is None or novelty.references is None:
        return base.graph
    rows = _reference_rows(len(train))
    return with_references(base.graph, novelty, features[rows], group_indices(train.truth[rows], train.classes))


def _reference_rows(n: int) -> NDArray[np.int64]:
    return np.unique(np.linspace(0, n - 1, min(n, MAX_REFERENCES)).astype(np.int64))


def _summary(base: BaseModel, features: NDArray[np.float32], train: ChipSet) -> TrainingSummary:
    """The base model's summary and one of the training chips; chips of earlier refits stay the last rows."""
    old, new = base.summary, build_training_summary(features, train.shares)
    first = len(old.counts) - len(old.learnt_places)

    def joined(before: NDArray[np.float32], added: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.concatenate([before[:first], added, before[first:]])

    return TrainingSummary(
        joined(old.features, new.features),
        joined(old.shares, new.shares),
        joined(old.counts, new.counts),
        old.learnt_places,
    )


def _contract(
    base: BaseModel,
    name: str,
    chips: ChipSet,
    config: FeaturesConfig,
    fitted: FittedLayer,
    held_out: HeldOutPredictions,
    calibration: Calibration,
) -> Contract:
    """The contract of the new model, with the base model's golden chip."""
    old, values = base.model.contract, dataclasses.asdict(config)
    train = chips.select(split="train")
    origin = f"starting from the last layer of {old.name} {old.version} (strength {fitted.strength:g})"
    card = model_card(name, old.architecture, origin, old.bands, chips, held_out.description, values, tuple(old.absent))
    probabilities = calibration.probabilities(held_out.logits)
    abstain = choose_abstain_thresholds(probabilities, held_out.truth, old.classes, config.risk)
    prior = balanced_prior(train.shares) if config.balanced else training_prior(train.shares)
    weight = fitted.strength / (1 + fitted.strength)
    known = "the chip set that its last layer was fitted to"
    references = 0 if old.novelty is None or old.novelty.references is None else len(_reference_rows(len(train)))
    made = {"name": old.name, "version": old.version, "digest": base.model.digest, "strength": fitted.strength}
    return replace(
        old,
        name=name,
        version="1",
        license=old.license if config.license == FeaturesConfig().license else config.license,
        description=f"{card}\nWhat follows is the card of the model that it started from.\n\n{old.description}",
        abstain=abstain,
        calibration={
            **calibration.to_json(),
            "in_graph": True,
            "fitted_on": held_out.description,
            "accepted_risk": config.risk,
            "of": "the logits that the base model calibrated",
        },
        novelty=None if old.novelty is None else renewed(old.novelty, held_out.distances, references, known),
        provenance={**provenance(values, origin, chips), "base": made, "base_model": dict(old.provenance)},
        metrics={
            "held_out": calibration_metrics(held_out, calibration, old.classes, abstain),
            "base_model": old.metrics.get("base_model", old.metrics),
        },
        prior=tuple(
            round((1 - weight) * before + weight * of_chips, PRIOR_DIGITS) for before, of_chips in zip(old.prior, prior)
        ),
        held_out=held_out_figures(
            "chips",
            f"{held_out.description}, on which the model was calibrated.",
            probabilities,
            held_out.truth,
            old.classes,
        ),
    )
