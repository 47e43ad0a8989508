"""Opens a model file, checks it against its contract, and runs it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import ModelError
from ..contract.mlm_fields import LastLayerSpec
from . import throughput
from .checks.output_kind import are_probabilities, softmax
from .checks.proof import prove
from .inference import chip_rows
from .network import Network, open_network
from .ort import onnxruntime
from .signature import Embedding, Prediction
from .throughput import Throughput


class Model(Network):
    """An open model of chips: integer pixels in, calibrated probabilities and the distance to the training data out.

    Made by `open_model`; a context manager. `close` frees the session.
    """

    TASK = "chips"

    _measuring = threading.Lock()  # of all models: two measurements at once would disturb each other

    @staticmethod
    def other_task(model: str) -> ModelError:
        return ModelError(
            "model-of-another-task",
            "The model {model} gives a class for each pixel and not for each chip: label pixels with it "
            "(landcover, landchip:landcover), or choose a model of chips.",
            model=model,
        )

    def prove(self) -> None:
        prove(self, self.path.name, self.activation_is_stated)

    def predict_proba(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """The probabilities of `predict`: (n, class), rows sum to 1."""
        return self.predict(pixels).probabilities

    def predict(self, pixels: NDArray[Any]) -> Prediction:
        """Probabilities of n chips and, from the same inference, their distances to the training data.

        pixels: (n, band, y, x) of the contract's dtype; n may be 0

        Thread-safe. Equal batches give equal bits. Raises ValueError for an array of another shape or type, EngineError
        where ONNX Runtime fails (out of memory, a lost GPU), ModelError where there is not one row per chip, a row is
        no probabilities, and where the distance is not one number per chip, or NaN. An infinite one is allowed.
        """
        self.check_input(pixels)
        if len(pixels) == 0:
            return Prediction(np.zeros((0, len(self.contract.classes)), np.float32), np.zeros(0, np.float32))
        return self.interpret(self.raw_outputs(pixels))

    def raw_outputs(self, pixels: NDArray[Any]) -> list[NDArray[np.float32]]:
        """What the network gives for chips (n, band, y, x), n above 0: rows (n, class) before the activation, and the
        distances where there are any. Raises ModelError, EngineError as `predict`.
        """
        first_output, *more_outputs = self.run(pixels)
        return [chip_rows(first_output, len(self.contract.classes), self.path.name), *more_outputs]

    def interpret(self, outputs: list[NDArray[np.float32]]) -> Prediction:
        """The prediction that `raw_outputs` are. Raises ModelError as `predict`."""
        contract, (rows, *more_outputs) = self.contract, outputs
        probabilities = softmax(rows) if contract.activation == "softmax" else rows
        if not are_probabilities(probabilities, self.sum_tolerance):
            raise self._no_probabilities(probabilities)
        return Prediction(probabilities, self._distance(more_outputs, len(rows)))

    def take_single_chips(self) -> None:
        """Runs chips one by one from now on, for a network that computes only one whatever it states."""
        self._signature = replace(self._signature, fixed_batch=1)

    def _no_probabilities(self, rows: NDArray[np.float32]) -> ModelError:
        """The error for rows (n, class) of which one is no probabilities; names the sum of the worst."""
        sums = rows.sum(axis=1)
        worst = sums[np.argmax(np.where(np.isnan(sums), np.inf, np.abs(sums - 1)))]
        return ModelError(
            "batch-not-probabilities",
            "The model {model} gives numbers that are no probabilities for some chips (their sum is {sum:.3g} and not "
            "1): correct its activation or scaling in the contract, or choose another model.",
            model=self.path.name,
            sum=float(worst),
        )

    def embed(self, pixels: NDArray[Any]) -> Embedding:
        """The input of the last layer, and the distances, for chips (n, band, y, x), n above 0.

        Raises ModelError where the contract does not state the layer, and as `predict`; EngineError as `predict`.
        """
        names = (self.last_layer_spec().embedding, *self._signature.output_names[1:])
        features, *more_outputs = self.run(pixels, names)
        return Embedding(features, self._distance(more_outputs, len(features)))

    def last_layer_spec(self) -> LastLayerSpec:
        """The last layer's place in the graph. Raises ModelError where the contract does not state it."""
        if self.contract.refit is None:
            raise ModelError(
                "model-without-last-layer",
                "The model {model} states no last layer that could be fitted anew: choose the default model, "
                "or one that the trainer exported with a linear layer and in full precision.",
                model=self.path.name,
            )
        return self.contract.refit

    def _distance(self, more_outputs: list[NDArray[np.float32]], chips: int) -> NDArray[np.float32]:
        """The distances (n,): the first of `more_outputs`, (n,) or (n, 1); NaN where there is none. Raises ModelError.

        more_outputs: the outputs after the probabilities
        """
        if not more_outputs:
            return np.full(chips, np.nan, np.float32)
        if more_outputs[0].size != chips:
            raise ModelError(
                "distances-other-number",
                "The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty "
                "in its contract, or choose another model.",
                model=self.path.name,
                distances=more_outputs[0].size,
                chips=chips,
            )
        if np.isnan(more_outputs[0]).any():
            raise ModelError(
                "distances-nan",
                "The model {model} gives no distance to its training data for some chips (NaN): get the file "
                "again, or choose another model.",
                model=self.path.name,
            )
        return more_outputs[0].reshape(chips)

    def benchmark(self, fresh: bool = False) -> Throughput:
        """The fastest batch size on this machine and its rate: measured in about two seconds, then cached.

        fresh: whether to measure again
        """
        contract = self.contract
        key = "|".join(
            (
                self.digest,
                self.device.name,
                onnxruntime.__version__,
                str(self.concurrency),
            )
        )
        with self._measuring:
            cached = None if fresh else throughput.load_throughput(key)
            if cached is not None:
                return cached
            largest = max(throughput.batch_sizes(self.device.kind, self.concurrency))
            shape = (largest, len(contract.bands), contract.chip_px, contract.chip_px)
            pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=contract.dtype)
            measured = throughput.measure(
                lambda batch: self.predict_proba(pixels[:batch]),
                self.device.kind,
                self.concurrency,
            )
            throughput.store_throughput(key, measured)
        return measured


def open_model(path: str | Path, device: str = "auto", threads: int | None = None) -> Model:
    """Opens a model and checks it against its contract and its golden chip.

    path:    an .onnx file, or a name of BUNDLED
    device:  "auto", "cuda" or "cpu"
    threads: number of CPU threads to use; None takes every core

    The contract is the file's own, otherwise the one in the sidecar `<model>.mlm.json`, otherwise Deepness's keys.
    Raises ModelError (also after OPEN_S), EngineError where "cuda" does not work, RequestError for an unknown device.
    """
    return open_network(Model, path, device, threads)
