"""The classes of pixels as a LearningTask of the training loop (training/loop.py)."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ..errors import TrainingError
from ..networks.unet import build_pixel_network
from ..training.data_loader import AugmentFunction, SampleLoader, sequential_micro_batches
from ..training.distributed import ProcessGroup
from ..training.loop import autocast, divergence_error
from ..training.optimisation import amp_dtype
from .balance import class_weights, patch_draws
from .patch_set import PatchSet
from .pixel_augment import PixelAugment
from .pixel_loss import PixelLoss, within, wrong_shares
from .segment_config import SegmentConfig


class PixelTask:
    """The classes of the pixels of patches. Raises TrainingError where there is nothing to learn or to validate on."""

    def __init__(self, patches: PatchSet, val: PatchSet, config: SegmentConfig) -> None:
        if not len(patches) or not len(val):
            raise TrainingError("There are no patches to train or to validate on: give some the split train or val.")
        config.check_size(patches.chip_px)
        self._patches, self._val, self._config = patches, val, config
        self._classes = len(patches.classes)
        self.draws = np.tile(patch_draws(patches, config), config.repeat)
        self.weight = np.ones(len(self.draws), np.float32)
        self.identity = {"data": f"{patches.digest[:16]} {val.digest[:16]}"}
        self.val_size = len(val)
        self.augment: AugmentFunction | None = None if config.augment == "none" else PixelAugment(config)
        self.keep_last = config.keep == "last"
        targets = torch.from_numpy(patches.class_map.targets)
        weights = torch.from_numpy(class_weights(patches, config))
        margin = config.margin_px
        self._loss = PixelLoss(targets, weights, config.label_smoothing, config.weak_weight, margin)
        self._val_loss = PixelLoss(targets, torch.ones_like(weights), 0.0, 0.0, margin)

    def build(self, pretrained: bool) -> nn.Module:
        """The network."""
        weights = self._config.weights if pretrained else None
        return build_pixel_network(self._config.network, len(self._patches.bands), self._classes, weights)

    def train_loader(self, device: torch.device) -> SampleLoader:
        """Loads the training patches, `repeat` times as many samples as there are."""
        return self._loader(self._patches, device)

    def val_loader(self, device: torch.device) -> SampleLoader:
        """Loads the validation patches."""
        return self._loader(self._val, device)

    def _loader(self, patches: PatchSet, device: torch.device) -> SampleLoader:
        def read(rows: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
            return patches.pixels(rows % len(patches)), patches.labels(rows % len(patches))

        return SampleLoader(read, device, self._config.workers, self._config.channels_last)

    def mix(
        self, pixels: torch.Tensor, targets: torch.Tensor, generator: torch.Generator
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """As they are."""
        return pixels, targets

    def losses(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) see PixelLoss."""
        return self._loss(logits, targets)

    def errors(self, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """(n,) share of wrong pixels."""
        return wrong_shares(logits, targets, self._config.margin_px)

    def describe(self, record: dict[str, float]) -> str:
        """The share of wrong pixels and the mean IoU."""
        return f"{record['val_error']:.1%} of pixels wrong (mean IoU {record['val_iou']:.3f})"

    def validate(
        self, network: nn.Module, loader: SampleLoader, device: torch.device, processes: ProcessGroup
    ) -> dict[str, float]:
        """Mean loss and share of wrong ones over all labelled pixels, and the mean IoU of the classes that occur."""
        config, n = self._config, self._classes
        confusion = torch.zeros(n * n, dtype=torch.float64, device=device)
        total = torch.zeros(1, dtype=torch.float64, device=device)
        size = max(config.batch // config.accumulate // processes.size, 1)
        with torch.inference_mode():
            for batch in loader.batches(sequential_micro_batches(len(self._val), size, processes)):
                with autocast(device, amp_dtype(config.amp, device)):
                    logits = network(batch.pixels)
                predicted, truth = (within(each, config.margin_px) for each in (logits.argmax(1), batch.targets))
                known = truth < n
                cells = truth[known].long() * n + predicted[known]
                confusion += torch.bincount(cells, minlength=n * n)
                total += self._val_loss(logits, batch.targets).sum() * (truth.shape[1] * truth.shape[2])
        matrix = processes.sum_over_processes(confusion).reshape(n, n)
        loss, pixels = float(processes.sum_over_processes(total)), float(matrix.sum())
        if not math.isfinite(loss):
            raise divergence_error(config)
        if not pixels:
            raise TrainingError("No pixel of the validation patches has a label within the margins: choose others.")
        hits, union = matrix.diagonal(), matrix.sum(0) + matrix.sum(1) - matrix.diagonal()
        present = matrix.sum(1) > 0
        return {
            "val_loss": loss / pixels,
            "val_error": 1 - float(hits.sum()) / pixels,
            "val_iou": float((hits[present] / union[present]).mean()),
        }
