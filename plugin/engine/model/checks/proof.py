"""Proves at opening that a network does what its contract states: two different chips, alone and together.

The first chip is the golden one where the contract has one. The second is noise: a network may answer a black chip with
numbers that look like probabilities and every other one with thousands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...api.errors import EngineError, ModelError
from ...contract.contract import Contract
from ...contract.mlm_fields import MAX_GOLDEN_TOLERANCE
from ..session import Device
from ..signature import Prediction
from .golden import DISTANCE_TOLERANCE_FACTOR, check_golden_chip, first_chip, no_golden_probabilities
from .output_kind import OutputKind, output_kind

_FAILURE_OF_A_GPU = re.compile(r"CUDA|CUDNN|CUBLAS|out of memory|GPU", re.IGNORECASE)
# Kernels round differently for each batch size; networks that quantise while they run, by up to this.
NEIGHBOUR_TOLERANCE = MAX_GOLDEN_TOLERANCE


class GivesProbabilities(Protocol):
    """What is asked of a model of chips or of pixels here."""

    contract: Contract
    last_operator: str

    @property
    def sum_tolerance(self) -> float: ...


class OpenModel(GivesProbabilities, Protocol):
    """What is asked of a model of chips here."""

    device: Device

    def raw_outputs(self, pixels: NDArray[Any]) -> list[NDArray[np.float32]]:
        """Rows (n, class) before the activation, and the distances where there are any."""

    def interpret(self, outputs: list[NDArray[np.float32]]) -> Prediction: ...

    def take_single_chips(self) -> None:
        """Runs chips one by one from now on."""


def prove(model: OpenModel, file_name: str, activation_is_stated: bool) -> None:
    """Raises ModelError where the network does not comply with its contract.

    activation_is_stated: whether the contract says which activation the engine applies. Otherwise a softmax is applied
                          if the output is neither probabilities nor sigmoids, and `model.contract` is changed to it.
    """
    chips = proof_chips(model.contract)
    with failures_are_the_models(model.device, file_name):
        raw = [model.raw_outputs(each[None]) for each in chips]
    check_numbers(model, [first for first, *_ in raw], file_name, activation_is_stated)
    alone = [model.interpret(each) for each in raw]
    check_golden_chip(alone[0], model.contract, file_name)
    _check_neighbours(model, chips, alone, file_name)


def proof_chips(contract: Contract) -> NDArray[Any]:
    """Pixels (2, band, y, x): the golden chip, or zeros, and noise."""
    first = first_chip(contract)
    highest = int(np.iinfo(first.dtype).max)
    noise = np.random.default_rng(1).integers(0, highest, first.shape, dtype=first.dtype, endpoint=True)
    return np.concatenate([first, noise])


def check_numbers(
    model: GivesProbabilities, outputs: list[NDArray[np.float32]], file_name: str, activation_is_stated: bool
) -> None:
    """Raises ModelError where what the network gives is not what the contract's activation needs.

    outputs: rows (n, class) for each of `proof_chips`

    Where the activation is not stated and the output holds no probabilities, `model.contract` is changed to softmax.
    """
    kind = output_kind(np.concatenate(outputs), model.last_operator, model.sum_tolerance)
    if not activation_is_stated and kind in (OutputKind.OTHER, OutputKind.LOG_PROBABILITIES):
        model.contract = replace(model.contract, activation="softmax")
    if model.contract.golden is not None:
        _check_golden_kind(output_kind(outputs[0], model.last_operator, model.sum_tolerance), model, file_name)
    _check_kind(kind, model, file_name)


@contextmanager
def failures_are_the_models(device: Device, file_name: str) -> Iterator[None]:
    """Turns a failure of ONNX Runtime on one chip into a ModelError: a smaller batch or another device would not help.

    A GPU's own failure, such as memory that another program holds, stays an EngineError.
    """
    try:
        yield
    except EngineError as error:
        reason = str(error.params.get("reason", ""))
        if error.code != "model-failed" or (device.kind == "cuda" and _FAILURE_OF_A_GPU.search(reason)):
            raise
        raise ModelError(
            "first-chip-failed",
            "The model {model} cannot compute a chip of the shape that its contract states ({reason}): correct "
            "dim_order and shape of its input in the contract, or choose another model.",
            model=file_name,
            reason=reason,
        ) from error


def _check_golden_kind(kind: OutputKind, model: GivesProbabilities, file_name: str) -> None:
    """Raises ModelError where the answer for the golden chip shows that the file is damaged."""
    is_right = model.contract.activation == "softmax" or kind is OutputKind.PROBABILITIES
    if kind is OutputKind.NOT_FINITE or not is_right:
        raise no_golden_probabilities(file_name)


def _check_kind(kind: OutputKind, model: GivesProbabilities, file_name: str) -> None:
    """Raises ModelError where the output is not what the contract's activation needs."""
    contract = model.contract
    if kind is OutputKind.NOT_FINITE:
        raise ModelError(
            "output-not-finite",
            "The model {model} gives numbers that are not finite (NaN) for a chip of ordinary pixels: the file is "
            "damaged, or its value_scaling in the contract is wrong; get it again, or correct the contract.",
            model=file_name,
        )
    if contract.activation == "softmax":
        if contract.golden is None:
            _check_softmax(kind, model.last_operator, file_name)
        return
    if kind is OutputKind.PROBABILITIES:
        return
    if kind is OutputKind.SIGMOIDS:
        raise _sigmoids(file_name)
    if kind is OutputKind.LOG_PROBABILITIES:
        raise ModelError(
            "output-log-probabilities",
            "The model {model} gives logarithms of probabilities: state landchip:activation softmax in its contract, "
            "which turns them back.",
            model=file_name,
        )
    raise ModelError(
        "output-not-probabilities",
        "The model {model} gives numbers that are no probabilities: state landchip:activation "
        "softmax in its contract, or choose another model.",
        model=file_name,
    )


