"""The form's values are the engine's request; where they are incomplete, Run is disabled with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.gui.run.form.form_state import without_project_keys
from tests.plugin.qt_events import events, until
from tests.plugin.window import find, press

LEFT = Qt.MouseButton.LeftButton


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))
    assert combo.currentData() == data


def planned(dock, engine):
    """The request of the plan that follows what was set just now."""
    calls_before = len(engine.calls)
    until(lambda: len(engine.calls) > calls_before)
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    return Request.from_json(engine.planned)


@pytest.fixture
def polygons(window):
    layer = QgsVectorLayer("Polygon?crs=EPSG:26911", "fields", "memory")
    for x in (627200, 627500):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON (({x} 3629000, {x + 99} 3629000, {x} 3629099, {x} 3629000))"))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_by_default_the_plan_is_for_the_whole_layer_and_the_default_model(dock, engine, layer, tmp_path):
    request = Request.from_json(engine.planned)
    assert request.addresses == [layer.source()]
    assert (request.model, request.device, request.area, request.bands) == ("default", "auto", None, None)
    assert dict(request.outputs) == {"gpkg": str(tmp_path / "map.gpkg")}


def test_the_plan_follows_the_visible_map(dock, engine, window):
    choose(find(dock, "landchipArea"), "map")
    request = planned(dock, engine)
    extent = window.canvas.extent()
    assert request.area.extent == (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    window.canvas.setExtent(window.canvas.extent().buffered(500))
    assert planned(dock, engine).area.extent.west == pytest.approx(extent.xMinimum() - 500, abs=1)


def test_a_rectangle_is_drawn_with_the_mouse_and_the_previous_tool_is_restored(dock, engine, window):
    choose(find(dock, "landchipArea"), "rectangle")
    events()
    assert "No rectangle is drawn yet" in find(dock, "landchipPlan").text()
    assert not find(dock, "landchipRun").isEnabled()
    before = window.canvas.mapTool()
    press(dock, "landchipDraw")
    view = window.canvas.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    QTest.mouseMove(view, QPoint(150, 180))
    QTest.mouseMove(view, QPoint(200, 300))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 300))
    request = planned(dock, engine)
    transform = window.canvas.getCoordinateTransform()
    west_north, east_south = (transform.toMapCoordinates(*each) for each in ((100, 100), (200, 300)))
    assert request.area.extent == pytest.approx((west_north.x(), east_south.y(), east_south.x(), west_north.y()))
    assert request.area.crs == "EPSG:26911"
    assert window.canvas.mapTool() is before
    assert not find(dock, "landchipDraw").isChecked()


def test_a_click_without_a_drag_draws_nothing(dock, window):
    choose(find(dock, "landchipArea"), "rectangle")
    press(dock, "landchipDraw")
    QTest.mouseClick(window.canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    events()
    assert "No rectangle is drawn yet" in find(dock, "landchipPlan").text()


def test_all_or_only_the_selected_polygons_of_a_layer_are_the_area(dock, engine, polygons):
    choose(find(dock, "landchipArea"), "polygons")
    find(dock, "landchipAreaLayer").setLayer(polygons)
    assert len(planned(dock, engine).area.polygons) == 2
    QTest.mouseClick(find(dock, "landchipSelectedOnly"), LEFT, pos=QPoint(8, 8))
    events()
    assert "No polygon of fields is selected" in find(dock, "landchipPlan").text()
    polygons.selectByIds([1])
    assert len(planned(dock, engine).area.polygons) == 1


def test_further_quads_follow_the_first_in_their_order(dock, engine, make_raster, layer):
    others = [QgsRasterLayer(str(make_raster(f"{name}.tif")), name) for name in "ba"]
    QgsProject.instance().addMapLayers(others)
    more = find(dock, "landchipMore")
    assert [more.item(row).text() for row in range(more.count())] == ["a", "b"]
    for row in range(more.count()):
        more.item(row).setCheckState(Qt.CheckState.Checked)
    assert planned(dock, engine).addresses == [layer.source(), others[1].source(), others[0].source()]
    QgsProject.instance().removeMapLayer(others[0].id())
    assert planned(dock, engine).addresses == [layer.source(), others[1].source()]


def test_thresholds_date_device_and_bands_reach_the_engine(dock, engine):
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    find(dock, "landchipFine_MIN_VALID").setValue(0.25)
    find(dock, "landchipFine_IMAGE_DATE").setDate(QDate(2016, 5, 21))
    choose(find(dock, "landchipDevice"), "cpu")
    find(dock, "landchipBandsByHand").setChecked(True)
    choose(find(dock, "landchipBand_red"), 3)
    choose(find(dock, "landchipBand_blue"), 1)
    request = planned(dock, engine)
    assert (request.abstain.confidence, request.abstain.margin) == (0.7, None)
    assert (request.min_valid, request.image_date, request.device) == (0.25, "2016-05-21", "cpu")
    assert request.bands == {"red": 3, "green": 2, "blue": 1}


def test_the_request_of_a_click_has_the_imagery_but_no_area_and_outputs(dock, polygons, layer):
    choose(find(dock, "landchipArea"), "polygons")  # of no layer: no matter to a click
    imagery = dock.map_page.form.imagery_request()
    assert imagery["raster"] == [layer.source()]
    assert {"area", "outputs"}.isdisjoint(imagery)
    assert dock.map_page.form.layer() is layer


def test_without_imagery_run_is_disabled_with_a_reason(dock, layer):
    QgsProject.instance().removeMapLayer(layer.id())
    events()
    assert "No imagery is chosen" in find(dock, "landchipPlan").text()
    assert "No imagery is chosen" in find(dock, "landchipRun").toolTip()
    with pytest.raises(LandchipError, match="No imagery is chosen"):
        dock.map_page.form.imagery_request()


@pytest.mark.parametrize(
    ("path", "why"),
    [("", "No file is named"), ("map.gpkg", "names no folder"), ("/nowhere/at/all/map.gpkg", "is not there")],
)
def test_run_is_disabled_with_a_reason_where_no_file_can_be_written(dock, path, why):
    find(dock, "landchipOutput").setFilePath(path)
    events()
    assert why in find(dock, "landchipPlan").text()
    assert not find(dock, "landchipRun").isEnabled()


def test_the_proposed_file_follows_the_layer_and_is_free(window, layer, tmp_path, monkeypatch, make_raster):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "quad land use.gpkg").touch()
    form = window.plugin.dock().map_page.form
    assert form.output.path() == tmp_path / "quad land use 2.gpkg"
    other = QgsRasterLayer(str(make_raster("other.tif")), "a/b: other")
    QgsProject.instance().addMapLayer(other)
    form.imagery_combo.setLayer(other)
    assert form.output.path() == tmp_path / "a b other land use.gpkg"


def test_a_note_says_that_an_existing_file_will_be_replaced(dock, tmp_path):
    (tmp_path / "old.gpkg").touch()
    find(dock, "landchipOutput").setFilePath(str(tmp_path / "old"))
    events()
    assert dock.map_page.form.output.path() == tmp_path / "old.gpkg"
    assert "replaces the map" in dock.map_page.form.output._note.text()


def test_bands_that_the_engine_cannot_identify_are_set_by_hand(dock, engine):
    engine.refuses = RasterError("bands-unknown", "quad has no red band: give the order by hand, or choose another.")
    choose(find(dock, "landchipDevice"), "cpu")
    until(lambda: "by hand" in find(dock, "landchipPlan").text())
    assert find(dock, "landchipBandsByHand").isVisible()
    assert not find(dock, "landchipRun").isEnabled()
    engine.refuses = None
    QTest.keyClick(find(dock, "landchipBandsByHand"), Qt.Key.Key_Space)
    until(lambda: find(dock, "landchipRun").isEnabled() and " chips" in find(dock, "landchipPlan").text())
    assert Request.from_json(engine.planned).bands == {"red": 1, "green": 2, "blue": 3}


def test_many_changes_at_once_lead_to_one_plan(dock, engine):
    calls_before = len(engine.calls)
    for device in ("cpu", "auto", "cpu", "auto", "cpu"):
        choose(find(dock, "landchipDevice"), device)
    until(lambda: len(engine.calls) > calls_before)
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    assert len(engine.calls) == calls_before + 1
    assert engine.planned["device"] == "cpu"


def test_warnings_of_the_plan_are_displayed_below_the_form(dock, engine):
    engine.plan = {"warnings": ["quad has pixels of 5 m."]}
    choose(find(dock, "landchipDevice"), "cpu")
    until(lambda: find(dock, "landchipPlanWarnings").isVisible())
    assert find(dock, "landchipPlanWarnings").text() == "quad has pixels of 5 m."


def test_an_unfinished_run_on_the_disk_can_be_resumed(dock, engine):
    engine.plan = {"to_do": 1}
    choose(find(dock, "landchipDevice"), "cpu")
    until(lambda: "3 are there already" in find(dock, "landchipPlan").text())
    assert find(dock, "landchipRun").text().replace("&", "") == "Resume"


def test_the_whole_form_can_be_filled_in_and_run_by_the_keyboard(dock, engine, window):
    window.window.activateWindow()
    find(dock, "landchipLayer").setFocus()
    order = []
    for _ in range(40):
        name = window.window.focusWidget().objectName()
        if name == "landchipRun":
            break
        order.append(name)
        QTest.keyClick(window.window.focusWidget(), Qt.Key.Key_Tab)
    names = [each for each in order if each.startswith("landchip")]
    assert names[:7] == [
        "landchipLayer", "landchipGetImageryHere", "landchipArea", "landchipModel", "landchipModelFit",
        "landchipModelFile", "landchipModelCard",
    ]  # fmt: skip
    assert {"landchipDevice", "landchipPreset"} <= set(names)
    QTest.keyClick(window.window.focusWidget(), Qt.Key.Key_Space)
    until(lambda: find(dock, "landchipResult").isVisible())


def test_loaded_imagery_is_selected_while_none_is(window, make_raster, tmp_path):
    form = window.plugin.dock().map_page.form
    grey = QgsVectorLayer("Polygon?crs=EPSG:26911", "fields", "memory")
    QgsProject.instance().addMapLayer(grey)
    assert form.layer() is None
    first, second = (QgsRasterLayer(str(make_raster(f"{name}.tif")), name) for name in ("first", "second"))
    QgsProject.instance().addMapLayer(first)
    until(lambda: form.layer() is first)
    assert form.output.path().name == "first land use.gpkg"
    QgsProject.instance().addMapLayer(second)
    events()
    assert form.layer() is first


def test_no_data_and_its_tolerance_are_part_of_the_plan_and_of_presets(dock, engine, layer):
    """F7: the remedy was in one door only, the command line."""
    form = dock.map_page.form
    find(dock, "landchipNodata").setText("0, 250:255")
    find(dock, "landchipNodataTolerance").setValue(4)
    choose(find(dock, "landchipTransparency"), "near-infrared")
    request = planned(dock, engine)
    assert request.nodata == ((0, 0), (250, 255))
    assert (request.nodata_tolerance, request.transparency) == (4, "near-infrared")
    kept = form.state()
    form.reset({})
    assert planned(dock, engine).nodata is None
    form.restore(without_project_keys(kept))
    assert form.state()["nodata"] == kept["nodata"] and planned(dock, engine).nodata_tolerance == 4


def test_no_data_that_cannot_be_understood_is_said_at_once(dock, layer):
    find(dock, "landchipNodata").setText("black")
    until(lambda: "write them as 0 or as 0,250:255" in find(dock, "landchipPlan").text())


def test_what_is_set_of_the_layer_is_planned_anew(dock, engine, layer):
    """F2, F7: the layer's CRS and its additional no-data values, as soon as they are set."""
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:26912"))
    assert planned(dock, engine).raster == (RasterInput(layer.source(), "EPSG:26912"),)
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 0)])
    layer.emitStyleChanged()
    assert planned(dock, engine).raster == (RasterInput(layer.source(), "EPSG:26912", ((0, 0),)),)


def test_the_form_opens_get_imagery_and_its_button_says_so_where_there_is_no_raster(window, dock, layer):
    """The first five minutes: a project without imagery shows where to get some; later the button is an icon."""
    button = find(dock, "landchipGetImageryHere")
    press(dock, "landchipGetImageryHere")
    (dialog,) = window.window.findChildren(QDialog, "landchipGetImagery")
    until(dialog.isVisible)
    styles = Qt.ToolButtonStyle
    assert button.text() == "Get Imagery…" and button.toolButtonStyle() == styles.ToolButtonIconOnly
    QgsProject.instance().removeMapLayer(layer.id())
    until(lambda: button.toolButtonStyle() == styles.ToolButtonTextBesideIcon)
