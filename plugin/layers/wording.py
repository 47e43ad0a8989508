"""What a result says of itself: title, abstract, attribution, and the layer's metadata made from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsLayerMetadata, QgsMapLayer

from .. import settings
from ..i18n import tr

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
    return tr("Land use of {}").format(", ".join(Path(each).stem for each in result["raster"][:3]))


def abstract(result: dict[str, Any]) -> str:
    """Which model, image date and device the map is of, and how much of each group."""
    model, device, chips = result["model"], result["device"], result["chips"]
    sentences = [
        tr("{title} ({dates}): {shares}.").format(
            title=title(result),
            dates=", ".join(result["image_dates"]) or tr("unknown date"),
            shares=", ".join(f"{each['title'].lower()} {ground(each['hectares'], 0)}" for each in result["groups"]),
        ),
        tr("One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.").format(
            size=result["grid"]["size"],
            model=f"{model['name']} {model['version']}",
            digest=model["digest"][:12],
            device=device["name"],
            day=result["finished"][:10],
        ),
        tr("{uncertain} of {classified} chips are uncertain and dotted.").format(**chips),
    ]
    strange = chips.get("unfamiliar")
    if strange is not None:
        sentences.append(tr("{} are unlike anything that the model was trained on, and crossed.").format(strange))
    return " ".join(sentences)


def attribution(result: dict[str, Any]) -> str:
    model = result["model"]
    return tr("Landchip, model {name} {version} ({license})").format(**model)


def ground(hectares: float, decimals: int = 1) -> str:
    """`602.1 ha`, or `1,487.8 acres` where the user counts so."""
    if settings.units() == settings.ACRES:
        return tr("{} acres").format(f"{hectares / HA_PER_ACRE:,.{decimals}f}")
    return tr("{} ha").format(f"{hectares:,.{decimals}f}")


def _metadata(layer: QgsMapLayer, result: dict[str, Any]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setCrs(layer.crs())
    metadata.setIdentifier(result["run"])
    metadata.setTitle(title(result))
    metadata.setAbstract(abstract(result))
    metadata.setRights([attribution(result)])
    if result["model"].get("license"):
        metadata.setLicenses([result["model"]["license"]])
    metadata.setHistory([f"{result['finished']}: classified by Landchip, run {result['run']}"])
    return metadata
