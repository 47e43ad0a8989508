"""`python -m trainer segment`: a network that gives a class for each pixel, from imagery and label rasters.

    segment patches DATA.json --out SET      cut patches (segmentation/data_file.py shows the file)
    segment train SET --out runs/NAME        train, calibrate, export and evaluate; the same command resumes
    segment evaluate MODEL SET --out FOLDER  figures and report of a model file on patches, or, with DATA.json in
                                             place of SET, of the engine's maps of its imagery

A run's folder is that of `train` (docs/trainer-runs.md). With --leave-out each of the places named is left out in turn
first, in runs/NAME/without-PLACE; the figures are those of these places as left out, and the model learns from all.
"""

from __future__ import annotations

import argparse
import logging
import os
import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from .errors import TrainingError
from .heads.calibration import Calibration
from .history.run_history import default_history
from .networks.unet import PixelNetwork
from .segmentation.data_file import read_data_file
from .segmentation.maps.map_evaluation import evaluate_maps
from .segmentation.patch_set import PatchSet, labelled_share, open_patch_set, write_patch_set
from .segmentation.pixel_evaluation import ForeignInput, evaluate_pixels, file_predictions
from .segmentation.pixel_metrics import Json, Predictions
from .segmentation.pixel_release import (
    PixelTraining,
    calibrate,
    calibrated,
    load_pixel_network,
    network_logits,
    release_pixels,
    sample_logits,
)
from .segmentation.pixel_task import PixelTask
from .segmentation.segment_config import SegmentConfig
from .training.checkpoint import BEST, CHECKPOINT, read_best
from .training.config import VERSION, add_config_arguments, config_from_arguments, read_config_file
from .training.distributed import ProcessGroup, process_group
from .training.loop import learn
from .training.optimisation import select_device
from .training.run_folder import (
    CONFIG_FILE,
    EPOCHS_FILE,
    EVALUATION_FOLDER,
    MODEL_FILE,
    history_entry,
    locked_run_folder,
    run_facts,
)

KIND = "segment"
PATCH_MARGIN_PX = 64  # at each edge of a patch, by default: the central half of 256 px counts
_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the three steps."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="STEP")
    patches = steps.add_parser("patches", help="imagery and labels -> patches", allow_abbrev=False)
    patches.add_argument("data", type=Path, help="data file: which imagery and labels")
    patches.add_argument("--out", type=Path, required=True, help="folder of the patches, a new one")
    patches.add_argument("--bands", type=int, default=4, choices=(3, 4), help="3, or 4 with near infrared (default: 4)")
    patches.add_argument("--gsd", type=float, default=1.0, help="metres per pixel (default: %(default)s)")
    patches.add_argument("--patch-px", type=int, default=256, help="side of a patch (default: %(default)s)")
    train = steps.add_parser("train", help="patches -> a model file and its evaluation", allow_abbrev=False)
    train.add_argument("patches", type=Path, help="folder of patches")
    train.add_argument("--out", type=Path, required=True, help="folder of the run; an unfinished run is resumed")
    train.add_argument("--history", help="URI of an MLflow store or server (default: history.db beside the run)")
    train.add_argument(
        "--leave-out", nargs="+", metavar="PLACE", help="figures by leaving out each of these places in turn"
    )
    train.add_argument("--remarks", default="", help="sentences for the model's card, such as the origin of labels")
    add_config_arguments(train, SegmentConfig)
    evaluate = steps.add_parser("evaluate", help="model and patches, or imagery -> figures", allow_abbrev=False)
    evaluate.add_argument("model", type=Path, help="an ONNX file")
    evaluate.add_argument(
        "patches", type=Path, help="folder of patches; or a data file, of whose imagery the engine makes maps"
    )
    evaluate.add_argument("--out", type=Path, help="folder for report.html and metrics.json")
    evaluate.add_argument("--split", help="the patches, or the imagery, of one split")
    evaluate.add_argument("--maps", type=Path, help="of a data file: folder to keep the maps in")
    evaluate.add_argument("--margin-px", type=int, help="pixels at each edge left out (default: 64, of maps 0)")
    evaluate.add_argument("--divisor", type=float, help="of the pixels, for a model that has no contract")
    evaluate.add_argument("--unused", type=int, nargs="*", default=(), help="numbers of its outputs that are no class")


