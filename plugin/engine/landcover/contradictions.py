"""Chips whose use and cover contradict each other, many at once; the limits are those of api/cover/use_limits.py."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..api.cover.use_limits import COVERS, TOLERANCE, contradiction, limits_of, sentence, shares_by_cover
from ..api.grid import Chip, ChipGrid
from ..api.messages import Message
from .legend import NLCD_LEGEND
from .shares import LandCoverRaster

Floats = NDArray[np.float64]
MIN_PIXELS = 400  # of a raster in a chip, 11 m each: in fewer one cannot tell roads and roofs from what is around them


def may_judge(raster: LandCoverRaster, grid: ChipGrid, chip: Chip) -> bool:
    """Whether a raster tells what covers single pixels of a few metres, and so may contradict a use."""
    return raster.legend.codes is not NLCD_LEGEND.codes and raster.cells(grid, chip) >= MIN_PIXELS


def shares_of_chips(covers: Sequence[str | None], shares: Floats, valid: Floats) -> tuple[Floats, Floats]:
    """(n, cover) and (n,): the shares of COVERS in whole chips, and the share of which nothing is known.

    covers: (class,), as `cover_of` names each class
    shares: (n, class), of the part that has a land cover, NaN where none has
    valid:  (n,), fraction with a land cover
    """
    known = np.array([[cover == name for name in COVERS] for cover in covers], float).reshape(len(covers), len(COVERS))
    of_chip = np.nan_to_num(shares) @ known * valid[:, None]
    return of_chip, np.clip(1 - of_chip.sum(axis=1), 0, 1)


def cover_excess(uses: Sequence[str | None], of_chip: Floats, unknown: Floats) -> Floats:
    """(n,): how far the cover furthest outside of its limits is beyond them, 0 for none.

    The unknown part counts as whatever reconciles use and cover. NaN where nothing is known of a chip, and where its
    use is None or has no limits.

    of_chip: (n, cover); unknown: (n,), as `shares_of_chips` gives them
    """
    excess = np.full(len(of_chip), np.nan)
    named = np.array([use or "" for use in uses])
    for use in set(named.tolist()):
        limits = limits_of(use)
        if not limits:
            continue
        chips = (named == use) & (unknown < 1 - TOLERANCE)
        beyond = np.zeros(int(chips.sum()))
        for cover, (low, high) in limits.items():
            share = of_chip[chips, COVERS.index(cover)]
            beyond = np.maximum(beyond, np.maximum(low - share - unknown[chips], share - high))
        excess[chips] = np.where(beyond > TOLERANCE, beyond, 0.0)
    return excess


def reason(
    use: str, covers: Sequence[str | None], shares: Sequence[float], valid: float, then: bool = False
) -> Message | None:
    """Why a chip is flagged; None where it is not.

    shares: (class,), of the part that has a land cover; valid: that part; then: of the earlier of two dates
    """
    of_chip = {cover: share * valid for cover, share in shares_by_cover(covers, shares).items()}
    found = contradiction(use, of_chip, min(max(1 - sum(of_chip.values()), 0.0), 1.0))
    return None if found is None else sentence(found, then)
