"""`python -m trainer train CHIPSET --out runs/NAME`: fine-tune a network on a chip set.

    runs/NAME/config.json      what was asked for; runs/history.db has it beside the other runs (see `compare`)
              checkpoint.pt    where the same command goes on after an interruption
              best.pt          the averaged weights of the best epoch
              epochs.jsonl     a line per epoch
              model.onnx, evaluation/   calibrated and exported, and how good that file is on the test split

`torchrun --nproc-per-node 2 -m trainer train …` uses several GPUs. `fit` is the loop, and reads from top to bottom.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import torch
from torch import nn
from tqdm import tqdm

from plugin.engine.run.run import write_atomic

from . import networks
from .chipsets.chipset import ChipSet, open_chipset
from .errors import TrainingError
from .networks.augment import preset
from .training.checkpoint import (
    BEST,
    CHECKPOINT,
    TrainingProgress,
    read_checkpoint,
    restore,
    write_best,
    write_checkpoint,
)
from .training.config import TrainConfig, add_config_arguments, config_from_arguments
from .training.data_loader import (
    AugmentFunction,
    ChipLoader,
    chip_weights,
    epoch_order,
    plan_micro_batches,
    sequential_micro_batches,
    steps_per_epoch,
    train_and_val_chips,
    weights_digest,
)
from .training.distributed import ProcessGroup, process_group
from .training.finish_run import finish_run
from .training.history import MlflowRun
from .training.optimisation import (
    amp_dtype,
    build_ema,
    build_optimiser,
    is_out_of_memory,
    learning_rate,
    mixup,
    select_device,
    set_learning_rate,
    soft_cross_entropy,
)
from .training.run_folder import (
    CONFIG_FILE,
    EPOCHS_FILE,
    EVALUATION_FOLDER,
    MODEL_FILE,
    train_history_entry,
    train_run_folder,
)

LOSS_CHECK_STEPS = 20  # steps on a GPU between looks at the loss: each waits for the GPU
_log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options; those of the configuration are the fields of Config."""
    parser.add_argument("chipset", type=Path, help="folder of a chip set")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; an unfinished run there is resumed")
    parser.add_argument(
        "--history", help="URI of an MLflow store or server (default: history.db beside the run's folder)"
    )
    add_config_arguments(parser)


def main(options: argparse.Namespace) -> None:
    """Train, export, evaluate."""
    config = config_from_arguments(options)
    model = train(open_chipset(options.chipset), options.out, config, options.history)
    if os.environ.get("RANK", "0") == "0":  # of torchrun's processes the one that wrote it
        print(model, flush=True)


def train(chips: ChipSet, run: Path, config: TrainConfig, history: str | None = None) -> Path:
    """Begin or resume the run in folder `run`, up to its evaluation; returns its model file.

    history: URI of an MLflow store or server; history.db beside the run's folder when None

    Raises TrainingError for what cannot be trained; what was reached until then stays, and the same call resumes.
    """
    check_network(config)
    networks.network_bands(chips.bands, config.bands)
    with process_group(config.device != "cpu" and torch.cuda.is_available()) as crew:
        device = select_device(config.device, crew.local_rank)
        chosen, val = train_and_val_chips(chips, config)
        if not crew.leads:
            fit(chosen, val, run, config, device, crew)
            return run / MODEL_FILE
        with train_run_folder(run, chips, config), train_history_entry(run, chips, config, history, len(chosen)) as log:
            progress = fit(chosen, val, run, config, device, crew, log)
            log.epochs(progress.records)
            found = finish_run(run, chips)
            log.metrics(
                {"best_epoch": progress.best_epoch, "best_val_loss": progress.best, **timing_summary(progress.records)}
            )
            if found:
                log.metrics({"test": {"chips": found["chips"], **found["headline"]}})
                _log.info("%s", found["answer"])
            for each in (CONFIG_FILE, EPOCHS_FILE, MODEL_FILE, EVALUATION_FOLDER):
                if (run / each).exists():
                    log.artifact(run / each)
    return run / MODEL_FILE


