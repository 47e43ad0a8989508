"""Esri's model definition beside a model file, for ArcGIS's tool Classify Objects Using Deep Learning.

NAME.emd is JSON with the keys of Esri's "writing model definition" (Framework, ModelFile, ModelType, InferenceFunction,
ImageHeight, ImageWidth, ExtractBands, Classes) and of its object classification examples (CropSizeFixed,
BlackenAroundFeature, ImageSpaceUsed). DataRange is left out, because the tool would stretch the pixels to it.
LandchipClassifier.py, the Python raster function that it names, runs the model with ONNX Runtime. It was tested with
calls as that documentation describes them, not in ArcGIS itself.
"""

from __future__ import annotations

import json
from pathlib import Path

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import BANDS
from plugin.engine.storage.store import write_atomic

FUNCTION = "LandchipClassifier"
_SOURCE = Path(__file__).with_name("esri_function.py")


def emd_definition(contract: Contract, model: str) -> dict[str, object]:
    """The .emd's content. model: name of the ONNX file. ExtractBands are NAIP's: 0 red, 1 green, 2 blue, 3 nir."""
    return {
        "Framework": "ONNX",
        "ModelConfiguration": FUNCTION,
        "ModelName": contract.name,
        "ModelFile": model,
        "ModelType": "ObjectClassification",
        "InferenceFunction": f"{FUNCTION}.py",
        "ImageHeight": contract.chip_px,
        "ImageWidth": contract.chip_px,
        "ExtractBands": [BANDS.index(each) for each in contract.bands],
        "CropSizeFixed": 1,
        "BlackenAroundFeature": 0,
        "ImageSpaceUsed": "MAP_SPACE",
        "InputName": contract.input_name,
        "OutputName": contract.output_name,
        "CellSize": contract.gsd_m,
        "Classes": [
            {"Value": number, "Name": each.name, "Color": [int(each.colour[at : at + 2], 16) for at in (1, 3, 5)]}
            for number, each in enumerate(contract.classes)
        ],
    }


def write_emd(contract: Contract, model: Path) -> list[Path]:
    """Write NAME.emd and the raster function beside the model file; returns both. Raises OutputError."""
    emd, function = model.with_suffix(".emd"), model.with_name(f"{FUNCTION}.py")
    write_atomic(emd, (json.dumps(emd_definition(contract, model.name), indent=2) + "\n").encode())
    write_atomic(function, _SOURCE.read_bytes())
    return [emd, function]
