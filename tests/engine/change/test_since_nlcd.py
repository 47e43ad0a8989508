"""Change since NLCD on made-up maps: what is shown, what is written, and what bad input gets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
import rasterio

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.outputs.read import read_map
from tests.data.changed_land import COLS, ROWS, MadeUp, land, make_map
from tests.data.corrected import tiny_refittable
from tests.engine.coloured_county import make_county
from tests.engine.place.land_cover import write_land_cover


def change(params: dict[str, Any]) -> dict[str, Any]:
    answer = change_since_nlcd(params, lambda _: None, lambda: False)
    json.dumps(answer, allow_nan=False)
    return answer


def by_place(path: Path) -> pa.Table:
    return read_map(path).table


def test_where_nothing_changed_nothing_is_shown(unchanged: MadeUp, tmp_path: Path) -> None:
    answer = change(unchanged.params(tmp_path / "c.gpkg"))
    assert answer["chips"]["compared"] == ROWS * COLS
    assert answer["candidates"]["chips"] == answer["chips"]["changed"] == answer["plain_rule"] == 0
    assert [each["code"] for each in answer["warnings"]] == ["change-none-likely"]


def test_new_development_is_found_and_named(changed: MadeUp, tmp_path: Path) -> None:
    answer = change(changed.params(tmp_path / "c.gpkg", rates=None, strength=0.1))
    table = by_place(tmp_path / "c.gpkg")
    truth = (changed.then != changed.now).ravel()
    p = table["p_change"].to_numpy()
    assert p[truth].min() > p[~truth].max()
    shown = np.array([not name.startswith("stable_") for name in table["transition"].to_pylist()])
    assert (shown == truth).all()
    assert {name for name, each in zip(table["to"].to_pylist(), truth) if each} == {"developed"}
    states = answer["states"]
    assert np.array(answer["matrix"]["chips"]).sum() == ROWS * COLS
    assert (
        answer["matrix"]["chips"][states.index("cultivated")][states.index("developed")]
        == (truth & (changed.then == "cultivated").ravel()).sum()
    )
    assert np.array(answer["matrix"]["hectares"]).sum() == pytest.approx(ROWS * COLS * 5.0176)
    assert np.array(answer["matrix"]["expected_hectares"]).sum() == pytest.approx(ROWS * COLS * 5.0176)
    assert np.array(answer["transitions"]["fitted"]).sum() == pytest.approx(1)


def test_a_chips_probabilities_add_up_in_the_file(changed: MadeUp, tmp_path: Path) -> None:
    change(changed.params(tmp_path / "c.gpkg"))
    table = by_place(tmp_path / "c.gpkg")
    names = ["developed", "cultivated", "undeveloped", "water"]
    total = sum(table[f"p_{a}_{b}"].to_numpy() for a in names for b in names)
    assert total == pytest.approx(1, abs=1e-5)
    assert sum(table[f"nlcd_{a}"].to_numpy() for a in names) == pytest.approx(1, abs=1e-5)
    assert sum(table[f"model_{a}"].to_numpy() for a in names) == pytest.approx(1, abs=1e-5)


def test_every_kind_of_file_is_written_and_read_back(changed: MadeUp, tmp_path: Path) -> None:
    outputs = {"gpkg": "c.gpkg", "cog": "c.tif", "geoparquet": "c.parquet", "stac": "c.json"}
    params = changed.params(tmp_path / "c.gpkg")
    change({**params, "outputs": {kind: str(tmp_path / name) for kind, name in outputs.items()}})
    for name in outputs.values():
        read = read_map(tmp_path / name)
        assert read.metadata.product.name == "change"
        assert read.metadata.properties["years"] == {"from": 2011, "to": 2016}
        assert read.table["transition"].to_pylist() == by_place(tmp_path / "c.gpkg")["transition"].to_pylist()


def test_more_precision_shows_less(tmp_path: Path) -> None:
    sure = np.random.default_rng(0).uniform(0.4, 0.99, ROWS * COLS)
    made = make_map(tmp_path, *land(3, 0.1), sure=sure)
    counts = [
        change(made.params(tmp_path / "c.gpkg", precision=each, strength=0.1))["candidates"]["chips"]
        for each in (0.2, 0.5, 0.9)
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2]


def test_the_prior_can_be_overridden(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(3, 0.02), sure=0.7)
    rates = tmp_path / "rates.json"
    rates.write_text('{"rates": {"cultivated": {"developed": 0.02}, "undeveloped": {"developed": 0.02}}}')
    usual, own = (
        change(made.params(tmp_path / "c.gpkg", strength=1.0, **more))["candidates"]["expected_missed"]
        + change(made.params(tmp_path / "c.gpkg", strength=1.0, **more))["candidates"]["expected_true"]
        for more in ({}, {"rates": str(rates)})
    )
    assert own > 1.5 * usual


def test_water_is_told_apart_from_other_undeveloped_land(tmp_path: Path) -> None:
    then, now = land(4)
    now[:3, :3] = "water"
    then[:3, :3] = "forest"
    made = make_map(tmp_path, then, now, sure=0.995)
    answer = change(made.params(tmp_path / "c.gpkg", strength=0.0))
    assert answer["chips"]["water"] == 9
    assert answer["states"][-1] == "water"
    table = by_place(tmp_path / "c.gpkg")
    wet = np.isin(table["col"].to_numpy(), range(3)) & (table["row"].to_numpy() >= ROWS - 3)
    assert table["p_undeveloped_water"].to_numpy()[wet].min() > table["p_undeveloped_water"].to_numpy()[~wet].max()


def test_ground_without_land_cover_is_not_compared(changed: MadeUp, tmp_path: Path) -> None:
    with rasterio.open(changed.nlcd, "r+") as raster:
        codes = raster.read(1)
        codes[:, : codes.shape[1] // 2] = 0
        raster.write(codes, 1)
    answer = change(changed.params(tmp_path / "c.gpkg"))
    assert answer["chips"]["no_nlcd"] == ROWS * COLS // 2
    table = by_place(tmp_path / "c.gpkg")
    west = table["col"].to_numpy() < COLS // 2
    assert table["p_change"].is_null().to_numpy(zero_copy_only=False).tolist() == west.tolist()
    assert set(table["flags"].filter(pa.array(west)).to_pylist()) == {"no-nlcd"}


def test_a_year_that_nothing_states_is_assumed_aloud(changed: MadeUp, tmp_path: Path) -> None:
    nlcd = changed.nlcd.rename(tmp_path / "landcover.tif")
    answer = change({**changed.params(tmp_path / "c.gpkg"), "nlcd": str(nlcd)})
    assert answer["years"]["from"] == 2011
    assert "change-from-year-assumed" in [each["code"] for each in answer["warnings"]]


def test_shifted_land_cover_is_suspected(tmp_path: Path) -> None:
    then, now = land(5)
    made = make_map(tmp_path, np.roll(then, 7, axis=1), now)
    assert "change-many-differ" in [each["code"] for each in change(made.params(tmp_path / "c.gpkg"))["warnings"]]


REFUSED = [
    ({"to_year": 2011}, "change-years-equal"),
    ({"from_year": 2019}, "change-years-reversed"),
    ({"from_year": 16}, "json-wrong-field"),
    ({"precision": 2}, "json-wrong-field"),
    ({"strength": -1}, "json-wrong-field"),
    ({"imagery": {"version": 1}}, "change-map-or-imagery"),
    ({"map": None}, "change-map-or-imagery"),
    ({"map": "absent.gpkg"}, "map-missing"),
    ({"nlcd": 3}, "json-wrong-field"),
    ({"outputs": {"gpkg": 3}}, "json-wrong-field"),
    ({"outputs": {}}, "outputs-none"),
    ({"outputs": {"gpkg": "/absent/folder/c.gpkg"}}, "output-folder-missing"),
]


@pytest.mark.parametrize(("more", "code"), REFUSED)
def test_wrong_parameters_are_one_sentence(changed: MadeUp, tmp_path: Path, more: dict[str, Any], code: str) -> None:
    with pytest.raises(LandchipError) as raised:
        change({**changed.params(tmp_path / "c.gpkg"), **more})
    assert raised.value.code == code
    assert not (tmp_path / "c.gpkg").exists()


def test_a_map_without_a_date_asks_for_the_year(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(6), date=None)
    with pytest.raises(LandchipError, match="states no date of its imagery"):
        change(made.params(tmp_path / "c.gpkg"))
    assert change(made.params(tmp_path / "c.gpkg", to_year=2020))["years"]["to"] == 2020


def test_a_map_of_an_earlier_version_says_so(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(6), properties={"image_dates": ["2016-06-01"]})
    with pytest.raises(RasterError, match="does not state how its model errs"):
        change(made.params(tmp_path / "c.gpkg"))


def test_land_cover_of_another_place_is_refused(changed: MadeUp, tmp_path: Path) -> None:
    with rasterio.open(changed.nlcd, "r+") as raster:
        raster.transform = rasterio.Affine.translation(900_000, 0) @ raster.transform
    with pytest.raises(LandchipError) as raised:
        change(changed.params(tmp_path / "c.gpkg"))
    assert raised.value.code == "change-nothing-in-common"


def test_land_cover_of_unknown_codes_is_refused(changed: MadeUp, tmp_path: Path) -> None:
    with rasterio.open(changed.nlcd, "r+") as raster:
        raster.write(np.full(raster.shape, 99, np.uint8), 1)
    with pytest.raises(RasterError, match="the code 99"):
        change(changed.params(tmp_path / "c.gpkg"))


def test_a_change_map_is_no_land_use_map(changed: MadeUp, tmp_path: Path) -> None:
    change(changed.params(tmp_path / "c.gpkg"))
    with pytest.raises(RasterError, match="shows Change and not land use"):
        change({**changed.params(tmp_path / "d.gpkg"), "map": str(tmp_path / "c.gpkg")})


def test_nothing_that_is_read_is_replaced(changed: MadeUp, tmp_path: Path) -> None:
    """A map of another kind has the suffix of the land cover, or of the map's other file."""
    other = tmp_path / "map.parquet"
    other.write_bytes(b"the same map in another format")
    rates = tmp_path / "rates.json"
    rates.write_text('{"rates": {"cultivated": {"developed": 0.01}}}')
    before = {path: path.read_bytes() for path in (changed.map, changed.nlcd, other, rates)}
    params = changed.params(tmp_path / "c.gpkg", rates=str(rates))
    for kind, path in (("cog", changed.nlcd), ("geoparquet", other), ("stac", rates)):
        with pytest.raises(LandchipError) as raised:
            change({**params, "outputs": {kind: str(path)}})
        assert raised.value.code == "output-is-run-input"
    assert {path: path.read_bytes() for path in before} == before


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """Imagery, its land cover and a model."""
    folder = tmp_path_factory.mktemp("county")
    raster, truth = make_county(folder)
    return raster, write_land_cover(folder / "nlcd_2011.tif", truth), tiny_refittable(folder / "tiny.onnx")


@pytest.mark.parametrize("kept", [{}, {"cog": "landuse.tif"}, {"gpkg": "landuse.gpkg"}])
def test_imagery_is_classified_first(county: tuple[Path, Path, Path], tmp_path: Path, kept: dict[str, str]) -> None:
    raster, nlcd, model = county
    outputs = {kind: str(tmp_path / name) for kind, name in kept.items()}
    imagery = {"version": 1, "raster": [str(raster)], "model": str(model), "device": "cpu", "outputs": outputs}
    output = tmp_path / "c.gpkg"
    answer = change({"imagery": imagery, "nlcd": str(nlcd), "to_year": 2016, "outputs": {"gpkg": str(output)}})
    assert answer["chips"]["compared"] == read_map(output).table.num_rows > 0
    left = {each.name.removesuffix(".aux.xml") for each in tmp_path.iterdir() if each.is_file()}
    assert left == {"c.gpkg", *kept.values()}
    with pytest.raises(LandchipError, match="is an input of the run"):
        change({"imagery": {**imagery, "outputs": {"gpkg": str(output)}}, "nlcd": str(nlcd), "to_year": 2016,
                "outputs": {"gpkg": str(output)}})  # fmt: skip
