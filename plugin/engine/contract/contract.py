"""A model's contract: the description of its input, output, classes and origin (standard library only).

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
    band that imagery may lack -> pixel value: a chip whose band holds only this value is one without the band, such as
    `{"nir": 0}`. Only near infrared can be listed. Left out where the model needs all of its bands.
landchip:golden
    `pixels`, `shape`, `expected`, and optionally `expected_distance` and `tolerance`: a chip and the model's answer for
    it, which must be reproduced when the model is opened: probabilities to `tolerance` (0.001 by default; 8-bit
    models state more, at most 0.02), the distance to ten times that share of itself or of the threshold, whichever is
    larger.
landchip:refit
    `embedding` (an output of the graph, `(n, width)`), `weight` and `bias` (initializers W `(class, width)` and b
    `(class,)`), `scale` and `shift` (the calibration, a number per class): probabilities are
    softmax((embedding W' + b) * scale + shift). Left out where the last layer cannot be refitted, as in 8-bit models.
landchip:activation, landchip:imagery_dtype
    the activation that the engine must apply to the output ("none" or "softmax"); the pixel type of the imagery.
landchip:prior
    class name -> its share of the training data, as the training weighted it; shares sum to 1. Left out where unknown.
landchip:held_out
    accuracy on chips that were not used for training; see held_out.py. Where it is left out, it is derived from
    `landchip:metrics` if these contain such figures.
landchip:windows
    of a model of pixels: how windows overlap; see pixel_windows.py. Where it is left out, the central half of a window
    counts. Such a model needs no `landchip:groups`; `expected` of its golden chip are the probabilities averaged over
    the window's step.
landchip:change_head
    what two dates of one place say about change; see change_head.py. Left out where it was not trained.
landchip:calibration, landchip:metrics, landchip:provenance
    for the model's card.

`dim_order` of `mlm:input` states the order of the input's dimensions, batch first; where it is left out, the bands are
last if only the last size of `shape` is their number. Nothing in a foreign Item is taken on trust: class_rules.py and
validation.py have the rules, and model/checks/proof.py compares what is stated with what the network does.

`mlm:tasks` states the kind of output: scene-classification, a class for each chip, or semantic-segmentation, a class
for each pixel.

Beside the Item, under the metadata key `landchip_summary`, a model that can be refitted keeps features of typical
training chips; see training_summary.py. The keys of Deepness are written, too, and read where there is no Item
(deepness.py): they are converted to an Item first, so `mlm_item.from_mlm` is the only reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..api.classes import GROUPS, Group, LandClass
from ..api.errors import ModelError
from .change_head import ChangeHead
from .class_rules import MAX_TEXTS, output_rules, record_rules, text_rules
from .held_out import HeldOut
from .mlm_fields import (
    DIMENSIONS,
    AbstainThresholds,
    GoldenChip,
    LastLayerSpec,
    Novelty,
    ValueScaling,
)
from .pixel_windows import PixelWindows, window_rules
from .validation import (
    Rules,
    absent_band_rules,
    abstain_rules,
    change_head_rules,
    golden_rules,
    input_rules,
    last_layer_rules,
    novelty_rules,
    scaling_rules,
    statistics_rules,
)


@dataclass(frozen=True)
class Contract:
    """The properties of a model that the engine needs to run it and interpret its output. See the module's docstring.

    description: the model's card, markdown
    bands:       names in input order, of red, green, blue, nir
    gsd_m:       ground sample distance, metres per pixel
    chip_px:     side of a chip, pixels
    classes:     in output order
    dtype:       pixel type of the imagery, "uint8" or "uint16"
    scaling:     applied to pixels before inference; None where the graph takes the integer pixels
    dim_order:   dimensions of the input tensor, in order: names of mlm_fields.DIMENSIONS, batch first
    activation:  applied by the engine to the first output: "none" or "softmax"
    input_name, output_name: names of tensors; "" where the graph has only one
    golden:      a chip with its expected answer; None for a model that states none
    novelty:     the output with each chip's distance to the training data; None where the graph has none
    absent:      band that imagery may lack -> the pixel value that fills the band of a chip without it
    refit:       the last layer's place in the graph; None where it cannot be refitted
    task:        "chips", a class for each chip, or "pixels", a class for each pixel
    prior:       share of each class in the training data, in the order of `classes`; () where it is not stated
    held_out:    accuracy on chips that were not used for training; None where it is not stated
    change_head: for the comparison of two dates; None where it was not trained
    windows:     of a model of pixels, whose `chip_px` is the side of a window; None for a model of chips

    Raises ModelError for an inconsistent contract.
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
    task: str = "chips"
    prior: tuple[float, ...] = ()
    held_out: HeldOut | None = None
    change_head: ChangeHead | None = None
    dim_order: tuple[str, ...] = DIMENSIONS
    windows: PixelWindows | None = None

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


def _rules(contract: Contract) -> Rules:
    """Every rule of a contract, as (whether it is broken, the end of the sentence "The contract of model …")."""
    other_outputs = {contract.output_name, contract.novelty.output if contract.novelty else ""}
    return [
        *record_rules({field: getattr(contract, field) for field in ("metrics", "calibration", "provenance")}),
        *text_rules({field: getattr(contract, field) for field in MAX_TEXTS}),
        *input_rules(contract.bands, contract.gsd_m, contract.chip_px, contract.dtype, contract.dim_order),
        *output_rules(contract.classes, contract.activation, in_groups=contract.task == "chips"),
        *window_rules(contract.windows, contract.task, contract.chip_px, [each.name for each in contract.classes]),
        *abstain_rules(contract.abstain),
        *scaling_rules(contract.scaling, len(contract.bands)),
        *golden_rules(contract.golden, len(contract.classes), (len(contract.bands), contract.chip_px, contract.dtype)),
        *novelty_rules(contract.novelty, contract.output_name, contract.golden),
        *absent_band_rules(contract.absent, contract.bands, contract.dtype),
        *last_layer_rules(contract.refit, len(contract.classes), other_outputs),
        *change_head_rules(contract.change_head, contract.refit is not None),
        *statistics_rules(contract.prior, contract.held_out, len(contract.classes)),
    ]
