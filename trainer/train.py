"""`python -m trainer train CHIPSET --out runs/NAME`: fine-tune a network on a chip set.

    runs/NAME/config.json      the configuration; also in runs/history.db with the other runs (see `compare`)
              checkpoint.pt    the state that the same command resumes from
              best.pt          the averaged weights of the best epoch
              epochs.jsonl     metrics, a line per epoch
              model.onnx, evaluation/   the calibrated and exported model, and its evaluation on the test split

`torchrun --nproc-per-node 2 -m trainer train …` uses several GPUs. training/fit.py has the training loop.
"""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

import torch

from . import networks
from .chipsets.chipset import ChipSet, open_chipset
from .errors import TrainingError
from .training.config import TrainConfig, add_config_arguments, config_from_arguments
from .training.distributed import process_group
from .training.finish_run import finish_run
from .training.fit import fit, train_and_val_chips
from .training.optimisation import select_device
from .training.run_folder import (
    CONFIG_FILE,
    EPOCHS_FILE,
    EVALUATION_FOLDER,
    MODEL_FILE,
    train_history_entry,
    train_run_folder,
)

_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options; those of the configuration are the fields of TrainConfig."""
    parser.add_argument("chipset", type=Path, help="folder of a chip set")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; an unfinished run there is resumed")
    parser.add_argument(
        "--history", help="URI of an MLflow store or server (default: history.db beside the run's folder)"
    )
    add_config_arguments(parser, TrainConfig)


def main(options: argparse.Namespace) -> None:
    """Train, export and evaluate; print the model's path."""
    config = config_from_arguments(options, TrainConfig)
    model = train(open_chipset(options.chipset), options.out, config, options.history)
    if os.environ.get("RANK", "0") == "0":  # of torchrun's processes only the one that wrote the file
        print(model, flush=True)


def train(chips: ChipSet, run: Path, config: TrainConfig, history: str | None = None) -> Path:
    """Start or resume the run in folder `run`, up to its evaluation; returns its model file.

    history: URI of an MLflow store or server, None for history.db beside the run's folder

    Raises TrainingError; the checkpoint stays then, and the same call resumes from it. WeightsError for weights that
    cannot be loaded, ChipSetError, ExportError, OutputError.
    """
    check_network(config)
    networks.network_bands(chips.bands, config.bands)
    with process_group(config.device != "cpu" and torch.cuda.is_available()) as processes:
        device = select_device(config.device, processes.local_rank)
        train_chips, val = train_and_val_chips(chips, config)
        if not processes.is_main:
            fit(train_chips, val, run, config, device, processes)
            return run / MODEL_FILE
        with (
            train_run_folder(run, chips, config),
            train_history_entry(run, chips, config, history, len(train_chips)) as entry,
        ):
            progress = fit(train_chips, val, run, config, device, processes, entry)
            entry.log_missing_epochs(progress.records)
            evaluation = finish_run(run, chips)
            entry.log_metrics(
                {"best_epoch": progress.best_epoch, "best_val_loss": progress.best, **timing_summary(progress.records)}
            )
            if evaluation:
                entry.log_metrics({"test": {"chips": evaluation["chips"], **evaluation["headline"]}})
                _log.info("%s", evaluation["answer"])
            for each in (CONFIG_FILE, EPOCHS_FILE, MODEL_FILE, EVALUATION_FOLDER):
                if (run / each).exists():
                    entry.log_artifact(run / each)
    return run / MODEL_FILE


def timing_summary(records: list[dict[str, float]]) -> dict[str, float]:
    """Seconds of training of all epochs together, and images/s of the median epoch."""
    rates = sorted(each["images_per_second"] for each in records)
    return {
        "train_seconds": sum(each["seconds"] for each in records),
        "images_per_second_median": rates[len(rates) // 2],
    }


def check_network(config: TrainConfig) -> None:
    """Raise TrainingError for an unknown network, before anything is written."""
    if config.network not in networks.NETWORKS:
        raise TrainingError(f"There is no network {config.network!r}: choose one of {', '.join(networks.NETWORKS)}.")
