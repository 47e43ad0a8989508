"""Messages are one line each, and an error is the same class at both ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugin.engine.api import errors
from plugin.engine.api.errors import EngineError, LandchipError, RasterError
from plugin.engine.api.messages import Message
from plugin.engine.api.protocol import (
    CANCELLED,
    FAILED,
    INVALID_PARAMS,
    INVALID_REQUEST,
    PARSE_ERROR,
    Answer,
    Call,
    Cancelled,
    Failure,
    InvalidParamsError,
    MalformedError,
    abbreviate_home,
    decode,
    encode,
    exception_of,
    failure_of,
)

TREE = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, LandchipError)]


@pytest.mark.parametrize(
    "message",
    [
        Call("classify", {"raster": ["/a/Čeština \u2028 图\n.tif"]}, 7),
        Call("progress", {"done": 1}),
        Answer(3, {"chips": 4}),
        Answer("three", {}),
        Failure(3, FAILED, "No raster.", type="RasterError", log="Traceback"),
        Failure(None, PARSE_ERROR, "Not JSON."),
        Call("plan", {"raster": ["not utf-8: \udcff.tif"]}, 1),
    ],
)
def test_a_message_survives_the_line_it_is_written_on(message: Call | Answer | Failure) -> None:
    line = encode(message)
    assert line.endswith(b"\n") and len(line.splitlines()) == 1 and line.isascii()
    assert decode(line) == message


@pytest.mark.parametrize(
    "line, code",
    [
        (b"", PARSE_ERROR),
        (b"garbage", PARSE_ERROR),
        (b"\xff\xfe\x00", PARSE_ERROR),
        (b"[" * 200_000, PARSE_ERROR),
        (b'{"jsonrpc": "2.0", "id": ' + b"9" * 5000 + b"0.5.5}", PARSE_ERROR),
        (b"[]", INVALID_REQUEST),
        (b'{"id": 1, "method": "hello"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": [1], "method": "hello"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": true, "method": "hello"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 5}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "hello", "params": [1]}', INVALID_PARAMS),
        (b'{"jsonrpc": "2.0", "id": 1, "error": "no"}', INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "result": 5}', INVALID_REQUEST),
    ],
)
def test_a_line_that_is_no_message_is_refused_with_its_code(line: bytes, code: int) -> None:
    with pytest.raises(MalformedError) as caught:
        decode(line)
    assert caught.value.failure.code == code


def test_nan_is_never_written() -> None:
    with pytest.raises(ValueError):
        encode(Answer(1, {"seconds": float("nan")}))


@pytest.mark.parametrize("kind", TREE)
def test_every_error_of_the_tree_keeps_its_class_and_its_sentence(kind: type[LandchipError]) -> None:
    error = kind("made-up", "No {raster} before {n}: {why}.", raster="a.tif", n=2020, why=Message("why", "a reason"))
    back = exception_of(decode(encode(failure_of(1, error))))
    assert type(back) is kind and back.message == error.message
    assert str(back) == "No a.tif before 2020: a reason."


def test_a_cancel_stays_a_cancel() -> None:
    failure = failure_of(1, Cancelled())
    assert failure.code == CANCELLED
    assert isinstance(exception_of(failure), Cancelled)


def test_an_unexpected_error_becomes_one_sentence_and_keeps_its_trace_for_the_report() -> None:
    try:
        {}["layers\nof cause"]
    except KeyError as error:
        failure = failure_of(1, error)
    back = exception_of(failure)
    assert type(back) is EngineError and "KeyError" in str(back) and "\n" not in str(back)
    assert "Traceback" in failure.log


@pytest.mark.parametrize(
    "error, remedy",
    [(MemoryError(), "smaller batch"), (ImportError("No module named 'rasterio'"), "repair the engine")],
)
def test_errors_with_a_known_remedy_name_it(error: Exception, remedy: str) -> None:
    assert remedy in failure_of(1, error).message


def test_an_error_of_an_unknown_class_is_an_engine_error() -> None:
    assert type(exception_of(Failure(1, FAILED, "Odd.", type="os.system"))) is EngineError
    assert type(exception_of(Failure(1, FAILED, "Odd.", type="LandUseError"))) is EngineError


def test_wrong_parameters_have_the_code_of_the_standard() -> None:
    assert failure_of(1, InvalidParamsError("no model")).code == INVALID_PARAMS
    assert failure_of(1, errors.RequestError("made-up", "no raster")).code == INVALID_PARAMS
    assert failure_of(1, RasterError("made-up", "no raster")).code == FAILED


def test_the_home_folder_is_abbreviated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/al")
    assert abbreviate_home("/home/al/q.tif and file:///home/al/r.tif") == "~/q.tif and file://~/r.tif"
    assert abbreviate_home("/home/alice/q.tif /data/home/al") == "/home/alice/q.tif /data/home/al"
    assert abbreviate_home(json.dumps({"path": str(Path("/home/al"))})) == '{"path": "~"}'
    monkeypatch.setenv("HOME", "/")
    assert abbreviate_home("/home/al") == "/home/al"
