"""An open network: its file, contract, session and device. Models of chips and of pixels are networks."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..api.errors import EngineError, ModelError
from ..api.requests.run_request import DEFAULT_MODEL, DEFAULT_PIXEL_MODEL
from ..contract.contract import Contract
from ..contract.mlm_item import KEY
from ..contract.sources import contract_from_metadata, contract_from_sidecar, has_sidecar
from ..network.deadline import run_within
from .checks.output_kind import HALF_TOLERANCE, SUM_TOLERANCE
from .inference import network_input, run_batches
from .onnx_metadata import OnnxMetadata, read_model_file
from .ort import onnxruntime
from .session import Device, cores, open_session
from .signature import read_signature

BUNDLED = {  # name -> file of the models that come with Landchip; `fast` is `default` in 8-bit integers, for CPUs
    DEFAULT_MODEL: "landchip-efficientnet-lite0-4.onnx",
    "fast": "landchip-efficientnet-lite0-4-int8.onnx",
    DEFAULT_PIXEL_MODEL: "landchip-landcover-unet-lite0-4.onnx",
}
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models"
OPEN_S = 300.0  # for opening a model; the largest of several GB on a slow disk take a minute


AnyNetwork = TypeVar("AnyNetwork", bound="Network")


class Network(ABC):
    """A model's file with its session; a context manager. `close` frees the session.

    path, file:  the file and its header
    contract:    the model's contract
    digest:      sha256 of the file, or of file and sidecar where the contract is in a sidecar; hex
    device:      the device that runs it
    concurrency: number of threads that should call it at once
    last_operator: of the graph, before its first output
    inputs, outputs: name, shape and type of the network's tensors, as JSON
    """

    TASK: ClassVar[str]  # of the contracts that the class can run

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
        self.last_operator = file.last_operators.get(self._signature.output_names[0], "")
        self.inputs = [_describe_tensor(each) for each in session.get_inputs()]
        self.outputs = [_describe_tensor(each) for each in session.get_outputs()]

    def __enter__(self: AnyNetwork) -> AnyNetwork:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Frees the session and its memory."""
        self._session = None

    @property
    def activation_is_stated(self) -> bool:
        """Whether a contract of ours, and not keys of another program, says which activation the engine applies."""
        return KEY in self.file.metadata or self.digest != self.file.digest

    @property
    def sum_tolerance(self) -> float:
        """By which probabilities may miss a sum of 1."""
        return HALF_TOLERANCE if self._signature.is_half else SUM_TOLERANCE

    @staticmethod
    @abstractmethod
    def other_task(model: str) -> ModelError:
        """The error for a contract of another task. model: name of the file"""

    @abstractmethod
    def prove(self) -> None:
        """Raises ModelError where the network does not comply with its contract."""

    def check_input(self, pixels: NDArray[Any], side: int | None = None) -> None:
        """Raises ValueError unless `pixels` are (n, band, y, x) of the contract's type, and of its size or `side`."""
        contract = self.contract
        side = contract.chip_px if side is None else side
        shape = (len(contract.bands), side, side)
        if pixels.ndim != 4 or pixels.shape[1:] != shape or pixels.dtype != contract.dtype:
            raise ValueError(f"chips of {shape} {contract.dtype} are needed, got {pixels.shape} {pixels.dtype}")

    def tensor(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """What the network takes for pixels (n, band, y, x)."""
        return network_input(pixels, self.contract, self._signature.input_dtype)

    def run(self, pixels: NDArray[Any], output_names: tuple[str, ...] | None = None) -> list[NDArray[np.float32]]:
        """The outputs called `output_names`, by default those of the signature, for pixels (n, band, y, x), n above 0.

        Thread-safe. Raises EngineError where ONNX Runtime fails or the model is closed, ModelError where there is not
        one row for each of the n.
        """
        session, signature = self._session, self._signature
        if session is None:
            raise EngineError(
                "model-closed",
                "The model {model} was closed while it was in use: start the run again.",
                model=self.path.name,
            )
        tensor = self.tensor(pixels)
        names = output_names or signature.output_names
        return run_batches(session, signature, tensor, names, self.path.name, self.device)


def model_path(model: str | Path) -> Path:
    """The file of a model. model: an .onnx file, or a name of BUNDLED"""
    name = str(model)
    return _FOLDER / BUNDLED[name] if name in BUNDLED else Path(model)


def open_network(kind: type[AnyNetwork], model: str | Path, device: str, threads: int | None) -> AnyNetwork:
    """Opens a model as one of `kind`, and proves it; see `open_model`."""
    path = model_path(model)
    late = ModelError(
        "model-no-answer",
        "The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its "
        "drive does not answer; copy it to this machine, or choose another model.",
        model=path.name,
        seconds=OPEN_S,
    )
    return run_within(OPEN_S, lambda: _open_network(kind, path, device, threads), late)


def _open_network(kind: type[AnyNetwork], path: Path, device: str, threads: int | None) -> AnyNetwork:
    file, content = read_model_file(path)
    threads = threads or cores()
    session, actual_device = open_session(content, path.name, file, device, threads)
    contract, digest = _find_contract(path, file, session)
    if contract.task != kind.TASK:
        raise kind.other_task(path.name)
    concurrency = 1 if actual_device.kind == "cuda" else threads
    network = kind(path, file, contract, session, actual_device, concurrency, digest)
    network.prove()
    return network


def _find_contract(path: Path, file: OnnxMetadata, session: onnxruntime.InferenceSession) -> tuple[Contract, str]:
    """The contract, and the digest of the file, or of file and sidecar where the contract is in the sidecar."""
    if KEY not in file.metadata and has_sidecar(path):
        contract, content = contract_from_sidecar(path)
        both = hashlib.sha256(file.digest.encode("ascii") + content)
        return contract, both.hexdigest()
    return contract_from_metadata(file.metadata, path.name, session.get_inputs()[0].shape), file.digest


def _describe_tensor(tensor: Any) -> dict[str, Any]:
    return {"name": tensor.name, "shape": list(tensor.shape), "type": tensor.type}
