"""Chip predictions of another program as a land-use map: what becomes of them, and what is refused."""

from __future__ import annotations

import json
from collections import Counter
from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pyproj
import pytest
import shapely

from plugin.engine.api.errors import LandchipError, OutputError, RasterError, RequestError
from plugin.engine.api.grid import Chip
from plugin.engine.cli.main import main
from plugin.engine.outputs.read import MapFile, read_map
from plugin.engine.predictions.import_predictions import import_predictions
from plugin.engine.smoothing.smooth_map import smooth_map
from tests.engine.predictions.conftest import Row, Write
from tests.messages import codes, refused

LAT, LON = 42.5, -71.5
HEIGHT = 0.002
WIDTH = HEIGHT / cos(radians(LAT))
GROUPS = ("Developed", "cultivated", "UNDEVELOPED")


def chip(col: int, row: int, prediction: str = "developed", **more: object) -> Row:
    """A chip of a regular grid of degrees, as the original's table gives it."""
    south, west = LAT + row * HEIGHT, LON + col * WIDTH
    corners = {"llcrnrlat": south, "llcrnrlon": west, "urcrnrlat": south + HEIGHT, "urcrnrlon": west + WIDTH}
    return {**{name: round(value, 6) for name, value in corners.items()}, "pred_group": prediction, **more}


def imported(path: Path, **params: Any) -> tuple[dict[str, Any], MapFile]:
    output = path.with_name("map.gpkg")
    answer = import_predictions({"table": str(path), "outputs": {"gpkg": str(output)}, **params})
    return answer, read_map(output)


def rows_of(found: MapFile) -> dict[tuple[int, int], dict[str, Any]]:
    return {(each["col"], each["row"]): each for each in found.table.to_pylist()}


def test_groups_are_found_in_any_case_and_nothing_is_made_up_for_them(write: Write) -> None:
    answer, found = imported(write([chip(k, 0, name) for k, name in enumerate(GROUPS)]), image_date="2016-07-01")
    assert [each["chips"] for each in answer["groups"]] == [1, 1, 1]
    row = rows_of(found)[2, 0]
    assert (row["class"], row["group"], row["flags"]) == ("undeveloped", "undeveloped", "")
    assert [row[name] for name in ("p_developed", "g_developed", "confidence", "margin", "distance")] == [None] * 5
    assert (row["model"], row["image_date"]) == ("chips.csv", "2016-07-01")
    assert row["hectares"] == pytest.approx(4.95, rel=0.01)


def test_classes_bring_their_groups(write: Write) -> None:
    _, found = imported(write([chip(0, 0, "Forest"), chip(1, 0, "cultivated"), chip(2, 0, "Developed")]))
    assert Counter(found.table["group"].to_pylist()) == dict.fromkeys(("undeveloped", "cultivated", "developed"), 1)
    assert "forest" in found.table["class"].to_pylist()


def test_an_empty_prediction_is_a_chip_without_data(write: Write) -> None:
    answer, found = imported(write([chip(0, 0), chip(1, 0, "")]))
    assert rows_of(found)[1, 0]["flags"] == "no-data"
    assert answer["chips"]["classified"] == 1


def test_stated_probabilities_are_kept_and_summed_to_groups(write: Write) -> None:
    shares = {"p_Forest": 0.3, "p_shrub": 0.3, "P_DEVELOPED": 0.4}
    answer, found = imported(write([chip(0, 0, "Developed", **shares)]))
    row = rows_of(found)[0, 0]
    assert (row["class"], row["group"]) == ("developed", "undeveloped")
    assert row["g_undeveloped"] == pytest.approx(0.6)
    assert row["margin"] == pytest.approx(0.2)
    assert not answer["warnings"]


def test_a_label_that_its_probabilities_contradict_is_told_of(write: Write) -> None:
    shares = {"p_developed": 0.2, "p_cultivated": 0.7, "p_undeveloped": 0.1}
    answer, found = imported(write([chip(0, 0, "developed", **shares)]))
    assert rows_of(found)[0, 0]["group"] == "cultivated"
    assert codes(answer["warnings"]) == ["predictions-other-label"]


def test_a_regular_grid_of_degrees_is_kept_without_a_shift(write: Write) -> None:
    cells = [(0, 0), (3, 0), (40, 7), (11, 30), (12, 30)]
    answer, found = imported(write([chip(*cell) for cell in cells]))
    assert set(rows_of(found)) == set(cells)
    assert answer["placement"] == {"own_grid": True, "rows": 5, "placed": 5, "not_placed": 0, "moved_m": 0.0}
    grid = found.metadata.grid
    to_degrees = pyproj.Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True)
    for col, row in cells:
        corners = to_degrees.transform_bounds(*grid.bounds(Chip(col, row)))
        expected = (LON + col * WIDTH, LAT + row * HEIGHT, LON + (col + 1) * WIDTH, LAT + (row + 1) * HEIGHT)
        assert np.allclose(corners, expected, atol=3e-6)  # a third of a metre; the corners have six digits


