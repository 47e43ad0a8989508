"""A GeoPackage of corrected chips as the plugin saves it, and a tiny model that can learn from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pyogrio
import shapely
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GoldenChip, LastLayerSpec, Novelty
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.contract.training_summary import KEY, TrainingSummary
from tests.data.models import SIX

NAMES = [each.name for each in SIX]
COLOURS = {"forest": (30, 60, 30), "developed": (150, 150, 155), "barren": (150, 130, 90), "herbaceous": (90, 130, 70)}
TEMPERATURE = 0.8


def write_corrections(path: Path, grid: ChipGrid, rows: list[tuple[Chip, str, str]], **columns: object) -> Path:
    """rows are chip, raster and label; further columns replace those that come of them."""
    n = len(rows)
    values = {
        "col": np.array([chip.col for chip, _, _ in rows], np.int32),
        "row": np.array([chip.row for chip, _, _ in rows], np.int32),
        "crs": np.array([grid.crs] * n, object),
        "raster": np.array([raster for _, raster, _ in rows], object),
        "label": np.array([label for _, _, label in rows], object),
        "date": np.array([None] * n, object),
        "by": np.array(["surveyor"] * n, object),
        **columns,
    }
    squares = shapely.to_wkb([shapely.box(*grid.bounds(chip)) for chip, _, _ in rows])
    pyogrio.raw.write(
        path, squares, list(values.values()), list(values), layer="corrections", geometry_type="Polygon", crs=grid.crs
    )
    return path


def features_of(colours: np.ndarray) -> np.ndarray:
    """What the tiny model's last layer takes of mean colours (n, 3): those, centred, and a feature that is ignored."""
    scaled = (np.asarray(colours, np.float32) - 110) / 50
    return np.concatenate([scaled, scaled[:, :1] * 7], axis=1)


def tiny_refittable(path: Path, px: int = 32, summary: bool = True, refit: bool = True) -> Path:
    """A model that knows four of six classes by their colour; it takes brown for barren."""
    weights = np.zeros((len(SIX), 4), np.float32)
    for name, colour in COLOURS.items():
        weights[NAMES.index(name), :3] = 4 * features_of(np.array([colour]))[0, :3]
    bias = -0.125 * np.square(weights).sum(axis=1)
    bias[[name not in COLOURS for name in NAMES]] = -3
    graph = helper.make_graph(
        [
            helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
            helper.make_node("GlobalAveragePool", ["float"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["mean"]),
            helper.make_node("Sub", ["mean", "grey"], ["centred"]),
            helper.make_node("Div", ["centred", "spread"], ["seen"]),
            helper.make_node("Gather", ["seen", "first"], ["red"], axis=1),
            helper.make_node("Mul", ["red", "seven"], ["ignored"]),
            helper.make_node("Concat", ["seen", "ignored"], ["embedding"], axis=1),
            helper.make_node("Gemm", ["embedding", "weight", "bias"], ["logits"], transB=1),
            helper.make_node("Div", ["logits", "temperature"], ["calibrated"]),
            helper.make_node("Softmax", ["calibrated"], ["probabilities"], axis=1),
            helper.make_node("ReduceL2", ["seen"], ["distance"], axes=[1], keepdims=0),
        ],
        "tiny",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, px, px])],
        [
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", len(SIX)]),
            helper.make_tensor_value_info("distance", TensorProto.FLOAT, ["n"]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 4]),
        ],
        [
            numpy_helper.from_array(weights, "weight"),
            numpy_helper.from_array(bias.astype(np.float32), "bias"),
            numpy_helper.from_array(np.float32(110), "grey"),
            numpy_helper.from_array(np.float32(50), "spread"),
            numpy_helper.from_array(np.float32(7), "seven"),
            numpy_helper.from_array(np.array([0], np.int64), "first"),
            numpy_helper.from_array(np.float32(TEMPERATURE), "temperature"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    scale = (1 / TEMPERATURE,) * len(SIX)
    contract = Contract(
        name="tiny",
        version="1",
        architecture="linear",
        license="GPL-2.0-or-later",
        description="Made up, for tests.",
        bands=("red", "green", "blue"),
        gsd_m=1.0,
        chip_px=px,
        classes=SIX,
        input_name="pixels",
        output_name="probabilities",
        novelty=Novelty("distance", 3.0),
        metrics={"test": {"accuracy": 0.9}},
        provenance={"created": "2026-01-01T00:00:00Z", "made_by": "hand"},
        refit=LastLayerSpec("embedding", "weight", "bias", scale, (0.0,) * len(SIX)) if refit else None,
        golden=_golden(px, weights, bias),
    )
    metadata = {KEY: tiny_summary().to_text()} if summary else {}
    helper.set_model_props(model, {**to_metadata(contract), **metadata})
    onnx.save(model, str(path))
    return path


def tiny_summary(chips: int = 10, seed: int = 3) -> TrainingSummary:
    """Features of so many chips of each colour, each standing for five."""
    rng = np.random.default_rng(seed)
    colours = np.concatenate([np.array(each) + rng.normal(0, 6, (chips, 3)) for each in COLOURS.values()])
    shares = np.repeat(np.eye(len(SIX), dtype=np.float32)[[NAMES.index(each) for each in COLOURS]], chips, axis=0)
    return TrainingSummary(features_of(colours).astype(np.float32), shares, np.full(len(shares), 5, np.float32))


def _golden(px: int, weights: np.ndarray, bias: np.ndarray) -> GoldenChip:
    pixels = np.full((3, px, px), 140, np.uint8)
    features = features_of(np.array([[140, 140, 140]]))
    logits = (features @ weights.T + bias)[0] / TEMPERATURE
    odds = np.exp(logits - logits.max())
    return GoldenChip(pixels.tobytes(), (3, px, px), tuple(map(float, odds / odds.sum())))
