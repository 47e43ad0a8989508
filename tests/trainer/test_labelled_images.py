"""Labelled images become chips whose splits share no neighbours."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterio.io import MemoryFile
from rasterio.transform import from_origin

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.reader import InputSpec
from trainer.__main__ import main
from trainer.chipsets.chipset import open_chipset
from trainer.chipsets.sources.image_files import MissingBandError, fit_to_chip, read_image
from trainer.chipsets.sources.labelled_images import LabelledImage, LabelledImages, read_folder, read_list, split_images
from trainer.errors import LabelError

CLASS_NAMES = [each.name for each in CLASSES]
RGB = InputSpec(("red", "green", "blue"), "uint8", 1.0, 224)
RGBN = RGB._replace(bands=("red", "green", "blue", "nir"))
pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")


def picture(path: Path, seed: int = 0, side: int = 32, bands: int = 3, **place: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 256, (bands, side, side), dtype=np.uint8)
    driver = "GTiff" if path.suffix == ".tif" else "PNG"
    with rasterio.open(
        path, "w", driver=driver, count=bands, height=side, width=side, dtype="uint8", **place
    ) as raster:
        raster.write(pixels)
    return path


def folder(root: Path, n: int = 60) -> Path:
    for k in range(n):
        label = ("Developed", "forest")[(k // 5) % 2]
        picture(root / label / f"ortho_1-1_hn_s_ca025_2016_1_{1000 + k}.png", k)
    return root


def chips(*options: object) -> int:
    return main(["chips", "--chip-px", "32", *map(str, options)])


def test_a_folder_becomes_a_chip_set(tmp_path: Path) -> None:
    assert chips("--folder", folder(tmp_path / "images"), "--numbers", 5, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    assert chipset.class_names == ("forest", "developed")
    assert set(chipset.column("place")) == {"imperial"}
    assert set(chipset.column("date")) == {"2016"}
    assert set(chipset.column("origin")) == {"folder"}
    row = 7
    with rasterio.open(tmp_path / "images" / chipset.column("id")[row]) as raster:
        np.testing.assert_array_equal(chipset.read([row])[0], raster.read())
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert card["chips"] == len(chipset)
    assert card["digest"] == chipset.digest
    assert card["left_out"]["next to another split, by its number"] == 60 - len(chipset)
    assert (tmp_path / "set" / "samples.png").read_bytes().startswith(b"\x89PNG")
    assert "| developed |" in (tmp_path / "set" / "card.md").read_text()


def test_no_numbers_of_two_splits_are_neighbours() -> None:
    entries = tuple(
        LabelledImage(Path(f"{k}"), f"{k}", ("forest", "shrub", "barren")[k % 3], "imperial", k) for k in range(400)
    )
    split = split_images(LabelledImages(entries, {}), 0.15, 0.15, 20, 0)
    numbers = {name: {int(key) for key, each in split.items() if each == name} for name in ("train", "val", "test")}
    for one, other in (("train", "val"), ("train", "test"), ("val", "test")):
        assert min(abs(a - b) for a in numbers[one] for b in numbers[other]) > 1
    for name, part in (("train", 0.7), ("val", 0.15), ("test", 0.15)):
        assert abs(len(numbers[name]) / 400 - part) < 0.1


def test_pictures_of_one_spot_stay_together() -> None:
    entries = tuple(
        LabelledImage(Path(f"{k}"), f"{k}", "forest", "long beach", k // 3, site=str(k // 3), date=str(2016 + k % 3))
        for k in range(90)
    )
    split = split_images(LabelledImages(entries, {}), 0.2, 0.2, 20, 0)
    assert all(len({split[str(3 * k + j)] for j in range(3)}) == 1 for k in range(30))
    assert Counter(split.values())["train"] >= 48


def test_folders_named_train_val_and_test_keep_their_splits(tmp_path: Path) -> None:
    for top in ("train", "validation", "test"):
        for k, label in enumerate(("forest", "water")):
            picture(tmp_path / "images" / top / label / f"{k}.png")
    images = read_folder(tmp_path / "images", CLASS_NAMES)
    assert sorted((each.split, each.label) for each in images.entries) == [
        (split, label) for split in ("test", "train", "val") for label in ("forest", "water")
    ]


def test_a_list_keeps_its_splits_and_counts_the_images_left_out(tmp_path: Path) -> None:
    rows = ["path,role,class6,gsd_m,note,sha256"]
    for k, (role, label) in enumerate(
        [("train", "forest"), ("train", "water"), ("val", "water"), ("time series", "forest"), ("train", "mixed")]
    ):
        path = picture(tmp_path / "images" / f"spot_{2010 + k}_{k}.png", k)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        rows.append(f"images/{path.name},{role},{label},1.0,,{digest}")
    rows.append("rasters/scene.tif,demo raster,,1.0,,")
    (tmp_path / "list.csv").write_text("\n".join(rows) + "\n")
    images = read_list(tmp_path / "list.csv", CLASS_NAMES)
    assert [(each.split, each.label, each.place, each.date) for each in images.entries] == [
        ("train", "forest", "spot", "2010"),
        ("train", "water", "spot", "2011"),
        ("val", "water", "spot", "2012"),
    ]
    assert images.dropped == {"role time series": 1, "label mixed is no class": 1}
    assert chips("--list", tmp_path / "list.csv", "--series", "--out", tmp_path / "set") == 0
    series = open_chipset(tmp_path / "set")
    assert series.column("split") == ["train", "train", "val", None]
    assert len(series.select(split="train")) == 2


def test_an_image_that_cannot_be_read_is_skipped_and_reported_up_to_a_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = folder(tmp_path / "images")
    files = sorted((root / "forest").iterdir())
    files[0].write_bytes(b"no image")
    files[1].write_bytes(files[1].read_bytes()[:-200])  # GDAL would read noise
    options = ["--folder", root, "--numbers", 5, "--out", tmp_path / "set"]
    assert chips(*options, "--max-broken", 1) == 2
    assert "More than 1 chips cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "set" / "chipset.json").exists()
    assert chips(*options, "--max-broken", 2) == 0
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert len(card["unreadable"]) == 2
    assert len(open_chipset(tmp_path / "set")) + sum(card["left_out"].values()) == 58


def test_an_image_that_is_not_the_one_listed_is_skipped(tmp_path: Path) -> None:
    rows = ["path,split,class,sha256"]
    for k in range(4):
        picture(tmp_path / f"{k}.png", k)
        rows.append(f"{k}.png,train,{('forest', 'water')[k % 2]},{'0' * 64 if k == 3 else ''}")
    (tmp_path / "list.csv").write_text("\n".join(rows))
    assert chips("--list", tmp_path / "list.csv", "--out", tmp_path / "set") == 0
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert "not the file that the list describes" in card["unreadable"][0]


def test_a_second_run_keeps_the_set_and_other_options_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = folder(tmp_path / "images")
    assert chips("--folder", root, "--numbers", 5, "--out", tmp_path / "set") == 0
    before = (tmp_path / "set" / "chipset.json").stat().st_mtime_ns
    assert chips("--folder", root, "--numbers", 5, "--out", tmp_path / "set", "--workers", 1) == 0
    assert (tmp_path / "set" / "chipset.json").stat().st_mtime_ns == before
    assert chips("--folder", root, "--numbers", 6, "--out", tmp_path / "set") == 2
    assert "of other options or sources" in capsys.readouterr().err


def test_a_folder_without_class_folders_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="There is no folder"):
        read_folder(tmp_path / "none", CLASS_NAMES)
    (tmp_path / "empty").mkdir()
    with pytest.raises(LabelError, match="holds no labelled image"):
        read_folder(tmp_path / "empty", CLASS_NAMES)
    picture(tmp_path / "odd" / "swamp" / "1.png")
    with pytest.raises(LabelError, match="named after no class"):
        read_folder(tmp_path / "odd", CLASS_NAMES)
    (tmp_path / "list.csv").write_text("name,kind\na,b\n")
    with pytest.raises(LabelError, match="needs the columns path and class"):
        read_list(tmp_path / "list.csv", CLASS_NAMES)


def test_stated_splits_that_share_a_picture_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["path,split,class"]
    for k, (split, label, seed) in enumerate([("train", "forest", 1), ("train", "water", 2), ("test", "water", 2)]):
        picture(tmp_path / f"{k}.png", seed)
        rows.append(f"{k}.png,{split},{label}")
    (tmp_path / "list.csv").write_text("\n".join(rows))
    assert chips("--list", tmp_path / "list.csv", "--out", tmp_path / "set") == 2
    assert "is in train and in test: leave one of them out." in capsys.readouterr().err
    assert not (tmp_path / "set" / "chipset.json").exists()


def test_two_copies_of_a_picture_stay_in_one_split_of_a_folder(tmp_path: Path) -> None:
    root = folder(tmp_path / "images")
    for k in range(60, 120):
        label = ("Developed", "forest")[(k // 5) % 2]
        picture(root / label / f"ortho_1-1_hn_s_ca037_2016_1_{5000 + k}.png", k % 60)
    assert chips("--folder", root, "--numbers", 5, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    splits_of: dict[str, set[str]] = {}
    for digest, split in zip(chipset.column("digest"), chipset.column("split")):
        splits_of.setdefault(digest, set()).add(split)
    assert all(len(each) == 1 for each in splits_of.values())


def test_pictures_with_a_place_are_split_so_that_no_two_splits_touch_whatever_their_numbers(tmp_path: Path) -> None:
    for k in range(120):  # 20 rows of 6: the neighbour below has a number 6 higher, in another block
        at = from_origin(500_000 + 32 * (k % 6), 4_000_000 - 32 * (k // 6), 1, 1)
        label = ("developed", "forest")[k % 2]
        picture(tmp_path / "images" / label / f"tile_{k}.tif", k, crs="EPSG:26911", transform=at)
    assert chips("--folder", tmp_path / "images", "--numbers", 12, "--out", tmp_path / "set") == 0
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert card["left_out"]["too near to another split, on the ground"] > 0
    assert set(open_chipset(tmp_path / "set").column("split")) == {"train", "val", "test"}


def test_a_set_of_one_class_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for k in range(9):
        picture(tmp_path / "images" / "forest" / f"{k}.png", k)
    assert chips("--folder", tmp_path / "images", "--numbers", 1, "--out", tmp_path / "set") == 2
    assert "All chips show forest: add chips of another class." in capsys.readouterr().err


def test_near_infrared_is_taken_where_it_is_and_alpha_is_not_taken_for_it(tmp_path: Path) -> None:
    utm = {"crs": "EPSG:26911", "transform": from_origin(500_000, 4_000_000, 1, 1)}
    four = read_image(
        picture(tmp_path / "naip.tif", side=224, bands=4, photometric="rgb", alpha="no", **utm), 1.0, RGBN
    )
    assert four.pixels.shape == (4, 224, 224)
    assert four.footprint is not None
    for path in (picture(tmp_path / "rgb.png"), picture(tmp_path / "alpha.png", bands=4)):
        if path.name == "alpha.png":
            with rasterio.open(path, "w", driver="PNG", count=4, height=32, width=32, dtype="uint8") as raster:
                raster.write(np.full((4, 32, 32), 255, np.uint8))
        with pytest.raises(MissingBandError):
            read_image(path, 1.0, RGBN)
    np.save(tmp_path / "a.npy", np.zeros((224, 224, 3), np.uint8))
    with pytest.raises(MissingBandError):
        read_image(tmp_path / "a.npy", 1.0, RGBN)
    np.save(tmp_path / "b.npy", np.zeros((224, 224, 3), np.float32))
    with pytest.raises(RasterError, match="is no chip"):
        read_image(tmp_path / "b.npy", 1.0, RGB)


def test_coarser_pixels_are_interpolated_and_finer_ones_averaged() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (3, 64, 64), dtype=np.uint8)
    finer, coarser = fit_to_chip(noise, 0.5, 1.0, 32), fit_to_chip(noise, 2.0, 1.0, 128)
    np.testing.assert_allclose(finer, noise.reshape(3, 32, 2, 32, 2).mean((2, 4)), atol=0.51)
    assert coarser.shape == (3, 128, 128)
    assert coarser.std() < noise.std()


def test_the_manifest_is_read_with_its_places_and_splits(data: Path) -> None:
    entries = read_list(data / "manifest.csv", CLASS_NAMES).entries
    assert Counter(each.split for each in entries) == {"train": 738, "val": 73, "test": 50}
    assert {each.place for each in entries} == {
        "claremont", "forest", "imperial", "iowa", "long beach", "los angeles", "midwest", "palm springs", "riverside"
    }  # fmt: skip


def test_a_folder_s_jpeg_2000_is_taken_and_other_types_are_counted(tmp_path: Path) -> None:
    """F19: GDAL reads JPEG 2000, WebP, BMP and Erdas Imagine too; what is not read is not left out silently."""
    root = folder(tmp_path / "images", 6)
    pixels = np.random.default_rng(0).integers(0, 256, (3, 32, 32), dtype=np.uint8)
    with MemoryFile() as memory:
        with memory.open(driver="GTiff", count=3, height=32, width=32, dtype="uint8") as raster:
            raster.write(pixels)
        for suffix, driver in ((".jp2", "JP2OpenJPEG"), (".webp", "WEBP"), (".bmp", "BMP"), (".IMG", "HFA")):
            rasterio.shutil.copy(memory.name, root / "forest" / f"extra{suffix}", driver=driver)
    for name in ("extra.heic", "extra.HEIC", "notes.doc", "plain", "Thumbs.db", "extra.jp2.aux.xml", ".hidden.heic"):
        (root / "forest" / name).write_bytes(b"x")
    images = read_folder(root, CLASS_NAMES)
    taken = {each.path.suffix for each in images.entries if each.path.stem == "extra"}
    assert taken == {".jp2", ".webp", ".bmp", ".IMG"}
    assert images.dropped == {
        "files of the type .heic": 2,
        "files of the type .doc": 1,
        "files of the type without a suffix": 1,
    }
    for each in images.entries:
        assert read_image(each.path, 1.0, RGB._replace(chip_px=32)).pixels.shape == (3, 32, 32)
