"""The default model, as the engine runs it, is as good as its card says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.classes import GROUPS
from plugin.engine.model import Model, default_model_path, open_model
from trainer.data import data_folder, read_chips, read_manifest
from trainer.evaluation import group_matrix, measured

CARD = Path(__file__).resolve().parents[2] / "docs" / "model-card.md"
needs_data = pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")


@pytest.fixture(scope="module")
def model() -> Model:
    return open_model("default", device="cpu")


def test_it_fits_into_the_package() -> None:
    assert default_model_path().stat().st_size <= 20e6


def test_it_states_what_its_users_need(model: Model) -> None:
    contract = model.contract
    assert (contract.bands, contract.gsd_m, contract.chip_px) == (("red", "green", "blue"), 1.0, 224)
    assert contract.scaling is None and contract.activation == "none" and contract.golden is not None
    assert contract.groups == GROUPS
    assert (model.file.opset, model.file.ir_version) == (17, 8)
    for word in ("interval", "calibration error", "Limits", "No water", "CC BY 4.0"):
        assert word in contract.description


def test_the_card_in_the_documents_is_the_one_in_the_file(model: Model) -> None:
    assert CARD.read_text(encoding="utf-8") == model.contract.description


def test_its_golden_chip_is_no_certainty_and_therefore_notices_changes(model: Model) -> None:
    assert model.contract.golden is not None
    assert 0.2 < max(model.contract.golden.expected) < 0.95


@needs_data
def test_the_card_lists_the_data_it_was_trained_on(model: Model) -> None:
    named = {each.name for each in model.contract.classes}
    samples = [each for each in read_manifest(data_folder()) if each.label in named]
    stated = Counter[tuple[str, str]]()
    for row in model.contract.provenance["data"]:
        stated[(row["role"], row["class"])] += row["chips"]
    assert stated == Counter((each.role, each.label) for each in samples)


@needs_data
def test_the_engine_gives_the_cards_accuracy_on_the_test_role(model: Model) -> None:
    samples = read_manifest(data_folder(), ("test",))
    names = [each.name for each in model.contract.classes]
    truth = np.array([names.index(each.label) for each in samples])
    pixels = read_chips(samples)
    found = np.concatenate([model.score(pixels[at : at + 10]) for at in range(0, len(pixels), 10)]).astype(np.float64)
    card = model.contract.metrics["test"]
    again = measured(found, truth, model.contract.classes)
    for exact in ("chips", "accuracy", "group_accuracy"):
        assert again[exact] == card[exact]
    for close in ("log_loss", "calibration_error", "group_calibration_error"):
        assert again[close] == pytest.approx(card[close], abs=2e-3)
    assert card["accuracy"] > 0.9


@needs_data
def test_a_chip_gets_the_same_probabilities_in_any_batch(model: Model) -> None:
    pixels = read_chips(read_manifest(data_folder(), ("test",))[:9])
    together = model.score(pixels)
    for size in (1, 2, 4):
        parts = [model.score(pixels[at : at + size]) for at in range(0, len(pixels), size)]
        np.testing.assert_allclose(np.concatenate(parts), together, atol=1e-5)
    np.testing.assert_allclose((together @ group_matrix(model.contract.classes)).sum(axis=1), 1, atol=1e-5)
