"""The training chips of the default model: the manifest's, and weakly labelled ones of further places.

    manifest        the manifest's labels, from NLCD or by eye (`manifest.py`), corrected by `label_audit.py`
    West Virginia   16 sites in two years; shares of NLCD's pixels
    Virginia        one raster; shares by the third-party pixel model in models/ (trees: forest, field: herbaceous)
    North Dakota    one place at four dates, 5 m pixels: cropland by eye where there is no water at any date, water
                    by the normalised difference water index (McFeeters 1996: (green - nir) / (green + nir) above 0)

A weak label is one that nobody checked chip by chip. The model's card lists them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.grid import Chip
from plugin.engine.imagery.open_imagery import Imagery, open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.ort import onnxruntime

from .label_audit import DROP, RELABEL, read_label_audit
from .manifest import CHIP_PX, GSD_M, ManifestChip, read_chip, read_manifest, read_patches

NAMES = tuple(each.name for each in CLASSES)
ROLES = ("train", "val", "test", "time series")
WEAK = "weak"
DROPPED = "dropped"  # role of a chip that the label audit drops
MAIN_PLACES = ("imperial", "los angeles", "claremont", "long beach", "palm springs", "riverside", "iowa", "midwest")
OTHER = "other"  # the manifest's undeveloped chip of no class
RGBN = ("red", "green", "blue", "nir")
PIXEL_MODEL = "models/plc_250epochs.onnx"
PIXEL_CLASSES = ("water", "forest", "herbaceous", "developed")  # classes of its output planes 1 to 4
PIXEL_MODEL_INPUT_PX, PIXEL_MODEL_OUTPUT_PX = (
    256,
    112,
)  # side of its input, and of the centre of the output that is used
VIRGINIA = "rasters/naip_va_1m.tif"
DAKOTA = "rasters/m_4709963_se_14_1_*.tif"
MIN_WATER_SHARE = 0.9  # of a chip labelled water
MAX_CROPLAND_WATER = 0.03  # share of water in a chip labelled cultivated, at any date


@dataclass(frozen=True)
class LabelledChip:
    """A labelled chip at one date.

    pixels: (3, 224, 224)
    shares: (class,) in the order of NAMES, sums to 1
    given_shares: the same before the label audit
    place:  county, city or region: what is left out together
    site:   name of the ground that the chip shows, the same at every date
    role:   the manifest's, WEAK or DROPPED
    label_origin: in words
    folder: source, a key of model_card.SOURCES
    digest: sha256 of the file or of the chip's name and pixels
    """

    pixels: NDArray[np.uint8]
    shares: NDArray[np.float32]
    given_shares: NDArray[np.float32]
    place: str
    site: str
    role: str
    label_origin: str
    folder: str
    digest: str


def read_training_chips(data: Path) -> list[LabelledChip]:
    """All training chips: manifest, West Virginia, Virginia, North Dakota. data: the data folder"""
    return [*_from_manifest(data), *_west_virginia(data), *_virginia(data), *_dakota(data)]


def _from_manifest(data: Path) -> Iterator[LabelledChip]:
    audit = read_label_audit()
    for each in read_manifest(data, ROLES):
        if each.label not in (*NAMES, OTHER):
            continue
        audited = audit.get(each.path.relative_to(data).as_posix())
        if audited is not None and audited.given != each.label:
            raise ValueError(f"label_audit.csv: {each.path.name} is {each.label} in the manifest, not {audited.given}")
        yield LabelledChip(
            pixels=read_chip(each),
            shares=_one_hot(audited.label if audited and audited.label else each.label),
            given_shares=_one_hot(each.label),
            place=each.place,
            site=_site(each),
            role=DROPPED if audited and audited.action == DROP else each.role,
            label_origin="audit" if audited and audited.action == RELABEL else "manifest",
            folder="/".join(each.path.relative_to(data).parts[:2]),
            digest=each.sha256,
        )


def _site(entry: ManifestChip) -> str:
    """The name of the ground that a chip shows: place and number of a Californian city's chip, else the file's name."""
    city, _, number = entry.path.stem.rpartition("_")
    return f"{entry.place} {number}" if entry.path.parent.name == "california" and city else entry.path.stem


def _one_hot(label: str) -> NDArray[np.float32]:
    if label == OTHER:  # undeveloped land without a class
        return np.array([0.25 * (name in ("barren", "forest", "shrub", "herbaceous")) for name in NAMES], np.float32)
    return np.array([name == label for name in NAMES], np.float32)


def _west_virginia(data: Path) -> Iterator[LabelledChip]:
    for patch in read_patches(data, NAMES):
        name, label_origin = f"{patch.site} {patch.year}", "shares of NLCD's pixels"
        yield _weakly_labelled(patch.pixels, patch.shares, "west virginia", name, patch.site, label_origin, "patches")


def _virginia(data: Path) -> Iterator[LabelledChip]:
    with rasterio.open(data / VIRGINIA) as raster:
        image = raster.read()
    session = onnxruntime.InferenceSession(str(data / PIXEL_MODEL), providers=["CPUExecutionProvider"])
    for y in _chip_offsets(image.shape[1], 3):
        for x in _chip_offsets(image.shape[2], 4):
            pixels = image[:, y : y + CHIP_PX, x : x + CHIP_PX]
            name = f"virginia {x} {y}"
            yield _weakly_labelled(
                pixels[:3], _pixel_model_shares(session, pixels), "virginia", name, name, "pixel model", VIRGINIA
            )


def _chip_offsets(side: int, count: int) -> list[int]:
    """Offsets in pixels of `count` overlapping chips at even steps along a side."""
    return [round(each) for each in np.linspace(0, side - CHIP_PX, count)]


def _pixel_model_shares(session: onnxruntime.InferenceSession, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(class,) shares in a chip (4, 224, 224) by the pixel model, whose input is pixels / 256.

    Only the centre of each output is used, where the model has context on all sides.
    """
    margin = (PIXEL_MODEL_INPUT_PX - PIXEL_MODEL_OUTPUT_PX) // 2
    padded = np.pad(pixels, ((0, 0), (margin, margin), (margin, margin)), mode="reflect")
    counts = np.zeros(len(NAMES), np.float32)
    for y in range(0, CHIP_PX, PIXEL_MODEL_OUTPUT_PX):
        for x in range(0, CHIP_PX, PIXEL_MODEL_OUTPUT_PX):
            window = (
                padded[None, :, y : y + PIXEL_MODEL_INPUT_PX, x : x + PIXEL_MODEL_INPUT_PX].astype(np.float32) / 256
            )
            planes = session.run(None, {session.get_inputs()[0].name: window})[0][0, 1:, margin:-margin, margin:-margin]
            window_counts = np.bincount(planes.argmax(axis=0).ravel(), minlength=len(PIXEL_CLASSES))
            for name, count in zip(PIXEL_CLASSES, window_counts):
                counts[NAMES.index(name)] += count
    return np.asarray(counts / counts.sum(), np.float32)


