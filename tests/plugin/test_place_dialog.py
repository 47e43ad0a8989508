"""The dialog that fits a model to a place: its request, where to get NLCD, the result, and what was set aside."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QSpinBox

from plugin.engine.api.errors import RasterError
from plugin.gui import history
from plugin.gui.fitting.place_dialog import PlaceDialog, PlaceInputs
from tests.plugin.click_fakes import FakeEngineQueue, child, sweep
from tests.plugin.place_answers import figures, fitted, kept

IMAGERY = {"version": 1, "raster": ["/i/quad.tif"], "model": "default", "area": None}


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def nlcd(project, make_raster):
    layer = QgsRasterLayer(str(make_raster("nlcd_2011.tif", px=14, gsd=32.0, bands=1)), "NLCD 2011")
    project.addMapLayer(layer)
    return layer.source()


@pytest.fixture
def open_dialog(project, tmp_path):
    opened = []

    def open_it(corrections=None):
        inputs = PlaceInputs(IMAGERY, {"INPUT": "quad"}, "quad", "Visible map", "Default model", corrections)
        dialog = PlaceDialog(FakeEngineQueue(), inputs, tmp_path / "quad-fitted.onnx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield open_it
    for each in opened:
        each.done(0)
        each.deleteLater()
    sweep()


def start(dialog):
    QTest.mouseClick(child(dialog, QPushButton, "place-start"), Qt.MouseButton.LeftButton)


def answer(dialog, result):
    start(dialog)
    dialog._engine_queue.answer("fit_to_place", result)


def texts(dialog):
    return "\n".join(each.text() for each in dialog.findChildren(QLabel)).replace("\u00a0", " ")


def test_it_submits_the_forms_ground_with_the_layer_that_looks_like_nlcd(open_dialog, nlcd, tmp_path):
    dialog = open_dialog()
    assert child(dialog, QLabel, "place-ground").text() == "quad (Visible map)"
    start(dialog)
    (call,) = dialog._engine_queue.calls
    assert (call.method, call.params) == (
        "fit_to_place",
        {
            "imagery": IMAGERY, "nlcd": nlcd, "output": str(tmp_path / "quad-fitted.onnx"), "name": "quad fitted",
            "legend": None, "chips": 400, "corrections": None, "rasters": [],
        },
    )  # fmt: skip
    call.on_progress({"done": 40, "total": 100, "stage": "read"})
    bar = child(dialog, QProgressBar, "place-bar")
    assert (bar.value(), bar.maximum()) == (40, 100) and "Reading the chips" in texts(dialog)
    assert not child(dialog, QComboBox, "place-land-cover").isEnabled()


def test_another_number_of_chips_and_another_table_of_codes_are_submitted(open_dialog, nlcd, loaded, monkeypatch):
    noted, dialog = [], open_dialog()
    monkeypatch.setattr(history, "add_entry", noted.append)
    child(dialog, QSpinBox, "place-chips").setValue(200)
    child(dialog, QgsFileWidget, "place-legend").setFilePath("/t/codes.csv")
    start(dialog)
    (call,) = dialog._engine_queue.calls
    assert (call.params["chips"], call.params["legend"]) == (200, "/t/codes.csv")
    assert not child(dialog, QSpinBox, "place-chips").isEnabled()
    dialog._engine_queue.answer("fit_to_place", fitted())
    inputs = noted[0]["parameters"]["inputs"]
    assert (inputs["CHIPS"], inputs["LEGEND"]) == (200, "/t/codes.csv")


def test_without_a_layer_it_says_where_to_get_nlcd_and_submits_nothing(open_dialog, make_raster):
    dialog = open_dialog()
    hint = child(dialog, QLabel, "place-no-land-cover")
    assert hint.isVisible() and "Load an NLCD layer first" in hint.text() and "mrlc.gov" in hint.text()
    start(dialog)
    assert not dialog._engine_queue.calls and "No land cover is chosen" in dialog.message.text()
    path = make_raster("nlcd_2016.tif", px=14, gsd=32.0, bands=1)
    dialog.land_cover.load(str(path))
    assert not hint.isVisible()
    start(dialog)
    assert dialog._engine_queue.calls[0].params["nlcd"] == str(path)


def test_a_file_that_is_no_raster_is_a_sentence(open_dialog, tmp_path):
    (tmp_path / "notes.tif").write_text("no raster")
    with pytest.raises(RasterError, match=r"notes\.tif is no raster that QGIS can open"):
        open_dialog().land_cover.load(str(tmp_path / "notes.tif"))


@pytest.mark.parametrize("used", [True, False])
def test_corrections_are_used_unless_the_user_says_no(open_dialog, nlcd, corrections, used):
    dialog = open_dialog((corrections, 7))
    box = child(dialog, QCheckBox, "place-corrections")
    assert "7 corrections" in box.text() and box.isChecked()
    box.setChecked(used)
    start(dialog)
    assert dialog._engine_queue.calls[0].params["corrections"] == (str(corrections) if used else None)


def test_the_result_has_accuracy_before_and_after_and_the_labels(open_dialog, nlcd):
    dialog, models = open_dialog(), []
    dialog.fitted.connect(models.append)
    result = fitted()
    result["accuracy"]["corrections"] = {"chips": 8, "before": figures(0.25), "after": figures(0.75, 0.5, 0.9)}
    answer(dialog, result)
    text = texts(dialog)
    assert "Saved as valley" in text
    assert "<b>Before:</b> 71 % (95 % interval 60 to 80 %)" in text
    assert "<b>After:</b> 95 % (95 % interval 88 to 99 %)" in text
    assert "Share of 60 chips, on blocks of ground that were held out" in text
    assert "Of 8 corrected chips" in text
    assert "Learnt from 98 chips in 12 blocks of ground: Cultivated 60, Forest 38." in text
    assert "press Run for a new map" in text
    assert models == ["/o/here.onnx"]


def test_chips_that_were_set_aside_are_added_as_a_layer(open_dialog, nlcd, project):
    dialog = open_dialog()
    answer(dialog, fitted())
    assert "The labels of 2 chips were set aside" in texts(dialog)
    button = child(dialog, QPushButton, "place-show-set-aside")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (layer,) = [each for each in project.mapLayers().values() if each.name() == "Set aside: valley"]
    assert layer.featureCount() == 2 and layer.crs().authid() == "EPSG:26911" and not button.isEnabled()
    assert [each["model"] for each in layer.getFeatures()] == ["developed", "natural"]


def test_a_model_that_is_kept_is_said_to_be_and_the_form_keeps_it(open_dialog, nlcd, monkeypatch):
    dialog, models, noted = open_dialog(), [], []
    monkeypatch.setattr(history, "add_entry", noted.append)
    dialog.fitted.connect(models.append)
    answer(dialog, {**kept(), "set_aside": []})
    text = texts(dialog)
    assert "The model is kept as it is" in text and "names the group that land cover shows for 93 %" in text
    assert "Saved as" not in text and "Before:" not in text and "Please note" not in text
    assert (models, noted) == ([], [])


def test_a_fit_is_added_to_the_history_of_processing_as_its_algorithm(open_dialog, nlcd, loaded, monkeypatch):
    noted, dialog = [], open_dialog()
    monkeypatch.setattr(history, "add_entry", noted.append)
    answer(dialog, fitted())
    (entry,) = noted
    assert entry["algorithm_id"] == "landchip:fittoplace"
    inputs = entry["parameters"]["inputs"]
    assert (inputs["INPUT"], inputs["OUTPUT"]) == ("quad", "/o/here.onnx") and "nlcd" in inputs["NLCD"].lower()


def test_cancel_ends_the_fit_and_an_error_is_a_sentence(open_dialog, nlcd):
    dialog = open_dialog()
    start(dialog)
    close = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert dialog._engine_queue.calls[0].cancelled and dialog.message.text() == "Cancelled; no model was written."
    answer(dialog, RasterError("made-up", "The land cover lies elsewhere: choose one of this ground."))
    assert dialog.message.text() == "The land cover lies elsewhere: choose one of this ground."
