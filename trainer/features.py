"""`python -m trainer features CHIPSET --out runs/NAME`: a head of scikit-learn on a frozen network, without a GPU.

The network's embeddings of each chip are computed once and cached for further heads on the same chips; a logistic
regression or a random forest is fitted to them, and network and head are exported as one calibrated model file and
evaluated. With --base, network and head of a finished model are taken and its head is fitted further. With
--spark, a cluster computes the embeddings, which are the same.

    runs/NAME/config.json   the configuration; also in runs/history.db with the other runs (see `compare`)
              model.onnx, evaluation/
    runs/features/          cached embeddings
"""

from __future__ import annotations

import argparse
import dataclasses
import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray

from . import networks
from .chipsets.chipset import SPLITS, ChipSet, open_chipset
from .errors import TrainingError
from .evaluation.contract_statistics import balanced_prior, training_prior
from .exporting.held_out_predictions import HeldOutPredictions, choose_folds, holdout_places, val_predictions
from .exporting.provenance import git_commit
from .exporting.release import (
    GraphBuilder,
    TrainedNetwork,
    calibrate_and_write,
    check_classes,
    linear_graph_builder,
    subsample,
)
from .heads.calibration import Calibration
from .heads.chip_embedder import ALL_VIEWS, IDENTITY_VIEW
from .heads.embeddings import OnnxEmbedder
from .heads.forest import EmbeddingWithNovelty, ForestHead, append_forest, fit_forest
from .heads.linear_head import LinearHead, fit_logistic
from .heads.novelty import CentroidNovelty, fit_novelty
from .heads.training_summary import build_training_summary
from .networks.onnx_export import (
    DISTANCE,
    EMBEDDING,
    OUTPUT,
    EmbeddingModule,
    check_parity,
    onnx_outputs,
    to_onnx,
    torch_outputs,
)
from .onnx_session import cpu_session
from .spark.features_job import FeatureTable
from .spark.remote_features import cache_features
from .spark.remote_fit import LogisticSettings, fit_on_spark
from .spark.submission import Spark, open_spark
from .training.features_config import (
    RUN_KIND,
    FeaturesConfig,
    add_config_arguments,
    config_content,
    config_from_arguments,
    describe_head,
    differing_options,
)
from .training.finish_run import ARCHITECTURES
from .training.fit import stratified_subsample
from .training.from_base import release_from_base
from .training.run_folder import CONFIG_FILE, EVALUATION_FOLDER, MODEL_FILE, history_entry, locked_run_folder

FEATURES_FOLDER = "features"  # beside the run folders
COLLECT_ROWS = 400_000  # of 1,280 numbers, 2 GB
_log = logging.getLogger(__name__)


