"""Pairs of imagery and label rasters are cut on one grid, whatever their CRS and pixel size, or refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasterio.enums import Resampling
from rasterio.warp import calculate_default_transform, reproject

from plugin.engine.api.errors import RasterError
from tests.data.pixel_patches import PX, scene, write_raster
from trainer.errors import LabelError
from trainer.segmentation.class_map import NO_LABEL, ClassMap
from trainer.segmentation.raster_pair import Patch, RasterPair, cut_pair

WEST, NORTH = 500_000, 4_000_000  # multiples of 32 m: the grid of patches begins at the corner of the rasters


def cut(imagery: Path, labels: Path, bands: int = 4, gsd: float = 1.0, **changes: bool) -> list[Patch]:
    return list(cut_pair(RasterPair(imagery, labels, "here", **changes), ClassMap(), bands, gsd, PX))


def corner(patches: list[Patch]) -> Patch:
    """The patch at the north-west corner of the made-up rasters."""
    return next(each for each in patches if each.block == f"{WEST // PX},{NORTH // PX - 1}")


@pytest.fixture
def pixels_and_codes(tmp_path: Path) -> tuple[Path, np.ndarray, np.ndarray]:
    pixels, codes = scene(2 * PX, 3 * PX + 5)
    return write_raster(tmp_path / "imagery.tif", pixels), pixels, codes


def test_nothing_is_resampled_on_one_grid(
    tmp_path: Path, pixels_and_codes: tuple[Path, np.ndarray, np.ndarray]
) -> None:
    imagery, pixels, codes = pixels_and_codes
    patches = cut(imagery, write_raster(tmp_path / "labels.tif", codes))
    whole = {tuple(map(int, each.block.split(","))): each for each in patches}
    for (col, row), patch in whole.items():
        x, y = col * PX - WEST, NORTH - (row + 1) * PX
        kept = min(PX, pixels.shape[2] - x)
        np.testing.assert_array_equal(patch.pixels[..., :kept], pixels[:, y : y + PX, x : x + PX])
        np.testing.assert_array_equal(patch.labels[:, :kept], codes[y : y + PX, x : x + PX] - 1)
        assert (patch.labels[:, kept:] == NO_LABEL).all()
    assert len(whole) == 8


def test_labels_of_other_pixel_sizes_lie_where_they_belong(
    tmp_path: Path, pixels_and_codes: tuple[Path, np.ndarray, np.ndarray]
) -> None:
    imagery, _, codes = pixels_and_codes
    coarse = write_raster(tmp_path / "coarse.tif", codes[::8, ::8], gsd=8)
    fine = write_raster(tmp_path / "fine.tif", np.kron(codes, np.ones((2, 2), np.uint8)), gsd=0.5)
    for labels in (coarse, fine):
        np.testing.assert_array_equal(corner(cut(imagery, labels)).labels, codes[:PX, :PX] - 1)


def test_labels_of_another_crs_lie_where_they_belong(
    tmp_path: Path, pixels_and_codes: tuple[Path, np.ndarray, np.ndarray]
) -> None:
    imagery, _, codes = pixels_and_codes
    here = write_raster(tmp_path / "here.tif", codes)
    import rasterio

    with rasterio.open(here) as file:
        transform, width, height = calculate_default_transform(
            file.crs, "EPSG:4326", file.width, file.height, *file.bounds
        )
        degrees = np.zeros((4 * height, 4 * width), np.uint8)
        transform = transform * transform.scale(0.25)
        reproject(
            rasterio.band(file, 1),
            degrees,
            dst_crs="EPSG:4326",
            dst_transform=transform,
            resampling=Resampling.nearest,
        )
    options = {"driver": "GTiff", "count": 1, "dtype": "uint8", "crs": "EPSG:4326", "transform": transform}
    with rasterio.open(tmp_path / "degrees.tif", "w", height=4 * height, width=4 * width, **options) as file:
        file.write(degrees, 1)
    labels = corner(cut(imagery, tmp_path / "degrees.tif")).labels
    truth = codes[:PX, :PX] - 1
    inner = slice(2, -2)
    assert (labels == truth)[inner, inner].mean() > 0.93  # outlines may move by a pixel


def test_finer_imagery_is_averaged_to_the_wanted_distance(tmp_path: Path) -> None:
    pixels, codes = scene(4 * PX, 4 * PX)
    imagery = write_raster(tmp_path / "imagery.tif", pixels, gsd=0.5)
    first = corner(cut(imagery, write_raster(tmp_path / "labels.tif", codes, gsd=0.5)))
    averaged = pixels[:, : 2 * PX, : 2 * PX].reshape(4, PX, 2, PX, 2).mean(axis=(2, 4))
    np.testing.assert_allclose(first.pixels, averaged, atol=1)


def test_pixels_without_imagery_or_labels_have_no_label(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    pixels[:, :4] = 0
    imagery = write_raster(tmp_path / "imagery.tif", pixels, nodata=0)
    codes[8:12] = 0
    labels = write_raster(tmp_path / "labels.tif", codes[:, : PX // 2])
    (patch,) = cut(imagery, labels)
    none = np.zeros((PX, PX), bool)
    none[:4], none[8:12], none[:, PX // 2 :] = True, True, True
    np.testing.assert_array_equal(patch.labels == NO_LABEL, none)


def test_imagery_of_three_bands_has_no_near_infrared(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    imagery, labels = write_raster(tmp_path / "i.tif", pixels[:3]), write_raster(tmp_path / "l.tif", codes)
    (patch,) = cut(imagery, labels)
    assert not patch.pixels[3].any() and patch.pixels[:3].all()
    assert cut(imagery, labels, bands=3)[0].pixels.shape == (3, PX, PX)


def test_labels_elsewhere_are_refused(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    imagery = write_raster(tmp_path / "imagery.tif", pixels)
    with pytest.raises(LabelError, match=r"^away.tif does not overlap imagery.tif: .*\.$"):
        cut(imagery, write_raster(tmp_path / "away.tif", codes, west=WEST + 1000))


def test_labels_half_a_pixel_off_are_refused_unless_asked_for(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    imagery = write_raster(tmp_path / "imagery.tif", pixels)
    shifted = write_raster(tmp_path / "shifted.tif", codes, west=WEST + 0.5)
    with pytest.raises(LabelError, match=r"^The pixels of shifted.tif lie 0.5 of a pixel beside those of imagery.tif"):
        cut(imagery, shifted)
    (patch,) = cut(imagery, shifted, resample=True)
    right = codes[:, :-1] - 1
    assert (patch.labels[:, 1:] == right).mean() > 0.99 or (patch.labels[:, :-1] == right).mean() > 0.99


def test_an_unknown_code_or_missing_crs_is_refused(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    imagery = write_raster(tmp_path / "imagery.tif", pixels)
    codes[3, 3] = 77
    with pytest.raises(LabelError, match="holds the code 77"):
        cut(imagery, write_raster(tmp_path / "odd.tif", codes))
    with pytest.raises(LabelError, match="no CRS"):
        cut(imagery, write_raster(tmp_path / "bare.tif", codes, crs=None))
    with pytest.raises(LabelError, match="cannot be read"):
        cut(imagery, tmp_path / "absent.tif")
    with pytest.raises(LabelError, match="imagery.tif has 3 bands, and a raster of labels has one"):
        cut(imagery, imagery)  # the fourth counts as alpha where nothing says that it is near infrared
    with pytest.raises(RasterError):
        cut(write_raster(tmp_path / "deep.tif", pixels.astype(np.uint16)), imagery)


def test_labels_that_say_nothing_are_refused(tmp_path: Path) -> None:
    pixels, codes = scene(PX, PX)
    imagery = write_raster(tmp_path / "imagery.tif", pixels)
    with pytest.raises(LabelError, match="labels no square of 32 pixels"):
        cut(imagery, write_raster(tmp_path / "empty.tif", codes * 0))
