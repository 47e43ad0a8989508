"""A process that is asked to end removes its temporary folders, even where it waits for a library (fault B3)."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.data import rasters
from tests.data.models import mean_colour
from tests.waiting import LONG_S, wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")

HANGS = """
import ctypes, json, sys
import plugin.engine.outputs.write as outputs
def hang(table, metadata, path):
    path.write_bytes(b"half")
    ctypes.CDLL(None).sleep(600)  # as in a library, which sees no signal
outputs.WRITERS = {**outputs.WRITERS, "gpkg": hang}
"""
WORKER = HANGS + "from plugin.engine.service import worker\nworker.main()"
COMMAND = HANGS + "from plugin.engine.cli.main import main\nsys.exit(main(sys.argv[1:]))"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def request_json(tmp_path: Path) -> dict[str, object]:
    (tmp_path / "out").mkdir()
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=128))
    fields = {"version": 1, "raster": [raster], "model": str(mean_colour(tmp_path / "tiny.onnx", 32)), "device": "cpu"}
    return {**fields, "outputs": {"gpkg": str(tmp_path / "out" / "map.gpkg")}, "batch": 8}


def is_writing(out: Path) -> bool:
    return any(out.glob(".landchip-*/map.gpkg"))


@pytest.mark.parametrize("how", ["SIGTERM", "end of stdin"])
def test_the_worker_removes_its_folders(tmp_path: Path, request_json: dict[str, object], how: str) -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "-c", WORKER], cwd=ROOT, **pipes) as process:
        assert process.stdin is not None
        call = {"jsonrpc": "2.0", "id": 1, "method": "classify", "params": request_json}
        process.stdin.write(json.dumps(call).encode() + b"\n")
        process.stdin.flush()
        wait_until(lambda: is_writing(tmp_path / "out"), process)
        if how == "SIGTERM":
            process.send_signal(signal.SIGTERM)
        else:
            process.stdin.close()
        assert process.wait(LONG_S) == 0
    assert names(tmp_path / "out") == ["map.landchip"]
    assert not list((tmp_path / "out").rglob(".landchip-*"))


def test_the_command_line_removes_its_folders(tmp_path: Path, request_json: dict[str, object]) -> None:
    (tmp_path / "request.json").write_text(json.dumps(request_json))
    command = [sys.executable, "-c", COMMAND, "classify", "--request", str(tmp_path / "request.json"), "--quiet"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        wait_until(lambda: is_writing(tmp_path / "out"), process)
        process.send_signal(signal.SIGTERM)  # once: a second one after the end of the command would end Python itself
        wait_until(lambda: process.poll() is not None)
    assert process.returncode == 130
    assert names(tmp_path / "out") == ["map.landchip"]
    assert not list((tmp_path / "out").rglob(".landchip-*"))
