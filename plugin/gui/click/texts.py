"""An answer about a chip in words: what the panel, a comparison and a copied text say alike.

An answer is the engine's to `chip` (docs/architecture.md), or a map's feature in the same shape (lookup.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from ...i18n import mid_sentence, tr, translated

WHOLE = 0.995  # share of a chip from which on it counts as covered
VERY_SURE, SURE, RATHER_SURE = 0.9, 0.75, 0.6  # the steps of the map's style "Confidence"


def title(name: str) -> str:
    """A class's or group's name as a person reads it; names that only a model knows as they are."""
    known = {
        "barren": tr("Barren"),
        "forest": tr("Forest"),
        "shrub": tr("Shrub"),
        "cultivated": tr("Cultivated"),
        "herbaceous": tr("Herbaceous"),
        "developed": tr("Developed"),
        "water": tr("Water"),
        "wetland": tr("Wetland"),
        "undeveloped": tr("Undeveloped"),
    }
    return known.get(name) or name.replace("_", " ").capitalize()


def percent(share: float | None) -> str:
    """Whole per cent; never 100 % or 0 % where it is not quite that."""
    if share is None:
        return "–"
    if 0 < share < 0.01:
        return tr("<1\u00a0%")
    if 0.99 < share < 1:
        return tr(">99\u00a0%")
    return tr("{}\u00a0%").format(round(100 * share))


def points(change: float) -> str:
    """A difference of two shares in percentage points, with its sign."""
    rounded = round(100 * change)
    return "±0" if rounded == 0 else f"{rounded:+d}".replace("-", "\N{MINUS SIGN}")


def heading(answer: Mapping[str, Any]) -> str:
    """Group and class, or that there is none. The most probable class may belong to another group: it is not named."""
    if answer["group"] is None:
        return tr("No imagery here")
    group, kind = group_title(answer, answer["group"]), title(answer["class"])
    belongs = any((each["name"], each["group"]) == (answer["class"], answer["group"]) for each in answer["classes"])
    return group if kind == group or not belongs else tr("{group}: {kind}").format(group=group, kind=mid_sentence(kind))


def group_title(answer: Mapping[str, Any], name: str) -> str:
    """As the model states it, unless Landchip knows the group in the user's language."""
    stated = {each["name"]: each["title"] for each in answer["groups"]}
    known = title(name)
    return known if known != name.replace("_", " ").capitalize() else stated.get(name) or known


def colour(answer: Mapping[str, Any]) -> str | None:
    """Of the group; None where there is none."""
    return next((each["colour"] for each in answer["groups"] if each["name"] == answer["group"]), None)


def subheading(answer: Mapping[str, Any]) -> str:
    if answer["group"] is None:
        return tr("Nothing to classify: too little of this chip holds imagery.")
    return tr("{sure}, {share}").format(sure=sureness(answer["confidence"]), share=percent(answer["confidence"]))


def sureness(confidence: float) -> str:
    if confidence >= VERY_SURE:
        return tr("Very sure")
    if confidence >= SURE:
        return tr("Sure")
    if confidence >= RATHER_SURE:
        return tr("Rather sure")
    return tr("Unsure")


