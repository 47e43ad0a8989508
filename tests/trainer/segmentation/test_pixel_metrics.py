"""Figures of pixels against a count by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest

from plugin.engine.api.errors import ModelError
from tests.data.pixel_patches import PX, made_up_patches
from trainer.errors import ChipSetError, TrainingError
from trainer.segmentation.patch_set import PatchSet
from trainer.segmentation.pixel_evaluation import ForeignInput, evaluate_pixels, file_predictions
from trainer.segmentation.pixel_metrics import pixel_metrics, score_pixels, worst_patches


@pytest.fixture(scope="module")
def patches(tmp_path_factory: pytest.TempPathFactory) -> PatchSet:
    return made_up_patches(tmp_path_factory.mktemp("pixels"))


def truth_with_errors(patches: PatchSet, chance: float, seed: int = 0) -> list[tuple[int, np.ndarray]]:
    """Probabilities of 0.7 for the true class, or for another one with that chance."""
    rng, predictions = np.random.default_rng(seed), []
    for row in range(len(patches)):
        truth = patches.labels([row])[0].astype(int)
        named = np.where(rng.random(truth.shape) < chance, (truth + 1) % 4, truth)
        predictions.append((row, np.where(np.arange(4)[:, None, None] == named, 0.7, 0.1).astype(np.float32)))
    return predictions


def test_figures_equal_a_count_by_hand(patches: PatchSet) -> None:
    predictions = truth_with_errors(patches, 0.3)
    metrics = pixel_metrics(score_pixels(predictions, patches, 4))
    inner = slice(4, PX - 4)
    truth = patches.labels(np.arange(len(patches)))[:, inner, inner]
    named = np.stack([each.argmax(0) for _, each in predictions])[:, inner, inner]
    right = truth == named
    assert metrics["headline"]["accuracy"]["value"] == pytest.approx(right.mean())
    assert metrics["headline"]["true_probability"]["value"] == pytest.approx(np.where(right, 0.7, 0.1).mean())
    for k, row in enumerate(metrics["classes"]):
        hits, either = (right & (truth == k)).sum(), ((truth == k) | (named == k)).sum()
        assert row["iou"]["value"] == pytest.approx(hits / either)
        assert row["f1"]["value"] == pytest.approx(2 * hits / ((truth == k).sum() + (named == k).sum()))
        assert row["pixels"] == (truth == k).sum()
        assert row["iou"]["low"] < row["iou"]["value"] < row["iou"]["high"]
    assert np.array(metrics["confusion"]).sum() == truth.size == metrics["pixels"]


def test_dates_of_one_ground_are_compared(patches: PatchSet) -> None:
    same = pixel_metrics(score_pixels(truth_with_errors(patches, 0), patches, 0))
    assert same["headline"]["dates_agree"] == 1
    other = pixel_metrics(score_pixels(truth_with_errors(patches, 0.5), patches, 0))
    assert other["headline"]["dates_agree"] == pytest.approx(0.5, abs=0.03)
    single = patches.select(places=["place 0"])
    early = [at for at, each in enumerate(single.records) if each["date"] == "2011"]
    assert single.digest == patches.select(places=["place 0", "place 1"]).select(places=["place 0"]).digest
    assert single.digest != patches.digest
    assert {each["date"] for each in single.records} == {"2011", "2014"} and len(early) == 4


def test_the_worst_patches_come_first_and_their_pictures_are_in_the_report(patches: PatchSet, tmp_path: Path) -> None:
    predictions = truth_with_errors(patches, 0)
    predictions[5] = truth_with_errors(patches, 0.9)[5]
    scores = score_pixels(predictions, patches, 8)
    assert worst_patches(scores, 1) == [5]
    confusion = scores.confusion.copy()
    confusion[3] = 0
    confusion[3, 0, 1] = 20  # of 256: less than a tenth
    assert worst_patches(replace(scores, confusion=confusion), 1) == [5]
    confusion[3, 0, 1] = 30
    assert worst_patches(replace(scores, confusion=confusion), 2) == [3, 5]
    evaluation = evaluate_pixels("made up <b>", predictions, patches, 8, tmp_path / "evaluation")
    html = (tmp_path / "evaluation" / "report.html").read_text("utf-8")
    assert html.count("data:image/png;base64,") == 12 and "made up &lt;b&gt;" in html and "<b>" not in html
    assert html.count('class="entry"') == 4 and "All patches are of only 3 places" in html
    assert evaluation["worst"][0]["block"] == patches.records[5]["block"]
    assert "finds the right class for" in evaluation["answer"]


def test_patches_without_labels_within_the_margins_are_refused(patches: PatchSet) -> None:
    with pytest.raises(ChipSetError, match="has a label within the margins"):
        score_pixels([], patches, 4)


def unchanged(path: Path, kind: int, shape: list[int | str]) -> Path:
    """A network that gives its input."""
    ends = [onnx.helper.make_tensor_value_info(name, kind, shape) for name in ("pixels", "classes")]
    node = onnx.helper.make_node("Identity", ["pixels"], ["classes"])
    graph = onnx.helper.make_graph([node], "unchanged", ends[:1], ends[1:])
    opset = onnx.helper.make_opsetid("", 17)
    onnx.save(onnx.helper.make_model(graph, opset_imports=[opset], ir_version=8), path)
    return path


def test_a_model_of_other_pixels_is_told_in_a_sentence(patches: PatchSet, tmp_path: Path) -> None:
    whole, byte, real = ["n", 4, PX, PX], onnx.TensorProto.UINT8, onnx.TensorProto.FLOAT
    for kind, shape, foreign, words in (
        (byte, ["n", 3, PX, PX], None, "takes 3 bands, the patches have 4: make them with other --bands"),
        (byte, ["n", 4 * PX * PX], None, "takes no bands, the patches have 4"),
        (byte, ["n", 4, 64, 64], None, "takes windows of 64 px, the patches have 32: give the data file"),
        (real, whole, None, "takes pixels as float: give --divisor"),
        (byte, whole, ForeignInput(255), "takes pixels as uint8: leave out --divisor"),
        (real, whole, ForeignInput(255, (0,)), "gives 3 classes of"),
    ):
        model = unchanged(tmp_path / "model.onnx", kind, shape)
        with pytest.raises(TrainingError, match=words):
            next(iter(file_predictions(model, patches, foreign)))
    model = unchanged(tmp_path / "model.onnx", real, ["n", 4, "y", "x"])
    row, probabilities = next(iter(file_predictions(model, patches, ForeignInput(255))))
    np.testing.assert_array_equal(probabilities.argmax(axis=0), patches.pixels([row])[0].argmax(axis=0))
    with pytest.raises(ModelError, match="is no ONNX model"):
        next(iter(file_predictions(patches.folder / "patches.json", patches)))
