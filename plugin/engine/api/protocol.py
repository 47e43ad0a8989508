"""JSON-RPC 2.0 between plugin and engine, one message a line (standard library only).

Both ends import this module, so a message is written and read by the same code. A line is ASCII (JSON's own escapes
carry the rest, file names that are no UTF-8 included) and never holds a line break, NaN or an infinity.

`Method` and `Notification` hold the names and parameters of all calls. One job runs at a time; a second one is answered
with the error "engine-busy", while `hello` and `cancel` are always answered. Errors are answered with the codes below.
"""

from __future__ import annotations

import json
import os
import re
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Union

from . import errors
from .errors import EngineError, LandchipError, RequestError
from .json_load import load_json
from .messages import Message, verbatim

PROTOCOL = 1
LONGEST_LINE = 64 * 2**20  # bytes; enough for the outlines of all parcels of a state

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
UNKNOWN_METHOD = -32601
INVALID_PARAMS = -32602
FAILED = -32000  # `data` holds the class of errors.py and the log
CANCELLED = -32800

Id = Union[int, str]


class Method:
    """Names of the worker's methods: parameters -> result."""

    HELLO = "hello"  # {"protocol", "version"} -> {"protocol", "version", "python", "onnxruntime"}; the first call
    CANCEL = "cancel"  # {"id": of the running call} -> {"cancelled": whether it was running}
    SHUTDOWN = "shutdown"  # {} -> {}; the running job is cancelled and the process ends
    INSPECT = "inspect"  # {"model", "device"?} -> the model's card (model/card.py)
    PLAN = "plan"  # a request (request.py) -> a plan (run/job.py)
    CLASSIFY = "classify"  # a request -> the result of the run (run/job.py)
    LANDCOVER = "landcover"  # segment/request.py -> segment/job.py
    LIVE_LANDCOVER = "live_landcover"  # segment/live/request.py
    GRID = "grid"  # a request -> {"crs", "size"} of its chip grid
    REFIT = "refit"  # refit/refit_request.py -> refit/refit.py
    REFIT_PIXELS = "refit_pixels"  # pixel_refit/request.py -> pixel_refit/refit_pixels.py
    FIT_TO_PLACE = "fit_to_place"  # place/request.py -> place/fit_to_place.py
    SEARCH_IMAGERY = "search_imagery"  # for `search_imagery` and `build_mosaic` see requests/imagery_search.py
    BUILD_MOSAIC = "build_mosaic"
    CHANGE = "change"  # change/request.py -> change/since_nlcd.py
    CHANGE_BETWEEN_DATES = "change_between_dates"  # change/dates/request.py -> change/dates/between_dates.py
    ADD_LAND_COVER = "add_land_cover"  # map_cover/add_land_cover.py
    SMOOTH = "smooth"  # smoothing/smooth_map.py
    IMPORT_PREDICTIONS = "import_predictions"  # predictions/import_predictions.py
    SAMPLE_FROM_CHANGE = "sample_from_change"  # sampling/sample_from_change.py
    AREA_ESTIMATE = "area_estimate"  # sampling/area_estimate.py
    RECALIBRATE = "recalibrate"  # sampling/recalibration.py
    AREA_TREND = "area_trend"  # sampling/trend.py
    CHANGE_REPORT = "change_report"  # report/change_report.py
    TABULATE_AREA = "tabulate_area"  # areas/tabulate.py
    LIST_QUADS = "list_quads"  # remote/quad_list.py
    PREPARE_JOB = "prepare_job"  # remote/prepare.py
    CLUSTER_CHECK = "cluster_check"  # remote/cluster_check.py
    RECORD_SUBMISSION = "record_submission"
    JOB_PROGRESS = "job_progress"  # remote/progress.py
    FETCH_JOB = "fetch_job"  # remote/fetch.py
    CHECK_STORAGE = "check_storage"  # remote/check_storage.py
    CHIP = "chip"  # for `chip` and `explain` see chip_request.py
    EXPLAIN = "explain"

    CLICKS = (CHIP, EXPLAIN)


class Notification:
    """Names of the notifications that the worker sends while a call runs; "id" is the call's."""

    PROGRESS = "progress"  # {"id", "done", "total", "chips_per_second", "eta_s", "stage"}, at most ten a second
    BLOCK = "block"  # {"id", "grid", "product", "chips"}: outputs/block_events.py
    LOG = "log"  # {"level", "message"}


class Cancelled(Exception):
    """The call was cancelled. Finished blocks are kept, and a run of the same request resumes from them."""


class InvalidParamsError(Exception):
    """The parameters of a call are wrong for its method."""


@dataclass(frozen=True)
class Call:
    """A request, or a notification (without an answer) where `id` is None."""

    method: str
    params: dict[str, Any] = field(default_factory=dict)
    id: Id | None = None


@dataclass(frozen=True)
class Answer:
    """The result of a call."""

    id: Id
    result: dict[str, Any]


@dataclass(frozen=True)
class Failure:
    """The error that a call ended with.

    type: a class of errors.py; detail: its Message, None where there is none; log: for bug reports, not displayed
    """

    id: Id | None
    code: int
    message: str
    type: str = ""
    detail: Message | None = None
    log: str = ""


if TYPE_CHECKING:
    RpcMessage = Union[Call, Answer, Failure]
else:  # typing caches what it evaluates, and would keep the classes of a plugin that is unloaded
    RpcMessage = object


class MalformedError(Exception):
    """A line that is not a valid message; `failure` is the answer to send."""

    def __init__(self, code: int, reason: str, number: Id | None = None) -> None:
        super().__init__(reason)
        self.failure = Failure(number, code, reason, type=EngineError.__name__)


