"""Smaller and faster variants of a model file: fp16 for GPUs, int8 for CPUs; each states its loss of accuracy.

Only the backbone up to the embedding is converted: the classification layer, the calibration and the distance keep
float32. Input stays uint8, outputs float32.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.api.owned_folder import temporary_folder
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GOLDEN_TOLERANCE, MAX_GOLDEN_TOLERANCE
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
    golden_pixels,
    unoptimised_session,
    write_model,
)
from ..onnx_session import cpu_session
from .model_scores import ModelScores, held_out_of_test, metrics_without_bands, score_model
from .release import add_metrics, subsample

KINDS = ("fp16", "int8")
TOLERANCE_FACTOR = 5
GOLDEN_CANDIDATES = 8  # random chips that the golden chip is chosen from
CALIBRATION_CHIPS = 128  # training chips whose activations set the ranges of int8
QUANTISED_OPERATORS = ["Conv", "Gemm", "MatMul", "Add", "Clip", "Relu", "MaxPool", "Pad"]
Json = dict[str, Any]


def write_variant(kind: str, file: Path, chips: ChipSet, out: Path) -> Json:
    """Write the variant of a model file; returns accuracy before and after, agreement and sizes in bytes, as JSON.

    kind:  one of KINDS
    chips: the set that the model was trained on: train sets the ranges of int8, val the distance's threshold, and the
           accuracy is that on test

    Raises ExportError if the graph cannot be converted, ModelError, OutputError; no file is written then.
    """
    if kind not in KINDS:
        raise ExportError(f"There is no variant {kind!r}: choose from {', '.join(KINDS)}.")
    with open_model(file, "cpu") as opened:
        contract, digest = opened.contract, opened.digest
    model, contract = drop_embedding_output(onnx.load(str(file)), contract)
    converted = (
        convert_to_fp16(model)
        if kind == "fp16"
        else quantise_to_int8(model, _calibration_pixels(chips, len(contract.bands)))
    )
    contract = replace(contract, name=f"{contract.name}-{kind}")
    with temporary_folder() as folder:
        draft = folder / "model.onnx"
        golden, difference = choose_golden_chip(converted, contract)
        write_model(converted, contract, draft, golden, golden_tolerance(difference))
        test = chips.select(split="test")
        before, after = (score_model(each, test) for each in (file, draft))
        metrics = {"test": after.metrics, **metrics_without_bands(draft, test)}
        val_distances = score_model(draft, chips.select(split="val")).distances
    if contract.novelty and len(val_distances):
        contract = replace(contract, novelty=replace(contract.novelty, threshold=_novelty_threshold(val_distances)))
    contract = replace(contract, held_out=held_out_of_test(after, chips) if len(test) else None)
    cost = {**_compare_scores(kind, digest, before, after), "golden_spread": difference}
    contract = replace(contract, provenance={**contract.provenance, "variant": {"kind": kind, "of": digest}})
    write_model(converted, add_metrics(contract, **metrics, variant=cost), out, golden, golden_tolerance(difference))
    return {**cost, "bytes": out.stat().st_size, "bytes_before": file.stat().st_size}


def drop_embedding_output(model: onnx.ModelProto, contract: Contract) -> tuple[onnx.ModelProto, Contract]:
    """The graph without the embedding output and refit: the training summary holds the float32 network's embeddings."""
    copy = _copy(model)
    outputs = [each for each in copy.graph.output if each.name != EMBEDDING]
    del copy.graph.output[:]
    copy.graph.output.extend(outputs)
    head = contract.change_head  # its features are those of the last layer's input
    return copy, replace(contract, refit=None, change_head=head and replace(head, with_features=None))