def main(options: argparse.Namespace) -> None:
    """Run a step; prints the path or the answer."""
    if options.step == "patches":
        made = write_patch_set(read_data_file(options.data), options.out, options.bands, options.gsd, options.patch_px)
        print(f"{len(made)} patches in {options.out}, {labelled_share(made):.0%} of the pixels with labels", flush=True)
    elif options.step == "train":
        config = config_from_arguments(options, SegmentConfig)
        run = Training(open_patch_set(options.patches), config, options.history, options.remarks)
        model = run.leave_out(options.out, options.leave_out) if options.leave_out else run.by_splits(options.out)
        if os.environ.get("RANK", "0") == "0":
            print(model, flush=True)
    else:
        print(_evaluate(options)["answer"])


def _evaluate(options: argparse.Namespace) -> Json:
    """The figures of patches, or of the maps of a data file's imagery."""
    source, margin_px = options.patches, options.margin_px
    if source.is_file():
        if options.divisor or options.unused:
            raise TrainingError(
                "A map needs a model with a contract: describe it in a file beside it (docs/guide/land-cover.md), in "
                "place of --divisor and --unused."
            )
        data = read_data_file(source).select(options.split)
        return evaluate_maps(options.model, data, source.stem, margin_px or 0, options.out, options.maps)
    if options.maps:
        raise TrainingError("Patches have no maps: leave out --maps, or give the data file in place of the patches.")
    patches = open_patch_set(source).select(split=options.split)
    foreign = ForeignInput(options.divisor, tuple(options.unused)) if options.divisor else None
    predictions = file_predictions(options.model, patches, foreign)
    margin_px = PATCH_MARGIN_PX if margin_px is None else margin_px
    return evaluate_pixels(options.model.stem, predictions, patches, margin_px, options.out)


