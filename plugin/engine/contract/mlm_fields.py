"""The terms of a model's contract, each with its form in a STAC MLM document (standard library only)."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..api.classes import LandClass

BANDS = ("red", "green", "blue", "nir")
VISIBLE = BANDS[:3]
_BAND_ALIASES = {"r": "red", "g": "green", "b": "blue", "n": "nir", "nir08": "nir", "near_infrared": "nir"}
_GREY = "#808080"
GOLDEN_TOLERANCE = 1e-3  # of probabilities
MOST_TOLERANCE = 2e-2  # beyond it a golden chip would prove nothing


@dataclass(frozen=True)
class AbstainThresholds:
    """A chip is uncertain when its group has less `confidence`, or leads the second group by less than `margin`."""

    confidence: float = 0.0
    margin: float = 0.0

    def to_json(self) -> dict[str, float]:
        """As `landchip:abstain`."""
        return {"confidence": self.confidence, "margin": self.margin}

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> AbstainThresholds:
        """From `landchip:abstain`; what is not stated flags nothing."""
        return cls(float(stated.get("confidence", 0.0)), float(stated.get("margin", 0.0)))


@dataclass(frozen=True)
class Novelty:
    """A chip is unfamiliar when its distance to the training data, in the network's features, exceeds `threshold`.

    output:    name of the graph's output with the distance, one number per chip
    threshold: in the distance's own unit, above 0
    method:    how the distance is measured, in words
    """

    output: str
    threshold: float
    method: str = ""

    def to_json(self) -> dict[str, Any]:
        """As `landchip:novelty`."""
        return {"output": self.output, "threshold": self.threshold, "method": self.method}

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> Novelty:
        """From `landchip:novelty`. Raises KeyError."""
        for name in ("output", "threshold"):
            if name not in stated:
                raise KeyError(f"{name} in landchip:novelty")
        return cls(str(stated["output"]), float(stated["threshold"]), str(stated.get("method", "")))


@dataclass(frozen=True)
class LastLayerSpec:
    """Where the last layer stands in the graph, so that a new one can take its place (`refit.py`).

    Probabilities are softmax((embedding W' + b) * scale + shift), W and b being the linear layer.

    embedding: name of the graph's output that the layer takes, (n, width)
    weight, bias: names of the initialisers W (class, width) and b (class,)
    scale, shift: the calibration, a number per class
    """

    embedding: str
    weight: str
    bias: str
    scale: tuple[float, ...]
    shift: tuple[float, ...]

    def to_json(self) -> dict[str, Any]:
        """As `landchip:refit`."""
        names = {"embedding": self.embedding, "weight": self.weight, "bias": self.bias}
        return {**names, "scale": list(self.scale), "shift": list(self.shift)}

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> LastLayerSpec:
        """From `landchip:refit`. Raises KeyError."""
        for name in ("embedding", "weight", "bias", "scale", "shift"):
            if name not in stated:
                raise KeyError(f"{name} in landchip:refit")
        scale, shift = (tuple(float(each) for each in stated[name]) for name in ("scale", "shift"))
        return cls(str(stated["embedding"]), str(stated["weight"]), str(stated["bias"]), scale, shift)


@dataclass(frozen=True)
class ValueScaling:
    """What the engine does to the pixels of a foreign float model: (pixel - mean) / std, one number per band.

    Both are in pixel values (0..255 for uint8), as MLM's `z-score`.
    """

    mean: tuple[float, ...]
    std: tuple[float, ...]

    def to_json(self) -> list[dict[str, Any]]:
        """As MLM's `value_scaling`, one z-score per band."""
        return [{"type": "z-score", "mean": mean, "stddev": std} for mean, std in zip(self.mean, self.std)]

    @classmethod
    def from_json(cls, stated: Sequence[Mapping[str, Any]], bands: int) -> ValueScaling:
        """From MLM's `value_scaling`, one for all bands or one per band; all kinds that are a shift and a division."""
        each_band = list(stated) if len(stated) == bands else list(stated) * bands
        pairs = [_shift_and_divisor(each) for each in each_band]
        return cls(tuple(mean for mean, _ in pairs), tuple(std for _, std in pairs))


@dataclass(frozen=True)
class GoldenChip:
    """A chip and what the model must give for it.

    pixels:            (band, y, x) row-major bytes of the contract's dtype, little-endian
    shape:             (bands, height, width)
    expected:          one probability per class
    expected_distance: to the training data, None where it is not stated
    tolerance:         by how much a probability may be off: the kernels of integer graphs round, each in its own way
    """

    pixels: bytes
    shape: tuple[int, int, int]
    expected: tuple[float, ...]
    expected_distance: float | None = None
    tolerance: float = GOLDEN_TOLERANCE

    def to_json(self) -> dict[str, Any]:
        """As `landchip:golden`: the pixels deflated (zlib) and in base64."""
        pixels = base64.b64encode(zlib.compress(self.pixels, 9)).decode("ascii")
        distance = {} if self.expected_distance is None else {"expected_distance": self.expected_distance}
        tolerance = {} if self.tolerance == GOLDEN_TOLERANCE else {"tolerance": self.tolerance}
        return {"pixels": pixels, "shape": list(self.shape), "expected": list(self.expected), **distance, **tolerance}

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> GoldenChip:
        """From `landchip:golden`."""
        bands, height, width = (int(each) for each in stated["shape"])
        pixels = zlib.decompress(base64.b64decode(stated["pixels"]))
        expected, distance = tuple(float(each) for each in stated["expected"]), stated.get("expected_distance")
        tolerance = float(stated.get("tolerance", GOLDEN_TOLERANCE))
        return cls(pixels, (bands, height, width), expected, None if distance is None else float(distance), tolerance)


def slug(name: str) -> str:
    """A class name as a column name can carry it: "Annual Crop" -> "annual_crop"."""
    return re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")


def band_from_json(stated: Any) -> str:
    """The name of an MLM band (text, or an object with a name), by its usual alias where it has one."""
    name = str(stated["name"] if isinstance(stated, Mapping) else stated).lower()
    return _BAND_ALIASES.get(name, name)


def absent_from_json(stated: Mapping[str, Any]) -> dict[str, int]:
    """From `landchip:absent` (band -> pixel value); values are taken as they are, for the contract to judge."""
    return {band_from_json(band): value for band, value in stated.items()}


def classes_to_json(classes: Sequence[LandClass]) -> list[dict[str, Any]]:
    """As `classification:classes`, in output order."""
    return [
        {"value": value, "name": each.name, "color_hint": each.colour.lstrip("#").upper()}
        for value, each in enumerate(classes)
    ]


def classes_from_json(stated: Sequence[Mapping[str, Any]], groups: Mapping[str, str]) -> tuple[LandClass, ...]:
    """From `classification:classes` and `landchip:groups` (class name -> group name). Raises KeyError."""
    named = {slug(name): group for name, group in groups.items()}
    classes = []
    for each in sorted(stated, key=lambda each: int(each["value"])):
        name = slug(str(each["name"]))
        if name not in named:
            raise KeyError(f"group of class {name} (landchip:groups)")
        hint = each.get("color_hint")
        classes.append(LandClass(name, named[name], f"#{str(hint).lstrip('#').lower()}" if hint else _GREY))
    return tuple(classes)


def _shift_and_divisor(stated: Mapping[str, Any]) -> tuple[float, float]:
    kind = stated["type"]
    if kind == "z-score":
        return float(stated["mean"]), float(stated["stddev"])
    if kind == "min-max":
        return float(stated["minimum"]), float(stated["maximum"]) - float(stated["minimum"])
    if kind == "scale":
        return 0.0, float(stated["value"])
    if kind == "offset":
        return float(stated["value"]), 1.0
    raise ValueError(f"value_scaling of type {kind!r}; known are z-score, min-max, scale and offset")
