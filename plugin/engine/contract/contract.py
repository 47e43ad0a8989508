"""What a model states about itself: the contract that travels inside its ONNX file (standard library only).

The contract is a STAC Item with the Machine Learning Model extension (MLM 1.4, prefix `mlm:`), kept as JSON under the
metadata key `stac_mlm`, or beside a foreign model as `<model>.mlm.json`. What MLM has no field for (groups, abstain
thresholds, novelty, absent bands, calibration, metrics, golden chip) stands in the same Item under our own prefix
`landchip:`. The keys of Deepness are written too, and read where nothing better is there (`deepness.py`). Every dialect
is read through the Item, so there is one way in.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..api.classes import GROUPS, Group, LandClass
from ..api.errors import ModelError
from ..api.messages import Message
from . import deepness
from .mlm_fields import (
    BANDS,
    MOST_TOLERANCE,
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
from .validation import Rules, absent_band_rules, last_layer_rules, novelty_rules

KEY = "stac_mlm"
EXTENSIONS = (
    "https://stac-extensions.github.io/mlm/v1.4.0/schema.json",
    "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
)
DTYPES = ("uint8", "uint16")
ACTIVATIONS = ("none", "softmax")


@dataclass(frozen=True)
class Contract:
    """All that the engine must know to feed a model and to understand its answer.

    description: the card, markdown
    bands:       in input order, of red, green, blue, nir
    gsd_m:       ground sample distance of its pixels, metres
    chip_px:     side of a chip, pixels
    dtype:       of the imagery that it accepts, "uint8" or "uint16"
    classes:     in output order
    scaling:     None where the graph takes the integer pixels themselves
    activation:  what the engine must still apply to the output: "none" or "softmax"
    input_name, output_name: "" stands for the only one
    novelty:     the second output, a chip's distance to the training data; None where the graph gives none
    absent:      band that imagery may lack -> the pixel value that, all over a chip, the graph takes for its absence
    refit:       where the last layer stands, so that corrections can renew it; None where they cannot

    Raises ModelError when it contradicts itself.
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
        for broken, contradiction in _contradictions(self):
            if broken:
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
        """The groups that its classes count towards, in the order of classes.GROUPS."""
        named = {each.group for each in self.classes}
        return tuple(group for group in GROUPS if group.name in named)

    def to_metadata(self) -> dict[str, str]:
        """The ONNX metadata: the STAC Item under `stac_mlm`, then Deepness's keys; every value is JSON."""
        scaling = (self.scaling.mean, self.scaling.std) if self.scaling else None
        theirs = deepness.write([each.name for each in self.classes], self.gsd_m, self.chip_px, scaling)
        return {KEY: json.dumps(self.to_mlm(), ensure_ascii=True, sort_keys=True), **theirs}

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
            "properties": {**self._common(), **self._tensors(), **self._own()},
            "links": [],
            "assets": {"model": asset},
        }

    def _common(self) -> dict[str, Any]:
        """Fields of STAC and of MLM about the model as a whole."""
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

    def _tensors(self) -> dict[str, Any]:
        """`mlm:input` and `mlm:output`."""
        taken = {
            "shape": [-1, len(self.bands), self.chip_px, self.chip_px],
            "dim_order": ["batch", "bands", "height", "width"],
            "data_type": "float32" if self.scaling else self.dtype,
        }
        given = {"shape": [-1, len(self.classes)], "dim_order": ["batch", "class"], "data_type": "float32"}
        source = {
            "name": self.input_name,
            "bands": list(self.bands),
            "input": taken,
            "value_scaling": self.scaling.to_json() if self.scaling else None,
            "resize_type": None,
        }
        result = {
            "name": self.output_name,
            "tasks": ["scene-classification"],
            "result": given,
            "classification:classes": classes_to_json(self.classes),
        }
        return {"mlm:input": [source], "mlm:output": [result, *self._others()]}

    def _others(self) -> list[dict[str, Any]]:
        """What the graph gives beside the probabilities: the distance, and what the last layer takes."""
        distance, layer = self.novelty, self.refit
        method = distance.method or "not described" if distance else ""
        given = [
            (distance and distance.output, ("batch",), f"Distance of the chip to the training data: {method}."),
            (layer and layer.embedding, ("batch", "feature"), "The features that the last layer takes."),
        ]
        return [
            {
                "name": name,
                "tasks": ["scene-classification"],
                "result": {"shape": [-1] * len(order), "dim_order": list(order), "data_type": "float32"},
                "description": description,
            }
            for name, order, description in given
            if name
        ]

    def _own(self) -> dict[str, Any]:
        """What MLM has no field for."""
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
    def from_mlm(cls, document: Mapping[str, Any], where: str) -> Contract:
        """Read a STAC Item, or only its properties; `where` names the file in messages. Raises ModelError."""
        try:
            return _from_properties(document.get("properties", document))
        except KeyError as missing:
            raise ModelError(
                "contract-incomplete",
                "The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.",
                model=where,
                field=missing.args[0],
            ) from missing
        except (TypeError, ValueError, AttributeError, IndexError, zlib.error) as cause:
            raise ModelError(
                "contract-unreadable",
                "The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or "
                "choose another model.",
                model=where,
                reason=cause,
            ) from cause


