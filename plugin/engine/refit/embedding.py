"""Reads chips of imagery and computes what the last layer sees of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..api.grid import Chip
from ..imagery.open_imagery import Imagery
from ..model.model import Model
from ..run.chips import has_imagery
from .last_layer import LastLayer
from .onnx_edit import check_layer

BATCH = 16  # chips that are read and embedded at once


class ChipEmbeddings(NamedTuple):
    """What the last layer sees of the n chips, of those asked for, that have imagery.

    rows:     (n,), index of each among the chips asked for
    features: (n, width)
    distance: (n,), to the training data; NaN where the model states none
    sources:  (n,), number of the raster that each was read from
    """

    rows: NDArray[np.int64]
    features: NDArray[np.float32]
    distance: NDArray[np.float32]
    sources: NDArray[np.int64]


def embed_chips(
    model: Model,
    layer: LastLayer,
    imagery: Imagery,
    chips: Sequence[Chip],
    min_valid: float,
    on_progress: Callable[[int, int], None],
    adjust: Callable[[NDArray[Any], NDArray[np.int64]], NDArray[Any]] | None = None,
) -> ChipEmbeddings:
    """The embeddings of chips in reading order.

    on_progress: called before each batch; it may raise Cancelled
    adjust:      pixels (n, band, y, x) and the number of the raster of each -> the pixels that the model sees

    Raises RasterError where pixels cannot be read, ModelError where `layer` does not give the graph's probabilities.
    """
    parts: list[ChipEmbeddings] = []
    with imagery.reader() as reader:
        for first in range(0, len(chips), BATCH):
            on_progress(first, len(chips))
            read = reader.read(chips[first : first + BATCH])
            inside = has_imagery(read, imagery.spec, min_valid)
            if not inside.any():
                continue
            pixels, sources = read.pixels[inside], read.source[inside].astype(np.int64)
            if adjust is not None:
                pixels = adjust(pixels, sources)
            features, distance = model.embed(pixels)
            if not parts:  # once is enough: the same graph computes the others
                check_layer(layer, features, model.predict_proba(pixels), model.path.name)
            parts.append(ChipEmbeddings(first + np.flatnonzero(inside), features, distance, sources))
    if not parts:
        width = layer.weights.shape[1]
        empty = np.zeros(0, np.float32)
        return ChipEmbeddings(np.zeros(0, np.int64), np.zeros((0, width), np.float32), empty, np.zeros(0, np.int64))
    return ChipEmbeddings(*(np.concatenate(each) for each in zip(*parts)))
