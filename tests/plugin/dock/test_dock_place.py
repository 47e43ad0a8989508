"""Fitting the model to a place from the dock: the button beside the model, and the proposal below a map."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from plugin import layers
from plugin.engine.api.messages import Message
from tests.plugin.place_answers import fitted
from tests.plugin.qt_events import until
from tests.plugin.window import find, press

UNFAMILIAR = Message("many-unfamiliar", "{n} chips are unfamiliar.", {"n": 3}).to_json()
UNCERTAIN = Message("many-uncertain", "{n} chips are uncertain.", {"n": 3}).to_json()


@pytest.fixture
def nlcd(dock, make_raster):
    layer = QgsRasterLayer(str(make_raster("nlcd_2011.tif", px=14, gsd=32.0, bands=1)), "NLCD 2011")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def show_map(dock):
    """Shows a map with this result."""

    def show(result):
        map_layer = QgsVectorLayer("Polygon?crs=EPSG:26911", "map", "memory")
        layers.style(map_layer, result)
        QgsProject.instance().addMapLayer(map_layer)
        dock.map_page.result.show_layer(map_layer)

    return show


@pytest.fixture
def fit_engine(engine, monkeypatch):
    """The fake engine, which also answers a fit."""
    call = engine.call

    def answer(method, params, *more, **named):
        if method != "fit_to_place":
            return call(method, params, *more, **named)
        engine.calls.append((method, dict(params)))
        return fitted(output=params["output"], model=params["output"])

    monkeypatch.setattr(engine, "call", answer)
    return engine


def test_the_button_beside_the_model_fits_the_forms_model_and_chooses_the_new_one(dock, fit_engine, layer, nlcd):
    press(dock, "landchipModelFit")
    dialog = dock.place.dialog
    dialog.start_button.click()
    model = dock.map_page.form.model
    until(lambda: model.value().endswith(".onnx"))
    params = next(params for method, params in fit_engine.calls if method == "fit_to_place")
    assert model.value() == params["output"] and params["nlcd"] == nlcd.source()
    assert params["imagery"]["raster"] == [layer.source()] and "outputs" not in params["imagery"]
    dialog.reject()
    until(lambda: dock.place.dialog is None)


def test_a_form_without_imagery_is_a_message_and_no_dialog(dock, window):
    dock.map_page.form.imagery_combo.setLayer(None)
    press(dock, "landchipModelFit")
    assert dock.place.dialog is None and "No imagery is chosen" in window.messages()[-1]


@pytest.mark.parametrize(
    ("warning", "text"), [(UNFAMILIAR, "unlike the training data"), (UNCERTAIN, "uncertain about most"), (None, "")]
)
def test_a_map_of_unfamiliar_ground_proposes_the_fit(dock, result, show_map, warning, text):
    result["warnings"] = [warning] if warning else ["the imagery is made up"]
    show_map(result)
    label, button = find(dock, "landchipResultUnfamiliar"), find(dock, "landchipResultFit")
    assert label.isVisibleTo(dock) == button.isVisibleTo(dock) == bool(warning)
    assert text in label.text()


def test_a_map_by_a_model_that_was_fitted_proposes_nothing(dock, result, show_map):
    result["warnings"] = [UNFAMILIAR]
    result["model"]["held_out"] = {"source": "blocks", "chips": 9, "group_accuracy": {"value": 0.9}}
    show_map(result)
    assert not find(dock, "landchipResultFit").isVisibleTo(dock)


@pytest.mark.parametrize(
    ("source", "before", "text"),
    [
        ("places", None, "In places it had not seen: 90 % (95 % interval 85 to 94 %) of 60 chips right"),
        ("chips", None, "On chips it had not seen: 90 % (95 % interval 85 to 94 %) of 60 chips right"),
        ("blocks", 0.71, "90 % (95 % interval 85 to 94 %) of 60 held-out chips as the land cover, 71 % before the fit"),
        ("blocks", None, "of 60 held-out chips as the land cover"),
    ],
)
def test_a_map_and_its_abstract_say_how_right_the_model_is_where_it_was_tested(
    dock, result, show_map, source, before, text
):
    accuracy = {"value": 0.9, "low": 0.85, "high": 0.94}
    earlier = {"chips": 60, "group_accuracy": {"value": before, "low": 0.6, "high": 0.8}} if before else None
    result["model"]["held_out"] = {"source": source, "chips": 60, "group_accuracy": accuracy, "before": earlier}
    show_map(result)
    assert find(dock, "landchipResultProvenance").text().replace("\u00a0", " ").endswith(text)
    abstract = dock.map_page.result.layer().metadata().abstract()
    assert "90 % (95 % interval 85 to 94 %) of 60 chips" in abstract
    assert ("Before the fit it was 71 % (95 % interval 60 to 80 %)." in abstract) == bool(before)


def test_the_proposal_opens_the_dialog_for_the_maps_own_imagery(dock, layer, make_raster, result, show_map):
    other = QgsRasterLayer(str(make_raster("other.tif")), "other")
    QgsProject.instance().addMapLayer(other)
    result["warnings"], result["raster"] = [UNFAMILIAR], [layer.source()]
    show_map(result)
    dock.map_page.form.imagery_combo.setLayer(other)
    show_map(result)
    press(dock, "landchipResultFit")
    assert dock.place.dialog._inputs.imagery["raster"] == [layer.source()]
    assert "mrlc.gov" in dock.place.dialog.land_cover.hint.text()
    dock.place.dialog.reject()


def test_the_proposal_of_a_map_whose_imagery_is_not_loaded_passes_the_map(
    dock, fit_engine, layer, nlcd, result, tmp_path
):
    """The form's imagery is of other ground."""
    path = tmp_path / "map.gpkg"
    empty = QgsVectorLayer("Polygon?crs=EPSG:26911&field=col:int", "map", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(empty, str(path), QgsCoordinateTransformContext(), options)
    map_layer = QgsVectorLayer(str(path), "old map")
    result["warnings"], result["raster"], result["raster_ids"] = [UNFAMILIAR], ["/gone/quad.tif"], []
    layers.style(map_layer, result)
    QgsProject.instance().addMapLayer(map_layer)
    dock.map_page.result.show_layer(map_layer)
    press(dock, "landchipResultFit")
    dialog = dock.place.dialog
    assert find(dialog, "place-ground").text() == "old map (as the map was made)"
    dialog.start_button.click()
    until(lambda: dock.map_page.form.model.value().endswith(".onnx"))
    params = next(params for method, params in fit_engine.calls if method == "fit_to_place")
    assert params["map"] == str(path) and "imagery" not in params
    assert dialog.parameters("new.onnx")["MAP"] == str(path)
    dialog.reject()
    until(lambda: dock.place.dialog is None)
