"""Chips on their way from the disk to the network: order, parts of batches, reading ahead, augmentation.

Every random number follows from the seed and from what it is for (epoch, step, part), never from what was drawn before:
a run that is resumed at any step goes on with the numbers that it would have had, and threads cannot change them.

A batch is what one optimiser step sees. It is divided over the processes, and each process may take its part in pieces.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from .config import TrainConfig
from .distributed import ProcessGroup

PREFETCH = 2  # pieces read ahead by each thread: one could be late, more only take memory
ORDER_STREAM, BATCH_STREAM, SUBSAMPLE_STREAM = 0, 1, 2  # what random numbers are for

# Of the CPU is the generator, wherever the pixels are.
AugmentFunction = Callable[[torch.Tensor, torch.Generator], torch.Tensor]


@dataclass(frozen=True)
class MicroBatch:
    """Chips that go through the network together.

    rows: (n,) places in the chip set
    weight: (n,) of each chip in the gradient; over all pieces of a batch and all processes they sum to the team's size,
            for gradients are averaged over the team
    last: the process's last piece of the batch
    seed: of its random numbers
    """

    rows: NDArray[np.int64]
    weight: NDArray[np.float32]
    last: bool
    seed: int


@dataclass(frozen=True)
class LoadedMicroBatch:
    """A piece, read: pixels uint8 (n, band, y, x), shares (n, class) and weight (n,), all on the device."""

    pixels: torch.Tensor
    shares: torch.Tensor
    weight: torch.Tensor
    last: bool
    seed: int


def derive_seed(*numbers: int) -> int:
    """A seed that follows from numbers, as different as can be for other numbers."""
    return int(np.random.SeedSequence(numbers).generate_state(1, np.uint64)[0] >> np.uint64(1))


def train_and_val_chips(chips: ChipSet, config: TrainConfig) -> tuple[ChipSet, ChipSet]:
    """The chips to train on and those of validation. Raises TrainingError where there are none, or a class has none."""
    train_, val = chips.select(split="train"), chips.select(split="val")
    train_ = train_.select(keep=train_.purity >= config.min_purity) if config.min_purity else train_
    if not len(train_):
        why = f" with a purity of {config.min_purity:g}" if config.min_purity else ""
        raise TrainingError(f"The chip set has no training chips{why}: choose another, or other options.")
    if not len(val):
        raise TrainingError(
            "The chip set has no validation chips, by which the best epoch is chosen: split it with some."
        )
    if config.sample_frac < 1:
        train_ = train_.select(keep=_stratified_subsample(train_.truth, config))
    empty = [name for name, share in zip(chips.class_names, train_.shares.sum(axis=0)) if not share > 0]
    if empty and not config.allow_empty:
        raise TrainingError(
            f"No training chip shows {', '.join(empty)}: add some, make the chip set without, or give --allow-empty."
        )
    return train_, val


def _stratified_subsample(truth: NDArray[np.int64], config: TrainConfig) -> NDArray[np.bool_]:
    """(n,) the share of each class's chips that is asked for, at least one."""
    rng = np.random.default_rng(derive_seed(config.seed, SUBSAMPLE_STREAM))
    keep = np.zeros(len(truth), bool)
    for each in np.unique(truth):
        rows = np.flatnonzero(truth == each)
        keep[rng.permutation(rows)[: max(round(config.sample_frac * len(rows)), 1)]] = True
    return keep


def chip_weights(chips: ChipSet, config: TrainConfig) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """How often each chip is drawn in an epoch (n,), and how much it counts in the loss (n,); 1 on average."""
    ones = np.ones(len(chips))
    if config.weighting == "none":
        return ones, ones.astype(np.float32)
    weight = np.asarray(chips.column("weight"), np.float64)
    if not (np.isfinite(weight).all() and (weight >= 0).all() and weight.sum() > 0):
        raise TrainingError(
            "The chip set's weights are not all numbers from 0: make it again, or give --weighting none."
        )
    weight = weight / weight.mean()
    return (weight, ones.astype(np.float32)) if config.weighting == "sample" else (ones, weight.astype(np.float32))


def weights_digest(draws: NDArray[np.float64], weight: NDArray[np.float32]) -> str:
    """sha256 of what `chip_weights` gave: it determines a run, and the chip set's digest does not hold it."""
    return hashlib.sha256(draws.tobytes() + weight.tobytes()).hexdigest()


