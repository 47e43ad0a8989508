"""Properties of nodata ranges that hold for all values, against a brute-force count; and of their text and JSON."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import RequestError
from plugin.engine.api.requests.raster_input import RasterInput, format_nodata, nodata_to_json, parse_nodata
from plugin.engine.imagery.nodata import is_imagery, nodata_ranges

NUMBERS = st.integers(-20, 280) | st.floats(-20, 280).map(lambda value: round(value, 2))
RANGES = st.lists(st.tuples(NUMBERS, NUMBERS).map(sorted).map(tuple), max_size=4).map(tuple)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("path", "crs", "nodata", "use_source_nodata", "open_options", "credentials", "service", "name")


@given(st.none() | NUMBERS, RANGES, st.integers(0, 9))
def test_a_grey_pixel_is_void_exactly_where_a_value_lies_within_the_tolerance(
    file_value: float | None, added: Any, tolerance: int
) -> None:
    """Of a range that holds no value of the pixel type there are no neighbours; others are widened at both ends."""
    stated = [*([(file_value, file_value)] if file_value is not None else []), *added]
    whole = [[v for v in range(256) if low <= v <= high] for low, high in stated]
    void = {near for values in whole for v in values for near in range(v - tolerance, v + tolerance + 1)}
    grey = np.arange(256, dtype=np.uint8)[None, None].repeat(3, axis=0)
    mask = is_imagery(grey, nodata_ranges(file_value, None, added, tolerance, "uint8"))
    assert [value in void for value in range(256)] == (~mask[0]).tolist()


@given(RANGES)
def test_ranges_are_ascending_and_never_adjacent(added: Any) -> None:
    ranges = nodata_ranges(None, None, added, 0, "uint8")
    assert all(low <= high for low, high in ranges)
    assert all(one[1] + 1 < other[0] for one, other in zip(ranges, ranges[1:]))


@given(RANGES)
def test_text_and_json_give_the_same_ranges_back(ranges: Any) -> None:
    assert (parse_nodata(format_nodata(ranges)) or ()) == ranges
    entry = RasterInput("a.tif", nodata=ranges)
    assert RasterInput.from_json(json.loads(json.dumps(entry.to_json()))) == entry
    assert RasterInput.from_line(entry.line) == entry
    assert len(nodata_to_json(ranges)) == len(ranges)


@given(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5) | JSON)
def test_any_entry_is_read_or_refused(value: Any) -> None:
    try:
        entry = RasterInput.from_json(value)
    except RequestError:
        return
    assert RasterInput.from_json(json.loads(json.dumps(entry.to_json()))) == entry


@given(st.text(max_size=20))
def test_any_text_of_nodata_is_read_or_refused(text: str) -> None:
    try:
        ranges = parse_nodata(text)
    except RequestError:
        return
    assert all(low <= high for low, high in ranges or ())
