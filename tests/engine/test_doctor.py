"""The doctor reports what a bug report needs, also where a check fails."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from plugin.engine.api.version import version
from plugin.engine.cli import doctor
from plugin.engine.cli.main import main
from plugin.engine.model import throughput
from tests.data.models import mean_colour


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache" / "not made yet"))
    return tmp_path


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(mean_colour(tmp_path / "tiny.onnx", 32))


def test_a_healthy_engine_gives_a_complete_report(model: str) -> None:
    report = doctor.examine(model, "cpu")
    assert report["problems"] == []
    assert report["landchip"] == version()
    assert report["packages"].keys() >= {"numpy", "rasterio", "pyarrow"}
    assert "rasterio" in report["libraries"]["gdal"] and "CPUExecutionProvider" in str(report["libraries"])
    assert report["model"]["name"] == "mean-colour" and report["model"]["device"]["kind"] == "cpu"
    assert report["self_test"]["chips_per_second"] > 0
    assert report["cache"]["writable"] and report["cache"]["free_gb"] > 0


def test_the_report_holds_no_path_of_the_home_folder_and_no_secret(
    model: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GDAL_DATA", str(home / "gdal"))
    monkeypatch.setenv("GDAL_HTTP_USERPWD", "me:hunter2")
    report = json.dumps(doctor.examine(model, "cpu"))
    assert str(home) not in report and "~/tiny.onnx" in report and "~/gdal" in report
    assert "hunter2" not in report


def test_each_failed_check_is_a_problem_and_the_others_are_still_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyogrio", None)  # cannot be imported
    report = doctor.examine(str(tmp_path / "none.onnx"), "cpu")
    assert len(report["problems"]) == 2  # the self-test does not repeat the model's problem
    assert any("repair the engine" in each for each in report["problems"])
    assert any("none.onnx" in each for each in report["problems"])
    assert report["packages"] and report["cache"] and report["model"] == {}


def test_the_text_holds_the_report_and_the_exit_code_its_verdict(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--model", model]) == 0
    output = capsys.readouterr().out
    assert (
        output.startswith(f"Landchip {version()}\n") and "chips per second:" in output and "no problems found" in output
    )
    assert main(["doctor", "--model", "none.onnx"]) == 6
    output = capsys.readouterr().out
    assert "problems\n  There is no model at none.onnx" in output
