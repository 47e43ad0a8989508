"""What `describe` reports of a map's file: its metadata, and the counts of its chips."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from plugin.engine.cli.main import main
from plugin.engine.outputs.read import read_map
from tests.data import canopy
from tests.engine.made_up_map import METADATA, PRODUCT, written


@pytest.mark.parametrize("suffix", [".gpkg", ".parquet", ".json"])
def test_a_maps_description_holds_its_metadata_and_its_counts(tmp_path: Path, suffix: str) -> None:
    table = written(tmp_path)
    description = read_map(tmp_path / f"map{suffix}").describe()
    assert {name: description[name] for name in METADATA.to_json()} == METADATA.to_json()
    counts = description["counts"]
    groups = Counter(table["group"].to_pylist())
    assert {each["name"]: each["chips"] for each in counts["categories"]["group"]} == {
        each.name: groups[each.name] for each in PRODUCT.main_column.categories
    }
    developed = counts["categories"]["group"][0]
    hectares = zip(table["group"].to_pylist(), table["hectares"].to_pylist())
    assert developed["hectares"] == pytest.approx(sum(each for group, each in hectares if group == "developed"), 1e-4)
    assert counts["chips"]["total"] == table.num_rows
    assert counts["chips"]["classified"] == table.num_rows - groups[None]
    assert counts["chips"]["no_data"] == sum("no-data" in each.split(",") for each in table["flags"].to_pylist())


def test_of_a_geotiff_only_what_its_bands_hold_is_counted(tmp_path: Path) -> None:
    written(tmp_path)
    counts = read_map(tmp_path / "map.tif").describe()["counts"]
    assert set(counts["categories"]) == {"group"} and set(counts["chips"]) == {"total", "classified"}


def test_a_third_product_is_described_by_its_own_categories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    canopy.write(tmp_path)
    assert main(["describe", str(tmp_path / "canopy.gpkg")]) == 0
    printed = capsys.readouterr().out
    for each in canopy.PRODUCT.main_column.categories:
        assert each.title in printed
    assert main(["describe", str(tmp_path / "canopy.gpkg"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["product"] == canopy.PRODUCT.to_json()


def test_a_file_that_is_no_map_is_one_sentence_with_the_exit_code_of_a_raster(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["describe", str(tmp_path / "none.gpkg")]) == 3
    (tmp_path / "notes.txt").write_text("x")
    assert main(["describe", str(tmp_path / "notes.txt")]) == 3
    missing, no_map = capsys.readouterr().err.splitlines()
    assert missing.startswith("There is no map") and "is no map that Landchip wrote" in no_map
