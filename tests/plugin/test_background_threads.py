"""What code of background threads really calls: nothing that gives a QObject which C++ owns (faults C1).

scripts/checks/threads.py reads the source; this test looks at the calls as they are made.
"""

from __future__ import annotations

import sys
import threading
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt import sip

from plugin import network
from plugin.gui.engine_queue import EngineQueue
from plugin.gui.setup import setup_tasks
from plugin.gui.setup.setup_tasks import SetupChoices, SetupTasks
from plugin.processing.engine_calls import engine_problem
from scripts.checks.threads import GIVES_QOBJECT, NO_QOBJECT
from tests.plugin.place_answers import PlaceWorker
from tests.plugin.qt_events import until
from tests.plugin.tile_server import noise, tile_server

EXTENT = "-12868100,-12867900,3856900,3857100 [EPSG:3857]"
needs_engine = pytest.mark.skipif(
    bool(engine_problem()), reason="no engine is set up; LANDCHIP_ENGINE_PYTHON names one"
)


class Calls:
    """Calls of PyQGIS and PyQt in threads other than the main one: `class.method`, and the forbidden ones of them."""

    def __init__(self):
        self.made = set()

    def record(self, _frame, event, called):
        if event != "c_call" or threading.current_thread() is threading.main_thread():
            return
        owner = getattr(called, "__self__", None)
        kind = owner if isinstance(owner, type) else type(owner)
        if isinstance(owner, sip.wrapper) or (isinstance(owner, type) and issubclass(owner, sip.simplewrapper)):
            self.made.add(f"{kind.__name__}.{called.__name__}")

    @property
    def forbidden(self):
        return {
            each for each in self.made if each.split(".")[1] in GIVES_QOBJECT and each.split(".")[0] not in NO_QOBJECT
        }


@pytest.fixture
def calls(monkeypatch):
    """Records in threads that Python starts, and in those of QGIS from `processAlgorithm` on."""
    recorded = Calls()
    threading.setprofile(recorded.record)
    from plugin.processing.algorithms import chip_grid, classify, fit_to_place, model_info, plan, refit, setup_engine

    for module, name in (
        (classify, "ClassifyAlgorithm"), (plan, "PlanAlgorithm"), (chip_grid, "ChipGridAlgorithm"),
        (model_info, "ModelInfoAlgorithm"), (refit, "RefitAlgorithm"), (setup_engine, "SetupEngineAlgorithm"),
        (fit_to_place, "FitToPlaceAlgorithm"),
    ):  # fmt: skip
        algorithm = getattr(module, name)

        def profiled(self, *arguments, run=algorithm.processAlgorithm):
            sys.setprofile(recorded.record)
            try:
                return run(self, *arguments)
            finally:
                sys.setprofile(None)

        monkeypatch.setattr(algorithm, "processAlgorithm", profiled)
    yield recorded
    threading.setprofile(None)


@pytest.fixture
def tiles(qgis_app):
    with tile_server(noise) as server:
        yield server


