"""The refit dialog: its request, the display of the result, errors, and cancelling."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QPushButton, QScrollArea

from plugin.engine.api.errors import ModelError
from plugin.gui import history
from plugin.gui.click.corrections.refit_dialog import RefitDialog
from tests.plugin.click_fakes import FakeEngineQueue, child, sweep

OUTCOME = {
    "output": "/o/new.onnx",
    "name": "county",
    "version": "1",
    "digest": "ff",
    "corrections": 9,
    "used": 8,
    "left_out": ["The raster /a/quad.tif cannot be read."],
    "labels": {"forest": 5, "water": 4},
    "accuracy": {
        "before": {"right": 3, "of": 8, "low": 0.14, "high": 0.69},
        "after": {"right": 7, "of": 8, "low": 0.53, "high": 0.98},
        "folds": 4,
    },
    "summary": {"before": {"right": 95, "of": 100}, "after": {"right": 94, "of": 100}},
    "warnings": ["Two classes have one correction each."],
    "seconds": 2.0,
}


@pytest.fixture
def engine_queue():
    return FakeEngineQueue()


@pytest.fixture
def dialog(qgis_app, engine_queue, tmp_path):
    imagery = {"model": "default", "device": "cpu", "bands": {"red": 1}, "nodata": [[0, 4]]}
    counts = {"forest": 5, "water": 4}
    refit_dialog = RefitDialog(
        engine_queue, tmp_path / "corrections.gpkg", counts, ["water", "forest", "shrub"], imagery
    )
    refit_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    refit_dialog.show()
    yield refit_dialog
    refit_dialog.done(0)
    refit_dialog.deleteLater()
    sweep()


def start(dialog):
    QTest.mouseClick(child(dialog, QPushButton, "refit-start"), Qt.MouseButton.LeftButton)


def close_button(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)


def texts(dialog):
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def test_it_counts_the_corrections_by_class_in_the_models_order(dialog):
    assert child(dialog, QLabel, "refit-counts").text() == "Water\u00a04, Forest\u00a05"


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_a_model_that_is_there_is_replaced_only_if_the_user_says_so(
    dialog, engine_queue, tmp_path, monkeypatch, answer
):
    """C7's brother."""
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or answer)
    (tmp_path / "mine.onnx").write_bytes(b"")
    dialog.path.setFilePath(str(tmp_path / "mine"))
    start(dialog)
    assert asked == ["There is already a model mine.onnx: replace it?"]
    assert len(engine_queue.of("refit")) == (answer == QMessageBox.StandardButton.Yes)


def test_it_submits_the_values_of_the_form(dialog, engine_queue, tmp_path):
    dialog.path.setFilePath(str(tmp_path / "new"))
    dialog.name.setText("county")
    start(dialog)
    (call,) = engine_queue.calls
    assert (call.method, call.params) == (
        "refit",
        {
            "model": "default",
            "corrections": str(tmp_path / "corrections.gpkg"),
            "output": str(tmp_path / "new.onnx"),
            "name": "county",
            "device": "cpu",
            "bands": {"red": 1},
            "nodata": [[0, 4]],
            "nodata_tolerance": None,
            "transparency": None,
            "crs": None,
            "rasters": None,
        },
    )
    assert not dialog.start_button.isEnabled() and dialog.bar.isVisible()


def test_the_result_has_accuracy_before_and_after_with_intervals_and_a_note_on_few_corrections(dialog, engine_queue):
    refitted = []
    dialog.fitted.connect(refitted.append)
    start(dialog)
    engine_queue.answer("refit", OUTCOME)
    text = texts(dialog).replace("\u00a0", " ")
    assert "<b>Before:</b> 3 of 8 right (38 %); 14 % to 69 % for such chips in general" in text
    assert "<b>After:</b> 7 of 8 right (88 %); 53 % to 98 % for such chips in general" in text
    assert "cross-validation in 4 parts" in text and "With 8 corrections the figures are rough" in text
    assert "95 of 100 right before and 94 of 100 right after" in text
    assert OUTCOME["left_out"][0] in text and OUTCOME["warnings"][0] in text
    assert refitted == ["/o/new.onnx"]