class Cluster(NamedTuple):
    """A connection, and the most rows of training features (chips x views) that are brought here."""

    spark: Spark
    collect_rows: int = COLLECT_ROWS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("chipset", type=Path, help="folder of a chip set")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--history", help="URI of an MLflow store or server (history.db beside the run's folder)")
    add_config_arguments(parser)
    parser.add_argument("--spark", type=Path, metavar="PROFILE.json", help="connection to a cluster, for the features")
    parser.add_argument(
        "--collect-rows",
        type=int,
        default=COLLECT_ROWS,
        help=f"with --spark: with more rows of training features (chips x views) pyspark.ml fits the logistic "
        f"regression on the cluster, and they are not brought here ({COLLECT_ROWS:,}; about 2 GB)",
    )
    parser.add_argument("--allow-empty", action="store_true", help="go on where a class has no training chip")


def main(options: argparse.Namespace) -> None:
    """Fit, export and evaluate; print the model's path."""
    config = config_from_arguments(options)
    chips = open_chipset(options.chipset)
    if not options.allow_empty and config.base is None:
        check_classes(chips)
    if options.spark and config.base is not None:
        raise TrainingError("--base computes its features here: leave --spark out.")
    spark = Cluster(open_spark(options.spark), options.collect_rows) if options.spark else None
    model = run_features(chips, options.out, config, options.history, spark)
    print(model, flush=True)


def run_features(
    chips: ChipSet, run: Path, config: FeaturesConfig, history: str | None = None, spark: Cluster | None = None
) -> Path:
    """Fit, export and evaluate in folder `run`; returns its model file. The same call resumes an interrupted one.

    history: URI of an MLflow store or server, None for history.db beside the run's folder
    spark:   computes the embeddings, None for this machine

    Raises TrainingError if the folder holds another run or the chips do not suffice, ExportError, ChipSetError,
    OutputError.
    """
    from .evaluation.file_evaluation import evaluate_file

    started = time.monotonic()
    params = {**dataclasses.asdict(config), "data_digest": chips.digest, "git_commit": git_commit()}
    params |= {f"chips_{split}": len(chips.select(split=split)) for split in SPLITS}
    with (
        locked_run_folder(
            run, config_content(chips, config), (MODEL_FILE,), lambda path: differing_options(config, path)
        ),
        history_entry(run, RUN_KIND, params, history, chips, config.network) as entry,
    ):
        model = run / MODEL_FILE
        if not model.exists():
            fit_and_release(chips, config, run, model, spark)
        test = chips.select(split="test")
        evaluation = evaluate_file(model, test, run / EVALUATION_FOLDER) if len(test) else {}
        entry.log_metrics({"seconds": time.monotonic() - started, "test": evaluation.get("headline", {})})
        for each in (CONFIG_FILE, MODEL_FILE, EVALUATION_FOLDER):
            if (run / each).exists():
                entry.log_artifact(run / each)
    _log.info("%s", evaluation.get("answer", "The chip set has no test chips, so the model was not evaluated."))
    return model


def fit_and_release(chips: ChipSet, config: FeaturesConfig, run: Path, out: Path, spark: Cluster | None = None) -> Path:
    """Compute embeddings, fit the head, calibrate, and write the model file to `out`; returns `out`."""
    cache = run.resolve().parent / FEATURES_FOLDER
    if config.base is not None:
        return release_from_base(chips, config, config.base, out, cache)
    bands = networks.network_bands(chips.bands, config.bands)
    network = networks.build(config.network, len(bands), len(chips.classes), config.weights)
    network.eval().requires_grad_(False)
    embedder = OnnxEmbedder(network, len(bands), chips.chip_px)
    train, val = sampled(chips.select(split="train"), config), chips.select(split="val")
    views = ALL_VIEWS if config.symmetries else IDENTITY_VIEW
    sample = subsample(train)
    if spark is not None and len(train) * len(views) > spark.collect_rows:
        head: Any = _fit_there(spark, embedder, FeatureTable(train, views), (sample, val), config, cache)
        embeddings, summarised = embedder.embed_chips(sample, IDENTITY_VIEW, cache), sample
    else:
        if spark is not None:
            tables = [FeatureTable(train, views), FeatureTable(val, IDENTITY_VIEW)]
            cache_features(spark.spark, embedder, embedder.content, tables, cache)
        embeddings, summarised = embedder.embed_chips(train, views, cache), train
        head = head_fitter(config)(embeddings, train.shares)
    novelty = fit_novelty(_subsample_rows(embeddings, summarised), seed=config.seed)
    if len(val):
        held_out = val_predictions(val, embedder.embed_chips(val, IDENTITY_VIEW, cache)[:, 0], head, novelty)
    else:
        held_out = cross_validate(embeddings, train, head_fitter(config), config.seed)
    trained = TrainedNetwork(
        network=network,
        name=run.name,
        architecture=f"{ARCHITECTURES[config.network]}, frozen, and {describe_head(config)}",
        license=config.license,
        bands=tuple(bands),
        classes=chips.classes,
        gsd_m=chips.gsd_m,
        chip_px=chips.chip_px,
        config=dataclasses.asdict(config),
        weights_origin=f"with weights of {network.weights_origin}",
        prior=balanced_prior(train.shares) if config.balanced else training_prior(train.shares),
    )
    is_linear = isinstance(head, LinearHead)
    build_graph = linear_graph_builder(trained, head) if is_linear else forest_graph_builder(trained, head)
    summary = build_training_summary(embeddings[:, 0], summarised.shares) if is_linear else None
    return calibrate_and_write(
        trained, chips, held_out, novelty, build_graph, out, config.calibration, config.risk, summary
    )


def _fit_there(
    cluster: Cluster,
    embedder: OnnxEmbedder,
    train: FeatureTable,
    others: Sequence[ChipSet],
    config: FeaturesConfig,
    cache: Path,
) -> LinearHead:
    """The linear head that the cluster fits to its features of `train`; those of `others` are put into the cache.

    Raises TrainingError for a forest, and where there is no split val to calibrate on.
    """
    rows = len(train.chips) * len(train.views)
    if config.head == "forest" or not all(map(len, others)):
        reason = "a forest is fitted here" if config.head == "forest" else "without chips in val it is fitted here"
        raise TrainingError(
            f"The training features have {rows:,} rows, more than --collect-rows, and {reason}: raise that, or lower "
            "--sample-frac."
        )
    strength = config.strength or 1 / (0.01 * len(train.chips))
    settings = LogisticSettings(strength, config.iterations, config.balanced)
    tables = [train, *(FeatureTable(each, IDENTITY_VIEW) for each in others)]
    return fit_on_spark(cluster.spark, embedder, embedder.content, tables, settings, cache)


def sampled(train: ChipSet, config: FeaturesConfig) -> ChipSet:
    """The share `sample_frac` of each class's training chips, as of the command `train`."""
    if config.sample_frac == 1:
        return train
    return train.select(keep=stratified_subsample(train.truth, config.sample_frac, config.seed))


HeadFitter = Callable[[NDArray[np.float32], NDArray[np.float32]], Any]


def head_fitter(config: FeaturesConfig) -> HeadFitter:
    """A function that fits the configured head to embeddings (n, view, width) and shares (n, class)."""

    def fit(embeddings: NDArray[np.float32], shares: NDArray[np.float32]) -> LinearHead | ForestHead:
        if config.head == "forest":
            return fit_forest(embeddings, shares, config.trees, config.depth or None, config.balanced, config.seed)
        # Spark's penalty of 0.01 on the mean loss is a strength of 1 / (0.01 n).
        strength = config.strength or 1 / (0.01 * len(embeddings))
        return fit_logistic(embeddings, shares, strength, config.iterations, config.balanced)

    return fit


def cross_validate(
    embeddings: NDArray[np.float32], train: ChipSet, fit_head: HeadFitter, seed: int
) -> HeldOutPredictions:
    """Predictions for each training chip by a head and novelty centres fitted without the chips of its place.

    embeddings: (n, view, width)

    Blocks are held out if some class is in one place only, single chips if it is in one block only. Raises
    TrainingError if a class has only one chip.
    """
    unit, folds = choose_folds(train)
    logits, distances = np.zeros((len(train), len(train.classes))), np.zeros(len(train))
    for fold in sorted(set(folds.tolist())):
        in_fold = folds == fold
        logits[in_fold] = fit_head(embeddings[~in_fold], train.shares[~in_fold]).logits(embeddings[in_fold, 0])
        distances[in_fold] = fit_novelty(embeddings[~in_fold, 0], seed=seed).distances(embeddings[in_fold, 0])
    description = f"{len(train)} training chips, each by a head that saw no chip of its {unit} (there is no split val)"
    return HeldOutPredictions(logits, train.shares.astype(float), holdout_places(train), distances, description)


def forest_graph_builder(trained: TrainedNetwork, forest: ForestHead) -> GraphBuilder:
    """A function that makes the graph of a network with a forest, and checks it on real chips.

    The graph's embeddings are compared with torch's, and its forest with scikit-learn's on the graph's own embeddings:
    a feature that differs in its seventh digit could be on the other side of a tree's threshold.
    """

    def build_graph(
        calibration: Calibration, novelty: CentroidNovelty, parity_chips: NDArray[np.uint8]
    ) -> onnx.ModelProto:
        module = EmbeddingWithNovelty(EmbeddingModule(trained.network), novelty)
        outputs = [EMBEDDING, DISTANCE]
        embedding_model = to_onnx(module, len(trained.bands), trained.chip_px, outputs)
        embedding_outputs = onnx_outputs(cpu_session(embedding_model), parity_chips, outputs)
        check_parity(torch_outputs(module, parity_chips), embedding_outputs, outputs)
        model = append_forest(embedding_model, forest, calibration)
        model_outputs = onnx_outputs(cpu_session(model), parity_chips, [OUTPUT, DISTANCE])
        expected: list[NDArray[Any]] = [
            calibration.probabilities(forest.logits(embedding_outputs[0])),
            embedding_outputs[1],
        ]
        check_parity(expected, model_outputs, [OUTPUT, DISTANCE])
        return model

    return build_graph


def _subsample_rows(embeddings: NDArray[np.float32], train: ChipSet) -> NDArray[np.float32]:
    ids = set(subsample(train).column("id"))
    return embeddings[[each in ids for each in train.column("id")], 0]
