"""A source of labelled chips for the command `chips`: how to build its parts, and how to split its chips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from ..parts import ChipSetPart
from ..splitting.splits import SplitAssignment


@dataclass(frozen=True)
class ImageryParts:
    """The parts of a source that come from NAIP and NLCD, and what builds them on another machine.

    names:    of the parts
    identity: what determines these parts besides the options, as JSON values
    legend:   of NLCD's codes, as JSON
    classes:  names of the share columns
    crs:      of the chips' geometry
    """

    names: Sequence[str]
    identity: Mapping[str, Any]
    legend: Mapping[str, str | None]
    classes: Sequence[str]
    crs: str


@dataclass(frozen=True)
class ChipSource:
    """Labelled chips to build.

    identity:          what determines the chips besides the options, as JSON values
    part_sizes:        name of each part -> number of candidate chips
    build_part:        from the name of a part to the part; called in several threads
    assign_splits:     from the index of all chips to their splits
    label_description: where the labels come from, for the data card
    sources:           of imagery and labels, for the data card
    dropped:           reason -> number of chips left out on listing
    crs:               of the chips' geometry
    classes:           names of the classes that labels may have
    imagery:           the parts that a cluster can build; None where there are none
    """

    identity: Mapping[str, Any]
    part_sizes: Mapping[str, int]
    build_part: Callable[[str], ChipSetPart]
    assign_splits: Callable[[pa.Table], SplitAssignment]
    label_description: str
    sources: Sequence[Mapping[str, Any]]
    dropped: Mapping[str, int] = field(default_factory=dict)
    crs: str | None = None
    classes: Sequence[str] = ()
    imagery: ImageryParts | None = None


def merge_sources(first: ChipSource, second: ChipSource) -> ChipSource:
    """The chips of both sources, split together by the first one's rule; both have the same classes and CRS."""

    def build(name: str) -> ChipSetPart:
        return (first if name in first.part_sizes else second).build_part(name)

    return replace(
        first,
        identity={**first.identity, **second.identity},
        part_sizes={**first.part_sizes, **second.part_sizes},
        build_part=build,
        label_description=f"{first.label_description}; {second.label_description}",
        sources=[*first.sources, *second.sources],
        dropped=Counter(first.dropped) + Counter(second.dropped),
    )