@pytest.mark.parametrize(("right", "is_noted"), [(7, False), (4, True)])
def test_a_difference_within_chance_is_noted(dialog, engine_queue, right, is_noted):
    start(dialog)
    after = {"right": right, "of": 8, "low": right / 8 - 0.3, "high": min(1.0, right / 8 + 0.3)}
    engine_queue.answer("refit", {**OUTCOME, "accuracy": {**OUTCOME["accuracy"], "after": after}})
    assert ("within what chance may do" in texts(dialog)) is is_noted


def test_an_unknown_accuracy_is_left_out(dialog, engine_queue):
    start(dialog)
    engine_queue.answer("refit", {**OUTCOME, "accuracy": None, "warnings": ["Correct more chips to have it checked."]})
    assert "Before" not in texts(dialog) and "Correct more chips to have it checked." in texts(dialog)


def test_a_refit_is_added_to_the_history_of_processing_as_its_algorithm(
    dialog, engine_queue, loaded, tmp_path, monkeypatch
):
    noted = []
    monkeypatch.setattr(history, "add_entry", noted.append)
    start(dialog)
    engine_queue.answer("refit", OUTCOME)
    (entry,) = noted
    assert entry["algorithm_id"] == "landchip:refit"
    assert f"{tmp_path}/corrections.gpkg|layername=corrections" in entry["python_command"]
    params = engine_queue.calls[0].params
    repeated = entry["parameters"]["inputs"]
    assert (repeated["DEVICE"], repeated["BANDS"], repeated["NODATA"]) == (params["device"], "red=1", "0:4")


def test_an_error_is_displayed_in_the_dialog_and_it_can_be_tried_again(dialog, engine_queue):
    start(dialog)
    engine_queue.answer("refit", ModelError("made-up", "The model keeps no summary: choose another model."))
    assert dialog.message.text() == "The model keeps no summary: choose another model."
    assert dialog.start_button.isEnabled() and not dialog.bar.isVisible()
    start(dialog)
    assert len(engine_queue.calls) == 2


def test_cancel_ends_the_refit_and_the_dialog_stays_open(dialog, engine_queue):
    start(dialog)
    QTest.mouseClick(close_button(dialog), Qt.MouseButton.LeftButton)
    assert engine_queue.calls[0].cancelled and dialog.isVisible()
    assert dialog.message.text() == "Cancelled; no model was written."
    QTest.mouseClick(close_button(dialog), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_without_a_path_a_message_is_displayed_and_nothing_submitted(dialog, engine_queue):
    dialog.path.setFilePath("")
    start(dialog)
    assert not engine_queue.calls and "Say where" in dialog.message.text()


def test_the_model_of_an_earlier_refit_is_not_proposed_to_be_replaced(qgis_app, engine_queue, tmp_path):
    for name in ("corrections-refitted.onnx", "corrections-refitted-2.onnx"):
        (tmp_path / name).write_bytes(b"kept")
    refit_dialog = RefitDialog(engine_queue, tmp_path / "corrections.gpkg", {}, [], {"model": "default"})
    assert Path(refit_dialog.path.filePath()) == tmp_path / "corrections-refitted-3.onnx"
    refit_dialog.deleteLater()
    sweep()


def test_the_proposed_path_is_beside_the_corrections(dialog, tmp_path):
    assert Path(dialog.path.filePath()) == tmp_path / "corrections-refitted.onnx"


def test_the_dialog_grows_with_its_result_up_to_the_screens_height(dialog, engine_queue, qgis_app):
    qgis_app.processEvents()
    before, area = dialog.height(), dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    start(dialog)
    engine_queue.answer("refit", {**OUTCOME, "warnings": [], "left_out": []})
    qgis_app.processEvents()
    qgis_app.processEvents()
    most = round(0.9 * dialog.screen().availableGeometry().height())
    assert before < dialog.height() <= most
    assert area.verticalScrollBar().maximum() == 0 or dialog.height() == most


def test_a_height_that_the_user_gave_stays(dialog, engine_queue, qgis_app):
    high = dialog.screen().availableGeometry().height()
    dialog.windowHandle().resize(dialog.width(), high)
    qgis_app.processEvents()
    start(dialog)
    engine_queue.answer("refit", {**OUTCOME, "warnings": [], "left_out": []})
    qgis_app.processEvents()
    qgis_app.processEvents()
    assert dialog.height() == high
