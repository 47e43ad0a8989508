"""The input and output tensors of a network, checked against the model's contract."""

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
    """The tensors that the engine uses.

    input_name:   of the tensor of pixels
    output_names: of the probabilities, then of the distance to the training data where the contract states one
    input_dtype:  of the input tensor
    fixed_batch:  the batch size of a graph that takes only one; None where it takes any
    is_half:      whether the probabilities are in half precision
    """

    input_name: str
    output_names: tuple[str, ...]
    input_dtype: DTypeLike
    fixed_batch: int | None
    is_half: bool = False


class Prediction(NamedTuple):
    """A model's output for n chips.

    probabilities: (n, class), rows sum to 1
    distance:      (n,), to the training data, in the unit of the contract's threshold; NaN where the model states none
    """

    probabilities: NDArray[np.float32]
    distance: NDArray[np.float32]


class Embedding(NamedTuple):
    """The input of a model's last layer for n chips.

    features: (n, width)
    distance: as in Prediction
    """

    features: NDArray[np.float32]
    distance: NDArray[np.float32]


def read_signature(inputs: Sequence[Any], outputs: Sequence[Any], contract: Contract, file_name: str) -> Signature:
    """The signature of a network. Raises ModelError where its tensors are not as the contract states.

    inputs, outputs: of a session of ONNX Runtime, each with name, shape and type
    file_name:       the model's, for messages
    """
    input_tensor = _named(inputs, contract.input_name, INPUT, file_name)
    probabilities = _named(outputs, contract.output_name, OUTPUT, file_name)
    distances = [_distance_output(outputs, contract.novelty.output, file_name)] if contract.novelty else []
    if contract.refit:
        _named(outputs, contract.refit.embedding, OUTPUT, file_name)
    _check_input_shape(list(input_tensor.shape), contract, file_name)
    if contract.task == "pixels":
        _check_planes(list(probabilities.shape), contract, file_name)
    else:
        _check_output_shape(list(probabilities.shape), contract, file_name)
    batch_size = input_tensor.shape[0]
    input_dtype = _input_dtype(input_tensor.type, contract, file_name)
    fixed_batch = batch_size if isinstance(batch_size, int) else None
    is_half = probabilities.type == "tensor(float16)"
    return Signature(input_tensor.name, (probabilities.name, *distances), input_dtype, fixed_batch, is_half)


INPUT, OUTPUT = Message("tensor-input", "input"), Message("tensor-output", "output")


def _named(tensors: Sequence[Any], name: str, kind: Message, file_name: str) -> Any:
    """The tensor called `name`, or the only one where `name` is "". Raises ModelError where there is none.

    kind: INPUT or OUTPUT, for the message
    """
    matches = [each for each in tensors if each.name == name] if name else list(tensors)
    if len(matches) == 1:
        return matches[0]
    params: dict[str, Any] = {"model": file_name, "kind": kind, "found": ", ".join(each.name for each in tensors)}
    if name:
        raise ModelError(
            "tensor-not-there",
            "The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the "
            "contract, or choose another model.",
            **params,
            name=name,
        )
    raise ModelError(
        "tensor-not-named",
        "The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another "
        "model.",
        **params,
    )


def _distance_output(outputs: Sequence[Any], name: str, file_name: str) -> str:
    """Checks that the output called `name` is one float per chip, (n,) or (n, 1), and returns the name.

    Raises ModelError.
    """
    tensor = _named(outputs, name, OUTPUT, file_name)
    shape = list(tensor.shape)
    if len(shape) not in (1, 2) or (len(shape) == 2 and isinstance(shape[1], int) and shape[1] != 1):
        raise ModelError(
            "distance-shape",
            "The model {model} gives {output} as tensors of {shape} and not as one number a chip: "
            "correct landchip:novelty in the contract, or choose another model.",
            model=file_name,
            output=name,
            shape=_format_shape(shape),
        )
    if tensor.type not in _FLOATS:
        raise ModelError(
            "distance-type",
            "The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in "
            "the contract, or choose another model.",
            model=file_name,
            output=name,
            type=tensor.type,
        )
    return name


def _check_input_shape(shape: list[Any], contract: Contract, file_name: str) -> None:
    sizes = {"bands": len(contract.bands), "height": contract.chip_px, "width": contract.chip_px}
    expected = [sizes[each] for each in contract.dim_order[1:]]
    if len(shape) != 4 or any(
        isinstance(size, int) and size != expected_size for size, expected_size in zip(shape[1:], expected)
    ):
        raise ModelError(
            "input-shape",
            "The model {model} takes tensors of {shape} and its contract states {stated}: correct the "
            "contract, or choose another model.",
            model=file_name,
            shape=_format_shape(shape),
            stated=_format_shape(["batch", *expected]),
        )


def _check_output_shape(shape: list[Any], contract: Contract, file_name: str) -> None:
    """Refuses what cannot be (n, class), with dimensions of one elsewhere: (n, class, 1, 1) is such a shape."""
    classes = len(contract.classes)
    known = [size for size in shape[1:] if isinstance(size, int) and size != 1]
    if len(shape) >= 2 and (known == [classes] or (not known and (classes == 1 or _has_unknown(shape[1:])))):
        return
    if len(shape) == 4 and len(known) != 1:
        raise labels_pixels(file_name)
    raise ModelError(
        "output-shape",
        "The model {model} gives tensors of {shape} and its contract names {classes} classes: "
        "correct the contract, or choose another model.",
        model=file_name,
        shape=_format_shape(shape),
        classes=classes,
    )


def _check_planes(shape: list[Any], contract: Contract, file_name: str) -> None:
    """Refuses what cannot be (n, class, y, x), (n, y, x, class), (n, y, x) or (n, 1, y, x)."""
    planes = (len(contract.classes), 1)
    is_4d = len(shape) == 4 and any(not isinstance(size, int) or size in planes for size in (shape[1], shape[3]))
    if not is_4d and len(shape) != 3:
        raise ModelError(
            "output-no-pixels",
            "The model {model} gives tensors of {shape} and its contract names {classes} classes for each pixel: "
            "correct the contract, or choose another model.",
            model=file_name,
            shape=_format_shape(shape),
            classes=len(contract.classes),
        )


def _has_unknown(sizes: Sequence[Any]) -> bool:
    """Whether a size is only known when the network runs."""
    return not all(isinstance(each, int) for each in sizes)


def labels_pixels(model: str) -> ModelError:
    return ModelError(
        "model-labels-pixels",
        "The model {model} labels pixels and not chips: choose a model that classifies whole chips.",
        model=model,
    )


def _input_dtype(tensor_type: str, contract: Contract, file_name: str) -> DTypeLike:
    if contract.scaling is None and tensor_type == f"tensor({contract.dtype})":
        return np.dtype(contract.dtype)
    if contract.scaling is not None and tensor_type in _FLOATS:
        return np.dtype(_FLOATS[tensor_type])
    stated = "scaled floats" if contract.scaling else f"{contract.dtype} pixels as they are"
    raise ModelError(
        "input-type",
        "The model {model} takes {type} and its contract states {stated}: correct value_scaling or "
        "data_type in the contract, or choose another model.",
        model=file_name,
        type=tensor_type,
        stated=stated,
    )


def _format_shape(shape: Sequence[Any]) -> str:
    return f"({', '.join(str(size) for size in shape)})"