def _dakota(data: Path) -> Iterator[LabelledChip]:
    chips_by_date = {}
    for path in sorted(data.glob(DAKOTA)):
        imagery = open_imagery([str(path)], InputSpec(RGBN, "uint8", GSD_M, CHIP_PX))
        chips_by_date[path.stem[-8:]] = dict(_complete_chips(imagery))
    for chip in sorted(set.intersection(*(set(chips) for chips in chips_by_date.values()))):
        water_shares = {date: _water_share(chips[chip]) for date, chips in chips_by_date.items()}
        for date, chips in chips_by_date.items():
            is_cropland = max(water_shares.values()) <= MAX_CROPLAND_WATER and _is_cropland(chip)
            label = "water" if water_shares[date] >= MIN_WATER_SHARE else "cultivated" if is_cropland else None
            if label:
                name = f"{chip.col} {chip.row}"
                label_origin = "water index" if label == "water" else "cropland by eye"
                folder = "rasters/m_4709963_se_14_1"
                yield _weakly_labelled(
                    chips[chip][:3],
                    _one_hot(label),
                    "north dakota",
                    f"{name} {date}",
                    f"dakota {name}",
                    label_origin,
                    folder,
                )


def _is_cropland(chip: Chip) -> bool:
    """By eye: the quadrangle without the pasture in its north-east and its northernmost strip."""
    col, row = chip.col - 2100, chip.row - 23200
    return (col <= 83 and row <= 53) or (col >= 84 and row <= 48)


def _water_share(pixels: NDArray[np.uint8]) -> float:
    """Share of pixels (4, y, x) whose water index is above 0, which is where green is above near infrared."""
    return float((pixels[1] > pixels[3]).mean())


def _complete_chips(imagery: Imagery) -> Iterator[tuple[Chip, NDArray[np.uint8]]]:
    """Chips without nodata, with their pixels (band, y, x)."""
    with imagery.reader() as reader:
        for block in imagery.layout().select():
            strip = reader.read(block.chips)
            for chip, pixels, valid in zip(block.chips, strip.pixels, strip.valid):
                if valid == 1:
                    yield chip, pixels


def _weakly_labelled(
    pixels: NDArray[np.uint8],
    shares: NDArray[np.float32],
    place: str,
    name: str,
    site: str,
    label_origin: str,
    folder: str,
) -> LabelledChip:
    digest = hashlib.sha256(name.encode() + pixels.tobytes()).hexdigest()
    return LabelledChip(np.ascontiguousarray(pixels), shares, shares, place, site, WEAK, label_origin, folder, digest)