def _check_softmax(kind: OutputKind, last_operator: str, file_name: str) -> None:
    """A softmax of numbers from 0 to 1 runs, too, and gives probabilities that are nearly equal. Raises ModelError."""
    if kind is OutputKind.PROBABILITIES:
        raise ModelError(
            "output-softmax-twice",
            "The model {model} gives probabilities, and its contract asks for a softmax of them: state "
            "landchip:activation none.",
            model=file_name,
        )
    if kind is OutputKind.SIGMOIDS and "Sigmoid" in last_operator:
        raise _sigmoids(file_name)


def _sigmoids(file_name: str) -> ModelError:
    return ModelError(
        "output-sigmoids",
        "The model {model} gives a number from 0 to 1 for each class by itself (sigmoid), and they do not sum to 1: "
        "export it with softmax as its last operator, or choose a model that gives each chip one class.",
        model=file_name,
    )


def _check_neighbours(model: OpenModel, chips: NDArray[Any], alone: list[Prediction], file_name: str) -> None:
    """Compares the chips in one batch with each alone. Raises ModelError where an answer depends on its neighbour.

    A network that takes only one chip at a time, whatever it states, is given one at a time from then on.
    """
    try:
        together = model.interpret(model.raw_outputs(chips))
    except EngineError as error:
        if error.code != "model-failed":
            raise
        model.take_single_chips()
        return
    threshold = model.contract.novelty.threshold if model.contract.novelty else 1.0
    for index, single in enumerate(alone):
        difference = float(np.abs(together.probabilities[index] - single.probabilities[0]).max())
        before, after = float(single.distance[0]), float(together.distance[index])
        most = DISTANCE_TOLERANCE_FACTOR * NEIGHBOUR_TOLERANCE * max(threshold, abs(before))
        if not difference <= NEIGHBOUR_TOLERANCE or (np.isfinite(before) and not abs(after - before) <= most):
            raise ModelError(
                "batch-changes-answers",
                "The model {model} answers a chip differently when another one is in the batch (off by "
                "{difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.",
                model=file_name,
                difference=difference,
            )
