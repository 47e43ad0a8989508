"""The tensors of a network, held against what its contract states, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from ..api.errors import ModelError
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


class Assessment(NamedTuple):
    """What a model says of a batch of chips; rows go together."""

    probabilities: NDArray[np.float32]  # (n, class), rows sum to 1
    distance: NDArray[np.float32]  # (n,), to the training data, in the contract's own unit; NaN where none is stated


def signature_of(sources: Sequence[Any], results: Sequence[Any], contract: Contract, model: str) -> Signature:
    """The signature of a session's inputs and outputs (each with name, shape, type). Raises ModelError.

    model: its file name, for messages
    """
    source = _named(sources, contract.input_name, "input", model)
    result = _named(results, contract.output_name, "output", model)
    distance = [_distance(results, contract.novelty.output, model)] if contract.novelty else []
    if contract.refit:
        _named(results, contract.refit.embedding, "output", model)
    _check_input_shape(list(source.shape), contract, model)
    _check_output_shape(list(result.shape), contract, model)
    batch = source.shape[0]
    dtype = _input_dtype(source.type, contract, model)
    fixed_batch = batch if isinstance(batch, int) else None
    return Signature(source.name, (result.name, *distance), dtype, fixed_batch)


def _named(tensors: Sequence[Any], name: str, what: str, model: str) -> Any:
    """The tensor of that name, or the only one."""
    named = [each for each in tensors if each.name == name] if name else list(tensors)
    if len(named) != 1:
        there = ", ".join(each.name for each in tensors)
        asked = f"asks for one named {name}" if name else "names none"
        raise ModelError(
            f"The model {model} has the {what} {there} and its contract {asked}: "
            "correct the contract, or choose another model."
        )
    return named[0]


def _distance(results: Sequence[Any], name: str, model: str) -> str:
    """The name of the output with the distance, which is one number per chip: (n,) or (n, 1)."""
    found = _named(results, name, "output", model)
    sizes = list(found.shape)
    if len(sizes) not in (1, 2) or (len(sizes) == 2 and isinstance(sizes[1], int) and sizes[1] != 1):
        raise ModelError(
            f"The model {model} gives {name} as tensors of {_shown(sizes)} and not as one number a chip: "
            "correct landchip:novelty in the contract, or choose another model."
        )
    if found.type not in _FLOATS:
        raise ModelError(
            f"The model {model} gives {name} as {found.type} and not as floats: "
            "correct landchip:novelty in the contract, or choose another model."
        )
    return name


def _check_input_shape(sizes: list[Any], contract: Contract, model: str) -> None:
    needed = (len(contract.bands), contract.chip_px, contract.chip_px)
    if len(sizes) != 4 or any(isinstance(found, int) and found != ought for found, ought in zip(sizes[1:], needed)):
        raise ModelError(
            f"The model {model} takes tensors of {_shown(sizes)} and its contract states {_shown(['batch', *needed])}: "
            "correct the contract, or choose another model."
        )


def _check_output_shape(sizes: list[Any], contract: Contract, model: str) -> None:
    if len(sizes) == 4:
        raise ModelError(f"The model {model} labels pixels and not chips: choose a model that classifies whole chips.")
    classes = len(contract.classes)
    if len(sizes) != 2 or (isinstance(sizes[1], int) and sizes[1] != classes):
        raise ModelError(
            f"The model {model} gives tensors of {_shown(sizes)} and its contract names {classes} classes: "
            "correct the contract, or choose another model."
        )


def _input_dtype(kind: str, contract: Contract, model: str) -> DTypeLike:
    if contract.scaling is None and kind == f"tensor({contract.dtype})":
        return np.dtype(contract.dtype)
    if contract.scaling is not None and kind in _FLOATS:
        return np.dtype(_FLOATS[kind])
    stated = "scaled floats" if contract.scaling else f"{contract.dtype} pixels as they are"
    raise ModelError(
        f"The model {model} takes {kind} and its contract states {stated}: "
        "correct value_scaling or data_type in the contract, or choose another model."
    )


def _shown(sizes: Sequence[Any]) -> str:
    return f"({', '.join(str(size) for size in sizes)})"
