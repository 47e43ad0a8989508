"""Predictions of an open model for the chips of a set, by the engine that also makes maps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.model.model import Model
from plugin.engine.model.signature import Prediction

from ..chipsets.chipset import ChipSet
from ..errors import ChipSetError

BATCH_SIZE = {"cpu": 8, "cuda": 64}
SCALE_TOLERANCE = 0.01  # relative difference of ground sample distances
ABSENT = -1  # position of a band that the chip set lacks


def band_positions(model: Model, chips: ChipSet, without: Collection[str] = ()) -> list[int]:
    """Positions in the chip set of the model's bands, in the model's order; ABSENT for one that it does without.

    without: bands of the set to ignore

    Raises ChipSetError if scale, chip size or bands do not match, ModelError if the model does not take uint8.
    """
    contract, name = model.contract, model.path.name
    same_scale = abs(contract.gsd_m / chips.gsd_m - 1) <= SCALE_TOLERANCE
    if not same_scale or contract.chip_px != chips.chip_px:
        raise ChipSetError(
            f"The model {name} sees chips of {contract.chip_px} pixels of {contract.gsd_m:g} m, the chip set "
            f"{chips.folder} holds {chips.chip_px} pixels of {chips.gsd_m:g} m: make the set again with "
            f"--gsd {contract.gsd_m:g} --chip-px {contract.chip_px}, or choose another model."
        )
    available = [band for band in chips.bands if band not in without]
    missing = [band for band in contract.bands if band not in available and band not in contract.absent]
    if missing:
        raise ChipSetError(
            f"The model {name} needs the band {', '.join(missing)}, which the chip set {chips.folder} lacks: make the "
            f"set again with --bands {','.join(contract.bands)}, or choose another model."
        )
    if contract.dtype != "uint8":
        raise ModelError(
            "chip-set-pixel-type",
            "The model {model} takes {dtype} imagery, chip sets hold uint8: choose another model.",
            model=name,
            dtype=contract.dtype,
        )
    return [chips.bands.index(band) if band in available else ABSENT for band in contract.bands]


def arrange_bands(pixels: NDArray[np.uint8], bands: Sequence[int], contract: Contract) -> NDArray[np.uint8]:
    """(n, band, y, x) in the chip set's bands -> in the model's; an ABSENT one is filled with the contract's value."""
    if list(bands) == list(range(pixels.shape[1])):
        return pixels
    arranged = np.ascontiguousarray(pixels[:, bands])
    for name, place, band in zip(contract.bands, range(len(bands)), bands):
        if band == ABSENT:
            arranged[:, place] = contract.absent[name]
    return arranged


def predict_chips(model: Model, chips: ChipSet, bands: list[int]) -> Prediction:
    """The model's predictions for all chips, in order, in as many threads as the model's concurrency.

    bands: as `band_positions` returns it

    Raises ModelError for probabilities that are NaN.
    """
    step = BATCH_SIZE[model.device.kind]
    batches = [np.arange(first, min(first + step, len(chips))) for first in range(0, len(chips), step)]

    def predict_batch(rows: NDArray[np.int64]) -> Prediction:
        return model.predict(arrange_bands(chips.read(rows), bands, model.contract))

    pool = ThreadPoolExecutor(model.concurrency, thread_name_prefix="evaluate")
    try:
        with tqdm(total=len(chips), unit=" chips", desc="evaluate", disable=None) as bar:
            parts = []
            for rows, part in zip(batches, pool.map(predict_batch, batches)):
                parts.append(part)
                bar.update(len(rows))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    prediction = Prediction(*(np.concatenate(each) for each in zip(*parts)))
    if not np.isfinite(prediction.probabilities).all():
        raise ModelError(
            "probabilities-nan-in-evaluation",
            "The model {model} gives no probabilities for some chips (NaN): choose another.",
            model=model.path.name,
        )
    return prediction