def timing_summary(records: list[dict[str, float]]) -> dict[str, float]:
    """Figures of all epochs together: seconds of training, and images/s in the median epoch."""
    rates = sorted(each["images_per_second"] for each in records)
    return {
        "train_seconds": sum(each["seconds"] for each in records),
        "images_per_second_median": rates[len(rates) // 2],
    }


def check_network(config: TrainConfig) -> None:
    """Raise TrainingError for a network that there is not, before anything is written."""
    if config.network not in networks.NETWORKS:
        raise TrainingError(f"There is no network {config.network!r}: choose one of {', '.join(networks.NETWORKS)}.")


def fit(
    chips: ChipSet,
    val: ChipSet,
    run: Path,
    config: TrainConfig,
    device: torch.device,
    crew: ProcessGroup | None = None,
    log: MlflowRun | None = None,
) -> TrainingProgress:
    """Train on `chips`, choose the best epoch by the loss on `val`. Resumes from the run's checkpoint, if it has one.

    The team's first process writes checkpoint.pt, best.pt and epochs.jsonl.
    """
    crew = crew or ProcessGroup()
    bands = len(networks.network_bands(chips.bands, config.bands))
    draws, weight = chip_weights(chips, config)
    data = f"{chips.digest[:16]} {val.digest[:16]} {weights_digest(draws, weight)[:16]}"
    identity = {"data": data, "number of bands": str(bands), **config.fixed()}

    # Everything that a checkpoint holds
    torch.manual_seed(config.seed)  # a new head is random
    held = crew.from_lead(lambda: _read_if_present(run / CHECKPOINT, identity))
    network = networks.build(config.network, bands, len(chips.classes), None if held else config.weights)
    networks.set_depth(network, config.depth)  # type: ignore[arg-type]
    network.to(device)
    if config.channels_last:
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    averaged = build_ema(network, config.ema)
    optimiser = build_optimiser(network, config)
    dtype = amp_dtype(config.amp, device)
    scaler = torch.amp.GradScaler(device.type, enabled=dtype is torch.float16)
    parts: dict[str, Any] = {"network": network, "averaged": averaged, "optimiser": optimiser, "scaler": scaler}
    progress = TrainingProgress()
    if held:
        progress, states = held
        restore(states, parts, run / CHECKPOINT)
        network.weights_origin = states["origin"]
        _log.info("Resumed after epoch %d, step %d.", progress.epoch, progress.step)

    def save() -> None:
        states = {**{name: each.state_dict() for name, each in parts.items()}, "origin": network.weights_origin}
        write_checkpoint(run / CHECKPOINT, identity, progress, states)

    steps = steps_per_epoch(len(chips), config.batch)
    if min(len(chips) // steps, len(val)) < crew.size:
        raise TrainingError(
            f"{crew.size} processes share batches of fewer chips: use a larger --batch or fewer processes."
        )
    augment = select_augmentation(config)
    model = crew.wrapped(network, device)
    feed = ChipLoader(chips, device, config.workers, bands, config.channels_last)
    val_feed = ChipLoader(val, device, config.workers, bands, config.channels_last)
    with feed, val_feed, explain_out_of_memory(config):
        while not progress.done:
            # One epoch, from the step after the checkpoint
            network.train()
            order = epoch_order(draws, config.seed, progress.epoch)
            plan = plan_micro_batches(
                order, weight, config.batch, config.accumulate, (config.seed, progress.epoch), crew, progress.step
            )
            sums = torch.tensor(progress.sums, dtype=torch.float64, device=device)  # loss, errors, chips
            saved = time.monotonic()
            begun = saved - progress.seconds
            bar = _progress_bar(plan, progress, config, crew)
            optimiser.zero_grad()
            fresh = torch.zeros_like(sums)
            for batch in feed.batches([each for pieces in plan for each in pieces], augment):
                generator = torch.manual_seed(batch.seed)  # of dropout and of mixing
                pixels, shares = batch.pixels, batch.shares
                if config.mixup:
                    pixels, shares = mixup(pixels, shares, config.mixup, generator)
                with crew.quiet(model, batch.last):
                    with autocast(device, dtype):
                        logits = model(pixels)
                    losses = soft_cross_entropy(logits, shares, config.label_smoothing)
                    loss = (losses * batch.weight).sum()
                    scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
                wrong = logits.detach().argmax(1) != shares.argmax(1)
                fresh[0] += losses.detach().sum()
                fresh[1] += wrong.sum()
                fresh[2] += len(wrong)
                bar.update(len(wrong))
                if not batch.last:
                    continue

                # The batch is whole: one step
                scaler.unscale_(optimiser)
                if config.clip:
                    nn.utils.clip_grad_norm_(network.parameters(), config.clip)
                set_learning_rate(optimiser, learning_rate(progress.epoch * steps + progress.step, steps, config))
                scaler.step(optimiser)
                scaler.update()
                optimiser.zero_grad()
                averaged.update_parameters(network)
                sums += crew.summed(fresh)
                fresh.zero_()
                progress.step += 1
                if device.type == "cpu" or progress.step % LOSS_CHECK_STEPS == 0:
                    check_finite(sums, config)
                if crew.leads and time.monotonic() - saved > 60 * config.checkpoint_minutes > 0:
                    check_finite(sums, config)
                    progress.sums, progress.seconds = sums.tolist(), time.monotonic() - begun
                    save()
                    saved = time.monotonic()
            bar.close()
            check_finite(sums, config)
            seconds = time.monotonic() - begun

            # Validation, of the averaged weights
            crew.same_buffers(averaged.module)
            found = validate(averaged.module, val_feed, val, config, device, crew)
            loss_sum, wrong_sum, seen = sums.tolist()
            record = {
                "epoch": progress.epoch + 1,
                "loss": loss_sum / seen,
                "error": wrong_sum / seen,
                **found,
                "learning_rate": learning_rate((progress.epoch + 1) * steps - 1, steps, config),
                "seconds": seconds,
                "images_per_second": seen / seconds,
            }
            progress.records.append(record)
            progress.epoch, progress.step, progress.seconds, progress.sums = progress.epoch + 1, 0, 0.0, [0.0] * 3
            better = found["val_loss"] < progress.best
            if better:
                progress.best, progress.best_epoch = found["val_loss"], progress.epoch
            tired = config.patience and progress.epoch - progress.best_epoch >= config.patience
            progress.done = progress.epoch == config.epochs or bool(tired)
            if crew.leads:
                if better:
                    write_best(run / BEST, averaged.module.state_dict(), {**record, "origin": network.weights_origin})
                save()
                _report_epoch(run, progress, config, log)
    return progress


def validate(
    network: nn.Module, feed: ChipLoader, val: ChipSet, config: TrainConfig, device: torch.device, crew: ProcessGroup
) -> dict[str, float]:
    """Loss, share of wrong classes and share of wrong groups on the chips of `val`, each chip alike."""
    groups = [each.group for each in val.classes]
    group = torch.tensor([groups.index(each) for each in groups], device=device)
    sums = torch.zeros(4, dtype=torch.float64, device=device)
    size = max(config.batch // config.accumulate // crew.size, 1)
    with torch.inference_mode():
        for batch in feed.batches(sequential_micro_batches(len(val), size, crew)):
            with autocast(device, amp_dtype(config.amp, device)):
                logits = network(batch.pixels)
            found, truth = logits.argmax(1), batch.shares.argmax(1)
            wrong, wrong_group = (found != truth).sum(), (group[found] != group[truth]).sum()
            sums += torch.stack(
                [soft_cross_entropy(logits, batch.shares).sum(), wrong, wrong_group, torch.ones_like(truth).sum()]
            )
    loss, wrong_class, wrong_group_, chips = crew.summed(sums).tolist()
    if not math.isfinite(loss):
        raise _divergence_error(config)
    return {"val_loss": loss / chips, "val_error": wrong_class / chips, "val_group_error": wrong_group_ / chips}


def select_augmentation(config: TrainConfig) -> AugmentFunction | None:
    """The augmentation that is asked for, None for none."""
    return None if config.augment == "none" else preset(config.augment)


def autocast(device: torch.device, dtype: torch.dtype | None) -> Any:
    """Mixed precision in the body; none where dtype is None."""
    return nullcontext() if dtype is None else torch.autocast(device.type, dtype)


def check_finite(sums: torch.Tensor, config: TrainConfig) -> None:
    """Raise TrainingError where the loss is no number any more. Checkpoints are written only after this."""
    if not math.isfinite(float(sums[0])):
        raise _divergence_error(config)


def _divergence_error(config: TrainConfig) -> TrainingError:
    return TrainingError(
        "The loss is no number any more: start anew in another folder, "
        f"with a --learning-rate below {config.learning_rate:g}."
    )


@contextmanager
def explain_out_of_memory(config: TrainConfig) -> Iterator[None]:
    """Out of memory as a TrainingError."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        parts = 2 * config.accumulate
        raise TrainingError(f"The memory does not hold {config.batch} chips: give --accumulate {parts}.") from error


def _read_if_present(path: Path, identity: dict[str, str]) -> tuple[TrainingProgress, dict[str, Any]] | None:
    return read_checkpoint(path, identity) if path.exists() else None


def _progress_bar(plan: list[list[Any]], progress: TrainingProgress, config: TrainConfig, crew: ProcessGroup) -> Any:
    total = sum(len(each.rows) for pieces in plan for each in pieces)
    title = f"epoch {progress.epoch + 1} of {config.epochs}"
    return tqdm(total=total, desc=title, unit=" images", leave=False, disable=None if crew.leads else True)


def _report_epoch(run: Path, progress: TrainingProgress, config: TrainConfig, log: MlflowRun | None) -> None:
    """The finished epoch in epochs.jsonl, in the history and on the screen."""
    write_atomic(run / EPOCHS_FILE, "".join(json.dumps(each) + "\n" for each in progress.records).encode())
    record = progress.records[-1]
    if log is not None:
        log.epoch(progress.epoch, record)
    best = " (best)" if progress.best_epoch == progress.epoch else ""
    _log.info(
        f"epoch {progress.epoch} of {config.epochs}: loss {record['loss']:.3f}, "
        f"validation {record['val_loss']:.3f}{best}, "
        f"{record['val_error']:.1%} wrong ({record['val_group_error']:.1%} of groups), "
        f"{record['images_per_second']:.1f} images/s, {record['seconds']:.0f} s"
    )
