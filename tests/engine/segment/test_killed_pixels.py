"""A land-cover run that is killed loses no finished block, and gives the same files to the bit when it is run again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tests.conftest import ROOT
from tests.data import rasters
from tests.data.pixel_models import pixel_model
from tests.waiting import wait_until

KINDS = ("output", "probabilities", "soft")


def command(raster: str, model: Path, folder: Path) -> list[str]:
    files = [text for kind in KINDS for text in (f"--{kind}", str(folder / f"{kind}.tif"))]
    return [
        sys.executable,
        "-m",
        "plugin.engine",
        "landcover",
        raster,
        "--model",
        str(model),
        *files,
        "--json",
        "--quiet",
    ]


@pytest.mark.parametrize("parts", [1, 6, 12])
def test_killed_with_some_parts_finished_the_map_is_the_same_to_the_bit(tmp_path: Path, parts: int) -> None:
    image = np.random.default_rng(5).integers(1, 256, (3, 640, 640)).astype(np.uint8)
    raster, model = rasters.write(tmp_path / "image.tif", image), pixel_model(tmp_path / "model.onnx", radius=8)
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for folder in (whole, killed):
        folder.mkdir()
    subprocess.run(command(raster, model, whole), cwd=ROOT, check=True, capture_output=True)
    with subprocess.Popen(command(raster, model, killed), cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        wait_until(lambda: len(list(killed.glob("*.landchip/*/parts/*.arrow"))) >= parts, process)
        process.kill()
    assert not any((killed / f"{kind}.tif").exists() for kind in KINDS)
    done = subprocess.run(command(raster, model, killed), cwd=ROOT, check=True, capture_output=True)
    windows = json.loads(done.stdout)["windows"]
    assert 0 < windows["resumed"] < windows["total"]
    for kind in KINDS:
        with rasterio.open(whole / f"{kind}.tif") as one, rasterio.open(killed / f"{kind}.tif") as other:
            assert (one.read() == other.read()).all()
    assert [each.name for each in killed.iterdir() if each.name.startswith(".")] == []
