"""The parts of a model's contract, and how each is written in a STAC MLM Item (standard library only)."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass
from typing import Any

from ..api.classes import LandClass
from ..api.json_fields import is_integer
from ..api.messages import printable

BANDS = ("red", "green", "blue", "nir")
VISIBLE = BANDS[:3]
DIMENSIONS = ("batch", "bands", "height", "width")  # of an input tensor, in the usual order
CHANNELS_LAST = ("batch", "height", "width", "bands")
MAX_CLASSES = 1000  # those of ImageNet; a map has a column for each
MAX_GOLDEN_BYTES = len(BANDS) * 4096**2 * 2  # of the largest chip that a contract may state
MLM_TASKS = {"chips": "scene-classification", "pixels": "semantic-segmentation"}
GOLDEN_TOLERANCE = 1e-3  # of probabilities
MAX_GOLDEN_TOLERANCE = 2e-2  # with a larger one the golden chip would not detect damaged weights


@dataclass(frozen=True)
class AbstainThresholds:
    """A chip is uncertain where the probability of its group is below `confidence`, or exceeds that of the second group
    by less than `margin`.
    """

    confidence: float = 0.0
    margin: float = 0.0

    def to_json(self) -> dict[str, float]:
        """As `landchip:abstain`."""
        return {"confidence": self.confidence, "margin": self.margin}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> AbstainThresholds:
        """From `landchip:abstain`; a threshold that is left out is 0 and flags no chip."""
        return cls(float(obj.get("confidence", 0.0)), float(obj.get("margin", 0.0)))


@dataclass(frozen=True)
class NoveltyReferences:
    """Names of the initializers of a distance to reference chips, so that it can be renewed for a place.

    A chip's features x become z = x @ projection - offset, of length 1, and e = x @ early_projection - early_offset.
    The late distance is the least of 1 - z @ references over the references of the group that the model names, plus
    twice the probability of the other groups; the early distance is the Euclidean one of e to the nearest early
    reference. The output is the larger of late / scale and early / early_scale.

    projection, early_projection: (width, k), (width, m)
    offset, early_offset:         (k,), (m,)
    references:                   (k, n), each column of length 1
    early_references:             (m, n)
    reference_groups:             (group, n) of 0 and 1, one 1 in each column
    class_groups:                 (class, group) of 0 and 1
    scale, early_scale:           (), distances that count as 1

    The three names of the early references are "" where the early distance is of another kind.
    """

    projection: str
    offset: str
    references: str
    reference_groups: str
    class_groups: str
    scale: str
    early_scale: str
    early_projection: str = ""
    early_offset: str = ""
    early_references: str = ""

    def to_json(self) -> dict[str, str]:
        """As `references` of `landchip:novelty`."""
        return dict(vars(self))

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> NoveltyReferences:
        """From `references` of `landchip:novelty`. Raises KeyError, ValueError."""
        if not isinstance(obj, Mapping):
            raise ValueError("references of landchip:novelty is no object")  # noqa: TRY004 - as elsewhere
        for name, field in cls.__dataclass_fields__.items():
            if name not in obj and field.default is MISSING:
                raise KeyError(f"{name} in references of landchip:novelty")
        return cls(*(str(obj.get(name, "")) for name in cls.__dataclass_fields__))


@dataclass(frozen=True)
class Novelty:
    """A chip is unfamiliar where its distance to the training data, in the network's features, exceeds `threshold`.

    output:     name of the graph's output with the distance, one number per chip
    threshold:  in the unit of the distance, above 0
    method:     description of how the distance is computed
    references: where the distance is one to reference chips, the names of its initializers
    """

    output: str
    threshold: float
    method: str = ""
    references: NoveltyReferences | None = None

    def to_json(self) -> dict[str, Any]:
        """As `landchip:novelty`."""
        references = {"references": self.references.to_json()} if self.references else {}
        return {"output": self.output, "threshold": self.threshold, "method": self.method, **references}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> Novelty:
        """From `landchip:novelty`. Raises KeyError."""
        for name in ("output", "threshold"):
            if name not in obj:
                raise KeyError(f"{name} in landchip:novelty")
        stated = obj.get("references")
        references = None if stated is None else NoveltyReferences.from_json(stated)
        return cls(str(obj["output"]), float(obj["threshold"]), str(obj.get("method", "")), references)


@dataclass(frozen=True)
class LastLayerSpec:
    """The place of the last layer in the graph, so that a refit can replace it (refit/refit.py).

    Probabilities are softmax((embedding W' + b) * scale + shift), W and b being the linear layer.

    embedding:    name of the graph's output that is the layer's input, (n, width)
    weight, bias: names of the initializers W (class, width) and b (class,)
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
    def from_json(cls, obj: Mapping[str, Any]) -> LastLayerSpec:
        """From `landchip:refit`. Raises KeyError."""
        for name in ("embedding", "weight", "bias", "scale", "shift"):
            if name not in obj:
                raise KeyError(f"{name} in landchip:refit")
        scale, shift = (tuple(float(each) for each in as_list(obj[name], name)) for name in ("scale", "shift"))
        return cls(str(obj["embedding"]), str(obj["weight"]), str(obj["bias"]), scale, shift)


@dataclass(frozen=True)
class ValueScaling:
    """The scaling of pixels for a foreign model that takes floats: (pixel - mean) / std, a number per band.

    Both are in pixel values (0..255 for uint8), as in MLM's `z-score`.
    """

    mean: tuple[float, ...]
    std: tuple[float, ...]

    def to_json(self) -> list[dict[str, Any]]:
        """As MLM's `value_scaling`, one z-score per band."""
        return [{"type": "z-score", "mean": mean, "stddev": std} for mean, std in zip(self.mean, self.std)]

    @classmethod
    def from_json(cls, obj: Sequence[Mapping[str, Any]], bands: int) -> ValueScaling:
        """From MLM's `value_scaling`, one for all bands or one per band; all kinds that are a shift and a division."""
        stated = as_list(obj, "value_scaling")
        each_band = stated if len(stated) == bands else stated * bands
        pairs = [_shift_and_divisor(each) for each in each_band]
        return cls(tuple(mean for mean, _ in pairs), tuple(std for _, std in pairs))


@dataclass(frozen=True)
class GoldenChip:
    """A chip and the answer that the model must give for it.

    pixels:            (band, y, x), row-major bytes of the contract's dtype, little-endian
    shape:             (bands, height, width)
    expected:          a probability per class
    expected_distance: to the training data; None where it is not stated
    tolerance:         largest difference allowed of a probability; kernels for integers round differently on each CPU
    """

    pixels: bytes
    shape: tuple[int, int, int]
    expected: tuple[float, ...]
    expected_distance: float | None = None
    tolerance: float = GOLDEN_TOLERANCE

    def to_json(self) -> dict[str, Any]:
        """As `landchip:golden`; the pixels are compressed with zlib and in base64."""
        pixels = base64.b64encode(zlib.compress(self.pixels, 9)).decode("ascii")
        distance = {} if self.expected_distance is None else {"expected_distance": self.expected_distance}
        tolerance = {} if self.tolerance == GOLDEN_TOLERANCE else {"tolerance": self.tolerance}
        return {"pixels": pixels, "shape": list(self.shape), "expected": list(self.expected), **distance, **tolerance}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> GoldenChip:
        """From `landchip:golden`."""
        bands, height, width = (int(each) for each in as_list(obj["shape"], "shape of landchip:golden"))
        pixels = decompress(base64.b64decode(obj["pixels"]), MAX_GOLDEN_BYTES)
        stated = as_list(obj["expected"], "expected of landchip:golden")
        expected, distance = tuple(float(each) for each in stated), obj.get("expected_distance")
        tolerance = float(obj.get("tolerance", GOLDEN_TOLERANCE))
        return cls(pixels, (bands, height, width), expected, None if distance is None else float(distance), tolerance)


def decompress(content: bytes, most: int) -> bytes:
    """Bytes that zlib compressed. Raises ValueError where they are damaged or more than `most`.

    A thousand times the compressed bytes may come out of zlib, so `zlib.decompress` on a hostile file fills the memory.
    """
    stream = zlib.decompressobj()
    try:
        plain = stream.decompress(content, most + 1)
    except zlib.error as error:
        raise ValueError(f"compressed data are damaged: {error}") from error
    if len(plain) > most:
        raise ValueError(f"compressed data are larger than {most} bytes")
    if not stream.eof:
        raise ValueError("compressed data are truncated")
    return plain


def as_list(value: Any, name: str) -> list[Any]:
    """A JSON array. Raises ValueError for anything else: a text would be taken apart into its characters."""
    if isinstance(value, (list, tuple)):
        return list(value)
    raise ValueError(f"{name} is no list")


def as_object(value: Any, name: str) -> dict[str, Any]:
    """A JSON object; {} for None. Raises ValueError for anything else: `dict` would take a list of pairs."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return dict(value)
    raise ValueError(f"{name} is no object")


def plain_text(value: Any) -> str:
    """A text for people; control characters, which a terminal obeys, become visible escapes."""
    return printable(str(value))


def slug(name: str) -> str:
    """A class name as part of a column's name: "Annual Crop" -> "annual_crop"."""
    return re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")


def whole_number(value: Any) -> int:
    """A JSON number without a fraction. Raises ValueError."""
    if is_integer(value) or (isinstance(value, float) and value.is_integer()):
        return int(value)
    raise ValueError(f"{str(value)[:60]} is no whole number")


def classes_to_json(classes: Sequence[LandClass]) -> list[dict[str, Any]]:
    """As `classification:classes`, in output order."""
    return [
        {"value": value, "name": each.name, "color_hint": each.colour.lstrip("#").upper()}
        for value, each in enumerate(classes)
    ]


def _shift_and_divisor(obj: Mapping[str, Any]) -> tuple[float, float]:
    kind = obj["type"]
    if kind == "z-score":
        return float(obj["mean"]), float(obj["stddev"])
    if kind == "min-max":
        return float(obj["minimum"]), float(obj["maximum"]) - float(obj["minimum"])
    if kind == "scale":
        return 0.0, float(obj["value"])
    if kind == "offset":
        return float(obj["value"]), 1.0
    raise ValueError(f"value_scaling of type {kind!r}; known are z-score, min-max, scale and offset")
