"""A result is styled by group and by confidence, and its metadata states its origin."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsExpression,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from plugin import layers, settings
from plugin.layers import save_style_file, style, symbols


@pytest.fixture
def squares(map_file):
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def pixels(tmp_path):
    """A COG's look-alike: 2 x 2 chips, group and confidence."""
    path = tmp_path / "pixels.tif"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = gdal.GetDriverByName("GTiff").Create(str(path), 2, 2, 2, gdal.GDT_UInt16)
    file.SetProjection(srs.ExportToWkt())
    file.SetGeoTransform((2800 * 224.0, 224, 0, 16202 * 224.0, 0, -224))
    for band, numbers in ((1, b"\x01\x02\x03\xff"), (2, b"\x01\x02\x03\xff")):
        file.GetRasterBand(band).WriteRaster(0, 0, 2, 2, numbers, buf_type=gdal.GDT_Byte)
        file.GetRasterBand(band).SetNoDataValue(255)
    del file
    return path


def rules(layer):
    return {rule.label(): rule for rule in layer.renderer().rootRule().children()}


def rendered(layer, width=400):
    """The picture of a layer over white."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(width, width))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def test_the_legend_names_the_groups_in_their_colours(squares, result):
    style(squares, result)
    colours = {label: rule.symbol().color().name() for label, rule in rules(squares).items()}
    assert list(colours) == ["Developed", "Cultivated", "Undeveloped", "Uncertain", "No data"]
    assert [colours[each["title"]] for each in result["groups"]] == [each["colour"] for each in result["groups"]]


def test_each_chip_falls_under_the_rule_of_its_group(squares, result):
    style(squares, result)
    labels_of_chip = {}
    for feature in squares.getFeatures():
        context = squares.createExpressionContext()
        context.setFeature(feature)
        hits = [
            label for label, rule in rules(squares).items() if QgsExpression(rule.filterExpression()).evaluate(context)
        ]
        labels_of_chip[feature["col"], feature["row"]] = hits
    assert labels_of_chip == {
        (2800, 16200): ["Developed"],
        (2801, 16200): ["Cultivated"],
        (2800, 16201): ["Undeveloped", "Uncertain"],
        (2801, 16201): ["No data"],
    }


def test_unfamiliar_chips_have_a_rule_where_the_model_has_a_distance(squares, result):
    result["chips"]["unfamiliar"] = 0
    style(squares, result)
    assert list(rules(squares)) == [
        "Developed", "Cultivated", "Undeveloped", "Uncertain", "Unlike the training data", "No data",
    ]  # fmt: skip
    rule = QgsExpression(rules(squares)["Unlike the training data"].filterExpression())
    context = squares.createExpressionContext()
    for flags, hit in (("unfamiliar", 1), ("uncertain,unfamiliar", 1), ("uncertain", 0), ("", 0)):
        feature = next(squares.getFeatures())
        feature["flags"] = flags
        context.setFeature(feature)
        assert rule.evaluate(context) == hit
    assert "0 are unlike anything that the model was trained on, and crossed." in squares.metadata().abstract()
    result["chips"]["unfamiliar"] = None
    style(squares, result)
    assert "Unlike the training data" not in rules(squares)
    assert "unlike" not in squares.metadata().abstract()


def test_an_unfamiliar_chip_is_crossed_and_a_chip_of_both_kinds_shows_both(squares, result):
    result["chips"]["unfamiliar"] = 2
    style(squares, result)

    def pixels_of_chip(flags):
        """The pixels of the north-western chip."""
        squares.startEditing()
        (chip,) = squares.getFeatures('"col" = 2800 AND "row" = 16201')
        squares.changeAttributeValue(chip.id(), squares.fields().indexOf("flags"), flags)
        image = rendered(squares)
        squares.rollBack()
        return [image.pixel(x, y) for x in range(20, 180) for y in range(20, 180)]

    plain, *others = (pixels_of_chip(flags) for flags in ("", "uncertain", "unfamiliar", "uncertain,unfamiliar"))
    assert len(set(plain)) == 1
    dots, crosses, both = (sum(pixel != plain[0] for pixel in each) for each in others)
    assert 0 < dots != crosses > 0
    assert both > max(dots, crosses)


def test_confidence_is_a_style_to_switch_to(squares, result):
    style(squares, result)
    manager = squares.styleManager()
    assert manager.styles() == ["Confidence", "Land use", "Land use, fainter where unsure"]
    assert manager.currentStyle() == "Land use"
    manager.setCurrentStyle("Confidence")
    assert squares.renderer().type() == "graduatedSymbol"
    assert squares.renderer().classAttribute() == "confidence"
    manager.setCurrentStyle("Land use")
    assert squares.renderer().type() == "RuleRenderer"


def test_every_confidence_has_a_colour(squares, result):
    style(squares, result)
    squares.styleManager().setCurrentStyle("Confidence")
    ranges = squares.renderer().ranges()
    assert (ranges[0].lowerValue(), ranges[-1].upperValue()) == (0.0, 1.0)
    assert all(one.upperValue() == next_.lowerValue() for one, next_ in zip(ranges, ranges[1:]))


def test_the_layers_metadata_names_model_date_and_device(squares, result):
    style(squares, result)
    for text in (squares.metadata().abstract(), squares.serverProperties().abstract()):
        assert "test-model 7" in text
        assert "2016-05-21" in text
        assert "Made-up CPU" in text
    assert squares.serverProperties().title() == "Land use of quad"
    assert "test-model 7 (MIT)" in squares.serverProperties().attribution()


def test_an_unknown_image_date_is_stated(squares, result):
    style(squares, {**result, "image_dates": []})
    assert "unknown date" in squares.metadata().abstract()


def test_styling_twice_changes_nothing(squares, result):
    style(squares, result)
    style(squares, result)
    assert squares.styleManager().styles() == ["Confidence", "Land use", "Land use, fainter where unsure"]
    assert len(rules(squares)) == 5


def test_neighbours_of_a_group_show_no_seam(squares, result):
    style(squares, {**result, "groups": [{**each, "colour": "#0000ff"} for each in result["groups"]]})
    squares.setSubsetString('"row" = 16200')
    image = rendered(squares, 333)  # a width in which the common edge falls between pixels
    reds = [image.pixelColor(x, 166).red() for x in range(20, 313)]
    assert max(reds) - min(reds) <= 3  # without an outline the white below gives 41


def test_the_uncertain_chip_is_dotted_and_the_certain_one_is_not(squares, result):
    style(squares, result)
    image = rendered(squares)
    certain = {image.pixelColor(x, y).name() for x in range(20, 180) for y in range(220, 380)}
    uncertain = {image.pixelColor(x, y).name() for x in range(20, 180) for y in range(20, 180)}
    assert len(certain) == 1
    assert len(uncertain) > 1


def test_a_map_opened_by_hand_has_its_colours_and_its_bytes_unchanged(map_file, result):
    before = map_file.read_bytes()
    assert save_style_file(map_file, result)
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    assert list(rules(layer)) == ["Developed", "Cultivated", "Undeveloped", "Uncertain", "No data"]
    assert layer.opacity() == pytest.approx(settings.DEFAULT_OPACITY)
    assert map_file.read_bytes() == before


def test_a_style_that_cannot_be_written_returns_false(tmp_path, result):
    assert not save_style_file(tmp_path / "missing.gpkg", result)


def test_the_raster_has_a_colour_for_each_group_and_a_confidence(pixels, result):
    layer = QgsRasterLayer(str(pixels), "pixels")
    style(layer, result)
    classes = {each.value: (each.label, each.color.name()) for each in layer.renderer().classes()}
    assert classes == {1: ("Developed", "#b2182b"), 2: ("Cultivated", "#f7ecc0"), 3: ("Undeveloped", "#5aae61")}
    layer.styleManager().setCurrentStyle("Confidence")
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert layer.renderer().inputBand() == 2


@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#303030", "#b2182b", "#f7ecc0", "#5aae61"])
@pytest.mark.parametrize("mark", [symbols.dots, symbols.crosses, symbols.hatch, symbols.double_frame])
def test_the_marks_show_on_light_and_dark_grounds(qgis_app, mark, ground):
    """C14: grey hatching was not seen on dark imagery."""
    picture = QImage(48, 32, QImage.Format.Format_RGB32)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.drawImage(0, 0, mark().asImage(picture.size()))
    painter.end()
    bright = QColor(ground).lightness()
    lightness = [QColor(picture.pixel(x, y)).lightness() for x in range(48) for y in range(32)]
    assert sum(abs(each - bright) > 50 for each in lightness) > 0.02 * len(lightness)


def test_rules_are_clones_since_qgis_crashes_where_python_made_them():
    sources = {path.name: path.read_text("utf-8") for path in Path(layers.__file__).parents[1].rglob("*.py")}
    assert [name for name, text in sources.items() if "QgsRuleBasedRenderer.Rule(" in text] == ["symbols.py"]
    assert type(symbols.rule(None)).__name__ == "Rule" and symbols.rule(symbols.hatch(), "1", "all").label() == "all"
