"""A model that gives a class for each pixel of a window.

A network's output is (n, class, y, x), (n, y, x, class), or a map of class numbers, (n, y, x) or (n, 1, y, x). It may
be smaller than its window where the network leaves out a border of equal width on all sides.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.classes import LandClass
from ..api.errors import LandchipError, ModelError
from ..contract.contract import Contract
from ..contract.pixel_windows import PixelWindows
from .checks.golden import check_golden_chip
from .checks.output_kind import softmax
from .checks.proof import NEIGHBOUR_TOLERANCE, check_numbers, failures_are_the_models, proof_chips
from .network import Network, open_network
from .signature import Prediction

# By which probabilities may differ on average in a smaller window of noise: those of two trained U-Nets with
# EfficientNet-Lite0 differed by 0.003 and 0.027 there, and by up to 0.016 on NAIP.
SAME_IN_SMALLER = 0.1

Probabilities = NDArray[np.float32]  # (n, class, y, x)


class PixelModel(Network):
    """An open model of pixels: windows of integer pixels in, calibrated probabilities of each pixel out.

    Made by `open_pixel_model`; a context manager. `close` frees the session.

    windows:  how windows overlap
    classes:  those that may be an answer, in the order of the probabilities
    answers:  their numbers among the classes of the contract
    border_px: width of the border that the output leaves out on each side of its window, pixels
    """

    TASK = "pixels"

    def __init__(self, path: Path, file: Any, contract: Contract, *session_and_device: Any) -> None:
        super().__init__(path, file, contract, *session_and_device)
        windows = contract.windows
        if windows is None:
            raise self.other_task(path.name)
        self.windows: PixelWindows = windows
        self.answers = [k for k, each in enumerate(contract.classes) if each.name not in windows.ignored]
        self.classes: tuple[LandClass, ...] = tuple(contract.classes[k] for k in self.answers)
        self.border_px = 0

    @staticmethod
    def other_task(model: str) -> ModelError:
        return ModelError(
            "model-classifies-chips",
            "The model {model} gives one class for a whole chip, and land cover needs one for each pixel: choose a "
            "model of pixels, or make a land-use map with it (classify, landchip:classify).",
            model=model,
        )

    def prove(self) -> None:
        """Runs two windows alone and together. Raises ModelError where an answer is not what the contract states."""
        windows = proof_chips(self.contract)
        with failures_are_the_models(self.device, self.path.name):
            raw = [self.planes(each[None]) for each in windows]
        self.border_px = self._border(raw[0])
        check_numbers(self, [_as_rows(each) for each in raw], self.path.name, self.activation_is_stated)
        alone = [self.interpret(each) for each in raw]
        if self.contract.golden is not None:
            check_golden_chip(self.golden_answer(alone[0]), self.contract, self.path.name)
        together = self.predict(windows)
        difference = max(float(np.abs(together[k] - alone[k][0]).max()) for k in range(len(alone)))
        if not difference <= NEIGHBOUR_TOLERANCE:
            raise ModelError(
                "batch-changes-pixels",
                "The model {model} labels a window differently when another one is in the batch (off by "
                "{difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.",
                model=self.path.name,
                difference=difference,
            )

    def predict(self, pixels: NDArray[Any]) -> Probabilities:
        """(n, class, y, x): the probabilities of `classes` for windows (n, band, y, x), n above 0.

        The windows are square, of the contract's size, or of any size where the network takes any. The output is
        smaller by `border_px` on each side. Thread-safe. Raises ValueError for an array of another shape or type,
        EngineError where ONNX Runtime fails, ModelError where a pixel has no probabilities.
        """
        self.check_input(pixels, pixels.shape[-1] if self.takes_any_size else None)
        return self.interpret(self.planes(pixels))

    @property
    def takes_any_size(self) -> bool:
        """Whether the network states no size of its windows."""
        return not any(isinstance(each, int) for each in self.inputs[0]["shape"][2:])

    def works_in(self, window_px: int) -> bool:
        """Whether smaller windows do as well: the network gives about the same in the part of them that is used.

        A network that sums up its whole window, or halves it more often than its side can be halved, does not.
        Runs two windows.
        """
        if not self.takes_any_size or window_px > self.contract.chip_px:
            return False
        whole = _fading_noise(proof_chips(self.contract)[1:])
        first = (self.contract.chip_px - window_px) // 2
        place = slice(first, first + window_px)
        try:
            large, small = self.predict(whole), self.predict(np.ascontiguousarray(whole[:, :, place, place]))
        except LandchipError:
            return False
        side = window_px - 2 * self.border_px
        if small.shape[2:] != (side, side):
            return False
        unused = self.windows.margin_px - self.windows.blend_px // 2 - self.border_px
        used, same = slice(unused, side - unused), slice(first + unused, first + side - unused)
        return bool(np.abs(small[:, :, used, used] - large[:, :, same, same]).mean() <= SAME_IN_SMALLER)

    def planes(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """What the network gives, as (n, class, y, x), before the activation. Raises as `predict`."""
        return self.by_class(self.run(pixels)[0])

    def interpret(self, planes: NDArray[np.float32]) -> Probabilities:
        """The probabilities of `classes` in planes (n, class, y, x). Raises ModelError where there are none."""
        answers = planes if len(self.answers) == planes.shape[1] else planes[:, self.answers]
        if self.contract.activation == "softmax":
            return softmax(answers)
        sums = answers.sum(axis=1, keepdims=True)
        is_complete = answers is planes
        if not (answers.min() >= -1e-6 and (not is_complete or np.abs(sums - 1).max() <= self.sum_tolerance)):
            raise ModelError(
                "pixels-not-probabilities",
                "The model {model} gives numbers that are no probabilities for some pixels: correct its activation or "
                "scaling in the contract, or choose another model.",
                model=self.path.name,
            )
        if is_complete:
            return answers
        even = np.float32(1 / len(self.answers))  # where the ignored classes have all of the probability
        return np.asarray(np.divide(answers, sums, out=np.full_like(answers, even), where=sums > 0))

    def by_class(self, output: NDArray[np.float32]) -> NDArray[np.float32]:
        """The first output as (n, class, y, x). Raises ModelError for any other shape."""
        classes = len(self.contract.classes)
        if output.ndim == 4 and output.shape[1] == classes and classes > 1:
            return output
        if output.ndim == 4 and output.shape[3] == classes and classes > 1:
            return np.ascontiguousarray(output.transpose(0, 3, 1, 2))
        labels = output[:, 0] if output.ndim == 4 and output.shape[1] == 1 else output
        if labels.ndim == 3 and (labels == labels.round()).all() and labels.min() >= 0 and labels.max() < classes:
            return np.asarray(labels[:, None] == np.arange(classes)[:, None, None], np.float32)
        raise self._does_not_fit(output.shape)

    def _border(self, planes: NDArray[np.float32]) -> int:
        """Width of the border that the output leaves out. Raises ModelError where it does not fit its window."""
        height, width = planes.shape[2:]
        missing = self.contract.chip_px - height
        used = self.windows.margin_px - self.windows.blend_px // 2  # what is left out of a window in any case
        if height != width or missing < 0 or missing % 2 or missing // 2 > used:
            raise self._does_not_fit(planes.shape)
        return int(missing // 2)

    def _does_not_fit(self, shape: tuple[int, ...]) -> ModelError:
        return ModelError(
            "pixels-do-not-fit",
            "The model {model} gives tensors of {shape} for windows of {size} pixels and {classes} classes: correct "
            "the classes, the shape of the input or landchip:windows in its contract, or choose another model.",
            model=self.path.name,
            shape=f"({', '.join(map(str, shape))})",
            size=self.contract.chip_px,
            classes=len(self.contract.classes),
        )

    def golden_answer(self, probabilities: Probabilities) -> Prediction:
        """The probabilities (1, class) of a window's step on average, over all classes of the contract."""
        first = self.windows.margin_px - self.border_px
        step = self.windows.step_px(self.contract.chip_px)
        means = np.zeros((1, len(self.contract.classes)), np.float32)
        means[:, self.answers] = probabilities[:, :, first : first + step, first : first + step].mean(axis=(2, 3))
        return Prediction(means, np.full(1, np.nan, np.float32))


def open_pixel_model(path: str | Path, device: str = "auto", threads: int | None = None) -> PixelModel:
    """Opens a model of pixels and checks it against its contract; see `model.open_model`, whose errors it raises."""
    return open_network(PixelModel, path, device, threads)


def _fading_noise(noise: NDArray[Any]) -> NDArray[Any]:
    """Windows (n, band, y, x) that fade from the middle to the edges, so that a part is unlike the whole."""
    side = noise.shape[-1]
    line = np.sin(np.pi * (np.arange(side) + 0.5) / side)
    return np.asarray(noise * np.outer(line, line), noise.dtype)


def _as_rows(planes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Planes (n, class, y, x) as rows (pixel, class)."""
    return planes.transpose(0, 2, 3, 1).reshape(-1, planes.shape[1])
