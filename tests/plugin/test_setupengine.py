"""landchip:setupengine on one made-up package; and what works without an engine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from plugin import settings
from plugin.client import paths
from plugin.processing.engine_calls import engine_problem
from tests.plugin.tiny_engine import finished, needs_chipling, own_profile


class RecordingFeedback(QgsProcessingFeedback):
    def __init__(self, cancel_at: str = "") -> None:
        super().__init__()
        self.messages: list[str] = []
        self._cancel_at = cancel_at

    def pushInfo(self, info: str) -> None:
        self.messages.append(info)
        if self._cancel_at and self._cancel_at in info:
            self.cancel()

    def pushConsoleInfo(self, info: str) -> None:
        self.messages.append(info)


@pytest.fixture(autouse=True)
def profile_of_its_own(loaded, monkeypatch, tmp_path):
    with own_profile(monkeypatch, tmp_path):
        needs_chipling(tmp_path / "wheels", monkeypatch)
        settings.save(settings.ENGINE_FOLDER, tmp_path / "engines")
        yield


def run(processing, feedback=None, **parameters):
    return processing.run(
        "landchip:setupengine", {"VARIANT": "cpu", **parameters}, feedback=feedback or RecordingFeedback()
    )


def test_it_sets_up_an_engine_that_the_plugin_finds(processing, tmp_path):
    assert engine_problem()
    feedback = RecordingFeedback()
    built = run(processing, feedback, WHEELS=str(tmp_path / "wheels"))
    assert Path(built["ENGINE"]) == settings.engine_environment().python
    assert (built["BUILT"], built["VERSIONS"]) == ("cpu", "chipling 1.0")
    assert feedback.progress() == 100
    assert any("chipling" in line for line in feedback.messages)
    assert not engine_problem()


def test_the_folder_may_be_a_parameter(processing, tmp_path):
    built = run(processing, WHEELS=str(tmp_path / "wheels"), ROOT=str(tmp_path / "shared engine"), PYTHON=_base())
    assert Path(built["ENGINE"]) == paths.interpreter_path(tmp_path / "shared engine")


def test_a_cancel_leaves_nothing(processing, tmp_path):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(processing, RecordingFeedback(cancel_at="making an environment"), WHEELS=str(tmp_path / "wheels"))
    assert not settings.engine_root().exists()


def test_a_failure_is_one_sentence(processing, tmp_path):
    with pytest.raises(QgsProcessingException, match="folder of wheels that holds them"):
        run(processing, WHEELS=str(tmp_path))


def test_without_an_engine_the_other_algorithms_name_the_set_up(loaded):
    runs, why = QgsApplication.processingRegistry().algorithmById("landchip:classify").canExecute()
    assert not runs
    assert "not set up" in why
    assert "Set Up the Engine, or run the algorithm landchip:setupengine" in why


def test_it_can_run_without_an_engine(loaded):
    runs, _ = QgsApplication.processingRegistry().algorithmById("landchip:setupengine").canExecute()
    assert runs


def test_a_broken_engine_is_named_and_repaired(processing, tmp_path):
    finished(settings.engine_root())
    paths.interpreter_path(settings.engine_root()).unlink()
    assert "is gone" in engine_problem()
    run(processing, WHEELS=str(tmp_path / "wheels"))
    assert not engine_problem()


def test_existing_maps_open_without_an_engine(loaded, map_file):
    assert engine_problem()
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "landuse", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 4


def _base() -> str:
    return str(Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}")
