"""The panel's widgets with made-up answers; none of it needs QGIS, so it runs on Qt 6 as well."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from plugin.engine.api.cover.use_limits import contradiction, sentence
from plugin.gui.click.panel import texts
from plugin.gui.click.panel.chip_panel import ChipPanel
from plugin.gui.click.panel.chip_picture import AGAINST, FOR, ChipPicture, OcclusionLegend, cell_colour
from plugin.gui.click.panel.comparison import ComparisonView, caution_text, change_text
from plugin.gui.widgets.bars import Bar, Bars
from tests.plugin.answers import CLASSES, answer, no_data, picture


@pytest.fixture
def panel(qgis_app):
    chip_panel = ChipPanel()
    chip_panel.resize(320, 900)
    chip_panel.show()
    yield chip_panel
    chip_panel.close()


def pixel_colour(widget, x, y):
    """The colour of a pixel as it is drawn."""
    return widget.grab().toImage().pixelColor(QPoint(round(x), round(y)))


def notices(panel):
    return [each.text() for each in panel.header.findChildren(QLabel, "notice-name")]


def test_an_empty_panel_displays_an_instruction(panel):
    assert "click the map" in panel.message and panel.answer is None


def test_an_answer_has_group_class_and_confidence_in_words_and_per_cent(panel):
    panel.show_answer(answer(group="undeveloped", confidence=0.71, **{"class": "shrub"}))
    assert panel.header.heading.text() == "Undeveloped: shrub"
    assert panel.header.subheading.text() == "Rather sure, 71\u00a0%"


def test_a_class_of_another_group_is_not_named_beside_the_group(panel):
    panel.show_answer(answer(**{"group": "undeveloped", "class": "cultivated", "confidence": 0.51}))
    assert panel.header.heading.text() == "Undeveloped"


@pytest.mark.parametrize(
    ("confidence", "text"),
    [(0.9, "Very sure"), (0.89, "Sure"), (0.75, "Sure"), (0.6, "Rather sure"), (0.59, "Unsure")],
)
def test_the_words_for_confidence_have_the_class_limits_of_the_maps_style(confidence, text):
    assert texts.confidence_text(confidence) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0"), (0.004, "<1"), (0.994, ">99"), (1.0, "100"), (0.125, "12"), (0.5, "50")],
)
def test_only_exact_shares_are_0_or_100_per_cent(share, text):
    assert texts.percent(share) == f"{text}\u00a0%"


def test_each_flag_is_a_notice_with_one_sentence(panel):
    panel.show_answer(answer(flags=["uncertain", "unfamiliar", "partial", "coarse"], valid=0.7, distance=40.0))
    assert notices(panel) == ["Unlike the training data", "Uncertain", "Partial", "Coarse"]
    sentences = [sentence for _, sentence in texts.notices(panel.answer)]
    assert "2.0 times" in sentences[0] and "70\u00a0%" in sentences[2]
    assert all(each.endswith(".") and ". " not in each for each in sentences)
    panel.show_answer(answer())
    QApplication.processEvents()
    assert texts.notices(panel.answer) == []


def test_land_cover_that_contradicts_the_use_is_a_notice(panel):
    found = contradiction("developed", {"trees": 1.0}, 0.0)
    nlcd = {"valid": 1.0, "shares": [{"class": "trees", "colour": "#008000", "share": 1.0}], "error": None}
    panel.show_answer(answer(nlcd={**nlcd, "contradiction": sentence(found).to_json()}))
    assert notices(panel) == ["Contradicted by the land cover"]
    assert "but 100% of it is trees" in texts.notices(panel.answer)[0][1]
    panel.show_answer(answer(nlcd={**nlcd, "contradiction": None}))
    assert texts.notices(panel.answer) == []


def test_a_chip_without_imagery_shows_no_bars_and_nothing_to_correct(panel):
    panel.show_answer(no_data(picture=None))
    assert panel.probabilities.isHidden() and panel.corrections.isHidden() and panel.image.isHidden()
    assert "too little of this chip holds imagery" in panel.header.subheading.text()


def test_a_chip_that_is_black_throughout_says_why_and_what_to_do(panel):
    """F7: all of its pixels are there, and yet it is probably no imagery."""
    panel.show_answer({**no_data(picture=None), "valid": 1.0, "flags": ["no-imagery?"]})
    assert panel.header.subheading.text() == "Not classified: black or white throughout."
    assert notices(panel) == ["Probably no imagery"]
    assert "give that value as no-data" in texts.notices(panel.answer)[0][1]


def test_bars_come_in_the_models_order_with_the_answer_marked(panel):
    panel.show_answer(answer())
    bars = panel.probabilities.classes.bars
    assert [bar.name for bar in bars] == [name.capitalize() for name, *_ in CLASSES]
    assert [bar.name for bar in bars if bar.mark] == ["Developed"]
    assert "Developed 87\u00a0%" in panel.probabilities.classes.accessibleDescription()


@pytest.mark.parametrize(("share", "filled"), [(0.0, 0.0), (0.25, 0.25), (1.0, 1.0)])
def test_a_bar_is_as_long_as_its_share(qgis_app, share, filled):
    bars = Bars()
    bars.resize(400, 40)
    bars.show_bars([Bar("Forest", share, "x", "#00ff00")], "Classes")
    image = bars.grab().toImage()
    row = round(image.height() * bars.sizeHint().height() / bars.height() / 2)
    green = [x for x in range(image.width()) if image.pixelColor(x, row) == QColor("#00ff00")]
    track = bars.width() - bars.fontMetrics().horizontalAdvance("Forestx") - 3 * bars.fontMetrics().averageCharWidth()
    assert len(green) / image.devicePixelRatio() == pytest.approx(filled * track, abs=0.08 * track)
    bars.close()


def test_a_cream_bar_has_an_outline_on_a_light_window(qgis_app):
    bars = Bars()
    bars.resize(300, 30)
    light = QPalette(QColor("#ffffff"))
    light.setColor(QPalette.ColorRole.Window, QColor("#fffdf0"))
    bars.setPalette(light)
    bars.setAutoFillBackground(True)
    bars.show_bars([Bar("A", 1.0, "x", "#f7ecc0")], "Groups")
    image = bars.grab().toImage()
    x = image.width() // 2
    darkest = min(image.pixelColor(x, y).lightness() for y in range(image.height()))
    assert darkest < 170
    bars.close()


def test_cells_for_the_answer_are_orange_and_those_against_it_purple(qgis_app):
    widget = ChipPicture()
    widget.resize(140, 140)
    widget.show_picture(picture())
    plain = pixel_colour(widget, 10, 10), pixel_colour(widget, 130, 130), pixel_colour(widget, 70, 70)
    drops = [[0.0] * 7 for _ in range(7)]
    drops[0][0], drops[6][6] = 0.5, -0.5
    widget.show_occlusion_map(drops)
    assert (pixel_colour(widget, 10, 10), pixel_colour(widget, 130, 130)) == plain[:2]  # not before it is wanted
    widget.set_overlay(True)
    north_west, south_east, middle = (
        pixel_colour(widget, 10, 10),
        pixel_colour(widget, 130, 130),
        pixel_colour(widget, 70, 70),
    )
    assert north_west.red() - north_west.blue() > plain[0].red() - plain[0].blue() + 40
    assert south_east.blue() - south_east.red() > plain[1].blue() - plain[1].red() + 20
    assert middle == plain[2]
    widget.show_picture(picture(4))
    assert not widget.overlay
    widget.close()


def test_a_chip_where_nothing_matters_stays_pale():
    assert cell_colour(0.01, 0.1).alpha() < 30 < cell_colour(0.1, 0.1).alpha()
    assert cell_colour(0.2, 0.2).rgb() != cell_colour(-0.2, 0.2).rgb()


def luminance(colour):
    """Relative, as WCAG 2.1 defines it."""
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour.getRgbF()[:3]]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear))


def test_for_and_against_differ_in_luminance():
    assert (luminance(FOR) + 0.05) / (luminance(AGAINST) + 0.05) > 2


def test_the_legend_names_both_ends(qgis_app):
    legend = OcclusionLegend()
    legend.resize(200, 24)
    image = legend.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) != image.pixelColor(
        image.width() * 3 // 4, image.height() // 2
    )
    assert "for it" in legend.accessibleName()


def test_the_copied_text_has_every_part_of_the_answer(panel):
    panel.show_answer(answer(nlcd={"valid": 1.0, "shares": [{"class": "water", "group": "undeveloped", "share": 1.0}]}))
    panel.copy_text()
    text = QGuiApplication.clipboard().text()
    for part in ("Developed", "Groups", "Classes", "Land cover", "quad", "2016-05-21", "test-model 7", "43 ms"):
        assert part in text


def test_a_number_key_is_a_correction_only_while_keys_are_on(panel):
    corrections = []
    panel.corrections.labelled.connect(corrections.append)
    panel.show_answer(answer())
    QTest.keyClick(panel, Qt.Key.Key_2)
    panel.enable_number_keys(True)
    QTest.keyClick(panel, Qt.Key.Key_2)
    panel.show_empty()
    QTest.keyClick(panel, Qt.Key.Key_2)
    assert corrections == ["forest"]


def test_class_buttons_stand_below_each_other_where_there_is_no_room(panel):
    panel.show_answer(answer())

    def columns(width):
        panel.resize(width, 900)
        QApplication.processEvents()
        return {button.x() for button in panel.corrections._buttons.values()}

    assert (len(columns(700)), len(columns(200))) == (2, 1)


@pytest.fixture
def view(qgis_app):
    comparison = ComparisonView()
    comparison.resize(360, 700)
    comparison.show()
    yield comparison
    comparison.close()


def labels(view):
    return [each.text() for each in view.findChildren(QLabel)]


def later(**changed):
    groups = [{**each, "probability": share} for each, share in zip(answer()["groups"], (0.37, 0.018, 0.612))]
    return answer(raster="/y/2020.tif", image_date="2020-07-01", group="undeveloped", groups=groups, **changed)


def test_the_earlier_image_is_on_the_left(view):
    view.show_answers(later(), answer())
    assert [each["image_date"] for each in view.answers] == ["2016-05-21", "2020-07-01"]
    assert change_text(*view.answers) == view.sentence.text() == "From developed to undeveloped"


def test_differences_are_in_percentage_points(view):
    view.show_answers(answer(), later())
    texts_of_view = labels(view)
    assert "\u221250" in texts_of_view and "+50" in texts_of_view and "±0" in texts_of_view


def test_a_change_between_uncertain_answers_has_a_caution():
    assert "may be no change" in caution_text(answer(), later(flags=["uncertain"]))
    assert caution_text(answer(), later()) == ""


def test_a_note_says_that_the_grids_differ():
    assert "different grids" in caution_text(answer(), answer(grid={"crs": "EPSG:26912", "size": 224.0}))


def test_the_comparison_says_that_one_side_has_no_imagery(view):
    view.show_answers(answer(), no_data(raster="/y/2020.tif"))
    assert view.sentence.text() == "One of the two holds no imagery here."


@pytest.mark.parametrize(
    ("nlcd", "note"),
    [
        (
            {"valid": 0.0, "shares": [], "error": "nlcd.tif has no CRS: set it first."},
            "nlcd.tif has no CRS: set it first.",
        ),
        ({"error": "nlcd.tif is gone: choose another."}, "nlcd.tif is gone: choose another."),
        ({"valid": 0.0, "shares": [], "error": None}, "The land-cover layer says nothing here."),
        (
            {"valid": 0.5, "shares": [{"class": "water", "group": "undeveloped", "share": 1.0}], "error": None},
            "The land-cover layer covers 50\u00a0% of this chip.",
        ),
    ],
)
def test_a_note_says_what_the_land_cover_raster_does_not_cover(panel, nlcd, note):
    panel.show_answer(answer(nlcd=nlcd))
    label = panel.findChild(QLabel, "landcover-note")
    assert not label.isHidden()
    assert label.text() == note
    panel.copy_text()
    assert note in QGuiApplication.clipboard().text()
    panel.show_answer(answer(nlcd=None))
    assert label.isHidden()
