"""What the command line prints holds nothing that a terminal obeys (B12), whatever a model or a map is called."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plugin.engine.cli.main import main
from plugin.engine.outputs import write
from tests.engine.made_up_map import METADATA, rows_of, sample_parts
from tests.engine.tiny_network import build_contract, saved

HOSTILE = "1\x1b[2J\x1b]0;owned\x07\r\x9b31m\u202e"


def assert_harmless(text: str) -> None:
    assert not [each for each in text if ord(each) < 32 and each not in "\n\t"]
    assert not set(text) & set("\x7f\x9b\u202e")


@pytest.mark.parametrize("field", ["version", "architecture", "license", "description"])
def test_a_models_card(field: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, build_contract(**{field: HOSTILE}))
    assert main(["inspect", str(path), "--device", "cpu"]) == 0
    printed = capsys.readouterr().out
    assert_harmless(printed)
    assert r"1\x1b[2J" in printed


def test_records_of_a_models_card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, build_contract(metrics={HOSTILE: HOSTILE}, provenance={"by": [HOSTILE]}))
    assert main(["inspect", str(path), "--device", "cpu"]) == 0
    assert_harmless(capsys.readouterr().out)
    assert main(["inspect", str(path), "--device", "cpu", "--json"]) == 0
    printed = capsys.readouterr().out
    assert_harmless(printed)
    assert json.loads(printed)["metrics"] == {HOSTILE: HOSTILE}


@pytest.mark.parametrize("name", ["a\x1b[2J.onnx", "a\udcff.onnx", f"a{chr(0xD800)}.onnx", "a\rb.onnx"])
def test_a_path_in_an_error(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(tmp_path / name)]) == 4
    assert_harmless(capsys.readouterr().err)


def test_a_maps_titles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    metadata = replace(METADATA, title=HOSTILE, abstract=HOSTILE, attribution=HOSTILE, lineage=HOSTILE)
    path = tmp_path / "map.parquet"
    write.write_outputs(rows_of(sample_parts(30)), metadata, {"geoparquet": str(path)})
    assert main(["describe", str(path)]) == 0
    assert_harmless(capsys.readouterr().out)
