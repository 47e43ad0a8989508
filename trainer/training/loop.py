"""The training loop: `learn` trains the network of a LearningTask, and resumes from its checkpoint.

A task is what is learnt, such as the classes of chips (fit.py) or those of pixels (segmentation/pixel_task.py): its
data, network and loss. The loop is the same for all: order of the samples, processes, optimiser, averaged weights,
checkpoints, history.
"""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from tqdm import tqdm

from plugin.engine.storage.store import write_atomic

from ..errors import TrainingError
from ..history.run_history import MlflowRun
from .checkpoint import (
    BEST,
    CHECKPOINT,
    TrainingProgress,
    read_checkpoint,
    restore,
    write_best,
    write_checkpoint,
)
from .config import LoopConfig
from .data_loader import AugmentFunction, SampleLoader, epoch_order, plan_micro_batches, steps_per_epoch
from .distributed import ProcessGroup
from .optimisation import (
    amp_dtype,
    build_ema,
    build_optimiser,
    is_out_of_memory,
    learning_rate,
    set_learning_rate,
)
from .run_folder import EPOCHS_FILE

LOSS_CHECK_STEPS = 20  # steps on a GPU between checks of the loss: each check waits for the GPU
_log = logging.getLogger(__name__)


class LearningTask(Protocol):
    """What is learnt.

    draws:    (n,) how often each training sample is drawn in an epoch, 1 on average
    weight:   (n,) of each sample in the loss
    identity: what must be equal for a run to resume, beside the configuration
    val_size: number of validation samples
    augment:  of the training samples, None for none
    keep_last: keep the weights of the last epoch, whatever the validation says
    """

    draws: NDArray[np.float64]
    weight: NDArray[np.float32]
    identity: dict[str, str]
    val_size: int
    augment: AugmentFunction | None
    keep_last: bool

    def build(self, pretrained: bool) -> nn.Module:
        """The network, with `head` and `weights_origin`; pretrained: with the configuration's initial weights."""

    def train_loader(self, device: torch.device) -> SampleLoader:
        """Loads the training samples."""

    def val_loader(self, device: torch.device) -> SampleLoader:
        """Loads the validation samples."""

    def mix(
        self, pixels: torch.Tensor, targets: torch.Tensor, generator: torch.Generator
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Pixels and targets of a micro-batch, mixed with each other where the configuration asks for it."""

    def losses(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) loss of each sample in training."""

    def errors(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) share of each sample that is wrong."""

    def validate(
        self, network: nn.Module, loader: SampleLoader, device: torch.device, processes: ProcessGroup
    ) -> dict[str, float]:
        """Metrics of the validation samples, among them `val_loss`, by which the best epoch is chosen."""

    def describe(self, record: dict[str, float]) -> str:
        """The validation's errors of a finished epoch, in words."""


def learn(
    task: LearningTask,
    run: Path,
    config: LoopConfig,
    device: torch.device,
    processes: ProcessGroup | None = None,
    entry: MlflowRun | None = None,
) -> TrainingProgress:
    """Train, and choose the best epoch by the validation loss. Resumes from the checkpoint if there is one.

    Rank 0 of the processes writes checkpoint.pt, best.pt and epochs.jsonl. entry: of the run in the history
    """
    processes = processes or ProcessGroup()
    identity = {**task.identity, **config.identity()}

    # The state that a checkpoint holds
    torch.manual_seed(config.seed)  # of a new head's weights
    checkpoint = processes.broadcast_from_main(lambda: _read_if_present(run / CHECKPOINT, identity))
    network: Any = task.build(pretrained=not checkpoint)
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

    steps = steps_per_epoch(len(task.draws), config.batch)
    if min(len(task.draws) // steps, task.val_size) < processes.size:
        raise TrainingError(
            f"{processes.size} processes share batches of fewer samples: use a larger --batch or fewer processes."
        )
    model = processes.wrap(network, device)
    loader, val_loader = task.train_loader(device), task.val_loader(device)
    with loader, val_loader, explain_out_of_memory(config):
        while not progress.done:
            # One epoch, from the step after the checkpoint
            network.train()
            order = epoch_order(task.draws, config.seed, progress.epoch)
            plan = plan_micro_batches(
                order,
                task.weight,
                config.batch,
                config.accumulate,
                (config.seed, progress.epoch),
                processes,
                progress.step,
            )
            sums = torch.tensor(progress.sums, dtype=torch.float64, device=device)  # loss, errors, samples
            saved = time.monotonic()
            started = saved - progress.seconds
            bar = _progress_bar(plan, progress, config, processes)
            optimiser.zero_grad()
            batch_sums = torch.zeros_like(sums)
            for batch in loader.batches([each for micro_batches in plan for each in micro_batches], task.augment):
                generator = torch.manual_seed(batch.seed)  # for dropout and mixup
                pixels, targets = task.mix(batch.pixels, batch.targets, generator)
                with processes.accumulate(model, batch.is_last):
                    with autocast(device, dtype):
                        logits = model(pixels)
                    losses = task.losses(logits, targets)
                    loss = (losses * batch.weight).sum()
                    scaler.scale(loss).backward()
                wrong = task.errors(logits.detach(), targets)
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
            val_metrics = task.validate(averaged.module, val_loader, device, processes)
            loss_sum, wrong_sum, samples_seen = sums.tolist()
            record = {
                "epoch": progress.epoch + 1,
                "loss": loss_sum / samples_seen,
                "error": wrong_sum / samples_seen,
                **val_metrics,
                "learning_rate": learning_rate((progress.epoch + 1) * steps - 1, steps, config),
                "seconds": seconds,
                "images_per_second": samples_seen / seconds,
            }
            progress.records.append(record)
            progress.epoch, progress.step, progress.seconds, progress.sums = progress.epoch + 1, 0, 0.0, [0.0] * 3
            improved = val_metrics["val_loss"] < progress.best or task.keep_last
            if improved:
                progress.best, progress.best_epoch = val_metrics["val_loss"], progress.epoch
            out_of_patience = config.patience and progress.epoch - progress.best_epoch >= config.patience
            progress.done = progress.epoch == config.epochs or bool(out_of_patience)
            if processes.is_main:
                if improved:
                    write_best(run / BEST, averaged.module.state_dict(), {**record, "origin": network.weights_origin})
                save()
                _report_epoch(run, progress, config, entry, task)
    return progress


def autocast(device: torch.device, dtype: torch.dtype | None) -> Any:
    """Context of mixed precision with that data type; None for full precision."""
    return nullcontext() if dtype is None else torch.autocast(device.type, dtype)


def check_finite(sums: torch.Tensor, config: LoopConfig) -> None:
    """Raise TrainingError if the loss is NaN or infinite. sums: as in TrainingProgress. Called before checkpoints."""
    if not math.isfinite(float(sums[0])):
        raise divergence_error(config)


def divergence_error(config: LoopConfig) -> TrainingError:
    """The error of a loss that is NaN or infinite."""
    return TrainingError(
        "The loss is no number any more: start anew in another folder, "
        f"with a --learning-rate below {config.learning_rate:g}."
    )


@contextmanager
def explain_out_of_memory(config: LoopConfig) -> Iterator[None]:
    """Raise running out of memory as a TrainingError."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        parts = 2 * config.accumulate
        raise TrainingError(f"The memory does not hold {config.batch} samples: give --accumulate {parts}.") from error


def _read_if_present(path: Path, identity: dict[str, str]) -> tuple[TrainingProgress, dict[str, Any]] | None:
    return read_checkpoint(path, identity) if path.exists() else None


def _progress_bar(
    plan: list[list[Any]], progress: TrainingProgress, config: LoopConfig, processes: ProcessGroup
) -> Any:
    total = sum(len(each.rows) for micro_batches in plan for each in micro_batches)
    title = f"epoch {progress.epoch + 1} of {config.epochs}"
    return tqdm(total=total, desc=title, unit=" images", leave=False, disable=None if processes.is_main else True)


def _report_epoch(
    run: Path, progress: TrainingProgress, config: LoopConfig, entry: MlflowRun | None, task: LearningTask
) -> None:
    """Write the finished epoch to epochs.jsonl, to the history and to the log."""
    write_atomic(run / EPOCHS_FILE, "".join(json.dumps(each) + "\n" for each in progress.records).encode())
    record = progress.records[-1]
    if entry is not None:
        entry.log_epoch(progress.epoch, record)
    best = " (best)" if progress.best_epoch == progress.epoch else ""
    _log.info(
        f"epoch {progress.epoch} of {config.epochs}: loss {record['loss']:.3f}, "
        f"validation {record['val_loss']:.3f}{best}, "
        f"{task.describe(record)}, "
        f"{record['images_per_second']:.1f} images/s, {record['seconds']:.0f} s"
    )