def convert_to_fp16(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with 16-bit floats in the backbone."""
    from onnxruntime.transformers.float16 import convert_float_to_float16

    copy = _copy(model)
    not_backbone = [node.name for node in copy.graph.node if not _is_backbone_node(node)]
    with _suppress_logging():
        converted: onnx.ModelProto = convert_float_to_float16(copy, keep_io_types=True, node_block_list=not_backbone)
    _deduplicate_casts(converted)
    return _prune_opset_imports(converted)


def quantise_to_int8(model: onnx.ModelProto, pixels: NDArray[np.uint8]) -> onnx.ModelProto:
    """The graph with 8-bit integers in the backbone: QDQ, weights per channel, ranges from calibration chips.

    pixels: (n, band, y, x), the calibration chips

    Activations are unsigned, weights signed and of 7 bits: with 8 bits, sums of pairs of products overflow on
    processors without VNNI, and the same file would predict other classes there.
    """
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    class ChipCalibrationReader(CalibrationDataReader):
        def __init__(self) -> None:
            self.batches = iter([{INPUT: pixels[at : at + 8]} for at in range(0, len(pixels), 8)])

        def get_next(self) -> dict[str, NDArray[np.uint8]] | None:
            return next(self.batches, None)

    with temporary_folder() as folder, _suppress_logging():
        source, preprocessed, quantised = (folder / name for name in ("model.onnx", "plain.onnx", "int8.onnx"))
        source.write_bytes(model.SerializeToString())
        quant_pre_process(str(source), str(preprocessed), skip_symbolic_shape=True)
        not_backbone = [node.name for node in onnx.load(str(preprocessed)).graph.node if not _is_backbone_node(node)]
        quantize_static(
            str(preprocessed),
            str(quantised),
            ChipCalibrationReader(),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=QUANTISED_OPERATORS,
            nodes_to_exclude=not_backbone,
        )
        return _prune_opset_imports(onnx.load(str(quantised)))


def _deduplicate_casts(model: onnx.ModelProto) -> None:
    """Keep one of several equal casts, in topological order: the converter adds one per consumer at the end."""
    waiting: list[onnx.NodeProto] = []
    outputs_seen: set[str] = set()
    for node in model.graph.node:
        if not outputs_seen & set(node.output):
            outputs_seen |= set(node.output)
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
    """Remove operator sets that the tools import but no node uses; set OPSET and ML_OPSET for those of ONNX."""
    used = {node.domain for node in model.graph.node}
    del model.opset_import[:]
    for domain in sorted({"", *used} - {"ai.onnx"}):
        model.opset_import.append(onnx.helper.make_opsetid(domain, {"": OPSET, "ai.onnx.ml": ML_OPSET}.get(domain, 1)))
    return model


def choose_golden_chip(model: onnx.ModelProto, contract: Contract) -> tuple[NDArray[np.uint8], float]:
    """Of random chips the one whose probabilities differ least with and without graph optimisation, and by how much.

    Low-precision arithmetic gives slightly different results if a runtime fuses nodes differently, and the engine
    refuses a file whose golden chip is off by more than the file allows (`golden_tolerance`).
    """
    optimised, unoptimised = cpu_session(model), unoptimised_session(model)
    differences = {}
    for seed in range(GOLDEN_CANDIDATES):
        pixels = golden_pixels(len(contract.bands), contract.chip_px, seed)[None]
        outputs = [session.run([OUTPUT], {INPUT: pixels})[0] for session in (optimised, unoptimised)]
        differences[seed] = float(np.abs(outputs[0] - outputs[1]).max())
    best = min(differences, key=lambda seed: differences[seed])
    return golden_pixels(len(contract.bands), contract.chip_px, best), round(differences[best], 6)


def golden_tolerance(difference: float) -> float:
    """Allowed error of a variant's golden chip: TOLERANCE_FACTOR times `difference`, within the contract's limits."""
    return round(min(max(GOLDEN_TOLERANCE, TOLERANCE_FACTOR * difference), MAX_GOLDEN_TOLERANCE), 4)


def _calibration_pixels(chips: ChipSet, bands: int) -> NDArray[np.uint8]:
    train = subsample(chips.select(split="train"), CALIBRATION_CHIPS)
    if not len(train):
        raise ExportError("The chip set has no training chips to set the ranges of int8: give the model's own set.")
    return np.ascontiguousarray(train.read(range(len(train)))[:, :bands])


def _novelty_threshold(distances: NDArray[np.float64]) -> float:
    return max(round(float(np.quantile(distances, QUANTILE)), 4), 1e-4)


def _compare_scores(kind: str, digest: str, before: ModelScores, after: ModelScores) -> Json:
    """Accuracy of both on test, the variant's loss, and the share of chips for which both predict the same class."""
    if not len(before.probabilities):
        return {"kind": kind, "of": digest, "chips": 0}
    same = before.probabilities.argmax(axis=1) == after.probabilities.argmax(axis=1)
    pairs = {
        name: (before.metrics[name]["value"], after.metrics[name]["value"]) for name in ("accuracy", "group_accuracy")
    }
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
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    return copy


@contextmanager
def _suppress_logging() -> Iterator[None]:
    """Suppress logging and warnings: ONNX Runtime's tools log advice for developers."""
    disabled_level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(disabled_level)
