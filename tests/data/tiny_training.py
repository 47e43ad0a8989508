"""A chip set of 60 made-up chips and a network of a few hundred weights: a training run in a second.

As a program it is the trainer's command line with that network, for tests that kill or multiply the process:

    python -m tests.data.tiny_training train CHIPSET --out RUN --network tiny [--slow SECONDS] [--hold N] [--fail RANK]
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import torch
from torch import nn

from plugin.engine.api.classes import CLASSES
from trainer import __main__ as command
from trainer import networks, train
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.errors import ChipSetError
from trainer.networks.backbone import Network
from trainer.training.config import TrainConfig

RGB = ("red", "green", "blue")
THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
PX = 16


class Tiny(Network):
    """A convolution with batch normalisation and dropout, so that every kind of state is there."""

    first_layer_name, head_name, width = "first", "last", 8
    mean, std = (127.0, 127.0, 127.0), (64.0, 64.0, 64.0)

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        self.first = nn.Conv2d(bands, 8, 3, 2, 1)
        self.norm = nn.BatchNorm2d(8)
        self.drop = nn.Dropout(0.1)
        self.last = nn.Linear(8, classes)

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 8)."""
        return self.drop(torch.relu(self.norm(self.first(self.normalise(pixels)))).mean(dim=(2, 3)))


class Plain(Tiny):
    """Without batch normalisation and dropout: a chip's gradient does not depend on its neighbours."""

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands, classes)
        self.norm, self.drop = nn.Identity(), nn.Identity()  # type: ignore[assignment]


def register() -> None:
    """Make the networks known as `tiny` and `plain`."""
    networks.NETWORKS.update(tiny=Tiny, plain=Plain)  # type: ignore[attr-defined]


def tiny_chips(folder: Path, n: int = 60, bands: Sequence[str] = RGB, **columns: Any) -> ChipSet:
    """A class has its colour, under noise; every fifth chip is mixed, every sixth in val and every sixth in test."""
    rng = np.random.default_rng(3)
    truth = np.arange(n) % 3
    shares = np.eye(3, dtype=np.float32)[truth]
    shares[::5] = 0.7 * shares[::5] + 0.1
    pixels = rng.normal(110, 40, (n, len(bands), PX, PX))
    pixels[np.arange(n), truth] += 30
    records = {
        "id": [f"chip-{k}" for k in range(n)],
        "place": [f"place-{k % 4}" for k in range(n)],
        "valid": np.ones(n, np.float32),
        **{f"s_{each.name}": shares[:, k] for k, each in enumerate(THREE)},
        "split": [{4: "val", 5: "test"}.get(k % 6, "train") for k in (np.arange(n) // 3)],
        **columns,
    }
    return write_chipset(folder, THREE, bands, records, pixels.clip(0, 255).astype(np.uint8))


def tiny_config(**changes: Any) -> TrainConfig:
    """Three epochs of five steps."""
    usual = {
        "network": "tiny",
        "weights": "none",
        "epochs": 3,
        "batch": 8,
        "augment": "none",
        "device": "cpu",
        "warmup": 0.5,
    }
    return TrainConfig(**{**usual, **changes})


def _popped(name: str) -> str | None:
    if name not in sys.argv:
        return None
    at = sys.argv.index(name)
    _, value = sys.argv[at : at + 2]
    del sys.argv[at : at + 2]
    return value


def main() -> NoReturn:
    """The command line, each read of chips slowed down, the N-th without end, or failing in one process of several."""
    slow, hold, fail = _popped("--slow"), _popped("--hold"), _popped("--fail")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell ignores it
    register()
    read, reads = ChipSet.read, count(1)

    def slowed(self: ChipSet, rows: Any) -> Any:
        time.sleep(float(slow or 0))
        if next(reads) == int(hold or 0):
            signal.pause()
        if fail is not None and os.environ.get("RANK") == fail:
            raise ChipSetError("This rank fails.")
        return read(self, rows)

    ChipSet.read = slowed  # type: ignore[method-assign]
    train.finish_run = lambda *_: {}  # what is tested here ends with the weights
    torch.set_num_threads(1)
    command.run()


if __name__ == "__main__":
    main()