def epoch_order(draws: NDArray[np.float64], seed: int, epoch: int) -> NDArray[np.int64]:
    """Places of an epoch's chips in random order, as many as there are chips.

    draws: (n,) how often each chip is wanted, 1 on average. Systematic sampling (Madow 1949): a chip comes floor or
    ceil of `draws` times, so each exactly once where all are 1.
    """
    rng = np.random.default_rng(derive_seed(seed, ORDER_STREAM, epoch))
    n = len(draws)
    shuffled = rng.permutation(n)  # so that chance does not pair neighbours
    edges = np.cumsum(draws[shuffled] * (n / draws.sum()))
    edges[-1] = n
    chosen = shuffled[np.searchsorted(edges, np.arange(n) + rng.uniform(1e-6, 1 - 1e-6), side="right").clip(0, n - 1)]
    return np.asarray(rng.permutation(chosen), np.int64)


def steps_per_epoch(chips: int, batch: int) -> int:
    """Optimiser steps in an epoch."""
    return -(-chips // batch)


def plan_micro_batches(
    order: NDArray[np.int64],
    weight: NDArray[np.float32],
    batch: int,
    accumulate: int,
    seed: tuple[int, int],
    team: ProcessGroup,
    first: int = 0,
) -> list[list[MicroBatch]]:
    """This process's pieces of each of the epoch's batches from batch `first`.

    order: places of the epoch's chips; weight: (chip,) in the gradient, by place; seed: of the run, and the epoch

    Batches differ by one chip at most, for a last one of a few chips would upset batch statistics.
    """
    plan = []
    batches = np.array_split(order, steps_per_epoch(len(order), batch))
    for step, rows in list(enumerate(batches))[first:]:
        total = float(weight[rows].sum())
        mine = np.array_split(np.array_split(rows, team.size)[team.rank], accumulate)
        mine = [each for each in mine if len(each)]
        plan.append(
            [
                MicroBatch(
                    part,
                    (weight[part] * (team.size / total)).astype(np.float32),
                    number == len(mine) - 1,
                    derive_seed(seed[0], BATCH_STREAM, seed[1], step, team.rank, number),
                )
                for number, part in enumerate(mine)
            ]
        )
    return plan


def sequential_micro_batches(chips: int, size: int, team: ProcessGroup) -> list[MicroBatch]:
    """This process's pieces of a pass over all chips in their order, each of weight 1."""
    mine = np.array_split(np.arange(chips, dtype=np.int64), team.size)[team.rank]
    parts = [mine[at : at + size] for at in range(0, len(mine), size)]
    return [MicroBatch(part, np.ones(len(part), np.float32), True, 0) for part in parts]


class ChipLoader:
    """Reads the pieces of `chips` ahead in threads (a context manager), and hands them over on the device in order.

    Augmentation runs on the device, in the caller's thread: on a GPU it queues behind the copy, and on a CPU it has all
    cores, as the network has before and after it.
    """

    def __init__(
        self,
        chips: ChipSet,
        device: torch.device,
        workers: int = 1,
        bands: int | None = None,
        channels_last: bool = False,
    ) -> None:
        """bands: the first of the chip set's bands; all when None."""
        self._chips, self._device, self._workers, self._bands = chips, device, workers, bands
        self._shares = chips.shares
        self._format = torch.channels_last if channels_last else torch.contiguous_format
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="chips")

    def __enter__(self) -> ChipLoader:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def batches(
        self, pieces: Sequence[MicroBatch], augment: AugmentFunction | None = None
    ) -> Iterator[LoadedMicroBatch]:
        """The pieces, read and augmented. Raises ChipSetError where a chip cannot be read."""
        todo = iter(pieces)
        reading: deque[tuple[MicroBatch, Future[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]]] = deque()
        try:
            while True:
                while len(reading) < PREFETCH * self._workers and (piece := next(todo, None)) is not None:
                    reading.append((piece, self._pool.submit(self._read, piece)))
                if not reading:
                    return
                piece, future = reading.popleft()
                pixels, shares, weight = (each.to(self._device, non_blocking=True) for each in future.result())
                if augment is not None:
                    generator = torch.Generator().manual_seed(piece.seed)
                    pixels = augment(pixels, generator)
                yield LoadedMicroBatch(
                    pixels.contiguous(memory_format=self._format), shares, weight, piece.last, piece.seed
                )
        finally:
            for _, future in reading:
                future.cancel()

    def _read(self, piece: MicroBatch) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        pixels = torch.from_numpy(self._chips.read(piece.rows)[:, : self._bands])
        held = (pixels, torch.from_numpy(self._shares[piece.rows]), torch.from_numpy(piece.weight))
        return tuple(each.pin_memory() for each in held) if self._device.type == "cuda" else held  # type: ignore[return-value]