def notices(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A short name and one sentence for each flag that changes how far the answer can be trusted."""
    held = answer["flags"]
    said = []
    if "unfamiliar" in held:
        said.append((tr("Unlike the training data"), _unfamiliar(answer)))
    if "uncertain" in held:
        said.append((tr("Uncertain"), _uncertain(answer)))
    if "partial" in held and answer["group"] is not None:
        share = percent(answer["valid"])
        said.append((tr("Partial"), tr("Only {} of this chip holds imagery; the rest was left blank.").format(share)))
    if "coarse" in held:
        sentence = tr("The imagery is much coarser than what the model learnt from, so fine detail is missing.")
        said.append((tr("Coarse"), sentence))
    return said


def _unfamiliar(answer: Mapping[str, Any]) -> str:
    distance, threshold = answer.get("distance"), answer.get("threshold")
    if distance and threshold:
        return tr(
            "The model has seen nothing like this chip ({times:.1f} times as far off as it allows), "
            "so its answer is a guess."
        ).format(times=distance / threshold)
    return tr("The model has seen nothing like this chip, so its answer is a guess.")


def _uncertain(answer: Mapping[str, Any]) -> str:
    ordered = sorted(answer["groups"], key=lambda each: -(each["probability"] or 0))
    if len(ordered) < 2:
        return tr("The model is less sure than it must be for an answer to count.")
    return tr("{first} and {second} are too close for the answer to count.").format(
        first=group_title(answer, ordered[0]["name"]), second=mid_sentence(group_title(answer, ordered[1]["name"]))
    )


def cover(nlcd: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The shares of land cover that there are, largest first. nlcd: of an answer"""
    return sorted((each for each in nlcd.get("shares") or () if each["share"]), key=lambda each: -each["share"])


def limits_of_cover(nlcd: Mapping[str, Any]) -> str:
    """Why a land-cover raster says nothing of the chip, or of a part of it; empty where it says all."""
    if nlcd.get("error"):
        return translated(nlcd["error"])
    if not cover(nlcd):
        return tr("The land-cover layer says nothing here.")
    if nlcd["valid"] >= WHOLE:
        return ""
    return tr("The land-cover layer covers {} of this chip.").format(percent(nlcd["valid"]))


def mattered(drops: Sequence[Sequence[float]], group: str) -> str:
    """What the picture's cells are worth.

    drops: (row, column), how far the group's probability falls without each; group: its title
    """
    most = max(drop for row in drops for drop in row)
    if most < 0.02:
        return tr("No single part decides: whatever is hidden, {} stays as likely.").format(group)
    points = round(100 * most)
    return tr("Without its strongest part, {group} would lose {points} points.").format(group=group, points=points)


def facts(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is known about the chip and the answer, as pairs of name and value."""
    model, (col, row) = answer["model"], answer["chip"]
    return [
        (tr("Raster"), stem(answer["raster"]) if answer["raster"] else "–"),
        (tr("Image date"), answer["image_date"] or tr("unknown")),
        (tr("Chip"), tr("column {col}, row {row}").format(col=col, row=row)),
        (tr("Model"), " ".join(each for each in (model["name"], model["version"]) if each)),
        (tr("Answer"), source(answer)),
    ]


def source(answer: Mapping[str, Any]) -> str:
    """Whether it was looked up or computed."""
    if answer.get("map"):
        return tr("from the map {}").format(answer["map"])
    return tr("computed in {ms} ms on {device}").format(
        ms=round(1000 * answer["seconds"]), device=answer["device"]["name"]
    )


def stem(path: str) -> str:
    """A raster's name without folders, suffix and whatever an address carries behind a question mark."""
    return PurePath(path.split("?")[0].rstrip("/")).stem or path


def as_text(answer: Mapping[str, Any]) -> str:
    """All of an answer as plain text, to be pasted into a letter or a table."""
    lines = [heading(answer), subheading(answer)]
    lines += [f"{name}: {sentence}" for name, sentence in notices(answer)]
    lines += ["", tr("Groups")]
    lines += [f"  {group_title(answer, each['name'])}\t{percent(each['probability'])}" for each in answer["groups"]]
    lines += ["", tr("Classes")]
    lines += [f"  {title(each['name'])}\t{percent(each['probability'])}" for each in answer["classes"]]
    if answer.get("nlcd"):
        lines += ["", tr("Land cover")]
        lines += [f"  {title(each['class'])}\t{percent(each['share'])}" for each in cover(answer["nlcd"])]
        lines += [f"  {limits}" for limits in [limits_of_cover(answer["nlcd"])] if limits]
    lines += ["", *(f"{name}: {value}" for name, value in facts(answer))]
    west, south, east, north = answer["bounds"]
    lines.append(f"{answer['grid']['crs']}: {west:.2f} {south:.2f} {east:.2f} {north:.2f}")
    return "\n".join(lines)