def test_the_tables_own_numbers_of_columns_and_rows_are_kept(write: Write) -> None:
    rows = [chip(c, r, grid_col_from_west=c + 5, grid_row_from_south=r + 90) for c, r in [(0, 0), (4, 2)]]
    _, found = imported(write(rows))
    assert set(rows_of(found)) == {(5, 90), (9, 92)}


def test_all_files_of_a_map_on_a_grid_of_degrees_state_the_same_grid(write: Write, tmp_path: Path) -> None:
    outputs = {"gpkg": "a.gpkg", "cog": "a.tif", "geoparquet": "a.parquet", "stac": "a.json"}
    paths = {kind: str(tmp_path / name) for kind, name in outputs.items()}
    import_predictions({"table": str(write([chip(0, 0), chip(1, 1)])), "outputs": paths})
    grids = {read_map(Path(path)).metadata.grid for path in paths.values()}
    assert len(grids) == 1


def test_squares_of_a_grid_in_metres_are_counted_from_the_origin_and_the_shift_is_stated(tmp_path: Path) -> None:
    x, y = 250_000.0 // 224 * 224 + 30, 4_700_000.0 // 224 * 224 + 40
    shapes = shapely.box([x, x + 224, x], [y, y, y + 224], [x + 224, x + 448, x + 224], [y + 224, y + 224, y + 448])
    path = tmp_path / "squares.gpkg"
    pyogrio.raw.write(
        path, shapely.to_wkb(shapes), [np.array(["forest"] * 3, object)], ["label"], geometry_type="Polygon",
        crs="EPSG:26919",
    )  # fmt: skip
    answer, found = imported(path)
    assert found.metadata.grid.size == 224
    assert answer["placement"]["moved_m"] == 50
    assert codes(answer["warnings"]) == ["predictions-moved"]
    col, row = 250_000 // 224, 4_700_000 // 224
    assert set(rows_of(found)) == {(col, row), (col + 1, row), (col, row + 1)}


def test_chips_on_no_regular_grid_go_where_their_centres_lie_and_the_others_are_counted(write: Write) -> None:
    off = {"llcrnrlon": LON + 1.45 * WIDTH, "urcrnrlon": LON + 2.45 * WIDTH}
    answer, found = imported(write([chip(0, 0), {**chip(1, 3), **off}, chip(9, 9)]))
    assert not answer["placement"]["own_grid"]
    assert answer["placement"]["placed"] == found.table.num_rows == 3
    assert found.metadata.grid.crs == "EPSG:32619"


def test_on_landchips_grid_each_place_is_given_once(write: Write) -> None:
    rows = [chip(col, row) for col in range(30) for row in range(30)]
    answer, found = imported(write(rows), grid="landchip", chip_size=300)
    placement = answer["placement"]
    assert found.metadata.grid.size == 300
    assert placement["placed"] == found.table.num_rows < 900
    assert placement["placed"] + placement["not_placed"] == 900
    assert placement["moved_m"] <= 150 * 2**0.5
    assert codes(answer["warnings"]) == ["predictions-not-placed", "predictions-moved"]


def test_numbers_of_columns_and_rows_need_the_grid_that_they_count(write: Write) -> None:
    path = write([{"col": 1100, "row": 21_000, "class": "water"}, {"col": 1101, "row": 21_000, "class": ""}])
    with refused(RasterError, "predictions-grid-unknown"):
        imported(path)
    with refused(RasterError, "predictions-crs-not-metric"):
        imported(path, crs="EPSG:3857")
    _, found = imported(path, crs="EPSG:26919", chip_size=224)
    assert found.metadata.grid.crs == "EPSG:26919"
    assert rows_of(found)[1100, 21_000]["class"] == "water"


def test_corners_in_a_crs_without_a_place_on_earth_are_refused(write: Write) -> None:
    local = 'LOCAL_CS["plant",UNIT["metre",1]]'
    with refused(RasterError, "raster-crs-local"):
        imported(write([{**chip(0, 0), "urcrnrlat": LAT + 200, "urcrnrlon": LON + 200}]), crs=local)


def test_other_columns_and_names_are_mapped(write: Write) -> None:
    row = {"col": 1, "row": 1, "what": "Urban", "share": 1.0, "rest": 0.0}
    columns = {"prediction": "what", "p_urban": "share", "p_forest": "rest"}
    _, found = imported(write([row]), crs="EPSG:26919", columns=columns, names={"URBAN": "Developed"})
    assert rows_of(found)[1, 1]["p_developed"] == 1


def overlapping(irregular: bool) -> list[Row]:
    shift = 0.5 if irregular else 0.0
    return [chip(0, 0), {**chip(0, 0), "llcrnrlon": LON + shift * WIDTH, "urcrnrlon": LON + (shift + 1) * WIDTH}]


