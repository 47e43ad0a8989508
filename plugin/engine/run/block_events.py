"""A run's blocks as they are finished, in plain JSON: for a map that fills in while the run goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

import pyarrow as pa

from ..outputs.table import MapInfo, landuse_table
from .inputs import grid_facts

OnBlock = Callable[[dict[str, Any]], None]


def block_notifier(info: MapInfo, on_block: OnBlock | None) -> Callable[[Optional[pa.Table]], None]:
    """Takes a part, or None for nothing, and tells `on_block` of its chips; does nothing where nobody listens."""

    def tell(part: pa.Table | None) -> None:
        if on_block is not None and part is not None:
            on_block(block_event(part, info))

    return tell


def block_event(part: pa.Table, info: MapInfo) -> dict[str, Any]:
    """{"grid", "groups": [names], "chips": [[col, row, place in groups or -1, confidence or null, [flags]], …]}.

    Groups, confidences and flags are the finished map's; confidences are rounded to four digits.
    """
    groups = [each.name for each in info.groups]
    place = {name: k for k, name in enumerate(groups)}
    table = landuse_table(part, info)
    columns = (table[name].to_pylist() for name in ("col", "row", "group", "confidence", "flags"))
    chips = [
        [col, row, place.get(group, -1), None if confidence is None else round(confidence, 4), split_flags(flags)]
        for col, row, group, confidence, flags in zip(*columns)
    ]
    return {"grid": grid_facts(info.grid), "groups": groups, "chips": chips}


def split_flags(flags: str) -> list[str]:
    """The flags of a chip, as the map's column has them, one by one."""
    return flags.split(",") if flags else []
