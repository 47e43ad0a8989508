"""The command export: copies, variants and files for other tools."""

from __future__ import annotations

import importlib.util
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from plugin.engine.model.model import open_model
from tests.trainer.test_release import make_chipset, trained
from trainer.__main__ import FAILED, main
from trainer.exporting.release import release_network

PRIOR = (0.5, 0.25, 0.25)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run's folder with a model, beside its chip set."""
    folder = tmp_path_factory.mktemp("runs")
    (folder / "tiny").mkdir()
    (folder / "tiny" / "config.json").write_text("{}")
    release_network(replace(trained(), prior=PRIOR), make_chipset(folder / "set"), folder / "tiny" / "model.onnx")
    return folder / "tiny"


def test_the_finished_model_is_copied(run: Path, tmp_path: Path) -> None:
    assert main(["export", str(run), "--out", str(tmp_path / "new" / "a.onnx")]) == 0
    assert (tmp_path / "new" / "a.onnx").read_bytes() == (run / "model.onnx").read_bytes()
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["a.onnx"]


@pytest.mark.parametrize("kind", ["fp16", "int8"])
def test_a_variant_states_its_origin_and_its_accuracy(
    run: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    chips = str(run.parent / "set")
    assert main(["export", str(run), "--out", str(tmp_path / "a.onnx"), "--variants", kind, "--chips", chips]) == 0
    assert "of 20 test chips right" in capsys.readouterr().out
    with open_model(run / "model.onnx", "cpu") as before, open_model(tmp_path / f"a-{kind}.onnx", "cpu") as after:
        cost, contract = after.contract.metrics["variant"], after.contract
        assert contract.provenance["variant"] == {"kind": kind, "of": before.digest}
        assert contract.prior == PRIOR
        assert contract.held_out is not None
        assert contract.held_out.figures.chips == contract.metrics["test"]["chips"]
        assert contract.name == f"tiny-{kind}" and after.file.opset == 17 and after.file.ir_version == 8
        assert [each["type"] for each in after.inputs] == ["tensor(uint8)"]
        assert {each["type"] for each in after.outputs} == {"tensor(float)"}
        pixels = np.random.default_rng(0).integers(0, 256, (4, 3, 32, 32), dtype=np.uint8)
        np.testing.assert_allclose(before.predict_proba(pixels), after.predict_proba(pixels), atol=0.05)
    assert cost["chips"] == 20 and cost["accuracy_lost"] == pytest.approx(cost["accuracy_before"] - cost["accuracy"])
    assert contract.metrics["test"]["accuracy"]["value"] == cost["accuracy"]


def test_deepnesss_copy_gives_each_pixel_the_chips_probabilities(run: Path, tmp_path: Path) -> None:
    assert main(["export", str(run), "--out", str(tmp_path / "a.onnx"), "--deepness"]) == 0
    session = onnxruntime.InferenceSession(str(tmp_path / "a-deepness.onnx"))
    tile = np.random.default_rng(0).integers(0, 256, (1, 32, 32, 3), dtype=np.uint8)
    keys = session.get_modelmeta().custom_metadata_map
    mean, std = (np.array(json.loads(keys[f"standardization_{each}"])) for each in ("mean", "std"))
    fed = np.transpose((np.float32(tile * 1.0 / 255.0) - mean) / std, (0, 3, 1, 2)).astype(np.float32)
    (output,) = session.get_outputs()
    assert output.shape == [1, 3, 32, 32] and json.loads(keys["model_type"]) == "Segmentor"
    probabilities = session.run(None, {session.get_inputs()[0].name: fed})[0]
    with open_model(run / "model.onnx", "cpu") as model:
        expected = model.predict_proba(np.ascontiguousarray(tile.transpose(0, 3, 1, 2)))
    np.testing.assert_allclose(
        probabilities, np.broadcast_to(expected[:, :, None, None], probabilities.shape), atol=1e-5
    )


def test_arcgiss_function_labels_what_the_definition_describes(run: Path, tmp_path: Path) -> None:
    assert main(["export", str(run), "--out", str(tmp_path / "a.onnx"), "--emd"]) == 0
    emd = json.loads((tmp_path / "a.emd").read_text())
    assert emd["ModelType"] == "ObjectClassification" and emd["ExtractBands"] == [0, 1, 2] and emd["ImageWidth"] == 32
    assert emd["Classes"][0] == {"Value": 0, "Name": "barren", "Color": [0xB3, 0xAC, 0x9F]}
    spec = importlib.util.spec_from_file_location("LandchipClassifier", tmp_path / emd["InferenceFunction"])
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    function = module.LandchipClassifier()
    function.initialize(model=str(tmp_path / "a.emd"), device=-1)
    assert {each["name"] for each in function.getParameterInfo()} >= {"rasters", "model", "device"}
    assert function.getConfiguration(batch_size=2)["tx"] == 32
    pixels = np.random.default_rng(0).integers(0, 256, (2, 3, 32, 32)).astype(np.float32)
    vectors = function.vectorize(rasters_pixels=tuple(pixels), rasters_mask=tuple(np.ones_like(pixels)))
    features = json.loads(vectors["output_vectors"])["features"]
    with open_model(run / "model.onnx", "cpu") as model:
        expected = model.predict_proba(pixels.astype(np.uint8))
        names = [each.name for each in model.contract.classes]
    assert [each["attributes"]["Label"] for each in features] == [names[k] for k in expected.argmax(axis=1)]
    np.testing.assert_allclose(
        [float(each["attributes"]["Confidence"]) for each in features], expected.max(axis=1), atol=1e-5
    )


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--variants", "int4"], "There is no variant 'int4'"),
        (["--variants", "int8"], "give the run's chip set"),
        (["--variants", "int8", "--chips", "nowhere"], "There is no chip set"),
        (["--out", "{run}/model.onnx/a.onnx"], "cannot be written"),
    ],
)
def test_an_impossible_export_is_refused_in_a_sentence(
    run: Path, more: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(run), *(each.format(run=run) for each in more)]) == FAILED
    assert sentence in capsys.readouterr().err


def test_an_unfinished_run_and_a_missing_folder_are_refused(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(run, tmp_path / "half", ignore=shutil.ignore_patterns("model.onnx"))
    assert main(["export", str(tmp_path / "half")]) == FAILED
    assert "has no finished model" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "nothing")]) == FAILED
    assert "neither a run's folder nor a model file" in capsys.readouterr().err
