"""What the fuzz tests share: JSON of any kind, and valid documents with changes at any place.

`LANDCHIP_FUZZ=10000 python -m pytest tests/engine/test_fuzz_*.py` tries so many examples of each test; by default 200.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("LANDCHIP_FUZZ", "200"))
fuzz = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

# With lone surrogates and control characters: hypothesis leaves surrogates out by default.
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(st.characters(codec=None), max_size=6),  # type: ignore[arg-type]
    st.sampled_from(
        [
            "",
            " ",
            "\0",
            "\x1b[2J",
            "\ud800",
            "nan",
            "NaN",
            "1e999",
            "-1",
            "../../x",
            "/",
            "EPSG:26911",
            "rgb",
            "{z}{x}{y}",
        ]
    ),
)
NUMBERS = st.one_of(
    st.integers(-5, 300),
    st.integers(),
    st.floats(),
    st.sampled_from([10**400, -(10**400), 10**4000, 2**31, 2**63, 2**64, 0.5, float("nan"), float("inf"), -0.0, 1e308]),
)
SCALARS = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every value inside a JSON value."""
    if path:
        yield path
    if isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(each, (*path, key))


@st.composite
def changed(draw: st.DrawFn, document: Any) -> Any:
    """A copy of a JSON document with one to three changes: a value replaced, removed, repeated, or given a sibling."""
    result = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 3))):
        all_places = list(places(result))
        if not all_places:
            return draw(JSON)
        *way, last = draw(st.sampled_from(all_places))
        holder = result
        for step in way:
            holder = holder[step]
        change = draw(st.sampled_from(["replace", "replace", "swap", "remove", "sibling"]))
        if change == "remove":
            del holder[last]
        elif change == "swap":  # a value of another place: right in its kind, wrong where it stands
            place = draw(st.sampled_from(all_places))
            value = result
            for step in place:
                value = value[step] if _has(value, step) else value
            holder[last] = copy.deepcopy(value)
        elif change == "sibling" and isinstance(holder, dict):
            holder[draw(TEXTS)] = draw(JSON)
        elif change == "sibling":
            holder.insert(last, draw(JSON))
        else:
            holder[last] = draw(JSON)
    return result


def _has(value: Any, step: Any) -> bool:
    return (isinstance(value, dict) and step in value) or (
        isinstance(value, list) and isinstance(step, int) and step < len(value)
    )


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A copy of a file with some bytes changed, removed or repeated, or cut off."""
    result = bytearray(content)
    for _ in range(draw(st.integers(1, 6))):
        if not result:
            break
        at = draw(st.integers(0, len(result) - 1))
        change = draw(st.sampled_from(["byte", "byte", "cut", "remove", "repeat", "insert"]))
        if change == "byte":
            result[at] = draw(st.integers(0, 255))
        elif change == "cut":
            del result[at:]
        elif change == "remove":
            del result[at : at + draw(st.integers(1, 40))]
        elif change == "repeat":
            result[at:at] = result[at : at + draw(st.integers(1, 40))]
        else:
            result[at:at] = draw(st.binary(max_size=8))
    return bytes(result)
