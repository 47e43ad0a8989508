"""The header of an ONNX file: versions and metadata, read without loading the network into ONNX Runtime."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError
from onnx import AttributeProto, GraphProto, ModelProto, NodeProto, TensorProto

from ..api.errors import ModelError

MAX_BYTES = 2**31 - 1  # of a file; protobuf reads no more
# Operators that give on the numbers of their first input in another shape or type.
_PASSING_ON = {"Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "DequantizeLinear", "QuantizeLinear"}
_IR_VERSION_TAG = b"\x08"  # the first byte of an ONNX file: writers put ModelProto's field 1, ir_version, first


@dataclass(frozen=True)
class OnnxMetadata:
    """The header of an ONNX file.

    digest:     sha256 of the file, hex
    ir_version: of ONNX's file format
    opsets:     domain ("" is ONNX's own) -> version of its operators
    producer:   name of the program that wrote the file
    metadata:   key -> text
    last_operators: name of each output of the graph -> the operator that gives it, such as "Softmax"
    """

    digest: str
    ir_version: int
    opsets: dict[str, int]
    producer: str
    metadata: dict[str, str]
    last_operators: dict[str, str] = field(default_factory=dict)

    @property
    def opset(self) -> int:
        """Version of ONNX's own operators; 0 where none are imported."""
        return self.opsets.get("", self.opsets.get("ai.onnx", 0))


def read_onnx_metadata(path: Path) -> OnnxMetadata:
    """The header of an ONNX file. Raises ModelError as `read_model_file`."""
    return read_model_file(path)[0]


def read_model_file(path: Path) -> tuple[OnnxMetadata, bytes]:
    """The header of an ONNX file, and the bytes that its digest is of.

    Raises ModelError where the file is missing, truncated, too large or no ONNX file, and where weights or compiled
    code are in a second file, which the digest does not cover.
    """
    content = _read(path)
    return _metadata(_parse(content, path.name), content, path), content


def _metadata(model: ModelProto, content: bytes, path: Path) -> OnnxMetadata:
    if any(_is_external(tensor) for tensor in _tensors(model)) or any(map(_is_context_file, _nodes(model))):
        raise ModelError(
            "model-two-files",
            "The model {model} keeps weights in a second file: save it as one .onnx file.",
            model=path.name,
        )
    try:
        return OnnxMetadata(
            hashlib.sha256(content).hexdigest(),
            model.ir_version,
            {_text(each.domain): each.version for each in model.opset_import},
            _text(model.producer_name),
            {_text(each.key): _text(each.value) for each in model.metadata_props},
            _last_operators(model.graph),
        )
    except UnicodeDecodeError as error:
        raise _not_onnx(path.name) from error


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ModelError("model-not-a-file", "{path} is no file: choose an .onnx file.", path=path)
        if path.stat().st_size > MAX_BYTES:
            raise ModelError(
                "model-too-large", "The model {path} is larger than 2 GB: choose a smaller one.", path=path
            )
        return path.read_bytes()
    except ValueError as error:  # NUL, or characters that no file's name has
        raise ModelError("model-path", "{path!r} is no path: choose an .onnx file.", path=str(path)) from error
    except FileNotFoundError as error:
        raise ModelError("model-missing", "There is no model at {path}: choose an .onnx file.", path=path) from error
    except OSError as error:
        raise ModelError(
            "model-unreadable",
            "The model {path} cannot be read ({reason}): choose another file.",
            path=path,
            reason=error.strerror or error,
        ) from error


def _parse(content: bytes, file_name: str) -> ModelProto:
    """Raises ModelError for a truncated file and for one of another kind."""
    try:
        model = onnx.load_model_from_string(content)
    except DecodeError as error:
        raise _damaged(file_name) if content.startswith(_IR_VERSION_TAG) else _not_onnx(file_name) from error
    if not model.ir_version:
        raise _not_onnx(file_name)
    if not model.HasField("graph"):
        raise _damaged(file_name)
    return model


def _damaged(file_name: str) -> ModelError:
    return ModelError(
        "model-truncated", "The model {model} is truncated or damaged: copy or download it again.", model=file_name
    )


def _not_onnx(file_name: str) -> ModelError:
    return ModelError("model-not-onnx", "{model} is no ONNX model: choose an .onnx file.", model=file_name)


def _text(value: str | bytes) -> str:
    """Protobuf gives text that is no UTF-8 as bytes. Raises UnicodeDecodeError for it."""
    return value.decode("utf-8") if isinstance(value, bytes) else value


def _is_external(tensor: TensorProto) -> bool:
    return tensor.data_location == TensorProto.EXTERNAL or len(tensor.external_data) > 0


def _is_context_file(node: NodeProto) -> bool:
    """Whether a node is compiled code of an execution provider in a second file (EPContext with embed_mode 0)."""
    embedded = next((each.i for each in node.attribute if each.name == "embed_mode"), 1)
    return node.op_type == "EPContext" and embedded == 0


def _last_operators(graph: GraphProto) -> dict[str, str]:
    """The operator that gives the numbers of each output of a graph."""
    producers = {name: node for node in graph.node for name in node.output}

    def operator(name: str) -> str:
        node = producers.get(name)
        for _ in range(len(graph.node)):
            if node is None or node.op_type not in _PASSING_ON or not node.input:
                break
            node = producers.get(node.input[0])
        return "" if node is None else _text(node.op_type)

    return {_text(each.name): operator(each.name) for each in graph.output}


def _nodes(model: ModelProto) -> Iterator[NodeProto]:
    """Every node of a model: of its graph, of functions, of graphs for training, and of their subgraphs."""
    graphs = [model.graph]
    for training in model.training_info:
        graphs += [training.initialization, training.algorithm]
    for nodes in (*(each.node for each in graphs), *(each.node for each in model.functions)):
        yield from _nodes_within(nodes)


def _nodes_within(nodes: Iterable[NodeProto]) -> Iterator[NodeProto]:
    for node in nodes:
        yield node
        for attribute in node.attribute:
            for graph in (attribute.g, *attribute.graphs):
                yield from _nodes_within(graph.node)


def _tensors(model: ModelProto) -> Iterator[TensorProto]:
    """Every tensor of a model: of its graph, of functions, and of graphs for training."""
    yield from _graph_tensors(model.graph)
    for function in model.functions:
        yield from _node_tensors(function.node)
        yield from _attribute_tensors(function.attribute_proto)
    for training in model.training_info:
        yield from _graph_tensors(training.initialization)
        yield from _graph_tensors(training.algorithm)


def _graph_tensors(graph: GraphProto) -> Iterator[TensorProto]:
    yield from graph.initializer
    for sparse in graph.sparse_initializer:
        yield from (sparse.values, sparse.indices)
    yield from _node_tensors(graph.node)


def _node_tensors(nodes: Iterable[NodeProto]) -> Iterator[TensorProto]:
    for node in nodes:
        yield from _attribute_tensors(node.attribute)


def _attribute_tensors(attributes: Iterable[AttributeProto]) -> Iterator[TensorProto]:
    """Tensors in attributes, as of Constant nodes, and in subgraphs, as the bodies of If, Loop and Scan."""
    for attribute in attributes:
        yield from (attribute.t, *attribute.tensors)
        for sparse in (attribute.sparse_tensor, *attribute.sparse_tensors):
            yield from (sparse.values, sparse.indices)
        for graph in (attribute.g, *attribute.graphs):
            yield from _graph_tensors(graph)
