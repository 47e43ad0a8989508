"""What a result says of itself: title, abstract, attribution, and the layer's metadata made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsLayerMetadata, QgsMapLayer

from .. import i18n, settings
from ..engine.api.classes import LANDUSE
from ..engine.api.messages import Message
from ..engine.api.product import Category
from ..i18n import tr, tr_n
from . import legend

WARNINGS = 2  # of a run, on a printed page
COUNTED = ("many-uncertain", "many-unfamiliar")  # warnings whose numbers stand beside them anyway
HA_PER_ACRE = 0.40468564224  # the international acre


def describe(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Title, abstract and attribution, in the layer's properties and in its metadata."""
    described = _metadata(layer, result)
    layer.setMetadata(described)
    shown = layer.serverProperties()
    shown.setTitle(described.title())
    shown.setAbstract(described.abstract())
    shown.setAttribution("; ".join(described.rights()))


def title(result: dict[str, Any]) -> str:
    names = ", ".join(Path(each).stem for each in result["raster"][:3])
    product = legend.product_of(result)
    if product.name == LANDUSE:
        return tr("Land use of {}").format(names)
    return f"{i18n.title(product.title)}: {names}"


def abstract(result: dict[str, Any]) -> str:
    """Which model, image date and device the map is of, and how much of each group."""
    model, device, chips = result["model"], result["device"], result["chips"]
    sentences = [
        tr("{title} ({dates}): {shares}.").format(
            title=title(result),
            dates=", ".join(result["image_dates"]) or tr("unknown date"),
            shares=", ".join(
                f"{i18n.amid(shown.title)} {ground(each['hectares'], 0)}" for shown, each in categories_of(result)
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
    strange = chips.get("unfamiliar")
    if strange is not None:
        sentences.append(
            tr_n(
                "{} is unlike anything that the model was trained on, and crossed.",
                "{} are unlike anything that the model was trained on, and crossed.",
                strange,
            ).format(strange)
        )
    return " ".join(sentences)


def categories_of(result: dict[str, Any]) -> list[tuple[Category, Mapping[str, Any]]]:
    """Each category that the map shows, in the user's language, with its chips and hectares."""
    return list(zip(legend.categories(legend.product_of(result)), legend.counts(result)))


def attribution(result: dict[str, Any]) -> str:
    model = result["model"]
    return tr("Landchip, model {name} {version} ({license})").format(**model)


def trust(result: dict[str, Any]) -> list[str]:
    """How far the map can be relied on, a sentence each: what every printed copy of it should say."""
    chips, size = result["chips"], result["grid"]["size"]
    every = max(1, chips["classified"])
    sentences = [i18n.translated(each) for each in uncounted(result["warnings"])[:WARNINGS]]
    if chips.get("uncertain") is not None:
        sentences.append(
            tr_n(
                "{count} of {every} chips ({share:.1f} %) is uncertain and dotted: the model hesitates between groups.",
                "{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between "
                "groups.",
                chips["uncertain"],
            ).format(count=chips["uncertain"], every=chips["classified"], share=100 * chips["uncertain"] / every)
        )
    if chips.get("unfamiliar") is not None:
        sentences.append(
            tr_n(
                "{count} chip ({share:.1f} %) is unlike anything that the model was trained on, and crossed: its group "
                "is not to be relied on.",
                "{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their "
                "groups are not to be relied on.",
                chips["unfamiliar"],
            ).format(count=chips["unfamiliar"], share=100 * chips["unfamiliar"] / every)
        )
    if chips.get("no_data"):
        sentences.append(
            tr_n(
                "{} chip has no imagery and belongs to no group.",
                "{} chips have no imagery and belong to no group.",
                chips["no_data"],
            ).format(chips["no_data"])
        )
    sentences += _accuracy(result["model"])
    sentences.append(
        tr(
            "Areas are counted squares of {size:g} m, each given whole to its most probable group. They are not "
            "adjusted for the model's errors, and have no confidence interval."
        ).format(size=size)
    )
    return sentences


def uncounted(warnings: Sequence[Mapping[str, Any]]) -> list[Message]:
    """A run's warnings but for those of uncertain and unfamiliar chips, whose counts are shown beside them."""
    messages = [Message.from_json(each) for each in warnings]
    return [each for each in messages if each.code not in COUNTED]


def _accuracy(model: dict[str, Any]) -> list[str]:
    """From the result's facts of the model, whose `held_out` is as engine/contract/held_out.py describes it."""
    held_out = model.get("held_out") or _held_out_of_metrics(model.get("metrics") or {})
    if not held_out:
        return [tr("How often the model is right is not stated here: see its card.")]
    right, low, high = (100 * held_out["group_accuracy"][name] for name in ("value", "low", "high"))
    if held_out["source"] == "places":
        sentence = tr(
            "Tested on places that it was not trained on, the model named the right group for {right:.0f} % of {chips} "
            "chips (95 % interval {low:.0f} to {high:.0f} %); other ground can be harder."
        )
    else:
        sentence = tr(
            "Tested on chips that it was not trained on, the model named the right group for {right:.0f} % of {chips} "
            "chips (95 % interval {low:.0f} to {high:.0f} %); other ground can be harder."
        )
    return [sentence.format(right=right, chips=held_out["chips"], low=low, high=high)]


def _held_out_of_metrics(metrics: dict[str, Any]) -> dict[str, Any] | None:
    """Of a result of before models stated held-out chips in a field of their own."""
    places = (metrics.get("leave_one_place_out") or {}).get("all but weak labels") or {}
    if not {"group_accuracy", "group_accuracy_interval", "chips"} <= set(places):
        return None
    low, high = places["group_accuracy_interval"]
    accuracy = {"value": places["group_accuracy"], "low": low, "high": high}
    return {"source": "places", "chips": places["chips"], "group_accuracy": accuracy}


def ground(hectares: float, decimals: int = 1) -> str:
    """`602.1 ha`, or `1,487.8 acres` where the user counts so."""
    return f"{number(hectares, decimals)} {unit()}"


def about(hectares: float) -> str:
    """As coarse as one reads it at a glance: `602 ha`, with a decimal below ten."""
    return ground(hectares, 1 if 0 < _counted(hectares) < 10 else 0)


def number(hectares: float, decimals: int = 1) -> str:
    """Without its unit, as a column of a table has it."""
    return i18n.number(_counted(hectares), decimals)


def unit() -> str:
    return tr("acres") if settings.units() == settings.ACRES else tr("ha")


def _counted(hectares: float) -> float:
    """In the user's unit."""
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
