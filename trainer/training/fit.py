"""The training loop: `fit` trains a network on a chip set, and resumes from its checkpoint."""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import torch
from torch import nn
from tqdm import tqdm

from plugin.engine.storage.store import write_atomic

from .. import networks
from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..networks.augment import preset
from .checkpoint import (
    BEST,
    CHECKPOINT,
    TrainingProgress,
    read_checkpoint,
    restore,
    write_best,
    write_checkpoint,
)
from .config import TrainConfig
from .data_loader import (
    AugmentFunction,
    ChipLoader,
    chip_weights,
    epoch_order,
    plan_micro_batches,
    sequential_micro_batches,
    steps_per_epoch,
    weights_digest,
)
from .distributed import ProcessGroup
from .history import MlflowRun
from .optimisation import (
    amp_dtype,
    build_ema,
    build_optimiser,
    is_out_of_memory,
    learning_rate,
    mixup,
    set_learning_rate,
    soft_cross_entropy,
)
from .run_folder import (
    EPOCHS_FILE,
)

LOSS_CHECK_STEPS = 20  # steps on a GPU between checks of the loss: each check waits for the GPU
_log = logging.getLogger(__name__)


def fit(
    chips: ChipSet,
    val: ChipSet,
    run: Path,
    config: TrainConfig,
    device: torch.device,
    processes: ProcessGroup | None = None,
    entry: MlflowRun | None = None,
) -> TrainingProgress:
    """Train on `chips`, choose the best epoch by the loss on `val`. Resumes from the checkpoint if there is one.

    Rank 0 of the processes writes checkpoint.pt, best.pt and epochs.jsonl. entry: of the run in the history
    """
    processes = processes or ProcessGroup()
    bands = len(networks.network_bands(chips.bands, config.bands))
    draws, weight = chip_weights(chips, config)
    data = f"{chips.digest[:16]} {val.digest[:16]} {weights_digest(draws, weight)[:16]}"
    identity = {"data": data, "number of bands": str(bands), **config.identity()}

    # The state that a checkpoint holds
    torch.manual_seed(config.seed)  # of a new head's weights
    checkpoint = processes.broadcast_from_main(lambda: _read_if_present(run / CHECKPOINT, identity))
    network = networks.build(config.network, bands, len(chips.classes), None if checkpoint else config.weights)
    networks.set_depth(network, config.depth)  # type: ignore[arg-type]
    network.to(device)
    if config.channels_last:
        network.to(memory_format=torch.channels_last)
    averaged = build_ema(network, config.ema)
    optimiser = build_optimiser(network, config)
    dtype = amp_dtype(config.amp, device)
    scaler = torch.amp.GradScaler(device.type, enabled=dtype is torch.float16)
    components: dict[str, Any] = {"network": network, "averaged": averaged, "optimiser": optimiser, "scaler": scaler}
    progress = TrainingProgress()
    if checkpoint:
        progress, states = checkpoint
        restore(states, components, run / CHECKPOINT)
        network.weights_origin = states["origin"]
        _log.info("Resumed after epoch %d, step %d.", progress.epoch, progress.step)

    def save() -> None:
        states = {**{name: each.state_dict() for name, each in components.items()}, "origin": network.weights_origin}
        write_checkpoint(run / CHECKPOINT, identity, progress, states)

    steps = steps_per_epoch(len(chips), config.batch)
    if min(len(chips) // steps, len(val)) < processes.size:
        raise TrainingError(
            f"{processes.size} processes share batches of fewer chips: use a larger --batch or fewer processes."
        )
    augment = select_augmentation(config)
    model = processes.wrap(network, device)
    loader = ChipLoader(chips, device, config.workers, bands, config.channels_last)
    val_loader = ChipLoader(val, device, config.workers, bands, config.channels_last)
    with loader, val_loader, explain_out_of_memory(config):
        while not progress.done:
            # One epoch, from the step after the checkpoint
            network.train()
            order = epoch_order(draws, config.seed, progress.epoch)
            plan = plan_micro_batches(
                order, weight, config.batch, config.accumulate, (config.seed, progress.epoch), processes, progress.step
            )
            sums = torch.tensor(progress.sums, dtype=torch.float64, device=device)  # loss, errors, chips
            saved = time.monotonic()
            started = saved - progress.seconds
            bar = _progress_bar(plan, progress, config, processes)
            optimiser.zero_grad()
            batch_sums = torch.zeros_like(sums)
            for batch in loader.batches([each for micro_batches in plan for each in micro_batches], augment):
                generator = torch.manual_seed(batch.seed)  # for dropout and mixup
                pixels, shares = batch.pixels, batch.shares
                if config.mixup:
                    pixels, shares = mixup(pixels, shares, config.mixup, generator)
                with processes.accumulate(model, batch.is_last):
                    with autocast(device, dtype):
                        logits = model(pixels)
                    losses = soft_cross_entropy(logits, shares, config.label_smoothing)
                    loss = (losses * batch.weight).sum()
                    scaler.scale(loss).backward()
                wrong = logits.detach().argmax(1) != shares.argmax(1)
                batch_sums[0] += losses.detach().sum()
                batch_sums[1] += wrong.sum()
                batch_sums[2] += len(wrong)
                bar.update(len(wrong))
                if not batch.is_last:
                    continue

                # End of the batch: optimiser step
                scaler.unscale_(optimiser)
                if config.clip:
                    nn.utils.clip_grad_norm_(network.parameters(), config.clip)
                set_learning_rate(optimiser, learning_rate(progress.epoch * steps + progress.step, steps, config))
                scaler.step(optimiser)
                scaler.update()
                optimiser.zero_grad()
                averaged.update_parameters(network)
                sums += processes.sum_over_processes(batch_sums)
                batch_sums.zero_()
                progress.step += 1
                if device.type == "cpu" or progress.step % LOSS_CHECK_STEPS == 0:
                    check_finite(sums, config)
                if processes.is_main and time.monotonic() - saved > 60 * config.checkpoint_minutes > 0:
                    check_finite(sums, config)
                    progress.sums, progress.seconds = sums.tolist(), time.monotonic() - started
                    save()
                    saved = time.monotonic()
            bar.close()
            check_finite(sums, config)
            seconds = time.monotonic() - started

            # Validation of the averaged weights
            processes.broadcast_buffers(averaged.module)
            val_metrics = validate(averaged.module, val_loader, val, config, device, processes)
            loss_sum, wrong_sum, chips_seen = sums.tolist()
            record = {
                "epoch": progress.epoch + 1,
                "loss": loss_sum / chips_seen,
                "error": wrong_sum / chips_seen,
                **val_metrics,
                "learning_rate": learning_rate((progress.epoch + 1) * steps - 1, steps, config),
                "seconds": seconds,
                "images_per_second": chips_seen / seconds,
            }
            progress.records.append(record)
            progress.epoch, progress.step, progress.seconds, progress.sums = progress.epoch + 1, 0, 0.0, [0.0] * 3
            improved = val_metrics["val_loss"] < progress.best
            if improved:
                progress.best, progress.best_epoch = val_metrics["val_loss"], progress.epoch
            out_of_patience = config.patience and progress.epoch - progress.best_epoch >= config.patience
            progress.done = progress.epoch == config.epochs or bool(out_of_patience)
            if processes.is_main:
                if improved:
                    write_best(run / BEST, averaged.module.state_dict(), {**record, "origin": network.weights_origin})
                save()
                _report_epoch(run, progress, config, entry)
    return progress


def validate(
    network: nn.Module,
    loader: ChipLoader,
    val: ChipSet,
    config: TrainConfig,
    device: torch.device,
    processes: ProcessGroup,
) -> dict[str, float]:
    """Mean loss, share of wrong classes and share of wrong groups over the chips of `val`."""
    groups = [each.group for each in val.classes]
    group = torch.tensor([groups.index(each) for each in groups], device=device)
    sums = torch.zeros(4, dtype=torch.float64, device=device)
    size = max(config.batch // config.accumulate // processes.size, 1)
    with torch.inference_mode():
        for batch in loader.batches(sequential_micro_batches(len(val), size, processes)):
            with autocast(device, amp_dtype(config.amp, device)):
                logits = network(batch.pixels)
            predicted, truth = logits.argmax(1), batch.shares.argmax(1)
            wrong, wrong_group = (predicted != truth).sum(), (group[predicted] != group[truth]).sum()
            sums += torch.stack(
                [soft_cross_entropy(logits, batch.shares).sum(), wrong, wrong_group, torch.ones_like(truth).sum()]
            )
    loss, wrong_classes, wrong_groups, chips = processes.sum_over_processes(sums).tolist()
    if not math.isfinite(loss):
        raise _divergence_error(config)
    return {"val_loss": loss / chips, "val_error": wrong_classes / chips, "val_group_error": wrong_groups / chips}


def select_augmentation(config: TrainConfig) -> AugmentFunction | None:
    """The configuration's augmentation, None for none."""
    return None if config.augment == "none" else preset(config.augment)


def autocast(device: torch.device, dtype: torch.dtype | None) -> Any:
    """Context of mixed precision with that data type; None for full precision."""
    return nullcontext() if dtype is None else torch.autocast(device.type, dtype)


def check_finite(sums: torch.Tensor, config: TrainConfig) -> None:
    """Raise TrainingError if the loss is NaN or infinite. sums: as in TrainingProgress. Called before checkpoints."""
    if not math.isfinite(float(sums[0])):
        raise _divergence_error(config)


def _divergence_error(config: TrainConfig) -> TrainingError:
    return TrainingError(
        "The loss is no number any more: start anew in another folder, "
        f"with a --learning-rate below {config.learning_rate:g}."
    )


@contextmanager
def explain_out_of_memory(config: TrainConfig) -> Iterator[None]:
    """Raise running out of memory as a TrainingError."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        parts = 2 * config.accumulate
        raise TrainingError(f"The memory does not hold {config.batch} chips: give --accumulate {parts}.") from error


def _read_if_present(path: Path, identity: dict[str, str]) -> tuple[TrainingProgress, dict[str, Any]] | None:
    return read_checkpoint(path, identity) if path.exists() else None


def _progress_bar(
    plan: list[list[Any]], progress: TrainingProgress, config: TrainConfig, processes: ProcessGroup
) -> Any:
    total = sum(len(each.rows) for micro_batches in plan for each in micro_batches)
    title = f"epoch {progress.epoch + 1} of {config.epochs}"
    return tqdm(total=total, desc=title, unit=" images", leave=False, disable=None if processes.is_main else True)


def _report_epoch(run: Path, progress: TrainingProgress, config: TrainConfig, entry: MlflowRun | None) -> None:
    """Write the finished epoch to epochs.jsonl, to the history and to the log."""
    write_atomic(run / EPOCHS_FILE, "".join(json.dumps(each) + "\n" for each in progress.records).encode())
    record = progress.records[-1]
    if entry is not None:
        entry.log_epoch(progress.epoch, record)
    best = " (best)" if progress.best_epoch == progress.epoch else ""
    _log.info(
        f"epoch {progress.epoch} of {config.epochs}: loss {record['loss']:.3f}, "
        f"validation {record['val_loss']:.3f}{best}, "
        f"{record['val_error']:.1%} wrong ({record['val_group_error']:.1%} of groups), "
        f"{record['images_per_second']:.1f} images/s, {record['seconds']:.0f} s"
    )
