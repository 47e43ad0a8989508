"""`python -m trainer features CHIPSET --out runs/NAME`: a frozen network and scikit-learn, the small user's way in.

The network's features of each chip are computed once (and kept: the next head on the same chips starts at once), a
logistic regression or a random forest is fitted to them, and both leave as one model file, calibrated and evaluated.

    runs/NAME/config.json   what was asked for; runs/history.db has it beside the other runs (see `compare`)
              model.onnx, evaluation/
    runs/features/          tables of features
"""

from __future__ import annotations

import argparse
import dataclasses
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.stats.intervals import assign_folds

from . import networks
from .chipsets.chipset import SPLITS, ChipSet, open_chipset
from .errors import TrainingError
from .exporting.provenance import git_commit
from .exporting.release import (
    GraphBuilder,
    HeldOutPredictions,
    TrainedNetwork,
    calibrate_and_write,
    check_classes,
    holdout_places,
    linear_graph_builder,
    subsample,
)
from .heads.calibration import FOLDS, Calibration
from .heads.embeddings import ALL_VIEWS, IDENTITY_VIEW, OnnxEmbedder
from .heads.forest import EmbeddingWithNovelty, ForestHead, append_forest, fit_forest
from .heads.linear_head import STRENGTH, LinearHead, fit_logistic
from .heads.novelty import CentroidNovelty, fit_novelty
from .heads.training_summary import build_training_summary
from .networks.onnx_export import (
    DISTANCE,
    EMBEDDING,
    OUTPUT,
    EmbeddingModule,
    check_parity,
    cpu_session,
    onnx_outputs,
    to_onnx,
    torch_outputs,
)
from .training.config import VERSION, read_config_file
from .training.finish_run import ARCHITECTURES
from .training.run_folder import CONFIG_FILE, EVALUATION_FOLDER, MODEL_FILE, history_entry, locked_run_folder

HEADS = ("logistic", "forest")
RUN_KIND = "features"  # of run
FEATURES_FOLDER = "features"  # a folder beside the run folders
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FeaturesConfig:
    """What determines a run, together with the chip set.

    strength:   of the logistic regression's data against its penalty (scikit-learn's C)
    depth:      of the forest's trees; 0 lets them grow until their leaves are pure
    symmetries: each training chip is learnt from in its eight symmetries
    balanced:   classes weigh the same however many chips they have
    """

    network: str = "efficientnet-lite0"
    weights: str = "default"
    head: str = "logistic"
    bands: str = "all"
    strength: float = STRENGTH
    iterations: int = 500
    trees: int = 300
    depth: int = 0
    symmetries: bool = True
    balanced: bool = True
    like_original: bool = False
    calibration: str = "auto"
    risk: float = 0.05
    seed: int = 0
    license: str = "other"


