"""A reviewed stratified sample: what each reviewed chip is on the map and in truth, and the size of the strata.

Strata need not be the map's classes: a stratum round change chips, for instance, holds several classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..api.errors import RequestError
from ..api.messages import Message
from ..api.requests.change_limits import FEW_REVIEWS

UNSURE = -1  # the reference class of a chip whose reviewer could not tell
LEAST_REVIEWS = 2  # answered chips of a stratum, for a variance

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class ReviewedSample:
    """The reviewed chips of a stratified random sample, n of them, in h strata and k classes.

    classes:         (k), names
    strata:          (h), names
    chips:           (h,), number of the map's chips in each stratum, reviewed or not
    mapped_hectares: (h, k), area of each mapped class in each stratum
    stratum:         (n,), stratum of each reviewed chip, 0 to h - 1
    mapped:          (n,), its class on the map, 0 to k - 1
    reference:       (n,), its class by the reviewer, 0 to k - 1, or UNSURE
    hectares:        (n,), its area; of any unit, since only ratios within a stratum count
    """

    classes: tuple[str, ...]
    strata: tuple[str, ...]
    chips: Ints
    mapped_hectares: Floats
    stratum: Ints
    mapped: Ints
    reference: Ints
    hectares: Floats

    @property
    def answered(self) -> Bools:
        """(n,), False for unsure."""
        return np.asarray(self.reference != UNSURE)

    @property
    def stratum_hectares(self) -> Floats:
        """(h,)"""
        return np.asarray(self.mapped_hectares.sum(axis=1))

    def count(self, chosen: Bools) -> Ints:
        """(h,), how many of the `chosen` (n,) reviewed chips are in each stratum."""
        return np.bincount(self.stratum[chosen], minlength=len(self.strata))

    def check(self) -> None:
        """Raises RequestError where a stratum has too few answers for a variance."""
        if not len(self.reference):
            raise RequestError(
                "sample-no-reviews", "The sample has no review yet: review chips of every stratum, two or more of each."
            )
        if not self.answered.any():
            raise RequestError(
                "sample-all-unsure",
                "None of the {n} reviews says what a chip is: review chips of the sample until every stratum has two "
                "answers.",
                singular="The only review does not say what its chip is: review chips of the sample until every "
                "stratum has two answers.",
                n=len(self.reference),
            )
        reviewed, answered = self.count(np.ones(len(self.stratum), bool)), self.count(self.answered)
        for name, chips, n, told in zip(self.strata, self.chips, reviewed, answered):
            needed = min(LEAST_REVIEWS, int(chips))
            if not n:
                raise RequestError(
                    "sample-stratum-empty",
                    "No chip of the stratum '{stratum}' is reviewed, so nothing is known of its {chips:,} chips: "
                    "review at least {needed} of them, or join it to another stratum.",
                    stratum=name,
                    chips=chips,
                    needed=needed,
                )
            if not told:
                raise RequestError(
                    "sample-stratum-unsure",
                    "Every review of the stratum '{stratum}' says 'unsure': review at least {needed} more of its "
                    "chips, or join it to another stratum.",
                    stratum=name,
                    needed=needed,
                )
            if told < needed:
                raise RequestError(
                    "sample-stratum-one-review",
                    "Only one chip of the stratum '{stratum}' has an answer, from which no uncertainty can be told: "
                    "review at least one more, better {more} more.",
                    stratum=name,
                    more=min(FEW_REVIEWS, int(chips)) - 1,
                )

    def warnings(self) -> list[Message]:
        """What limits the estimate: strata of few reviews, and reviews that are unsure."""
        answered = self.count(self.answered)
        found = [
            Message(
                "sample-stratum-few-reviews",
                "The stratum '{stratum}' has only {reviews} answers for {chips:,} chips: its interval is wide, and "
                "{more} more would narrow it.",
                {"stratum": name, "reviews": told, "chips": chips, "more": min(FEW_REVIEWS, int(chips)) - told},
            )
            for name, chips, told in zip(self.strata, self.chips, answered)
            if told < min(FEW_REVIEWS, chips)
        ]
        unsure = int((~self.answered).sum())
        if unsure:
            found.append(
                Message(
                    "sample-unsure",
                    "{n} of {of} reviewed chips are unsure. They are left out, as if they were like the others of "
                    "their stratum; what the figures would be otherwise is stated beside them.",
                    {"n": unsure, "of": len(self.reference)},
                    "One of {of} reviewed chips is unsure. It is left out, as if it were like the others of its "
                    "stratum; what the figures would be otherwise is stated beside them.",
                )
            )
        return found

    def grouped(self, names: Sequence[str], group_of_class: ArrayLike) -> ReviewedSample:
        """The same sample with classes joined, such as all transitions to "change".

        group_of_class: (k,), the new class of each class, 0 to len(names) - 1
        """
        group = np.asarray(group_of_class, np.int64)
        to_group = np.eye(len(names))[group]
        return replace(
            self,
            classes=tuple(names),
            mapped_hectares=self.mapped_hectares @ to_group,
            mapped=group[self.mapped],
            reference=np.where(self.answered, group[self.reference], UNSURE),
        )


def reviewed_sample(
    *,
    stratum_of_chip: ArrayLike,
    mapped_of_chip: ArrayLike,
    hectares_of_chip: ArrayLike,
    sampled: ArrayLike,
    reference: ArrayLike,
) -> ReviewedSample:
    """The reviewed sample of a map, from names.

    stratum_of_chip, mapped_of_chip: (N,), names; of all chips of the map
    hectares_of_chip:                (N,)
    sampled:   (n,), the reviewed chips, as indices of the map's chips; each once
    reference: (n,), names of classes; None or "" for unsure

    Classes are those of the map and of the reviews, in alphabetical order; likewise the strata.
    """
    strata, stratum = np.unique(np.asarray(stratum_of_chip, str), return_inverse=True)
    hectares = np.asarray(hectares_of_chip, np.float64)
    chosen = np.asarray(sampled, np.int64)
    names = np.array([each or "" for each in np.asarray(reference, object)], dtype=str)
    classes = np.unique(np.concatenate([np.asarray(mapped_of_chip, str), names[names != ""]]))
    mapped = np.searchsorted(classes, np.asarray(mapped_of_chip, str))
    area = np.zeros((len(strata), len(classes)))
    np.add.at(area, (stratum, mapped), hectares)
    return ReviewedSample(
        classes=tuple(map(str, classes)),
        strata=tuple(map(str, strata)),
        chips=np.bincount(stratum, minlength=len(strata)),
        mapped_hectares=area,
        stratum=stratum[chosen],
        mapped=mapped[chosen],
        reference=np.where(names == "", UNSURE, np.searchsorted(classes, names)),
        hectares=hectares[chosen],
    )
