"""The result of a fit to a place, as widgets: accuracy before and after, what was learnt, and what was set aside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QWidget

from ...i18n import tr, translated
from ...layers import corrections_style, texts
from ...processing.place_answer import (
    corrections_text,
    place_text,
    set_aside_crs,
    set_aside_features,
    set_aside_fields,
    set_aside_text,
)
from ..click.panel.texts import title as class_title
from ..widgets.labels import HeadingLabel, notice, wrap

KEPT = "place-kept"  # a warning whose sentence is displayed anyway


def place_widgets(result: Mapping[str, Any]) -> list[QWidget]:
    """result: the engine's answer"""
    heading = HeadingLabel(1.2, "place-title")
    heading.setText(tr("The model is kept as it is") if result["kept"] else tr("Saved as {}").format(result["name"]))
    widgets: list[QWidget] = [heading, *_accuracy(result)]
    if not result["kept"]:
        widgets.append(_label("place-learnt", _learnt_text(result)))
        widgets.append(_label("place-next", tr("The panel uses this model now: press Run for a new map.")))
    if result["set_aside"]:
        widgets.append(_label("place-set-aside", set_aside_text(len(result["set_aside"]))))
        widgets.append(_layer_button(result))
    warnings = [each for each in (*result["left_out"], *result["warnings"]) if _code(each) != KEPT]
    if warnings:
        widgets.append(notice(tr("Please note"), " ".join(dict.fromkeys(map(translated, warnings)))))
    return widgets


def add_set_aside_layer(result: Mapping[str, Any]) -> QgsVectorLayer:
    """Adds the chips that were set aside to the project, at the top; gives their layer, which is in memory."""
    layer = QgsVectorLayer("Polygon", tr("Set aside: {}").format(result["name"]), "memory")
    layer.setCrs(set_aside_crs(result))
    provider = layer.dataProvider()
    provider.addAttributes(set_aside_fields().toList())
    layer.updateFields()
    provider.addFeatures(set_aside_features(result))
    layer.updateExtents()
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    corrections_style.style_set_aside(layer)
    QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
    return layer


def _accuracy(result: Mapping[str, Any]) -> list[QWidget]:
    """How often the model has the land cover's group, before and after; of a kept model once."""
    figures, corrected = result["accuracy"]["nlcd"], result["accuracy"]["corrections"]
    if result["kept"]:
        return [_label("place-accuracy", place_text({**result, "set_aside": [], "chips": {"set_aside": 0}}))]
    explanation = tr(
        "Share of {chips} chips, on blocks of ground that were held out from the fit, for which the model names the "
        "group that land cover shows. Land cover is itself wrong now and then."
    ).format(chips=figures["chips"])
    widgets: list[QWidget] = []
    for name, key in ((tr("Before"), "before"), (tr("After"), "after")):
        share = texts.share_with_interval(figures[key]["group_accuracy"])
        widgets.append(_label("place-accuracy", f"<b>{name}:</b> {share}"))
    widgets.append(_label("place-meaning", explanation))
    return widgets + ([_label("place-corrected", corrections_text(corrected))] if corrected else [])


def _learnt_text(result: Mapping[str, Any]) -> str:
    labels = ", ".join(f"{class_title(name)}\u00a0{n}" for name, n in result["labels"].items())
    return tr("Learnt from {learnt} chips in {blocks} blocks of ground: {labels}.").format(
        learnt=result["chips"]["learnt"], blocks=result["blocks"], labels=labels
    )


def _layer_button(result: Mapping[str, Any]) -> QPushButton:
    button = QPushButton(tr("Show &Them on the Map"), objectName="place-show-set-aside")

    def add() -> None:
        add_set_aside_layer(result)
        button.setEnabled(False)

    button.clicked.connect(add)
    return button


def _label(name: str, text: str) -> QLabel:
    return wrap(QLabel(text, objectName=name))


def _code(message: Any) -> str:
    return str(message.get("code", "")) if isinstance(message, Mapping) else ""
