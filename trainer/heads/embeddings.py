"""What a network knows of chips, computed once: ONNX Runtime runs the very graph that a finished model begins with.

A cached table is found again by a digest over the graph (so the network and its weights), the chips and the views.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from torch import nn
from tqdm import tqdm

from plugin.engine.run.store import cannot_write, write_atomic

from ..chipsets.chipset import ChipSet
from ..networks.onnx_export import EMBEDDING, INPUT, Embedding, session_of, traced

SYMMETRIES = tuple(range(8))
PLAIN = (0,)
_BATCH = 8


class Embedder:
    """Embeddings of chips by a network's frozen graph."""

    def __init__(self, network: nn.Module, bands: int, chip_px: int, threads: int = 0) -> None:
        self.bands = bands
        self.graph: onnx.ModelProto = traced(Embedding(network), bands, chip_px, [EMBEDDING])
        content = self.graph.SerializeToString(deterministic=True)
        self.digest = hashlib.sha256(content).hexdigest()
        self._session = session_of(content, threads)

    def embed(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, band, y, x) -> (n, width)."""
        return np.asarray(self._session.run([EMBEDDING], {INPUT: pixels})[0])

    def table(self, chips: ChipSet, views: Sequence[int] = PLAIN, cache: Path | None = None) -> NDArray[np.float32]:
        """(n, view, width) in the order of the chips; views: numbers of the square's symmetries.

        cache: folder where the table is kept, and found the next time. Raises ChipSetError, OutputError.
        """
        path = None if cache is None else cache / f"{self._key(chips, views)}.npy"
        if path is not None and (held := _read(path, len(chips), len(views))) is not None:
            return held
        found = self._computed(chips, views)
        if path is not None:
            _keep(path, found)
        return found

    def _computed(self, chips: ChipSet, views: Sequence[int]) -> NDArray[np.float32]:
        parts = []
        bar = tqdm(total=len(chips) * len(views), unit="images", desc="features", disable=None, leave=False)
        with bar:
            for at in range(0, len(chips), _BATCH):
                pixels = chips.read(range(at, min(at + _BATCH, len(chips))))[:, : self.bands]
                parts.append(np.stack([self.embed(turned(pixels, view)) for view in views], axis=1))
                bar.update(len(pixels) * len(views))
        if not parts:
            return np.zeros((0, len(views), 0), np.float32)
        return np.concatenate(parts)

    def _key(self, chips: ChipSet, views: Sequence[int]) -> str:
        facts = [self.digest, chips.digest, chips.column("id"), chips.column("digest"), list(views)]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:32]


def turned(pixels: NDArray[np.uint8], view: int) -> NDArray[np.uint8]:
    """One of the eight symmetries of a square, of pixels (…, y, x); 0 is the chip itself."""
    mirrored = pixels[..., ::-1] if view >= 4 else pixels
    return np.ascontiguousarray(np.rot90(mirrored, view % 4, (-2, -1)))


def _read(path: Path, chips: int, views: int) -> NDArray[np.float32] | None:
    try:
        held = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):  # not there, or damaged: computed anew
        return None
    fits = held.ndim == 3 and held.shape[:2] == (chips, views) and held.dtype == np.float32
    return np.asarray(held) if fits else None


def _keep(path: Path, table: NDArray[np.float32]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    held = io.BytesIO()
    np.save(held, table, allow_pickle=False)
    write_atomic(path, held.getbuffer())
