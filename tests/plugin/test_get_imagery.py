"""The dialog Get Imagery searches the visible map, lists what is found, and adds it as one layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin import settings
from plugin.engine.api.errors import RasterError
from plugin.gui.imagery import dialog as dialog_module
from plugin.gui.imagery import sample
from plugin.gui.imagery.dialog import ImageryDialog, found_text
from plugin.gui.imagery.mosaic_file import mosaic_file

QUAD = {"id": "ca_m_3211561_se", "path": "/vsicurl/https://h/a.tif", "date": "2020-05-18"}
MOSAICS = [
    {"title": "2020 · 0.6 m", "dates": ["2020-05-18", "2020-05-19"], "gsd": 0.6, "crs": "EPSG:26911",
     "covered": 0.973, "quads": [QUAD, {**QUAD, "id": "ca_m_3211561_sw"}]},
    {"title": "2016 · 1 m", "dates": ["2016-07-01"], "gsd": 1.0, "crs": "EPSG:26911", "covered": 0.5, "quads": [QUAD]},
]  # fmt: skip


class Call:
    def __init__(self, method: str, params: Any, on_answer: Any, on_error: Any) -> None:
        self.method, self.params, self.on_answer, self.on_error = method, params, on_answer, on_error
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class Queue:
    """Holds the calls until the test answers them."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def submit(self, method: str, params: Any, on_answer: Any, on_error: Any) -> Call:
        self.calls.append(Call(method, params, on_answer, on_error))
        return self.calls[-1]


@pytest.fixture
def queue() -> Queue:
    return Queue()


@pytest.fixture
def dialog(qgis_iface, qgis_new_project, queue) -> Any:
    settings.save(settings.CATALOG, "")
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:26911"))
    canvas.setExtent(QgsRectangle(627_000, 3_629_000, 628_000, 3_630_000))
    opened = ImageryDialog(qgis_iface, queue)
    yield opened
    opened.shut_down()
    opened.deleteLater()
    QgsProject.instance().clear()


def press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(queue: Queue, **more: Any) -> None:
    queue.calls[-1].on_answer({"mosaics": MOSAICS, "quads": 3, "truncated": False, "note": None, **more})


def test_the_visible_map_is_searched_in_the_chosen_catalogue(dialog, queue):
    press(dialog.search_button)
    call = queue.calls[0]
    assert (call.method, call.params["catalog"], call.params["crs"]) == (
        "search_imagery",
        "planetary-computer",
        "EPSG:26911",
    )
    west, south, east, north = call.params["extent"]
    assert west < 627_500 < east and south < 3_629_500 < north
    assert not dialog.search_button.isEnabled()
    dialog.catalog.setCurrentText("https://stac.example.org/v1")
    answer(queue)
    press(dialog.search_button)
    assert queue.calls[1].params["catalog"] == "https://stac.example.org/v1"
    assert settings.catalog() == "https://stac.example.org/v1"


def test_an_address_with_a_key_is_not_kept(dialog, queue):
    dialog.catalog.setCurrentText("https://stac.example.org/v1?key=S3CRET")
    press(dialog.search_button)
    assert queue.calls[0].params["catalog"].endswith("S3CRET") and settings.catalog() == ""


def test_what_is_found_is_listed_by_year_and_the_first_is_chosen(dialog, queue):
    press(dialog.search_button)
    answer(queue)
    texts = [dialog.found.item(row).text() for row in range(dialog.found.count())]
    assert texts == [
        "2020 · 0.6 m — 2 quads, 2020-05-18 to 2020-05-19, covers 97 %", "2016 · 1 m — 1 quad, 2016-07-01, covers 50 %",
    ]  # fmt: skip
    assert dialog.found.currentRow() == 0 and dialog.add_button.isEnabled() and dialog.search_button.isEnabled()


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"mosaics": []}, "no imagery of the visible map"),
        ({"truncated": True}, "more than these 3 quads"),
        ({"note": {"code": "x", "template": "Readers pay.", "params": {}, "text": "Readers pay."}}, "Readers pay."),
    ],
)
def test_what_the_user_must_know_is_said(dialog, queue, more, text):
    press(dialog.search_button)
    answer(queue, **more)
    assert text in dialog.status.text()


def test_an_error_is_shown_and_the_search_can_be_repeated(dialog, queue):
    press(dialog.search_button)
    queue.calls[0].on_error(RasterError("x", "It does not answer."))
    assert dialog.status.text() == "It does not answer."
    assert dialog.search_button.isEnabled() and not dialog.add_button.isEnabled()


def raster(path: Path) -> None:
    from osgeo import gdal

    gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 4).SetGeoTransform((627_000, 1, 0, 3_630_000, 0, -1))


def test_the_chosen_mosaic_becomes_a_layer_whose_file_lies_beside_the_project(dialog, queue, tmp_path):
    QgsProject.instance().write(str(tmp_path / "work.qgz"))
    press(dialog.search_button)
    answer(queue)
    dialog.found.setCurrentRow(1)
    press(dialog.add_button)
    call = queue.calls[1]
    assert call.method == "build_mosaic" and call.params["quads"] == MOSAICS[1]["quads"]
    assert call.params["path"] == str(tmp_path / "NAIP-2016-1-m.vrt")
    raster(tmp_path / "made.tif")
    call.on_answer({"path": str(tmp_path / "made.tif"), "crs": "EPSG:26911", "bounds": [0, 0, 1, 1], "gsd": 1.0})
    assert [each.name() for each in QgsProject.instance().mapLayers().values()] == ["NAIP 2016 · 1 m"]
    assert "on the map" in dialog.status.text()


def test_a_mosaic_file_never_replaces_another(qgis_new_project, tmp_path):
    QgsProject.instance().write(str(tmp_path / "work.qgz"))
    (tmp_path / "NAIP-2020.vrt").write_text("mine")
    assert mosaic_file(QgsProject.instance(), "NAIP 2020") == tmp_path / "NAIP-2020-2.vrt"


def test_a_map_without_a_place_asks_for_one(dialog, queue, qgis_iface):
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem())
    press(dialog.search_button)
    assert not queue.calls and "shows no place yet" in dialog.status.text()


def test_closing_ends_the_call(dialog, queue):
    press(dialog.search_button)
    dialog.shut_down()
    assert queue.calls[0].cancelled


def test_the_sample_is_added_once(dialog, monkeypatch, tmp_path):
    raster(tmp_path / "naip-sample.tif")
    monkeypatch.setattr(sample, "SAMPLE", tmp_path / "naip-sample.tif")
    assert sample.has_sample()
    press(dialog.sample_button)
    dialog.sample_button.click()
    dialog.sample_button.click()
    assert len(QgsProject.instance().mapLayers()) == 1


def test_without_the_sample_there_is_no_button_for_it(qgis_iface, queue, monkeypatch):
    monkeypatch.setattr(dialog_module, "has_sample", lambda: False)
    opened = ImageryDialog(qgis_iface, queue)
    assert not opened.sample_button.isVisibleTo(opened)
    opened.deleteLater()


def test_a_single_day_is_no_span():
    assert found_text(MOSAICS[1]).count("2016-07-01") == 1
