"""What is fitted to the features of a backbone: head, calibration, thresholds, novelty distance, and their figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import nn

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.training_summary import TrainingSummary
from plugin.engine.stats.bootstrap import Floats

from ..evaluation.metrics import abstain_metrics, confusion_table, summary_metrics
from ..heads.calibration import group_matrix, softmax
from ..heads.linear_head import LinearHead
from ..heads.training_summary import build_training_summary
from ..networks.onnx_export import Classifier, EmbeddingModule, last_layer_spec
from .change_pairs import default_change_head
from .chip_features import ChipFeatures, Embedder, embed_batches
from .leave_one_place_out import LeaveOnePlaceOutResult, fit_head, head_prior
from .manifest import CHIP_PX, GSD_M
from .model_card import ARCHITECTURE, LICENSE, NAME, VERSION, default_provenance, render_card
from .multi_stage_features import EARLY_WIDTH
from .novelty.novelty_figures import count_flags, novelty_figures
from .novelty.reference_novelty import (
    ReferenceNovelty,
    ReferenceNoveltyModule,
    calibrate_scales,
    fit_reference_novelty,
    reference_field,
)
from .novelty.unfamiliar_imagery import unfamiliar_images
from .training_chips import DROPPED

HELD_OUT_ROLES = ("val", "test")
LEFT_OUT_CHIPS = "chips of places left out"
# Of late and early distances of left-out chips: beyond one of the two, a chip is unfamiliar.
NOVELTY_QUANTILES = (0.9, 0.97)


@dataclass(frozen=True)
class FittedModel:
    """A head and a novelty distance on the features of all training chips.

    result: of leaving out places; temperature and thresholds are its
    """

    data: ChipFeatures
    result: LeaveOnePlaceOutResult
    head: LinearHead
    novelty: ReferenceNovelty

    def network(self, extractor: nn.Module) -> Classifier:
        """The network for export. extractor: with a method `embed`, gives the features that the head was fitted to"""
        return Classifier(
            EmbeddingModule(extractor),
            self.head.weights,
            self.head.bias,
            self.result.temperature,
            novelty=ReferenceNoveltyModule(self.novelty, group_matrix(CLASSES)),
            refittable=True,
        )

    def summary(self) -> TrainingSummary:
        """The summary of the training chips for a refit."""
        rows = is_trained_on(self.data)
        return build_training_summary(self.data.features[rows, 0], self.data.shares[rows])

    def metrics(self, embedder: Embedder) -> dict[str, Any]:
        """Metrics as JSON. embedder: gives the features before they are standardised"""
        return {
            **self._test_metrics(),
            **self.result.metrics(),
            "novelty": {
                **novelty_figures(self.result, self.novelty.scale, self.novelty.early_scale),
                "unfamiliar": self._unfamiliar_figures(embedder),
            },
        }

    def contract(self, metrics: dict[str, Any]) -> Contract:
        """The contract of the default model with these figures."""
        temperature, abstain = self.result.temperature, self.result.abstain
        provenance = default_provenance(self.data.chips)
        return Contract(
            name=NAME,
            version=VERSION,
            architecture=ARCHITECTURE,
            license=LICENSE,
            description=render_card(metrics, temperature, abstain, provenance),
            bands=("red", "green", "blue"),
            gsd_m=GSD_M,
            chip_px=CHIP_PX,
            classes=CLASSES,
            abstain=abstain,
            novelty=reference_field(self.novelty, NOVELTY_QUANTILES, LEFT_OUT_CHIPS),
            refit=last_layer_spec([1 / temperature] * len(CLASSES), [0.0] * len(CLASSES)),
            calibration={
                "method": "temperature",
                "temperature": temperature,
                "in_graph": True,
                "fitted_on": f"group log loss of {LEFT_OUT_CHIPS}, each place alike",
            },
            provenance=provenance,
            metrics=metrics,
            prior=head_prior(self.data, is_trained_on(self.data)),
            held_out=self.result.held_out(),
            change_head=default_change_head(self.result, self.summary()),
        )

    def _test_metrics(self) -> dict[str, Any]:
        is_test = np.array([each.role == "test" for each in self.data.chips])
        logits: Floats = self.head.logits(self.data.features[is_test, 0])
        truth = self.data.shares[is_test].argmax(axis=1)
        probabilities, abstain = softmax(logits / self.result.temperature), self.result.abstain
        return {
            "test": {
                **summary_metrics(probabilities, truth, CLASSES),
                **abstain_metrics(probabilities, truth, CLASSES, abstain.confidence, abstain.margin),
                "confusion": confusion_table(probabilities, truth, [each.name for each in CLASSES]),
            },
            "test_uncalibrated": summary_metrics(softmax(logits), truth, CLASSES),
        }

    def _unfamiliar_figures(self, embedder: Embedder) -> dict[str, dict[str, int]]:
        """Kind of image -> numbers of images and of flagged ones; kinds made from chips take those of the test role."""
        chips = np.stack([each.pixels for each in self.data.chips if each.role == "test"])
        counts = {}
        for kind, images in {"test role": chips, **unfamiliar_images(chips)}.items():
            features = self.data.extractor.scaled(embed_batches(embedder, images))
            probabilities = softmax(self.head.logits(features) / self.result.temperature) @ group_matrix(CLASSES)
            is_flagged = self.novelty.distances(features, probabilities) > 1
            flags = count_flags(is_flagged, is_flagged)
            counts[kind] = {name: flags[name] for name in ("chips", "flagged")}
        return counts


def is_trained_on(data: ChipFeatures) -> NDArray[np.bool_]:
    """(n,) the chips that the finished model is trained on."""
    return np.array([each.role not in (*HELD_OUT_ROLES, DROPPED) for each in data.chips])


def fit_model(data: ChipFeatures, result: LeaveOnePlaceOutResult) -> FittedModel:
    """Fit head and novelty distance to the training chips; the scales of the distance are of places left out."""
    rows = is_trained_on(data)
    novelty = calibrate_scales(
        fit_reference_novelty(data.features[rows, 0], data.groups[rows], EARLY_WIDTH),
        float(np.quantile(result.late[result.is_reliable], NOVELTY_QUANTILES[0])),
        float(np.quantile(result.early[result.is_reliable], NOVELTY_QUANTILES[1])),
    )
    return FittedModel(data, result, fit_head(data, rows), novelty)
