"""Chips that land cover contradicts, as a list for review, of land use and of change."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest

from plugin.engine.api.errors import RasterError, RequestError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.cli.main import main
from plugin.engine.map_cover.add_land_cover import add_land_cover
from plugin.engine.outputs.read import read_map
from plugin.engine.sampling.area_estimate import area_estimate
from plugin.engine.sampling.recalibration import recalibrate
from plugin.engine.sampling.sample_file import read_sample
from plugin.engine.sampling.sample_from_change import sample_from_change
from tests.data.changed_land import CRS, make_map
from tests.data.cover_maps import write_cover
from tests.messages import refused

TOWN, WOOD = {"trees": 0.3, "herbaceous": 0.3, "impervious": 0.4}, {"trees": 1.0}


def explained(folder: Path, classes: list[str], chips: list[dict[str, float]]) -> Path:
    """A land-use map of a row of chips with its land cover."""
    made = make_map(folder, np.array([classes]), np.array([classes]))
    cover = write_cover(folder / "cover.tif", [chips], CRS)
    output = folder / "explained.gpkg"
    params = {"map": str(made.map), "cover": str(cover), "outputs": {"gpkg": str(output)}}
    add_land_cover(params, lambda _: None, lambda: False)
    return output


def test_the_chips_of_a_land_use_map_come_furthest_first_with_their_cover_and_reason(tmp_path: Path) -> None:
    path = explained(
        tmp_path, ["developed", "developed", "forest", "cultivated", "water"], [TOWN, WOOD, TOWN, WOOD, WOOD]
    )
    output = tmp_path / "review.gpkg"
    answer = sample_from_change({"map": str(path), "output": str(output), "order": "contradictions"})
    assert [each["name"] for each in answer["groups"]] == ["developed", "cultivated", "undeveloped", "water"]
    assert (answer["reviews"], answer["seed"], answer["order"]) == (4, None, "contradictions")
    assert answer["warnings"] == []
    frame, _ = read_sample(output)
    assert frame.product == "landuse" and not frame.design["random"]
    assert [each["title"] for each in frame.land_cover["now"]["classes"]][-1] == "Impervious"
    header, _, _, values = pyogrio.raw.read(output, layer="sample", read_geometry=False)
    table = dict(zip(header["fields"].tolist(), values))
    assert table["col"].tolist() == [3, 1, 4, 2]
    assert (np.diff(table["cover_excess"]) <= 0).all()
    assert table["from"].tolist() == table["to"].tolist() == ["cultivated", "developed", "water", "undeveloped"]
    assert table["contradiction"][0].startswith("Shown as cultivated, but ")
    assert table["cover_trees"].tolist() == pytest.approx([1, 1, 1, 0.3], abs=0.002)


def test_no_area_is_estimated_from_it(tmp_path: Path) -> None:
    path = explained(tmp_path, ["developed"], [WOOD])
    output = tmp_path / "review.gpkg"
    sample_from_change({"map": str(path), "output": str(output), "order": "contradictions"})
    with refused(RequestError, "sample-not-random"):
        area_estimate({"sample": str(output)})


def test_what_has_nothing_to_review_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = explained(tmp_path, ["developed"], [TOWN])
    params = {"output": str(tmp_path / "review.gpkg"), "order": "contradictions"}
    with refused(RequestError, "candidates-no-contradiction"):
        sample_from_change({**params, "map": str(path)})
    with refused(RasterError, "sample-no-land-cover"):
        sample_from_change({**params, "map": str(tmp_path / "map.gpkg")})
    with refused(RasterError, "sample-not-change"):
        sample_from_change({**params, "map": str(path), "order": "random"})
    assert not (tmp_path / "review.gpkg").exists()
    command = ["sample-from-change", str(path), "--order", "contradictions", "-o", params["output"]]
    assert main(command) == 2
    assert "contradicts no square" in capsys.readouterr().err


def test_a_corrected_change_map_is_judged_again(tmp_path: Path) -> None:
    """Reviews that find no change make developed squares woods again, which a wood does not contradict."""
    then = np.full((10, 10), "forest", "U20")
    now = then.copy()
    now[:4] = "developed"
    made = make_map(tmp_path, then, now)
    change = tmp_path / "change.gpkg"
    change_since_nlcd(made.params(change), lambda _: None, lambda: False)
    cover = write_cover(tmp_path / "cover.tif", [[WOOD] * 10] * 10, CRS)
    with_cover = tmp_path / "with_cover.gpkg"
    params = {"map": str(change), "cover": str(cover), "outputs": {"gpkg": str(with_cover)}}
    before = add_land_cover(params, lambda _: None, lambda: False)
    assert before["contradictions"]["flagged"] == 40
    review = tmp_path / "review.gpkg"
    sample_from_change({"map": str(with_cover), "output": str(review), "order": "contradictions"})
    reviews = tmp_path / "answers.csv"
    places = read_map(with_cover).table.select(["col", "row", "to"]).to_pylist()
    lines = [f"{each['col']},{each['row']},undeveloped,undeveloped" for each in places if each["to"] == "developed"]
    reviews.write_text("\n".join(["col,row,reviewed_from,reviewed_to", *lines]))
    output = tmp_path / "corrected.gpkg"
    inputs = {"change": str(with_cover), "sample": str(review), "reviews": str(reviews)}
    answer = recalibrate({**inputs, "outputs": {"gpkg": str(output)}, "precision": 0.8})
    found = read_map(output)
    assert answer["chips"]["contradicts_cover"] == 0
    assert set(found.table["to"].to_pylist()) == {"undeveloped"}
    assert found.table["contradiction"].null_count == found.table.num_rows
    assert json.dumps(found.metadata.properties["land_cover"]) == json.dumps(before["land_cover"])
