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


def test_nlcds_table_is_the_issues() -> None:
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
        path.write_text(json.dumps(table.as_json()), "utf-8")
        again = read_legend(path)
    assert dict(again.codes) == dict(table.codes) and again.nodata == table.nodata


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.json", "{", "is no table of classes"),
        ("a.json", '{"11": 3}', "is no table of classes"),
        ("a.json", '{"water": "11"}', "is no table of classes"),
        ("a.json", "5", "is no table of classes"),
        ("a.json", "{}", "names no class"),
        ("a.json", '{"11": null}', "names no class"),
        ("a.json", '{"11": "water", "11": "forest"}', "gives the code 11 two classes"),
        ("a.json", '{"99999999999999999999": "water"}', "is no table of classes"),
        ("a.csv", "code,class\n11\n", "is no table of classes"),
        ("a.csv", "11,water\n11,forest\n", "gives the code 11 two classes"),
        ("a.csv", "", "names no class"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(tmp_path: Path, name: str, text: str, says: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(RasterError, match=says):
        read_legend(tmp_path / name)


def test_a_table_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(RasterError, match=r"cannot be read \(No such file"):
        read_legend(tmp_path / "a.json")
