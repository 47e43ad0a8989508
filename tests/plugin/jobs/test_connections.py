"""Connections: stored without secrets, edited in their dialog, and tested step by step in the background."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog

from plugin import connections
from plugin.engine.api.errors import RemoteError, RequestError
from plugin.gui.jobs.profiles.connections_dialog import ConnectionsDialog
from plugin.remote.ways.profile import Profile
from tests.plugin.qt_events import until
from tests.plugin.window import find, press

STORED = "landchip/connections"


@pytest.fixture
def dialog(connection, cluster, quad):
    made = ConnectionsDialog([str(quad)])
    made.show()
    yield made
    made._test.stop()
    made.close()
    made.deleteLater()


def outcomes(dialog):
    until(lambda: find(dialog, "landchipConnectionTest").text() == "&Test" and dialog.outcomes.texts())
    return dialog.outcomes.texts()


def test_a_profile_is_stored_by_its_name_and_replaced_where_it_is_renamed(profile_of_qgis):
    connections.save_profile(Profile("b", "spark-submit", "/s"))
    connections.save_profile(Profile("a", "spark-submit", "/s"))
    connections.record_rate("b", 100, 10.0)
    connections.save_profile(Profile("c", "spark-submit", "/t"), replaces="b")
    assert [each.name for each in connections.profiles()] == ["a", "c"]
    assert connections.rate("c") == 10.0
    with pytest.raises(RequestError) as error:
        connections.profile("b")
    assert error.value.code == "profile-not-here"


def test_a_profile_of_another_version_is_kept_and_not_offered(profile_of_qgis):
    QgsSettings().setValue(STORED, json.dumps([{"name": "new", "way": "teleport", "storage": "/s"}]))
    connections.save_profile(Profile("a", "spark-submit", "/s"))
    assert [each.name for each in connections.profiles()] == ["a"]
    assert {each["name"] for each in json.loads(QgsSettings().value(STORED))} == {"new", "a"}


def test_the_dialog_shows_the_connection_and_stores_changes(dialog):
    assert find(dialog, "landchipConnectionName").text() == "campus"
    assert not find(dialog, "landchipConnectionSave").isEnabled()
    find(dialog, "landchipConnectionTasks").setValue(8)
    dialog.form.folders.show_pairs({"/mnt/naip": "s3://bucket/naip"})
    press(dialog, "landchipConnectionSave")
    stored = connections.profile("campus")
    assert (stored.tasks, dict(stored.folders)) == (8, {"/mnt/naip": "s3://bucket/naip"})


def test_a_server_that_lacks_its_address_is_not_stored_and_said_so(dialog):
    form = dialog.form
    form.way.setCurrentIndex(form.way.findData("livy"))
    assert form.url.isVisibleTo(form) and not form.command.isVisibleTo(form)
    press(dialog, "landchipConnectionSave")
    assert "needs the address of its server" in find(dialog, "landchipConnectionProblem").text()
    press(dialog, "landchipConnectionClose")
    assert dialog.isVisible()
    press(dialog, "landchipConnectionRevert")
    press(dialog, "landchipConnectionClose")
    assert not dialog.isVisible()
    assert connections.profile("campus").way == "spark-submit"


def test_a_secret_is_refused_and_not_stored(dialog):
    dialog.form.conf.show_pairs({"spark.hadoop.fs.s3a.secret.key": "hunter2"})
    dialog.form.changed.emit()
    press(dialog, "landchipConnectionSave")
    assert "holds a secret" in find(dialog, "landchipConnectionProblem").text()
    assert "hunter2" not in find(dialog, "landchipConnectionProblem").text() + QgsSettings().value(STORED)


def test_connections_are_added_duplicated_removed_exported_and_imported(dialog, tmp_path, monkeypatch):
    file = tmp_path / "campus.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    press(dialog, "landchipConnectionDuplicate")
    assert [each.name for each in connections.profiles()] == ["campus", "campus 2"]
    press(dialog, "landchipConnectionExport")
    press(dialog, "landchipConnectionRemove")
    assert [each.name for each in connections.profiles()] == ["campus"]
    press(dialog, "landchipConnectionImport")
    assert [each.name for each in connections.profiles()] == ["campus", "campus 2"]
    press(dialog, "landchipConnectionAdd")
    find(dialog, "landchipConnectionName").setText("new")
    dialog.form.storage.line.setText("s3://bucket/jobs")
    press(dialog, "landchipConnectionSave")
    assert [each.name for each in connections.profiles()] == ["campus", "campus 2", "new"]
    file.write_text("{", "utf-8")
    press(dialog, "landchipConnectionImport")
    assert "is no connection" in find(dialog, "landchipConnectionProblem").text()


def test_the_test_tells_each_step_with_its_own_sentence(dialog, connection, bundle, quad):
    press(dialog, "landchipConnectionTest")
    reach, storage, model, packed, raster, prepared, *on_cluster = outcomes(dialog)
    assert [each[0] for each in (prepared, *on_cluster)] == [reach[0]] * 4
    assert "runs the model on" in on_cluster[1]
    assert "it is the same file" in on_cluster[2]
    assert reach == "✓ The made-up cluster answers."
    assert storage == f"✓ The storage {connection.storage} can be written and read."
    assert model == f"✓ A model can be put into {connection.storage}/models."
    assert packed.startswith(f"✓ The bundle in {bundle} is there, and of this version")
    assert raster == f"✓ The cluster is told to read the imagery quad at file://{quad}."


def test_the_test_goes_on_after_a_step_that_failed(dialog, cluster, bundle):
    cluster.refuses = RemoteError("fake-down", "The made-up cluster is down: start it.")
    (bundle / "bundle.json").unlink()
    find(dialog, "landchipConnectionShared").setChecked(False)
    press(dialog, "landchipConnectionTest")
    marks = [each[0] for each in outcomes(dialog)]
    assert marks == ["✗", "✓", "✓", "✗", "✗"]
    texts = dialog.outcomes.texts()
    assert texts[0] == "✗ The made-up cluster is down: start it."
    assert "There is no bundle in" in texts[3]
    assert "has no address for" in texts[4]
