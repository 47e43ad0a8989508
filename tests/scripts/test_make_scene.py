"""The scene is a whole landscape on the chip grid, the same for the same seed, and its truth counts its pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.warp import transform as warp_points

from plugin.engine.api.classes import CLASSES
from scripts.imagery import make_scene as painting
from scripts.imagery.ground_truth import CLASS_TO_NLCD, NLCD_COLOURS
from scripts.imagery.scene.canvas import Canvas, NlcdCover, PixelBox
from scripts.imagery.scene.texture import blur, noise, tile_window, upsample

COLS = ROWS = 8


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scene") / "scene.tif"
    assert painting.main([str(path), "--cols", str(COLS), "--rows", str(ROWS)]) == 0
    return path


def truth_of(path: Path) -> list[dict[str, Any]]:
    _, table = pyogrio.read_arrow(path.with_name(f"{path.stem}_truth.gpkg"), layer="truth")
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def test_it_is_rgbn_of_one_metre_on_the_chip_grid(scene: Path) -> None:
    with rasterio.open(scene) as raster:
        assert raster.crs.to_epsg() == 26910
        assert raster.res == (1, 1)
        assert (raster.count, raster.dtypes[0]) == (4, "uint8")
        assert raster.descriptions == ("red", "green", "blue", "nir")
        assert [each.name for each in raster.colorinterp[:3]] == ["red", "green", "blue"]
        assert raster.colorinterp[3].name != "alpha"
        assert [edge % 224 for edge in raster.bounds] == [0, 0, 0, 0]
        assert raster.shape == (ROWS * 224, COLS * 224)


def test_all_groups_and_water_woods_and_fields_are_there(scene: Path) -> None:
    truth = truth_of(scene)
    assert len(truth) == COLS * ROWS
    assert {chip["group"] for chip in truth} == {"developed", "cultivated", "undeveloped"}
    for name in ("water", "forest", "cultivated", "developed", "herbaceous"):
        assert sum(chip[f"share_{name}"] for chip in truth) > 0.5, name


def test_the_shares_of_a_chip_sum_to_one_and_the_largest_names_it(scene: Path) -> None:
    for chip in truth_of(scene):
        shares = {each.name: chip[f"share_{each.name}"] for each in CLASSES}
        assert sum(shares.values()) == pytest.approx(1, abs=1e-5)
        assert chip["class"] == max(shares, key=lambda name: shares[name])
        groups = {name: chip[f"share_{name}"] for name in ("developed", "cultivated", "undeveloped")}
        assert chip["group"] == max(groups, key=lambda name: groups[name])


def test_nlcd_agrees_with_the_truth_where_a_chip_is_of_one_class(scene: Path) -> None:
    pure = [chip for chip in truth_of(scene) if chip[f"share_{chip['class']}"] > 0.999 and chip["group"] != "developed"]
    assert pure
    with rasterio.open(scene.with_name("scene_nlcd.tif")) as nlcd:
        assert nlcd.crs.to_epsg() == 5070
        assert nlcd.nodata == 0
        assert set(np.unique(nlcd.read())) <= set(NLCD_COLOURS)
        for chip in pure:
            centre = [(chip["col"] + 0.5) * 224], [(chip["row"] + 0.5) * 224]
            xs, ys = warp_points("EPSG:26910", nlcd.crs, *centre)
            assert next(nlcd.sample([(xs[0], ys[0])]))[0] == CLASS_TO_NLCD[chip["class"]]


def test_plants_are_brighter_and_water_darker_in_the_near_infrared(scene: Path) -> None:
    canvas = painting.paint_scene(COLS, ROWS, 0)
    red, infrared = canvas.pixels[0].astype(float), canvas.pixels[3].astype(float)
    woods, water = canvas.cover == NlcdCover.WOODS, canvas.cover == NlcdCover.WATER
    assert infrared[woods].mean() > red[woods].mean() + 20
    assert infrared[water].mean() < red[water].mean() - 10
    with rasterio.open(scene) as raster:
        assert np.array_equal(raster.read(), canvas.pixels)  # and the same seed paints the same pixels


def test_another_seed_paints_another_scene(scene: Path) -> None:
    with rasterio.open(scene) as raster:
        assert not np.array_equal(raster.read(), painting.paint_scene(COLS, ROWS, 1).pixels)


def test_shares_are_counted_in_the_chip_that_they_lie_in() -> None:
    cover = np.full((224, 448), NlcdCover.CROP, np.uint8)
    cover[:112, 224:] = NlcdCover.WATER
    names = [each.name for each in CLASSES]
    west, east = painting.class_shares(cover)
    assert west[names.index("cultivated")] == 1
    assert east[names.index("water")] == east[names.index("cultivated")] == 0.5


def test_every_cover_has_a_class_and_a_colour_of_nlcd() -> None:
    assert set(painting.COVER_TO_CLASS) == set(NlcdCover)
    assert {int(kind) for kind in NlcdCover} <= set(NLCD_COLOURS)


def test_a_texture_has_no_seam() -> None:
    tile = noise((64, 64), np.random.default_rng(0), 16)
    inside = np.abs(np.diff(tile, axis=0)).mean()
    assert np.abs(tile[0] - tile[-1]).mean() < 2 * inside
    assert np.array_equal(tile_window(tile, slice(60, 70), slice(0, 64)), np.concatenate([tile[60:], tile[:6]]))


def test_enlarging_by_strips_is_enlarging_at_once() -> None:
    field: NDArray[np.float32] = np.random.default_rng(0).random((9, 7), np.float32)
    whole = upsample(field, 8, slice(0, 72), 56)
    strips = [upsample(field, 8, slice(top, top + 24), 56) for top in (0, 24, 48)]
    assert np.array_equal(whole, np.concatenate(strips))
    assert whole[4:68, 4:52].mean() == pytest.approx(field.mean(), abs=0.05)


def test_blurring_leaves_a_plain_surface_plain() -> None:
    assert np.allclose(blur(np.full((2, 5, 5), 7, np.float32)), 7)


def test_a_canvas_paints_only_under_the_mask() -> None:
    canvas = Canvas(4, 4)
    canvas.paint(PixelBox(0, 0, 2, 2), (10, 20, 30, 40), NlcdCover.CROP, mask=np.eye(2, dtype=bool))
    assert canvas.pixels[:, 0, 0].tolist() == [10, 20, 30, 40]
    assert canvas.pixels[:, 0, 1].tolist() == [0, 0, 0, 0]
    assert np.argwhere(canvas.cover == NlcdCover.CROP).tolist() == [[0, 0], [1, 1]]


@pytest.mark.parametrize(
    "wrong, named", [(("--cols", "2"), "--cols"), (("--seed", "-1"), "--seed")], ids=["too small", "bad seed"]
)
def test_bad_input_gets_one_sentence_and_exit_code_2(
    tmp_path: Path, wrong: tuple[str, str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert painting.main([str(tmp_path / "scene.tif"), *wrong]) == 2
    error = capsys.readouterr().err
    assert named in error
    assert error.count("\n") == 1


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert painting.main([str(tmp_path / "file" / "scene.tif"), "--cols", "6", "--rows", "6"]) == 2
    assert "scene.tif cannot be written" in capsys.readouterr().err
    assert painting.main([str(tmp_path / "scene.jpg")]) == 2
