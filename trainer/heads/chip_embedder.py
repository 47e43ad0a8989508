"""Rows of numbers for chips, such as embeddings, and the tables of them that are kept; without torch.

Tables are cached under a digest over what computes them (hence the network and its weights), the chips and the views.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from plugin.engine.storage.store import cannot_write, write_atomic

from ..chipsets.chipset import ChipSet

ALL_VIEWS = tuple(range(8))
IDENTITY_VIEW = (0,)
BATCH = 8  # chips per call of `embed`
Embed = Callable[[NDArray[np.uint8]], NDArray[np.float32]]


class ChipEmbedder:
    """Computes a row of numbers for each chip, and keeps tables of them.

    embed:  pixels (n, band, y, x) -> rows (n, width)
    bands:  the first ones of a chip set are given to `embed`
    digest: of all that determines `embed`
    """

    def __init__(self, embed: Embed, bands: int, digest: str) -> None:
        self.embed, self.bands, self.digest = embed, bands, digest

    def embed_chips(
        self, chips: ChipSet, views: Sequence[int] = IDENTITY_VIEW, cache: Path | None = None
    ) -> NDArray[np.float32]:
        """Embeddings (n, view, width) in the order of the chips.

        views: numbers of symmetries, see `apply_symmetry`
        cache: folder in which the table is stored and looked up
        Raises ChipSetError where chips cannot be read, OutputError where the cache cannot be written.
        """
        path = None if cache is None else self._cache_path(chips, views, cache)
        if path is not None and (cached := _read_table(path, len(chips), len(views))) is not None:
            return cached
        table = self._compute(chips, views)
        if path is not None:
            _write_table(path, table)
        return table

    def is_cached(self, chips: ChipSet, views: Sequence[int], cache: Path) -> bool:
        """Whether `embed_chips` would find the table of these chips."""
        return _read_table(self._cache_path(chips, views, cache), len(chips), len(views)) is not None

    def put_into_cache(self, chips: ChipSet, views: Sequence[int], cache: Path, table: NDArray[np.float32]) -> None:
        """Keep a table (n, view, width) that was computed elsewhere. Raises OutputError."""
        _write_table(self._cache_path(chips, views, cache), table)

    def _compute(self, chips: ChipSet, views: Sequence[int]) -> NDArray[np.float32]:
        parts = []
        bar = tqdm(total=len(chips) * len(views), unit="images", desc="features", disable=None, leave=False)
        with bar:
            for first in range(0, len(chips), BATCH):
                pixels = chips.read(range(first, min(first + BATCH, len(chips))))[:, : self.bands]
                parts.append(embed_views(self.embed, pixels, views))
                bar.update(len(pixels) * len(views))
        if not parts:
            return np.zeros((0, len(views), 0), np.float32)
        return np.concatenate(parts)

    def _cache_path(self, chips: ChipSet, views: Sequence[int], cache: Path) -> Path:
        facts = [self.digest, chips.digest, chips.column("id"), chips.column("digest"), list(views)]
        return cache / f"{hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:32]}.npy"


def embed_views(embed: Embed, pixels: NDArray[np.uint8], views: Sequence[int]) -> NDArray[np.float32]:
    """Rows (n, view, width) of chips (n, band, y, x) in each of the views."""
    return np.stack([embed(apply_symmetry(pixels, view)) for view in views], axis=1)


def apply_symmetry(pixels: NDArray[np.uint8], view: int) -> NDArray[np.uint8]:
    """One of the eight symmetries of a square, 0..7, of pixels (…, y, x): 4 and above mirror, then view % 4 quarter
    turns; 0 is the identity.
    """
    mirrored = pixels[..., ::-1] if view >= 4 else pixels
    return np.ascontiguousarray(np.rot90(mirrored, view % 4, (-2, -1)))


def _read_table(path: Path, chips: int, views: int) -> NDArray[np.float32] | None:
    try:
        table = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):  # missing or damaged: it is computed again
        return None
    fits = table.ndim == 3 and table.shape[:2] == (chips, views) and table.dtype == np.float32
    return np.asarray(table) if fits else None


def _write_table(path: Path, table: NDArray[np.float32]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    buffer = io.BytesIO()
    np.save(buffer, table, allow_pickle=False)
    write_atomic(path, buffer.getbuffer())
