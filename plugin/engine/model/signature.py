"""The tensors of a network, held against what its contract states, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from ..api.errors import ModelError
from ..api.messages import Message
from ..contract.contract import Contract

_FLOATS: dict[str, DTypeLike] = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(double)": np.float64,
}


@dataclass(frozen=True)
class Signature:
    """Names of the tensors, the type of the input, and the batch size of a graph that has only one.

    results: the probabilities, then the distance to the training data where the contract states one
    """

    source: str
    results: tuple[str, ...]
    dtype: DTypeLike
    fixed_batch: int | None


class Prediction(NamedTuple):
    """What a model says of a batch of chips; rows go together."""

    probabilities: NDArray[np.float32]  # (n, class), rows sum to 1
    distance: NDArray[np.float32]  # (n,), to the training data, in the contract's own unit; NaN where none is stated


def read_signature(sources: Sequence[Any], results: Sequence[Any], contract: Contract, model: str) -> Signature:
    """The signature of a session's inputs and outputs (each with name, shape, type). Raises ModelError.

    model: its file name, for messages
    """
    source = _named(sources, contract.input_name, INPUT, model)
    result = _named(results, contract.output_name, OUTPUT, model)
    distance = [_distance(results, contract.novelty.output, model)] if contract.novelty else []
    if contract.refit:
        _named(results, contract.refit.embedding, OUTPUT, model)
    _check_input_shape(list(source.shape), contract, model)
    _check_output_shape(list(result.shape), contract, model)
    batch = source.shape[0]
    dtype = _input_dtype(source.type, contract, model)
    fixed_batch = batch if isinstance(batch, int) else None
    return Signature(source.name, (result.name, *distance), dtype, fixed_batch)


INPUT, OUTPUT = Message("tensor-input", "input"), Message("tensor-output", "output")


def _named(tensors: Sequence[Any], name: str, kind: Message, model: str) -> Any:
    """The tensor of that name, or the only one. kind: INPUT or OUTPUT, for the message"""
    named = [each for each in tensors if each.name == name] if name else list(tensors)
    if len(named) == 1:
        return named[0]
    known: dict[str, Any] = {"model": model, "kind": kind, "found": ", ".join(each.name for each in tensors)}
    if name:
        raise ModelError(
            "tensor-not-there",
            "The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the "
            "contract, or choose another model.",
            **known,
            name=name,
        )
    raise ModelError(
        "tensor-not-named",
        "The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another "
        "model.",
        **known,
    )


def _distance(results: Sequence[Any], name: str, model: str) -> str:
    """The name of the output with the distance, which is one number per chip: (n,) or (n, 1)."""
    found = _named(results, name, OUTPUT, model)
    sizes = list(found.shape)
    if len(sizes) not in (1, 2) or (len(sizes) == 2 and isinstance(sizes[1], int) and sizes[1] != 1):
        raise ModelError(
            "distance-shape",
            "The model {model} gives {output} as tensors of {shape} and not as one number a chip: "
            "correct landchip:novelty in the contract, or choose another model.",
            model=model,
            output=name,
            shape=_shown(sizes),
        )
    if found.type not in _FLOATS:
        raise ModelError(
            "distance-type",
            "The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in "
            "the contract, or choose another model.",
            model=model,
            output=name,
            type=found.type,
        )
    return name


def _check_input_shape(sizes: list[Any], contract: Contract, model: str) -> None:
    needed = (len(contract.bands), contract.chip_px, contract.chip_px)
    if len(sizes) != 4 or any(isinstance(found, int) and found != ought for found, ought in zip(sizes[1:], needed)):
        raise ModelError(
            "input-shape",
            "The model {model} takes tensors of {shape} and its contract states {stated}: correct the "
            "contract, or choose another model.",
            model=model,
            shape=_shown(sizes),
            stated=_shown(["batch", *needed]),
        )


def _check_output_shape(sizes: list[Any], contract: Contract, model: str) -> None:
    if len(sizes) == 4:
        raise ModelError(
            "model-labels-pixels",
            "The model {model} labels pixels and not chips: choose a model that classifies whole chips.",
            model=model,
        )
    classes = len(contract.classes)
    if len(sizes) != 2 or (isinstance(sizes[1], int) and sizes[1] != classes):
        raise ModelError(
            "output-shape",
            "The model {model} gives tensors of {shape} and its contract names {classes} classes: "
            "correct the contract, or choose another model.",
            model=model,
            shape=_shown(sizes),
            classes=classes,
        )


def _input_dtype(kind: str, contract: Contract, model: str) -> DTypeLike:
    if contract.scaling is None and kind == f"tensor({contract.dtype})":
        return np.dtype(contract.dtype)
    if contract.scaling is not None and kind in _FLOATS:
        return np.dtype(_FLOATS[kind])
    stated = "scaled floats" if contract.scaling else f"{contract.dtype} pixels as they are"
    raise ModelError(
        "input-type",
        "The model {model} takes {type} and its contract states {stated}: correct value_scaling or "
        "data_type in the contract, or choose another model.",
        model=model,
        type=kind,
        stated=stated,
    )


def _shown(sizes: Sequence[Any]) -> str:
    return f"({', '.join(str(size) for size in sizes)})"
