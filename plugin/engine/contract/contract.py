"""A model's contract: what it states about its input, output, classes and origin (standard library only).

The contract is a STAC Item with the Machine Learning Model extension (MLM 1.4, prefix `mlm:`). It is JSON under the key
`stac_mlm` of the metadata of the ONNX file, or in `<model>.mlm.json` beside the file of a foreign model. Fields that
MLM does not have are in the same Item under the prefix `landchip:`:

landchip:groups
    class name -> group name.
landchip:abstain
    `confidence` and `margin` below which a chip is uncertain.
landchip:novelty
    `output`, `threshold` (above 0) and `method`: the graph's second output, the distance of each chip from the training
    data in the network's features, one float per chip, `(n,)` or `(n, 1)`. Left out where the graph has none. The
    output is also the second of `mlm:output`. A distance of NaN is a ModelError when the model runs; an infinite one is
    allowed and means very far.
landchip:absent
    band that imagery may lack -> the pixel value that, all over a chip, the graph takes for its absence, such as
    `{"nir": 0}`. Only near infrared can be listed. Left out where the model needs all of its bands.
landchip:golden
    `pixels`, `shape`, `expected`, and optionally `expected_distance` and `tolerance`: a chip and the model's answer for
    it, which must be reproduced when the model is opened: probabilities to `tolerance` (0.001 by default; graphs of
    integers state more, at most 0.02), the distance to ten times that share of itself or of the threshold, whichever
    is larger.
landchip:refit
    `embedding` (an output of the graph, `(n, width)`), `weight` and `bias` (initializers W `(class, width)` and b
    `(class,)`), `scale` and `shift` (the calibration, a number per class): probabilities are
    softmax((embedding W' + b) * scale + shift). Left out where the last layer cannot be refitted, as in 8-bit models.
landchip:activation, landchip:imagery_dtype
    what the engine must apply to the output ("none" or "softmax"); the pixel type of the imagery.
landchip:calibration, landchip:metrics, landchip:provenance
    for the model's card.

Beside the Item, under the metadata key `landchip_summary`, a model that can be refitted keeps features of typical
training chips; see training_summary.py. The keys of Deepness are written, too, and read where there is no Item
(deepness.py): they are converted to an Item first, so `Contract.from_mlm` is the only reader.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..api.classes import GROUPS, Group, LandClass
from ..api.errors import ModelError
from . import deepness
from .mlm_fields import (
    AbstainThresholds,
    GoldenChip,
    LastLayerSpec,
    Novelty,
    ValueScaling,
    absent_from_json,
    band_from_json,
    classes_from_json,
    classes_to_json,
)
from .validation import (
    Rules,
    absent_band_rules,
    golden_rules,
    input_rules,
    last_layer_rules,
    novelty_rules,
    output_rules,
    scaling_rules,
)

KEY = "stac_mlm"
EXTENSIONS = (
    "https://stac-extensions.github.io/mlm/v1.4.0/schema.json",
    "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
)


@dataclass(frozen=True)
class Contract:
    """What the engine needs to know to run a model and to interpret its output. See the module's docstring.

    description: the model's card, markdown
    bands:       names in input order, of red, green, blue, nir
    gsd_m:       ground sample distance, metres per pixel
    chip_px:     side of a chip, pixels
    classes:     in output order
    dtype:       pixel type of the imagery, "uint8" or "uint16"
    scaling:     applied to pixels before inference; None where the graph takes the integer pixels
    activation:  what the engine must apply to the first output: "none" or "softmax"
    input_name, output_name: names of tensors; "" where the graph has only one
    golden:      a chip with its expected answer; None for a model that states none
    novelty:     the output with each chip's distance to the training data; None where the graph has none
    absent:      band that imagery may lack -> the pixel value that, all over a chip, stands for its absence
    refit:       the last layer's place in the graph; None where it cannot be refitted

    Raises ModelError for a contract that contradicts itself.
    """

    name: str
    version: str
    architecture: str
    license: str
    description: str
    bands: tuple[str, ...]
    gsd_m: float
    chip_px: int
    classes: tuple[LandClass, ...]
    dtype: str = "uint8"
    abstain: AbstainThresholds = field(default_factory=AbstainThresholds)
    calibration: Mapping[str, Any] = field(default_factory=dict)
    provenance: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, Any] = field(default_factory=dict)
    scaling: ValueScaling | None = None
    activation: str = "none"
    input_name: str = ""
    output_name: str = ""
    golden: GoldenChip | None = None
    novelty: Novelty | None = None
    absent: Mapping[str, int] = field(default_factory=dict)
    refit: LastLayerSpec | None = None

    def __post_init__(self) -> None:
        for is_broken, contradiction in _rules(self):
            if is_broken:
                raise ModelError(
                    "contract-contradiction",
                    "The contract of model {model} {contradiction}: correct it or choose another model.",
                    model=self.name,
                    contradiction=contradiction,
                )

    @property
    def chip_m(self) -> float:
        """Side of a chip on the ground, metres."""
        return self.gsd_m * self.chip_px

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of its classes, in the order of classes.GROUPS."""
        named = {each.group for each in self.classes}
        return tuple(group for group in GROUPS if group.name in named)

    def to_metadata(self) -> dict[str, str]:
        """The contract as ONNX metadata: the STAC Item under `stac_mlm`, and Deepness's keys. Every value is JSON."""
        scaling = (self.scaling.mean, self.scaling.std) if self.scaling else None
        deepness_keys = deepness.deepness_keys([each.name for each in self.classes], self.gsd_m, self.chip_px, scaling)
        return {KEY: json.dumps(self.to_mlm(), ensure_ascii=True, sort_keys=True), **deepness_keys}

    def to_mlm(self) -> dict[str, Any]:
        """The contract as a STAC Item with the MLM extension."""
        asset = {
            "href": f"./{self.name}.onnx",
            "type": "application/octet-stream; framework=onnx",
            "roles": ["mlm:model"],
            "mlm:artifact_type": "onnx",
        }
        return {
            "type": "Feature",
            "stac_version": "1.1.0",
            "stac_extensions": list(EXTENSIONS),
            "id": f"{self.name}-{self.version}",
            "geometry": None,
            "properties": {**self._model_properties(), **self._input_and_output(), **self._landchip_properties()},
            "links": [],
            "assets": {"model": asset},
        }

    def _model_properties(self) -> dict[str, Any]:
        """The properties of STAC and MLM that describe the model as a whole."""
        return {
            "datetime": self.provenance.get("created", "1970-01-01T00:00:00Z"),
            "description": self.description,
            "license": self.license,
            "version": self.version,
            "gsd": self.gsd_m,
            "mlm:name": self.name,
            "mlm:architecture": self.architecture,
            "mlm:framework": "ONNX",
            "mlm:tasks": ["scene-classification"],
        }

    def _input_and_output(self) -> dict[str, Any]:
        """`mlm:input` and `mlm:output`."""
        input_tensor = {
            "shape": [-1, len(self.bands), self.chip_px, self.chip_px],
            "dim_order": ["batch", "bands", "height", "width"],
            "data_type": "float32" if self.scaling else self.dtype,
        }
        output_tensor = {"shape": [-1, len(self.classes)], "dim_order": ["batch", "class"], "data_type": "float32"}
        mlm_input = {
            "name": self.input_name,
            "bands": list(self.bands),
            "input": input_tensor,
            "value_scaling": self.scaling.to_json() if self.scaling else None,
            "resize_type": None,
        }
        mlm_output = {
            "name": self.output_name,
            "tasks": ["scene-classification"],
            "result": output_tensor,
            "classification:classes": classes_to_json(self.classes),
        }
        return {"mlm:input": [mlm_input], "mlm:output": [mlm_output, *self._other_outputs()]}

    def _other_outputs(self) -> list[dict[str, Any]]:
        """Entries of `mlm:output` for the outputs after the probabilities: the distance and the embedding."""
        distance, layer = self.novelty, self.refit
        method = distance.method or "not described" if distance else ""
        outputs = [
            (distance and distance.output, ("batch",), f"Distance of the chip to the training data: {method}."),
            (layer and layer.embedding, ("batch", "feature"), "The features that the last layer takes."),
        ]
        return [
            {
                "name": name,
                "tasks": ["scene-classification"],
                "result": {"shape": [-1] * len(dims), "dim_order": list(dims), "data_type": "float32"},
                "description": description,
            }
            for name, dims, description in outputs
            if name
        ]

    def _landchip_properties(self) -> dict[str, Any]:
        """The properties with the prefix `landchip:`."""
        golden = {"landchip:golden": self.golden.to_json()} if self.golden else {}
        novelty = {"landchip:novelty": self.novelty.to_json()} if self.novelty else {}
        absent = {"landchip:absent": dict(self.absent)} if self.absent else {}
        refit = {"landchip:refit": self.refit.to_json()} if self.refit else {}
        return {
            "landchip:imagery_dtype": self.dtype,
            "landchip:activation": self.activation,
            "landchip:groups": {each.name: each.group for each in self.classes},
            "landchip:abstain": self.abstain.to_json(),
            "landchip:calibration": dict(self.calibration),
            "landchip:provenance": dict(self.provenance),
            "landchip:metrics": dict(self.metrics),
            **novelty,
            **absent,
            **refit,
            **golden,
        }

    @classmethod
    def from_mlm(cls, document: Mapping[str, Any], file_name: str) -> Contract:
        """The contract in a STAC Item, or in its properties alone. Raises ModelError where it is incomplete or wrong.

        file_name: of the model or of the JSON file, for messages
        """
        try:
            return _from_properties(document.get("properties", document))
        except KeyError as error:
            raise ModelError(
                "contract-incomplete",
                "The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.",
                model=file_name,
                field=error.args[0],
            ) from error
        except (TypeError, ValueError, AttributeError, IndexError, zlib.error) as error:
            raise ModelError(
                "contract-unreadable",
                "The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or "
                "choose another model.",
                model=file_name,
                reason=error,
            ) from error


