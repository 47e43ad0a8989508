"""The engine's answer to a fit to a place, in words and as features (its fields: engine/place/fit_to_place.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QMetaType

from ..i18n import tr, tr_n


def place_text(answer: Mapping[str, Any]) -> str:
    """The result of a fit in a few sentences."""
    if answer["kept"]:
        sentences = [
            tr("{name} {version} is kept as it was: no fit was better in this place by more than chance.").format(
                **answer
            )
        ]
    else:
        sentences = [
            tr("{name} {version} learnt from {learnt} chips of {blocks} blocks of ground in {seconds:.0f} s.").format(
                **{**answer, **answer["chips"]}
            )
        ]
    accuracy = answer["accuracy"]
    sentences.append(nlcd_text(answer))
    if accuracy["corrections"]:
        sentences.append(corrections_text(accuracy["corrections"]))
    if answer["chips"]["set_aside"]:
        sentences.append(set_aside_text(answer["chips"]["set_aside"]))
    return " ".join(sentences)


def nlcd_text(answer: Mapping[str, Any]) -> str:
    """How often the model that is to be used has the land cover's group."""
    from ..layers import texts

    figures = answer["accuracy"]["nlcd"]
    if not answer["kept"]:
        return texts.place_accuracy({**figures["after"], "before": figures["before"]})
    return tr("It names the group that land cover shows for {right} of {chips} chips spread over the place.").format(
        right=texts.share_with_interval(figures["before"]["group_accuracy"]), chips=figures["chips"]
    )


def corrections_text(figures: Mapping[str, Any]) -> str:
    """figures: `accuracy["corrections"]` of the answer"""
    from ..layers import texts

    return tr_n(
        "Of {chips} corrected chip, judged by layers that saw no chip of its block, the right group is named for "
        "{after}, before the fit for {before}.",
        "Of {chips} corrected chips, judged by layers that saw no chip of their block, the right group is named for "
        "{after}, before the fit for {before}.",
        figures["chips"],
    ).format(
        chips=figures["chips"],
        after=texts.share_with_interval(figures["after"]["group_accuracy"]),
        before=texts.share_with_interval({**figures["before"]["group_accuracy"], "low": None}),
    )


def set_aside_text(count: int) -> str:
    """count: of chips whose label was not learnt"""
    return tr_n(
        "The label of {} chip was set aside and not learnt, because a sure prediction contradicts it: land cover is "
        "wrong there, or the ground has changed, or the model errs.",
        "The labels of {} chips were set aside and not learnt, because sure predictions contradict them: land cover "
        "is wrong there, or the ground has changed, or the model errs.",
        count,
    ).format(count)


def set_aside_fields() -> QgsFields:
    """Fields of `set_aside_features`; probability is the model's of the group that it names, 0..1."""
    fields = QgsFields()
    for name, kind in (
        ("col", QMetaType.Type.Int),
        ("row", QMetaType.Type.Int),
        ("nlcd", QMetaType.Type.QString),
        ("model", QMetaType.Type.QString),
        ("probability", QMetaType.Type.Double),
    ):
        fields.append(QgsField(name, kind))
    return fields


def set_aside_features(answer: Mapping[str, Any]) -> list[QgsFeature]:
    """A square for each chip whose label was not learnt, in `set_aside_crs`."""
    fields, features = set_aside_fields(), []
    for each in answer["set_aside"]:
        feature = QgsFeature(fields)
        feature.setAttributes([*each["chip"], each["nlcd"], each["model"], each["probability"]])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*each["bounds"])))
        features.append(feature)
    return features


def set_aside_crs(answer: Mapping[str, Any]) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(answer["grid"]["crs"])
