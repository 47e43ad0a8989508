"""The metadata keys of ONNX models for the QGIS plugin Deepness (standard library only).

The keys, as Deepness's `model_base.py` reads them: model_type, class_names (or names), resolution (cm per pixel),
tile_size, tiles_overlap, standardization_mean and standardization_std (of pixels / 255). Each value is JSON;
class_names may also be a Python dict with integer keys, and those of ultralytics' classifiers are read, too
(read.py). Deepness states neither bands nor groups. So bands are taken as
red, green, blue (and nir where the network takes four), and groups follow from common class names (SYNONYMS).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from ...api.classes import CLASSES, GROUPS
from ...api.errors import ModelError
from ..mlm_fields import MLM_TASKS
from ..pixel_windows import TILES, PixelWindows, default_windows
from .read import read_fields

# Of classes of pixels that have no colour of ours: Okabe and Ito's, which colour-blind readers can tell apart.
PALETTE = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#999999")
_MAX_PIXEL = 255.0  # Deepness divides uint8 pixels by it before it standardises them

SYNONYMS = {
    **{each.name: each.name for each in CLASSES},
    **{each.name: each.name for each in GROUPS},
    **dict.fromkeys(
        (
            "urban",
            "built",
            "built_up",
            "impervious",
            "residential",
            "road",
            "roads",
            "building",
        ),
        "developed",
    ),
    **dict.fromkeys(
        (
            "crop",
            "crops",
            "cropland",
            "agriculture",
            "agricultural",
            "annual_crop",
            "orchard",
        ),
        "cultivated",
    ),
    **dict.fromkeys(("tree", "trees", "woodland"), "forest"),
    **dict.fromkeys(("grass", "grassland"), "herbaceous"),
    **dict.fromkeys(("shrubland", "scrub"), "shrub"),
    **dict.fromkeys(("bare", "bare_ground", "bare_soil", "desert"), "barren"),
    **dict.fromkeys(("river", "lake", "open_water"), "water"),
}


def has_deepness_keys(metadata: Mapping[str, str]) -> bool:
    """Whether the metadata has Deepness's list of class names."""
    return "class_names" in metadata or "names" in metadata


def deepness_keys(
    names: Sequence[str],
    gsd_m: float,
    chip_px: int,
    scaling: tuple[Sequence[float], Sequence[float]] | None,
    windows: PixelWindows | None = None,
) -> dict[str, str]:
    """Deepness's metadata for a classifier of chips, or a segmentor of pixels: key -> JSON.

    names:   of the classes, in output order
    scaling: (mean, std), a number per band, in pixel values; None for no scaling
    windows: of a model of pixels
    """
    keys: dict[str, Any] = {
        "model_type": "Classifier" if windows is None else "Segmentor",
        "class_names": {str(number): name for number, name in enumerate(names)},
        "resolution": gsd_m * 100,
        "tile_size": chip_px,
        "tiles_overlap": 0 if windows is None else round(200 * windows.margin_px / chip_px),
    }
    if scaling is not None:
        keys["standardization_mean"] = [each / _MAX_PIXEL for each in scaling[0]]
        keys["standardization_std"] = [each / _MAX_PIXEL for each in scaling[1]]
    return {key: json.dumps(value) for key, value in keys.items()}


def to_mlm(
    metadata: Mapping[str, str],
    file_name: str,
    input_shape: Sequence[Any] | None = None,
) -> dict[str, Any]:
    """Deepness's metadata as the properties of a STAC MLM Item.

    file_name:   of the model, for messages and as its name
    input_shape: of the input tensor (n, band, y, x) where it is known

    Raises ModelError where a key is missing or wrong, the model labels neither chips nor pixels, or the group of a
    class of chips is unknown.
    """
    fields = read_fields(metadata, file_name, input_shape)
    names, gsd_m, chip_px, bands, mean, std, dim_order, task, overlap = fields
    group_and_colour = {each.name: (each.group, each.colour) for each in CLASSES}
    group_and_colour.update(
        {each.name: (each.name, each.colour) for each in GROUPS if each.name not in group_and_colour}
    )
    if task == "pixels":
        colours = [_pixel_colour(name, number) for number, name in enumerate(names)]
        of_task: dict[str, Any] = {"landchip:windows": _windows(chip_px, overlap).to_json()}
    else:
        known_names = [_known_class(name, file_name) for name in names]
        colours = [group_and_colour[known_name][1] for known_name in known_names]
        groups = {name: group_and_colour[known_name][0] for name, known_name in zip(names, known_names)}
        of_task = {"landchip:groups": groups}
    return {
        "mlm:tasks": [MLM_TASKS[task]],
        "gsd": gsd_m,
        "description": "Described by Deepness metadata.",
        "mlm:name": re.sub(r"\.onnx$", "", file_name),
        "mlm:input": [
            {
                "name": "",
                "bands": ["red", "green", "blue", "nir"][:bands],
                "input": {
                    "shape": [{"batch": -1, "bands": bands}.get(each, chip_px) for each in dim_order],
                    "dim_order": list(dim_order),
                    "data_type": "float32",
                },
                "value_scaling": [
                    {"type": "z-score", "mean": m * _MAX_PIXEL, "stddev": s * _MAX_PIXEL} for m, s in zip(mean, std)
                ],
            }
        ],
        "mlm:output": [
            {
                "name": "",
                "classification:classes": [
                    {"value": value, "name": name, "color_hint": colour}
                    for value, (name, colour) in enumerate(zip(names, colours))
                ],
            }
        ],
        **of_task,
    }


def _windows(chip_px: int, overlap: float | None) -> PixelWindows:
    """Windows that overlap by at least a share of their side, and leave a step that is a multiple of TILES pixels."""
    if overlap is None:
        return default_windows(chip_px)
    margin = ceil(chip_px * min(max(overlap, 0.0), 0.9) / 2)
    while margin < chip_px // 2 - 1 and (chip_px - 2 * margin) % TILES:
        margin += 1
    return PixelWindows(margin, min(margin, chip_px - 2 * margin) // 2 * 2)


def _pixel_colour(name: str, number: int) -> str:
    """The colour of a class of ours that a name stands for, otherwise one of a palette."""
    known_name = SYNONYMS.get(_plain(name))
    known = {each.name: each.colour for each in CLASSES}
    return known.get(known_name or "", PALETTE[number % len(PALETTE)])


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")


def _known_class(name: str, file_name: str) -> str:
    """The class or group of ours that a class name stands for, by SYNONYMS. Raises ModelError."""
    known_name = SYNONYMS.get(_plain(name))
    if known_name is None:
        raise ModelError(
            "class-group-unknown",
            "The model {model} has a class {class_name!r} whose group is not known: state "
            "landchip:groups in a STAC MLM file beside it.",
            model=file_name,
            class_name=name,
        )
    return known_name
