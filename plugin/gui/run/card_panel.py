"""The model's card: a dialog with what a model states about itself."""

from __future__ import annotations

import html
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextCursor, QTextDocument, QTextDocumentFragment, QTextOption
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ...i18n import tr, translated
from ...processing.algorithms.model_info import card_facts
from ..click.panel import texts
from ..engine_queue import EngineQueue, PendingCall

OMITTED_FACTS = {  # shown elsewhere in the dialog or in the description, or of no use here
    "model", "description", "classes", "calibration.in_graph", "provenance.data", "provenance.data_digest",
    "provenance.made_by", "provenance.training", "provenance.base_model", "provenance.place",
}  # fmt: skip


class CardPanel(QDialog):
    """A window beside the dock; it stays open while another model is chosen."""

    def __init__(self, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipCard")
        self.setWindowTitle(tr("About the Model"))
        self._engine_queue = engine_queue
        self._pending_call: PendingCall | None = None
        self.text = QTextBrowser()
        self.text.setObjectName("landchipCardText")
        self.text.setOpenExternalLinks(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # which breaks a digest, too
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(tr("What the model states about itself"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 80, self.fontMetrics().height() * 36)

    def show_model(self, model: str) -> None:
        """model: as in the engine's request"""
        self.stop()
        self.text.setPlainText(tr("Opening the model…"))
        params = {"model": model}
        self._pending_call = self._engine_queue.submit(Method.INSPECT, params, self._show_card, self._show_error)
        self.show()
        self.raise_()

    def stop(self) -> None:
        """Cancels a pending call."""
        call, self._pending_call = self._pending_call, None
        if call is not None:
            call.cancel()

    def _show_card(self, card: dict[str, Any]) -> None:
        self._pending_call = None
        self.text.setHtml(card_html(card))
        description = QTextDocument()
        description.setMarkdown(card["description"])
        end = QTextCursor(self.text.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertBlock()
        end.insertFragment(QTextDocumentFragment(description))
        self.text.verticalScrollBar().setValue(0)

    def _show_error(self, error: LandchipError) -> None:
        self._pending_call = None
        self.text.setPlainText(translated(error))


def card_html(card: dict[str, Any]) -> str:
    """The card without its description, as rich text."""
    rows = "\n".join(
        f"<tr><td style='padding: 2px 12px 6px 0'><b>{html.escape(fact.title.replace('_', ' '))}</b></td>"
        f"<td style='padding: 2px 0 6px 0'>{html.escape(fact.text)}</td></tr>"
        for fact in card_facts(card)
        if fact.text and fact.key not in OMITTED_FACTS and not fact.key.startswith("metrics.")
    )
    return (
        f"<h2>{html.escape(card['name'])} {html.escape(card['version'])}</h2>"
        f"<h3>{html.escape(tr('Classes'))}</h3>{_classes(card)}"
        f"<h3>{html.escape(tr('Accuracy'))}</h3>{_accuracy(_measurements(card))}"
        f"{_confusion(card)}"
        f"<h3>{html.escape(tr('Facts'))}</h3><table>{rows}</table>"
    )


def _measurements(card: dict[str, Any]) -> dict[str, Any]:
    """The card's metrics, after its held-out chips, which are as engine/contract/held_out.py has them."""
    metrics, held_out = dict(card["metrics"]), card.get("held_out")
    if not held_out:
        return metrics
    overall = {**held_out, "accuracy": held_out["class_accuracy"]}
    places = {each["place"]: {**each, "accuracy": each["class_accuracy"]} for each in held_out["places"]}
    if held_out["source"] == "places":
        first: dict[str, Any] = {"leave_one_place_out": {"all but weak labels": overall, **places}}
    elif held_out["source"] == "blocks":
        corrected = (metrics.pop("place", {}).get("accuracy") or {}).get("corrections") or {}
        pairs = {
            "after_fit": overall,
            "before_fit": held_out.get("before"),
            "corrections_after": corrected.get("after"),
            "corrections_before": corrected.get("before"),
        }
        first = {"fitted_place": {k: {**each, "accuracy": each["class_accuracy"]} for k, each in pairs.items() if each}}
    else:
        first = {"test": overall, **({"test_places": places} if places else {})}
    return {**first, **{key: value for key, value in metrics.items() if key not in first}}


def _confusion(card: dict[str, Any]) -> str:
    """A table with a row for each true class and a column for each predicted one; empty if the model states none."""
    matrix = (card.get("held_out") or {}).get("confusion")
    if not matrix:
        return ""
    names = [html.escape(texts.title(each["name"])) for each in card["classes"]]
    head = "".join(f"<th>{name}</th>" for name in names)
    rows = "".join(
        f"<tr><td>{name}</td>{''.join(f'<td align=right>{n}</td>' for n in row)}</tr>"
        for name, row in zip(names, matrix)
    )
    title = html.escape(tr("Confusion matrix: true classes in rows, predicted ones in columns"))
    return f"<p>{title}</p><table cellpadding='3'><tr><th></th>{head}</tr>{rows}</table>"


def _accuracy(metrics: dict[str, Any]) -> str:
    """A table with a row for each measured set, at any depth of `metrics`, then the single numbers."""
    sets, numbers = _measured(metrics)
    rows, section = "", ""
    for parent, name, each in sets:
        if parent != section:
            rows += f"<tr><td colspan='4'><i>{html.escape(_metric_title(parent))}</i></td></tr>"
            section = parent
        place = _metric_title(name)
        if each.get("weak_labels"):
            place = tr("{place} (rough labels)").format(place=place)
        rows += (
            f"<tr><td>{html.escape(place)}</td><td align='right'>{each['chips']}</td>"
            f"<td align='right'>{_with_interval(each, 'group_accuracy')}</td>"
            f"<td align='right'>{_with_interval(each, 'accuracy')}</td></tr>"
        )
    titles = (tr("Measured on"), tr("Chips"), tr("Group right"), tr("Class right"))
    head = "".join(
        f"<th {'align=right' if column else 'align=left width=36%'}>{html.escape(each)}</th>"
        for column, each in enumerate(titles)
    )
    table = f"<table cellpadding='3'><tr>{head}</tr>{rows}</table>" if sets else ""
    others = "".join(f"<li>{html.escape(name)}: {html.escape(value)}</li>" for name, value in numbers)
    none_text = f"<p>{html.escape(tr('The model states none.'))}</p>"
    return (table + (f"<ul>{others}</ul>" if others else "")) or none_text


def _measured(
    metrics: dict[str, Any], parent: str = ""
) -> tuple[list[tuple[str, str, dict[str, Any]]], list[tuple[str, str]]]:
    """Sets of chips with an accuracy, as (parent key, key, figures); and single numbers, as (title, text).

    parent: key of `metrics` in the dictionary that contains it, or empty
    """
    sets, numbers = [], []
    for key, value in metrics.items():
        if isinstance(value, dict) and "accuracy" in value and "chips" in value:
            sets.append((parent, key, value))
        elif isinstance(value, dict):
            inner_sets, inner_numbers = _measured(value, key)
            sets += inner_sets
            numbers += inner_numbers
        elif isinstance(value, (int, float)):
            text = f"{100 * value:.1f} %" if isinstance(value, float) and 0 <= value <= 1 else f"{value:.4g}"
            numbers.append((f"{_metric_title(parent)}: {_metric_title(key)}" if parent else _metric_title(key), text))
    return sorted(sets, key=lambda each: each[0]), numbers


def _metric_title(key: str) -> str:
    """The title of a key that Landchip's trainer writes; of another key, as of a place, its words capitalised."""
    titles = {
        "test": tr("Test chips"),
        "test_places": tr("Test chips, by place"),
        "test_uncalibrated": tr("Test chips, before calibration"),
        "leave_one_place_out": tr("At places left out of the training, one at a time"),
        "fitted_place": tr("Blocks of ground, held out, of the place that it was fitted to; truth is land cover"),
        "after_fit": tr("After the fit"),
        "before_fit": tr("Before the fit"),
        "corrections_after": tr("Corrected chips, after the fit"),
        "corrections_before": tr("Corrected chips, before the fit"),
        "all but weak labels": tr("All places but those with rough labels"),
        "lopo_mean_accuracy": tr("Group right, mean of these places"),
        "lopo_worst_accuracy": tr("Group right, worst of these places"),
        "lopo_ece": tr("Calibration error of the groups at these places"),
        "same_spot_other_date": tr("Spots with images of several dates"),
        "same_group": tr("the same group at each"),
        "spots": tr("number"),
    }
    words = key.replace("_", " ")
    return titles.get(key) or (words.title() if words.islower() else words[:1].upper() + words[1:])


def _with_interval(measured: dict[str, Any], key: str) -> str:
    """`96.2 % (94.6 – 97.4)`, with a line break possible before the interval only.

    Older models have the interval under a key of its own.
    """
    estimate = measured.get(key)
    if estimate is None:
        return ""
    if not isinstance(estimate, dict):
        low, high = measured.get(f"{key}_interval") or (None, None)
        estimate = {"value": estimate, "low": low, "high": high}
    text = f"{100 * estimate['value']:.1f}&nbsp;%"
    if estimate["low"] is None:
        return text
    dash = "&nbsp;–&#8288;&nbsp;"  # the word joiner (U+2060), since a line may break between a dash and such a space
    return f"{text} ({100 * estimate['low']:.1f}{dash}{100 * estimate['high']:.1f})"


def _classes(card: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><td style='background-color: {html.escape(each['colour'])}'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</td>"
        f"<td style='padding: 0 12px 0 8px'>{html.escape(texts.title(each['name']))}</td>"
        f"<td>{html.escape(texts.group_title(card, each['group']))}</td></tr>"
        for each in card["classes"]
    )
    return f"<table cellspacing='2'>{rows}</table>"
