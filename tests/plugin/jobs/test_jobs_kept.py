"""Jobs are kept with their project, and in the QGIS profile until it is saved: none is lost, none holds a secret."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.core import QgsProject, QgsSettings

import plugin
from plugin import connections
from plugin.gui.jobs import job_store
from plugin.gui.jobs.job_entry import NOT_SUBMITTED, JobEntry, new_entry
from plugin.gui.jobs.jobs_page import RESUBMIT, possible_actions
from plugin.remote.client import SubmittedJob
from tests.plugin.qt_events import until
from tests.plugin.window import Window, find, press

COPIES = "landchip/jobs"
REQUEST = {"raster": ["/q.tif"], "outputs": {"gpkg": "/m.gpkg"}}


@pytest.fixture
def restart():
    """Ends a window's plugin, as where QGIS is killed, and gives another window with it."""
    started = []

    def start(old: Window) -> Window:
        old.plugin.unload()
        old.plugin.initProcessing = old.plugin.unload = lambda: None
        new = Window()
        new.plugin = plugin.classFactory(new)
        new.plugin.initGui()
        new.window.show()
        started.append(new)
        return new

    yield start
    for each in started:
        each.plugin.unload()
        each.close()


def submit(dock, cluster):
    press(dock, "landchipRun")
    (entry,) = dock.jobs.follower.entries()
    until(lambda: dock.jobs.follower.entry(entry.key).state == "running")
    assert len(cluster.submissions) == 1
    return entry


def test_a_job_of_a_project_that_was_never_saved_is_found_again_after_qgis_ended(dock, cluster, window, restart):
    entry = submit(dock, cluster)
    again = restart(window).plugin.dock()
    follower = again.jobs.follower
    assert [each.key for each in follower.entries()] == [entry.key]
    until(lambda: follower.entry(entry.key).state == "running")
    cluster.allow(2)
    until(lambda: follower.entry(entry.key).fetched)
    until(lambda: again.map_page.result.layer() is not None)
    assert len(cluster.submissions) == 1


def test_a_job_that_finished_while_qgis_was_closed_loads_itself(dock, cluster, window, restart):
    entry = submit(dock, cluster)
    window.plugin.unload()
    window.plugin.unload = lambda: None
    cluster.allow(2)
    until(lambda: cluster.state("fake-0").is_final)
    again = restart(window).plugin.dock()
    until(lambda: again.jobs.follower.entry(entry.key).fetched)
    until(lambda: again.map_page.result.layer() is not None)


def test_a_saved_project_holds_its_jobs_and_another_one_does_not(dock, cluster, tmp_path):
    entry = submit(dock, cluster)
    assert entry.key in QgsSettings().value(COPIES)
    project, file = QgsProject.instance(), str(tmp_path / "campus.qgs")
    assert project.write(file)
    until(lambda: entry.key not in QgsSettings().value(COPIES, ""))
    project.clear()
    assert dock.jobs.follower.entries() == []
    assert project.read(file)
    (found,) = dock.jobs.follower.entries()
    assert found.key == entry.key
    cluster.allow(2)
    until(lambda: dock.jobs.follower.entry(entry.key).fetched)


def test_a_submission_that_ends_after_its_project_was_closed_is_kept(dock, cluster):
    press(dock, "landchipRun")
    (entry,) = dock.jobs.follower.entries()
    QgsProject.instance().clear()
    until(lambda: '"fake-0"' in QgsSettings().value(COPIES))
    (kept,) = job_store.load(QgsProject.instance())
    assert (kept.key, kept.submitted.handle) == (entry.key, "fake-0")


def test_a_submission_that_was_cut_off_can_be_made_again(profile_of_qgis):
    job_store.keep(QgsProject.instance(), [new_entry("quad", "campus", {"raster": ["/q.tif"]}, {})])
    (found,) = job_store.load(QgsProject.instance())
    assert (found.state, found.submitted) == (NOT_SUBMITTED, None)


def test_no_secret_of_an_address_is_kept(profile_of_qgis, tmp_path):
    request = {"raster": ["https://host/q.tif?X-Amz-Signature=hunter2&a=1"], "outputs": {"gpkg": "/m.gpkg"}}
    job = SubmittedJob("1" * 64, "/s/1", "quad", "campus", "h", "2026-11-29T02:00:00Z", request)
    entry = JobEntry("k", "quad", "campus", request, {"layer": "https://u:hunter2@host/q"}, submitted=job)
    project = QgsProject.instance()
    job_store.keep(project, [entry])
    job_store.write(project, [entry])
    assert project.write(str(tmp_path / "p.qgs"))
    assert "hunter2" not in (tmp_path / "p.qgs").read_text() + QgsSettings().value(COPIES)
    (found,) = job_store.load(project)
    assert found.outputs == {"gpkg": "/m.gpkg"}


def test_a_very_long_request_is_kept_by_the_project_alone(profile_of_qgis):
    request = {**REQUEST, "area": {"wkb": "0" * 200_000}}
    job = SubmittedJob("1" * 64, "/s/1", "quad", "campus", "h", "2026-11-29T02:00:00Z", request)
    entry = JobEntry("k", "quad", "campus", request, {"layer": ""}, "2026-11-29T02:00:00Z", job, "running")
    project = QgsProject.instance()
    job_store.keep(project, [entry])
    assert len(QgsSettings().value(COPIES)) < 2000
    (copy,) = job_store.load(project)
    assert (copy.is_whole, copy.outputs, copy.submitted.handle) == (False, request["outputs"], "h")
    assert not possible_actions(replace(copy, state="failed"))[RESUBMIT]
    job_store.write(project, [entry])
    job_store.saved(project, "")
    (whole,) = job_store.load(project)
    assert whole == entry


def test_what_another_version_wrote_is_left_out(profile_of_qgis):
    project = QgsProject.instance()
    project.writeEntry(job_store.SCOPE, job_store.KEY, json.dumps([{"key": "x"}, 7]))
    assert job_store.load(project) == []
    project.writeEntry(job_store.SCOPE, job_store.KEY, "{")
    assert job_store.load(project) == []


def test_a_job_whose_connection_is_gone_says_so_and_is_followed_once_it_is_back(dock, cluster, connection):
    entry = submit(dock, cluster)
    connections.remove_profile("campus")
    follower = dock.jobs.follower
    until(lambda: "not known on this computer" in follower.entry(entry.key).problem)
    assert "not known on this computer" in find(dock, "landchipJobProblem").text()
    connections.save_profile(connection)
    dock.jobs.connections_changed()
    until(lambda: not follower.entry(entry.key).problem)
