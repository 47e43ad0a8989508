"""Where the chips of a set come from, as the command `chips` sees it: what to make, and how to split it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from .parts import ChipSetPart


@dataclass(frozen=True)
class SplitAssignment:
    """The split of each chip of an index, and which chips stay.

    split:   (n,) one of SPLITS, None for none
    keep:    (n,) False for a chip that is left out, such as one between two splits
    words:   how the splits were drawn and how far apart they are, for the data card
    dropped: reason -> number of chips left out
    places:  (n,) better names of places than the index has, or none
    """

    split: Sequence[str | None]
    keep: NDArray[np.bool_]
    words: Mapping[str, Any]
    dropped: Mapping[str, int] = field(default_factory=dict)
    places: Sequence[str | None] = ()


@dataclass(frozen=True)
class ChipSource:
    """Chips to be made.

    facts:   what determines them, beside the options
    parts:   name -> number of chips it looks at
    work:    makes a part; called in several threads
    split:   splits the chips that were made, all at once
    labels:  where the labels come from, in words
    sources: of imagery and labels, for the data card
    dropped: reason -> number of chips that were left out beforehand
    crs:     of the chips' geometry
    classes: that the labels may name
    """

    facts: Mapping[str, Any]
    parts: Mapping[str, int]
    work: Callable[[str], ChipSetPart]
    split: Callable[[pa.Table], SplitAssignment]
    labels: str
    sources: Sequence[Mapping[str, Any]]
    dropped: Mapping[str, int] = field(default_factory=dict)
    crs: str | None = None
    classes: Sequence[str] = ()


def merge_sources(first: ChipSource, second: ChipSource) -> ChipSource:
    """The chips of both, split together as the first's are; both have the same classes and CRS."""

    def work(name: str) -> ChipSetPart:
        return (first if name in first.parts else second).work(name)

    return replace(
        first,
        facts={**first.facts, **second.facts},
        parts={**first.parts, **second.parts},
        work=work,
        labels=f"{first.labels}; {second.labels}",
        sources=[*first.sources, *second.sources],
        dropped=Counter(first.dropped) + Counter(second.dropped),
    )
