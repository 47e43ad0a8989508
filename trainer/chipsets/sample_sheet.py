"""A picture of sample chips, a row for each class: what a person looks at before training on them."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from .chipset import ChipSet

COLUMNS = 8
GAP_PX = 6
STEP = 2  # every second pixel is shown


def sample_rows(chips: ChipSet, name: str, seed: int = 0) -> list[int]:
    """Up to ACROSS chips that are labelled so, by chance and from as many places as there are.

    Of a class that leads in none, the chips with most of it.
    """
    here = np.flatnonzero(np.array(chips.column("label"), object) == name)
    if not len(here):
        share = chips.shares[:, chips.names.index(name)]
        return [int(row) for row in np.argsort(-share, kind="stable")[:COLUMNS] if share[row] > 0]
    drawn = np.random.default_rng(seed).permutation(here)
    met: Counter[str] = Counter()
    turn = []
    for place in np.array(chips.column("place"), object)[drawn]:
        turn.append(met[place])
        met[place] += 1
    return [int(drawn[k]) for k in np.argsort(turn, kind="stable")[:COLUMNS]]


def sample_sheet_png(chips: ChipSet) -> bytes:
    """The picture as PNG: place, date and share of the class stand under each chip."""
    side = -(-chips.chip_px // STEP)
    figure = Figure(figsize=(COLUMNS * 1.35 + 1.3, 1.72 * len(chips.classes) + 0.1), dpi=100)
    axes = figure.subplots(len(chips.classes), 1, squeeze=False)[:, 0]
    for at, (axis, name) in enumerate(zip(axes, chips.names)):
        rows = sample_rows(chips, name)
        axis.imshow(_row_image(chips, rows, side))
        axis.set_xticks([(side + GAP_PX) * k + side / 2 for k in range(len(rows))])
        axis.set_xticklabels([_caption(chips, row, at) for row in rows], fontsize=6)
        axis.set_yticks([])
        axis.set_ylabel(
            f"{name}\n{int((chips.truth == at).sum()):,} chips", rotation=0, ha="right", va="center", fontsize=9
        )
        axis.tick_params(length=0)
        for spine in axis.spines.values():
            spine.set_visible(False)
    figure.tight_layout(pad=0.4)
    stream = BytesIO()
    figure.savefig(stream, format="png")
    return stream.getvalue()


def _row_image(chips: ChipSet, rows: list[int], side: int) -> NDArray[np.uint8]:
    """Chips in a row, (y, x, 3)."""
    strip = np.full((side, COLUMNS * (side + GAP_PX) - GAP_PX, 3), 255, np.uint8)
    for k, pixels in enumerate(chips.read(rows)):
        shown = pixels[:3] if len(pixels) >= 3 else np.repeat(pixels[:1], 3, axis=0)
        strip[:, k * (side + GAP_PX) : k * (side + GAP_PX) + side] = shown[:, ::STEP, ::STEP].transpose(1, 2, 0)
    return strip


def _caption(chips: ChipSet, row: int, at: int) -> str:
    """What stands under a chip."""
    date = chips.index["date"][row].as_py() or ""
    place = str(chips.index["place"][row].as_py() or "")
    share = float(chips.shares[row, at])
    return f"{place[:22]}\n{date}{' ' if date else ''}{'' if share == 1 else f'{share:.0%}'}"
