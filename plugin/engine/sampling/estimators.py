"""Areas and accuracies from a reviewed stratified sample, with standard errors and 95% intervals.

The estimators are those of Stehman (2014, International Journal of Remote Sensing 35, 4923-4939), which need no
relation between strata and map classes. Each figure is a mean, or a ratio of two means, of indicators y and x of chips:

    figure                     y                             x            source
    share of class k           reference is k                1            eq. 3, 14; variance eq. 25
    overall accuracy           map and reference agree       1            eq. 3, 12; variance eq. 25
    user's accuracy of k       map and reference are k       map is k     eq. 27, 18, 19; variance eq. 28
    producer's accuracy of k   map and reference are k       ref. is k    eq. 27, 22, 23; variance eq. 28

Where strata are map classes they equal those of Olofsson et al. (2014, Remote Sensing of Environment 148, 42-57, eq.
1-11), which leave out the finite population correction that is made here: a stratum whose chips are all reviewed has no
sampling error. Chips of unequal area weigh by their area (ratio to the stratum's known area: Cochran 1977, section
6.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.stats import norm

from ..api.messages import Message
from ..stats.intervals import LEVEL, Estimate
from .reviewed_sample import Bools, Floats, ReviewedSample
from .share_interval import DRAWS, StratifiedShare, share_interval

UNSURE_RULE = "left out, as missing at random within the stratum"


@dataclass(frozen=True)
class SampleFigure(Estimate):
    """A figure estimated from a sample, and its 95% interval (see share_interval.py).

    standard_error: by the papers' formulas; None where the value is
    if_unsure:      the smallest and largest value that the unsure chips could make, had each been told; the value
                    itself twice where none is unsure
    """

    standard_error: float | None
    if_unsure: tuple[float | None, float | None]

    @property
    def margin(self) -> float | None:
        """Half the normal 95% interval, 1.96 standard errors, as papers quote it after ±."""
        return None if self.standard_error is None else float(norm.ppf((1 + LEVEL) / 2)) * self.standard_error

    def times(self, factor: float) -> SampleFigure:
        """The figure in another unit."""
        value, low, high, error, least, most = (
            None if each is None else each * factor
            for each in (self.value, self.low, self.high, self.standard_error, *self.if_unsure)
        )
        return SampleFigure(value, low, high, error, (least, most))

    def to_json(self) -> dict[str, Any]:
        """All fields and the margin, rounded to six decimals."""
        error = None if self.standard_error is None else round(self.standard_error, 6)
        margin = None if self.margin is None else round(self.margin, 6)
        unsure = [None if each is None else round(each, 6) for each in self.if_unsure]
        return {**super().to_json(), "standard_error": error, "margin": margin, "if_unsure": unsure}


@dataclass(frozen=True)
class ClassEstimate:
    """The figures of one class.

    mapped_hectares: as the map counts them
    reviews:         number of reviewed chips that are of this class by the reference
    hectares:        error-adjusted area
    share:           the same, of the whole area
    users, producers: accuracies; 1 - users is the commission error, 1 - producers the omission error
    """

    name: str
    mapped_hectares: float
    reviews: int
    hectares: SampleFigure
    share: SampleFigure
    users: SampleFigure
    producers: SampleFigure

    def to_json(self) -> dict[str, Any]:
        figures = {name: getattr(self, name).to_json() for name in ("hectares", "share", "users", "producers")}
        return {
            "name": self.name,
            "mapped_hectares": round(self.mapped_hectares, 6),
            "reviews": self.reviews,
            **figures,
        }


@dataclass(frozen=True)
class AreaEstimate:
    """What a reviewed sample says about a map.

    hectares:     of the whole map
    classes:      (k), their figures
    overall:      overall accuracy
    error_matrix: (k, k), estimated shares of the area by mapped class (rows) and reference class (columns)
    counts:       (k, k), reviewed chips likewise, without the unsure
    strata:       name, chips, hectares, reviewed and unsure chips of each stratum
    warnings:     what limits the figures
    """

    hectares: float
    classes: tuple[ClassEstimate, ...]
    overall: SampleFigure
    error_matrix: Floats
    counts: Floats
    strata: tuple[dict[str, Any], ...]
    warnings: tuple[Message, ...] = field(default=())

    def of(self, name: str) -> ClassEstimate:
        """The figures of the class of this name. Raises KeyError."""
        for each in self.classes:
            if each.name == name:
                return each
        raise KeyError(name)

    def to_json(self) -> dict[str, Any]:
        return {
            "hectares": round(self.hectares, 6),
            "overall": self.overall.to_json(),
            "classes": [each.to_json() for each in self.classes],
            "error_matrix": self.error_matrix.round(6).tolist(),
            "counts": self.counts.astype(int).tolist(),
            "strata": list(self.strata),
            "unsure_rule": UNSURE_RULE,
            "warnings": [each.to_json() for each in self.warnings],
        }


def estimate_areas(sample: ReviewedSample, draws: int = DRAWS) -> AreaEstimate:
    """Areas and accuracies of all classes; `draws` of the intervals. Raises RequestError where a stratum has too few
    answers.
    """
    sample.check()
    size = len(sample.classes)
    total = float(sample.stratum_hectares.sum())
    figures = [_figure(sample, each, draws) for each in _indicators(sample)]
    shares, users, producers = (figures[1 + size * part : 1 + size * (part + 1)] for part in range(3))
    told = sample.reference[sample.answered]
    mapped = sample.mapped_hectares.sum(axis=0)
    classes = tuple(
        ClassEstimate(
            name, float(mapped[k]), int((told == k).sum()), shares[k].times(total), shares[k], users[k], producers[k]
        )
        for k, name in enumerate(sample.classes)
    )
    counts = np.zeros((size, size))
    np.add.at(counts, (sample.mapped[sample.answered], told), 1)
    warnings = [*sample.warnings(), *_unseen(sample, classes)]
    return AreaEstimate(
        total, classes, figures[0], _error_matrix(sample), counts, tuple(_strata(sample)), tuple(warnings)
    )


@dataclass(frozen=True)
class _Indicators:
    """y and x (n,) of the reviewed chips; y only where x.

    `least` and `most` are the same pair with the unsure chips told so that the figure is smallest and largest.
    varies: (h, 3), whether a chip of the stratum can have y; x without y; neither
    """

    y: Bools
    x: Bools
    least: tuple[Bools, Bools]
    most: tuple[Bools, Bools]
    varies: Bools


def _indicators(sample: ReviewedSample) -> Iterator[_Indicators]:
    """Of the overall accuracy, and of the share, user's and producer's accuracy of each class."""
    told, all_chips = sample.answered, np.ones(len(sample.mapped), bool)
    ones = np.ones(len(sample.strata), bool)
    sizes = range(len(sample.classes))
    mapped_in = sample.mapped_hectares > 0
    agree = told & (sample.mapped == sample.reference)
    whole = np.stack([ones, ones, ~ones], axis=1)
    yield _Indicators(agree, all_chips, (agree, all_chips), (agree | ~told, all_chips), whole)
    for k in sizes:
        is_k = sample.reference == k
        yield _Indicators(is_k, all_chips, (is_k, all_chips), (is_k | ~told, all_chips), whole)
    for k in sizes:
        on_map = sample.mapped == k
        right = agree & on_map
        some, others = mapped_in[:, k], np.delete(mapped_in, k, axis=1).any(axis=1)
        varies = np.stack([some, some, others], axis=1)
        yield _Indicators(right, on_map, (right, on_map), (right | (~told & on_map), on_map), varies)
    for k in sizes:
        on_map, is_k = sample.mapped == k, sample.reference == k
        right = agree & on_map
        least, most = (right, is_k | (~told & ~on_map)), (right | (~told & on_map), is_k | (~told & on_map))
        others = np.delete(mapped_in, k, axis=1).any(axis=1)
        yield _Indicators(right, is_k, least, most, np.stack([mapped_in[:, k], others, ones], axis=1))


def _figure(sample: ReviewedSample, target: _Indicators, draws: int) -> SampleFigure:
    chosen = sample.answered
    share = _stratified(sample, chosen, target.y, target.x, target.varies)
    value = share.value
    if value is None:
        return SampleFigure(None, None, None, None, (None, None))
    everyone = np.ones(len(chosen), bool)
    least, most = (
        value if chosen.all() else _stratified(sample, everyone, *each, target.varies).value
        for each in (target.least, target.most)
    )
    low, high = share_interval(share, draws)
    return SampleFigure(value, low, high, share.standard_error(), (least, most))


def _stratified(sample: ReviewedSample, chosen: Bools, y: Bools, x: Bools, varies: Bools) -> StratifiedShare:
    return StratifiedShare.of_chips(
        weights=sample.stratum_hectares / sample.stratum_hectares.sum(),
        chips=sample.chips,
        stratum=sample.stratum[chosen],
        hectares=sample.hectares[chosen],
        y=y[chosen],
        x=x[chosen],
        varies=varies,
    )


def _error_matrix(sample: ReviewedSample) -> Floats:
    """(k, k), Olofsson's equation 4 where strata are classes, otherwise Stehman's equation 24."""
    told = sample.answered
    area = np.bincount(sample.stratum[told], sample.hectares[told], len(sample.strata))
    share = sample.stratum_hectares / sample.stratum_hectares.sum() / area
    matrix = np.zeros((len(sample.classes), len(sample.classes)))
    stratum = sample.stratum[told]
    np.add.at(matrix, (sample.mapped[told], sample.reference[told]), share[stratum] * sample.hectares[told])
    return matrix


def _strata(sample: ReviewedSample) -> Iterator[dict[str, Any]]:
    told, unsure = sample.count(sample.answered), sample.count(~sample.answered)
    for h, name in enumerate(sample.strata):
        counts = {"chips": int(sample.chips[h]), "reviewed": int(told[h] + unsure[h]), "unsure": int(unsure[h])}
        yield {"name": name, **counts, "hectares": round(float(sample.stratum_hectares[h]), 6)}


def _unseen(sample: ReviewedSample, classes: tuple[ClassEstimate, ...]) -> Iterator[Message]:
    """Where most of a class's interval comes from one stratum in which no reviewed chip is of the class.

    None among n chips leaves room for a share of 3 / n of the stratum (Hanley & Lippman-Hand 1983, JAMA 249,
    1743-1745).
    """
    told = sample.count(sample.answered)
    room = np.where(told < sample.chips, 3 / np.maximum(told, 1), 0) * sample.stratum_hectares
    for k, each in enumerate(classes):
        none = sample.count(sample.reference == k) == 0
        h = int(np.argmax(np.where(none, room, -1)))
        if (
            none[h]
            and each.hectares.high is not None
            and room[h] > (each.hectares.high - (each.hectares.value or 0)) / 2
        ):
            params = {"reviews": told[h], "stratum": sample.strata[h], "name": each.name, "room": room[h]}
            yield Message(
                "sample-unseen-class",
                "None of the {reviews} reviewed chips of '{stratum}' is '{name}', which still leaves room for "
                "{room:,.0f} ha of it: reviewing {reviews} more of them would halve that.",
                params,
            )
