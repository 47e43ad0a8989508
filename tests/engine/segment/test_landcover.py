"""Land-cover maps of made-up imagery: as if the model saw the whole image, whatever windows it is cut into."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray

from plugin.engine.api.errors import AreaError, ModelError, OutputError, RasterError, RequestError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.cli.texts import card_text, map_text
from plugin.engine.click.chip import nlcd_shares
from plugin.engine.contract.pixel_windows import PixelWindows
from plugin.engine.model.model import open_model
from plugin.engine.outputs.read import describe_map, read_map
from plugin.engine.run.job import MIN_BYTES, inspect
from plugin.engine.run.run import check_room
from plugin.engine.segment import job
from plugin.engine.segment.job import landcover
from plugin.engine.segment.read_windows import mirrored
from tests.data import rasters
from tests.data.models import mean_colour
from tests.data.pixel_models import BLEND, CLASSES, MARGIN, expected_probabilities, pixel_model
from tests.messages import refused

SIZE = 400  # three blocks of 160 pixels across, of which two are cut
RADIUS = MARGIN - BLEND // 2  # as far as a model may look without seeing the edge of its window
OUTPUTS = ("cog", "probabilities", "soft")


def params(raster: str, model: Path, folder: Path, kinds: tuple[str, ...] = OUTPUTS, **fields: Any) -> dict[str, Any]:
    outputs = {kind: str(folder / f"{kind}.tif") for kind in kinds}
    return {"version": 1, "raster": [raster], "model": str(model), "device": "cpu", "outputs": outputs, **fields}


def label(request: dict[str, Any], cancelled: Any = lambda: False) -> dict[str, Any]:
    return landcover(request, lambda _: None, cancelled)


def bands(path: str | Path) -> NDArray[np.uint8]:
    with rasterio.open(path) as source:
        return np.asarray(source.read())


@pytest.fixture
def image() -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(1, 256, (3, SIZE, SIZE)).astype(np.uint8)


@pytest.mark.parametrize("radius", [0, RADIUS])
def test_windows_give_what_the_model_gives_for_the_whole_image(
    tmp_path: Path, image: NDArray[np.uint8], radius: int
) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    result = label(params(raster, pixel_model(tmp_path / "model.onnx", radius), tmp_path))
    inner = np.s_[..., RADIUS : SIZE - RADIUS, RADIUS : SIZE - RADIUS]  # beyond the image it is mirrored
    expected = expected_probabilities(image, radius)[inner]
    found = bands(tmp_path / "probabilities.tif")[inner] / 254
    assert np.abs(found - expected).max() <= 2.5 / 254  # four windows are rounded by half a step each, and the sum
    labels = bands(tmp_path / "cog.tif")[0][inner]
    clear = np.sort(expected, axis=0)[-1] - np.sort(expected, axis=0)[-2] > 5 / 254
    assert clear.mean() > 0.5
    assert (labels == expected.argmax(axis=0) + 1)[clear].all()
    assert result["pixels"] == {"total": SIZE**2, "no_data": 0}
    assert sum(each["pixels"] for each in result["classes"]) == SIZE**2


@pytest.mark.parametrize(("blend", "is_smooth"), [(BLEND, True), (0, False)])
def test_the_step_across_the_border_of_windows_is_no_larger_than_elsewhere(
    tmp_path: Path, blend: int, is_smooth: bool
) -> None:
    """A model that sees less at the edge of its window than in the middle, on imagery that is the same everywhere."""
    even = np.empty((3, SIZE, SIZE), np.uint8)
    even[:] = np.array([40, 70, 45])[:, None, None]
    raster = rasters.write(tmp_path / "even.tif", even)
    model = pixel_model(tmp_path / "model.onnx", MARGIN, windows=PixelWindows(MARGIN, blend), one_sided=True)
    label(params(raster, model, tmp_path, ("probabilities",)))
    found = bands(tmp_path / "probabilities.tif")[:, 40:-40, 40:-40].astype(int)
    steps = np.abs(np.diff(found, axis=2)).max(axis=(0, 1))
    borders = np.arange(40, SIZE - 40 - 1) % 40 == 39
    assert steps[~borders].max() > 0
    assert (steps[borders].max() <= steps[~borders].max()) == is_smooth


def test_no_pixel_depends_on_the_extent_of_the_run(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    model = pixel_model(tmp_path / "model.onnx", RADIUS)
    whole, part = tmp_path / "whole", tmp_path / "part"
    whole.mkdir()
    part.mkdir()
    label(params(raster, model, whole, ("probabilities",)))
    west, north = rasters.WEST, rasters.NORTH
    extent = [west + 155, north - 333, west + 165, north - 77]
    result = label(params(raster, model, part, ("probabilities",), area={"extent": extent, "crs": rasters.CRS}))
    assert (bands(part / "probabilities.tif") == bands(whole / "probabilities.tif")[:, 77:333, 155:165]).all()
    assert result["windows"]["total"] < 8 * 4


def test_beyond_the_imagery_a_window_shows_it_mirrored() -> None:
    pixels = np.arange(12, dtype=np.uint8).reshape(1, 1, 12).repeat(3, axis=1)
    mask = np.zeros((3, 12), bool)
    mask[1, 2:8] = True
    assert mirrored(pixels, mask)[0, 1].tolist() == [4, 3, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3]
    alone = np.zeros((3, 12), bool)
    alone[1, 5] = True
    assert (mirrored(pixels, alone) == 5).all()
    assert (mirrored(pixels, ~np.zeros((3, 12), bool)) == pixels).all()


def test_ground_outside_the_area_and_pixels_without_imagery_have_no_class(
    tmp_path: Path, image: NDArray[np.uint8]
) -> None:
    image[:, 100:120, 30:90] = 0
    raster = rasters.write(tmp_path / "image.tif", image, nodata=0)
    west, north = rasters.WEST, rasters.NORTH
    corners = ((20, 50), (20, 200), (300, 200))
    triangle = ", ".join(f"{west + x} {north - y}" for x, y in (*corners, corners[0]))
    area = {"polygons": [f"POLYGON (({triangle}))"], "crs": rasters.CRS}
    result = label(params(raster, pixel_model(tmp_path / "model.onnx"), tmp_path, area=area))
    labels, alpha = bands(tmp_path / "cog.tif")[0], bands(tmp_path / "soft.tif")[3]
    assert labels.shape == (150, 280)
    rows, cols = np.mgrid[50:200, 20:300] + 0.5
    inside = (cols - 20) / 280 <= (rows - 50) / 150
    hole = (rows > 100) & (rows < 120) & (cols > 30) & (cols < 90)
    assert (labels > 0).sum() == pytest.approx((inside & ~hole).sum(), rel=0.01)
    assert not labels[hole].any()
    assert ((labels > 0) == (alpha == 255)).all()
    assert ((labels == 0) == (bands(tmp_path / "probabilities.tif")[0] == 255)).all()
    assert result["pixels"]["total"] == (labels > 0).sum()


def test_a_cancelled_run_is_taken_up_to_the_bit(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    model, broken, whole = pixel_model(tmp_path / "model.onnx", RADIUS), tmp_path / "broken", tmp_path / "whole"
    broken.mkdir()
    whole.mkdir()
    label(params(raster, model, whole))
    asked = iter([False] * 40 + [True] * 10_000)
    with pytest.raises(Cancelled):
        label(params(raster, model, broken), lambda: next(asked))
    assert not (broken / "cog.tif").exists()
    result = label(params(raster, model, broken))
    assert 0 < result["windows"]["resumed"] < result["windows"]["total"]
    for kind in OUTPUTS:
        assert (bands(broken / f"{kind}.tif") == bands(whole / f"{kind}.tif")).all()


def test_a_damaged_part_is_removed_and_computed_again(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    request = params(rasters.write(tmp_path / "image.tif", image), pixel_model(tmp_path / "model.onnx"), tmp_path)
    first = label(request)
    before = bands(tmp_path / "cog.tif")
    part = sorted(Path(first["run_dir"], "parts").iterdir())[2]
    part.write_bytes(part.read_bytes()[:100])
    with refused(OutputError, "part-damaged-pixels", part=part.name):
        label(request)
    assert (bands(tmp_path / "cog.tif") == before).all()
    label(request)
    assert (bands(tmp_path / "cog.tif") == before).all()


@pytest.mark.parametrize("output", ["last", "map", "cropped"])
def test_outputs_of_other_shapes_are_understood(tmp_path: Path, image: NDArray[np.uint8], output: str) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    label(params(raster, pixel_model(tmp_path / "model.onnx", output=output), tmp_path, ("cog",)))
    labels = bands(tmp_path / "cog.tif")[0]
    best = np.sort(image.astype(int), axis=0)
    clear = best[2] - best[1] > 1
    assert (labels == image.argmax(axis=0) + 1)[clear].all()


def test_the_files_state_classes_colours_and_hectares(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    result = label(params(raster, pixel_model(tmp_path / "model.onnx"), tmp_path))
    with rasterio.open(tmp_path / "cog.tif") as source:
        assert source.nodata == 0
        assert source.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert source.colormap(1)[1] == (0, 0, 255, 255)
        assert "Land cover of image" in source.tags()["TIFFTAG_IMAGEDESCRIPTION"]
        assert source.transform == rasters.at()
        assert source.descriptions == ("class",)
    attributes = Path(f"{tmp_path / 'cog.tif'}.aux.xml").read_text()
    for each in result["classes"]:
        assert f"<F>{each['pixels']}</F>" in attributes and f"<F>{each['title']}</F>" in attributes
    with rasterio.open(tmp_path / "probabilities.tif") as source:
        assert source.descriptions == tuple(f"p_{each.name}" for each in CLASSES)
    assert result["hectares"]["classified"] == SIZE**2 / 1e4
    described = describe_map(tmp_path / "cog.tif")
    assert [each["chips"] for each in described["counts"]["categories"]["class"]] == [
        each["pixels"] for each in result["classes"]
    ]
    assert f"{SIZE**2:,} pixels of 1 m" in map_text(described)
    with refused(RasterError, "map-of-pixels"):
        read_map(tmp_path / "cog.tif")


def test_imagery_of_another_resolution_is_read_at_the_models(tmp_path: Path) -> None:
    fine = np.kron(np.random.default_rng(1).integers(1, 256, (3, 50, 50)), np.ones((4, 4))).astype(np.uint8)
    raster = rasters.write(tmp_path / "fine.tif", fine, transform=rasters.at(gsd=0.5))
    result = label(params(raster, pixel_model(tmp_path / "model.onnx"), tmp_path, ("cog",)))
    assert result["pixels"]["total"] == 100 * 100
    best = np.sort(fine.astype(int), axis=0)
    clear = (best[2] - best[1] > 1)[::2, ::2]
    assert (bands(tmp_path / "cog.tif")[0] == fine.argmax(axis=0)[::2, ::2] + 1)[clear].all()


def test_a_model_of_pixels_has_a_card(tmp_path: Path) -> None:
    card = inspect(str(pixel_model(tmp_path / "model.onnx")), "cpu")
    assert (card["task"], card["windows"]["margin"]) == ("pixels", MARGIN)
    assert "a class for each pixel: water, trees, bare" in card_text(card)


def test_models_of_the_other_kind_are_refused_with_the_remedy(tmp_path: Path) -> None:
    raster = rasters.plain(tmp_path)
    with refused(ModelError, "model-classifies-chips", model="chips.onnx"):
        label(params(raster, mean_colour(tmp_path / "chips.onnx"), tmp_path))
    with refused(ModelError, "model-of-another-task", model="model.onnx"):
        open_model(pixel_model(tmp_path / "model.onnx"), "cpu")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"chip_px": 32, "output": "cropped"}, "pixels-do-not-fit"),
        ({"classes": CLASSES[:2]}, "output-no-pixels"),
    ],
)
def test_an_output_that_does_not_fit_its_window_is_refused(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    stated = {"windows": PixelWindows(4, 4), **changes}
    model = pixel_model(tmp_path / "model.onnx", **stated)
    with refused(ModelError, code):
        label(params(rasters.plain(tmp_path), model, tmp_path))


def test_wrong_requests_are_refused(tmp_path: Path) -> None:
    raster, model = rasters.plain(tmp_path), pixel_model(tmp_path / "model.onnx")
    with refused(RequestError, "landcover-no-outputs"):
        label({**params(raster, model, tmp_path), "outputs": {}})
    with refused(OutputError, "output-is-run-input"):
        label({**params(raster, model, tmp_path), "outputs": {"cog": raster}})
    with refused(AreaError, "area-outside-imagery"):
        label(params(raster, model, tmp_path, area={"extent": [0, 0, 10, 10], "crs": rasters.CRS}))


def test_a_disk_too_small_for_the_result_is_said_before_the_run(
    tmp_path: Path, image: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    request = params(rasters.write(tmp_path / "image.tif", image), pixel_model(tmp_path / "model.onnx"), tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    with refused(OutputError, "result-disk-full", free_mb=1.0):
        label(request)
    assert not list(tmp_path.glob("*.landchip"))


def test_room_is_looked_for_where_each_file_is_written_and_not_for_what_is_done(
    tmp_path: Path, image: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    raster, model = rasters.write(tmp_path / "image.tif", image), pixel_model(tmp_path / "model.onnx")
    run_dir, needed = tmp_path / "run", []
    monkeypatch.setattr(job, "check_room", needed.append)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        label(params(raster, model, tmp_path / name, ("cog",), run_dir=str(run_dir)))
    first, second = needed
    assert set(first) == {run_dir, tmp_path / "a"} and set(second) == {run_dir, tmp_path / "b"}
    assert 3 * SIZE**2 <= first[tmp_path / "a"] == second[tmp_path / "b"]
    assert first[run_dir] - MIN_BYTES >= (len(CLASSES) + 2) * SIZE**2
    assert second[run_dir] == MIN_BYTES


def test_folders_of_one_disk_share_its_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    check_room({tmp_path / "run": 600_000, tmp_path / "maps": 400_000})
    with refused(OutputError, "result-disk-full", needed_mb=1.2, folder=str(tmp_path)):
        check_room({tmp_path / "run": 600_000, tmp_path / "maps": 600_000})


def test_a_click_is_told_the_land_cover_of_its_chip(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    raster = rasters.write(tmp_path / "image.tif", image)
    label(params(raster, pixel_model(tmp_path / "model.onnx"), tmp_path, ("cog",)))
    grid = ChipGrid(rasters.CRS, 224.0)
    chip = grid.chip_at(rasters.WEST + 1, rasters.NORTH - 1)
    told = nlcd_shares(RasterInput(str(tmp_path / "cog.tif")), grid, chip)
    within = bands(tmp_path / "cog.tif")[0, :224, :224]
    expected = {each.name: (within == number).mean() for number, each in enumerate(CLASSES, start=1)}
    assert told["error"] is None and told["valid"] == pytest.approx(1)
    assert {each["class"]: each["share"] for each in told["shares"]} == pytest.approx(expected, abs=1e-6)
    assert {each["class"]: each["colour"] for each in told["shares"]} == {each.name: each.colour for each in CLASSES}
