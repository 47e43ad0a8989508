"""A contact sheet of sample chips, one row per class, to look at before training."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from .chipset import ChipSet

COLUMNS = 8
GAP_PX = 6
STEP = 2  # every second pixel is drawn


def sample_rows(chips: ChipSet, name: str, seed: int = 0) -> list[int]:
    """Rows of up to COLUMNS random chips with this label, spread over the places.

    For a class that is no chip's label, the chips with its largest shares.
    """
    labelled = np.flatnonzero(np.array(chips.column("label"), object) == name)
    if not len(labelled):
        share = chips.shares[:, chips.class_names.index(name)]
        return [int(row) for row in np.argsort(-share, kind="stable")[:COLUMNS] if share[row] > 0]
    shuffled = np.random.default_rng(seed).permutation(labelled)
    seen_at_place: Counter[str] = Counter()
    round_of_chip = []
    for place in np.array(chips.column("place"), object)[shuffled]:
        round_of_chip.append(seen_at_place[place])
        seen_at_place[place] += 1
    return [int(shuffled[k]) for k in np.argsort(round_of_chip, kind="stable")[:COLUMNS]]


def sample_sheet_png(chips: ChipSet) -> bytes:
    """The sheet as PNG; each chip has its place, date and share of the class as caption."""
    side = -(-chips.chip_px // STEP)
    figure = Figure(figsize=(COLUMNS * 1.35 + 1.3, 1.72 * len(chips.classes) + 0.1), dpi=100)
    axes = figure.subplots(len(chips.classes), 1, squeeze=False)[:, 0]
    for class_index, (axis, name) in enumerate(zip(axes, chips.class_names)):
        rows = sample_rows(chips, name)
        axis.imshow(_row_image(chips, rows, side))
        axis.set_xticks([(side + GAP_PX) * k + side / 2 for k in range(len(rows))])
        axis.set_xticklabels([_caption(chips, row, class_index) for row in rows], fontsize=6)
        axis.set_yticks([])
        axis.set_ylabel(
            f"{name}\n{int((chips.truth == class_index).sum()):,} chips",
            rotation=0,
            ha="right",
            va="center",
            fontsize=9,
        )
        axis.tick_params(length=0)
        for spine in axis.spines.values():
            spine.set_visible(False)
    figure.tight_layout(pad=0.4)
    stream = BytesIO()
    figure.savefig(stream, format="png")
    return stream.getvalue()


def _row_image(chips: ChipSet, rows: list[int], side: int) -> NDArray[np.uint8]:
    """The chips side by side, (y, x, 3)."""
    image = np.full((side, COLUMNS * (side + GAP_PX) - GAP_PX, 3), 255, np.uint8)
    for k, pixels in enumerate(chips.read(rows)):
        rgb = pixels[:3] if len(pixels) >= 3 else np.repeat(pixels[:1], 3, axis=0)
        image[:, k * (side + GAP_PX) : k * (side + GAP_PX) + side] = rgb[:, ::STEP, ::STEP].transpose(1, 2, 0)
    return image


def _caption(chips: ChipSet, row: int, class_index: int) -> str:
    """Place, date and, where it is not 1, share of the class."""
    date = chips.index["date"][row].as_py() or ""
    place = str(chips.index["place"][row].as_py() or "")
    share = float(chips.shares[row, class_index])
    return f"{place[:22]}\n{date}{' ' if date else ''}{'' if share == 1 else f'{share:.0%}'}"
