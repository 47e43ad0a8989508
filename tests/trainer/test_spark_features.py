"""Features of a chip set computed by a Spark job: its stages in this process; tests/spark runs them on a cluster."""

from __future__ import annotations

import importlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES
from plugin.engine.model.model import open_model
from plugin.engine.remote.job_file import JobFolder
from tests.trainer.in_process_spark import InProcess, spark_in_process
from trainer import networks
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.errors import TrainingError
from trainer.evaluation import file_evaluation
from trainer.features import Cluster, run_features, sampled
from trainer.heads.chip_embedder import ALL_VIEWS, IDENTITY_VIEW
from trainer.heads.embeddings import OnnxEmbedder
from trainer.spark.code_zip import code_zip
from trainer.spark.features_job import BLOCK_CHIPS, FeatureTable, feature_blocks, features_job
from trainer.spark.remote_features import cache_features
from trainer.training.features_config import FeaturesConfig

PX, CHIPS = 32, 40
NAMES = ("forest", "cultivated", "developed")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    """Chips of three classes, each of its own colour, with noise, in three splits."""
    rng = np.random.default_rng(5)
    truth = np.arange(CHIPS) % len(NAMES)
    colours = np.array([[30, 80, 30], [150, 120, 60], [150, 150, 155]])[truth]
    pixels = np.clip(colours[:, :, None, None] + rng.normal(0, 15, (CHIPS, 3, PX, PX)), 0, 255).astype(np.uint8)
    classes = [each for name in NAMES for each in CLASSES if each.name == name]
    records: dict[str, Any] = {f"s_{name}": (truth == k).astype(np.float32) for k, name in enumerate(NAMES)}
    records["split"] = ["train", "train", "train", "val", "test"] * (CHIPS // 5)
    records["place"] = [f"place {k // 8}" for k in range(CHIPS)]
    return write_chipset(tmp_path_factory.mktemp("set") / "set", classes, ("red", "green", "blue"), records, pixels)


@pytest.fixture(scope="module")
def embedder() -> OnnxEmbedder:
    network = networks.build("efficientnet-lite0", 3, 3, "default").eval().requires_grad_(False)
    return OnnxEmbedder(network, 3, PX)


def tables(chips: ChipSet) -> list[FeatureTable]:
    train, val = (chips.select(split=each) for each in ("train", "val"))
    return [FeatureTable(train, ALL_VIEWS), FeatureTable(val, IDENTITY_VIEW)]


def test_features_of_a_cluster_are_those_of_this_machine(
    chips: ChipSet, embedder: OnnxEmbedder, tmp_path: Path
) -> None:
    way = InProcess()
    cache_features(spark_in_process(tmp_path, way), embedder, embedder.content, tables(chips), tmp_path / "cache")
    for table in tables(chips):
        assert embedder.is_cached(*table, tmp_path / "cache")
        found = embedder.embed_chips(*table, tmp_path / "cache")
        np.testing.assert_allclose(found, embedder.embed_chips(*table), rtol=0, atol=1e-5)
    cache_features(spark_in_process(tmp_path, way), embedder, embedder.content, tables(chips), tmp_path / "cache")
    assert len(way.submissions) == 1 and way.submissions[0].stages == "trainer.spark.stages"


@pytest.mark.parametrize("head", ["logistic", "forest"])
def test_both_heads_have_the_same_figures_as_without_spark(
    chips: ChipSet, tmp_path: Path, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_evaluation, "render_report", lambda *_: "")  # its pictures take seconds
    config = FeaturesConfig(head=head, trees=5, symmetries=False, sample_frac=0.7)
    figures = []
    for name, spark in (("here", None), ("there", Cluster(spark_in_process(tmp_path / "spark")))):
        run = tmp_path / name / "run"
        run_features(chips, run, config, None, spark)
        figures.append(json.loads((run / "evaluation" / "metrics.json").read_text("utf-8")))
    for each in figures:
        each.pop("model", None)
    assert figures[0]["chips"] == CHIPS // 5
    assert figures[0]["headline"] == figures[1]["headline"]


def test_more_rows_than_are_collected_are_fitted_on_the_cluster_with_the_same_figures(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_evaluation, "render_report", lambda *_: "")
    config, way = FeaturesConfig(strength=0.1), InProcess()
    for name, cluster in (("here", None), ("there", Cluster(spark_in_process(tmp_path / "spark", way), 100))):
        run_features(chips, tmp_path / name / "run", config, None, cluster)
    with (
        open_model(tmp_path / "here" / "run" / "model.onnx", "cpu") as here,
        open_model(tmp_path / "there" / "run" / "model.onnx", "cpu") as there,
    ):
        pixels = chips.read(range(len(chips)))
        expected, found = (model.predict(pixels).probabilities for model in (here, there))
    np.testing.assert_allclose(found, expected, atol=5e-3)
    assert "fitted" in (JobFolder(way.submissions[0].job).read_json("manifest.json") or {})
    assert len(list((tmp_path / "there" / "features").iterdir())) == 2  # the sample and val: not the 8 views of train


@pytest.mark.parametrize(("head", "split"), [("forest", "all"), ("logistic", "no val")])
def test_what_the_cluster_cannot_fit_is_refused_with_both_remedies(
    chips: ChipSet, tmp_path: Path, head: str, split: str
) -> None:
    kept = chips if split == "all" else chips.select(keep=np.array([each != "val" for each in chips.column("split")]))
    with pytest.raises(TrainingError, match="192 rows, more than --collect-rows, .*raise that, or lower --sample-frac"):
        run_features(kept, tmp_path / "run", FeaturesConfig(head=head), None, Cluster(spark_in_process(tmp_path), 100))


def test_a_share_of_the_training_chips_is_drawn_from_each_class(chips: ChipSet) -> None:
    train = chips.select(split="train")
    some = sampled(train, FeaturesConfig(sample_frac=0.5))
    assert [int((some.truth == k).sum()) for k in range(3)] == [4, 4, 4]
    assert sampled(train, FeaturesConfig()) is train
    assert sampled(train, FeaturesConfig(sample_frac=0.5)).column("id") == some.column("id")


def test_an_interrupted_job_computes_what_is_missing(chips: ChipSet, embedder: OnnxEmbedder, tmp_path: Path) -> None:
    way = InProcess()
    spark = spark_in_process(tmp_path, way)
    cache_features(spark, embedder, embedder.content, tables(chips), tmp_path / "cache")
    folder = JobFolder(way.submissions[0].job)
    folder.parts.delete("1_0.npy")
    folder.delete("manifest.json")
    cache_features(spark, embedder, embedder.content, tables(chips), tmp_path / "again")
    assert [each["chips"] for each in way.answers] == [0, len(tables(chips)[1].chips)]


def test_a_damaged_part_is_removed_and_computed_again(chips: ChipSet, embedder: OnnxEmbedder, tmp_path: Path) -> None:
    way = InProcess()
    spark = spark_in_process(tmp_path, way)
    cache_features(spark, embedder, embedder.content, tables(chips), tmp_path / "cache")
    JobFolder(way.submissions[0].job).parts.put("0_0.npy", b"nothing")
    with pytest.raises(TrainingError, match=r"0_0\.npy .* is damaged"):
        cache_features(spark, embedder, embedder.content, tables(chips), tmp_path / "again")
    cache_features(spark, embedder, embedder.content, tables(chips), tmp_path / "again")
    assert embedder.is_cached(*tables(chips)[0], tmp_path / "again")


def test_another_chip_set_under_the_clusters_address_is_refused(
    chips: ChipSet, embedder: OnnxEmbedder, tmp_path: Path
) -> None:
    other = write_chipset(
        tmp_path / "other" / "set",
        chips.classes,
        chips.bands,
        {**{f"s_{name}": chips.shares[:, k] for k, name in enumerate(NAMES)}, "split": chips.column("split")},
        255 - chips.read(range(len(chips))),
    )
    spark = spark_in_process(tmp_path)
    wrong = replace(spark.profile, folders={str(chips.folder): str(other.folder)})
    with pytest.raises(TrainingError, match="not the chip set's own"):
        cache_features(spark._replace(profile=wrong), embedder, embedder.content, tables(chips), tmp_path / "cache")


def test_blocks_cut_tables_where_batches_end() -> None:
    params = {"tables": [{"chips": BLOCK_CHIPS + 3, "views": [0, 1]}, {"chips": 5, "views": [0]}]}
    assert [tuple(each) for each in feature_blocks(params)] == [
        (0, 0, BLOCK_CHIPS, 0),
        (0, BLOCK_CHIPS, BLOCK_CHIPS + 3, 0),
        (1, 0, 5, BLOCK_CHIPS + 3),
    ]


def test_the_same_chips_and_network_make_the_same_job(chips: ChipSet, embedder: OnnxEmbedder) -> None:
    first, second = (features_job("s3://b/parts", embedder.content, 3, tables(chips))[0] for _ in range(2))
    assert first.id == second.id
    assert features_job("s3://b/parts", embedder.content, 3, tables(chips)[:1])[0].id != first.id


def test_the_codes_zip_holds_stages_that_need_no_torch(tmp_path: Path) -> None:
    name, content = code_zip()
    assert code_zip() == (name, content)
    (tmp_path / name).write_bytes(content)
    before = set(sys.modules)
    sys.path.insert(0, str(tmp_path / name))
    try:
        module = importlib.import_module("landchip.trainer.spark.stages")
        own = {each for each in set(sys.modules) - before if each.split(".")[0] in ("plugin", "trainer", "torch")}
    finally:
        sys.path.remove(str(tmp_path / name))
        for each in [each for each in sys.modules if each.split(".")[0] == "landchip"]:
            del sys.modules[each]
    assert module.run_blocks.__module__ == "landchip.trainer.spark.stages" and not own
