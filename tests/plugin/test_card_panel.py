"""The model's card: in terms that planners know, and as narrow as the dock."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QApplication

from plugin.gui.run.card_panel import CardPanel, card_html
from plugin.processing.algorithms import model_info
from tests.plugin.click_fakes import FakeEngineQueue, sweep

MEASURED = {"accuracy": 0.9, "chips": 50, "group_accuracy": 0.962, "group_accuracy_interval": [0.946, 0.974]}
CARD = {
    "name": "seven", "version": "3", "description": "Knows two classes.", "architecture": "linear", "license": "MIT",
    "bands": ["red"], "dtype": "uint8", "absent": {}, "gsd_m": 1.0, "chip_px": 224, "chip_m": 224.0,
    "classes": [{"name": "forest", "group": "undeveloped", "colour": "#00aa00"},
                {"name": "golf_course", "group": "play", "colour": "#00ff00"}],
    "groups": [{"name": "undeveloped", "title": "Undeveloped", "colour": "#00aa00"},
               {"name": "play", "title": "Places to play", "colour": "#00ff00"}],
    "abstain": {"confidence": 0.6}, "novelty": None, "golden": True,
    "calibration": {"in_graph": True, "fitted_on": "chips"},
    "provenance": {"data": [{"folder": "chips/seed", "label_from": "manifest"}]},
    "metrics": {"test": MEASURED, "test_uncalibrated": MEASURED, "lopo_worst_accuracy": 0.9338,
                "leave_one_place_out": {"all but weak labels": MEASURED, "long beach": MEASURED,
                                        "north dakota": {**MEASURED, "weak_labels": True}}},
    "digest": "0123456789abcdef" * 4, "opset": 17, "ir_version": 8, "runtime": "ONNX Runtime 1",
    "device": {"name": "Made-up CPU"},
}  # fmt: skip


@pytest.fixture
def panel(qgis_app):
    engine_queue = FakeEngineQueue()
    card_panel = CardPanel(engine_queue)
    card_panel.show_model("default")
    engine_queue.answer("inspect", CARD)
    yield card_panel
    card_panel.close()
    card_panel.deleteLater()
    sweep()


def test_figures_places_and_classes_have_readable_titles(panel):
    text = panel.text.toPlainText().replace("\u00a0", " ").replace("\u2060", "")
    for line in (
        "Forest", "Golf course", "Places to play", "Test chips, before calibration", "Long Beach",
        "North Dakota (rough labels)", "At places left out of the training", "96.2 % (94.6 – 97.4)",
        "Group right, worst of these places: 93.4 %", "Calibration: fitted on",
    ):  # fmt: skip
        assert line in text, line
    for key in ("test uncalibrated", "leave one place out", "lopo", "label_from", "_", "long beach", "forest"):
        assert key not in text, key


TYPED = {
    "chips": 50, "weak_labels": False, "class_accuracy": {"value": 0.9, "low": 0.8, "high": 0.95},
    "group_accuracy": {"value": 0.5, "low": 0.25, "high": 0.75},
}  # fmt: skip
HELD_OUT = {
    **TYPED, "source": "places", "description": "", "group_calibration_error": None, "confusion": [[41, 2], [3, 4]],
    "places": [{"place": "imperial", **TYPED}, {"place": "north dakota", **TYPED, "weak_labels": True}],
}  # fmt: skip


@pytest.mark.parametrize("source", ["places", "chips"])
def test_held_out_chips_and_the_confusion_matrix_are_on_the_card(source):
    page = card_html({**CARD, "held_out": {**HELD_OUT, "source": source}})
    document = QTextDocument()
    document.setHtml(page)
    text = document.toPlainText().replace("\u00a0", " ").replace("\u2060", "")
    for part in ("Imperial", "North Dakota (rough labels)", "50.0 % (25.0 – 75.0)", "Confusion matrix"):
        assert part in text, part
    assert [n for n in text.split() if n in ("41", "2", "3", "4")][-4:] == ["41", "2", "3", "4"]
    assert ("Test chips, by place" in text) == (source == "chips")
    assert ("Long Beach" in text) == (source == "chips")  # of the metrics, where they are not of the same chips


def test_the_card_of_a_fitted_model_has_its_accuracy_before_and_after_and_each_figure_once():
    held_out = {**HELD_OUT, "source": "blocks", "places": [], "before": {**TYPED, "chips": 49}}
    corrections = {"chips": 8, "before": {**TYPED, "chips": 8}, "after": {**TYPED, "chips": 7}}
    accuracy = {"nlcd": {"chips": 50, "before": held_out["before"], "after": TYPED}, "corrections": corrections}
    metrics = {"place": {"accuracy": accuracy}, "base_model": {}}
    provenance = {"place": {"blocks": 30}, "base_model": {"data": [1, 2]}, "created": "2026-11-28"}
    document = QTextDocument()
    card = {**CARD, "held_out": held_out, "metrics": metrics, "provenance": provenance}
    document.setHtml(card_html(card))
    lines = document.toPlainText().splitlines()
    chips = {title: lines[lines.index(title) + 1] for title in lines if title.endswith("the fit")}
    assert chips == {
        "After the fit": "50", "Before the fit": "49", "Corrected chips, after the fit": "7",
        "Corrected chips, before the fit": "8",
    }  # fmt: skip
    assert not [each for each in lines if "Nlcd" in each or "base model" in each.lower() or "30" in each]


def test_all_of_it_is_read_at_the_width_of_the_dock(panel):
    panel.resize(330, 500)
    QApplication.processEvents()
    assert panel.text.document().size().width() <= panel.text.viewport().width()


def test_the_card_leaves_out_the_same_fields_in_every_language(monkeypatch):
    english = card_html(CARD)
    monkeypatch.setattr(model_info, "tr", lambda text: f"[{text}]")
    assert card_html(CARD).count("<tr>") == english.count("<tr>")
    assert "[Licence]" in card_html(CARD) and "[Model]" not in card_html(CARD)
