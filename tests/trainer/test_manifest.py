"""Chips are brought to one metre and 224 px, and know their place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio

from trainer.default.data_folder import data_folder
from trainer.default.manifest import CHIP_PX, ManifestChip, read_chip, read_manifest

HEADER = "path,role,class6,group,label_origin,note,gsd_m,bands,source,sha256\n"


def sample(path: Path, gsd_m: float) -> ManifestChip:
    return ManifestChip(path, "train", "forest", "undeveloped", gsd_m, "here", 0, "")


def written(path: Path, pixels: np.ndarray) -> Path:
    bands, height, width = pixels.shape
    with rasterio.open(path, "w", driver="PNG", count=bands, height=height, width=width, dtype="uint8") as raster:
        raster.write(pixels)
    return path


def noise(bands: int, side: int) -> np.ndarray:
    return np.random.default_rng(5).integers(0, 256, (bands, side, side), dtype=np.uint8)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_larger_chip_is_cut_around_its_centre_and_its_fourth_band_left(tmp_path: Path) -> None:
    pixels = noise(4, 256)
    chip = read_chip(sample(written(tmp_path / "a.png", pixels), 1.0))
    np.testing.assert_array_equal(chip, pixels[:3, 16:240, 16:240])


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_finer_chip_is_averaged_to_a_metre_and_mirrored_at_its_edges(tmp_path: Path) -> None:
    pixels = noise(3, 256)
    chip = read_chip(sample(written(tmp_path / "a.png", pixels), 0.6))
    assert chip.shape == (3, CHIP_PX, CHIP_PX)
    inner = chip[:, 35:189, 35:189]  # 154 m of ground
    assert abs(float(inner.mean()) - float(pixels.mean())) < 1
    assert inner.std() < 0.8 * pixels.std()  # averaged
    np.testing.assert_array_equal(chip[:, :, 34], chip[:, :, 36])
    np.testing.assert_array_equal(chip[:, 189, :], chip[:, 187, :])


def test_an_array_of_pixels_by_band_is_read_as_bands_first(tmp_path: Path) -> None:
    pixels = noise(4, 256)
    np.save(tmp_path / "a.npy", pixels.transpose(1, 2, 0))
    np.testing.assert_array_equal(read_chip(sample(tmp_path / "a.npy", 1.0)), pixels[:3, 16:240, 16:240])


def test_a_sample_knows_its_place_from_its_file_name(tmp_path: Path) -> None:
    rows = [
        "chips/seed/barren/ortho_1-1_hn_s_ca025_2016_1_4861.png,train,barren,undeveloped,,,1.0,RGB,x,aa",
        "chips/california/long_beach_2020_23.tif,train,developed,developed,,,0.6,RGBN,x,bb",
        "chips/midwest/old_00_50d1e49a.png,train,cultivated,cultivated,,,1.0,RGB,x,cc",
        "chips/california/long_beach_2016_23.tif,time series,developed,developed,,,0.6,RGBN,x,dd",
        "rasters/naip_va_1m.tif,train,,,,,1.0,RGBN,x,ee",
    ]
    (tmp_path / "manifest.csv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    samples = read_manifest(tmp_path)
    assert [(each.place, each.number) for each in samples] == [("imperial", 4861), ("long beach", 0), ("midwest", 0)]
    assert [each.role for each in read_manifest(tmp_path, ("time series",))] == ["time series"]


@pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")
def test_no_chip_of_test_lies_beside_a_chip_of_train() -> None:
    samples = [each for each in read_manifest(data_folder()) if each.number]
    train = {(each.place, each.number) for each in samples if each.role == "train"}
    beside = [
        each
        for each in samples
        if each.role == "test" and {(each.place, each.number - 1), (each.place, each.number + 1)} & train
    ]
    assert not beside
    assert not {(each.place, each.number) for each in samples if each.role == "test"} & train