class Training:
    """Runs on one set of patches with one configuration; see the module's docstring. Raises TrainerErrors."""

    def __init__(self, patches: PatchSet, config: SegmentConfig, history: str | None, remarks: str = "") -> None:
        self._patches, self._config, self._history, self._remarks = patches, config, history, remarks

    def by_splits(self, run: Path) -> Path:
        """Train on the split train, calibrate on val; the figures are of test, or of val where test is empty."""
        train, val, test = (self._patches.select(split=each) for each in ("train", "val", "test"))
        with self._processes() as processes:
            self._fit(run, train, val, processes)
        if not processes.is_main:
            return run / MODEL_FILE
        network, origin = self._trained(run)
        samples = [sample_logits(network_logits(network, val), val, self._config.margin_px)]
        calibration = calibrate(samples)
        held_out = test if len(test) else val
        probabilities = calibrated(network_logits(network, held_out), 1 / calibration.scale[0])
        name = f"{len(held_out)} patches of the split {'test' if len(test) else 'val'}"
        note = "" if len(test) else ", by which the best epoch and the temperature were chosen"
        evaluation = self._evaluate(run, held_out, probabilities)
        training = self._training(run, train, evaluation, "chips", f"Measured on {name}{note}.", origin)
        return self._release(run, network, calibration, training)

    def leave_out(self, run: Path, places: Sequence[str]) -> Path:
        """Train without each of `places` in turn, then on all; calibration and figures are of those left out.

        What is learnt from are the patches of the split train; those of test give the figures, where there are any.
        """
        known = sorted(set(self._patches.column("place")))
        if unknown := sorted(set(places) - set(known)):
            raise TrainingError(f"There is no place {unknown[0]!r} to leave out: choose from {', '.join(known)}.")
        if self._config.keep != "last":
            raise TrainingError("Give --keep last as well: the place left out must not choose the epoch.")
        self._history = self._history or default_history(run.resolve().parent)  # one for all of these runs
        folds = {each: run / f"without-{re.sub(r'[^A-Za-z0-9_.-]+', '-', each)}" for each in places}
        learnt = self._patches.select(split="train")
        held_out = self._held_out(places)
        with self._processes() as processes:  # one group for all: torch cannot form another from the same torchrun
            for place, fold in folds.items():
                rest = learnt.select(places=[each for each in known if each != place])
                self._fit(fold, rest, held_out.select(places=[place]), processes)
            self._fit(run, learnt, learnt, processes)
        if not processes.is_main:
            return run / MODEL_FILE
        networks, samples = {}, []
        for place, fold in folds.items():
            left_out = held_out.select(places=[place])
            networks[place], _ = self._trained(fold)
            logits = network_logits(networks[place], left_out)
            samples.append(sample_logits(logits, left_out, self._config.margin_px))
        calibration = calibrate(samples)
        network, origin = self._trained(run)
        evaluation = self._evaluate(run, held_out, _left_out(held_out, networks, 1 / calibration.scale[0]))
        description = f"Measured on {', '.join(places)}, each left out of the training in turn."
        training = self._training(run, learnt, evaluation, "places", description, origin)
        return self._release(run, network, calibration, training)

    def _held_out(self, places: Sequence[str]) -> PatchSet:
        """The patches of `places` in the split test, or all of them where it has none of these places."""
        test = self._patches.select(split="test", places=places)
        return test if len(test) else self._patches.select(places=places)

    def _processes(self) -> AbstractContextManager[ProcessGroup]:
        return process_group(self._config.device != "cpu" and torch.cuda.is_available())

    def _fit(self, run: Path, train: PatchSet, val: PatchSet, processes: ProcessGroup) -> None:
        """Train the network of one run, or go on where it stopped; rank 0 writes its folder and its history."""
        task, config = PixelTask(train, val, self._config), self._config
        device = select_device(config.device, processes.local_rank)
        if not processes.is_main:
            learn(task, run, config, device, processes)
            return
        facts = run_facts(train, "all")
        content = {"version": VERSION, "kind": KIND, "config": config.to_json(), **facts}
        params = {**config.to_json(), "data_digest": train.digest, "git_commit": facts["git_commit"]}
        params |= {"chips_train": len(train), "chips_val": len(val)}
        with (
            locked_run_folder(run, content, (CHECKPOINT, BEST, MODEL_FILE), self._differing),
            history_entry(run, KIND, params, self._history, train, config.network) as entry,
        ):
            progress = learn(task, run, config, device, processes, entry)
            entry.log_missing_epochs(progress.records)
            entry.log_metrics({"best_epoch": progress.best_epoch, "best_val_loss": progress.best})
            for each in (CONFIG_FILE, EPOCHS_FILE):
                entry.log_artifact(run / each)

    def _differing(self, path: Path) -> list[str]:
        content = read_config_file(path)
        if content.get("kind") != KIND:
            raise TrainingError(f"{path} is of a run of another command: choose another folder with --out.")
        return SegmentConfig.from_json(content["config"]).differing_options(self._config)

    def _trained(self, run: Path) -> tuple[PixelNetwork, str]:
        weights, facts = read_best(run / BEST)
        return load_pixel_network(weights, self._config, self._patches), str(facts["origin"])

    def _evaluate(self, run: Path, patches: PatchSet, probabilities: Predictions) -> dict[str, Any]:
        margin_px = patches.chip_px // 4  # figures are of the central half, as in the original pixel-level work
        return evaluate_pixels(run.name, probabilities, patches, margin_px, run / EVALUATION_FOLDER)

    def _training(
        self, run: Path, patches: PatchSet, evaluation: dict[str, Any], source: str, description: str, origin: str
    ) -> PixelTraining:
        return PixelTraining(run.name, self._config, patches, evaluation, source, description, origin, self._remarks)

    def _release(self, run: Path, network: PixelNetwork, calibration: Calibration, training: PixelTraining) -> Path:
        _log.info("%s", training.evaluation["answer"])
        model = release_pixels(network, calibration, training, run / MODEL_FILE)
        with history_entry(run, KIND, {}, self._history, training.patches, self._config.network) as entry:
            entry.log_metrics({"test": training.evaluation["headline"]})
            entry.log_artifact(model)
            entry.log_artifact(run / EVALUATION_FOLDER)
        return model


def _left_out(patches: PatchSet, networks: Mapping[str, PixelNetwork], temperature: float) -> Predictions:
    """(row, probabilities) of each patch by the network that its place was left out of."""
    for row, each in enumerate(patches.records):
        single = replace(patches, records=(each,), rows=patches.rows[row : row + 1])
        for _, values in calibrated(network_logits(networks[each["place"]], single), temperature):
            yield row, values
