"""Reads the metadata of ONNX models for Deepness and of ultralytics' classifiers (standard library only).

keys.py describes Deepness's keys. ultralytics (YOLO) exports `names` as a Python dict, `task` ("classify"), and
`imgsz` ([224, 224]) in place of `tile_size`; its classifiers take red, green and blue pixels divided by 255 and end in
a softmax. They state no ground sample distance, so `resolution` (cm per pixel) must be added, or a STAC MLM file.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple, Optional

from ...api.errors import ModelError
from ...api.json_fields import is_integer, is_number
from ...api.json_load import load_json
from ..mlm_fields import CHANNELS_LAST, DIMENSIONS, MAX_CLASSES, as_list

MAX_TEXT = 2**20  # characters of one value
_PIXELS = {"model_type": ("segmentor",), "task": ("semantic",)}  # metadata key -> its values for models of pixels
_OTHER_KINDS = {  # and those for models that label neither whole chips nor pixels
    "model_type": ("detector", "regressor", "superresolution", "recognition"),
    "task": ("detect", "segment", "pose", "obb", "depth"),
}
_STRING = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
# The only Python that is read: no nesting, so that the parser cannot exhaust the stack.
_PYTHON_NAMES = re.compile(
    rf"\s*\{{\s*(?:(?:\d{{1,6}}|{_STRING})\s*:\s*{_STRING}\s*(?:,\s*|(?=\}})))*\}}\s*"
    rf"|\s*\[\s*(?:{_STRING}\s*(?:,\s*|(?=\])))*\]\s*"
)

InputShape = Optional[Sequence[Any]]


class DeepnessFields(NamedTuple):
    """What the metadata state.

    names:     of the classes, in output order
    gsd_m:     metres per pixel
    chip_px:   side of a chip, pixels
    bands:     number of bands, 3 or 4
    mean, std: of pixels / 255, a number per band
    dim_order: of the input tensor, names of DIMENSIONS
    task:      "chips" or "pixels"
    overlap:   of two neighbouring windows, as a share of their side; None where it is not stated
    """

    names: list[str]
    gsd_m: float
    chip_px: int
    bands: int
    mean: list[float]
    std: list[float]
    dim_order: tuple[str, ...]
    task: str
    overlap: float | None


def read_fields(metadata: Mapping[str, str], file_name: str, input_shape: InputShape) -> DeepnessFields:
    """The fields of the metadata.

    Raises ModelError where the model labels neither chips nor pixels, or a key is missing or wrong.
    """
    task = _task(metadata, file_name)
    if "resolution" not in metadata:
        raise ModelError(
            "model-without-gsd",
            "The model {model} states no ground sample distance: put a STAC MLM file named {sidecar} beside it, or add "
            "the metadata key resolution, in centimetres per pixel.",
            model=file_name,
            sidecar=PurePath(file_name).with_suffix(".mlm.json").name,
        )
    try:
        dim_order = CHANNELS_LAST if _is_channels_last(input_shape) else DIMENSIONS
        bands = _bands(metadata, input_shape, dim_order)
        return DeepnessFields(
            _class_names(metadata["class_names" if "class_names" in metadata else "names"]),
            _number(_load(metadata, "resolution"), "resolution") / 100,
            _chip_px(metadata, input_shape, dim_order),
            bands,
            _numbers(metadata, "standardization_mean", bands, 0.0),
            _numbers(metadata, "standardization_std", bands, 1.0),
            dim_order,
            task,
            _number(_load(metadata, "tiles_overlap"), "tiles_overlap") / 100 if "tiles_overlap" in metadata else None,
        )
    except ValueError as error:
        raise ModelError(
            "deepness-unreadable",
            "The Deepness metadata of {model} cannot be understood ({reason}): describe the model in a STAC MLM file "
            "beside it.",
            model=file_name,
            reason=error,
        ) from error


def _task(metadata: Mapping[str, str], file_name: str) -> str:
    """The contract's task. Raises ModelError for a model that labels neither chips nor pixels."""
    kinds = {key: metadata.get(key, "").strip().strip("\"'").lower() for key in _OTHER_KINDS}
    for key, kind in kinds.items():
        if kind in _OTHER_KINDS[key]:
            raise ModelError(
                "deepness-not-classifier",
                "The model {model} is for {kind}, which labels neither whole chips nor pixels: choose a classifier, or "
                "a model for segmentation.",
                model=file_name,
                kind=kind,
            )
    return "pixels" if any(kind in _PIXELS[key] for key, kind in kinds.items()) else "chips"


