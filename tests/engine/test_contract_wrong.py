"""Contracts that were read although they are wrong, or that ended in another library's error: F16, B10, B12."""

from __future__ import annotations

import base64
import json
import time
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.classes import LandClass
from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import CHANNELS_LAST, MAX_CLASSES, AbstainThresholds, ValueScaling, decompress
from plugin.engine.contract.mlm_item import KEY, from_mlm, to_mlm
from plugin.engine.contract.sources import contract_from_metadata, contract_from_sidecar, sidecar_path
from plugin.engine.contract.training_summary import parse_summary
from tests.engine.test_foreign_contract import DEEPNESS, foreign
from tests.engine.tiny_contract import build_contract
from tests.messages import refused


def document(*path: str | int, value: Any) -> dict[str, Any]:
    """The tiny contract with another value at a place of its properties."""
    item = json.loads(json.dumps(to_mlm(build_contract(scaling=ValueScaling((0.0,) * 3, (1.0,) * 3)))))
    place = item["properties"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return item


def read(item: dict[str, Any]) -> Contract:
    return from_mlm(item, "tiny.onnx")


OF_SEVEN = {name: {"value": 7, "low": 0, "high": 1} for name in ("class_accuracy", "group_accuracy")}
INPUT, OUTPUT = ("mlm:input", 0), ("mlm:output", 0)
CLASSES = (*OUTPUT, "classification:classes")


@pytest.mark.parametrize("name", ["confidence", "margin"])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), 5, -3])
def test_a_threshold_is_a_share(name: str, value: float) -> None:
    """B10: no chip, or every chip, would be uncertain, without a word."""
    with refused(ModelError, "contract-contradiction") as caught:
        read(document("landchip:abstain", name, value=value))
    assert caught.value.params["contradiction"].code == "abstain-range"


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ((*INPUT, "value_scaling", 0, "mean"), float("nan"), "scaling-not-finite"),
        ((*INPUT, "value_scaling", 0, "stddev"), float("inf"), "scaling-not-finite"),
        ((*INPUT, "value_scaling", 0, "stddev"), 1e-300, "scaling-zero"),
        ((*INPUT, "value_scaling", 0, "mean"), 1e39, "scaling-range"),
        ((*INPUT, "bands"), ["red", "red", "red"], "band-twice"),
        (("mlm:name",), "n" * 256, "text-too-long"),
        (("description",), "d" * 100_001, "text-too-long"),
        (("landchip:metrics",), {"a": ["b" * 1000] * 1000}, "record-too-long"),
        (("landchip:golden", "expected"), [0.5, float("nan"), 0.5], "golden-answer"),
        (("landchip:golden", "shape"), [4, 4, 3], "golden-size"),
        (("landchip:held_out",), {"source": "chips", "chips": 1, **OF_SEVEN}, "held-out-figures"),
    ],
)
def test_what_would_open_although_it_is_wrong_is_refused(path: tuple[Any, ...], value: Any, code: str) -> None:
    with refused(ModelError, "contract-contradiction") as caught:
        read(document(*path, value=value))
    assert caught.value.params["contradiction"].code == code


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*INPUT, "bands"), "rgb"),  # r, g, b are names of bands, so a text was read as three of them
        (("mlm:input",), {"0": {}}),
        ((*INPUT, "input", "shape"), [-1, 3, 4.5, 4.5]),
        ((*INPUT, "input", "shape"), [-1, 3, 8, 4]),
        ((*INPUT, "input", "dim_order"), ["time", "bands", "height", "width"]),
        ((*INPUT, "input", "dim_order"), "nchw"),
        (CLASSES, {"0": "forest"}),
        ((*CLASSES, 0, "name"), "森林"),
        ((*CLASSES, 0, "name"), "***"),
        ((*CLASSES, 0, "value"), 1),  # that of another class, too: their order would be that of the file
        ((*CLASSES, 0, "value"), 0.5),
        ((*CLASSES, 0, "color_hint"), "red; background: url(x)"),
        ((*CLASSES, 0, "color_hint"), "12345"),
        ((*CLASSES, 0, "color_hint"), ["ff0000"]),
        (("landchip:groups", " FOREST"), "developed"),
        (("landchip:golden", "expected"), "123"),
        (("landchip:golden", "pixels"), "AAAA"),
        (("landchip:refit",), {"embedding": "e", "weight": "w", "bias": "b", "scale": "111", "shift": [0, 0, 0]}),
        (("gsd",), 10**400),
        ((*INPUT, "value_scaling"), [{"type": "z-score", "mean": 10**400, "stddev": 1}]),
        (("landchip:metrics",), 5),
        (("landchip:metrics",), [["a", 1]]),  # `dict` would take pairs
        (("landchip:provenance",), [["a", 1]]),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(path: tuple[Any, ...], value: Any) -> None:
    with refused(ModelError, "contract-unreadable", model="tiny.onnx") as caught:
        read(document(*path, value=value))
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 400


def test_a_task_that_is_text_and_no_list_is_understood() -> None:
    assert read(document("mlm:tasks", value="semantic-segmentation")).task == "pixels"


@pytest.mark.parametrize(
    ("hint", "colour"), [("#1C6330", "#1c6330"), ("abc", "#aabbcc"), (None, "#808080"), ("", "#808080")]
)
def test_a_colour_is_six_digits(hint: Any, colour: str) -> None:
    contract = read(document(*CLASSES, 0, "color_hint", value=hint))
    assert contract.classes[0].colour == colour


