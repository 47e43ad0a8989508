"""Labelled chips with a model's predictions, both over the same columns, which are matched by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.classes import GROUPS, LandClass
from plugin.engine.contract.mlm_fields import slug
from plugin.engine.stats.bootstrap import Clusters, Floats, clusters_of

from .classification_metrics import LabelledPredictions

UNKNOWN = "unknown"


@dataclass(frozen=True)
class ScoredChips:
    """Truth and prediction of n chips.

    classes, groups: true shares and predicted probabilities
    purity:   (n,) the largest share of a class
    distance: (n,) to the training data; NaN if the model gives none
    places, blocks: (n,) names; "" where there is none
    dates:    (n,) ISO dates of the images, or UNKNOWN
    """

    classes: LabelledPredictions
    groups: LabelledPredictions
    purity: Floats
    distance: Floats
    places: tuple[str, ...]
    blocks: tuple[str, ...]
    dates: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.purity)

    @property
    def years(self) -> tuple[str, ...]:
        """(n,) year of each image, or UNKNOWN."""
        return tuple(each if each == UNKNOWN else each[:4] for each in self.dates)

    def clusters(self) -> Clusters:
        """The clusters that the bootstrap resamples: places, or blocks if there is one place only."""
        return clusters_of(self.places, self.blocks)

    def select(self, keep: NDArray[np.bool_]) -> ScoredChips:
        """The chips where `keep` (n,) is True."""
        return ScoredChips(
            _select(self.classes, keep),
            _select(self.groups, keep),
            self.purity[keep],
            self.distance[keep],
            *(tuple(np.array(each, object)[keep]) for each in (self.places, self.blocks, self.dates)),
        )


def align_classes(
    model: Sequence[LandClass],
    probabilities: Floats,
    data: Sequence[LandClass],
    shares: Floats,
) -> tuple[LabelledPredictions, LabelledPredictions]:
    """Predictions and truth in common columns, as (classes, groups): the model's columns first, then the chip set's.

    probabilities: (n, model class); shares: (n, chip set class)

    Model and chip set each sum their classes by the groups that they state themselves. A group's probability and share
    are sums over its classes, so the group of a mixed chip need not be the group of its largest class.
    """
    model_names, data_names = [slug(each.name) for each in model], [slug(each.name) for each in data]
    names = list(dict.fromkeys([*model_names, *data_names]))
    in_model = np.array([each in model_names for each in names])
    classes = LabelledPredictions(
        tuple(names), _sum_columns(probabilities, model_names, names), _sum_columns(shares, data_names, names), in_model
    )
    group_names = [group.name for group in GROUPS if any(each.group == group.name for each in (*model, *data))]
    model_groups, data_groups = [each.group for each in model], [each.group for each in data]
    in_model = np.array([each in model_groups for each in group_names])
    groups = LabelledPredictions(
        tuple(group_names),
        _sum_columns(probabilities, model_groups, group_names),
        _sum_columns(shares, data_groups, group_names),
        in_model,
    )
    return classes, groups


def class_mismatches(model: Sequence[LandClass], data: Sequence[LandClass], shares: Floats) -> list[str]:
    """Sentences on classes that only the model or the chip set has, or that they put into different groups."""
    group_in_model = {slug(each.name): each.group for each in model}
    group_in_data = {slug(each.name): each.group for each in data}
    truth = shares.argmax(axis=1)
    sentences = []
    for k, each in enumerate(data):
        chips = int((truth == k).sum())
        if slug(each.name) not in group_in_model and chips:
            sentences.append(
                f"The model has no class {each.name}: its chips ({chips:,}) count as wrong, and are left out of the "
                "log loss; their group can still be right."
            )
    without_chips = sorted(
        name
        for name in group_in_model
        if name not in group_in_data or not (truth == list(group_in_data).index(name)).any()
    )
    if without_chips:
        sentences.append(f"No chip is of {', '.join(without_chips)}: what the model finds of it counts as wrong.")
    sentences.extend(
        f"The model counts {name} towards {group}, the chip set towards {group_in_data[name]}."
        for name, group in group_in_model.items()
        if group_in_data.get(name, group) != group
    )
    return sentences


def _sum_columns(values: Floats, names: Sequence[str], columns: Sequence[str]) -> Floats:
    """Columns summed by name: (n, names) -> (n, columns)."""
    indicator = np.array([[float(each == name) for name in columns] for each in names])
    return np.asarray(np.asarray(values, np.float64) @ indicator)


def _select(predictions: LabelledPredictions, keep: NDArray[np.bool_]) -> LabelledPredictions:
    return LabelledPredictions(
        predictions.names, predictions.probabilities[keep], predictions.shares[keep], predictions.in_model
    )
