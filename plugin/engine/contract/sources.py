"""Where a model states its contract: in its file, in a STAC MLM file beside it, or by the keys of Deepness."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..api.errors import ModelError
from . import deepness
from .contract import KEY, Contract


def contract_from_metadata(
    metadata: Mapping[str, str], where: str, input_shape: Sequence[int | str | None] | None = None
) -> Contract:
    """The contract in a model's ONNX metadata: ours, else from Deepness's keys.

    where:       the model's file name, for messages
    input_shape: of the model's input tensor (n, band, y, x) where known; Deepness's keys do not state the bands

    Raises ModelError when there is neither.
    """
    if KEY in metadata:
        return Contract.from_mlm(_load(metadata[KEY], where), where)
    if deepness.has_deepness_keys(metadata):
        return Contract.from_mlm(deepness.to_mlm(metadata, where, input_shape), where)
    raise ModelError(
        "contract-missing",
        "The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or "
        "choose a model with Landchip's or Deepness's metadata.",
        model=where,
        sidecar=sidecar_path(where).name,
    )


def sidecar_path(model: str | Path) -> Path:
    """Where the contract of a foreign model is looked for: model.onnx -> model.mlm.json."""
    return Path(model).with_suffix(".mlm.json")


def contract_from_sidecar(model: str | Path) -> Contract:
    """The contract in the STAC MLM file beside `model`. Raises ModelError when it is missing or wrong."""
    path = sidecar_path(model)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise ModelError(
            "contract-file-unreadable",
            "The contract {path} cannot be read ({reason}): put a STAC MLM file there.",
            path=path,
            reason=cause,
        ) from cause
    return Contract.from_mlm(_load(text, path.name), path.name)


def _load(text: str, where: str) -> Mapping[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as cause:
        raise ModelError(
            "contract-not-json",
            "The contract of {model} is not valid JSON ({reason}): choose another model.",
            model=where,
            reason=cause,
        ) from cause
    if not isinstance(document, dict):
        raise ModelError(
            "contract-not-object", "The contract of {model} is not a JSON object: choose another model.", model=where
        )
    return document
