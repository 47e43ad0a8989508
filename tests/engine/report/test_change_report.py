"""The report of a change map: what it holds, in which language, and what is missing where a raster is gone."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.api.requests.report_texts import REPORT_TEXTS
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.map_cover.add_land_cover import add_land_cover
from plugin.engine.outputs.read import read_map
from plugin.engine.outputs.table import spooled_table
from plugin.engine.outputs.write import write_outputs
from plugin.engine.report import html
from plugin.engine.report.change_report import write_change_report
from plugin.engine.report.words import Words
from tests.data.changed_land import COLS, CRS, ROWS
from tests.data.cover_maps import write_cover
from tests.engine.change.conftest import MadeUp, land, make_map
from tests.messages import refused


class Page(HTMLParser):
    """The texts of a page, and the sources of its pictures."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.sources: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.sources += [value or "" for name, value in attrs if tag == "img" and name == "src"]
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture
def change_map(tmp_path: Path) -> Path:
    made: MadeUp = make_map(tmp_path, *land(2, 0.08))
    change_since_nlcd(made.params(tmp_path / "c.gpkg", strength=0.1), lambda _: None, lambda: False)
    return tmp_path / "c.gpkg"


def report(change_map: Path, **more: Any) -> tuple[dict[str, Any], Page]:
    output = change_map.with_name("report.html")
    answer = write_change_report({"change": str(change_map), "output": str(output), **more})
    json.dumps(answer, allow_nan=False)
    return answer, Page(output.read_text("utf-8"))


def test_the_page_holds_all_that_it_shows(change_map: Path) -> None:
    answer, page = report(change_map, pairs=5)
    assert answer["pairs"] == 5
    assert answer["shown"] > 5
    assert len(page.sources) == 3 + 5  # the maps, and the land cover of each pair; the map states no imagery
    assert all(each.startswith("data:image/png;base64,") for each in page.sources)
    assert page.addresses == page.sources
    text = " ".join(page.texts)
    assert f"{answer['shown']} squares of 224 m" in text
    assert "Change of land use, 2011 to 2016" in text
    assert "no measured areas" in text


def test_imagery_that_is_gone_is_said_and_costs_its_pictures_only(change_map: Path) -> None:
    answer, page = report(change_map, pairs=2)
    assert [each["code"] for each in answer["warnings"]] == ["report-without-pictures"] * len(answer["warnings"])
    assert [each["params"]["reason"] for each in answer["warnings"]] == [
        "The map does not state which imagery it was made from."
    ]
    assert page.texts.count("The imagery could not be read here.") == 2


def test_the_readers_language_is_used(change_map: Path) -> None:
    texts = {"report-title": "Wandel der Landnutzung, {start} bis {end}", "report-maps": "Karten {falsch}"}
    _, page = report(change_map, texts=texts, language="de")
    text = " ".join(page.texts)
    assert "Wandel der Landnutzung, 2011 bis 2016" in text
    assert "Maps" in text  # a template that asks for what there is not


def test_numbers_are_as_the_reader_writes_them(change_map: Path) -> None:
    _, page = report(change_map, pairs=1)
    assert "6,021 ha were compared" in " ".join(page.texts)
    _, page = report(change_map, pairs=1, separators=[".", ","])
    assert "6.021 ha were compared" in " ".join(page.texts)
    assert [each for each in page.texts if "probability 0," in each]
    assert Words({}, {}, [".", ","]).number(1234.5, None) == "1234,5"
    assert Words({}, {}, "no pair").number(1234.56, 1) == "1,234.6"


def test_every_text_can_be_filled_in() -> None:
    words = Words({code: f"<{template}>" for code, template in REPORT_TEXTS.items()})
    assert words("report-probability", p="0.95") == "<probability 0.95>"
    with pytest.raises(KeyError):
        words("report-absent")


@pytest.mark.parametrize("suffix", [".csv", ".geojson"])
def test_candidates_are_written_with_their_place(change_map: Path, suffix: str) -> None:
    target = change_map.with_name(f"candidates{suffix}")
    answer, _ = report(change_map, candidates=str(target))
    if suffix == ".csv":
        rows = list(csv.DictReader(target.open()))
    else:
        document = json.loads(target.read_text())
        rows = [each["properties"] for each in document["features"]]
        ring = document["features"][0]["geometry"]["coordinates"][0]
        assert len(ring) == 5
        assert all(-125 < x < -113 and -1 < y < 1 for x, y in ring)  # at the equator, in the zone of EPSG:26911
    assert len(rows) == answer["shown"]
    p = [float(each["p_change"]) for each in rows]
    assert p == sorted(p, reverse=True)
    assert {each["to"] for each in rows} == {"developed"}
    assert all(-125 < float(each["longitude"]) < -113 for each in rows)


