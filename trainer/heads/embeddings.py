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

from plugin.engine.run.run import cannot_write, write_atomic

from ..chipsets.chipset import ChipSet
from ..networks.onnx_export import EMBEDDING, INPUT, EmbeddingModule, cpu_session, to_onnx

ALL_VIEWS = tuple(range(8))
IDENTITY_VIEW = (0,)
_BATCH = 8


class OnnxEmbedder:
    """Embeddings of chips by a network's frozen graph."""

    def __init__(self, network: nn.Module, bands: int, chip_px: int, threads: int = 0) -> None:
        self.bands = bands
        self.graph: onnx.ModelProto = to_onnx(EmbeddingModule(network), bands, chip_px, [EMBEDDING])
        content = self.graph.SerializeToString(deterministic=True)
        self.digest = hashlib.sha256(content).hexdigest()
        self._session = cpu_session(content, threads)

    def embed(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, band, y, x) -> (n, width)."""
        return np.asarray(self._session.run([EMBEDDING], {INPUT: pixels})[0])

    def table(
        self, chips: ChipSet, views: Sequence[int] = IDENTITY_VIEW, cache: Path | None = None
    ) -> NDArray[np.float32]:
        """(n, view, width) in the order of the chips; views: numbers of the square's symmetries.

        cache: folder where the table is kept, and found the next time. Raises ChipSetError, OutputError.
        """
        path = None if cache is None else cache / f"{self._key(chips, views)}.npy"
        if path is not None and (held := _read_table(path, len(chips), len(views))) is not None:
            return held
        found = self._computed(chips, views)
        if path is not None:
            _write_table(path, found)
        return found

    def _computed(self, chips: ChipSet, views: Sequence[int]) -> NDArray[np.float32]:
        parts = []
        bar = tqdm(total=len(chips) * len(views), unit="images", desc="features", disable=None, leave=False)
        with bar:
            for at in range(0, len(chips), _BATCH):
                pixels = chips.read(range(at, min(at + _BATCH, len(chips))))[:, : self.bands]
                parts.append(np.stack([self.embed(apply_symmetry(pixels, view)) for view in views], axis=1))
                bar.update(len(pixels) * len(views))
        if not parts:
            return np.zeros((0, len(views), 0), np.float32)
        return np.concatenate(parts)

    def _key(self, chips: ChipSet, views: Sequence[int]) -> str:
        facts = [self.digest, chips.digest, chips.column("id"), chips.column("digest"), list(views)]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:32]


def apply_symmetry(pixels: NDArray[np.uint8], view: int) -> NDArray[np.uint8]:
    """One of the eight symmetries of a square, of pixels (…, y, x); 0 is the chip itself."""
    mirrored = pixels[..., ::-1] if view >= 4 else pixels
    return np.ascontiguousarray(np.rot90(mirrored, view % 4, (-2, -1)))


def _read_table(path: Path, chips: int, views: int) -> NDArray[np.float32] | None:
    try:
        held = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):  # not there, or damaged: computed anew
        return None
    fits = held.ndim == 3 and held.shape[:2] == (chips, views) and held.dtype == np.float32
    return np.asarray(held) if fits else None


def _write_table(path: Path, table: NDArray[np.float32]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    held = io.BytesIO()
    np.save(held, table, allow_pickle=False)
    write_atomic(path, held.getbuffer())
