"""Smaller and faster forms of a model file: fp16 for GPUs, int8 for CPUs; each says what it costs.

Only what lies below the embedding is changed: the layer that names the class, the calibration and the distance keep
their precision. Input stays uint8, outputs float32.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GOLDEN_TOLERANCE, MOST_TOLERANCE
from plugin.engine.model.model import open_model

from ..chipsets.chipset import ChipSet
from ..errors import ExportError
from ..heads.novelty import QUANTILE
from ..networks.onnx_export import (
    BACKBONE,
    EMBEDDING,
    INPUT,
    ML_OPSET,
    OPSET,
    OUTPUT,
    cpu_session,
    golden_pixels,
    unoptimised_session,
    write_model,
)
from .model_scores import ModelScores, metrics_without_bands, score_model
from .release import add_metrics, subsample

KINDS = ("fp16", "int8")
TOLERANCE_FACTOR = 5
GOLDEN_CANDIDATES = 8  # made-up chips to choose a golden one from
CALIBRATION_CHIPS = 128  # training chips whose activations set the ranges of int8
QUANTISED_OPERATORS = ["Conv", "Gemm", "MatMul", "Add", "Clip", "Relu", "MaxPool", "Pad"]
Json = dict[str, Any]


def write_variant(kind: str, file: Path, chips: ChipSet, out: Path) -> Json:
    """Write the variant of a model file; returns what it costs: accuracy before and after, agreement, size.

    chips: the set that the model was made from: train calibrates int8, val sets the distance's threshold, test tells

    Raises ExportError where the graph cannot be changed so, ModelError, OutputError; no file is written then.
    """
    if kind not in KINDS:
        raise ExportError(f"There is no variant {kind!r}: choose from {', '.join(KINDS)}.")
    with open_model(file, "cpu") as opened:
        contract, digest = opened.contract, opened.digest
    model, contract = drop_embedding_output(onnx.load(str(file)), contract)
    changed = (
        convert_to_fp16(model)
        if kind == "fp16"
        else quantise_to_int8(model, _calibration_pixels(chips, len(contract.bands)))
    )
    contract = replace(contract, name=f"{contract.name}-{kind}")
    with tempfile.TemporaryDirectory(prefix="landchip-") as folder:
        draft = Path(folder) / "model.onnx"
        golden, spread = choose_golden_chip(changed, contract)
        write_model(changed, contract, draft, golden, golden_tolerance(spread))
        test = chips.select(split="test")
        before, after = (score_model(each, test) for each in (file, draft))
        figures = {"test": after.figures, **metrics_without_bands(draft, test)}
        held = score_model(draft, chips.select(split="val")).distances
    if contract.novelty and len(held):
        contract = replace(contract, novelty=replace(contract.novelty, threshold=_novelty_threshold(held)))
    cost = {**_compare_scores(kind, digest, before, after), "golden_spread": spread}
    contract = replace(contract, provenance={**contract.provenance, "variant": {"kind": kind, "of": digest}})
    write_model(changed, add_metrics(contract, **figures, variant=cost), out, golden, golden_tolerance(spread))
    return {**cost, "bytes": out.stat().st_size, "bytes_before": file.stat().st_size}


def drop_embedding_output(model: onnx.ModelProto, contract: Contract) -> tuple[onnx.ModelProto, Contract]:
    """The graph without its embedding: features of fewer bits are not those that the summary holds."""
    whole = _copy(model)
    kept = [each for each in whole.graph.output if each.name != EMBEDDING]
    del whole.graph.output[:]
    whole.graph.output.extend(kept)
    return whole, replace(contract, refit=None)


def convert_to_fp16(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with 16-bit floats below the embedding."""
    from onnxruntime.transformers.float16 import convert_float_to_float16

    whole = _copy(model)
    above = [node.name for node in whole.graph.node if not _is_backbone_node(node)]
    with _suppress_logging():
        found: onnx.ModelProto = convert_float_to_float16(whole, keep_io_types=True, node_block_list=above)
    _deduplicate_casts(found)
    return _prune_opset_imports(found)


def quantise_to_int8(model: onnx.ModelProto, pixels: NDArray[np.uint8]) -> onnx.ModelProto:
    """The graph with 8-bit integers below the embedding: QDQ, weights per channel, ranges from real chips.

    pixels (n, band, y, x). Activations are unsigned, weights signed and of 7 bits: with 8, products of pairs overflow
    on processors without VNNI, and the same file would name other classes there.
    """
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    class Reader(CalibrationDataReader):  # type: ignore[misc, unused-ignore]
        def __init__(self) -> None:
            self.batches = iter([{INPUT: pixels[at : at + 8]} for at in range(0, len(pixels), 8)])

        def get_next(self) -> dict[str, NDArray[np.uint8]] | None:
            return next(self.batches, None)

    with tempfile.TemporaryDirectory(prefix="landchip-") as folder, _suppress_logging():
        source, plain, found = (Path(folder) / name for name in ("model.onnx", "plain.onnx", "int8.onnx"))
        source.write_bytes(model.SerializeToString())
        quant_pre_process(str(source), str(plain), skip_symbolic_shape=True)
        above = [node.name for node in onnx.load(str(plain)).graph.node if not _is_backbone_node(node)]
        quantize_static(
            str(plain),
            str(found),
            Reader(),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=QUANTISED_OPERATORS,
            nodes_to_exclude=above,
        )
        return _prune_opset_imports(onnx.load(str(found)))


