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
from typing import Any

from ...api.classes import CLASSES, GROUPS
from ...api.errors import ModelError
from .read import read_fields

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
) -> dict[str, str]:
    """Deepness's metadata for a classifier of chips: key -> JSON.

    names:   of the classes, in output order
    scaling: (mean, std), a number per band, in pixel values; None for no scaling
    """
    keys: dict[str, Any] = {
        "model_type": "Classifier",
        "class_names": {str(number): name for number, name in enumerate(names)},
        "resolution": gsd_m * 100,
        "tile_size": chip_px,
        "tiles_overlap": 0,
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

    Raises ModelError where a key is missing or wrong, the model is no classifier, or a class's group is unknown.
    """
    names, gsd_m, chip_px, bands, mean, std, dim_order = read_fields(metadata, file_name, input_shape)
    known_names = [_known_class(name, file_name) for name in names]
    group_and_colour = {each.name: (each.group, each.colour) for each in CLASSES}
    group_and_colour.update(
        {each.name: (each.name, each.colour) for each in GROUPS if each.name not in group_and_colour}
    )
    return {
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
                    {"value": value, "name": name, "color_hint": group_and_colour[known_name][1]}
                    for value, (name, known_name) in enumerate(zip(names, known_names))
                ],
            }
        ],
        "landchip:groups": {name: group_and_colour[known_name][0] for name, known_name in zip(names, known_names)},
    }


def _known_class(name: str, file_name: str) -> str:
    """The class or group of ours that a class name stands for, by SYNONYMS. Raises ModelError."""
    known_name = SYNONYMS.get(re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_"))
    if known_name is None:
        raise ModelError(
            "class-group-unknown",
            "The model {model} has a class {class_name!r} whose group is not known: state "
            "landchip:groups in a STAC MLM file beside it.",
            model=file_name,
            class_name=name,
        )
    return known_name