def _from_properties(stated: Mapping[str, Any]) -> Contract:
    source, result = stated["mlm:input"][0], stated["mlm:output"][0]
    scaled, golden = source.get("value_scaling"), stated.get("landchip:golden")
    novelty, refit = stated.get("landchip:novelty"), stated.get("landchip:refit")
    scaling = ValueScaling.from_json(scaled, len(source["bands"])) if scaled else None
    return Contract(
        name=str(stated["mlm:name"]),
        version=str(stated.get("version", "")),
        architecture=str(stated.get("mlm:architecture", "unknown")),
        license=str(stated.get("license", "other")),
        description=str(stated.get("description", "")),
        bands=tuple(band_from_json(each) for each in source["bands"]),
        gsd_m=float(stated["gsd"]),
        chip_px=int(source["input"]["shape"][-1]),
        # The imagery's type: stated as such, else the tensor's, else (floats behind a scaling) uint8.
        dtype=str(stated.get("landchip:imagery_dtype", "uint8" if scaling else source["input"]["data_type"])),
        classes=classes_from_json(result["classification:classes"], stated["landchip:groups"]),
        abstain=AbstainThresholds.from_json(stated.get("landchip:abstain", {})),
        calibration=dict(stated.get("landchip:calibration", {})),
        provenance=dict(stated.get("landchip:provenance", {})),
        metrics=dict(stated.get("landchip:metrics", {})),
        scaling=scaling,
        activation=str(stated.get("landchip:activation", "none")),
        input_name=str(source.get("name", "")),
        output_name=str(result.get("name", "")),
        golden=GoldenChip.from_json(golden) if golden else None,
        novelty=None if novelty is None else Novelty.from_json(novelty),
        absent=absent_from_json(stated.get("landchip:absent", {})),
        refit=None if refit is None else LastLayerSpec.from_json(refit),
    )


def _contradictions(stated: Contract) -> Rules:
    """Every rule of a contract, as (is it broken, what to say)."""
    names = [each.name for each in stated.classes]
    groups = [each.name for each in GROUPS]
    strange = ", ".join(each for each in stated.bands if each not in BANDS)
    lost = ", ".join(f"{each.group} (class {each.name})" for each in stated.classes if each.group not in groups)
    scaling, golden, bands = stated.scaling, stated.golden, len(stated.bands)
    size = bands * stated.chip_px**2 * (2 if stated.dtype == "uint16" else 1)
    return [
        (not bands, Message("bands-none", "names no bands")),
        (
            bool(strange),
            Message(
                "bands-not-known",
                "asks for band {bands}, where {known} are known",
                {"bands": strange, "known": ", ".join(BANDS)},
            ),
        ),
        (
            not 0.01 <= stated.gsd_m <= 1000,
            Message("gsd", "states a ground sample distance of {gsd} m", {"gsd": stated.gsd_m}),
        ),
        (
            not 0 < stated.chip_px <= 4096,
            Message("chip-size", "states chips of {pixels} pixels", {"pixels": stated.chip_px}),
        ),
        (
            stated.dtype not in DTYPES,
            Message(
                "imagery-type",
                "asks for {dtype} imagery, where uint8 and uint16 are known",
                {"dtype": stated.dtype},
            ),
        ),
        (not names, Message("classes-none", "names no classes")),
        (len(set(names)) < len(names), Message("class-twice", "names a class twice")),
        (
            bool(lost),
            Message(
                "groups-not-known",
                "names the unknown group {groups}, where {known} are known",
                {"groups": lost, "known": ", ".join(groups)},
            ),
        ),
        (
            stated.activation not in ACTIVATIONS,
            Message(
                "activation",
                "asks for the activation {activation!r}, not none or softmax",
                {"activation": stated.activation},
            ),
        ),
        (
            scaling is not None and len(scaling.mean) != bands,
            Message("scaling-bands", "scales another number of bands than it names"),
        ),
        (scaling is not None and 0.0 in scaling.std, Message("scaling-zero", "divides a band by zero")),
        (
            golden is not None and len(golden.expected) != len(names),
            Message("golden-classes", "has a golden chip for other classes than it names"),
        ),
        (
            golden is not None and len(golden.pixels) != size,
            Message("golden-size", "has a golden chip of another size than its chips"),
        ),
        (
            golden is not None and not 0 < golden.tolerance <= MOST_TOLERANCE,
            Message(
                "golden-tolerance",
                "allows its golden chip to be off by more than {most}, or by nothing",
                {"most": MOST_TOLERANCE},
            ),
        ),
        *novelty_rules(stated.novelty, stated.output_name, golden),
        *absent_band_rules(stated.absent, stated.bands, stated.dtype),
        *last_layer_rules(
            stated.refit, len(names), {stated.output_name, stated.novelty.output if stated.novelty else ""}
        ),
    ]
