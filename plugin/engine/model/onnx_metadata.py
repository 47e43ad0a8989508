"""The outside of an ONNX file: versions and metadata, without loading the network (standard library only).

ONNX is one protobuf message, ModelProto (onnx.proto3): 1 ir_version, 2 producer_name, 7 graph, 8 opset_import
(1 domain, 2 version), 14 metadata_props (1 key, 2 value). Of the graph only the tensors are looked at (5 initializer,
and of those 13 external_data): the digest of one file could not tell models apart whose weights lie in another.
"""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Union

from ..api.errors import ModelError

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
Buffer = Union[mmap.mmap, bytes]


@dataclass(frozen=True)
class OnnxMetadata:
    """digest: sha256 of the file, hex; opsets: domain ("" is ONNX itself) -> version."""

    digest: str
    ir_version: int
    opsets: dict[str, int]
    producer: str
    metadata: dict[str, str]

    @property
    def opset(self) -> int:
        """Version of ONNX's own operators, 0 where none are imported."""
        return self.opsets.get("", self.opsets.get("ai.onnx", 0))


class _CutShort(Exception):
    """The file ends inside a field."""


class _TwoFiles(Exception):
    """The weights lie in another file."""


class _NotProtobuf(Exception):
    """The bytes are no protobuf message."""


def read_onnx_metadata(path: Path) -> OnnxMetadata:
    """Walk the file once. Raises ModelError when it is missing, is no ONNX file, or ends too early."""
    try:
        if path.exists() and not path.is_file():
            raise ModelError("model-not-a-file", "{path} is no file: choose an .onnx file.", path=path)
        with path.open("rb") as file:
            if path.stat().st_size == 0:
                raise _NotProtobuf
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
                return _parse(whole)
    except FileNotFoundError as cause:
        raise ModelError("model-missing", "There is no model at {path}: choose an .onnx file.", path=path) from cause
    except OSError as cause:
        raise ModelError(
            "model-unreadable",
            "The model {path} cannot be read ({reason}): choose another file.",
            path=path,
            reason=cause.strerror or cause,
        ) from cause
    except _CutShort as cause:
        raise ModelError(
            "model-truncated", "The model {model} is truncated or damaged: copy or download it again.", model=path.name
        ) from cause
    except _TwoFiles as cause:
        raise ModelError(
            "model-two-files",
            "The model {model} keeps weights in a second file: save it as one .onnx file.",
            model=path.name,
        ) from cause
    except (_NotProtobuf, UnicodeDecodeError) as cause:
        raise ModelError(
            "model-not-onnx", "{model} is no ONNX model: choose an .onnx file.", model=path.name
        ) from cause


def _parse(whole: mmap.mmap) -> OnnxMetadata:
    ir_version, producer, has_graph = 0, "", False
    opsets: dict[str, int] = {}
    metadata: dict[str, str] = {}
    for number, value in _fields(whole, 0, len(whole)):
        if number == 1 and isinstance(value, int):
            ir_version = value
        elif number == 2 and isinstance(value, bytes):
            producer = value.decode("utf-8")
        elif number == 7 and isinstance(value, bytes):
            has_graph = True
            if _has_external_data(value):
                raise _TwoFiles
        elif number == 8 and isinstance(value, bytes):
            parts = dict(_fields(value, 0, len(value)))
            opsets[_text(parts.get(1, b""))] = int(parts.get(2, 0))
        elif number == 14 and isinstance(value, bytes):
            parts = dict(_fields(value, 0, len(value)))
            metadata[_text(parts.get(1, b""))] = _text(parts.get(2, b""))
    if not ir_version or not has_graph:
        raise _CutShort if ir_version else _NotProtobuf
    return OnnxMetadata(hashlib.sha256(whole).hexdigest(), ir_version, opsets, producer, metadata)


def _text(value: int | bytes) -> str:
    if isinstance(value, int):
        raise _NotProtobuf
    return value.decode("utf-8")


def _has_external_data(graph: bytes) -> bool:
    tensors = (value for number, value in _fields(graph, 0, len(graph)) if number == 5 and isinstance(value, bytes))
    return any(number == 13 for tensor in tensors for number, _ in _fields(tensor, 0, len(tensor)))


def _fields(buffer: Buffer, at: int, end: int) -> Iterator[tuple[int, int | bytes]]:
    """(field number, value) of a message."""
    while at < end:
        key, at = _varint(buffer, at, end)
        number, kind = key >> 3, key & 7
        if number == 0 or number > 25:  # ModelProto's and its parts' highest field number
            raise _NotProtobuf
        if kind == _VARINT:
            value, at = _varint(buffer, at, end)
            yield number, value
        elif kind == _BYTES:
            length, at = _varint(buffer, at, end)
            if at + length > end:
                raise _CutShort
            yield number, bytes(buffer[at : at + length])
            at += length
        elif kind in (_FIXED32, _FIXED64):
            at += 4 if kind == _FIXED32 else 8
        else:
            raise _NotProtobuf


def _varint(buffer: Buffer, at: int, end: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= end:
            raise _CutShort
        byte = buffer[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise _NotProtobuf
