"""The data card of a chip set: counts by class, place, date and split, sources, and what was left out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from .chipset import SPLITS, ChipSet

MAX_ROWS = 60  # of a table in card.md; card.json has all rows
Card = dict[str, Any]


def data_card(
    chips: ChipSet, dropped: Mapping[str, int], broken: tuple[str, ...], splitting: Mapping[str, Any]
) -> Card:
    """The card as JSON values.

    dropped:    reason -> number of chips left out
    unreadable: a sentence for each chip that could not be read
    splitting:  how the splits were drawn, and the distances between them
    """
    split = [each or "none" for each in chips.column("split")]
    labels = chips.column("label")
    mean = chips.shares.mean(axis=0) if len(chips) else np.zeros(len(chips.classes))
    return {
        "chips": len(chips),
        "digest": chips.digest,
        "bands": list(chips.bands),
        "gsd_m": chips.gsd_m,
        "chip_px": chips.chip_px,
        "per_class": _cross_tabulate(labels, split, chips.class_names),
        "mean_share": {name: round(float(each), 4) for name, each in zip(chips.class_names, mean)},
        "per_place": _cross_tabulate(chips.column("place"), split),
        "per_date": _cross_tabulate(chips.column("date"), split),
        "per_origin": _cross_tabulate(chips.column("origin"), split),
        "purity": {f"at least {least}": int((chips.purity >= least).sum()) for least in (1.0, 0.9, 0.75, 0.5)},
        "places_of_class": {
            name: dict(Counter(place for place, label in zip(chips.column("place"), labels) if label == name))
            for name in chips.class_names
        },
        "splitting": dict(splitting),
        "left_out": dict(dropped),
        "unreadable": list(broken),
        "made": dict(chips.provenance),
    }


def _cross_tabulate(keys: list[Any], split: list[str], order: tuple[str, ...] = ()) -> dict[str, dict[str, int]]:
    """Number of chips: key -> split -> count."""
    counts = Counter((str(key or "unknown"), each) for key, each in zip(keys, split))
    names = order or tuple(sorted({key for key, _ in counts}))
    columns = [*SPLITS, *(["none"] if "none" in split else [])]
    return {name: {each: counts[name, each] for each in columns} for name in names}


def to_markdown(card: Card) -> str:
    """The card as Markdown."""
    provenance = card["made"]
    lines = [
        "# Data card",
        "",
        _size_line(card),
        "",
        f"Labels: {provenance.get('labels', 'unknown')}. By the largest share:",
        "",
        *_table("class", card["per_class"], {name: f"{each:.1%}" for name, each in card["mean_share"].items()}),
        "",
        "A chip counts as "
        + ", ".join(f"{n:,} of purity {threshold}" for threshold, n in card["purity"].items())
        + ".",
        "",
        "![sample chips of each class](samples.png)",
        "",
        "## Splits",
        "",
        *[f"* {key}: {value}" for key, value in card["splitting"].items()],
        "",
        *_table("place", card["per_place"]),
        "",
        *_table("date", card["per_date"]),
        "",
        *_table("origin of the label", card["per_origin"]),
        "",
        "## Left out",
        "",
        *([f"* {reason}: {n:,}" for reason, n in card["left_out"].items()] or ["Nothing."]),
        *[f"* unreadable: {sentence}" for sentence in card["unreadable"]],
        "",
        "## How it was made",
        "",
        *_source_lines(provenance.get("sources", [])),
        "",
        "```json",
        json.dumps(provenance.get("options", {}), indent=1, ensure_ascii=False),
        "```",
    ]
    return "\n".join(lines) + "\n"


def _size_line(card: Card) -> str:
    pixels = f"{card['chip_px']} x {card['chip_px']} px at {card['gsd_m']:g} m, {', '.join(card['bands'])}"
    return f"{card['chips']:,} chips of {pixels}; digest `{card['digest'][:16]}`."


def _table(
    heading: str, rows: Mapping[str, Mapping[str, int]], mean_shares: Mapping[str, str] | None = None
) -> list[str]:
    columns = list(next(iter(rows.values()), {}))
    title = [heading, *columns, "all", *(["mean share"] if mean_shares else [])]
    shown_rows = list(rows.items())[:MAX_ROWS]
    lines = [_row(title), _row(["---", *["---:"] * (len(title) - 1)])]
    for name, counts in shown_rows:
        numbers = [f"{each:,}" for each in (*counts.values(), sum(counts.values()))]
        lines.append(_row([name, *numbers, *([mean_shares[name]] if mean_shares else [])]))
    hidden = len(rows) - len(shown_rows)
    return lines + ([f"\n… and {hidden} more in card.json"] if hidden else [])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _source_lines(sources: list[Mapping[str, Any]]) -> list[str]:
    lines = [f"* {', '.join(f'{key}: {value}' for key, value in each.items())}" for each in sources[:MAX_ROWS]]
    hidden = len(sources) - len(lines)
    return lines + ([f"* … and {hidden} more in card.json"] if hidden else [])
