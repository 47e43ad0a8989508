"""Messages with codes: their English text is the template with its parameters, and JSON keeps all of it."""

from __future__ import annotations

import json
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.api.messages import Message, format_duration, printable, verbatim

VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())


@given(st.text(), VALUES)
def test_a_message_comes_back_whole_from_json(text: str, value: object) -> None:
    inner = Message("inner", "because of {value}", {"value": value})
    message = Message("outer", "{text}: {inner}, {value!r}", {"text": text, "inner": inner, "value": value})
    written = json.loads(json.dumps(message.to_json()))
    assert written["text"] == str(message) == printable(str(message))
    assert Message.from_json(written) == message


def test_the_singular_is_used_for_one_only() -> None:
    texts = [str(Message("chips", "{n} chips", {"n": n}, "{n} chip")) for n in (0, 1, 2)]
    assert texts == ["0 chips", "1 chip", "2 chips"]


def test_parameters_are_what_json_can_carry() -> None:
    values = {"count": np.int64(3), "share": np.float32(0.5), "far": float("inf"), "kind": ValueError("no")}
    params = Message("any", "", values).params
    assert params == {"count": 3, "share": 0.5, "far": "inf", "kind": "no"}
    assert all(type(each) in (int, float, str) for each in params.values())


@pytest.mark.parametrize(
    "value",
    [
        "a sentence {of} an older result",
        {"text": "a sentence {of} an older result"},
        {"code": "x", "template": "{gone}", "params": {}, "text": "a sentence {of} an older result"},
        {"code": "x", "template": "{0}", "params": [], "text": "a sentence {of} an older result"},
        {"code": "x", "template": "{a", "text": "a sentence {of} an older result"},
        {"code": "x", "template": "{a.b}", "params": {"a": 1}, "text": "a sentence {of} an older result"},
    ],
)
def test_a_message_of_another_version_is_displayed_as_it_is(value: object) -> None:
    message = Message.from_json(value)
    assert (message.code, str(message)) == ("", "a sentence {of} an older result")


def test_an_error_is_its_message_and_survives_another_process() -> None:
    error = RasterError("raster-no-crs", "{path} states no CRS.", path="a{b}.tif")
    assert (str(error), error.code, error.params) == ("a{b}.tif states no CRS.", "raster-no-crs", {"path": "a{b}.tif"})
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is RasterError and back.message == error.message
    assert str(LandchipError(verbatim("{as it is}"))) == "{as it is}"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (45, "45 s"), (100, "2 min"), (5400, "1 h 30 min"), (7800, "2 h 10 min")]
)
def test_a_duration_is_as_exact_as_an_estimate(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1.0\x1b[2J\x1b]0;title\x07", r"1.0\x1b[2J\x1b]0;title\x07"),  # clears a terminal, and sets its title
        ("good\rbad", r"good\rbad"),
        ("a\x9b31m", r"a\x9b31m"),
        ("gnp.\u202etif", r"gnp.\u202etif"),
        ("\udcff.tif", r"\udcff.tif"),
        ("a\tb\nc\r\nd é 森 😀", "a\tb\nc\nd é 森 😀"),
    ],
)
def test_characters_that_a_terminal_obeys_are_displayed_as_escapes(text: str, shown: str) -> None:
    """B12: a model's version, a file's name and what a library says are printed as they are otherwise."""
    assert str(RasterError("any", "{path}", path=text)) == shown
    assert RasterError("any", "{path}", path=text).params["path"] == text


def test_a_number_that_is_none_does_not_break_its_sentence() -> None:
    params = {"far": float("inf"), "nan": float("nan"), "long": 10**5000}
    assert str(Message("any", "{far:.3g} {nan:.1f} {long:,}", params)) == "inf nan a number of too many digits"
