"""Training a network on a chip set: `fit`, and the chips for it."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from .. import networks
from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..history.run_history import MlflowRun
from ..networks.augment import preset
from .checkpoint import TrainingProgress
from .config import TrainConfig
from .data_loader import (
    SUBSAMPLE_STREAM,
    AugmentFunction,
    ChipLoader,
    SampleLoader,
    derive_seed,
    sequential_micro_batches,
)
from .distributed import ProcessGroup
from .loop import autocast, divergence_error, learn
from .optimisation import amp_dtype, mixup, soft_cross_entropy


def fit(
    chips: ChipSet,
    val: ChipSet,
    run: Path,
    config: TrainConfig,
    device: torch.device,
    processes: ProcessGroup | None = None,
    entry: MlflowRun | None = None,
) -> TrainingProgress:
    """Train on `chips`, choose the best epoch by the loss on `val`; see `loop.learn`."""
    return learn(ChipTask(chips, val, config), run, config, device, processes, entry)


class ChipTask:
    """The classes of chips as a LearningTask."""

    def __init__(self, chips: ChipSet, val: ChipSet, config: TrainConfig) -> None:
        self._chips, self._val, self._config = chips, val, config
        self._bands = len(networks.network_bands(chips.bands, config.bands))
        self.draws, self.weight = chip_weights(chips, config)
        data = f"{chips.digest[:16]} {val.digest[:16]} {weights_digest(self.draws, self.weight)[:16]}"
        self.identity = {"data": data, "number of bands": str(self._bands)}
        self.val_size = len(val)
        self.augment = select_augmentation(config)
        self.keep_last = False

    def build(self, pretrained: bool) -> nn.Module:
        """The network; layers that the configuration's depth does not train are frozen."""
        weights = self._config.weights if pretrained else None
        network = networks.build(self._config.network, self._bands, len(self._chips.classes), weights)
        networks.set_depth(network, self._config.depth)  # type: ignore[arg-type]
        return network

    def train_loader(self, device: torch.device) -> SampleLoader:
        """Loads the training chips."""
        return ChipLoader(self._chips, device, self._config.workers, self._bands, self._config.channels_last)

    def val_loader(self, device: torch.device) -> SampleLoader:
        """Loads the validation chips."""
        return ChipLoader(self._val, device, self._config.workers, self._bands, self._config.channels_last)

    def mix(
        self, pixels: torch.Tensor, targets: torch.Tensor, generator: torch.Generator
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The chips, mixed in pairs if the configuration has mixup."""
        if not self._config.mixup:
            return pixels, targets
        return mixup(pixels, targets, self._config.mixup, generator)

    def losses(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) cross-entropy with the smoothed shares."""
        return soft_cross_entropy(logits, targets, self._config.label_smoothing)

    def errors(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) whether the class is wrong."""
        return logits.argmax(1) != targets.argmax(1)

    def describe(self, record: dict[str, float]) -> str:
        """The shares of wrong classes and groups."""
        return f"{record['val_error']:.1%} wrong ({record['val_group_error']:.1%} of groups)"

    def validate(
        self, network: nn.Module, loader: SampleLoader, device: torch.device, processes: ProcessGroup
    ) -> dict[str, float]:
        """Mean loss, share of wrong classes and share of wrong groups over the validation chips."""
        groups = [each.group for each in self._val.classes]
        group = torch.tensor([groups.index(each) for each in groups], device=device)
        sums = torch.zeros(4, dtype=torch.float64, device=device)
        size = max(self._config.batch // self._config.accumulate // processes.size, 1)
        with torch.inference_mode():
            for batch in loader.batches(sequential_micro_batches(len(self._val), size, processes)):
                with autocast(device, amp_dtype(self._config.amp, device)):
                    logits = network(batch.pixels)
                predicted, truth = logits.argmax(1), batch.targets.argmax(1)
                wrong, wrong_group = (predicted != truth).sum(), (group[predicted] != group[truth]).sum()
                sums += torch.stack(
                    [soft_cross_entropy(logits, batch.targets).sum(), wrong, wrong_group, torch.ones_like(truth).sum()]
                )
        loss, wrong_classes, wrong_groups, chips = processes.sum_over_processes(sums).tolist()
        if not math.isfinite(loss):
            raise divergence_error(self._config)
        return {"val_loss": loss / chips, "val_error": wrong_classes / chips, "val_group_error": wrong_groups / chips}


def select_augmentation(config: TrainConfig) -> AugmentFunction | None:
    """The configuration's augmentation, None for none. It keeps the shares of a chip."""
    if config.augment == "none":
        return None
    change = preset(config.augment)
    return lambda pixels, targets, generator: (change(pixels, generator), targets)


def train_and_val_chips(chips: ChipSet, config: TrainConfig) -> tuple[ChipSet, ChipSet]:
    """The chips for training and for validation. Raises TrainingError if there are none, or a class has none."""
    train_, val = chips.select(split="train"), chips.select(split="val")
    train_ = train_.select(keep=train_.purity >= config.min_purity) if config.min_purity else train_
    if not len(train_):
        condition = f" with a purity of {config.min_purity:g}" if config.min_purity else ""
        raise TrainingError(f"The chip set has no training chips{condition}: choose another, or other options.")
    if not len(val):
        raise TrainingError(
            "The chip set has no validation chips, by which the best epoch is chosen: split it with some."
        )
    if config.sample_frac < 1:
        train_ = train_.select(keep=stratified_subsample(train_.truth, config.sample_frac, config.seed))
    empty = [name for name, share in zip(chips.class_names, train_.shares.sum(axis=0)) if not share > 0]
    if empty and not config.allow_empty:
        raise TrainingError(
            f"No training chip shows {', '.join(empty)}: add some, make the chip set without, or give --allow-empty."
        )
    return train_, val


def stratified_subsample(truth: NDArray[np.int64], sample_frac: float, seed: int) -> NDArray[np.bool_]:
    """(n,) True for `sample_frac` of each class's chips, at least one of each."""
    rng = np.random.default_rng(derive_seed(seed, SUBSAMPLE_STREAM))
    keep = np.zeros(len(truth), bool)
    for each in np.unique(truth):
        rows = np.flatnonzero(truth == each)
        keep[rng.permutation(rows)[: max(round(sample_frac * len(rows)), 1)]] = True
    return keep


def chip_weights(chips: ChipSet, config: TrainConfig) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """How often each chip is drawn in an epoch (n,), and its weight in the loss (n,); 1 on average.

    Raises TrainingError for weights in the chip set that are not finite, negative or all zero.
    """
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
    """sha256 of the result of `chip_weights`, which the chip set's digest does not cover."""
    return hashlib.sha256(draws.tobytes() + weight.tobytes()).hexdigest()
