"""ArcGIS Python raster function for a Landchip model, copied beside a .emd as LandchipClassifier.py.

Needs onnxruntime in ArcGIS's Python. Written after Esri's documentation of deep learning raster functions, which also
gives the names of the methods.
"""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np

_POLYGON = 4
_FIELDS = [
    {"name": "OID", "type": "esriFieldTypeOID", "alias": "OID"},
    {"name": "Confidence", "type": "esriFieldTypeDouble", "alias": "Confidence"},
    {"name": "Label", "type": "esriFieldTypeString", "alias": "Label"},
]
_SHAPE = {"name": "Shape", "type": "esriFieldTypeGeometry", "alias": "Shape"}


class LandchipClassifier:
    """Classifies the chip around each feature."""

    def __init__(self) -> None:
        self.name = "Landchip classifier"
        self.description = "Land use of the square around each feature"
        self.emd: dict[str, Any] = {}
        self.batch = 8
        self.session: Any = None

    def initialize(self, **arguments: Any) -> None:
        """Open the model. `model` is the .emd's path or its JSON text, `device` a GPU's number or -1."""
        if "model" not in arguments:
            return
        import onnxruntime

        definition, folder = str(arguments["model"]), ""
        if os.path.isfile(definition):  # noqa: PTH113
            folder = os.path.dirname(os.path.abspath(definition))  # noqa: PTH100, PTH120
            with open(definition, encoding="utf-8") as file:
                self.emd = json.load(file)
        else:
            self.emd = json.loads(definition)
        path = os.path.join(folder, self.emd["ModelFile"])  # noqa: PTH118
        preferred = ["CUDAExecutionProvider"] if int(arguments.get("device") or -1) >= 0 else []
        available = set(onnxruntime.get_available_providers())
        providers = [each for each in [*preferred, "CPUExecutionProvider"] if each in available]
        self.session = onnxruntime.InferenceSession(path, providers=providers)

    def getParameterInfo(self) -> list[dict[str, Any]]:  # noqa: N802
        """The parameters of the tool."""
        return [
            {
                "name": "rasters",
                "dataType": "rasters",
                "value": None,
                "required": True,
                "displayName": "Rasters",
                "description": "Chips around the features",
            },
            {
                "name": "model",
                "dataType": "string",
                "required": True,
                "displayName": "Input Model Definition (EMD) File",
                "description": "The .emd file",
            },
            {
                "name": "device",
                "dataType": "numeric",
                "required": False,
                "displayName": "Device ID",
                "description": "-1 for the CPU",
            },
            {
                "name": "batch_size",
                "dataType": "numeric",
                "required": False,
                "value": 8,
                "displayName": "Batch Size",
                "description": "Chips at once",
            },
        ]

    def getConfiguration(self, **scalars: Any) -> dict[str, Any]:  # noqa: N802
        """Chip size, bands and batch size."""
        self.batch = int(scalars.get("batch_size") or self.emd.get("BatchSize", 8))
        return {
            "CropSizeFixed": int(self.emd["CropSizeFixed"]),
            "BlackenAroundFeature": int(self.emd["BlackenAroundFeature"]),
            "extractBands": tuple(self.emd["ExtractBands"]),
            "tx": self.emd["ImageWidth"],
            "ty": self.emd["ImageHeight"],
            "batch_size": self.batch,
            "inheritProperties": 2 | 4 | 8,
            "inputMask": True,
        }

    def getFields(self) -> str:  # noqa: N802
        """The fields of the result, as JSON."""
        return json.dumps({"fields": [*_FIELDS, _SHAPE]})

    def getGeometryType(self) -> int:  # noqa: N802
        """The geometry type of the result: polygon."""
        return _POLYGON

    def vectorize(self, **blocks: Any) -> dict[str, str]:
        """Features with class and confidence, as JSON, one for each chip.

        rasters_pixels: one (band, y, x) array per chip; rasters_mask: likewise, 0 where there is no imagery
        """
        chips = [np.where(np.asarray(mask) == 0, 0, pixels) for pixels, mask in zip(*_pixels_and_masks(blocks))]
        pixels = np.clip(np.rint(np.stack(chips)), 0, 255).astype(np.uint8)
        probabilities = self.session.run([self.emd["OutputName"]], {self.emd["InputName"]: pixels})[0]
        height, width = pixels.shape[2:]
        ring = [[0, 0], [width - 1, 0], [width - 1, height - 1], [0, height - 1]]
        names = [each["Name"] for each in self.emd["Classes"]]
        features = [
            {
                "attributes": {
                    "OID": number + 1,
                    "Confidence": str(float(row.max())),
                    "Label": names[int(row.argmax())],
                },
                "geometry": {"rings": [ring]},
            }
            for number, row in enumerate(probabilities)
        ]
        aliases = {each["name"]: each["alias"] for each in _FIELDS}
        feature_set = {
            "displayFieldName": "",
            "fieldAliases": aliases,
            "geometryType": "esriGeometryPolygon",
            "fields": _FIELDS,
            "features": features,
        }
        return {"output_vectors": json.dumps(feature_set)}


def _pixels_and_masks(blocks: dict[str, Any]) -> tuple[Any, Any]:
    pixels = blocks["rasters_pixels"]
    return pixels, blocks.get("rasters_mask", [np.ones(np.shape(each), np.uint8) for each in pixels])
