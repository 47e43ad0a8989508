"""The default model, as the engine runs it, has the accuracy that its card states."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.api.classes import GROUPS
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.network import model_path
from tests.trainer.real_chips import read_chips
from trainer.default.data_folder import data_folder
from trainer.default.label_audit import DROP, read_label_audit
from trainer.default.manifest import ManifestChip, read_manifest
from trainer.default.model_card import render_card
from trainer.default.training_chips import DROPPED, MAIN_PLACES, NAMES, OTHER, ROLES, WEAK
from trainer.evaluation.metrics import summary_metrics
from trainer.heads.calibration import group_matrix

CARD = Path(__file__).resolve().parents[2] / "docs" / "model-card.md"
needs_data = pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")


@pytest.fixture(scope="module")
def model() -> Model:
    return open_model("default", device="cpu")


def test_it_fits_into_the_package() -> None:
    assert model_path(DEFAULT_MODEL).stat().st_size <= 20e6


def test_it_states_what_its_users_need(model: Model) -> None:
    contract = model.contract
    assert (contract.bands, contract.gsd_m, contract.chip_px) == (("red", "green", "blue"), 1.0, 224)
    assert contract.scaling is None and contract.activation == "none" and contract.golden is not None
    assert contract.groups == GROUPS
    assert (model.file.opset, model.file.ir_version) == (17, 8)
    for term in ("interval", "calibration error", "Limits", "Weak labels", "CC BY 4.0"):
        assert term in contract.description


def test_the_card_in_the_documents_is_the_one_in_the_file(model: Model) -> None:
    assert CARD.read_text(encoding="utf-8") == model.contract.description


def test_the_card_is_rendered_from_the_models_own_figures(model: Model) -> None:
    contract = model.contract
    rendered = render_card(
        dict(contract.metrics), contract.calibration["temperature"], contract.abstain, dict(contract.provenance)
    )
    # the file's JSON has the places in alphabetical order
    assert sorted(rendered.splitlines()) == sorted(CARD.read_text(encoding="utf-8").splitlines())


def test_its_golden_chip_is_no_certainty_and_therefore_notices_changes(model: Model) -> None:
    assert model.contract.golden is not None
    assert 0.2 < max(model.contract.golden.expected) < 0.95


@needs_data
def test_the_card_lists_the_data_it_was_made_from(model: Model) -> None:
    stated = Counter[tuple[str, str]]()
    for row in model.contract.provenance["data"]:
        if row["label_from"] != "manifest" and row["role"] == WEAK:
            continue
        stated[(row["role"], row["class"])] += row["chips"]
    assert stated == Counter((role, label) for _, role, label in _audited())
    weak = {row["folder"] for row in model.contract.provenance["data"] if row["role"] == WEAK}
    assert weak == {"patches", "rasters/naip_va_1m.tif", "rasters/m_4709963_se_14_1"}


def _audited() -> list[tuple[ManifestChip, str, str]]:
    """The manifest's chips with their role and class after the label audit; a chip of no class counts as barren."""
    audit, root = read_label_audit(), data_folder()
    chips = []
    for each in read_manifest(root, ROLES):
        if each.label in (*NAMES, OTHER):
            row = audit.get(each.path.relative_to(root).as_posix())
            role = DROPPED if row and row.action == DROP else each.role
            label = row.label if row and row.label else each.label
            chips.append((each, role, "barren" if label == OTHER else label))
    return chips


@needs_data
def test_the_engine_gives_the_cards_accuracy_on_the_test_role(model: Model) -> None:
    samples = [(each, label) for each, role, label in _audited() if role == "test"]
    names = [each.name for each in model.contract.classes]
    truth = np.array([names.index(label) for _, label in samples])
    pixels = read_chips([each for each, _ in samples])
    parts = [model.predict_proba(pixels[at : at + 10]) for at in range(0, len(pixels), 10)]
    probabilities = np.concatenate(parts).astype(np.float64)
    card = model.contract.metrics["test"]
    again = summary_metrics(probabilities, truth, model.contract.classes)
    assert again["chips"] == card["chips"]
    for exact in ("accuracy", "group_accuracy"):
        assert again[exact] == pytest.approx(card[exact])
    for close in ("log_loss", "calibration_error", "group_calibration_error"):
        assert again[close] == pytest.approx(card[close], abs=2e-3)
    assert card["accuracy"]["value"] > 0.9


def test_the_card_states_the_accuracy_in_left_out_places(model: Model) -> None:
    metrics = model.contract.metrics
    places = metrics["leave_one_place_out"]
    main = [places[place]["group_accuracy"]["value"] for place in MAIN_PLACES]
    assert metrics["lopo_worst_accuracy"] == min(main) and "west virginia" in places
    assert metrics["lopo_mean_accuracy"] == pytest.approx(np.mean(main), abs=1e-3)
    assert f"{min(main):.3f}" in model.contract.description
    assert metrics["lopo_worst_accuracy"] >= 0.85


def test_the_card_states_what_is_flagged_of_the_errors_in_left_out_places(model: Model) -> None:
    novelty = model.contract.metrics["novelty"]
    assert novelty["auc"] >= 0.85 > novelty["auc_early"]
    assert set(MAIN_PLACES) <= set(novelty["places"])
    assert model.contract.novelty is not None and model.contract.novelty.references is not None


def test_images_that_show_no_land_are_unfamiliar(model: Model) -> None:
    rng = np.random.default_rng(8)
    noise = rng.integers(0, 256, (2, 3, 224, 224), dtype=np.uint8)
    cloud = np.clip(rng.normal(235, 8, (2, 3, 224, 224)), 0, 255).astype(np.uint8)
    blank = np.broadcast_to(np.array([200, 30, 90], np.uint8)[:, None, None], (1, 3, 224, 224)).copy()
    assert model.contract.novelty is not None
    for pixels in (noise, cloud, blank):
        assert (model.predict(pixels).distance > model.contract.novelty.threshold).all()


@needs_data
def test_chips_that_it_was_not_trained_on_are_familiar_for_the_most_part(model: Model) -> None:
    pixels = read_chips(read_manifest(data_folder(), ("test", "val")))
    distances = np.concatenate([model.predict(pixels[at : at + 10]).distance for at in range(0, len(pixels), 10)])
    assert model.contract.novelty is not None
    assert (distances > model.contract.novelty.threshold).mean() < 0.15


@needs_data
def test_the_fast_form_names_the_same_groups(model: Model) -> None:
    pixels = read_chips(read_manifest(data_folder(), ("test",)))
    gather = group_matrix(model.contract.classes)
    with open_model("fast", device="cpu") as fast:
        assert fast.contract.metrics["variant"]["mean_lost"] <= 0.01
        assert fast.contract.refit is not None
        parts = [pixels[at : at + 10] for at in range(0, 50, 10)]
        pairs = [(model.predict_proba(part), fast.predict_proba(part)) for part in parts]
    same = [(each @ gather).argmax(axis=1) == (other @ gather).argmax(axis=1) for each, other in pairs]
    assert np.concatenate(same).mean() >= 0.98


@needs_data
def test_a_chip_gets_the_same_probabilities_in_any_batch(model: Model) -> None:
    pixels = read_chips(read_manifest(data_folder(), ("test",))[:9])
    together = model.predict_proba(pixels)
    for size in (1, 2, 4):
        parts = [model.predict_proba(pixels[at : at + size]) for at in range(0, len(pixels), size)]
        np.testing.assert_allclose(np.concatenate(parts), together, atol=1e-5)
    np.testing.assert_allclose((together @ group_matrix(model.contract.classes)).sum(axis=1), 1, atol=1e-5)
