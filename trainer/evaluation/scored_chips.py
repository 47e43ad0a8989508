"""Chips whose class is known, with what a model says of them, brought to the same columns by name."""

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
    """What is known and what was found; all arrays and tuples go chip by chip.

    classes, groups: truth and probabilities
    purity:   (n,) the largest share of a class
    distance: (n,) to the training data; NaN where the model states none
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
        """Year of each image."""
        return tuple(each if each == UNKNOWN else each[:4] for each in self.dates)

    def clusters(self) -> Clusters:
        """What the intervals are drawn over."""
        return clusters_of(self.places, self.blocks)

    def select(self, keep: NDArray[np.bool_]) -> ScoredChips:
        """The chips that `keep` (n,) holds True for."""
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
    """Classes and groups of both sides in common columns: the model's first, then what it lacks.

    Each side counts its classes towards the groups that it states itself. A group's probability and share are the sums
    of its classes', so the group of a mixed chip need not be that of its largest class.
    """
    theirs, ours = [slug(each.name) for each in model], [slug(each.name) for each in data]
    names = list(dict.fromkeys([*theirs, *ours]))
    known = np.array([each in theirs for each in names])
    classes = LabelledPredictions(
        tuple(names), _sum_columns(probabilities, theirs, names), _sum_columns(shares, ours, names), known
    )
    named = [group.name for group in GROUPS if any(each.group == group.name for each in (*model, *data))]
    by_model, by_data = [each.group for each in model], [each.group for each in data]
    known = np.array([each in by_model for each in named])
    groups = LabelledPredictions(
        tuple(named), _sum_columns(probabilities, by_model, named), _sum_columns(shares, by_data, named), known
    )
    return classes, groups


def class_mismatches(model: Sequence[LandClass], data: Sequence[LandClass], shares: Floats) -> list[str]:
    """What a reader must know about classes that only one side has, a sentence each."""
    theirs = {slug(each.name): each.group for each in model}
    ours = {slug(each.name): each.group for each in data}
    truth = shares.argmax(axis=1)
    said = []
    for k, each in enumerate(data):
        chips = int((truth == k).sum())
        if slug(each.name) not in theirs and chips:
            said.append(
                f"The model has no class {each.name}: its chips ({chips:,}) count as wrong, and are left out of the "
                "log loss; their group can still be right."
            )
    empty = sorted(name for name in theirs if name not in ours or not (truth == list(ours).index(name)).any())
    if empty:
        said.append(f"No chip is of {', '.join(empty)}: what the model finds of it counts as wrong.")
    said.extend(
        f"The model counts {name} towards {group}, the chip set towards {ours[name]}."
        for name, group in theirs.items()
        if ours.get(name, group) != group
    )
    return said


def _sum_columns(values: Floats, names: Sequence[str], wanted: Sequence[str]) -> Floats:
    """Columns summed by name: (n, names) -> (n, wanted)."""
    belongs = np.array([[float(each == name) for name in wanted] for each in names])
    return np.asarray(np.asarray(values, np.float64) @ belongs)


def _select(labels: LabelledPredictions, keep: NDArray[np.bool_]) -> LabelledPredictions:
    return LabelledPredictions(labels.names, labels.probabilities[keep], labels.shares[keep], labels.known)
