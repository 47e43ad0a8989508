"""Fuzzing of the worker protocol: every line is a message, or answered with an error that names its class."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.protocol import (
    Answer,
    Call,
    Cancelled,
    Failure,
    MalformedError,
    Method,
    decode,
    encode,
    exception_of,
)
from plugin.engine.service.handlers import click_loader, load_jobs
from plugin.engine.service.worker import Worker
from tests.engine.fuzzing import JSON, TEXTS, changed, damaged, fuzz
from tests.engine.test_fuzz_requests import CLICK, REFIT, REQUEST
from tests.waiting import LONG_S

DETAIL = {"code": "a", "template": "{x} no", "params": {"x": 1}}
FAILURE = {
    "jsonrpc": "2.0",
    "id": 3,
    "error": {
        "code": -32000,
        "message": "no",
        "data": {
            "type": "RasterError",
            "detail": {"code": "a", "template": "{x} no", "params": {"x": 1}},
            "log": "trace",
        },
    },
}
CALL = {"jsonrpc": "2.0", "id": 1, "method": "plan", "params": REQUEST}
MESSAGES = [CALL, FAILURE, {"jsonrpc": "2.0", "id": "a", "result": {"chips": 1}}]


def line_of(value: Any) -> bytes:
    try:
        return json.dumps(value).encode()
    except ValueError:  # more digits than Python writes
        return b"9" * 5000


LINES = st.one_of(
    st.binary(max_size=40),
    JSON.map(line_of),
    st.sampled_from(MESSAGES).flatmap(changed).map(line_of),
    st.sampled_from(MESSAGES).flatmap(lambda message: damaged(json.dumps(message).encode())),
)


@fuzz
@given(LINES)
def test_a_line_is_a_message_or_malformed(line: bytes) -> None:
    try:
        message = decode(line)
    except MalformedError as malformed:
        message = malformed.failure
    assert isinstance(message, (Call, Answer, Failure))
    again = decode(encode(message))
    assert again == message
    if isinstance(message, Failure):
        assert isinstance(exception_of(message), (LandchipError, Cancelled))


# Calls of the real jobs. No path in them exists, so that none computes anything.

NOWHERE = {
    **REQUEST,
    "raster": ["/nowhere/q.tif"],
    "model": "/nowhere/m.onnx",
    "outputs": {"gpkg": "/nowhere/o.gpkg"},
    "run_dir": None,
}
PARAMS = {
    Method.HELLO: {"protocol": 1, "version": "1"},
    Method.CANCEL: {"id": 5},
    Method.INSPECT: {"model": "/nowhere/m.onnx", "device": "cpu"},
    Method.PLAN: NOWHERE,
    Method.CLASSIFY: NOWHERE,
    Method.GRID: NOWHERE,
    Method.REFIT: {**REFIT, "model": "/nowhere/m.onnx", "output": "/nowhere/n.onnx"},
    Method.CHIP: {**CLICK, "imagery": {**NOWHERE, "area": None}},
    Method.EXPLAIN: {**CLICK, "imagery": {**NOWHERE, "area": None}},
}


class PatientSource(io.BytesIO):
    """Standard input that ends only when the running job has answered: what comes later would not be read."""

    worker: Worker | None = None

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        if not line and self.worker is not None and self.worker._thread is not None:
            self.worker._thread.join(LONG_S)
        return line


def answers_to(lines: list[bytes]) -> list[dict[str, Any]]:
    source, sink = PatientSource(b"".join(line + b"\n" for line in lines)), io.BytesIO()
    source.worker = Worker(source, sink, load_jobs, click_loader())
    source.worker.serve()
    return [json.loads(line) for line in sink.getvalue().splitlines()]


@pytest.mark.parametrize("method", PARAMS)
@fuzz
@given(data=st.data())
def test_a_changed_call_is_answered_with_a_result_or_a_documented_error(method: str, data: st.DataObject) -> None:
    params = data.draw(st.one_of(changed(PARAMS[method]), st.dictionaries(TEXTS, JSON, max_size=3)))
    line = line_of({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
    answers = [each for each in answers_to([line]) if each.get("id") == 1 or "error" in each]
    assert len(answers) == 1
    if "error" in answers[0]:
        error = answers[0]["error"]
        assert error["message"].strip() and "\x1b" not in error["message"]
        detail = error.get("data", {}).get("detail") or {}
        assert detail.get("code") not in ("unforeseen", "out-of-memory", "engine-incomplete"), error


@fuzz
@given(st.lists(LINES.filter(lambda line: b"\n" not in line), max_size=4))
def test_any_lines_are_answered_and_the_next_call_too(lines: list[bytes]) -> None:
    hello = encode(Call(Method.HELLO, {"protocol": 1}, "last")).rstrip()
    answers = answers_to([*lines, hello])
    assert [each for each in answers if each.get("id") == "last" and "result" in each] or _ended(lines)


def _ended(lines: list[bytes]) -> bool:
    """Whether one of the lines ended the worker."""
    return any(b"shutdown" in line for line in lines)


def test_the_paths_of_these_calls_do_not_exist() -> None:
    assert not Path("/nowhere").exists()