def _from_properties(properties: Mapping[str, Any]) -> Contract:
    mlm_input, mlm_output = properties["mlm:input"][0], properties["mlm:output"][0]
    value_scaling, golden = mlm_input.get("value_scaling"), properties.get("landchip:golden")
    novelty, refit = properties.get("landchip:novelty"), properties.get("landchip:refit")
    scaling = ValueScaling.from_json(value_scaling, len(mlm_input["bands"])) if value_scaling else None
    return Contract(
        name=str(properties["mlm:name"]),
        version=str(properties.get("version", "")),
        architecture=str(properties.get("mlm:architecture", "unknown")),
        license=str(properties.get("license", "other")),
        description=str(properties.get("description", "")),
        bands=tuple(band_from_json(each) for each in mlm_input["bands"]),
        gsd_m=float(properties["gsd"]),
        chip_px=int(mlm_input["input"]["shape"][-1]),
        # The imagery's pixel type where it is stated; else uint8 where pixels are scaled; else the tensor's type.
        dtype=str(properties.get("landchip:imagery_dtype", "uint8" if scaling else mlm_input["input"]["data_type"])),
        classes=classes_from_json(mlm_output["classification:classes"], properties["landchip:groups"]),
        abstain=AbstainThresholds.from_json(properties.get("landchip:abstain", {})),
        calibration=dict(properties.get("landchip:calibration", {})),
        provenance=dict(properties.get("landchip:provenance", {})),
        metrics=dict(properties.get("landchip:metrics", {})),
        scaling=scaling,
        activation=str(properties.get("landchip:activation", "none")),
        input_name=str(mlm_input.get("name", "")),
        output_name=str(mlm_output.get("name", "")),
        golden=GoldenChip.from_json(golden) if golden else None,
        novelty=None if novelty is None else Novelty.from_json(novelty),
        absent=absent_from_json(properties.get("landchip:absent", {})),
        refit=None if refit is None else LastLayerSpec.from_json(refit),
    )


def _rules(contract: Contract) -> Rules:
    """Every rule of a contract, as (whether it is broken, the end of the sentence "The contract of model …")."""
    other_outputs = {contract.output_name, contract.novelty.output if contract.novelty else ""}
    return [
        *input_rules(contract.bands, contract.gsd_m, contract.chip_px, contract.dtype),
        *output_rules(contract.classes, contract.activation),
        *scaling_rules(contract.scaling, len(contract.bands)),
        *golden_rules(contract.golden, len(contract.classes), (len(contract.bands), contract.chip_px, contract.dtype)),
        *novelty_rules(contract.novelty, contract.output_name, contract.golden),
        *absent_band_rules(contract.absent, contract.bands, contract.dtype),
        *last_layer_rules(contract.refit, len(contract.classes), other_outputs),
    ]
