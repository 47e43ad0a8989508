"""Finds a model's contract: in its file, in a STAC MLM file beside it, or in Deepness's keys."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..api.errors import ModelError
from . import deepness
from .contract import KEY, Contract


def contract_from_metadata(
    metadata: Mapping[str, str], file_name: str, input_shape: Sequence[int | str | None] | None = None
) -> Contract:
    """The contract in a model's ONNX metadata: the STAC Item, otherwise Deepness's keys.

    file_name:   the model's, for messages
    input_shape: of the input tensor (n, band, y, x) where it is known; Deepness's keys do not state the bands

    Raises ModelError where there is neither.
    """
    if KEY in metadata:
        return Contract.from_mlm(_load(metadata[KEY], file_name), file_name)
    if deepness.has_deepness_keys(metadata):
        return Contract.from_mlm(deepness.to_mlm(metadata, file_name, input_shape), file_name)
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


def contract_from_sidecar(model: str | Path) -> Contract:
    """The contract in the STAC MLM file beside `model`. Raises ModelError where it is missing or wrong."""
    path = sidecar_path(model)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(
            "contract-file-unreadable",
            "The contract {path} cannot be read ({reason}): put a STAC MLM file there.",
            path=path,
            reason=error,
        ) from error
    return Contract.from_mlm(_load(text, path.name), path.name)


def _load(text: str, file_name: str) -> Mapping[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise ModelError(
            "contract-not-json",
            "The contract of {model} is not valid JSON ({reason}): choose another model.",
            model=file_name,
            reason=error,
        ) from error
    if not isinstance(document, dict):
        raise ModelError(
            "contract-not-object",
            "The contract of {model} is not a JSON object: choose another model.",
            model=file_name,
        )
    return document
