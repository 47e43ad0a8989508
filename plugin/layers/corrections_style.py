"""The styles of layers that a person goes through: corrections, chips that a fit has set aside, samples for review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)

from ..engine.api.requests.change_limits import CANDIDATES
from ..engine.api.requests.corrections_schema import STROKE_CLASS, STROKE_WIDTH
from ..i18n import title, tr
from . import symbols

SET_ASIDE_COLOUR = "#d01c8b"

UNSURE = "unsure"  # the answer of a reviewer who cannot tell; these names are of the engine's sampling/sample_file.py
ANSWERS = ("reviewed_from", "reviewed_to")
REVIEWER, COMMENT = "reviewer", "comment"
SAMPLE_FIELDS = ("col", "row", "turn", *ANSWERS)
OF_THE_MAP = (
    "fid", "col", "row", "stratum", "place", "transition", "from", "to", "p_change", "hectares", "contradiction",
)  # fmt: skip
SHARES = (
    "before_",
    "nlcd_",
    "model_",
    "cover_",
    "then_cover_",
)  # beginnings of the names of further columns of the map
REVIEW_STATE = """CASE
WHEN "reviewed_from" = 'unsure' OR "reviewed_to" = 'unsure' THEN 'unsure'
WHEN coalesce("reviewed_from", '') = '' OR coalesce("reviewed_to", '') = '' THEN 'open'
WHEN "reviewed_from" = "reviewed_to" THEN 'stable'
ELSE 'change' END"""
STATE_COLOURS = {"open": "#f0e442", "stable": "#0072b2", "change": "#d55e00", "unsure": "#999999"}  # Okabe and Ito's


def style(layer: QgsVectorLayer, classes: Iterable[Mapping[str, Any]]) -> None:
    """Draws each corrected chip as a frame in the colour of its class. classes: each has "name", "colour"."""
    categories = [
        QgsRendererCategory(each["name"], symbols.frame(each["colour"]), each["name"].replace("_", " ").capitalize())
        for each in classes
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("label", categories))
    layer.setDisplayExpression('"label"')


def style_strokes(layer: QgsVectorLayer, classes: Iterable[Mapping[str, Any]]) -> None:
    """Draws each stroke in the colour of its class. classes: each has "name", "title", "colour"."""
    categories = [
        QgsRendererCategory(each["name"], symbols.stroke(each["colour"], STROKE_WIDTH), title(each["title"]))
        for each in classes
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer(STROKE_CLASS, categories))
    layer.setDisplayExpression(f'"{STROKE_CLASS}"')


def style_set_aside(layer: QgsVectorLayer) -> None:
    """Frames chips whose label was not learnt; their map tip has both groups."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbols.frame(SET_ASIDE_COLOUR)))
    layer.setDisplayExpression(""""nlcd" || ' → ' || "model" || ' ' || round(100 * "probability") || ' %' """)


def is_sample(layer: QgsMapLayer) -> bool:
    """Whether the layer is a sample of a change map."""
    fields = layer.fields() if isinstance(layer, QgsVectorLayer) and layer.isValid() else QgsFields()
    return all(fields.indexOf(name) >= 0 for name in SAMPLE_FIELDS)


def is_random_sample(layer: QgsMapLayer) -> bool:
    """Whether an area can be estimated from it: a list of candidates is none."""
    if not isinstance(layer, QgsVectorLayer) or not is_sample(layer):
        return False
    chip = next(layer.getFeatures(QgsFeatureRequest().setLimit(1)), None)
    return chip is not None and chip["stratum"] != CANDIDATES


def style_sample(layer: QgsVectorLayer, groups: Iterable[Mapping[str, Any]]) -> None:
    """Frames the chips by the state of their review, and sets up the attribute form for reviewing them.

    groups: the answers that may be given, each has "name" and an English "title"
    The form offers the groups and "unsure" and fills in the reviewer. Form and table hide what the map says of the
    chip, so that it does not lead the reviewer.
    """
    titles = {
        "open": tr("Not reviewed"),
        "stable": tr("Reviewed, no change"),
        "change": tr("Reviewed, changed"),
        "unsure": tr("Unsure"),
    }
    categories = [QgsRendererCategory(name, symbols.frame(STATE_COLOURS[name]), titles[name]) for name in STATE_COLOURS]
    layer.setRenderer(QgsCategorizedSymbolRenderer(REVIEW_STATE, categories))
    layer.setDisplayExpression(f"""lpad("turn", 5, ' ') || CASE WHEN {REVIEW_STATE} = 'open' THEN '' ELSE ' ✓' END""")
    _set_up_form(layer, [*((each["name"], title(each["title"])) for each in groups), (UNSURE, tr("Unsure"))])
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    for number, column in enumerate(table.columns()):
        table.setColumnHidden(number, _is_of_the_map(column.name))
    table.setSortExpression('"turn"')
    layer.setAttributeTableConfig(table)


def _is_of_the_map(name: str) -> bool:
    """Whether a column of a sample would lead the reviewer."""
    return name in OF_THE_MAP or name.startswith(SHARES)


def _set_up_form(layer: QgsVectorLayer, answers: Iterable[tuple[str, str]]) -> None:
    """answers: value and text of each"""
    fields, form = layer.fields(), layer.editFormConfig()
    editable = {ANSWERS[0]: tr("Use then"), ANSWERS[1]: tr("Use now"), REVIEWER: tr("Reviewer"), COMMENT: tr("Comment")}
    choices = [
        {tr("Not reviewed"): QgsValueMapFieldFormatter.NULL_VALUE},
        *({text: value} for value, text in answers),
    ]
    for number, field in enumerate(fields.toList()):
        if field.name() in ANSWERS:
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("ValueMap", {"map": choices}))
        elif _is_of_the_map(field.name()):
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("Hidden", {}))
        if field.name() in editable:
            layer.setFieldAlias(number, editable[field.name()])
        else:
            form.setReadOnly(number, True)
    layer.setEditFormConfig(form)
    # On update, because the chips are there before anyone reviews them.
    name = "coalesce(nullif(@user_full_name, ''), @user_account_name)"
    layer.setDefaultValueDefinition(fields.indexOf(REVIEWER), QgsDefaultValue(name, True))
