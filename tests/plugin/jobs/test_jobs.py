"""Jobs on a cluster from the dock: submitted, followed with a map that fills in, fetched and loaded; cancelled."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer

from plugin import connections, layers
from tests.plugin.qt_events import until
from tests.plugin.window import find, press

LOADED = "The map of the job quad is loaded."


def live_layers():
    return [each for each in QgsProject.instance().mapLayers().values() if layers.is_live(each)]


def test_the_plan_for_a_cluster_states_chips_tasks_and_bytes_and_that_there_is_no_history(dock):
    text = find(dock, "landchipPlan").text().replace("\u00a0", " ")
    assert text == "11 chips · 55 ha · 2 tasks · 2 MB to read · time not known: no history yet"
    assert find(dock, "landchipRun").text().replace("&", "") == "Submit"
    assert not find(dock, "landchipDevice").isEnabled()


def test_a_job_is_submitted_fills_the_map_in_and_loads_itself_as_a_local_runs_map(
    dock, cluster, window, layer, tmp_path
):
    press(dock, "landchipRun")
    follower = dock.jobs.follower
    (entry,) = follower.entries()
    assert dock.jobs.page.isVisible()
    until(lambda: follower.entry(entry.key).state == "running")
    cluster.allow(1)
    until(lambda: follower.entry(entry.key).blocks_done == 1)
    until(lambda: live_layers() and live_layers()[0].featureCount() > 0)
    assert 0 < live_layers()[0].featureCount() < 11
    assert "1 of 2 blocks" in find(dock, "landchipJobs").item(0).toolTip()
    cluster.allow(2)
    until(lambda: LOADED in window.messages())
    (map_layer,) = [each for each in QgsProject.instance().mapLayers().values() if each is not layer]
    assert map_layer.name() == "Land use — quad"
    assert Path(map_layer.source().split("|")[0]) == tmp_path / "map.gpkg"
    assert layers.result_of(map_layer)["chips"]["total"] == 11
    assert map_layer.renderer().type() == "RuleRenderer"
    assert (tmp_path / "map.qml").exists()
    assert dock.map_page.result.layer() is map_layer
    assert follower.entry(entry.key).fetched
    assert connections.rate("campus") == 11 / 2.0


def test_a_cancelled_job_keeps_what_is_finished_and_is_completed_when_it_is_submitted_again(dock, cluster, window):
    cluster.allow(1)
    press(dock, "landchipRun")
    follower = dock.jobs.follower
    key = follower.entries()[0].key
    until(lambda: follower.entry(key).blocks_done == 1)
    press(dock, "landchipJobButton_cancel")
    until(lambda: follower.entry(key).state == "cancelled")
    until(lambda: not live_layers())
    cluster.allow(2)
    press(dock, "landchipJobButton_resubmit")
    until(lambda: follower.entry(key).fetched)
    first, second = cluster.submissions
    assert first.job == second.job
    until(window.messages)


def test_the_log_is_displayed_and_refreshed(dock, cluster):
    press(dock, "landchipRun")
    until(lambda: cluster.submissions)
    until(lambda: find(dock, "landchipJobButton_log").isEnabled())
    press(dock, "landchipJobButton_log")
    log = find(dock, "landchipJobLog")
    until(lambda: "no log here" in log.toPlainText())
    cluster.allow(1)
    until(lambda: "block 0" in log.toPlainText())


def test_a_second_job_into_the_same_file_is_refused_while_the_first_is_under_way(dock, cluster, window):
    press(dock, "landchipRun")
    find(dock, "landchipTabs").setCurrentIndex(0)
    press(dock, "landchipRun")
    assert window.messages() == ["The job quad is under way and will write map.gpkg: name another file for the map."]
    assert len(dock.jobs.follower.entries()) == 1


def test_a_job_is_duplicated_into_the_form_removed_and_its_map_loaded_again(dock, cluster, window, layer, tmp_path):
    dock.map_page.form.thresholds.restore({"MIN_CONFIDENCE": 0.9})
    cluster.allow(2)
    press(dock, "landchipRun")
    follower = dock.jobs.follower
    until(lambda: LOADED in window.messages())
    QgsProject.instance().removeMapLayer(dock.map_page.result.layer().id())
    press(dock, "landchipJobButton_load")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2 and dock.map_page.result.layer() is not None)
    dock.map_page.form.thresholds.restore({})
    press(dock, "landchipJobButton_duplicate")
    form = dock.map_page.form
    assert find(dock, "landchipTabs").currentIndex() == 0
    assert form.thresholds.parameters()["MIN_CONFIDENCE"] == 0.9
    assert form.run_on.value() == "campus"
    assert form.output.path() == tmp_path / "map 2.gpkg"
    find(dock, "landchipTabs").setCurrentWidget(dock.jobs.page)
    press(dock, "landchipJobButton_remove")
    assert follower.entries() == []
    assert find(dock, "landchipConnectionsHere").isVisible()


def test_a_map_that_is_removed_while_it_loads_is_no_error(dock, cluster, window, layer):
    project, removed = QgsProject.instance(), []

    def remove(key):
        removed.append(key)
        project.removeMapLayer(key)

    def remove_soon(added):
        for key in [each.id() for each in added if each.name().startswith("Land use —")]:
            QTimer.singleShot(0, lambda key=key: remove(key))

    cluster.allow(2)
    project.layersAdded.connect(remove_soon)
    try:
        press(dock, "landchipRun")
        until(lambda: removed and LOADED in window.messages())
    finally:
        project.layersAdded.disconnect(remove_soon)
    assert list(project.mapLayers().values()) == [layer]