# AzureML's sample: Spark's logistic regression with a penalty of 0.01 (a strength of 0 stands for it), and its forest.
ORIGINAL = FeaturesConfig(
    strength=0.0, iterations=10, trees=20, depth=5, symmetries=False, balanced=False, like_original=True
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    known = FeaturesConfig()
    parser.add_argument("chipset", type=Path, help="folder of a chip set")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--history", help="URI of an MLflow store or server (history.db beside the run's folder)")
    parser.add_argument("--network", default=known.network, choices=tuple(networks.NETWORKS), help="frozen network")
    parser.add_argument("--weights", default=known.weights, help="default, none (random) or a checkpoint's file or URL")
    parser.add_argument("--head", default=known.head, choices=HEADS, help="what is fitted to the features")
    parser.add_argument("--bands", default=known.bands, choices=("all", "rgb"), help="rgb leaves near infrared out")
    parser.add_argument(
        "--like-original",
        action="store_true",
        help="the original work's settings: no views, penalty 0.01 and 10 iterations; 20 trees of depth 5",
    )
    parser.add_argument("--strength", type=float, help=f"of the data against the penalty, C ({known.strength})")
    parser.add_argument("--iterations", type=int, help=f"of the logistic regression, at most ({known.iterations})")
    parser.add_argument("--trees", type=int, help=f"in the forest ({known.trees})")
    parser.add_argument("--depth", type=int, help="of a tree; 0 for any (0)")
    parser.add_argument(
        "--symmetries", action=argparse.BooleanOptionalAction, help="learn from each chip's 8 symmetries"
    )
    parser.add_argument("--calibration", default=known.calibration, choices=("auto", "temperature", "vector", "none"))
    parser.add_argument("--risk", type=float, default=known.risk, help="share of wrong groups among chips kept (0.05)")
    parser.add_argument("--seed", type=int, default=known.seed, help="of the forest and the distance's centres")
    parser.add_argument("--license", default=known.license, help="of the finished model, as SPDX names it")
    parser.add_argument("--allow-empty", action="store_true", help="go on where a class has no training chip")


def main(options: argparse.Namespace) -> None:
    """Fit, export, evaluate."""
    recipe = config_from_arguments(options)
    chips = open_chipset(options.chipset)
    if not options.allow_empty:
        check_classes(chips)
    model = run_features(chips, options.out, recipe, options.history)
    print(model, flush=True)


def config_from_arguments(options: argparse.Namespace) -> FeaturesConfig:
    """Defaults, or the original work's, with what the command line states. Raises TrainingError."""
    start = ORIGINAL if options.like_original else FeaturesConfig()
    given = {each.name: getattr(options, each.name, None) for each in dataclasses.fields(FeaturesConfig)}
    recipe = dataclasses.replace(start, **{name: value for name, value in given.items() if value is not None})
    wrong = [name for name in ("iterations", "trees") if getattr(recipe, name) < 1]
    wrong += ["depth"] if recipe.depth < 0 else []
    wrong += ["strength"] if not (recipe.strength > 0 or recipe.like_original) else []
    wrong += ["seed"] if recipe.seed < 0 else []
    wrong += [] if 0 <= recipe.risk < 1 else ["risk"]
    if wrong:
        raise TrainingError(f"--{wrong[0]} is {getattr(recipe, wrong[0])}: state a larger number.")
    return recipe


def run_features(chips: ChipSet, run: Path, recipe: FeaturesConfig, history: str | None = None) -> Path:
    """The whole run in folder `run`; returns its model file. The same call goes on where an interrupted one stopped.

    Raises TrainingError for what cannot be fitted, ExportError, ChipSetError, OutputError.
    """
    from .evaluation.file_evaluation import evaluate_file

    begun = time.monotonic()
    params = {**dataclasses.asdict(recipe), "data_digest": chips.digest, "git_commit": git_commit()}
    params |= {f"chips_{split}": len(chips.select(split=split)) for split in SPLITS}
    with (
        locked_run_folder(run, _config_content(chips, recipe), (MODEL_FILE,), lambda path: _differences(recipe, path)),
        history_entry(run, RUN_KIND, params, history, chips, recipe.network) as log,
    ):
        model = run / MODEL_FILE
        if not model.exists():
            fit_and_release(chips, recipe, run, model)
        test = chips.select(split="test")
        found = evaluate_file(model, test, run / EVALUATION_FOLDER) if len(test) else {}
        log.metrics({"seconds": time.monotonic() - begun, "test": found.get("headline", {})})
        for each in (CONFIG_FILE, MODEL_FILE, EVALUATION_FOLDER):
            if (run / each).exists():
                log.artifact(run / each)
    _log.info("%s", found.get("answer", "The chip set has no test chips, so the model was not evaluated."))
    return model


def fit_and_release(chips: ChipSet, recipe: FeaturesConfig, run: Path, out: Path) -> Path:
    """Compute features, fit the head, calibrate and write the model file."""
    bands = networks.network_bands(chips.bands, recipe.bands)
    network = networks.build(recipe.network, len(bands), len(chips.classes), recipe.weights)
    network.eval().requires_grad_(False)
    cache = run.resolve().parent / FEATURES_FOLDER
    embedder = OnnxEmbedder(network, len(bands), chips.chip_px)
    train, val = chips.select(split="train"), chips.select(split="val")
    views = ALL_VIEWS if recipe.symmetries else IDENTITY_VIEW
    table = embedder.embed_chips(train, views, cache)
    fit = head_fitter(recipe)
    head = fit(table, train.shares)
    familiar = fit_novelty(_subsample_rows(table, train), seed=recipe.seed)
    if len(val):
        seen = embedder.embed_chips(val, IDENTITY_VIEW, cache)[:, 0]
        held = HeldOutPredictions(
            head.logits(seen),
            val.shares.astype(float),
            holdout_places(val),
            familiar.distances(seen),
            f"{len(val)} chips of val",
        )
    else:
        held = cross_validate(table, train, fit, recipe.seed)
    trained = TrainedNetwork(
        network=network,
        name=run.name,
        architecture=f"{ARCHITECTURES[recipe.network]}, frozen, and {_describe_head(recipe)}",
        license=recipe.license,
        bands=tuple(bands),
        classes=chips.classes,
        gsd_m=chips.gsd_m,
        chip_px=chips.chip_px,
        config=dataclasses.asdict(recipe),
        weights_origin=f"with weights of {network.weights_origin}",
    )
    linear = isinstance(head, LinearHead)
    graph = linear_graph_builder(trained, head) if linear else forest_graph_builder(trained, head)
    summary = build_training_summary(table[:, 0], train.shares) if linear else None
    return calibrate_and_write(trained, chips, held, familiar, graph, out, recipe.calibration, recipe.risk, summary)


HeadFitter = Callable[[NDArray[np.float32], NDArray[np.float32]], Any]


def head_fitter(recipe: FeaturesConfig) -> HeadFitter:
    """Fits the recipe's head to features (n, view, width) and shares (n, class)."""

    def fit(table: NDArray[np.float32], shares: NDArray[np.float32]) -> LinearHead | ForestHead:
        if recipe.head == "forest":
            return fit_forest(table, shares, recipe.trees, recipe.depth or None, recipe.balanced, recipe.seed)
        # Spark's penalty of 0.01 on the mean loss is a strength of 1 / (0.01 n).
        strength = recipe.strength or 1 / (0.01 * len(table))
        return fit_logistic(table, shares, strength, recipe.iterations, recipe.balanced)

    return fit


def cross_validate(table: NDArray[np.float32], train: ChipSet, fit: HeadFitter, seed: int) -> HeldOutPredictions:
    """Logits and distances of each training chip by a head and centres that saw no chip of its place.

    Where a class has but one place, blocks are held out, or single chips. Raises TrainingError where a class has but
    one chip, so that it cannot be held out either.
    """
    unit, parts = _choose_folds(train)
    logits, distances = np.zeros((len(train), len(train.classes))), np.zeros(len(train))
    for part in sorted(set(parts.tolist())):
        here = parts == part
        logits[here] = fit(table[~here], train.shares[~here]).logits(table[here, 0])
        distances[here] = fit_novelty(table[~here, 0], seed=seed).distances(table[here, 0])
    of = f"{len(train)} training chips, each by a head that saw no chip of its {unit} (there is no split val)"
    return HeldOutPredictions(logits, train.shares.astype(float), holdout_places(train), distances, of)


def _choose_folds(train: ChipSet) -> tuple[str, NDArray[np.int64]]:
    """place, block or chip, and a part (n,) for each chip: without any one part every class still has a chip."""
    names = {"place": holdout_places(train), "block": [str(each or "") for each in train.column("block")]}
    for unit, held in {**names, "chip": train.column("id")}.items():
        parts = assign_folds(held, FOLDS)
        there = [set(train.truth[parts != part].tolist()) for part in set(parts.tolist())]
        if len(there) > 1 and all(each == set(train.truth.tolist()) for each in there):
            return unit, parts
    raise TrainingError("The chip set has no val chips, and a class with one chip only: add chips of it, or val chips.")


def forest_graph_builder(trained: TrainedNetwork, forest: ForestHead) -> GraphBuilder:
    """Makes the graph of a network with a forest, proved on real chips.

    The features are compared with torch's; the forest with scikit-learn's on the graph's own features, for a feature
    that differs in its seventh digit may fall on the other side of a tree's threshold.
    """

    def graph(calibration: Calibration, familiar: CentroidNovelty, proved: NDArray[np.uint8]) -> onnx.ModelProto:
        module = EmbeddingWithNovelty(EmbeddingModule(trained.network), familiar)
        both = [EMBEDDING, DISTANCE]
        below = to_onnx(module, len(trained.bands), trained.chip_px, both)
        seen = onnx_outputs(cpu_session(below), proved, both)
        check_parity(torch_outputs(module, proved), seen, both)
        model = append_forest(below, forest, calibration)
        found = onnx_outputs(cpu_session(model), proved, [OUTPUT, DISTANCE])
        ours: list[NDArray[Any]] = [calibration.probabilities(forest.logits(seen[0])), seen[1]]
        check_parity(ours, found, [OUTPUT, DISTANCE])
        return model

    return graph


def _subsample_rows(table: NDArray[np.float32], train: ChipSet) -> NDArray[np.float32]:
    kept = set(subsample(train).column("id"))
    return table[[each in kept for each in train.column("id")], 0]


def _describe_head(recipe: FeaturesConfig) -> str:
    if recipe.head == "forest":
        return f"a random forest of {recipe.trees} trees" + (f" of depth {recipe.depth}" if recipe.depth else "")
    return "a linear layer (logistic regression)"


def _config_content(chips: ChipSet, recipe: FeaturesConfig) -> dict[str, Any]:
    """What config.json states."""
    data = {"digest": chips.digest, "classes": list(chips.class_names)}
    config = dataclasses.asdict(recipe)
    return {"version": VERSION, "kind": RUN_KIND, "config": config, "data": data, "git_commit": git_commit()}


def _differences(recipe: FeaturesConfig, path: Path) -> list[str]:
    """Options by which the run of that config.json is another."""
    before = read_config_file(path)
    if before.get("kind") != RUN_KIND:
        return ["command"]
    asked = dataclasses.asdict(recipe)
    return [f"--{name.replace('_', '-')}" for name in asked if before["config"].get(name) != asked[name]]
