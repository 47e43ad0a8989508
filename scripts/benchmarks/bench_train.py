"""Benchmarks of training: the cost of loading and augmenting chips, on a CPU and on a GPU.

    make bench ONLY=train_feed     make bench ONLY=gpu_feed

The training loop (chips read from a chip set on disk, strong augmentation, optimiser, averaged weights) is compared
with forward and backward of the same network on one random tensor on the device, in turns in one run.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import numpy as np
import torch

from plugin.engine.api.classes import CLASSES
from scripts.benchmarks.bench_records import Record, record
from trainer import networks
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.training.checkpoint import TrainingProgress
from trainer.training.config import TrainConfig
from trainer.training.fit import fit, train_and_val_chips
from trainer.training.loop import autocast
from trainer.training.optimisation import amp_dtype, soft_cross_entropy

RGB = ("red", "green", "blue")
PX = 224


class FeedRatio(NamedTuple):
    """Images/s of the training loop as a share of the bare rate, and both rates."""

    ratio: float
    bare: float
    loop: float


def train_feed() -> Iterator[Record]:
    """ResNet-18, all layers, batches of 32 on the CPU with all its cores."""
    result = feed_ratio(torch.device("cpu"), batch=32, chips=96, rounds=3)
    yield record("train_feed_ratio", result.ratio, "share", describe_bare_rate(result.bare), "train_feed")


def gpu_feed() -> Iterator[Record]:
    """The same on a GPU with mixed precision; only a message if there is no GPU."""
    if not torch.cuda.is_available():
        print("gpu_feed_ratio is not measured: there is no CUDA device", file=sys.stderr)
        return
    device = torch.device("cuda", 0)
    result = feed_ratio(device, batch=256, chips=12_800, rounds=3)
    gpu = torch.cuda.get_device_name(device)
    yield record("gpu_feed_ratio", result.ratio, "share", describe_bare_rate(result.bare), "gpu_feed", gpu)


def feed_ratio(device: torch.device, batch: int, chips: int, rounds: int) -> FeedRatio:
    """The rate of the training loop relative to bare steps: medians over rounds that measure both in turns."""
    workers = 1 if device.type == "cpu" else 8
    config = TrainConfig(
        network="resnet18",
        weights="none",
        epochs=1,
        batch=batch,
        device=device.type,
        workers=workers,
        augment="strong",
        allow_empty=True,  # there may be fewer chips than classes
    )
    with tempfile.TemporaryDirectory() as folder:
        chipset = noise_chipset(Path(folder) / "set", chips, batch)
        bare_rate(device, batch, 2, config)  # warm-up
        results = []
        for _ in range(rounds):
            before = bare_rate(device, batch, chips // batch, config)
            loop = loop_rate(chipset, Path(folder) / "run", config, device)
            after = bare_rate(device, batch, chips // batch, config)
            bare = (before + after) / 2
            results.append((loop / bare, bare, loop))
    return FeedRatio(*(median(each) for each in zip(*results)))


def describe_bare_rate(rate: float) -> str:
    """The description of the bare rate that feed_ratio compares with."""
    return f"bare forward and backward: {rate:.1f} images/s"


def noise_chipset(folder: Path, train_chips: int, val_chips: int) -> ChipSet:
    """A chip set of random pixels, all classes in turn."""
    n = train_chips + val_chips
    pixels = np.random.default_rng(0).integers(0, 256, (n, 3, PX, PX), dtype=np.uint8)
    shares = np.eye(len(CLASSES), dtype=np.float32)[np.arange(n) % len(CLASSES)]
    records: dict[str, Any] = {
        "id": [str(k) for k in range(n)],
        "place": ["nowhere"] * n,
        "valid": np.ones(n, np.float32),
        **{f"s_{each.name}": shares[:, k] for k, each in enumerate(CLASSES)},
        "split": ["train"] * train_chips + ["val"] * val_chips,
    }
    return write_chipset(folder, CLASSES, RGB, records, pixels)


def bare_rate(device: torch.device, batch: int, steps: int, config: TrainConfig) -> float:
    """Images/s of forward and backward on one tensor of pixels."""
    torch.manual_seed(0)
    network = networks.build(config.network, 3, len(CLASSES), None).to(device).train()
    network.to(memory_format=torch.channels_last)
    pixels = torch.randint(0, 256, (batch, 3, PX, PX), dtype=torch.uint8, device=device)
    pixels = pixels.contiguous(memory_format=torch.channels_last)
    shares = torch.full((batch, len(CLASSES)), 1 / len(CLASSES), device=device)
    dtype = amp_dtype(config.amp, device)
    _synchronise(device)
    started = time.perf_counter()
    for _ in range(steps):
        with autocast(device, dtype):
            logits = network(pixels)
        soft_cross_entropy(logits, shares).mean().backward()
        network.zero_grad()
    _synchronise(device)
    return steps * batch / (time.perf_counter() - started)


def loop_rate(chips: ChipSet, run: Path, config: TrainConfig, device: torch.device) -> float:
    """Images/s of an epoch as the run records them, without validation and checkpoint."""
    shutil.rmtree(run, ignore_errors=True)
    run.mkdir()
    progress: TrainingProgress = fit(*train_and_val_chips(chips, config), run, config, device)
    return progress.records[-1]["images_per_second"]


def _synchronise(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
