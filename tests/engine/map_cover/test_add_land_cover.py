"""Land cover added to maps of land use and of change: shares, flags, sentences, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.errors import OutputError, RasterError, RequestError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.cli.main import main
from plugin.engine.click.chip import nlcd_shares
from plugin.engine.map_cover.add_land_cover import add_land_cover
from plugin.engine.outputs.read import MapFile, read_map
from plugin.engine.smoothing.smooth_map import smooth_map
from tests.data import codes
from tests.data.changed_land import CRS, MadeUp, make_map
from tests.data.cover_maps import COVERS, PIXEL, chip_pixels, state, write_cover
from tests.messages import refused

Chips = list[list[Mapping[str, float]]]
TOWN, WOOD, FIELD = {"trees": 0.3, "herbaceous": 0.3, "impervious": 0.4}, {"trees": 1.0}, {"herbaceous": 1.0}


def added(params: Mapping[str, Any], output: Path, **more: Any) -> tuple[dict[str, Any], MapFile]:
    answer = add_land_cover({**params, "outputs": {"gpkg": str(output)}, **more}, lambda _: None, lambda: False)
    return answer, read_map(output)


def one_row(folder: Path, *classes: str) -> MadeUp:
    now = np.array([classes])
    return make_map(folder, now, now)


def rows_of(file: MapFile) -> list[dict[str, Any]]:
    return sorted(file.table.to_pylist(), key=lambda each: each["col"])


def test_shares_are_columns_and_the_chips_that_they_contradict_are_flagged_with_a_reason(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "developed", "cultivated", "forest")
    cover = write_cover(tmp_path / "cover.tif", [[TOWN, WOOD, FIELD, TOWN]], CRS)
    answer, found = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
    town, wood, field, houses = rows_of(found)
    assert [town[f"cover_{name}"] for name in COVERS] == pytest.approx([0, 0.3, 0.3, 0.4], abs=0.002)
    assert town["cover_valid"] == 1
    assert [each["flags"] for each in (town, wood, field, houses)] == ["", "contradicts-cover", "", "contradicts-cover"]
    assert wood["contradiction"] == (
        "Shown as developed, but 100% of it is trees; such squares hardly ever have more than 78%."
    )
    assert houses["contradiction"] == (
        "Shown as undeveloped, but 40% of it is impervious ground; such squares hardly ever have more than 27%."
    )
    assert town["contradiction"] is None
    assert (town["cover_excess"], wood["cover_excess"]) == (0, pytest.approx(0.22))
    assert answer["contradictions"] == {"judged": 4, "flagged": 2}
    assert answer["chips"]["contradicts_cover"] == 2
    assert {each["title"]: each["colour"] for each in answer["land_cover"]["now"]["classes"]}["Trees"] == "#008000"
    assert found.metadata.properties["land_cover"] == answer["land_cover"]


def test_all_else_of_the_map_is_kept(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "forest")
    raw = read_map(made.map)
    cover = write_cover(tmp_path / "cover.tif", [[TOWN, WOOD]], CRS)
    _, found = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
    assert found.table.select(raw.table.column_names).equals(raw.table)
    assert found.metadata.grid == raw.metadata.grid


def test_land_cover_that_is_added_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "forest")
    first = write_cover(tmp_path / "first.tif", [[WOOD, TOWN]], CRS)
    second = write_cover(tmp_path / "second.tif", [[TOWN, WOOD]], CRS, (*COVERS, "shadow"))
    once, _ = added({"map": str(made.map), "cover": str(first)}, tmp_path / "once.gpkg")
    answer, found = added({"map": once["outputs"]["gpkg"], "cover": str(second)}, tmp_path / "twice.gpkg")
    directly, expected = added({"map": str(made.map), "cover": str(second)}, tmp_path / "direct.gpkg")
    assert found.table.equals(expected.table)
    assert (once["contradictions"]["flagged"], answer["contradictions"]["flagged"]) == (2, 0)
    assert answer["abstract"] == directly["abstract"] and found.metadata.lineage == expected.metadata.lineage


def test_a_map_with_land_cover_is_smoothed_without_it(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "forest")
    cover = write_cover(tmp_path / "cover.tif", [[WOOD, WOOD]], CRS)
    added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
    output = tmp_path / "smoothed.gpkg"
    smooth_map({"map": str(tmp_path / "explained.gpkg"), "outputs": {"gpkg": str(output)}})
    assert not [name for name in read_map(output).table.column_names if "cover" in name]


def test_what_is_not_covered_is_unknown_and_only_flagged_where_it_could_not_reconcile(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "developed", "developed", "developed")
    chips = [[{"trees": 0.75}, {"trees": 0.9}, {"trees": 0.001}, {}]]
    cover = write_cover(tmp_path / "cover.tif", chips, CRS)
    _, found = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
    part, most, spot, bare = rows_of(found)
    assert (part["cover_trees"], part["cover_valid"]) == (1, pytest.approx(0.75, abs=0.002))
    assert (part["flags"], most["flags"], spot["flags"]) == ("", "contradicts-cover", "")
    assert bare["cover_trees"] is None and bare["cover_valid"] == 0 and bare["cover_excess"] is None


def test_classes_that_are_not_known_take_no_part(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "developed")
    names = ("Tree-Canopy", "shadow", "valid")
    chips = [[{"Tree-Canopy": 0.7, "shadow": 0.3}, {"Tree-Canopy": 0.98, "shadow": 0.01, "valid": 0.01}]]
    cover = write_cover(tmp_path / "cover.tif", chips, CRS, names)
    answer, found = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
    shaded, wood = rows_of(found)
    assert (shaded["flags"], wood["flags"]) == ("", "contradicts-cover")
    columns = sorted(each["column"] for each in answer["land_cover"]["now"]["classes"])
    assert columns == ["cover_shadow", "cover_tree_canopy", "cover_valid_3"]
    assert shaded["cover_shadow"] == pytest.approx(0.3, abs=0.002)


def test_a_map_of_unknown_classes_and_a_coarse_one_flag_nothing_and_say_so(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed")
    unknown = write_cover(tmp_path / "unknown.tif", [[{"alpha": 1.0}]], CRS, ("alpha", "beta"))
    answer, _ = added({"map": str(made.map), "cover": str(unknown)}, tmp_path / "a.gpkg")
    assert [each["code"] for each in answer["warnings"]] == ["map-cover-unknown"]
    answer, found = added({"map": str(made.map), "cover": str(made.nlcd)}, tmp_path / "b.gpkg")
    assert [each["code"] for each in answer["warnings"]] == ["map-cover-coarse"]
    assert answer["contradictions"] == {"judged": 0, "flagged": 0}
    assert rows_of(found)[0]["cover_developed"] == 1


def test_another_crs_and_pixel_size_give_the_same_shares(tmp_path: Path) -> None:
    from rasterio.crs import CRS as RASTER_CRS
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    made = one_row(tmp_path, "developed", "forest")
    cover = write_cover(tmp_path / "cover.tif", [[TOWN, WOOD]], CRS)
    import rasterio

    with rasterio.open(cover) as source:
        pixels, transform, bounds = source.read(1), source.transform, source.bounds
        there, width, height = calculate_default_transform(
            source.crs, "EPSG:5070", source.width, source.height, *bounds, resolution=3.0
        )
    moved = np.zeros((height, width), np.uint8)
    reproject(
        pixels, moved, src_transform=transform, src_crs=CRS, dst_transform=there, dst_crs=RASTER_CRS.from_epsg(5070),
        resampling=Resampling.nearest,
    )  # fmt: skip
    other = codes.write(tmp_path / "albers.tif", moved, "EPSG:5070", there)
    state(other, COVERS, "EPSG:5070", 3.0)
    _, one = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "one.gpkg")
    _, two = added({"map": str(made.map), "cover": str(other)}, tmp_path / "two.gpkg")
    for a, b in zip(rows_of(one), rows_of(two)):
        assert [a[f"cover_{name}"] for name in COVERS] == pytest.approx(
            [b[f"cover_{name}"] for name in COVERS], abs=0.03
        )
        assert a["flags"] == b["flags"]


def test_a_table_of_classes_names_the_codes_of_a_raster_that_states_none(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed")
    pixels = chip_pixels({"trees": 1.0})
    from affine import Affine

    plain = codes.write(tmp_path / "plain.tif", pixels, CRS, Affine(PIXEL, 0, 0, 0, -PIXEL, 224))
    legend = tmp_path / "legend.json"
    legend.write_text(json.dumps({"0": None, "2": "trees"}))
    params = {"map": str(made.map), "cover": str(plain), "legend": str(legend)}
    _, found = added(params, tmp_path / "explained.gpkg")
    assert rows_of(found)[0]["flags"] == "contradicts-cover"
    assert "nlcd-codes-unknown" in _refused({**params, "legend": None}, tmp_path, RasterError)


def _refused(params: Mapping[str, Any], folder: Path, error: type[Exception]) -> str:
    """Code of the error; nothing is written then."""
    output = folder / "never.gpkg"
    with pytest.raises(error) as caught:
        added(params, output)
    assert not output.exists()
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text
    return str(caught.value.code)


def test_what_cannot_be_added_is_refused_in_a_sentence(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed")
    cover = write_cover(tmp_path / "cover.tif", [[WOOD]], CRS)
    far = codes.write(tmp_path / "far.tif", chip_pixels(WOOD), CRS, _shifted())
    state(far, COVERS, CRS)
    the_map = {"map": str(made.map)}
    assert _refused(the_map, tmp_path, RequestError) == "map-cover-none"
    both = {**the_map, "cover": str(cover), "cover_then": str(cover)}
    assert _refused(both, tmp_path, RequestError) == "map-cover-one-date"
    assert _refused({**the_map, "cover": str(far)}, tmp_path, RasterError) == "map-cover-elsewhere"
    assert _refused({**the_map, "cover": 3}, tmp_path, RequestError)
    assert _refused({"map": str(cover), "cover": str(cover)}, tmp_path, RasterError) == "map-of-pixels"
    with refused(OutputError, "output-is-run-input"):
        add_land_cover({**the_map, "cover": str(cover), "outputs": {"gpkg": str(made.map)}}, print, lambda: False)
    with refused(OutputError, "output-is-run-input"):
        outputs = {"gpkg": str(tmp_path / "x.gpkg"), "cog": str(cover)}
        add_land_cover({**the_map, "cover": str(cover), "outputs": outputs}, print, lambda: False)


def _shifted() -> Any:
    from affine import Affine

    return Affine(PIXEL, 0, 224_000, 0, -PIXEL, 224_000)


def test_a_cancelled_call_writes_nothing(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed")
    cover = write_cover(tmp_path / "cover.tif", [[WOOD]], CRS)
    outputs = {"gpkg": str(tmp_path / "never.gpkg")}
    with pytest.raises(Cancelled):
        add_land_cover({"map": str(made.map), "cover": str(cover), "outputs": outputs}, print, lambda: True)
    assert not (tmp_path / "never.gpkg").exists()


def changed_map(folder: Path) -> Path:
    """Four chips: a wood that became town, one that stayed, and two that are shown as a field then and now."""
    then = np.array([["forest"] * 20, ["cultivated"] * 20])
    now = then.copy()
    now[0, 0] = "developed"
    made = make_map(folder, then, now)
    change_since_nlcd(made.params(folder / "change.gpkg"), lambda _: None, lambda: False)
    return folder / "change.gpkg"


def test_a_change_map_has_the_shares_of_both_dates_and_is_flagged_by_either(tmp_path: Path) -> None:
    change = changed_map(tmp_path)
    before = read_map(change).metadata.properties
    now = [[WOOD] * 20, [FIELD] * 20]
    then = [[WOOD] * 20, [FIELD] * 19 + [WOOD]]
    covers = {
        "cover": str(write_cover(tmp_path / "now.tif", now, CRS)),
        "cover_then": str(write_cover(tmp_path / "then.tif", then, CRS)),
    }
    answer, found = added({"map": str(change), **covers}, tmp_path / "explained.gpkg")
    flagged = {(each["col"], each["row"]): each for each in found.table.to_pylist() if each["flags"]}
    changed = [each for each in found.table.to_pylist() if each["to"] == "developed"]
    assert all((each["col"], each["row"]) in flagged for each in changed)
    was_wood = flagged[19, 0]
    assert was_wood["then_cover_trees"] == 1 and was_wood["cover_herbaceous"] == 1
    assert was_wood["contradiction"].startswith("Shown as cultivated then, but ")
    assert list(answer["land_cover"]) == ["now", "then"]
    assert answer["years"] == before["years"] and answer["matrix"] == before["matrix"]
    assert answer["chips"] == {**before["chips"], "contradicts_cover": len(flagged)}


def test_a_clicked_chip_is_told_what_contradicts_it_by_pixels_alone(tmp_path: Path) -> None:
    made = one_row(tmp_path, "developed", "forest")
    cover = RasterInput(str(write_cover(tmp_path / "cover.tif", [[WOOD, WOOD]], CRS)))
    grid, chip = ChipGrid(CRS), Chip(0, 0)
    found = nlcd_shares(cover, grid, chip, "developed")["contradiction"]
    assert found["code"] == "cover-too-much" and "100% of it is trees" in found["text"]
    for use in ("undeveloped", "barren", None):
        assert nlcd_shares(cover, grid, chip, use)["contradiction"] is None
    assert nlcd_shares(RasterInput(str(made.nlcd)), grid, chip, "cultivated")["contradiction"] is None


def test_many_contradictions_are_a_warning_about_the_land_cover(tmp_path: Path) -> None:
    now = np.full((5, 20), "developed")
    made = make_map(tmp_path, now, now)
    for few, chips in ((True, [[WOOD] * 4 + [TOWN] * 16] * 5), (False, [[WOOD] * 5 + [TOWN] * 15] * 5)):
        cover = write_cover(tmp_path / "cover.tif", chips, CRS)
        answer, _ = added({"map": str(made.map), "cover": str(cover)}, tmp_path / "explained.gpkg")
        assert [each["code"] for each in answer["warnings"]] == ([] if few else ["map-cover-many"])


def test_the_command_adds_land_cover(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = one_row(tmp_path, "developed", "forest")
    cover = write_cover(tmp_path / "cover.tif", [[WOOD, WOOD]], CRS)
    output = tmp_path / "explained.gpkg"
    assert main(["add-land-cover", str(made.map), str(cover), "-o", str(output), "--quiet"]) == 0
    assert "contradicts the use of 1 of 2 chips" in capsys.readouterr().out
    assert main(["add-land-cover", str(made.map), "-o", str(output), "--quiet"]) == 2
    assert "land-cover map is named" in capsys.readouterr().err
