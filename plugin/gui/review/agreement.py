"""How far reviewers agree, and the precision of what they reviewed, with its interval (standard library only)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

LEVEL = 0.95


class ReviewerAgreement(NamedTuple):
    """Of chips that two reviewers answered, each pair of reviewers of a chip counting once.

    pairs: number of such pairs of answers
    share: of them that are equal; None where there are none
    kappa: Cohen's; None where it is undefined, as where all answers are the same
    """

    pairs: int
    share: float | None
    kappa: float | None


def agreement(answers: Sequence[Mapping[str, str]]) -> ReviewerAgreement:
    """answers: of each chip, reviewer -> answer

    Cohen's kappa is (p - e) / (1 - e), with p the share of equal answers and e that which chance would give: the sum,
    over the answers, of the product of the two reviewers' shares of it (Cohen 1960, Educational and Psychological
    Measurement 20, 37-46). With more than two reviewers, every pair of a chip's answers counts in both orders, so that
    no reviewer is the first one: e is then the sum of the squares of the shares.
    """
    names = sorted({name for each in answers for name in each})
    pairs = [
        (each[one], each[other])
        for each in answers
        for number, one in enumerate(names)
        for other in names[number + 1 :]
        if one in each and other in each
    ]
    if not pairs:
        return ReviewerAgreement(0, None, None)
    share = sum(one == other for one, other in pairs) / len(pairs)
    first, second = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    if len(names) > 2:
        first = second = first + second
    chance = sum(first[each] * second[each] for each in first) / (sum(first.values()) * sum(second.values()))
    return ReviewerAgreement(len(pairs), share, None if chance == 1 else (share - chance) / (1 - chance))


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95% interval of the share right / n, n above 0 (Wilson 1927, JASA 22, 209-212).

    The engine's stats/intervals.py has it from SciPy, which QGIS's Python need not have.
    """
    z = NormalDist().inv_cdf((1 + LEVEL) / 2)
    p, squared = right / n, z * z / n
    middle, half = p + squared / 2, z * sqrt(p * (1 - p) / n + squared / n / 4)
    return max(0.0, (middle - half) / (1 + squared)), min(1.0, (middle + half) / (1 + squared))