def encode(message: RpcMessage) -> bytes:
    """One line. Raises TypeError or ValueError for what JSON cannot carry (NaN and infinities included)."""
    return json.dumps({"jsonrpc": "2.0", **_body(message)}, allow_nan=False).encode("ascii") + b"\n"


def _body(message: RpcMessage) -> dict[str, Any]:
    if isinstance(message, Call):
        named = {"method": message.method, "params": message.params}
        return named if message.id is None else {"id": message.id, **named}
    if isinstance(message, Answer):
        return {"id": message.id, "result": message.result}
    error: dict[str, Any] = {"code": message.code, "message": message.message}
    if message.type or message.detail or message.log:
        detail = {} if message.detail is None else {"detail": message.detail.to_json()}
        error["data"] = {"type": message.type, **detail, "log": message.log}
    return {"id": message.id, "error": error}


def decode(line: bytes) -> RpcMessage:
    """Raises MalformedError for anything that is not one message."""
    try:
        obj = load_json(line.decode("utf-8"), max_bytes=LONGEST_LINE, surrogates=True)
    except ValueError as error:
        raise MalformedError(PARSE_ERROR, f"The line is not JSON: {error}.") from error
    if not isinstance(obj, dict) or obj.get("jsonrpc") != "2.0":
        raise MalformedError(INVALID_REQUEST, "The line is not a JSON-RPC 2.0 message.")
    number = obj.get("id")
    if number is not None and (isinstance(number, bool) or not isinstance(number, (int, str))):
        raise MalformedError(INVALID_REQUEST, "The id of a message must be a whole number or text.")
    if "method" in obj:
        return _call(obj, number)
    if "error" in obj:
        return _failure(obj["error"], number)
    if number is None or not isinstance(obj.get("result"), dict):
        raise MalformedError(INVALID_REQUEST, "The message is neither a call nor the answer to one.", number)
    return Answer(number, obj["result"])


def _call(obj: dict[str, Any], number: Id | None) -> Call:
    method, params = obj["method"], obj.get("params")
    if not isinstance(method, str):
        raise MalformedError(INVALID_REQUEST, "The method of a call must be text.", number)
    if params is not None and not isinstance(params, dict):
        raise MalformedError(INVALID_PARAMS, "The parameters of a call must be a JSON object.", number)
    return Call(method, params or {}, number)


def _failure(error: Any, number: Id | None) -> Failure:
    code, message = (error.get("code"), error.get("message")) if isinstance(error, dict) else (None, None)
    if isinstance(code, bool) or not isinstance(code, int) or not isinstance(message, str):
        raise MalformedError(INVALID_REQUEST, "The error of an answer must have a code and a message.", number)
    data = error.get("data")
    data = data if isinstance(data, dict) else {}
    detail = Message.from_json(data["detail"]) if isinstance(data.get("detail"), dict) else None
    return Failure(number, code, message, str(data.get("type", "")), detail, str(data.get("log", "")))


def failure_of(number: Id | None, error: BaseException) -> Failure:
    """The failure to answer with when a call raised `error`; `unexpected` describes errors of other libraries."""
    if isinstance(error, Cancelled):
        return Failure(number, CANCELLED, str(error) or "Cancelled.")
    if isinstance(error, InvalidParamsError):
        return Failure(number, INVALID_PARAMS, str(error), type=RequestError.__name__)
    log = abbreviate_home("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    if not isinstance(error, LandchipError):
        error = EngineError(unexpected(error))
    code = INVALID_PARAMS if isinstance(error, RequestError) else FAILED
    return Failure(number, code, str(error), type(error).__name__, error.message, log)


def exception_of(failure: Failure) -> Exception:
    """The exception for a failure: of the same class of errors.py, or an EngineError where that class is unknown."""
    if failure.code == CANCELLED:
        return Cancelled(failure.message)
    error = _error_classes().get(failure.type, EngineError)
    return error(failure.detail or verbatim(failure.message))


def _error_classes() -> dict[str, type[LandchipError]]:
    return {each.__name__: each for each in vars(errors).values() if _is_error_class(each)}


def _is_error_class(each: Any) -> bool:
    return isinstance(each, type) and issubclass(each, LandchipError)


def unexpected(error: BaseException) -> Message:
    """One sentence for an error that is not the engine's own."""
    if isinstance(error, MemoryError):
        return Message(
            "out-of-memory",
            "The engine ran out of memory: choose a smaller batch or close other programs, and run it again.",
        )
    if isinstance(error, ImportError):
        return Message(
            "engine-incomplete",
            "The engine's environment is incomplete ({reason}): repair the engine.",
            {"reason": abbreviate_home(str(error))},
        )
    return Message(
        "unforeseen",
        "The engine met an error that nobody foresaw ({reason}): please report it with what 'doctor' prints.",
        {"reason": abbreviate_home(" ".join(f"{type(error).__name__}: {error}".split()))},
    )


def abbreviate_home(text: str) -> str:
    """`text` with the home folder shortened to ~; for all texts that may be copied into a bug report."""
    home = os.path.expanduser("~").rstrip("/\\")  # noqa: PTH111 - Path.home() raises where there is none
    if not home or home == "~":
        return text
    spellings = {home, home.replace("\\", "\\\\"), home.replace("\\", "/")}  # plain, in a repr, in a URL
    pattern = "|".join(re.escape(each) for each in sorted(spellings, key=len, reverse=True))
    return re.sub(rf"(?<![\w.~-])(?:{pattern})(?![\w.-])", "~", text)
