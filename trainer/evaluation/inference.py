"""What an open model says of the chips of a set: the engine does it, the same that makes maps."""

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
SCALE_TOLERANCE = 0.01  # of the ground sample distance
ABSENT = -1  # place of a band that is filled


def band_positions(model: Model, chips: ChipSet, without: Collection[str] = ()) -> list[int]:
    """Which of the chip set's bands the model wants, in its order; LACKING for one that it does without.

    without: bands to be taken as if the set lacked them
    Raises where the two do not fit.
    """
    wanted, name = model.contract, model.path.name
    scale = abs(wanted.gsd_m / chips.gsd_m - 1) <= SCALE_TOLERANCE
    if not scale or wanted.chip_px != chips.chip_px:
        raise ChipSetError(
            f"The model {name} sees chips of {wanted.chip_px} pixels of {wanted.gsd_m:g} m, the chip set "
            f"{chips.folder} holds {chips.chip_px} pixels of {chips.gsd_m:g} m: make the set again with "
            f"--gsd {wanted.gsd_m:g} --chip-px {wanted.chip_px}, or choose another model."
        )
    there = [band for band in chips.bands if band not in without]
    lacking = [band for band in wanted.bands if band not in there and band not in wanted.absent]
    if lacking:
        raise ChipSetError(
            f"The model {name} needs the band {', '.join(lacking)}, which the chip set {chips.folder} lacks: make the "
            f"set again with --bands {','.join(wanted.bands)}, or choose another model."
        )
    if wanted.dtype != "uint8":
        raise ModelError(
            "chip-set-pixel-type",
            "The model {model} takes {dtype} imagery, chip sets hold uint8: choose another model.",
            model=name,
            dtype=wanted.dtype,
        )
    return [chips.bands.index(band) if band in there else ABSENT for band in wanted.bands]


def arrange_bands(pixels: NDArray[np.uint8], bands: Sequence[int], contract: Contract) -> NDArray[np.uint8]:
    """(n, band, y, x) in the chip set's bands -> in the model's; one that is LACKING holds what the contract states."""
    if list(bands) == list(range(pixels.shape[1])):
        return pixels
    found = np.ascontiguousarray(pixels[:, bands])
    for name, place, band in zip(contract.bands, range(len(bands)), bands):
        if band == ABSENT:
            found[:, place] = contract.absent[name]
    return found


def predict_chips(model: Model, chips: ChipSet, bands: list[int]) -> Prediction:
    """What the model says of all chips, in as many threads as suit it; only as many batches are held at once."""
    step = BATCH_SIZE[model.device.kind]
    batches = [np.arange(first, min(first + step, len(chips))) for first in range(0, len(chips), step)]

    def one(rows: NDArray[np.int64]) -> Prediction:
        return model.assess(arrange_bands(chips.read(rows), bands, model.contract))

    pool = ThreadPoolExecutor(model.concurrency, thread_name_prefix="evaluate")
    try:
        with tqdm(total=len(chips), unit=" chips", desc="evaluate", disable=None) as bar:
            parts = []
            for rows, part in zip(batches, pool.map(one, batches)):
                parts.append(part)
                bar.update(len(rows))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    found = Prediction(*(np.concatenate(each) for each in zip(*parts)))
    if not np.isfinite(found.probabilities).all():
        raise ModelError(
            "probabilities-nan-in-evaluation",
            "The model {model} gives no probabilities for some chips (NaN): choose another.",
            model=model.path.name,
        )
    return found
