"""What covers the land of each use, and the sentence about a chip whose use and cover contradict each other.

SHARES holds the 0.5th and the 99.5th percentile of the share of each cover in chips of each use. They were computed
(scripts/simulations/use_limits.py) from NLCD's classes in 17,389 random chips of 224 m of three rasters: Rhode Island,
western Massachusetts and Durham (North Carolina). A chip's use is that of most of it; the cover of each of NLCD's
classes is its mean composition at 1 m in Delaware 2013 (github.com/calebrob6/land-cover). A pair that is not named has
no limit.

MARGINS widens them, since a chip is not what its NLCD classes are on average. In 16 real chips in West Virginia the
cover at 1 m differs from that table's by 0.20 (trees, herbaceous) and 0.024 (impervious), root mean square, of which
the latter is doubled; none has water, so its margin is a guess. What these limits flag in real imagery was measured
with the same script: docs/guide/land-cover.md.

Standard library only: the plugin's own side takes limits and sentences from here, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..messages import Message

TOLERANCE = 1e-6  # shares are kept as float32
COVERS = ("water", "trees", "herbaceous", "impervious")
SHARES: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "developed": {
        "water": (0.0, 0.29),
        "trees": (0.0, 0.58),
        "herbaceous": (0.0, 0.68),
        "impervious": (0.06, 1.0),
    },
    "cultivated": {
        "water": (0.0, 0.21),
        "trees": (0.0, 0.48),
        "herbaceous": (0.48, 1.0),
        "impervious": (0.0, 0.19),
    },
    "undeveloped": {"impervious": (0.0, 0.22)},  # without barren land, of which most is impervious in that table
    "water": {"water": (0.28, 1.0)},
}
MARGINS = {"water": 0.1, "trees": 0.2, "herbaceous": 0.2, "impervious": 0.05}
NAMED = {  # names of classes that maps of pixels have -> cover
    "water": ("water", "open water"),
    "trees": (
        "trees", "tree", "tree canopy", "tree cover", "forest", "woodland", "trees and shrubs", "shrub", "shrubs",
        "shrubland",
    ),
    "herbaceous": (
        "herbaceous", "herbaceous plants", "field", "fields", "grass", "grassland", "low vegetation", "crops",
        "cropland",
    ),
    "impervious": (
        "impervious", "impervious surface", "impervious surfaces", "barren and impervious", "road", "roads", "building",
        "buildings", "built up", "pavement",
    ),
}  # fmt: skip
COVER_OF_NAME = {name: cover for cover, names in NAMED.items() for name in names}
WORDS = {
    "water": Message("cover-water", "water"),
    "trees": Message("cover-trees", "trees"),
    "herbaceous": Message("cover-herbaceous", "herbaceous plants"),
    "impervious": Message("cover-impervious", "impervious ground"),
}
USE_WORDS = {
    "developed": Message("use-developed", "developed"),
    "cultivated": Message("use-cultivated", "cultivated"),
    "undeveloped": Message("use-undeveloped", "undeveloped"),
    "water": WORDS["water"],
}


class Contradiction(NamedTuple):
    """A cover that is outside of what the use is made of.

    share:  of the cover in the chip, at most or at least, as it is below or above `limit`
    excess: how far beyond the limit
    """

    use: str
    cover: str
    share: float
    limit: float
    excess: float

    @property
    def too_little(self) -> bool:
        return self.share < self.limit


def cover_of(name: str) -> str | None:
    """The one of COVERS that a class of a map of pixels stands for; None for a class that is not known."""
    return COVER_OF_NAME.get(" ".join(name.lower().replace("_", " ").replace("-", " ").split()))


def limits_of(use: str) -> dict[str, tuple[float, float]]:
    """Cover -> least and largest share in a chip of that use, margins included; empty for a use without limits."""
    return {
        cover: (max(0.0, round(low - MARGINS[cover], 4)), min(1.0, round(high + MARGINS[cover], 4)))
        for cover, (low, high) in SHARES.get(use, {}).items()
    }


def use_of(group: str, land_class: str | None = None) -> str:
    """The use whose limits hold for a chip: water and barren land have their own, or none, within their group."""
    return land_class if land_class in ("water", "barren") else group


def contradiction(use: str, shares: Mapping[str, float], unknown: float) -> Contradiction | None:
    """The cover that is furthest outside of its limits; None where none is, whatever the unknown part is.

    shares:  cover -> share of the whole chip
    unknown: share of the chip that has no cover, or one that is not known
    """
    found = []
    for cover, (low, high) in limits_of(use).items():
        share = shares.get(cover, 0.0)
        for bound, limit, excess in ((share + unknown, low, low - share - unknown), (share, high, share - high)):
            if excess > TOLERANCE:
                found.append(Contradiction(use, cover, bound, limit, excess))
    return max(found, key=lambda each: each.excess, default=None)


def sentence(found: Contradiction, then: bool = False) -> Message:
    """Why the chip is flagged. then: whether it is about the earlier of two dates"""
    params = {
        "use": USE_WORDS[found.use],
        "cover": WORDS[found.cover],
        "share": found.share,
        "limit": found.limit,
    }
    if then and found.too_little:
        return Message(
            "cover-too-little-then",
            "Shown as {use} then, but no more than {share:.0%} of it was {cover}; such squares hardly ever have less "
            "than {limit:.0%}.",
            params,
        )
    if then:
        return Message(
            "cover-too-much-then",
            "Shown as {use} then, but {share:.0%} of it was {cover}; such squares hardly ever have more than "
            "{limit:.0%}.",
            params,
        )
    if found.too_little:
        return Message(
            "cover-too-little",
            "Shown as {use}, but no more than {share:.0%} of it is {cover}; such squares hardly ever have less than "
            "{limit:.0%}.",
            params,
        )
    return Message(
        "cover-too-much",
        "Shown as {use}, but {share:.0%} of it is {cover}; such squares hardly ever have more than {limit:.0%}.",
        params,
    )


def shares_by_cover(covers: Sequence[str | None], shares: Sequence[float]) -> dict[str, float]:
    """Cover -> sum of the shares of its classes; classes that are not known are left out.

    covers: of each class, as `cover_of` names it
    """
    sums: dict[str, float] = {}
    for cover, share in zip(covers, shares):
        if cover is not None:
            sums[cover] = sums.get(cover, 0.0) + share
    return sums
