"""Reads the imagery of both dates again where the labels leave a doubt, with the shift of colour between them removed.

Chips whose probabilities agree at both dates (DOUBT) are of one use by both labels, so that they would hardly be shown
as changed whatever the network sees. Only the others are read: 45 of 1,600 of a quilt, 100 of 355 of unfamiliar ground.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...api.errors import RasterError
from ...api.grid import Chip, ChipGrid
from ...api.redact import is_remote, raster_name
from ...api.requests.run_request import Request
from ...imagery.open_imagery import Imagery, open_imagery
from ...imagery.reader import InputSpec
from ...model.model import Model, open_model
from ...refit.embedding import embed_chips
from ...refit.last_layer import LastLayer
from ...refit.refit import open_last_layer
from ...run.inputs import source_overrides
from ..states import Floats
from .colour_shift import ColourShift, estimate_shift
from .joined import JoinedMaps
from .pair_evidence import agreement, feature_scale, similarity

DOUBT = 0.95  # agreement of the probabilities (Bhattacharyya) from which a pair is not looked at again
UNCHANGED = 0.98  # agreement from which a chip serves to estimate the shift of colour
MAX_UNCHANGED = 96  # such chips that are read

StageProgress = Callable[[str], Callable[[int, int], None]]


class Reread(NamedTuple):
    """What reading again tells of the n chips of the later map.

    before:     (n, state), the earlier probabilities, of the chips read again with the colours of the later image
    similarity: (n,), NaN for chips that were not read again
    shifts:     ColourShift.to_json of each pair of images
    """

    before: Floats
    similarity: Floats
    shifts: list[dict[str, Any]]


class _Pair(NamedTuple):
    """The two open mosaics, the model, and its last layer."""

    before: Imagery
    after: Imagery
    model: Model
    layer: LastLayer
    min_valid: float


def not_read(joined: JoinedMaps) -> Reread:
    """Where imagery is not read again: the labels alone."""
    return Reread(joined.before, np.full(len(joined.before), np.nan), [])


def read_again(
    joined: JoinedMaps, grid: ChipGrid, before: Request, after: Request, digest: str, stage: StageProgress
) -> Reread:
    """before, after: the requests of both maps; digest: of the model that made them; stage: name -> its progress

    Raises RasterError and AreaError where imagery cannot be read, ModelError where the model is gone or is another one
    now.
    """
    doubtful = np.flatnonzero(joined.known & (agreement(joined.before, joined.now) < DOUBT))
    if not len(doubtful):
        return not_read(joined)
    with open_model(after.model, after.device) as model:
        check_model(model, digest)
        layer, summary, _ = open_last_layer(model)
        contract = model.contract
        spec = InputSpec(contract.bands, contract.dtype, contract.gsd_m, contract.chip_px, contract.absent)
        opened = [
            open_imagery(each.raster, spec, each.area, source_overrides(each), crs_of_grid=grid.crs)
            for each in (before, after)
        ]
        pair = _Pair(opened[0], opened[1], model, layer, after.min_valid)
        shifts = _estimate_shifts(pair, joined, stage("colours"))
        chips = [Chip(*each) for each in zip(*(joined.table[name].to_pylist() for name in ("col", "row")))]
        chosen = [chips[k] for k in doubtful.tolist()]
        now = embed_chips(model, layer, pair.after, chosen, pair.min_valid, stage("after"))
        sources = np.full(len(doubtful), -1)
        sources[now.rows] = now.sources
        probabilities, similarities = joined.before.copy(), np.full(len(joined.before), np.nan)
        columns = joined.states.columns([each.name for each in contract.classes])
        for source in np.unique(now.sources).tolist():
            rows = np.flatnonzero(sources == source)
            then = embed_chips(
                model,
                layer,
                pair.before,
                [chosen[k] for k in rows.tolist()],
                pair.min_valid,
                stage("before"),
                partial(_adjusted, after=source, shifts=shifts, fills=spec.fill_values),
            )
            read = rows[then.rows]
            features = now.features[np.searchsorted(now.rows, read)]
            similarities[doubtful[read]] = similarity(then.features, features, feature_scale(summary))
            probabilities[doubtful[read]] = layer.probabilities(then.features) @ columns
        return Reread(probabilities, similarities, _shifts_to_json(pair, shifts))


def check_model(model: Model, digest: str) -> None:
    """Raises RasterError for a model that is not the one with the digest, which made the maps."""
    if model.digest != digest:
        raise RasterError(
            "dates-model-changed",
            "The model {model} is not the one that made the maps any more.",
            model=model.path.name,
        )


Shifts = dict[tuple[int, int], ColourShift]


def _adjusted(
    pixels: NDArray[Any], sources: NDArray[np.int64], after: int, shifts: Shifts, fills: Mapping[int, int]
) -> NDArray[Any]:
    """Pixels of the earlier rasters `sources` (n,) in the colours of the later raster `after`.

    fills: index of a band that a raster may lack -> the value that fills it, and stays
    """
    moved = pixels.copy()
    for source in np.unique(sources).tolist():
        if (shift := shifts.get((source, after))) is not None:
            moved[sources == source] = shift.apply(pixels[sources == source])
    for band, value in fills.items():
        moved[(pixels[:, band] == value).all(axis=(1, 2)), band] = value
    return moved


def _estimate_shifts(pair: _Pair, joined: JoinedMaps, on_progress: Callable[[int, int], None]) -> Shifts:
    """(earlier raster, later raster) -> their shift, for each pair that has enough unchanged chips."""
    same = joined.known & ~joined.unfamiliar & (agreement(joined.before, joined.now) >= UNCHANGED)
    rows = np.flatnonzero(same)
    rows = rows[np.unique(np.linspace(0, len(rows) - 1, min(MAX_UNCHANGED, len(rows))).round().astype(int))]
    col, row = (joined.table[name].to_numpy()[rows].tolist() for name in ("col", "row"))
    chips = [Chip(*each) for each in zip(col, row)]
    pixels, sources, valid = zip(*(_read(each, chips, on_progress) for each in (pair.before, pair.after)))
    whole = (valid[0] == 1) & (valid[1] == 1)
    shifts = {}
    for key in sorted(set(zip(sources[0][whole].tolist(), sources[1][whole].tolist()))):
        chosen = whole & (sources[0] == key[0]) & (sources[1] == key[1])
        shift = estimate_shift(pixels[0][chosen], pixels[1][chosen], pair.after.spec.fill_values)
        if shift is not None:
            shifts[key] = shift
    return shifts


def _read(
    imagery: Imagery, chips: Sequence[Chip], on_progress: Callable[[int, int], None]
) -> tuple[NDArray[Any], NDArray[np.int64], NDArray[np.float32]]:
    """Pixels (n, band, y, x), raster (n,) and fraction with imagery (n,) of chips."""
    batches = []
    with imagery.reader() as reader:
        for first in range(0, len(chips), 16):
            on_progress(first, len(chips))
            batches.append(reader.read(chips[first : first + 16]))
    if not batches:
        return np.zeros((0, len(imagery.spec.bands), 1, 1), np.uint8), np.zeros(0, np.int64), np.zeros(0, np.float32)
    pixels, source, valid = ([getattr(each, name) for each in batches] for name in ("pixels", "source", "valid"))
    return np.concatenate(pixels), np.concatenate(source).astype(np.int64), np.concatenate(valid)


def _shifts_to_json(pair: _Pair, shifts: Shifts) -> list[dict[str, Any]]:
    names = [[_image_name(each.source.path) for each in imagery.sources] for imagery in (pair.before, pair.after)]
    bands = tuple(pair.after.spec.bands)
    return [shift.to_json(names[0][a], names[1][b], bands) for (a, b), shift in shifts.items()]


def _image_name(path: str) -> str:
    """The name of a file; of an address, a service or a VRT as text one without its secrets."""
    is_file = not (is_remote(path) or path.lstrip().startswith("<"))
    return Path(path).name if is_file else raster_name(path)