def in_the_background(name, parameters, feedback=None, meanwhile=lambda: None):
    """Runs an algorithm as QGIS's dialog does. Returns whether it succeeded, its results, and its log."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"landchip:{name}")
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    outcome = []
    task.executed.connect(lambda *ended: outcome.extend(ended))
    QgsApplication.taskManager().addTask(task)
    until(lambda: meanwhile() or outcome)
    succeeded, results = outcome
    return succeeded, results, feedback.textLog()


def test_the_record_sees_such_a_call(calls, make_raster):
    """The test below can fail."""
    layer = QgsRasterLayer(str(make_raster()), "quad")
    thread = threading.Thread(target=layer.dataProvider)
    thread.start()
    thread.join()
    assert calls.forbidden == {"QgsRasterLayer.dataProvider"}


@pytest.mark.parametrize("name", ["classify", "plan", "chipgrid"])
def test_an_algorithm_takes_no_qobject_of_c_plus_plus_in_the_background(
    calls, processing, fake_engine, tiles, tmp_path, name
):
    layer = tiles.layer()
    parameters = {"INPUT": layer, "EXTENT": EXTENT}
    if name != "plan":
        parameters["OUTPUT"] = str(tmp_path / "map.gpkg")
    succeeded, _results, log = in_the_background(name, parameters)
    assert succeeded, log
    assert calls.made
    assert not calls.forbidden
    if name == "classify":
        assert (tmp_path / "map.qml").is_file()


def test_a_fit_to_a_place_takes_none_either_also_where_it_writes_a_layer(
    calls, processing, loaded, make_raster, corrections, tmp_path, monkeypatch
):
    monkeypatch.setattr("plugin.processing.algorithms.fit_to_place.engine", PlaceWorker)
    monkeypatch.setattr("plugin.processing.algorithm.engine_problem", lambda: "")
    parameters = {
        "INPUT": QgsRasterLayer(str(make_raster()), "quad"),
        "NLCD": QgsRasterLayer(str(make_raster("nlcd.tif", px=14, gsd=32.0, bands=1)), "NLCD"),
        "CORRECTIONS": str(corrections),
        "OUTPUT": str(tmp_path / "here.onnx"),
        "SET_ASIDE_CHIPS": str(tmp_path / "aside.gpkg"),
    }
    succeeded, results, log = in_the_background("fittoplace", parameters)
    assert succeeded, log
    assert results["LEARNT"] == 98 and (tmp_path / "aside.gpkg").is_file()
    assert calls.made
    assert not calls.forbidden


@needs_engine
def test_tiles_are_classified_in_the_background_by_the_engine(calls, processing, loaded, tiles, tmp_path):
    parameters = {"INPUT": tiles.layer("&zmax=17"), "EXTENT": EXTENT, "OUTPUT": str(tmp_path / "map.gpkg")}
    succeeded, results, log = in_the_background("classify", parameters)
    assert succeeded, log
    assert results["CHIPS"] == results["CLASSIFIED"] > 0
    assert (tmp_path / "map.qml").is_file()
    assert calls.made
    assert not calls.forbidden


@needs_engine
def test_a_failed_tile_is_named_in_the_log_of_a_background_run(processing, loaded, tiles, tmp_path):
    tiles.fails = lambda path: path.split("/")[-2][-1] in "13579"  # the column of /…/{z}/{x}/{y}.png
    parameters = {"INPUT": tiles.layer("&zmax=17"), "EXTENT": EXTENT, "OUTPUT": str(tmp_path / "map.gpkg")}
    _succeeded, _results, log = in_the_background("classify", parameters)
    assert "500" in log
    assert not [each for each in tiles.requested if "{" in each]  # each failed read asked for the template itself


@needs_engine
def test_a_background_run_over_a_server_that_hangs_stops_soon_after_cancelling(processing, loaded, tiles, tmp_path):
    tiles.delay_s = 60.0
    feedback, cancelled = QgsProcessingFeedback(False), []

    def cancel():
        if tiles.requested and not cancelled:
            cancelled.append(time.monotonic())
            feedback.cancel()

    parameters = {"INPUT": tiles.layer("&zmax=17"), "EXTENT": EXTENT, "OUTPUT": str(tmp_path / "map.gpkg")}
    succeeded, _results, log = in_the_background("classify", parameters, feedback, cancel)
    assert not succeeded
    assert "Cancelled" in log
    assert time.monotonic() - cancelled[0] < 5.0


@needs_engine
def test_the_threads_of_the_dock_take_no_qobject_of_c_plus_plus(calls, qgis_app):
    queue, answers = EngineQueue(), []
    queue.submit("inspect", {"model": "default", "device": "cpu"}, answers.append, answers.append)
    until(lambda: answers)
    queue.close()
    assert answers[0]["name"]
    assert not calls.forbidden


def test_the_certificates_are_read_on_the_main_thread(calls, qgis_app, monkeypatch, tmp_path):
    """Brother of C1: the authentication manager is such a QObject, and was asked in the thread of the set-up."""
    threads, ended = [], []
    read = network.trusted_certificates
    monkeypatch.setattr(network, "trusted_certificates", lambda: threads.append(threading.current_thread()) or read())
    monkeypatch.setattr(setup_tasks.environment, "build", lambda *arguments: arguments[6])
    tasks = SetupTasks()
    tasks.finished.connect(lambda _kind, outcome: ended.append(outcome))
    tasks.build(SetupChoices(tmp_path))
    until(lambda: ended)
    assert "BEGIN CERTIFICATE" in ended[0]
    assert threads == [threading.main_thread()]
    assert not calls.forbidden
