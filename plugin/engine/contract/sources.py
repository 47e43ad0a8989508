"""Finds a model's contract: in its file, in a STAC MLM file beside it, or in Deepness's keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..api.errors import ModelError
from ..api.json_load import JsonError, load_json, read_bounded
from .contract import Contract
from .deepness import keys as deepness
from .mlm_item import KEY, from_mlm


def contract_from_metadata(
    metadata: Mapping[str, str], file_name: str, input_shape: Sequence[Any] | None = None
) -> Contract:
    """The contract in a model's ONNX metadata: the STAC Item, otherwise Deepness's keys.

    file_name:   the model's, for messages
    input_shape: of the input tensor (n, band, y, x) where it is known; Deepness's keys do not state the bands

    Raises ModelError where there is neither.
    """
    if KEY in metadata:
        return from_mlm(_load(metadata[KEY], file_name), file_name)
    if deepness.has_deepness_keys(metadata):
        return from_mlm(deepness.to_mlm(metadata, file_name, input_shape), file_name)
    raise ModelError(
        "contract-missing",
        "The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or "
        "choose a model with Landchip's or Deepness's metadata.",
        model=file_name,
        sidecar=sidecar_path(file_name).name,
    )


def sidecar_path(model: str | Path) -> Path:
    """The STAC MLM file of a model whose own file holds no contract: model.onnx -> model.mlm.json."""
    return Path(model).with_suffix(".mlm.json")


def has_sidecar(model: str | Path) -> bool:
    """Whether there is a STAC MLM file beside `model`; false, too, where its name would be too long for a file."""
    try:
        return sidecar_path(model).exists()
    except OSError:
        return False


def contract_from_sidecar(model: str | Path) -> tuple[Contract, bytes]:
    """The contract in the STAC MLM file beside `model`, and the bytes that it was read from.

    Raises ModelError where the file is missing or wrong.
    """
    path = sidecar_path(model)
    try:
        content = read_bounded(path)
    except (OSError, JsonError) as error:
        raise ModelError(
            "contract-file-unreadable",
            "The contract {path} cannot be read ({reason}): put a STAC MLM file there.",
            path=path,
            reason=error.message if isinstance(error, JsonError) else error.strerror or error,
        ) from error
    return from_mlm(_load(content, path.name), path.name), content


def _load(text: str | bytes, file_name: str) -> Mapping[str, Any]:
    try:
        document = load_json(text)
    except JsonError as error:
        raise ModelError(
            "contract-not-json",
            "The contract of {model} is not valid JSON ({reason}): choose another model.",
            model=file_name,
            reason=error.message,
        ) from error
    if not isinstance(document, dict):
        raise ModelError(
            "contract-not-object",
            "The contract of {model} is not a JSON object: choose another model.",
            model=file_name,
        )
    return document