def test_a_colour_that_is_none_is_refused_in_a_contract_made_by_code() -> None:
    with refused(ModelError, "contract-contradiction") as caught:
        build_contract(classes=(LandClass("a", "developed", "red"),) * 1, golden=None)
    assert caught.value.params["contradiction"].code == "class-colour"


def test_a_million_classes_are_refused_at_once() -> None:
    """B12: it took 25 seconds."""
    many = [{"value": value, "name": f"c{value}"} for value in range(1_000_000)]
    started = time.process_time()
    with refused(ModelError, "contract-unreadable") as caught:
        read(document(*CLASSES, value=many))
    assert str(MAX_CLASSES) in caught.value.params["reason"]
    names = {str(value): f"c{value}" for value in range(MAX_CLASSES + 1)}
    with refused(ModelError, "deepness-unreadable"):
        contract_from_metadata({**DEEPNESS, "class_names": json.dumps(names)}, "theirs.onnx")
    assert time.process_time() - started < 10


def bomb(size: int) -> str:
    stream = zlib.compressobj(9)
    content = b"".join(stream.compress(bytes(2**20)) for _ in range(size // 2**20)) + stream.flush()
    return base64.b64encode(content).decode()


def test_a_golden_chip_that_is_a_bomb_does_not_fill_the_memory() -> None:
    """B12: 2 GB came out of a short text."""
    text = bomb(2**29)
    assert len(text) < 10**6
    tracemalloc.start()
    with refused(ModelError, "contract-unreadable"):
        read(document("landchip:golden", "pixels", value=text))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**29


def test_a_summary_of_training_chips_that_is_a_bomb_is_refused() -> None:
    with refused(ModelError, "training-summary-damaged"):
        parse_summary(
            json.dumps(dict.fromkeys(("features", "least", "step", "shares", "counts"), bomb(2**29))), 3, 4, "m"
        )


@pytest.mark.parametrize("text", ["[]", "null", '"a"', "[" * 10**5, '{"counts": 5}', '{"counts": null}', "1e999"])
def test_a_summary_of_another_kind_is_refused(text: str) -> None:
    with refused(ModelError, "training-summary-damaged"):
        parse_summary(text, 3, 4, "m")


def test_compressed_bytes_come_back_up_to_their_limit() -> None:
    assert decompress(zlib.compress(b"a" * 100), 100) == b"a" * 100
    for content, most in ((zlib.compress(b"a" * 101), 100), (zlib.compress(b"a" * 99)[:-3], 100), (b"no", 100)):
        with pytest.raises(ValueError):
            decompress(content, most)


def test_control_characters_are_no_part_of_a_models_texts() -> None:
    """B12: a version with escape codes was printed as it is."""
    contract = read(document("version", value="1\x1b[2J\r\x07"))
    assert contract.version == r"1\x1b[2J\r\x07"
    assert read(document("description", value="two\nlines")).description == "two\nlines"


# JSON of contracts


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10**5,
        '{"gsd": Infinity}',
        '{"gsd": 1e999}',
        '{"gsd": ' + "9" * 5000 + "}",
        '{"a": "\\ud800"}',
        "{",
        "\x00",
    ],
)
def test_a_contract_that_is_no_json_is_one_sentence(tmp_path: Path, text: str) -> None:
    with refused(ModelError, "contract-not-json"):
        contract_from_metadata({KEY: text}, "m.onnx")
    sidecar_path(tmp_path / "m.onnx").write_text(text)
    with refused(ModelError, "contract-not-json"):
        contract_from_sidecar(tmp_path / "m.onnx")


def test_a_sidecar_that_is_a_folder_is_one_sentence(tmp_path: Path) -> None:
    sidecar_path(tmp_path / "m.onnx").mkdir()
    with refused(ModelError, "contract-file-unreadable"):
        contract_from_sidecar(tmp_path / "m.onnx")


# dim_order


@pytest.mark.parametrize("names", [["batch", "height", "width", "bands"], ["N", "H", "W", "C"], ["y", "x", "band"]])
def test_the_order_of_dimensions_is_read_under_its_usual_names(names: list[str]) -> None:
    """F14: which axis holds the bands is stated by dim_order."""
    shape = [-1, 64, 64, 3][-len(names) :]
    contract = from_mlm(foreign(input={"shape": shape, "dim_order": names, "data_type": "float32"}), "foreign.onnx")
    assert (contract.dim_order, contract.chip_px) == (CHANNELS_LAST, 64)
    assert read(to_mlm(contract)).dim_order == CHANNELS_LAST


def test_without_a_dim_order_the_bands_are_where_their_number_is() -> None:
    last = from_mlm(foreign(input={"shape": [-1, 64, 64, 3], "data_type": "float32"}), "foreign.onnx")
    first = from_mlm(foreign(input={"shape": [-1, 3, 64, 64], "data_type": "float32"}), "foreign.onnx")
    assert (last.dim_order, last.chip_px) == (CHANNELS_LAST, 64)
    assert (first.dim_order, first.chip_px) == (build_contract().dim_order, 64)


def test_thresholds_at_their_ends_are_kept() -> None:
    assert build_contract(abstain=AbstainThresholds(1.0, 0.0)).abstain == AbstainThresholds(1.0, 0.0)
