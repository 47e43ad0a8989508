"""The fields of a model's card on the page and in the log."""

from __future__ import annotations

from plugin.processing.algorithms.model_info import card_facts, card_lines, card_page

CARD = {
    "name": "tiny", "version": "1", "description": "Made up.", "architecture": "linear", "license": "MIT",
    "bands": ["red", "green", "blue"], "absent": {}, "dtype": "uint8", "gsd_m": 1.0, "chip_px": 224, "chip_m": 224.0,
    "classes": [{"name": "forest", "group": "undeveloped"}], "groups": [{"name": "undeveloped"}],
    "abstain": {"confidence": 0.6, "margin": 0.1}, "novelty": None, "golden": True, "metrics": {}, "calibration": {},
    "provenance": {}, "digest": "0123", "opset": 17, "ir_version": 8, "runtime": "ONNX Runtime 1",
    "device": {"kind": "cpu", "name": "Made-up CPU", "note": ""},
}  # fmt: skip


def texts_by_title(card):
    """Title -> text."""
    return {fact.title: fact.text for fact in card_facts(card)}


def test_the_threshold_of_unfamiliar_chips_is_listed_with_its_method():
    novelty = {"output": "distance", "threshold": 12.5, "method": "Mahalanobis <64>"}
    assert (
        texts_by_title({**CARD, "novelty": novelty})["Unlike the training data beyond"]
        == "distance 12.5 (Mahalanobis <64>)"
    )
    assert "Mahalanobis &lt;64&gt;" in card_page({**CARD, "novelty": novelty})
    without = {**CARD, "novelty": {**novelty, "method": ""}}
    assert texts_by_title(without)["Unlike the training data beyond"] == "distance 12.5"


def test_a_model_that_states_no_distance_has_no_such_line():
    assert not any(line.startswith("Unlike") for line in card_lines(CARD))
    assert any(line == "Uncertain below: confidence 0.6, margin 0.1" for line in card_lines(CARD))


def test_the_bands_that_imagery_may_lack_are_listed():
    assert texts_by_title(CARD)["Bands"] == "red, green, blue (uint8)"
    four = {**CARD, "bands": ["red", "green", "blue", "nir"], "absent": {"nir": 0}}
    assert texts_by_title(four)["Bands"] == "red, green, blue, nir (uint8); serves imagery without nir too"
