"""Labels blocks of a run and stores their parts: windows go through the pipeline, a finished block becomes a part."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..api.grid import Block
from ..api.protocol import Cancelled
from ..imagery.blocks import BlockChips
from ..imagery.mosaic import Mosaic
from ..run.pipeline import run_pipeline
from ..storage.store import PartStore
from .geometry import Geometry, Window
from .parts import FULL, BlockPart, encode_part, part_name
from .read_windows import BlockPixels, WindowPixels

Shares = NDArray[np.uint8]  # (class, y, x): probability times weight, FULL for 1


class PixelScorer(Protocol):
    """The part of `model.PixelModel` that labelling needs."""

    border_px: int
    concurrency: int

    def planes(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What the network gives, (n, class, y, x), for windows (n, band, y, x); called from several threads."""

    def interpret(self, planes: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probabilities (n, class, y, x) in any part of `planes`."""


class WindowItem(NamedTuple):
    """A window to compute."""

    block: Block
    window: Window


class LabelStep(NamedTuple):
    """One window of a task. part: of the block that it completed, else None"""

    block: Block
    part: BlockPart | None


class ScoredWindow(NamedTuple):
    """What a window adds to its block.

    shares: None where it has no imagery
    mask:   (step, step), True where the step has imagery
    """

    shares: Shares | None
    mask: NDArray[np.bool_]


def label_blocks(
    mosaic: Mosaic,
    blocks: Iterable[BlockChips],
    geometry: Geometry,
    scorer: PixelScorer,
    classes: int,
    store: PartStore,
    readers: int = 1,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[LabelStep, None, None]:
    """Computes blocks and puts each into the store as soon as its last window is scored.

    mosaic: its chips are tiles; blocks: with the tiles in which the result is wanted

    Yields after each window; closing the generator cancels it. Raises Cancelled if `cancelled()` is true before all
    blocks are finished, the errors of reading and scoring, and OutputError from the store. Finished blocks are kept.
    """
    weights = geometry.weights()
    items = [[WindowItem(block, each) for each in geometry.windows(block, tiles)] for block, tiles in blocks]
    collectors = {each[0].block: WindowCollector(geometry, classes, len(each)) for each in items}

    @contextmanager
    def open_reader() -> Iterator[Callable[[WindowItem], WindowPixels]]:
        held: list[tuple[Block, BlockPixels]] = []
        windows = {each[0].block: [item.window for item in each] for each in items}

        with mosaic.reader() as reader:

            def read(item: WindowItem) -> WindowPixels:
                if not held or held[0][0] != item.block:
                    held.clear()  # so that only one block's pixels are in memory
                    pixels = BlockPixels(reader, mosaic.spec, geometry, item.block, windows[item.block])
                    held.append((item.block, pixels))
                return held[0][1].window(item.window)

            yield read

    def score(read: WindowPixels) -> ScoredWindow:
        return score_window(read, geometry, scorer, weights)

    loop = run_pipeline(items, open_reader, score, readers, max(scorer.concurrency, 1), cancelled)
    with closing(loop):
        for item, scored in loop:
            part = collectors[item.block].add(item.window, scored)
            if part is not None:
                del collectors[item.block]
                store.put(part_name(item.block), encode_part(part))
            yield LabelStep(item.block, part)
            if cancelled():
                break
    if collectors:
        raise Cancelled


def score_window(
    read: WindowPixels, geometry: Geometry, scorer: PixelScorer, weights: NDArray[np.float32]
) -> ScoredWindow:
    """A window's weighted probabilities; the model is not run on one without imagery."""
    outer = geometry.margin - geometry.blend // 2
    used = slice(outer, outer + geometry.share)
    inner = slice(geometry.margin, geometry.margin + geometry.step)
    if not read.mask[used, used].any():
        return ScoredWindow(None, read.mask[inner, inner].copy())
    first = outer - scorer.border_px
    place = slice(first, first + geometry.share)
    probabilities = scorer.interpret(scorer.planes(read.pixels[None])[:, :, place, place])[0]
    weighted = probabilities * (weights * FULL)
    return ScoredWindow(np.rint(weighted, out=weighted).astype(np.uint8), read.mask[inner, inner].copy())


class WindowCollector:
    """Adds the windows of a block; integers up to FULL, so that the order in which they come does not matter."""

    def __init__(self, geometry: Geometry, classes: int, windows: int) -> None:
        self._geometry, self._missing = geometry, windows
        self._shape = (classes, geometry.extended, geometry.extended)
        self._sums: Shares | None = None
        self._mask: NDArray[np.bool_] | None = None

    def add(self, window: Window, scored: ScoredWindow) -> BlockPart | None:
        """The part that this window completes; None where windows are still missing."""
        geometry = self._geometry
        if self._sums is None or self._mask is None:
            self._sums = np.zeros(self._shape, np.uint8)
            self._mask = np.zeros((geometry.block, geometry.block), bool)
        top, left = (each * geometry.step for each in window)
        if scored.shares is not None:
            place = self._sums[:, top : top + geometry.share, left : left + geometry.share]
            np.minimum(place, FULL - scored.shares, out=place)  # rounded weights may sum to more than FULL
            place += scored.shares
        self._mask[top : top + geometry.step, left : left + geometry.step] = scored.mask
        self._missing -= 1
        if self._missing:
            return None
        return BlockPart(self._sums, self._mask)


def windows_in(blocks: Iterable[BlockChips], geometry: Geometry) -> int:
    """Number of windows of blocks."""
    return sum(len(geometry.windows(block, tiles)) for block, tiles in blocks)
