"""landchip:classifyonspark: submits, waits and gives the map; without waiting the job's address; cancelling."""

from __future__ import annotations

import json
import os
import threading

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from plugin.engine.api.errors import RemoteError
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(
    not os.environ.get("LANDCHIP_ENGINE_PYTHON"), reason="no engine is set up; LANDCHIP_ENGINE_PYTHON names one"
)


class Feedback(QgsProcessingFeedback):
    """Cancels itself once `cancel_at` blocks are done, in per cent; keeps warnings and progress."""

    def __init__(self, cancel_at=101.0):
        super().__init__(False)
        self.cancel_at, self.warnings, self.seen = cancel_at, [], []
        self.progressChanged.connect(self._progressed)

    def pushWarning(self, text):
        self.warnings.append(text)

    def _progressed(self, percent):
        self.seen.append(percent)
        if percent >= self.cancel_at:
            self.cancel()


@pytest.fixture
def run(processing, loaded, connection, cluster, quad, tmp_path):
    def start(feedback=None, **values):
        parameters = {"INPUT": str(quad), "CONNECTION": "campus", "OUTPUT": str(tmp_path / "map.gpkg"), **values}
        return processing.run("landchip:classifyonspark", parameters, feedback=feedback or Feedback())

    return start


def test_it_gives_the_map_and_the_figures_of_classify(run, cluster, tmp_path):
    cluster.allow(2)
    feedback = Feedback()
    answer = run(feedback)
    assert answer["CHIPS"] == 11
    assert answer["OUTPUT"] == str(tmp_path / "map.gpkg")
    assert QgsVectorLayer(answer["OUTPUT"]).featureCount() == 11
    assert (tmp_path / "map.qml").exists()
    assert answer["JOB"].startswith(str(tmp_path / "store"))
    assert feedback.seen[-1] == 100


def test_a_connection_may_be_a_file(run, cluster, connection, tmp_path):
    cluster.allow(2)
    file = tmp_path / "elsewhere.json"
    file.write_text(json.dumps({**connection.to_json(), "name": "elsewhere"}))
    assert run(CONNECTION=str(file))["CHIPS"] == 11


def test_without_waiting_it_gives_the_address_alone(run, cluster, tmp_path):
    answer = run(WAIT=False)
    assert set(answer) == {"JOB"}
    assert (tmp_path / "store").is_dir() and not (tmp_path / "map.gpkg").exists()
    assert len(cluster.submissions) == 1


def test_cancelling_stops_the_job_and_a_second_run_computes_the_rest(run, cluster, tmp_path):
    cluster.allow(1)
    with pytest.raises(QgsProcessingException, match="what is finished is kept"):
        run(Feedback(cancel_at=50))
    assert cluster.state("fake-0").value == "cancelled"
    cluster.allow(2)
    assert run()["CHIPS"] == 11
    first, second = cluster.submissions
    assert first.job == second.job


def test_it_waits_on_while_the_cluster_cannot_be_asked(run, cluster):
    cluster.allow(1)
    feedback = Feedback()

    def disturb():
        wait_until(lambda: feedback.seen and feedback.seen[-1] >= 50)
        cluster.refuses = RemoteError("fake-down", "The made-up cluster is down: start it.")
        wait_until(lambda: feedback.warnings)
        cluster.refuses = None
        cluster.allow(2)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        assert run(feedback)["CHIPS"] == 11
    finally:
        thread.join()
    assert feedback.warnings[0] == "The made-up cluster is down: start it."


def test_an_unknown_connection_is_one_sentence(run):
    with pytest.raises(QgsProcessingException, match="There is no connection 'nowhere': choose one of campus"):
        run(CONNECTION="nowhere")


def test_a_job_that_fails_says_why(run, cluster, quad):
    cluster.allow(0)

    class Breaking(Feedback):
        def setProgressText(self, _text):
            cluster._processes[0].kill()

    with pytest.raises(QgsProcessingException, match=r"ended without a map \(it failed\)"):
        run(Breaking())
