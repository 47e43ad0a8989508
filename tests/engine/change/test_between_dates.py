"""Change between two dates on made-up imagery: what is found and written, and what bad input gets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
from affine import Affine

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.run_request import Request
from plugin.engine.cli.main import main
from plugin.engine.outputs.read import read_map
from plugin.engine.report.change_report import write_change_report
from plugin.engine.run import job
from plugin.engine.sampling.sample_from_change import sample_from_change
from tests.data import codes as codes_raster
from tests.data import rasters
from tests.engine.change.two_dates import CHANGED, HEAD, Dates, compare, make_dates, model_with
from tests.engine.coloured_county import CRS, NORTH, SIDE, WEST
from tests.engine.place.land_cover import write_land_cover
from tests.messages import codes


@pytest.fixture(scope="module")
def dates(tmp_path_factory: pytest.TempPathFactory) -> Dates:
    return make_dates(tmp_path_factory.mktemp("dates"))


def classified(dates: Dates, folder: Path, name: str, **more: Any) -> Path:
    """A finished map of one of the dates."""
    path = folder / f"{name}.gpkg"
    request = {"version": 1, "raster": [str(getattr(dates, name))], "model": str(dates.model), "device": "cpu"}
    job.run(Request.from_json({**request, "outputs": {"gpkg": str(path)}, **more}), lambda _: None, lambda: False)
    return path


def maps(dates: Dates, folder: Path) -> dict[str, str]:
    return {
        "before_imagery": None,
        "after_imagery": None,
        **{name: str(classified(dates, folder, name)) for name in ("before", "after")},
    }  # type: ignore[dict-item]


def test_what_changed_is_found_through_a_shift_of_colour(dates: Dates, tmp_path: Path) -> None:
    answer = compare(dates.params(tmp_path / "c.gpkg"))
    table = read_map(tmp_path / "c.gpkg").table
    p = np.full((SIDE, SIDE), np.nan)
    rows, cols = table["row"].to_numpy(), table["col"].to_numpy()
    p[rows.max() - rows, cols - cols.min()] = table["p_change"].to_numpy()
    assert p[dates.changed].min() > p[~dates.changed].max()
    shown = table.filter(np.array([not name.startswith("stable_") for name in table["transition"].to_pylist()]))
    assert set(shown["to"].to_pylist()) == {"developed"} and shown.num_rows == answer["candidates"]["chips"] == CHANGED
    assert answer["years"] == {"from": 2016, "to": 2020} and answer["head"] == HEAD.held_out
    assert answer["read_again"] >= CHANGED
    (shift,) = answer["colours"]
    assert (shift["before"], shift["after"]) == ("county_2016.tif", "county_2020.tif")
    assert shift["difference"]["after"] < shift["difference"]["before"] / 3
    assert shift["bands"]["red"]["gain"] == pytest.approx(1 / 0.8, abs=0.03)


def test_finished_maps_give_what_their_imagery_gives(dates: Dates, tmp_path: Path) -> None:
    compare(dates.params(tmp_path / "a.gpkg"))
    compare(dates.params(tmp_path / "b.gpkg", **maps(dates, tmp_path)))
    first, second = (read_map(tmp_path / f"{name}.gpkg").table for name in "ab")
    for name in ("p_change", "similarity", "before_developed", "model_developed"):
        assert np.allclose(first[name].to_numpy(), second[name].to_numpy(), atol=1e-5, equal_nan=True)


def test_where_nothing_changed_nothing_is_shown(dates: Dates, tmp_path: Path) -> None:
    shifted = dates._replace(after=dates.before, before=tmp_path / "same_2012.tif")
    shifted.before.write_bytes(dates.before.read_bytes())
    answer = compare(shifted.params(tmp_path / "c.gpkg"))
    assert answer["candidates"]["chips"] == 0 and codes(answer["warnings"])[-1] == "change-none-likely"


def test_labels_alone_are_a_choice_and_read_nothing(dates: Dates, tmp_path: Path) -> None:
    answer = compare(dates.params(tmp_path / "c.gpkg", features=False))
    assert answer["read_again"] == 0 and answer["colours"] == []
    assert read_map(tmp_path / "c.gpkg").table["similarity"].null_count == SIDE * SIDE


def test_imagery_that_is_gone_costs_a_warning_only(dates: Dates, tmp_path: Path) -> None:
    copies = dates._replace(before=tmp_path / "old_2016.tif", after=tmp_path / "new_2020.tif")
    copies.before.write_bytes(dates.before.read_bytes())
    copies.after.write_bytes(dates.after.read_bytes())
    params = dates.params(tmp_path / "c.gpkg", **maps(copies, tmp_path))
    copies.before.unlink()
    answer = compare(params)
    assert codes(answer["warnings"])[0] == "dates-labels-alone" and answer["read_again"] == 0
    assert answer["chips"]["compared"] == SIDE * SIDE
    assert answer["head"] == HEAD.held_out and answer["candidates"]["chips"] == CHANGED  # the head needs no imagery


def test_a_model_without_a_head_compares_labels_and_says_so(tmp_path: Path) -> None:
    answer = compare(make_dates(tmp_path, head=None).params(tmp_path / "c.gpkg"))
    assert codes(answer["warnings"])[0] == "dates-no-head" and answer["head"] is None


def test_land_cover_is_a_third_witness_of_the_nearer_date(dates: Dates, tmp_path: Path) -> None:
    def changes(name: str, **more: Any) -> np.ndarray:
        compare(dates.params(tmp_path / f"{name}.gpkg", **more))
        return read_map(tmp_path / f"{name}.gpkg").table["p_change"].to_numpy()

    without = changes("a")
    developed, forest = (np.full((SIDE, SIDE), name) for name in ("developed", "forest"))
    denies = changes("b", nlcd=str(write_land_cover(tmp_path / "nlcd_2021.tif", forest)))
    agrees = changes("c", nlcd=str(write_land_cover(tmp_path / "cover.tif", developed)), nlcd_year=2019)
    likely = without > 0.5
    assert likely.sum() == CHANGED
    assert (denies[likely] < without[likely]).all() and (agrees[likely] > without[likely]).all()
    table = read_map(tmp_path / "c.gpkg").table
    assert set(table["nlcd_developed"].to_pylist()) == {1.0} and "nlcd_valid" in table.column_names
    assert "nlcd_developed" not in read_map(tmp_path / "a.gpkg").table.column_names


def test_sample_and_report_take_the_map(dates: Dates, tmp_path: Path) -> None:
    compare(dates.params(tmp_path / "c.gpkg", **maps(dates, tmp_path)))
    report = write_change_report({"change": str(tmp_path / "c.gpkg"), "output": str(tmp_path / "r.html")})
    assert report["pairs"] == CHANGED and not report["warnings"]
    page = (tmp_path / "r.html").read_text("utf-8")
    assert page.count("<img") >= 2 * CHANGED + 3 and "county_2016.tif" in page and "county_2020.tif" in page
    sample = sample_from_change({"map": str(tmp_path / "c.gpkg"), "output": str(tmp_path / "s.gpkg"), "reviews": 60})
    assert sample["reviews"] == 60
    assert {"before_developed", "model_developed"} <= set(pyogrio.read_info(tmp_path / "s.gpkg")["fields"])


def test_a_comparison_can_be_cancelled_and_leaves_no_file(dates: Dates, tmp_path: Path) -> None:
    with pytest.raises(Cancelled, match="no map was written"):
        compare(dates.params(tmp_path / "c.gpkg", **maps(dates, tmp_path)), cancelled=lambda: True)
    assert not (tmp_path / "c.gpkg").exists()


class TestRefused:
    def refused(self, params: dict[str, Any]) -> str:
        with pytest.raises(LandchipError) as caught:
            compare(params)
        assert not Path(params["outputs"]["gpkg"]).exists()
        return str(caught.value.code)

    def test_dates_that_are_equal_reversed_or_unknown(self, dates: Dates, tmp_path: Path) -> None:
        out = tmp_path / "c.gpkg"
        assert self.refused(dates.params(out, from_year=2020)) == "dates-equal"
        assert self.refused(dates.params(out, from_year=2021)) == "dates-reversed"
        assert self.refused(dates.params(out, from_year=None)) == "dates-unknown"
        assert self.refused(dates.params(out, to_year=1066)) == "json-wrong-field"

    def test_a_map_and_imagery_of_one_date_or_neither(self, dates: Dates, tmp_path: Path) -> None:
        out = tmp_path / "c.gpkg"
        assert self.refused(dates.params(out, before="a.gpkg")) == "dates-map-or-imagery"
        assert self.refused(dates.params(out, after_imagery=None)) == "dates-map-or-imagery"

    def test_maps_of_other_models(self, dates: Dates, tmp_path: Path) -> None:
        params = dates.params(tmp_path / "c.gpkg")
        other = model_with(tmp_path / "other.onnx", None)
        params["before_imagery"] = {**params["before_imagery"], "model": str(other)}
        assert self.refused(params) == "dates-other-models"

    def test_maps_of_other_grids_and_of_other_ground(self, dates: Dates, tmp_path: Path) -> None:
        pixels = rasters.noise(size=128)
        zone = rasters.write(tmp_path / "z.tif", pixels, "EPSG:26912", rasters.at(WEST, NORTH))
        far = rasters.write(tmp_path / "f.tif", pixels, "EPSG:26911", rasters.at(WEST + 9600, NORTH))
        for path, code in ((zone, "dates-other-grids"), (far, "dates-nothing-in-common")):
            other = dates._replace(before=Path(path))
            assert self.refused(other.params(tmp_path / "c.gpkg")) == code

    def test_land_cover_of_an_unknown_year(self, dates: Dates, tmp_path: Path) -> None:
        nlcd = write_land_cover(tmp_path / "cover.tif", np.full((SIDE, SIDE), "forest"))
        assert self.refused(dates.params(tmp_path / "c.gpkg", nlcd=str(nlcd))) == "dates-nlcd-year-unknown"

    def test_land_cover_of_other_ground(self, dates: Dates, tmp_path: Path) -> None:
        far = codes_raster.write(
            tmp_path / "far_2016.tif", np.full((8, 8), 41, np.uint8), CRS, Affine(8, 0, 0, 0, -8, 0)
        )
        assert self.refused(dates.params(tmp_path / "c.gpkg", nlcd=str(far))) == "dates-nlcd-elsewhere"

    def test_an_output_that_is_one_of_the_maps(self, dates: Dates, tmp_path: Path) -> None:
        params = dates.params(tmp_path / "c.gpkg", **maps(dates, tmp_path))
        content = (tmp_path / "before.gpkg").read_bytes()
        with pytest.raises(LandchipError):
            compare({**params, "outputs": {"gpkg": params["before"]}})
        assert (tmp_path / "before.gpkg").read_bytes() == content


def test_the_command_line_takes_imagery_or_maps(
    dates: Dates, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "c.gpkg"
    before = classified(dates, tmp_path, "before")
    years = ["--from-year", "2016", "--to-year", "2020", "--model", str(dates.model), "--device", "cpu", "--quiet"]
    assert main(["change-between-dates", str(before), str(dates.after), "-o", str(out), *years]) == 0
    text = capsys.readouterr().out
    assert f"{CHANGED} shown as changed" in text and "in the colours of county_2020.tif" in text
    assert pyogrio.read_info(out)["features"] == SIDE * SIDE
