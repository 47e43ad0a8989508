"""landchip:changereport writes the engine's report in the user's language, and the candidates where asked for."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingOutputHtml
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from plugin.engine.api.classes import GROUPS, WATER
from plugin.engine.api.requests.report_texts import REPORT_TEXTS
from plugin.engine.change.product import change_product
from plugin.layers import legend


class MadeUpLanguage(QTranslator):
    """A translation of a few texts."""

    TEXTS = {
        "Maps": "Landkarten",
        "Developed": "Stadt",
        "Cultivated": "Acker",
        "{before} to {after}": "{before}>{after}",
    }

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        return self.TEXTS.get(text, "")

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def language(qgis_app) -> Iterator[None]:
    translator = MadeUpLanguage()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_change_map_becomes_a_page_with_its_candidates(run, made, tmp_path):
    page, table = tmp_path / "report.html", tmp_path / "candidates.csv"
    more = {"PAIRS": "3", "CANDIDATES": table, "NLCD": made / "nlcd_2011.tif"}
    outputs, feedback = run("changereport", INPUT=made / "change.gpkg", OUTPUT=page, **more)
    text = page.read_text("utf-8")
    assert "Change of land use, 2011 to 2016" in text
    assert outputs["OUTPUT"] == str(page)
    assert outputs["PICTURED"] == 3
    assert len(list(csv.DictReader(table.open()))) == outputs["SHOWN"] > 3
    assert "of them as pictures" in feedback.textLog()
    assert not [each for each in feedback.warnings if "nlcd" in each]


def test_the_page_is_shown_in_the_results_viewer(loaded):
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:changereport")
    assert isinstance(algorithm.outputDefinition("OUTPUT"), QgsProcessingOutputHtml)


def test_the_page_is_in_the_users_language(run, made, tmp_path, language):
    page = tmp_path / "report.html"
    run("changereport", INPUT=made / "change.gpkg", OUTPUT=page, PAIRS=1)
    text = page.read_text("utf-8")
    assert "Landkarten" in text and "Maps" not in text
    assert "Stadt" in text and "Developed" not in text
    assert "Acker&gt;stadt" in text
    assert f'lang="{QgsApplication.locale().replace("_", "-")}"' in text


def test_numbers_are_as_the_users_language_has_them(run, made, tmp_path):
    page, before = tmp_path / "report.html", QLocale()
    try:
        QLocale.setDefault(QLocale("de"))
        run("changereport", INPUT=made / "change.gpkg", OUTPUT=page, PAIRS=1)
    finally:
        QLocale.setDefault(before)
    assert "6.021 ha were compared" in page.read_text("utf-8")


def test_every_text_and_every_title_of_a_change_map_is_sent(loaded):
    from plugin.processing.algorithms.change_report import report_texts, report_titles

    assert report_texts().keys() == REPORT_TEXTS.keys()
    product = change_product([*GROUPS, WATER])
    assert set(report_titles()) == {each.title for column in product.categorical for each in column.categories}
    names = [each.name for each in product.main_column.categories]
    assert list(legend.transition_titles([each.name for each in (*GROUPS, WATER)])) == names


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"INPUT": "map.gpkg"}, "is no change map"),
        ({"OUTPUT": "report.txt"}, "must end in .html"),
        ({"CANDIDATES": "candidates.xlsx"}, "must end in .csv or .geojson"),
        ({"ESTIMATE": "{made}/result.json"}, "is no estimate"),
    ],
)
def test_what_gives_no_report_is_refused_in_a_sentence(refused, made, tmp_path, more, sentence):
    inputs = {"INPUT": made / more.get("INPUT", "change.gpkg"), "OUTPUT": tmp_path / more.get("OUTPUT", "report.html")}
    if "CANDIDATES" in more:
        inputs["CANDIDATES"] = tmp_path / more["CANDIDATES"]
    if "ESTIMATE" in more:
        inputs["ESTIMATE"] = Path(more["ESTIMATE"].format(made=made))
    assert sentence in refused("changereport", **inputs)
    assert not list(tmp_path.iterdir())