CORNERS = ("llcrnrlat", "llcrnrlon", "urcrnrlat", "urcrnrlon")
WRONG: dict[str, tuple[list[Row], str]] = {
    "no corners": ([{"pred_group": "developed"}], "predictions-no-place"),
    "one corner": ([{name: v for name, v in chip(0, 0).items() if name != "urcrnrlat"}], "predictions-no-place"),
    "no prediction": ([{name: chip(0, 0)[name] for name in CORNERS}], "predictions-no-prediction"),
    "corner that is text": ([{**chip(0, 0), "llcrnrlat": "north"}], "predictions-not-numbers"),
    "empty corner": ([{**chip(0, 0), "llcrnrlat": ""}, chip(1, 0)], "predictions-not-numbers"),
    "corners swapped": ([{**chip(0, 0), "llcrnrlat": 43, "urcrnrlat": 42}], "predictions-corners-wrong"),
    "metres as degrees": ([{**chip(0, 0), "urcrnrlat": 4_700_000}], "predictions-corners-wrong"),
    "not square": ([{**chip(0, 0), "urcrnrlon": LON + 2 * WIDTH}], "predictions-not-square"),
    "one place twice": (overlapping(False), "predictions-overlap"),
    "half on another": (overlapping(True), "predictions-overlap"),
    "unknown name": ([chip(0, 0, "Swamp")], "predictions-name-unknown"),
    "groups and classes": ([chip(0, 0, "Undeveloped"), chip(1, 0, "Forest")], "predictions-classes-and-groups"),
    "shares above 1": ([chip(0, 0, p_developed=0.9, p_cultivated=0.9)], "predictions-shares-wrong"),
    "shares missing": ([chip(0, 0, p_developed="", p_cultivated=0.9)], "predictions-shares-wrong"),
    "chips of a millimetre": (
        [{**chip(0, 0), "urcrnrlon": round(LON, 6) + 1e-8, "urcrnrlat": LAT + 1e-8}],
        "predictions-chip-size",
    ),
    "place of halves": ([{"col": 1.5, "row": 2, "class": "water"}], "predictions-place-not-whole"),
}


@pytest.mark.parametrize("rows, code", WRONG.values(), ids=WRONG.keys())
def test_a_table_that_does_not_serve_is_refused_in_one_sentence(write: Write, rows: list[Row], code: str) -> None:
    path = write(rows)
    with refused(RasterError, code) as caught:
        imported(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not path.with_name("map.gpkg").exists()


def test_files_that_are_no_table_are_refused(tmp_path: Path, write: Write) -> None:
    with refused(RasterError, "file-missing"):
        imported(tmp_path / "absent.csv")
    (tmp_path / "no.gpkg").write_bytes(b"no table")
    with refused(RasterError, "predictions-unreadable"):
        imported(tmp_path / "no.gpkg")
    (tmp_path / "no.csv").write_bytes(b"a,b\n1\n")
    with refused(RasterError, "predictions-unreadable"):
        imported(tmp_path / "no.csv")
    (tmp_path / "twice.csv").write_text("col,row,class,class\n1,1,water,water\n")
    with refused(RasterError, "predictions-unreadable"):
        imported(tmp_path / "twice.csv")
    (tmp_path / "head.csv").write_text("col,row,class\n")
    with refused(RasterError, "predictions-empty"):
        imported(tmp_path / "head.csv")
    with refused(RasterError, "predictions-column-unknown", field="prediction"):
        imported(write([chip(0, 0)]), columns={"prediction": "nowhere"})


def test_an_output_that_is_the_table_and_wrong_parameters_are_refused(tmp_path: Path, write: Write) -> None:
    path = write([chip(0, 0)])
    _, _ = imported(path)
    with refused(OutputError, "output-is-run-input"):
        import_predictions({"table": str(tmp_path / "map.gpkg"), "outputs": {"gpkg": str(tmp_path / "map.gpkg")}})
    for wrong in ({"grid": "theirs"}, {"chip_size": 0}, {"image_date": "yesterday"}, {"columns": ["a"]}, {"x": 1}):
        with pytest.raises(RequestError):
            imported(path, **wrong)


def test_a_map_without_probabilities_is_smoothed_by_vote_alone(write: Write, tmp_path: Path) -> None:
    rows = [chip(c, r, "cultivated" if (c, r) == (1, 1) else "undeveloped") for c in range(3) for r in range(3)]
    imported(write(rows))
    params = {"map": str(tmp_path / "map.gpkg"), "outputs": {"gpkg": str(tmp_path / "smooth.gpkg")}}
    with refused(RasterError, "smooth-no-probabilities"):
        smooth_map(params)
    answer = smooth_map({**params, "method": "vote"})
    assert answer["chips"]["other_group"] == 1
    assert set(read_map(tmp_path / "smooth.gpkg").table["group"].to_pylist()) == {"undeveloped"}


def test_the_command_imports_and_tells_what_it_placed(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = write([chip(0, 0, "built"), chip(1, 0, "Cultivated")])
    output = path.with_name("map.parquet")
    arguments = ["import-predictions", str(path), "--geoparquet", str(output), "--name", "built=developed"]
    assert main([*arguments, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["placement"]["placed"] == 2
    assert main(arguments) == 0
    assert "2 of 2 chips" in capsys.readouterr().out
    assert main([*arguments, "--column", "prediction"]) == 2
    assert issubclass(RequestError, LandchipError)
