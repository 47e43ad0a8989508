"""Imagery, labels and options from which no chip set can be built are refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.trainer import made_up_county as land
from tests.trainer.chips_command import chips, refusal
from trainer.chipsets.chipset import open_chipset


def test_a_seed_below_zero_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    error = refusal(capsys, "--folder", tmp_path, "--out", tmp_path / "set", "--seed", -1)
    assert "--seed not negative" in error


def test_imagery_and_labels_without_common_ground_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    images, _ = land.county(tmp_path / "land")
    far = land.write(tmp_path / "far.tif", land.codes(12)[None], land.WEST + 50_000, land.NORTH, land.PX)
    error = refusal(capsys, "--naip", *images, "--nlcd", far, "--out", tmp_path / "set")
    assert "have no ground in common" in error
    assert not (tmp_path / "set").exists()


def test_an_unknown_code_is_named_and_a_table_mends_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, _ = land.county(tmp_path / "land")
    codes = land.codes(12)
    codes[codes == 82] = 7
    labels = land.nlcd(tmp_path / "odd.tif", codes)
    source = ["--naip", *images, "--nlcd", labels]
    assert "holds the code 7" in refusal(capsys, *source, "--out", tmp_path / "set")
    (tmp_path / "table.csv").write_text("code,class\n7,cultivated\n42,forest\n22,developed\n")
    assert chips(*source, "--table", tmp_path / "table.csv", "--out", tmp_path / "other") == 0
    (tmp_path / "swamp.csv").write_text("code,class\n7,swamp\n42,forest\n22,developed\n")
    swamp = [*source, "--table", tmp_path / "swamp.csv", "--out", tmp_path / "third"]
    assert "names swamp, which has no group" in refusal(capsys, *swamp)
    classes = [{"name": name, "group": "undeveloped", "colour": "#112233"} for name in ("swamp", "forest", "developed")]
    (tmp_path / "classes.json").write_text(json.dumps(classes))
    assert chips(*swamp, "--classes", tmp_path / "classes.json") == 0
    assert open_chipset(tmp_path / "third").class_names == ("swamp", "forest", "developed")


def test_too_little_ground_for_three_splits_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, labels = land.county(tmp_path / "land", side=2)
    error = refusal(capsys, "--naip", *images, "--nlcd", labels, "--block-chips", 16, "--out", tmp_path / "set")
    assert error.startswith("SplitError:")
    assert not (tmp_path / "set" / "chipset.json").exists()


def test_imagery_that_breaks_off_is_skipped_chip_by_chip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, labels = land.county(tmp_path / "land")
    with images[0].open("r+b") as file:  # uncompressed tiles, written in order: the last rows are gone
        file.truncate(images[0].stat().st_size - 20_000)
    source = ["--naip", *images, "--nlcd", labels, "--out", tmp_path / "set"]
    assert "cannot be read" in refusal(capsys, *source, "--max-broken", 0)
    assert chips(*source, "--max-broken", 50) == 0
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert 0 < len(card["unreadable"]) < 50


def test_no_chip_left_is_an_error_with_the_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, labels = land.county(tmp_path / "land")
    error = refusal(capsys, "--naip", *images, "--nlcd", labels, "--min-contrast", 200, "--out", tmp_path / "set")
    assert "No chip is left (blank: contrast below 200: 288)" in error


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--bands", "red,red"], "--bands knows"),
        (["--val", "0.6", "--test", "0.5"], "leave some for training"),
        (["--purity", "90"], "--purity is a share"),
        (["--chip-px", "2"], "--chip-px 8 or more"),
        (["--block-chips", "0"], "--block-chips must be 1"),
        (["--workers", "0"], "--workers"),
        (["--dates", "2014"], "--dates wants pairs"),
        (["--split-by", "polygons"], "name their file with --polygons"),
        (["--polygons", "nowhere.gpkg"], "The polygons nowhere.gpkg cannot be read"),
        (["--folder", "images"], "Give one source of chips"),
        (["--assign", "Kern=train"], "--assign says which polygons"),
        (["--polygons", "a.gpkg", "--split-by", "blocks", "--assign", "Kern=train"], "with --polygons alone"),
        (["--other-year"], "add --split-by dates"),
    ],
)
def test_impossible_options_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    images, labels = land.county(tmp_path / "land", side=6)
    assert message in refusal(capsys, "--naip", *images, "--nlcd", labels, *options, "--out", tmp_path / "set")


@pytest.mark.parametrize(
    ("options", "flags"),
    [
        (["--split-by", "blocks"], "--split-by splits"),
        (["--polygons", "a.gpkg", "--assign", "Kern=train"], "--polygons, --assign splits"),
        (["--dates", "train=2014"], "--dates splits"),
    ],
)
def test_options_that_do_not_apply_to_pictures_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], flags: str
) -> None:
    error = refusal(capsys, "--folder", tmp_path, *options, "--out", tmp_path / "set")
    assert flags in error and "state the splits in the list" in error
    assert not (tmp_path / "set").exists()
