"""Fuzzing of what a model states about itself: a contract that is consistent, or a ModelError."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import LandchipError, ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.deepness import keys as deepness
from plugin.engine.contract.mlm_fields import LastLayerSpec, ValueScaling
from plugin.engine.contract.mlm_item import KEY, from_mlm, to_metadata, to_mlm
from plugin.engine.contract.sources import contract_from_metadata, contract_from_sidecar, sidecar_path
from plugin.engine.contract.training_summary import TrainingSummary, parse_summary
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from tests.engine.fuzzing import JSON, TEXTS, changed, damaged, fuzz
from tests.engine.test_deepness import YOLO
from tests.engine.test_foreign_contract import DEEPNESS, foreign
from tests.engine.tiny_contract import HELD_OUT, NOVELTY, build_contract
from tests.engine.tiny_network import build_contract as network_contract
from tests.engine.tiny_network import golden, saved

LAYER = LastLayerSpec("embedding", "weight", "bias", (1.0, 1.0, 1.0), (0.0, 0.0, 0.0))
FULL = to_mlm(
    build_contract(
        scaling=ValueScaling((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)),
        novelty=NOVELTY,
        refit=LAYER,
        held_out=HELD_OUT,
        prior=(0.2, 0.3, 0.5),
    )
)
ITEMS = {"full": json.loads(json.dumps(FULL)), "foreign": foreign()}
SUMMARY = TrainingSummary(
    np.arange(8, dtype=np.float32).reshape(2, 4),
    np.array([[1, 0, 0], [0, 0.5, 0.5]], np.float32),
    np.ones(2, np.float32),
    ("place",),
).to_text()


def check(contract: Contract) -> None:
    """The contract can be written, and is read back as the same one."""
    for name in ("name", "version", "architecture", "license", "description"):
        getattr(contract, name).encode("utf-8")
        assert "\x1b" not in getattr(contract, name)
    written = json.loads(json.dumps(to_mlm(contract), allow_nan=False))
    again = from_mlm(written, "again.onnx")
    assert to_mlm(again) == to_mlm(contract)


def refusal_is_one_sentence(error: LandchipError) -> None:
    assert type(error) is ModelError, error
    text = str(error)
    assert text.strip() and "\x1b" not in text and len(text) < 3000
    text.encode("utf-8")


@pytest.mark.parametrize("name", ITEMS)
def test_the_contracts_that_are_changed_are_right(name: str) -> None:
    check(from_mlm(ITEMS[name], "m.onnx"))


@pytest.mark.parametrize("name", ITEMS)
@fuzz
@given(data=st.data())
def test_a_changed_contract_is_consistent_or_refused(name: str, data: st.DataObject) -> None:
    """The value itself, with numbers that no text of JSON holds, such as NaN."""
    document = data.draw(changed(ITEMS[name]))
    try:
        contract = from_mlm(document, "m.onnx")
    except LandchipError as error:
        refusal_is_one_sentence(error)
    else:
        check(contract) if is_plain(document) else None


def is_plain(document: Any) -> bool:
    """Whether a JSON text can hold the value: metrics and provenance are kept as they are."""
    try:
        return bool(json.dumps(document, allow_nan=False))
    except ValueError:
        return False


@pytest.mark.parametrize("name", ITEMS)
@fuzz
@given(data=st.data())
def test_a_changed_contract_in_a_file_is_consistent_or_refused(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    model = tmp_path_factory.getbasetemp() / "fuzzed.onnx"
    text = json.dumps(ITEMS[name]).encode()
    content = data.draw(st.one_of(damaged(text), st.binary(max_size=30), changed(ITEMS[name]).map(_as_bytes)))
    sidecar_path(model).write_bytes(content)
    try:
        contract, read = contract_from_sidecar(model)
    except LandchipError as error:
        refusal_is_one_sentence(error)
    else:
        assert read == content
        check(contract)
    try:
        check(contract_from_metadata({KEY: content.decode("utf-8", "replace")}, "m.onnx"))
    except LandchipError as error:
        refusal_is_one_sentence(error)


def _as_bytes(document: Any) -> bytes:
    try:
        return json.dumps(document).encode()
    except ValueError:  # more digits than Python writes
        return b"9" * 5000


@fuzz
@given(JSON)
def test_any_json_in_place_of_a_contract_is_refused(document: Any) -> None:
    with pytest.raises(ModelError):
        contract_from_metadata({KEY: _as_bytes(document).decode()}, "m.onnx")


KEYS = (*DEEPNESS, "model_type", "names", "task", "imgsz")
VALUES = st.one_of(
    TEXTS,
    JSON.map(lambda value: _as_bytes(value).decode()),
    st.sampled_from(
        [*YOLO.values(), *DEEPNESS.values(), "{0: 'forest'}", "[" * 3000, "9" * 5000, "-" * 9999, "{" * 9999]
    ),
    st.text("{}[]:,'\"0123456789ab\\ ", max_size=20),
)
SHAPES = st.one_of(
    st.none(),
    st.lists(st.one_of(st.none(), st.integers(-1, 300), st.text(max_size=3)), max_size=5),
    st.sampled_from([[1, 3, 224, 224], ["n", 4, 8, 8], ["n", 8, 8, 3], ["n", None, None, None]]),
)


@pytest.mark.parametrize(
    "base", [DEEPNESS, {**YOLO, "resolution": "60"}, deepness.deepness_keys(["water"], 1.0, 8, None)]
)
@fuzz
@given(changes=st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=3), shape=SHAPES)
def test_changed_metadata_of_deepness_are_consistent_or_refused(
    base: dict[str, str], changes: dict[str, str], shape: Any
) -> None:
    try:
        contract = contract_from_metadata({**base, **changes}, "theirs.onnx", shape)
    except LandchipError as error:
        refusal_is_one_sentence(error)
    else:
        check(contract)


@fuzz
@given(st.one_of(damaged(SUMMARY.encode()), changed(json.loads(SUMMARY)).map(_as_bytes)))
def test_a_damaged_summary_of_training_chips_is_refused(content: bytes) -> None:
    try:
        summary = parse_summary(content.decode("utf-8", "replace"), 3, 4, "m.onnx")
    except LandchipError as error:
        refusal_is_one_sentence(error)
    else:
        assert summary.features.shape == (len(summary.counts), 4) and summary.shares.shape == (len(summary.counts), 3)


@pytest.fixture(scope="module")
def model_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return saved(tmp_path_factory.mktemp("model"), network_contract(golden=golden())).read_bytes()


@fuzz
@given(data=st.data())
def test_the_header_of_a_damaged_model_is_read_or_refused(
    data: st.DataObject, model_bytes: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The header alone: the network itself is left to ONNX Runtime, in a process that does nothing else."""
    path: Path = tmp_path_factory.getbasetemp() / "damaged.onnx"
    path.write_bytes(data.draw(damaged(model_bytes)))
    try:
        file = read_onnx_metadata(path)
        check(contract_from_metadata(file.metadata, path.name))
    except LandchipError as error:
        refusal_is_one_sentence(error)


def test_the_metadata_of_a_contract_are_all_that_it_needs() -> None:
    contract = build_contract()
    assert contract_from_metadata(to_metadata(contract), "tiny.onnx") == contract
