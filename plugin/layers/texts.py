"""Texts about a result in the user's language: title, abstract, attribution, trust, and the layer's metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsLayerMetadata, QgsMapLayer

from .. import i18n, settings
from ..engine.api.classes import LANDUSE
from ..engine.api.messages import Message
from ..engine.api.product import Category
from ..engine.api.redact import raster_name
from ..i18n import tr, tr_n
from . import legend

MAX_WARNINGS = 2  # of a run, in the statement of trust
COUNT_WARNINGS = ("many-uncertain", "many-unfamiliar")  # their numbers are displayed anyway, as counts
HA_PER_ACRE = 0.40468564224  # the international acre


def describe(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Sets title, abstract and attribution in the layer's properties and in its metadata."""
    metadata = _metadata(layer, result)
    layer.setMetadata(metadata)
    properties = layer.serverProperties()
    properties.setTitle(metadata.title())
    properties.setAbstract(metadata.abstract())
    properties.setAttribution("; ".join(metadata.rights()))


def describe_as_stated(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Sets title and abstract of a map that no run made, as its file states them."""
    metadata = QgsLayerMetadata()
    metadata.setTitle(result["title"])
    metadata.setAbstract(result["abstract"])
    layer.setMetadata(metadata)
    properties = layer.serverProperties()
    properties.setTitle(result["title"])
    properties.setAbstract(result["abstract"])


def title(result: dict[str, Any]) -> str:
    names = ", ".join(raster_name(each) for each in result["raster"][:3])
    product = legend.product_of(result)
    if product.name == LANDUSE:
        return tr("Land use of {}").format(names)
    return f"{i18n.title(product.title)}: {names}"


def abstract(result: dict[str, Any]) -> str:
    """The area of each group, the image dates, model and device, and the numbers of flagged chips."""
    model, device, chips = result["model"], result["device"], result["chips"]
    sentences = [
        tr("{title} ({dates}): {shares}.").format(
            title=title(result),
            dates=", ".join(result["image_dates"]) or tr("unknown date"),
            shares=", ".join(
                f"{i18n.mid_sentence(category.title)} {area_text(each['hectares'], 0)}"
                for category, each in categories_of(result)
            ),
        ),
        tr("One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.").format(
            size=result["grid"]["size"],
            model=f"{model['name']} {model['version']}",
            digest=model["digest"][:12],
            device=device["name"],
            day=result["finished"][:10],
        ),
    ]
    if chips.get("uncertain") is not None:
        sentences.append(
            tr_n(
                "{uncertain} of {classified} chips is uncertain and dotted.",
                "{uncertain} of {classified} chips are uncertain and dotted.",
                chips["uncertain"],
            ).format(**chips)
        )
    unfamiliar = chips.get("unfamiliar")
    if unfamiliar is not None:
        sentences.append(
            tr_n(
                "{} is unlike anything that the model was trained on, and crossed.",
                "{} are unlike anything that the model was trained on, and crossed.",
                unfamiliar,
            ).format(unfamiliar)
        )
    return " ".join([*sentences, *(_accuracy(model) if held_out_of(model) else [])])


def categories_of(result: dict[str, Any]) -> list[tuple[Category, Mapping[str, Any]]]:
    """Each category of the main column, in the user's language and colours, with its chips and hectares."""
    return list(zip(legend.categories(legend.product_of(result)), legend.counts(result)))


def attribution(result: dict[str, Any]) -> str:
    model = result["model"]
    return tr("Landchip, model {name} {version} ({license})").format(**model)


def trust_statements(result: dict[str, Any]) -> list[str]:
    """How far the map can be relied on: the statement of trust of a print layout, as sentences."""
    chips, size = result["chips"], result["grid"]["size"]
    classified = max(1, chips["classified"])
    sentences = [i18n.translated(each) for each in warnings_without_counts(result["warnings"])[:MAX_WARNINGS]]
    if result.get("corrected"):
        sentences.append(
            tr_n(
                "{} chip was corrected by hand and is framed: map and areas have the corrected group.",
                "{} chips were corrected by hand and are framed: map and areas have the corrected groups.",
                result["corrected"],
            ).format(result["corrected"])
        )
    if chips.get("uncertain") is not None:
        sentences.append(
            tr_n(
                "{count} of {every} chips ({share:.1f} %) is uncertain and dotted: the model hesitates between groups.",
                "{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between "
                "groups.",
                chips["uncertain"],
            ).format(count=chips["uncertain"], every=chips["classified"], share=100 * chips["uncertain"] / classified)
        )
    if chips.get("unfamiliar") is not None:
        sentences.append(
            tr_n(
                "{count} chip ({share:.1f} %) is unlike anything that the model was trained on, and crossed: its group "
                "is not to be relied on.",
                "{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their "
                "groups are not to be relied on.",
                chips["unfamiliar"],
            ).format(count=chips["unfamiliar"], share=100 * chips["unfamiliar"] / classified)
        )
    if chips.get("no_data"):
        sentences.append(
            tr_n(
                "{} chip has no imagery and belongs to no group.",
                "{} chips have no imagery and belong to no group.",
                chips["no_data"],
            ).format(chips["no_data"])
        )
    if chips.get("no_imagery"):
        sentences.append(
            tr_n(
                "{} chip is black or white throughout, was taken for no imagery, and belongs to no group.",
                "{} chips are black or white throughout, were taken for no imagery, and belong to no group.",
                chips["no_imagery"],
            ).format(chips["no_imagery"])
        )
    sentences += _accuracy(result["model"])
    sentences.append(
        tr(
            "Areas are of ground that has imagery and lies in the area asked for; each square of {size:g} m is given "
            "whole to its most probable group. They are not adjusted for the model's errors, and have no confidence "
            "interval."
        ).format(size=size)
    )
    return sentences


def warnings_without_counts(warnings: Sequence[Mapping[str, Any]]) -> list[Message]:
    """A run's warnings without COUNT_WARNINGS."""
    messages = [Message.from_json(each) for each in warnings]
    return [each for each in messages if each.code not in COUNT_WARNINGS]


def fit_proposal(result: Mapping[str, Any]) -> str:
    """Why the model should be fitted to the map's ground; empty where a run did not warn of it, or it was fitted."""
    codes = {Message.from_json(each).code for each in result["warnings"]}
    fitted = (result["model"].get("held_out") or {}).get("source") == "blocks"
    if fitted or not codes & set(COUNT_WARNINGS):
        return ""
    if "many-unfamiliar" in codes:
        return tr(
            "Much of this ground is unlike the training data, so its groups are not to be relied on. Fit the model to "
            "this place, with land cover such as NLCD, and map it again."
        )
    return tr(
        "The model is uncertain about most of this ground. Fit it to this place, with land cover such as NLCD, and map "
        "it again."
    )


def _accuracy(model: dict[str, Any]) -> list[str]:
    """One sentence from the result's facts of the model."""
    held_out = held_out_of(model)
    if not held_out:
        return [tr("How often the model is right is not stated here: see its card.")]
    if held_out["source"] == "blocks":
        return [place_accuracy(held_out)]
    if held_out["source"] == "places":
        sentence = tr(
            "In places that it had not seen, the model named the right group for {right} of {chips} chips; other "
            "ground can be harder."
        )
    else:
        sentence = tr(
            "Tested on chips that it had not seen, the model named the right group for {right} of {chips} chips; other "
            "ground can be harder."
        )
    return [sentence.format(right=share_with_interval(held_out["group_accuracy"]), chips=held_out["chips"])]


def accuracy_summary(model: Mapping[str, Any]) -> str:
    """The same in a few words; empty where nothing is stated."""
    held_out = held_out_of(model)
    if not held_out:
        return ""
    values = {"right": share_with_interval(held_out["group_accuracy"]), "chips": held_out["chips"]}
    if held_out["source"] == "places":
        return tr("In places it had not seen: {right} of {chips} chips right").format(**values)
    if held_out["source"] != "blocks":
        return tr("On chips it had not seen: {right} of {chips} chips right").format(**values)
    before = held_out.get("before")
    if not before:
        return tr("Fitted to a place: {right} of {chips} held-out chips as the land cover").format(**values)
    return tr("Fitted to a place: {right} of {chips} held-out chips as the land cover, {before} before the fit").format(
        **values, before=share_with_interval({**before["group_accuracy"], "low": None})
    )


def place_accuracy(held_out: Mapping[str, Any]) -> str:
    """Of a model that was fitted to a place. held_out: as engine/contract/held_out.py has it"""
    text = tr(
        "On blocks of the ground of the place that it was fitted to, held out from the fit, the model names the group "
        "that land cover shows for {right} of {chips} chips."
    ).format(right=share_with_interval(held_out["group_accuracy"]), chips=held_out["chips"])
    before = held_out.get("before")
    if before:
        text += " " + tr("Before the fit it was {share}.").format(share=share_with_interval(before["group_accuracy"]))
    return f"{text} {tr('Land cover is itself wrong now and then, and in other places the model may be worse.')}"


def share_with_interval(estimate: Mapping[str, Any]) -> str:
    """`91 % (95 % interval 88 to 94 %)`; without the interval where it is not known; a dash where there are no chips.

    estimate: of shares, 0..1
    """
    if estimate["value"] is None:
        return "–"
    if estimate.get("low") is None or estimate.get("high") is None:
        return tr("{value:.0f} %").format(value=100 * estimate["value"])
    return tr("{value:.0f} % (95 % interval {low:.0f} to {high:.0f} %)").format(
        **{key: 100 * estimate[key] for key in ("value", "low", "high")}
    )


def held_out_of(model: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The held-out chips of a result's facts of the model, as engine/contract/held_out.py describes them."""
    return model.get("held_out") or _held_out_of_metrics(model.get("metrics") or {})


def _held_out_of_metrics(metrics: dict[str, Any]) -> dict[str, Any] | None:
    """Of a result of before models stated held-out chips in a field of their own."""
    places = (metrics.get("leave_one_place_out") or {}).get("all but weak labels") or {}
    if not {"group_accuracy", "group_accuracy_interval", "chips"} <= set(places):
        return None
    low, high = places["group_accuracy_interval"]
    accuracy = {"value": places["group_accuracy"], "low": low, "high": high}
    return {"source": "places", "chips": places["chips"], "group_accuracy": accuracy}


def area_text(hectares: float, decimals: int = 1) -> str:
    """`602.1 ha`, or `1,487.8 acres`, in the user's unit."""
    return f"{area_number(hectares, decimals)} {area_unit()}"


def approximate_area(hectares: float) -> str:
    """`602 ha`: without decimals, or with one below ten."""
    return area_text(hectares, 1 if 0 < _in_user_unit(hectares) < 10 else 0)


def area_number(hectares: float, decimals: int = 1) -> str:
    """The number of `area_text`, for a column of a table."""
    return i18n.number(_in_user_unit(hectares), decimals)


def area_unit() -> str:
    return tr("acres") if settings.units() == settings.ACRES else tr("ha")


def _in_user_unit(hectares: float) -> float:
    """The area in hectares or acres."""
    return hectares / (HA_PER_ACRE if settings.units() == settings.ACRES else 1)


def _metadata(layer: QgsMapLayer, result: dict[str, Any]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage(tr("ENG"))  # ISO 639-2, of the language that the texts below are in
    metadata.setCrs(layer.crs())
    metadata.setIdentifier(result["run"])
    metadata.setTitle(title(result))
    metadata.setAbstract(abstract(result))
    metadata.setRights([attribution(result)])
    if result["model"].get("license"):
        metadata.setLicenses([result["model"]["license"]])
    metadata.setHistory([f"{result['finished']}: classified by Landchip, run {result['run']}"])
    return metadata
