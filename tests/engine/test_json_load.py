"""JSON that others wrote is parsed within limits, or refused with a reason (B10)."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api import json_load
from plugin.engine.api.json_load import MAX_DEPTH, MAX_DIGITS, JsonError, load_json, read_json


def assert_refused(text: str | bytes, code: str, **options: Any) -> None:
    with pytest.raises(JsonError) as caught:
        load_json(text, **options)
    assert caught.value.message.code == code
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"a": [1, 2.5, -3e300, True, None, "ü €"]},
        [[]],
        "text",
        10**299,
        {"digits in text": "9" * 400, "exponent in text": "1e999"},
    ],
)
def test_ordinary_json_is_as_python_reads_it(value: Any) -> None:
    text = json.dumps(value)
    assert load_json(text) == load_json(text.encode()) == json.loads(text)


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_a_constant_that_is_no_number_is_refused(constant: str) -> None:
    assert_refused(f'{{"gsd": [{constant}]}}', "json-constant")


@pytest.mark.parametrize("number", ["1" + "0" * 400, "9" * 5000, "-" + "9" * 301, "1e400", "-1E+999", "9" * 400 + ".5"])
def test_a_number_that_no_float_holds_is_refused(number: str) -> None:
    """`float(10**400)` is an OverflowError in whoever reads it, and Python parses 1e400 as an infinity."""
    assert_refused(f'{{"gsd": {number}}}', "json-number-too-large")


def test_the_largest_numbers_are_read() -> None:
    assert load_json("9" * MAX_DIGITS) == 10**MAX_DIGITS - 1
    assert load_json("[1.7e308, 1e-999, 1e005]") == [1.7e308, 0.0, 1e5]


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 500, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_deep_nesting_is_refused(depth: int, opening: str, closing: str) -> None:
    assert_refused(opening * depth + "1" + closing * depth, "json-too-deep")


def test_nesting_up_to_the_limit_is_read() -> None:
    value = load_json("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    for _ in range(MAX_DEPTH - 1):
        (value,) = value
    assert value == []


def test_a_lone_surrogate_is_refused_unless_it_is_asked_for() -> None:
    assert_refused('{"path": "\\ud800"}', "json-not-unicode")
    assert_refused('{"\\udc80": 1}', "json-not-unicode")
    assert_refused('"\ud800"', "json-not-unicode")
    assert load_json('"\\udc80"', surrogates=True) == "\udc80"
    assert load_json('"\\ud83d\\ude00"') == "😀"


def test_two_values_of_one_key_are_refused() -> None:
    """Python takes the last one, other parsers the first: `{"gsd": 1, "gsd": 2}` would be read as two models."""
    assert_refused('{"gsd": 1, "b": {}, "gsd": 2}', "json-key-twice")
    assert load_json('{"gsd": 1, "gsd": 1}') == {"gsd": 1}
    assert load_json('{"11": "a", "11": "b"}', pairs_hook=list) == [("11", "a"), ("11", "b")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_the_encodings_of_windows_editors_are_read(encoding: str) -> None:
    assert load_json('{"a": "ü"}'.encode(encoding)) == {"a": "ü"}
    assert load_json("\ufeff[1]") == [1]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\xfa", b"\x80[1]", b"{'a': 1}", b"[1] 2", b'["a\nb"]'])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(JsonError):
        load_json(content)


def test_a_long_text_is_refused_before_it_is_parsed() -> None:
    assert_refused("[" + "1," * 600_000 + "1]", "json-too-long", max_bytes=2**20)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": 1}')
    assert read_json(path) == {"a": 1}
    with pytest.raises(JsonError, match="longer than"):
        read_json(path, max_bytes=4)
    with pytest.raises(FileNotFoundError):
        read_json(tmp_path / "nowhere.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(JsonError) as caught:
        read_json(tmp_path / "pipe.json")
    assert caught.value.message.code == "json-no-file"


def test_all_of_landchip_parses_json_here() -> None:
    """`json.loads` elsewhere would bring back what this module refuses. Three files run without Landchip."""
    root = Path(__file__).resolve().parents[2]
    scripts = ("plugin/processing/inputs/export_script.py", "plugin/remote/ways/processes/supervisor.py")
    alone = {root / each for each in ("trainer/exporting/esri_function.py", *scripts)}
    own = {Path(json_load.__file__), *alone}
    files = (path for folder in ("plugin", "trainer") for path in (root / folder).rglob("*.py") if path not in own)
    assert not [str(path) for path in files if "json.load" in path.read_text("utf-8")]
