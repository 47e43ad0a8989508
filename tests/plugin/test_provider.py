"""The plugin loads, lists its algorithms, and leaves nothing behind."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication, QgsProcessingParameterDefinition

ROOT = Path(__file__).resolve().parents[2]
IDS = [
    "landchip:addlandcover",
    "landchip:areaestimate",
    "landchip:changebetweendates",
    "landchip:changereport",
    "landchip:changesincenlcd",
    "landchip:chipgrid",
    "landchip:classify",
    "landchip:classifyonspark",
    "landchip:fittoplace",
    "landchip:landcover",
    "landchip:modelinfo",
    "landchip:plan",
    "landchip:recalibrate",
    "landchip:refit",
    "landchip:samplefromchange",
    "landchip:setupengine",
    "landchip:smoothmap",
    "landchip:tabulatearea",
]


def provider():
    return QgsApplication.processingRegistry().providerById("landchip")


def test_the_provider_lists_its_algorithms(loaded):
    assert sorted(each.id() for each in provider().algorithms()) == IDS


def test_setting_up_processing_twice_registers_one_provider(loaded):
    loaded.initProcessing()
    loaded.initGui()
    assert [each.id() for each in QgsApplication.processingRegistry().providers()].count("landchip") == 1


def test_unloading_leaves_no_provider_and_no_log_handler(qgis_app):
    import plugin

    before = list(logging.getLogger("landchip").handlers)
    for _ in range(2):  # and it can be loaded again
        landchip = plugin.classFactory(None)
        landchip.initGui()
        assert provider() is not None
        landchip.unload()
        assert provider() is None
    assert logging.getLogger("landchip").handlers == before


def test_the_root_logger_is_left_alone(loaded):
    assert not [each for each in logging.getLogger().handlers if type(each).__name__ == "QgisLogHandler"]


def test_a_record_of_the_plugin_reaches_the_log_of_qgis(loaded):
    messages = []
    log = QgsApplication.messageLog()
    log.messageReceived[str, str, Qgis.MessageLevel].connect(lambda *message: messages.append(message))
    logging.getLogger("landchip").warning("mind the gap")
    assert ("mind the gap", "Landchip") in [each[:2] for each in messages]


@pytest.mark.parametrize("name", IDS)
def test_an_algorithm_has_help_an_icon_and_fresh_copies(loaded, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    assert algorithm.shortHelpString()
    assert not algorithm.icon().isNull()
    assert algorithm.create() is not algorithm
    assert algorithm.create().name() == algorithm.name()


def test_only_files_that_the_engine_writes_are_offered(loaded):
    assert provider().supportedOutputVectorLayerExtensions() == ["gpkg"]
    assert provider().supportedOutputRasterLayerExtensions() == ["tif"]


def test_classify_needs_nothing_but_its_imagery_and_an_output(loaded):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:classify")
    needed = [
        each.name()
        for each in algorithm.parameterDefinitions()
        if not each.flags() & optional and each.defaultValue() is None
    ]
    assert needed == ["INPUT", "OUTPUT"]


def test_the_figures_of_a_run_can_be_used_in_a_model(loaded):
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:classify")
    outputs = {each.name(): each.type() for each in algorithm.outputDefinitions()}
    assert outputs["DEVELOPED_HA"] == outputs["CHIPS"] == "outputNumber"
    assert outputs["OUTPUT"] == "outputVector"
    assert outputs["COG"] == "outputRaster"


def test_without_an_engine_classify_cannot_run_and_states_the_reason(loaded, monkeypatch):
    monkeypatch.setenv("LANDCHIP_ENGINE_PYTHON", "/nowhere/python")
    runs, why = QgsApplication.processingRegistry().algorithmById("landchip:classify").canExecute()
    assert not runs
    assert "names /nowhere/python, which is no file: correct or unset it" in why


def test_without_an_engine_the_chip_grid_still_runs(loaded, monkeypatch):
    monkeypatch.setenv("LANDCHIP_ENGINE_PYTHON", "/nowhere/python")
    runs, _ = QgsApplication.processingRegistry().algorithmById("landchip:chipgrid").canExecute()
    assert runs


def test_importing_the_plugin_imports_no_qgis_and_no_processing():
    code = "import sys, plugin; sys.exit(bool({'qgis', 'processing'} & {name.split('.')[0] for name in sys.modules}))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