def _deduplicate_casts(model: onnx.ModelProto) -> None:
    """The converter makes a tensor's conversion back once per node that takes it, at the end: keep one, in order."""
    waiting: list[onnx.NodeProto] = []
    seen: set[str] = set()
    for node in model.graph.node:
        if not seen & set(node.output):
            seen |= set(node.output)
            waiting.append(node)
    ready = {each.name for each in (*model.graph.input, *model.graph.initializer)} | {""}
    ordered: list[onnx.NodeProto] = []
    while waiting:
        at = next(place for place, node in enumerate(waiting) if set(node.input) <= ready)
        ready |= set(waiting[at].output)
        ordered.append(waiting.pop(at))
    del model.graph.node[:]
    model.graph.node.extend(ordered)


def _prune_opset_imports(model: onnx.ModelProto) -> onnx.ModelProto:
    """Without the operator sets that the tools import and no node is of; of ours, the versions that we state."""
    used = {node.domain for node in model.graph.node}
    del model.opset_import[:]
    for domain in sorted({"", *used} - {"ai.onnx"}):
        model.opset_import.append(onnx.helper.make_opsetid(domain, {"": OPSET, "ai.onnx.ml": ML_OPSET}.get(domain, 1)))
    return model


def choose_golden_chip(model: onnx.ModelProto, contract: Contract) -> tuple[NDArray[np.uint8], float]:
    """Of some made-up chips the one whose probabilities depend least on the kernels, and by how much they do.

    Rounded arithmetic gives slightly other answers where a runtime fuses the nodes in another way, and the engine
    refuses a file whose golden chip is off by more than the file allows (`golden_tolerance`).
    """
    fused, plain = cpu_session(model), unoptimised_session(model)
    spreads = {}
    for seed in range(GOLDEN_CANDIDATES):
        pixels = golden_pixels(len(contract.bands), contract.chip_px, seed)[None]
        both = [session.run([OUTPUT], {INPUT: pixels})[0] for session in (fused, plain)]
        spreads[seed] = float(np.abs(both[0] - both[1]).max())
    best = min(spreads, key=lambda seed: spreads[seed])
    return golden_pixels(len(contract.bands), contract.chip_px, best), round(spreads[best], 6)


def golden_tolerance(spread: float) -> float:
    """What the golden chip of a variant may be off by: SLACK times what two ways to run it differ by here."""
    return round(min(max(GOLDEN_TOLERANCE, TOLERANCE_FACTOR * spread), MOST_TOLERANCE), 4)


def _calibration_pixels(chips: ChipSet, bands: int) -> NDArray[np.uint8]:
    train = subsample(chips.select(split="train"), CALIBRATION_CHIPS)
    if not len(train):
        raise ExportError("The chip set has no training chips to set the ranges of int8: give the model's own set.")
    return np.ascontiguousarray(train.read(range(len(train)))[:, :bands])


def _novelty_threshold(distances: NDArray[np.float64]) -> float:
    return max(round(float(np.quantile(distances, QUANTILE)), 4), 1e-4)


def _compare_scores(kind: str, digest: str, before: ModelScores, after: ModelScores) -> Json:
    """Accuracy of both on test, what the variant loses, and how often both say the same."""
    if not len(before.probabilities):
        return {"kind": kind, "of": digest, "chips": 0}
    same = before.probabilities.argmax(axis=1) == after.probabilities.argmax(axis=1)
    pairs = {name: (before.figures[name], after.figures[name]) for name in ("accuracy", "group_accuracy")}
    return {
        "kind": kind,
        "of": digest,
        "chips": len(same),
        **{f"{name}_before": pair[0] for name, pair in pairs.items()},
        **{name: pair[1] for name, pair in pairs.items()},
        **{f"{name}_lost": round(pair[0] - pair[1], 4) for name, pair in pairs.items()},
        "same_class": round(float(same.mean()), 4),
        "largest_difference": round(float(np.abs(before.probabilities - after.probabilities).max()), 4),
    }


def _is_backbone_node(node: onnx.NodeProto) -> bool:
    return str(node.name).startswith(f"/{BACKBONE}/")


def _copy(model: onnx.ModelProto) -> onnx.ModelProto:
    other = onnx.ModelProto()
    other.CopyFrom(model)
    return other


@contextmanager
def _suppress_logging() -> Iterator[None]:
    """Without the advice that ONNX Runtime's tools log for developers."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