def _load(metadata: Mapping[str, str], key: str) -> Any:
    """The JSON of a key. Raises ValueError."""
    try:
        return load_json(metadata[key], max_bytes=MAX_TEXT)
    except ValueError as error:
        raise ValueError(f"{key}: {error}") from error


def _number(value: Any, key: str) -> float:
    """A number, or one in quotation marks. Raises ValueError."""
    number = float(value) if isinstance(value, str) else value
    if not is_number(number):
        raise ValueError(f"{key} is no number")
    return float(number)


def _class_names(text: str) -> list[str]:
    """Names in output order, from a dict number -> name or a list; JSON, or as Python writes it."""
    if len(text) > MAX_TEXT:
        raise ValueError("the class names are too long")
    if _PYTHON_NAMES.fullmatch(text):
        try:
            names = ast.literal_eval(text.strip())
        except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
            raise ValueError("the class names are no dict of number and name") from error
    else:
        names = load_json(text)
    if isinstance(names, list):
        names = dict(enumerate(names))
    if not isinstance(names, dict) or not names:
        raise ValueError("the class names are no dict of number and name")
    if len(names) > MAX_CLASSES:
        raise ValueError(f"{len(names)} classes, where {MAX_CLASSES} are the most")
    if not all(isinstance(name, str) for name in names.values()):
        raise ValueError("a class name is no text")
    numbered = sorted((_class_number(number), name) for number, name in names.items())
    if [number for number, _ in numbered] != list(range(len(numbered))):
        raise ValueError("class numbers are not 0, 1, 2 …")
    return [name for _, name in numbered]


def _class_number(key: Any) -> int:
    if isinstance(key, int):
        return key
    if re.fullmatch(r"\s*[0-9]{1,6}\s*", str(key)):
        return int(key)
    raise ValueError("class numbers are not 0, 1, 2 …")


def _is_channels_last(shape: InputShape) -> bool:
    """Whether only the last size of an input tensor can be the number of bands."""
    return shape is not None and len(shape) == 4 and shape[3] in (3, 4) and shape[1] not in (3, 4)


def _size(shape: InputShape, dim_order: tuple[str, ...], dimension: str) -> int | None:
    """The static size of a dimension of the input tensor; None where it is not known."""
    size = shape[dim_order.index(dimension)] if shape is not None and len(shape) == 4 else None
    return size if is_integer(size) else None


def _chip_px(metadata: Mapping[str, str], shape: InputShape, dim_order: tuple[str, ...]) -> int:
    """Side of a chip: `tile_size`, or `imgsz` ([height, width]), or that of the input tensor."""
    key = "tile_size" if "tile_size" in metadata else "imgsz"
    if key in metadata:
        value = _load(metadata, key)
        sizes = value if isinstance(value, list) else [value]
    else:
        sizes = [_size(shape, dim_order, each) or 0 for each in ("height", "width")]
    sides = {_number(each, key) for each in sizes}
    side = sides.pop() if len(sides) == 1 else 0.0
    if side < 1 or side != int(side):
        raise ValueError(f"{key} is no side of a square chip")
    return int(side)


def _bands(metadata: Mapping[str, str], shape: InputShape, dim_order: tuple[str, ...]) -> int:
    count = _size(shape, dim_order, "bands")
    if count is None:
        mean = _load(metadata, "standardization_mean") if "standardization_mean" in metadata else [0, 0, 0]
        count = len(mean) if isinstance(mean, list) else 0
    if count not in (3, 4):
        raise ValueError(f"{count} bands, where 3 or 4 are known")
    return count


def _numbers(metadata: Mapping[str, str], key: str, bands: int, default: float) -> list[float]:
    values = _load(metadata, key) if key in metadata else []
    values = as_list(values, key)
    if values and len(values) != bands:
        raise ValueError(f"{key} has {len(values)} numbers for {bands} bands")
    return [_number(each, key) for each in values] or [default] * bands
