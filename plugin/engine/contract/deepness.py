"""The metadata keys of Deepness, the peer that most QGIS users have ONNX models for (standard library only).

Keys as its `model_base.py` reads them: model_type, class_names (or names), resolution (cm per pixel), tile_size,
tiles_overlap, standardization_mean and standardization_std (of pixels / 255). Each value is JSON; class_names may also
be a Python dict with integer keys. Deepness keeps no bands and no groups, so bands are red, green, blue (and nir when
the network takes four), and groups follow from class names that everybody means alike (SYNONYMS).
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..api.classes import CLASSES, GROUPS
from ..api.errors import ModelError

_PIXELS_NOT_CHIPS = (
    "segmentor",
    "detector",
    "regressor",
    "superresolution",
    "recognition",
)
_MAX = 255.0  # Deepness divides uint8 pixels by this before it standardises them

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
    """Whether the metadata names classes in Deepness's way."""
    return "class_names" in metadata or "names" in metadata


def write(
    names: Sequence[str],
    gsd_m: float,
    chip_px: int,
    scaling: tuple[Sequence[float], Sequence[float]] | None,
) -> dict[str, str]:
    """Deepness's keys for a classifier of chips; `scaling` is (mean, std) in pixel values."""
    keys: dict[str, Any] = {
        "model_type": "Classifier",
        "class_names": {str(number): name for number, name in enumerate(names)},
        "resolution": gsd_m * 100,
        "tile_size": chip_px,
        "tiles_overlap": 0,
    }
    if scaling is not None:
        keys["standardization_mean"] = [each / _MAX for each in scaling[0]]
        keys["standardization_std"] = [each / _MAX for each in scaling[1]]
    return {key: json.dumps(value) for key, value in keys.items()}


def to_mlm(
    metadata: Mapping[str, str],
    where: str,
    input_shape: Sequence[int | str | None] | None = None,
) -> dict[str, Any]:
    """Deepness's keys as the properties of a STAC MLM Item. Raises ModelError where they do not suffice."""
    try:
        kind = str(json.loads(metadata.get("model_type", '"Classifier"'))).lower()
        names = _class_names(metadata["class_names" if "class_names" in metadata else "names"])
        gsd_m = float(json.loads(metadata["resolution"])) / 100
        chip_px = int(json.loads(metadata["tile_size"]))
        bands = _bands(metadata, input_shape)
        mean = _numbers(metadata, "standardization_mean", bands, 0.0)
        std = _numbers(metadata, "standardization_std", bands, 1.0)
    except (KeyError, ValueError, TypeError, SyntaxError) as cause:
        raise ModelError(
            "deepness-unreadable",
            "The Deepness metadata of {model} cannot be understood ({reason!r}): describe the model in a "
            "STAC MLM file beside it.",
            model=where,
            reason=cause,
        ) from cause
    if kind in _PIXELS_NOT_CHIPS:
        raise ModelError(
            "deepness-not-classifier",
            "The model {model} is a Deepness {kind}, which does not label whole chips: choose a classifier.",
            model=where,
            kind=kind,
        )
    standard = [_standard(name, where) for name in names]
    kept = {each.name: (each.group, each.colour) for each in CLASSES}
    kept.update({each.name: (each.name, each.colour) for each in GROUPS if each.name not in kept})
    return {
        "gsd": gsd_m,
        "description": "Described by Deepness metadata.",
        "mlm:name": re.sub(r"\.onnx$", "", where),
        "mlm:input": [
            {
                "name": "",
                "bands": ["red", "green", "blue", "nir"][:bands],
                "input": {
                    "shape": [-1, bands, chip_px, chip_px],
                    "data_type": "float32",
                },
                "value_scaling": [{"type": "z-score", "mean": m * _MAX, "stddev": s * _MAX} for m, s in zip(mean, std)],
            }
        ],
        "mlm:output": [
            {
                "name": "",
                "classification:classes": [
                    {"value": value, "name": name, "color_hint": kept[known][1]}
                    for value, (name, known) in enumerate(zip(names, standard))
                ],
            }
        ],
        "landchip:groups": {name: kept[known][0] for name, known in zip(names, standard)},
    }


def _class_names(text: str) -> list[str]:
    try:
        stated = json.loads(text)
    except json.JSONDecodeError:
        stated = ast.literal_eval(text)
    ordered = sorted((int(number), str(name)) for number, name in stated.items())
    if [number for number, _ in ordered] != list(range(len(ordered))):
        raise ValueError("class numbers are not 0, 1, 2 …")
    return [name for _, name in ordered]


def _bands(metadata: Mapping[str, str], input_shape: Sequence[int | str | None] | None) -> int:
    if input_shape is not None and len(input_shape) == 4 and isinstance(input_shape[1], int):
        count = input_shape[1]
    else:
        count = len(json.loads(metadata.get("standardization_mean", "[0, 0, 0]")))
    if count not in (3, 4):
        raise ValueError(f"{count} bands, where 3 or 4 are known")
    return count


def _numbers(metadata: Mapping[str, str], key: str, bands: int, otherwise: float) -> list[float]:
    stated = [float(each) for each in json.loads(metadata.get(key, "[]"))] or [otherwise] * bands
    if len(stated) != bands:
        raise ValueError(f"{key} has {len(stated)} numbers for {bands} bands")
    return stated


def _standard(name: str, where: str) -> str:
    known = SYNONYMS.get(re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_"))
    if known is None:
        raise ModelError(
            "class-group-unknown",
            "The model {model} has a class {class_name!r} whose group is not known: state "
            "landchip:groups in a STAC MLM file beside it.",
            model=where,
            class_name=name,
        )
    return known
