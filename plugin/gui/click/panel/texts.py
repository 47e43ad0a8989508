"""An answer about a chip as text, for the panel, the comparison and the clipboard. answer_view.py says what that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ....engine.api.redact import raster_name
from ....i18n import mid_sentence, tr, translated

COVERED = 0.995  # share of a chip with land cover from which on it counts as covered
VERY_SURE, SURE, RATHER_SURE = 0.9, 0.75, 0.6  # class limits of the map's style "Confidence"


def title(name: str) -> str:
    """The title of a class or group of Landchip's in the user's language; of another name, the name capitalised."""
    titles = {
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
    return titles.get(name) or name.replace("_", " ").capitalize()


def percent(share: float | None) -> str:
    """In whole per cent; 0 % and 100 % only for exactly these. share: 0..1, None if unknown"""
    if share is None:
        return "–"
    if 0 < share < 0.01:
        return tr("<1\u00a0%")
    if 0.99 < share < 1:
        return tr(">99\u00a0%")
    return tr("{}\u00a0%").format(round(100 * share))


def points(change: float) -> str:
    """A difference of two shares (-1..1) in whole percentage points, with its sign."""
    rounded = round(100 * change)
    return "±0" if rounded == 0 else f"{rounded:+d}".replace("-", "\N{MINUS SIGN}")


def heading(answer: Mapping[str, Any]) -> str:
    """Group and class, or that there is no imagery. A class that belongs to another group is left out."""
    if answer["group"] is None:
        return tr("No imagery here")
    group, kind = group_title(answer, answer["group"]), title(answer["class"])
    same_group = any((each["name"], each["group"]) == (answer["class"], answer["group"]) for each in answer["classes"])
    if kind == group or not same_group:
        return group
    return tr("{group}: {kind}").format(group=group, kind=mid_sentence(kind))


def group_title(answer: Mapping[str, Any], name: str) -> str:
    """The title of a group of Landchip's in the user's language; of another group, the title that the model states."""
    stated = {each["name"]: each["title"] for each in answer["groups"]}
    own_title = title(name)
    return own_title if own_title != name.replace("_", " ").capitalize() else stated.get(name) or own_title


def colour(answer: Mapping[str, Any]) -> str | None:
    """Of the answer's group, #rrggbb; None where there is no group."""
    return next((each["colour"] for each in answer["groups"] if each["name"] == answer["group"]), None)


def subheading(answer: Mapping[str, Any]) -> str:
    if "no-imagery?" in answer["flags"]:
        return tr("Not classified: black or white throughout.")
    if answer["group"] is None:
        return tr("Nothing to classify: too little of this chip holds imagery.")
    return tr("{sure}, {share}").format(sure=confidence_text(answer["confidence"]), share=percent(answer["confidence"]))


def confidence_text(confidence: float) -> str:
    """In words. confidence: 0..1"""
    if confidence >= VERY_SURE:
        return tr("Very sure")
    if confidence >= SURE:
        return tr("Sure")
    if confidence >= RATHER_SURE:
        return tr("Rather sure")
    return tr("Unsure")


def notices(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Pairs of a short name and a sentence, one for each flag that limits how far the answer can be trusted."""
    flags = answer["flags"]
    pairs = []
    if "unfamiliar" in flags:
        pairs.append((tr("Unlike the training data"), _unfamiliar(answer)))
    if "uncertain" in flags:
        pairs.append((tr("Uncertain"), _uncertain(answer)))
    if "partial" in flags and answer["group"] is not None:
        share = percent(answer["valid"])
        pairs.append((tr("Partial"), tr("Only {} of this chip holds imagery; the rest was left blank.").format(share)))
    if "no-imagery?" in flags:
        sentence = tr("All of its pixels hold one and the same value, black or white: give that value as no-data.")
        pairs.append((tr("Probably no imagery"), sentence))
    if "coarse" in flags:
        sentence = tr("The imagery is much coarser than what the model learnt from, so fine detail is missing.")
        pairs.append((tr("Coarse"), sentence))
    if found := (answer.get("nlcd") or {}).get("contradiction"):
        pairs.append((tr("Contradicted by the land cover"), translated(found)))
    return pairs


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


def land_cover_shares(nlcd: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The shares above 0, largest first. nlcd: of an answer"""
    return sorted((each for each in nlcd.get("shares") or () if each["share"]), key=lambda each: -each["share"])


def land_cover_note(nlcd: Mapping[str, Any]) -> str:
    """Why the land cover of the chip, or of a part of it, is unknown; empty where it is all known."""
    if nlcd.get("error"):
        return translated(nlcd["error"])
    if not land_cover_shares(nlcd):
        return tr("The land-cover layer says nothing here.")
    if nlcd["valid"] >= COVERED:
        return ""
    return tr("The land-cover layer covers {} of this chip.").format(percent(nlcd["valid"]))


def occlusion_caption(drops: Sequence[Sequence[float]], group: str) -> str:
    """How far the group's probability falls without the most important cell.

    drops: as ChipPicture takes them; group: its title
    """
    largest = max(drop for row in drops for drop in row)
    if largest < 0.02:
        return tr("No single part decides: whatever is hidden, {} stays as likely.").format(group)
    points = round(100 * largest)
    return tr("Without its strongest part, {group} would lose {points} points.").format(group=group, points=points)


def facts(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Pairs of name and value about the chip and where the answer comes from."""
    model, (col, row) = answer["model"], answer["chip"]
    return [
        (tr("Raster"), stem(answer["raster"]) if answer["raster"] else "–"),
        (tr("Image date"), answer["image_date"] or tr("unknown")),
        (tr("Chip"), tr("column {col}, row {row}").format(col=col, row=row)),
        (tr("Model"), " ".join(each for each in (model["name"], model["version"]) if each)),
        (tr("Answer"), source(answer)),
    ]


def source(answer: Mapping[str, Any]) -> str:
    """Whether the answer was looked up in a map or computed."""
    if answer.get("map"):
        return tr("from the map {}").format(answer["map"])
    return tr("computed in {ms} ms on {device}").format(
        ms=round(1000 * answer["seconds"]), device=answer["device"]["name"]
    )


def stem(path: str) -> str:
    """A raster's name without folder, suffix, and the query and the user of an address."""
    return raster_name(path)


def as_text(answer: Mapping[str, Any]) -> str:
    """The whole answer as plain text; shares are separated by tabs, so that they paste into a table."""
    lines = [heading(answer), subheading(answer)]
    lines += [f"{name}: {sentence}" for name, sentence in notices(answer)]
    lines += ["", tr("Groups")]
    lines += [f"  {group_title(answer, each['name'])}\t{percent(each['probability'])}" for each in answer["groups"]]
    lines += ["", tr("Classes")]
    lines += [f"  {title(each['name'])}\t{percent(each['probability'])}" for each in answer["classes"]]
    if answer.get("nlcd"):
        lines += ["", tr("Land cover")]
        lines += [f"  {title(each['class'])}\t{percent(each['share'])}" for each in land_cover_shares(answer["nlcd"])]
        lines += [f"  {note}" for note in [land_cover_note(answer["nlcd"])] if note]
    lines += ["", *(f"{name}: {value}" for name, value in facts(answer))]
    west, south, east, north = answer["bounds"]
    lines.append(f"{answer['grid']['crs']}: {west:.2f} {south:.2f} {east:.2f} {north:.2f}")
    return "\n".join(lines)
