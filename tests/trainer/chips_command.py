"""Runs of `trainer chips` over a made-up county."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trainer import made_up_county as land
from trainer.__main__ import main
from trainer.chipsets.chipset import ChipSet, open_chipset

OPTIONS = ["--chip-px", str(land.PX), "--block-chips", "3"]


def chips(*options: object) -> int:
    return main(["chips", *OPTIONS, *map(str, options)])


def make_chipset(folder: Path, *options: object, side: int = 12) -> ChipSet:
    images, labels = land.county(folder / "land", side)
    assert chips("--naip", *images, "--nlcd", labels, "--out", folder / "set", *options) == 0
    return open_chipset(folder / "set")


def refusal(capsys: pytest.CaptureFixture[str], *options: object) -> str:
    assert chips(*options) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if ": " in line and "chips/s" not in line]
    assert len(lines) == 1
    return lines[0]
