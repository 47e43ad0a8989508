"""Opens a model file, checks it against its contract, and runs it."""

from __future__ import annotations

import hashlib
import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import EngineError, ModelError
from ..contract.contract import Contract
from ..contract.mlm_fields import LastLayerSpec
from ..contract.mlm_item import KEY
from ..contract.sources import contract_from_metadata, contract_from_sidecar, has_sidecar
from ..network.deadline import run_within
from . import throughput
from .inference import chip_rows, network_input, run_batches
from .onnx_metadata import OnnxMetadata, read_model_file
from .ort import onnxruntime
from .output_kind import HALF_TOLERANCE, SUM_TOLERANCE, are_probabilities, softmax
from .proof import prove
from .session import Device, cores, open_session
from .signature import Embedding, Prediction, read_signature
from .throughput import Throughput

OPEN_S = 300.0  # for opening a model; the largest of several GB on a slow disk take a minute
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models"
BUNDLED = {  # name -> file of the models that come with Landchip; `fast` is `default` in 8-bit integers, for CPUs
    "default": "landchip-efficientnet-lite0-4.onnx",
    "fast": "landchip-efficientnet-lite0-4-int8.onnx",
}


class Model(AbstractContextManager["Model"]):
    """An open model: integer pixels in, calibrated probabilities and the distance to the training data out.

    Made by `open_model`; a context manager. `close` frees the session.

    path, file:  the file and its header
    contract:    the model's contract
    digest:      sha256 of the file, or of file and sidecar where the contract is in a sidecar; hex
    device:      the device that runs it
    concurrency: number of threads that should call `predict` at once
    last_operator: of the graph, before its first output
    sum_tolerance: by which probabilities may miss a sum of 1
    inputs, outputs: name, shape and type of the network's tensors, as JSON
    """

    def __init__(
        self,
        path: Path,
        file: OnnxMetadata,
        contract: Contract,
        session: onnxruntime.InferenceSession,
        device: Device,
        concurrency: int,
        digest: str,
    ) -> None:
        self.path = path
        self.file = file
        self.contract = contract
        self.device = device
        self.concurrency = concurrency
        self.digest = digest
        self._session: onnxruntime.InferenceSession | None = session
        self._signature = read_signature(session.get_inputs(), session.get_outputs(), contract, path.name)
        first_name = self._signature.output_names[0]
        self.last_operator = file.last_operators.get(first_name, "")
        self.sum_tolerance = HALF_TOLERANCE if self._signature.is_half else SUM_TOLERANCE
        self.inputs = [_describe_tensor(each) for each in session.get_inputs()]
        self.outputs = [_describe_tensor(each) for each in session.get_outputs()]
        self._measuring = threading.Lock()

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Frees the session and its memory."""
        self._session = None

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
        contract = self.contract
        shape = (len(contract.bands), contract.chip_px, contract.chip_px)
        if pixels.ndim != 4 or pixels.shape[1:] != shape or pixels.dtype != contract.dtype:
            raise ValueError(f"chips of {shape} {contract.dtype} are needed, got {pixels.shape} {pixels.dtype}")
        if len(pixels) == 0:
            return Prediction(np.zeros((0, len(contract.classes)), np.float32), np.zeros(0, np.float32))
        return self.interpret(self.raw_outputs(pixels))

    def raw_outputs(self, pixels: NDArray[Any]) -> list[NDArray[np.float32]]:
        """What the network gives for chips (n, band, y, x), n above 0: rows (n, class) before the activation, and the
        distances where there are any. Raises ModelError, EngineError as `predict`.
        """
        first_output, *more_outputs = self._run(self._prepare(pixels))
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
        features, *more_outputs = self._run(self._prepare(pixels), names)
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

    def _prepare(self, pixels: NDArray[Any]) -> NDArray[Any]:
        return network_input(pixels, self.contract, self._signature.input_dtype)

    def _run(self, tensor: NDArray[Any], output_names: tuple[str, ...] | None = None) -> list[NDArray[np.float32]]:
        """The outputs called `output_names`, by default those of the signature, for chips as `_prepare` gives them.

        Raises EngineError, ModelError.
        """
        session, signature = self._session, self._signature
        if session is None:
            raise EngineError(
                "model-closed",
                "The model {model} was closed while it was in use: start the run again.",
                model=self.path.name,
            )
        names = output_names or signature.output_names
        return run_batches(session, signature, tensor, names, self.path.name, self.device)

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
    late = ModelError(
        "model-no-answer",
        "The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its "
        "drive does not answer; copy it to this machine, or choose another model.",
        model=Path(path).name,
        seconds=OPEN_S,
    )
    return run_within(OPEN_S, lambda: _open_model(path, device, threads), late)


def _open_model(path: str | Path, device: str, threads: int | None) -> Model:
    model_path = bundled_model_path(str(path)) if str(path) in BUNDLED else Path(path)
    file, content = read_model_file(model_path)
    threads = threads or cores()
    session, actual_device = open_session(content, model_path.name, file, device, threads)
    contract, digest = _find_contract(model_path, file, session)
    if contract.task != "chips":
        raise ModelError(
            "model-of-another-task",
            "The model {model} gives a class for each pixel, and this version of Landchip classifies chips: choose a "
            "model of chips.",
            model=model_path.name,
        )
    model = Model(
        model_path,
        file,
        contract,
        session,
        actual_device,
        1 if actual_device.kind == "cuda" else threads,
        digest,
    )
    prove(model, model_path.name, activation_is_stated=KEY in file.metadata or digest != file.digest)
    return model


def bundled_model_path(name: str) -> Path:
    """The file of a name in BUNDLED."""
    return _FOLDER / BUNDLED[name]


def default_model_path() -> Path:
    """The file of the default model."""
    return bundled_model_path("default")


def _find_contract(path: Path, file: OnnxMetadata, session: onnxruntime.InferenceSession) -> tuple[Contract, str]:
    """The contract, and the digest of the file, or of file and sidecar where the contract is in the sidecar."""
    if KEY not in file.metadata and has_sidecar(path):
        contract, content = contract_from_sidecar(path)
        both = hashlib.sha256(file.digest.encode("ascii") + content)
        return contract, both.hexdigest()
    return contract_from_metadata(file.metadata, path.name, session.get_inputs()[0].shape), file.digest


def _describe_tensor(tensor: Any) -> dict[str, Any]:
    return {"name": tensor.name, "shape": list(tensor.shape), "type": tensor.type}
