"""A change map becomes a page with its transitions, their matrix, the expected alarms and the estimate, if known."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutExporter, QgsLayoutItemLegend, QgsLayoutItemMap, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

from plugin.layers import style
from plugin.layout import make_layout
from plugin.layout_items import text_height
from tests.plugin.change_maps import change_result, write_change_map
from tests.plugin.test_layout import areas, items, label_text

SENTENCE = "From 2011 to 2016, 426 of 6,021 ha changed (95% interval 426 to 537 ha)."
LOWEST_MM = 195  # where the credits begin


@pytest.fixture
def comparison(tmp_path):
    made_from = {
        "created": "2026-11-28T05:00:00Z", "land_cover": "nlcd_2011", "model": "here 4", "imagery": ["Valley 2016"],
    }  # fmt: skip
    return {**change_result(tmp_path / "change.gpkg"), "made_from": made_from}


@pytest.fixture
def make_page(qgis_app, tmp_path):
    project = QgsProject()

    def make(result, estimate=""):
        layer = QgsVectorLayer(str(write_change_map(tmp_path / "change.gpkg")), "change", "ogr")
        style(layer, result)
        project.addMapLayer(layer)
        return make_layout(project, layer, result, estimate)

    yield make
    project.clear()


def legend_texts(layout):
    (legend,) = items(layout, QgsLayoutItemLegend)
    (node,) = legend.model().rootGroup().findLayers()
    nodes = legend.model().layerOriginalLegendNodes(node)
    return [" ".join(str(each.data(Qt.ItemDataRole.DisplayRole)).split()) for each in nodes]


def test_the_page_has_the_years_the_transitions_and_what_it_was_made_from(make_page, comparison):
    layout = make_page(comparison)
    assert label_text(layout, "title") == layout.name() == "Change from 2011 to 2016"
    assert "Land cover of 2011 (nlcd_2011) and imagery of 2016 (Valley 2016)" in label_text(layout, "subtitle")
    assert legend_texts(layout)[:2] == ["Cultivated to developed", "Undeveloped to cultivated"]
    assert "2026-11-28 from a map by here 4, land cover nlcd_2011 and imagery Valley" in label_text(layout, "credits")


def test_a_page_of_two_dates_names_both_images(make_page, comparison):
    comparison["made_from"] |= {"land_cover": "", "imagery_then": ["Valley 2011"]}
    layout = make_page(comparison)
    assert "Imagery of 2011 (Valley 2011) and of 2016 (Valley 2016)" in label_text(layout, "subtitle")
    assert "from maps by here 4 of imagery Valley 2011 and Valley 2016" in label_text(layout, "credits")


def test_the_matrix_has_chips_and_areas_with_their_totals(make_page, comparison):
    assert areas(make_page(comparison)) == [
        ["", "Developed", "Cultivated", "Undeveloped", "Total"],
        ["Developed", "1\n5", "–", "–", "1\n5"],
        ["Cultivated", "2\n10", "1\n5", "–", "3\n15"],
        ["Undeveloped", "–", "1\n5", "1\n5", "2\n10"],
        ["Total", "3\n15", "2\n10", "1\n5", "6\n30"],
    ]


def test_the_page_says_what_to_expect_and_that_no_area_can_be_quoted(make_page, comparison):
    comparison["warnings"] = ["the land cover is made up"]
    comparison["chips"]["mixed"] = 2
    layout = make_page(comparison)
    text = label_text(layout, "trust")
    assert "Of these 2 are expected to have changed and 1 not." in text
    assert "no estimate of how much land changed: for that, review a sample" in text
    assert "the land cover is made up" in text and "Several uses in one chip: 2 chips." in text
    assert "estimate" not in [each.id() for each in layout.items() if hasattr(each, "id")]


def test_the_estimate_is_what_is_quoted_where_it_is_known(make_page, comparison):
    layout = make_page(comparison, SENTENCE)
    assert label_text(layout, "estimate") == SENTENCE
    assert "the estimate is the area to quote" in label_text(layout, "trust")


def test_a_result_that_does_not_say_what_it_was_made_from_has_a_page_too(make_page, comparison):
    del comparison["made_from"]
    assert "by an unknown model" in label_text(make_page(comparison), "credits")


def test_all_transitions_there_are_fit_on_the_page(make_page, comparison):
    matrix = comparison["matrix"]
    matrix["chips"] = [[11_111] * 4 for _ in range(4)]
    matrix["hectares"] = [[123_456.7] * 4 for _ in range(4)]
    comparison["warnings"] = ["A long warning that the comparison gave, and that goes on. " * 3] * 2
    layout = make_page(comparison, SENTENCE)
    assert len(legend_texts(layout)) > 16
    lowest = max(each.pos().y() + each.rect().height() for each in layout.items() if hasattr(each, "id") and each.id())
    table = next(each for each in layout.items() if hasattr(each, "id") and each.id() == "areas")
    assert table.pos().y() + table.rect().height() <= LOWEST_MM < lowest <= 210
    for name in ("trust", "estimate"):
        label = next(each for each in layout.items() if hasattr(each, "id") and each.id() == name)
        size = label.textFormat().size()
        assert text_height(layout, label.text(), size, label.rect().width()) <= label.rect().height()
        assert label.pos().y() + label.rect().height() <= LOWEST_MM


def test_the_page_is_a_picture_and_a_pdf_on_which_the_changes_are_seen(make_page, comparison, tmp_path):
    layout = make_page(comparison, SENTENCE)
    exporter, success = QgsLayoutExporter(layout), QgsLayoutExporter.ExportResult.Success
    picture = QgsLayoutExporter.ImageExportSettings()
    picture.dpi = 40
    assert exporter.exportToImage(str(tmp_path / "page.png"), picture) == success
    assert exporter.exportToPdf(str(tmp_path / "page.pdf"), QgsLayoutExporter.PdfExportSettings()) == success
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    image, (frame,) = QImage(str(tmp_path / "page.png")), items(layout, QgsLayoutItemMap)
    reds = [
        image.pixelColor(x, y)
        for x in range(0, image.width() * 2 // 3, 4)
        for y in range(0, image.height() * 3 // 4, 4)
        if image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 50
    ]
    assert len(reds) > 50 and frame.layers()
