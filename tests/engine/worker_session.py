"""A worker in a thread of the test's process, over made-up jobs."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

from plugin.engine.api.errors import RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.run_request import Request
from plugin.engine.service.worker import Worker
from tests.waiting import LONG_S

REQUEST = {"version": 1, "raster": ["/a.tif"], "model": "default", "outputs": {"gpkg": "/o.gpkg"}}


@dataclass(frozen=True)
class Progress:
    done: int
    total: int
    chips_per_second: float
    eta_s: float | None
    stage: str


class FakeJobs:
    """The raster's name selects what `run` does."""

    def __init__(self) -> None:
        self.started, self.go_on = Event(), Event()

    def inspect(self, model: str, device: str = "auto") -> dict[str, Any]:
        return {"model": model, "device": device}

    def grid(self, request: Request) -> dict[str, Any]:
        return {"crs": "EPSG:26911", "size": 224.0}

    def plan(self, request: Request, on_progress: Callable[[Any], None] | None = None) -> dict[str, Any]:
        self.started.set()
        while on_progress is not None and request.addresses == ["forever"]:
            on_progress(Progress(0, 0, 0.0, None, "benchmark"))
            time.sleep(0.02)
        return {"chips": 1}

    def run(
        self,
        request: Request,
        on_progress: Callable[[Any], None],
        cancelled: Callable[[], bool],
        on_block: Callable[[dict[str, Any]], None] | None = None,
    ) -> dict[str, Any]:
        self.started.set()
        what = request.addresses[0]
        if what == "blocks" and on_block is not None:
            for col in range(3):
                on_block({"grid": {"crs": "EPSG:26911", "size": 224.0}, "groups": ["developed"], "chips": [[col, 1]]})
            return {}
        if what == "broken":
            raise RasterError("made-up", "The raster is broken: choose another.")
        if what == "bug":
            raise ZeroDivisionError("chips per nothing")
        if what == "exit":
            sys.exit(3)
        if what == "nan":
            return {"rate": float("nan")}
        for done in range(500):
            on_progress(Progress(done, 500, float("inf"), float("inf"), "classify"))
            if what == "chatty":
                continue
            if cancelled():
                raise Cancelled
            self.go_on.wait(0.02)
            if self.go_on.is_set():
                break
        return {"chips": {"total": 500}}


class FakeClicks:
    """Answers with its parameters; for the model "deaf" only after `let_go` is set, and it ignores a cancel."""

    def __init__(self) -> None:
        self.started, self.let_go, self.ended = Event(), Event(), Event()

    def chip(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
        self.started.set()
        if params.get("model") == "deaf":
            self.let_go.wait(LONG_S)
        self.ended.set()
        return {"chip": params}

    def explain(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
        raise RasterError("made-up", "The raster is broken: choose another.")


class Session:
    """A Worker in a thread of this process, and the two pipes to it."""

    def __init__(self, jobs: FakeJobs) -> None:
        source, self._to = os.pipe()
        self._from, sink = os.pipe()
        self.jobs, self.clicks = jobs, FakeClicks()
        self.worker = Worker(os.fdopen(source, "rb"), os.fdopen(sink, "wb"), lambda: jobs, lambda: self.clicks)
        self.reader, self.writer = os.fdopen(self._from, "rb"), os.fdopen(self._to, "wb")
        self.thread = Thread(target=self.worker.serve, daemon=True)
        self.thread.start()

    def send_line(self, line: bytes) -> None:
        self.writer.write(line + b"\n")
        self.writer.flush()

    def call(self, number: int | None, method: str, **params: Any) -> None:
        named = {"jsonrpc": "2.0", "method": method, "params": params}
        self.send_line(json.dumps(named if number is None else {"id": number, **named}).encode())

    def read_message(self) -> dict[str, Any]:
        return dict(json.loads(self.reader.readline()))

    def answer(self) -> dict[str, Any]:
        """The next message that is no notification."""
        while "method" in (message := self.read_message()):
            pass
        return message
