"""The land cover of a chip under review, from the columns of its map (pure functions)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ....engine.api.cover.use_limits import Contradiction, contradiction, limits_of, sentence, shares_by_cover
from ....engine.api.messages import Message
from ..records import QueuedChip, ReviewFrame

KINDS = {"then": "then_cover", "now": "cover"}  # date -> of QueuedChip.shares
EXCESS = "excess"  # among the shares of the kind "cover"


class CoverShare(NamedTuple):
    """A class of a land-cover map and its share of the part of the chip that has a land cover."""

    title: str
    colour: str
    share: float


class ChipCover(NamedTuple):
    """The land cover of a chip at a date. valid: fraction of the chip that has one; shares: the largest first"""

    raster: str
    valid: float
    shares: tuple[CoverShare, ...]


def land_cover_of(stated: Mapping[str, Any]) -> dict[str, Any]:
    """The field `land_cover` of what a review states; empty where its map has none.

    Raises LookupError, TypeError or AttributeError for a damaged one.
    """
    found = stated.get("land_cover") or {}
    return {
        date: {
            "raster": str(each["raster"]),
            "valid": str(each["valid"]),
            "classes": [
                {**{name: str(one[name]) for name in ("column", "title", "colour")}, "cover": one["cover"]}
                for one in each["classes"]
            ],
        }
        for date, each in found.items()
    }


def chip_covers(frame: ReviewFrame, queued: QueuedChip) -> dict[str, ChipCover]:
    """The land cover by date, "then" and "now", of those dates that the map has one of."""
    return {
        date: _cover(frame.land_cover[date], kind, queued.shares.get(kind, {}))
        for date, kind in KINDS.items()
        if date in frame.land_cover
    }


def reasons(frame: ReviewFrame, queued: QueuedChip) -> list[Message]:
    """Why the land cover contradicts the use, one sentence for each date; empty where it does not.

    Whether it does, is the map's word: it knows a chip's class, too. The sentence is that of the use.
    """
    if not queued.shares.get("cover", {}).get(EXCESS):
        return []
    found = []
    for date, kind in KINDS.items():
        if date in frame.land_cover:
            shares = queued.shares.get(kind, {})
            use = queued.then if date == "then" else queued.now
            one = _contradiction(use, frame.land_cover[date], kind, shares)
            found += [] if one is None else [sentence(one, date == "then")]
    return found


def _cover(stated: Mapping[str, Any], kind: str, shares: Mapping[str, float]) -> ChipCover:
    found = [
        CoverShare(str(each["title"]), str(each["colour"]), shares.get(_key(each["column"], kind), 0.0))
        for each in stated["classes"]
    ]
    found.sort(key=lambda each: -each.share)
    return ChipCover(str(stated["raster"]), shares.get(_key(stated["valid"], kind), 0.0), tuple(found))


def _contradiction(use: str, stated: Mapping[str, Any], kind: str, shares: Mapping[str, float]) -> Contradiction | None:
    classes, valid = stated["classes"], shares.get(_key(stated["valid"], kind), 0.0)
    if not limits_of(use) or not valid:
        return None
    known = shares_by_cover(
        [each["cover"] for each in classes], [shares.get(_key(each["column"], kind), 0.0) for each in classes]
    )
    of_chip = {cover: share * valid for cover, share in known.items()}
    return contradiction(use, of_chip, min(max(1 - sum(of_chip.values()), 0.0), 1.0))


def _key(column: str, kind: str) -> str:
    """Of a column among the shares of its kind."""
    return column[len(kind) + 1 :]
