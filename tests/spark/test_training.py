"""Features and chips of a chip set on a real cluster. The client here has no torch, as executors have none."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.classes import CLASSES
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.landcover.legend import NLCD_LEGEND
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from scripts.cluster.cluster import Cluster
from scripts.cluster.ports import HOST
from tests.trainer import made_up_county
from trainer.chipsets.chip_options import add_arguments
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import ChipSetWriter, write_chipset
from trainer.chipsets.parts import build_parts
from trainer.chipsets.sources.naip_nlcd_source import naip_nlcd_source, open_naip_years
from trainer.heads.chip_embedder import ChipEmbedder
from trainer.onnx_session import cpu_session
from trainer.spark import remote_chips
from trainer.spark.features_job import FeatureTable, feature_blocks, features_job
from trainer.spark.remote_chips import build_parts_on_spark
from trainer.spark.remote_features import address_of_parts, collect
from trainer.spark.submission import Spark, run_on_spark

PX, WIDTH = 16, 6


def network() -> bytes:
    """Pixels (n, 3, PX, PX) -> features (n, WIDTH): a convolution, its positive part, and the mean over the chip."""
    kernel = np.random.default_rng(2).normal(0, 0.1, (WIDTH, 3, 3, 3)).astype(np.float32)
    nodes = [
        helper.make_node("Cast", ["pixels"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("Conv", ["floats", "kernel"], ["maps"]),
        helper.make_node("Relu", ["maps"], ["positive"]),
        helper.make_node("ReduceMean", ["positive"], ["embedding"], axes=[2, 3], keepdims=0),
    ]
    pixels = helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, PX, PX])
    embedding = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", WIDTH])
    graph = helper.make_graph(nodes, "g", [pixels], [embedding], [numpy_helper.from_array(kernel, "kernel")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def embedder_of(graph: bytes) -> ChipEmbedder:
    session = cpu_session(graph, 1)
    return ChipEmbedder(
        lambda pixels: np.asarray(session.run(["embedding"], {"pixels": pixels})[0]),
        3,
        hashlib.sha256(graph).hexdigest(),
    )


def chip_set(folder: Path, chips: int = 600) -> ChipSet:
    """Chips of two classes, whose colours overlap."""
    rng = np.random.default_rng(7)
    truth = rng.integers(0, 2, chips)
    colours = np.array([[80, 110, 80], [120, 105, 90]])[truth] + rng.normal(0, 25, (chips, 3))
    noise = rng.normal(0, 20, (chips, 3, PX, PX))
    pixels = np.clip(colours[:, :, None, None] + noise, 0, 255).astype(np.uint8)
    records: dict[str, Any] = {f"s_{each.name}": (truth == k).astype(np.float32) for k, each in enumerate(CLASSES[:2])}
    records["split"] = ["train" if k % 4 else "val" for k in range(chips)]
    return write_chipset(folder, CLASSES[:2], ("red", "green", "blue"), records, pixels)


@pytest.fixture
def spark(cluster: Cluster, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spark:
    fields: dict[str, Any] = {
        "url": cluster.connect.replace(HOST, "localhost"),
        "python": str(cluster.python),
        "bundle": str(bundle),
        "shared_paths": True,
        "conf": {"spark.sql.execution.pyspark.python": str(cluster.python)},
    }
    profile = Profile("connect", "connect", str(tmp_path / "storage"), **fields)
    return Spark(profile, way_in(profile, jobs=tmp_path / "jobs"))


def test_features_of_a_cluster_are_those_of_this_machine_and_pyspark_fits_the_head_of_the_definition(
    spark: Spark, tmp_path: Path
) -> None:
    graph, chips = network(), chip_set(tmp_path / "set")
    factors = (len(chips) / (2 * np.bincount(chips.truth))).tolist()
    fit = {"blocks": 3, "present": [0, 1], "label_of_class": [0, 1], "factors": factors, "weight_sum": len(chips)}
    fit |= {"min_share": 0.01, "strength": 1.0, "iterations": 200}
    job, files = features_job(address_of_parts(spark, chips), graph, 3, [FeatureTable(chips, (0,))], fit)
    blocks = list(feature_blocks(job.params))
    folder = run_on_spark(spark, job, files, len(blocks), "blocks")
    fitted = (folder.read_json("manifest.json") or {})["fitted"]
    rows = collect(folder, blocks, 1)[:, 0]
    np.testing.assert_array_equal(rows, embedder_of(graph).embed_chips(chips)[:, 0])
    logits = rows @ np.array(fitted["weights"]).T + np.array(fitted["bias"])
    np.testing.assert_allclose(logits, penalised_optimum(rows, chips.truth, 1.0)(rows), atol=1e-3)


def penalised_optimum(rows: np.ndarray, truth: np.ndarray, strength: float) -> Any:
    """Logits (n, 2) of logistic regression as scikit-learn defines it, by Newton's method; classes weigh the same."""
    scale, mean = float(rows.std(dtype=np.float64)), rows.mean(axis=0, dtype=np.float64)
    x = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    weight = len(rows) / (2 * np.bincount(truth)[truth])
    w, penalty = np.zeros(x.shape[1]), np.append(np.ones(rows.shape[1]), 0.0)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = penalty * w + strength * x.T @ (weight * (p - truth))
        hessian = np.diag(penalty) + strength * (x * (weight * p * (1 - p))[:, None]).T @ x
        w -= np.linalg.solve(hessian, gradient)

    def logits(new: np.ndarray) -> np.ndarray:
        margin = np.column_stack([(new - mean) / scale, np.ones(len(new))]) @ w
        return np.column_stack([-margin, margin]) / 2

    return logits


def test_chips_of_two_years_are_built_on_a_cluster_as_here(
    spark: Spark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_chips, "open_spark", lambda _: spark)
    images, labels = made_up_county.county(tmp_path / "land")
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    size = ["--chip-px", str(made_up_county.PX), "--block-chips", "3", "--spark", "profile.json", "--out", "unused"]
    options = parser.parse_args(["--naip", *map(str, images), "--nlcd", str(labels), *size])
    spec = InputSpec(tuple(options.bands.split(",")), "uint8", options.gsd, options.chip_px)
    years = open_naip_years(options, spec, NLCD_LEGEND)
    source = naip_nlcd_source(options, years, NLCD_LEGEND, NLCD_LEGEND.classes, made_up_county.CRS)
    for name in ("here", "there"):
        with ChipSetWriter(tmp_path / name, source.identity) as writer:
            if name == "there":
                build_parts_on_spark(options, source, writer)
                assert writer.finished_parts() == set(source.part_sizes)
            build_parts(writer, source.part_sizes, source.build_part, 1, 0)
    for path in (tmp_path / "here" / "parts").iterdir():
        assert (tmp_path / "there" / "parts" / path.name).read_bytes() == path.read_bytes()
