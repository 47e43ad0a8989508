"""A model that is open: its contract, its ONNX Runtime session, the device that runs it."""

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
from ..contract.contract import KEY, Contract
from ..contract.mlm_fields import GoldenChip, LastLayerSpec
from ..contract.sources import contract_from_metadata, contract_from_sidecar, sidecar_path
from . import throughput
from .onnx_metadata import OnnxMetadata, read_onnx_metadata
from .ort import onnxruntime
from .session import RUNTIME_ERRORS, Device, cores, open_session
from .signature import Prediction, read_signature
from .throughput import Throughput

OF_DISTANCE = 10  # times the golden chip's tolerance: of the threshold, or of the distance where that is larger
_MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
BUNDLED = {  # name -> file of the models that come with Landchip; `fast` is the same in 8-bit integers, for CPUs
    "default": "landchip-efficientnet-lite0-3.onnx",
    "fast": "landchip-efficientnet-lite0-3-int8.onnx",
}


class Model(AbstractContextManager["Model"]):
    """Integer pixels in, calibrated probabilities and the distance to the training data out.

    Made by `open_model`; `close` or `with` frees the session.

    contract:    what the model states about itself
    digest:      sha256 of the file, and of the sidecar where that is its contract; hex
    device:      what really runs it
    concurrency: how many threads should call `predict` at once
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
        self.inputs = [_describe(each) for each in session.get_inputs()]
        self.outputs = [_describe(each) for each in session.get_outputs()]
        self._measuring = threading.Lock()

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Free the session and its memory."""
        self._session = None

    def score(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """The probabilities of `predict`: (n, class), rows sum to 1."""
        return self.predict(pixels).probabilities

    def predict(self, pixels: NDArray[Any]) -> Prediction:
        """Probabilities of chips and, in the same inference, how far they are from the training data.

        pixels: (n, band, y, x) of the contract's dtype

        Several threads may call it at once. The same batch gives the same bits. Raises ValueError for an array of
        another shape or type, EngineError when the runtime fails (out of memory, a lost GPU), ModelError where the
        distance is not one number per chip, or NaN.
        """
        contract = self.contract
        shape = (len(contract.bands), contract.chip_px, contract.chip_px)
        if pixels.ndim != 4 or pixels.shape[1:] != shape or pixels.dtype != contract.dtype:
            raise ValueError(f"chips of {shape} {contract.dtype} are needed, got {pixels.shape} {pixels.dtype}")
        if len(pixels) == 0:
            return Prediction(np.zeros((0, len(contract.classes)), np.float32), np.zeros(0, np.float32))
        raw, *others = self._run(self._prepare(pixels))
        probabilities = _softmax(raw) if contract.activation == "softmax" else raw
        return Prediction(probabilities, self._distance(others, len(pixels)))

    def embed(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """What the last layer takes of chips (n, band, y, x), n above 0: (n, width). Raises ModelError, EngineError."""
        return self._run(self._prepare(pixels), (self.last_layer().embedding,))[0]

    def last_layer(self) -> LastLayerSpec:
        """Where the last layer stands. Raises ModelError where the contract does not say."""
        if self.contract.refit is None:
            raise ModelError(
                "model-without-last-layer",
                "The model {model} states no last layer that could be fitted anew: choose the default model, "
                "or one that the trainer exported with a linear layer and in full precision.",
                model=self.path.name,
            )
        return self.contract.refit

    def _distance(self, others: list[NDArray[np.float32]], chips: int) -> NDArray[np.float32]:
        """(n,) from what the graph gives beside the probabilities: nothing, (n,) or (n, 1)."""
        if not others:
            return np.full(chips, np.nan, np.float32)
        if others[0].size != chips:
            raise ModelError(
                "distances-other-number",
                "The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty "
                "in its contract, or choose another model.",
                model=self.path.name,
                distances=others[0].size,
                chips=chips,
            )
        if np.isnan(others[0]).any():
            raise ModelError(
                "distances-nan",
                "The model {model} gives no distance to its training data for some chips (NaN): get the file "
                "again, or choose another model.",
                model=self.path.name,
            )
        return others[0].reshape(chips)

    def _prepare(self, pixels: NDArray[Any]) -> NDArray[Any]:
        scaling = self.contract.scaling
        if scaling is None:
            return np.ascontiguousarray(pixels)
        mean = np.asarray(scaling.mean, np.float32).reshape(1, -1, 1, 1)
        std = np.asarray(scaling.std, np.float32).reshape(1, -1, 1, 1)
        return np.asarray((pixels.astype(np.float32) - mean) / std, dtype=self._signature.dtype)

    def _run(self, tensor: NDArray[Any], results: tuple[str, ...] | None = None) -> list[NDArray[np.float32]]:
        """Each of the signature's results, or of those named, for all of `tensor`."""
        session = self._session
        if session is None:
            raise EngineError(
                "model-closed",
                "The model {model} was closed while it was in use: start the run again.",
                model=self.path.name,
            )
        step = self._signature.fixed_batch or len(tensor)
        answers = []
        for start in range(0, len(tensor), step):
            part = tensor[start : start + step]
            lacking = step - len(part)
            if lacking:  # a graph with a fixed batch size gets it
                part = np.concatenate([part, np.zeros((lacking, *part.shape[1:]), part.dtype)])
            try:
                answer = session.run(results or self._signature.results, {self._signature.source: part})
            except RUNTIME_ERRORS as cause:
                raise EngineError(
                    "model-failed",
                    "The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.",
                    model=self.path.name,
                    device=self.device.name,
                    reason=_first_line(cause),
                ) from cause
            answers.append([np.asarray(each, np.float32)[: step - lacking] for each in answer])
        return answers[0] if len(answers) == 1 else [np.concatenate(each) for each in zip(*answers)]

    def benchmark(self, fresh: bool = False) -> Throughput:
        """The best batch size here and its rate; measured in about two seconds the first time, then remembered."""
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
            known = None if fresh else throughput.recall(key)
            if known is not None:
                return known
            most = max(throughput.batches(self.device.kind, self.concurrency))
            shape = (most, len(contract.bands), contract.chip_px, contract.chip_px)
            pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=contract.dtype)
            found = throughput.measure(
                lambda batch: self.score(pixels[:batch]),
                self.device.kind,
                self.concurrency,
            )
            throughput.remember(key, found)
        return found


def open_model(path: str | Path, device: str = "auto", threads: int | None = None) -> Model:
    """Open a model, check it against its contract and its golden chip.

    path:    an .onnx file, or a name of BUNDLED for one that comes with Landchip
    device:  auto, cuda or cpu
    threads: CPU threads to use; None takes every core

    The contract is the file's own; else the sidecar `<model>.mlm.json`; else Deepness's keys.
    Raises ModelError, EngineError (cuda asked for and not to be had), RequestError (unknown device).
    """
    where = bundled_model_path(str(path)) if str(path) in BUNDLED else Path(path)
    file = read_onnx_metadata(where)
    threads = threads or cores()
    session, chosen = open_session(where, file, device, threads)
    contract, digest = _contract_of(where, file, session)
    model = Model(
        where,
        file,
        contract,
        session,
        chosen,
        1 if chosen.kind == "cuda" else threads,
        digest,
    )
    _prove(model)
    return model


def bundled_model_path(name: str) -> Path:
    """The model of that name in BUNDLED."""
    return _MODELS / BUNDLED[name]


def default_model_path() -> Path:
    """The model that is used where none is named."""
    return bundled_model_path("default")


def _contract_of(path: Path, file: OnnxMetadata, session: onnxruntime.InferenceSession) -> tuple[Contract, str]:
    """The contract, and the digest of all that states it."""
    sidecar = sidecar_path(path)
    if KEY not in file.metadata and sidecar.exists():
        both = hashlib.sha256(file.digest.encode("ascii") + sidecar.read_bytes())
        return contract_from_sidecar(path), both.hexdigest()
    return contract_from_metadata(file.metadata, path.name, session.get_inputs()[0].shape), file.digest


def _prove(model: Model) -> None:
    """Run one chip: the golden one must come out as stated, any other as probabilities. Raises ModelError."""
    stated, name = model.contract, model.path.name
    shape = (1, len(stated.bands), stated.chip_px, stated.chip_px)
    pixels = np.zeros(shape, stated.dtype)
    if stated.golden:
        pixels = np.frombuffer(stated.golden.pixels, np.dtype(stated.dtype).newbyteorder("<")).reshape(shape)
        pixels = pixels.astype(stated.dtype)
    answer, distance = model.predict(pixels)
    if answer.shape != (1, len(stated.classes)):
        raise ModelError(
            "probabilities-other-number",
            "The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: "
            "correct the contract or choose another model.",
            model=name,
            numbers=answer.shape[-1],
            classes=len(stated.classes),
        )
    if not _are_probabilities(answer) and KEY not in model.file.metadata and model.digest == model.file.digest:
        model.contract = replace(stated, activation="softmax")  # Deepness's keys do not say; the output does
        answer = model.score(pixels)
    if stated.golden and not _are_probabilities(answer):
        raise ModelError(
            "golden-chip-no-probabilities",
            "The model {model} is damaged, for its golden chip gives no probabilities: get the file again.",
            model=name,
        )
    if not _are_probabilities(answer):
        raise ModelError(
            "output-not-probabilities",
            "The model {model} gives numbers that are no probabilities: state landchip:activation "
            "softmax in its contract, or choose another model.",
            model=name,
        )
    if stated.golden is None:
        return
    _prove_golden(name, stated, stated.golden, answer, float(distance[0]))


def _prove_golden(
    name: str, stated: Contract, golden: GoldenChip, answer: NDArray[np.float32], distance: float
) -> None:
    """Probabilities, and the distance where the golden chip states one. Raises ModelError."""
    off = float(np.abs(answer[0] - np.asarray(golden.expected, np.float32)).max())
    if not off <= golden.tolerance:
        raise ModelError(
            "golden-chip-other-probabilities",
            "The model {model} does not give the probabilities that it states for its golden chip (off "
            "by {difference:.3f}): the file is damaged or altered, copy or download it again.",
            model=name,
            difference=off,
        )
    if stated.novelty is None or golden.expected_distance is None:
        return
    allowed = OF_DISTANCE * golden.tolerance * max(stated.novelty.threshold, abs(golden.expected_distance))
    if not abs(distance - golden.expected_distance) <= allowed:
        raise ModelError(
            "golden-chip-other-distance",
            "The model {model} does not give the distance that it states for its golden chip "
            "({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or "
            "download it again.",
            model=name,
            distance=distance,
            expected=golden.expected_distance,
        )


def _are_probabilities(answer: NDArray[np.float32]) -> bool:
    return bool(np.all(answer >= -1e-6) and np.all(np.abs(answer.sum(axis=1) - 1) <= 1e-3))


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def _describe(tensor: Any) -> dict[str, Any]:
    return {"name": tensor.name, "shape": list(tensor.shape), "type": tensor.type}


def _first_line(cause: BaseException) -> str:
    return (str(cause).strip().splitlines() or [type(cause).__name__])[0][:200]
