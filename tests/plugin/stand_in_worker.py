"""The real worker over made-up jobs, for the client's tests."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from plugin.client.engine import Engine

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.executable)  # the worker needs no package until its first job
REQUEST = {"version": 1, "raster": ["/a.tif"], "model": "default", "outputs": {"gpkg": "/o.gpkg"}}
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and processes as Unix has them")
# The real worker over a made-up job.
STAND_IN = """
    import ctypes, os, signal, sys, time
    sys.path.append(%r)
    from dataclasses import dataclass
    from plugin.engine.service import worker
    from plugin.engine.api.errors import RasterError
    from plugin.engine.api.protocol import Cancelled

    @dataclass
    class Progress:
        done: int
        total: int
        chips_per_second: float
        eta_s: float
        stage: str

    class Jobs:
        def run(self, request, on_progress, cancelled, on_block):
            what = request.addresses[0]
            worker.LOGGER.warning("asked for %%s", what)
            on_progress(Progress(1, 2, 3.0, 4.0, "classify"))
            on_block({"groups": ["developed"], "chips": [[1, 2, 0, 0.9, []]]})
            if what == "broken":
                raise RasterError("broken", "The raster is broken: choose another.")
            if what == "bug":
                raise ZeroDivisionError
            if what == "die":
                sys.stderr.write("last words, at " + os.path.expanduser("~/map.gpkg\\n"))
                sys.stderr.flush()
                os._exit(7)
            if what == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if what == "garble":
                os.write(SINK, b"no message\\n")
            while what == "forever":
                if cancelled():
                    raise Cancelled
                time.sleep(0.01)
            while what == "deaf":
                time.sleep(0.01)
            return {"pid": os.getpid(), "env": dict(os.environ), "flags": sys.flags.isolated}

    class Clicks:
        def chip(self, params, cancelled):
            if params.get("die"):
                sys.stderr.write("last words")
                sys.stderr.flush()
                os._exit(7)
            while params.get("forever"):
                time.sleep(0.01)
            return {"pid": os.getpid()}

    claim = worker._claim_streams
    def claimed():
        global SINK
        source, sink = claim()
        SINK = sink.fileno()
        return source, sink
    worker._claim_streams = claimed
    worker.load_jobs = Jobs
    worker.click_loader = lambda: Clicks
    worker.main()
"""


def stand_in() -> list[str]:
    return [sys.executable, "-I", "-c", textwrap.dedent(STAND_IN) % str(ROOT)]


def run(engine: Engine, raster: str, **more: Any) -> dict[str, Any]:
    return engine.call("classify", {**REQUEST, "raster": [raster]}, **more)