def test_an_estimate_is_shown_with_its_interval(change_map: Path) -> None:
    figure = {"value": 120.0, "low": 90.0, "high": 155.0}
    classes = [{"name": "cultivated_to_developed", "mapped_hectares": 100.0, "hectares": figure}]
    overall = {"value": 0.95, "low": 0.92, "high": 0.97}
    sentence = {"code": "area-of-change", "template": "{area:.0f} ha changed.", "params": {"area": 120.0}}
    answer = {
        "sentence": sentence,
        "reviewed": 300,
        "of": 500,
        "transitions": {"overall": overall, "classes": classes},
    }
    path = change_map.with_name("estimate.json")
    path.write_text(json.dumps(answer))
    texts = {"area-of-change": "{area:.0f} ha haben sich gewandelt."}
    _, page = report(change_map, estimate=str(path), texts=texts, titles={"Cultivated to developed": "Acker zu Bau"})
    assert "120 ha haben sich gewandelt." in page.texts
    assert "90 – 155" in page.texts
    assert "Acker zu Bau" in page.texts
    assert not any("no measured areas" in each for each in page.texts)
    path.write_text("{}")
    with pytest.raises(LandchipError, match="is no estimate that area-estimate wrote"):
        report(change_map, estimate=str(path))


def test_names_are_escaped() -> None:
    root, body = html.page("<script>", "en")
    html.add(body, "p", "a < b & <script>alert(1)</script>")
    text = html.to_text(root)
    assert "<script>" not in text
    assert Page(text).texts.count("a < b & <script>alert(1)</script>") == 1


def test_a_sankey_is_as_wide_as_its_flows() -> None:
    _, body = html.page("t", "en")
    html.add_sankey(body, ["a", "b"], ["#ff0000", "#00ff00"], [[3.0, 1.0], [0.0, 4.0]], "flows")
    widths = [float(each.attrib["stroke-width"]) for each in body.iter("path")]
    assert widths == pytest.approx([3 * widths[1], widths[1], 4 * widths[1]], rel=0.01)
    html.add_sankey(body, ["a"], ["#ff0000"], [[0.0]], "nothing")
    assert len(list(body.iter("svg"))) == 1


REFUSED = [
    ({"output": "report.pdf"}, "report-suffix"),
    ({"output": "/absent/report.html"}, "report-folder-missing"),
    ({"change": "absent.gpkg"}, "map-missing"),
    ({"pairs": 0}, "json-wrong-field"),
    ({"candidates": "c.xlsx"}, "candidates-suffix"),
]


@pytest.mark.parametrize(("more", "code"), REFUSED)
def test_wrong_parameters_are_one_sentence(change_map: Path, more: dict[str, Any], code: str) -> None:
    params = {"change": str(change_map), "output": str(change_map.with_name("report.html")), **more}
    with pytest.raises(LandchipError) as raised:
        write_change_report(params)
    assert raised.value.code == code
    assert not change_map.with_name("report.html").exists()


def test_a_land_use_map_has_no_report(change_map: Path) -> None:
    with pytest.raises(RasterError, match="is no change map"):
        report(change_map.with_name("map.gpkg"))


def test_the_land_cover_of_the_squares_and_what_it_contradicts_is_said(change_map: Path, tmp_path: Path) -> None:
    wood = {"trees": 0.9, "herbaceous": 0.1}
    cover = write_cover(tmp_path / "cover.tif", [[wood] * COLS] * ROWS, CRS)
    explained = tmp_path / "explained.gpkg"
    params = {"map": str(change_map), "cover": str(cover), "outputs": {"gpkg": str(explained)}}
    add_land_cover(params, lambda _: None, lambda: False)
    listed = tmp_path / "candidates.csv"
    answer, page = report(explained, candidates=str(listed), separators=[".", ","])
    text = " ".join(page.texts)
    assert f"contradicts the use of {answer['shown']} of these squares" in text
    assert "pixels now: Trees 90 %, Herbaceous 10 %" in text and "contradicted by the land cover" in text
    with listed.open(newline="") as file:
        first = next(iter(csv.DictReader(file)))
    assert float(first["cover_trees"]) == pytest.approx(0.9, abs=0.002)
    assert first["contradiction"].startswith("Shown as developed, but ")
    plain, _ = report(change_map)
    assert plain["shown"] == answer["shown"]


def test_a_damaged_statement_of_the_land_cover_is_one_sentence(change_map: Path, tmp_path: Path) -> None:
    metadata, table = read_map(change_map)
    for k, damaged in enumerate(({"now": {}}, {"now": 3}, {"now": {"raster": "a", "classes": [{}]}})):
        path = tmp_path / f"{k}.gpkg"
        stated = replace(metadata, properties={**metadata.properties, "land_cover": damaged})
        write_outputs(spooled_table(metadata.product, [table], tmp_path / "rows.arrow"), stated, {"gpkg": str(path)})
        with refused(RasterError, "map-cover-damaged"):
            report(path)
