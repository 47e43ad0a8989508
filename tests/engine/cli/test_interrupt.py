"""Ctrl-C and SIGTERM end the command line within a second in every phase, whatever a library waits for (B7)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from tests.data import rasters
from tests.data.models import SIX, save
from tests.engine.range_server import SLOW, STALL, RangeServer
from tests.waiting import LONG_S, has_ended, wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")

ROOT = Path(__file__).resolve().parents[3]
SECRET = "S3CRET42"
RIGHT_S, BUSY_S = 1.0, 9.0  # the right value, and what a busy machine adds at most
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts `python -m plugin.engine …`, or a program that is given as `code`."""
    started: list[subprocess.Popen[bytes]] = []

    def run(*arguments: str, code: str = "") -> subprocess.Popen[bytes]:
        command = ["-c", textwrap.dedent(code)] if code else ["-m", "plugin.engine", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        started.append(subprocess.Popen([sys.executable, *command], cwd=ROOT, **pipes))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    return rasters.write(tmp_path_factory.mktemp("large") / "big.tif", rasters.noise(size=3072), tiled=True)


def interrupted(process: subprocess.Popen[bytes], number: int = signal.SIGINT) -> str:
    """What the command prints on standard error after the signal; checks that it ends in time, with status 130."""
    began = time.monotonic()
    process.send_signal(number)
    _, error = process.communicate(timeout=LONG_S)
    assert time.monotonic() - began < RIGHT_S + BUSY_S
    assert process.returncode == 130, error
    text = error.decode()
    assert "Traceback" not in text and SECRET not in text
    return text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("then", [STALL, SLOW])
@pytest.mark.parametrize("command", ["plan", "classify"])
def test_while_a_server_stalls_or_is_slow(
    start: Start, large: str, model: str, tmp_path: Path, command: str, then: str, number: int
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with RangeServer(large, then=then, after=2) as server:
        arguments = [server.address(f"?sig={SECRET}"), "--model", model, "-o", str(folder / "map.gpkg")]
        process = start(command, *arguments)
        wait_until(lambda: server.refused if then == STALL else len(server.requests) > 2, process)
        text = interrupted(process, number)
    assert text.strip().splitlines()[-1].startswith("Stopped")
    assert not [each for each in folder.iterdir() if not each.name.endswith(".landchip")]


def test_while_pixels_stall_in_the_middle_of_a_run(start: Start, large: str, model: str, tmp_path: Path) -> None:
    with RangeServer(large) as server:
        process = start("classify", server.address(), "--model", model, "-o", str(tmp_path / "map.gpkg"))
        run_folder = tmp_path / "map.landchip"
        wait_until(lambda: list(run_folder.glob("*/run.json")), process)  # it classifies
        server.then = STALL
        wait_until(lambda: server.refused, process)
        text = interrupted(process)
    assert "the same command takes it up again" in text and not (tmp_path / "map.gpkg").exists()


def test_no_process_outlives_the_command(start: Start, model: str) -> None:
    process = start("inspect", model)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    wait_until(lambda: children.read_text().split(), process)
    child = int(children.read_text().split()[0])
    process.communicate(timeout=LONG_S)
    wait_until(lambda: has_ended(child))


def looping_model(path: Path) -> str:
    """A network that first counts to 2**60."""
    body = helper.make_graph(
        [helper.make_node("Identity", ["condition"], ["on"]), helper.make_node("Add", ["count", "one"], ["next"])],
        "count",
        [
            helper.make_tensor_value_info("step", TensorProto.INT64, []),
            helper.make_tensor_value_info("condition", TensorProto.BOOL, []),
            helper.make_tensor_value_info("count", TensorProto.FLOAT, []),
        ],
        [
            helper.make_tensor_value_info("on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("next", TensorProto.FLOAT, []),
        ],
    )
    graph = helper.make_graph(
        [
            helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
            helper.make_node("GlobalAveragePool", ["float"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["mean"]),
            helper.make_node("ReduceMean", ["mean"], ["start"], keepdims=0),
            helper.make_node("Loop", ["times", "true", "start"], ["counted"], body=body),
            helper.make_node("Gemm", ["mean", "weights"], ["product"]),
            helper.make_node("Add", ["product", "counted"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        "loop",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, 32, 32])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", len(SIX)])],
        [
            numpy_helper.from_array(np.ones((3, len(SIX)), np.float32), "weights"),
            numpy_helper.from_array(np.array(2**60, np.int64), "times"),
            numpy_helper.from_array(np.array(True), "true"),
            numpy_helper.from_array(np.array(1, np.float32), "one"),
        ],
    )
    saved = save(graph, path, 32, ("red", "green", "blue"))
    onnx.checker.check_model(str(saved))
    return str(saved)


def processor_seconds(process: subprocess.Popen[bytes]) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads a process's processor time from Linux's /proc")
@pytest.mark.parametrize("command", ["inspect", "plan", "bench"])
def test_while_the_networks_own_loop_runs(start: Start, raster: str, tmp_path: Path, command: str) -> None:
    model = looping_model(tmp_path / "loop.onnx")
    process = start(
        *{"plan": ["plan", raster, "--model", model], "bench": ["bench", "--model", model]}.get(
            command, ["inspect", model]
        )
    )
    idle = [0.0, 0.0]

    def has_imported() -> bool:
        maps = Path(f"/proc/{process.pid}/maps").read_text()
        idle[1] = processor_seconds(process)
        if "onnxruntime" not in maps or (command == "plan" and "rasterio" not in maps):
            idle[0] = idle[1]
        return idle[1] - idle[0] > 4  # far more than opening such a model takes

    wait_until(has_imported, process)
    interrupted(process)


STAND_IN = """
    import sys, time
    from pathlib import Path
    from plugin.engine.run import job
    from plugin.engine.cli.signals import interrupt
    from plugin.engine.cli.main import main

    def run(request, tell, cancelled):
        tell(job.Progress(0, 1, 0.0, None, "{stage}"))
        print("running", file=sys.stderr, flush=True)
        try:
            while {condition}:
                time.sleep(0.01)
            time.sleep({after})  # longer than GRACE_S
        finally:
            print("cleaned up", file=sys.stderr, flush=True)
        return {{}}

    job.run = run
    sys.exit(main(["classify", "a.tif", "-o", "map.gpkg", "--quiet"]))
"""


def test_a_map_that_is_being_written_is_given_time_to_be_cleaned_up(start: Start) -> None:
    process = start(code=STAND_IN.format(stage="assemble", condition="not cancelled()", after=1.5))
    assert process.stderr is not None and process.stderr.readline() == b"running\n"
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=LONG_S)
    assert b"cleaned up" in error


def test_a_second_signal_ends_the_process_at_once(start: Start) -> None:
    process = start(code=STAND_IN.format(stage="assemble", condition="True", after=0))
    assert process.stderr is not None and process.stderr.readline() == b"running\n"
    began = time.monotonic()

    def send_and_wait() -> None:
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)  # two signals at once may count as one

    wait_until(lambda: process.poll() is not None, poll=send_and_wait)
    assert time.monotonic() - began < RIGHT_S + BUSY_S and process.returncode == 130
    assert process.stderr.read().strip().endswith(b"the same command takes it up again.")


def test_while_a_library_waits_and_keeps_python_from_running(start: Start) -> None:
    code = """
        import ctypes, sys
        from plugin.engine.cli.signals.watchdog import start_watchdog
        start_watchdog()
        from plugin.engine.run import job
        from plugin.engine.cli.main import main

        def run(request, tell, cancelled):
            print("running", file=sys.stderr, flush=True)
            ctypes.PyDLL(None).sleep(600)  # unlike CDLL, it keeps Python's lock

        job.run = run
        sys.exit(main(["classify", "a.tif", "-o", "map.gpkg", "--quiet"]))
    """
    process = start(code=code)
    assert process.stderr is not None and process.stderr.readline() == b"running\n"
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=LONG_S)
    assert time.monotonic() - began < RIGHT_S + BUSY_S
    assert process.returncode == -signal.SIGKILL and b"Stopped" in error


def test_a_map_that_is_written_while_python_runs_is_not_cut_off(start: Start) -> None:
    code = STAND_IN.format(stage="assemble", condition="not cancelled()", after=2.5)
    code = code.replace(
        "import sys, time",
        "import sys, time; from plugin.engine.cli.signals import watchdog; watchdog.start_watchdog()",
    )
    process = start(code=code)
    assert process.stderr is not None and process.stderr.readline() == b"running\n"
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=LONG_S)
    assert b"cleaned up" in error and process.returncode != -signal.SIGKILL
