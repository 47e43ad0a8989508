"""Tables of codes and classes: NLCD's, and others by file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import RasterError
from plugin.engine.landcover.legend import NLCD_LEGEND, LandCoverLegend, read_legend
from tests.messages import refused


def test_the_legend_of_nlcd_has_its_codes() -> None:
    assert NLCD_LEGEND.classes == ("barren", "forest", "shrub", "cultivated", "herbaceous", "developed", "water")
    by_class = {
        name: [code for code in sorted(NLCD_LEGEND.codes) if NLCD_LEGEND.codes[code] == name]
        for name in NLCD_LEGEND.classes
    }
    assert by_class == {
        "barren": [31],
        "forest": [41, 42, 43, 90],
        "shrub": [51, 52],
        "cultivated": [81, 82],
        "herbaceous": [71, 72, 73, 74, 95],
        "developed": [21, 22, 23, 24],
        "water": [11, 12],
    }


@given(st.dictionaries(st.integers(-5, 300), st.one_of(st.none(), st.sampled_from(["water", "orchard", "röd", "a,b"]))))
def test_a_table_written_as_json_is_read_as_it_was(codes: dict[int, str | None]) -> None:
    codes[7] = "forest"
    table = LandCoverLegend({c: n for c, n in codes.items() if n}, frozenset(c for c, n in codes.items() if not n))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.json"
        path.write_text(json.dumps(table.to_json()), "utf-8")
        again = read_legend(path)
    assert dict(again.codes) == dict(table.codes) and again.nodata == table.nodata


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.json", "{", "legend-not-a-table"),
        ("a.json", '{"11": 3}', "legend-not-a-table"),
        ("a.json", '{"water": "11"}', "legend-not-a-table"),
        ("a.json", "5", "legend-not-a-table"),
        ("a.json", "{}", "legend-empty"),
        ("a.json", '{"11": null}', "legend-empty"),
        ("a.json", '{"11": "water", "11": "forest"}', "legend-code-twice"),
        ("a.json", '{"99999999999999999999": "water"}', "legend-not-a-table"),
        ("a.csv", "code,class\n11\n", "legend-not-a-table"),
        ("a.csv", "11,water\n11,forest\n", "legend-code-twice"),
        ("a.csv", "", "legend-empty"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, name: str, text: str, code: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with refused(RasterError, code, path=str(tmp_path / name)):
        read_legend(tmp_path / name)


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with refused(RasterError, "legend-unreadable", path=str(tmp_path / "a.json")):
        read_legend(tmp_path / "a.json")
