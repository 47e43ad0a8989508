"""A spatial bookmark for each change that reviewers found, renewed and never doubled."""

from __future__ import annotations

import pytest
from qgis.core import QgsBookmark, QgsProject

from plugin.engine.api.errors import RequestError
from plugin.gui.change.bookmarks import bookmark_group, renew_bookmarks
from plugin.gui.change.reviewed import read_reviews
from tests.plugin.change_maps import SIZE, write_change_map, write_sample

ANSWERS = {
    (2800, 16200): ("cultivated", "developed"),
    (2801, 16200): ("cultivated", "unsure"),
    (2802, 16200): ("undeveloped", "undeveloped"),
    (2801, 16201): ("undeveloped", "water"),
}


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def names(project):
    return [each.name() for each in project.bookmarkManager().bookmarks()]


def test_each_reviewed_change_has_a_bookmark_with_its_surroundings(project, tmp_path):
    assert renew_bookmarks(project, write_sample(tmp_path / "sample.gpkg", ANSWERS)) == 2
    assert names(project) == ["Cultivated → Developed (P 0.83)", "Undeveloped → Water (P 0.10)"]
    first = project.bookmarkManager().bookmarks()[0]
    assert first.group() == bookmark_group() == "Landchip: reviewed changes"
    extent = first.extent()
    assert extent.crs().authid() == "EPSG:26911"
    assert (extent.width(), extent.height()) == (3 * SIZE, 3 * SIZE)
    assert extent.center().x() == (2800 + 0.5) * SIZE and extent.center().y() == (16200 + 0.5) * SIZE


def test_renewing_replaces_what_is_no_longer_so_and_doubles_nothing(project, tmp_path):
    own = QgsBookmark()
    own.setId("mine")
    own.setName("my house")
    project.bookmarkManager().addBookmark(own)
    path = tmp_path / "sample.gpkg"
    renew_bookmarks(project, write_sample(path, ANSWERS))
    renew_bookmarks(project, path)
    assert len(names(project)) == 3
    other = {**ANSWERS, (2801, 16201): ("undeveloped", "undeveloped")}
    assert renew_bookmarks(project, write_sample(path, other)) == 1
    assert names(project) == ["my house", "Cultivated → Developed (P 0.83)"]


def test_bookmarks_of_another_sample_stay(project, tmp_path):
    renew_bookmarks(project, write_sample(tmp_path / "north.gpkg", ANSWERS))
    renew_bookmarks(project, write_sample(tmp_path / "south.gpkg", ANSWERS))
    assert len(names(project)) == 4


def test_they_travel_with_the_project_and_are_renewed_there(project, tmp_path):
    path = write_sample(tmp_path / "sample.gpkg", ANSWERS)
    renew_bookmarks(project, path)
    assert project.write(str(tmp_path / "work.qgz"))
    (tmp_path / "elsewhere").mkdir()
    path.rename(tmp_path / "elsewhere" / path.name)
    (tmp_path / "work.qgz").rename(tmp_path / "elsewhere" / "work.qgz")
    moved = QgsProject()
    assert moved.read(str(tmp_path / "elsewhere" / "work.qgz"))
    renew_bookmarks(moved, tmp_path / "elsewhere" / path.name)
    assert names(moved) == names(project)
    moved.clear()


def test_a_sample_without_reviews_has_none(project, tmp_path):
    path = write_sample(tmp_path / "sample.gpkg", {})
    assert renew_bookmarks(project, path) == 0 and names(project) == []
    assert read_reviews(path).of == 6


def test_a_file_that_is_missing_or_no_sample_is_refused_and_the_bookmarks_stay(project, tmp_path):
    path = write_sample(tmp_path / "sample.gpkg", ANSWERS)
    renew_bookmarks(project, path)
    path.unlink()
    with pytest.raises(RequestError, match="There is no file"):
        renew_bookmarks(project, path)
    write_change_map(path)
    with pytest.raises(RequestError, match="cannot be read as a sample"):
        renew_bookmarks(project, path)
    assert len(names(project)) == 2
