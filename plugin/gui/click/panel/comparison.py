"""The same chip in two rasters side by side, with the differences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....i18n import mid_sentence, tr
from ...widgets.labels import HeadingLabel, section_label, wrap
from ...widgets.layouts import delete_widgets, without_margins
from . import texts
from .answer_view import Swatch
from .chip_picture import ChipPicture


class ComparisonView(QWidget):
    """The earlier image is on the left where both dates are known; otherwise the clicked one.

    back_requested: the user wants to see the single answer again
    """

    back_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = HeadingLabel(1.3, "change")
        self._note = wrap(QLabel(objectName="change-note"))
        self._sides = without_margins(QGridLayout())
        self._sides.setColumnStretch(0, 1)
        self._sides.setColumnStretch(1, 1)
        self._table = without_margins(QGridLayout())
        self._table.setColumnStretch(0, 1)
        self._table.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._back = QPushButton(tr("&Back to the chip"), objectName="back")
        self._back.clicked.connect(self.back_requested)
        self._answers: tuple[Mapping[str, Any], ...] = ()
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self._note)
        layout.addLayout(self._sides)
        layout.addWidget(wrap(section_label(tr("Probabilities, and the change in points"))))
        layout.addLayout(self._table)
        layout.addWidget(self._back)
        layout.addStretch(1)

    @property
    def answers(self) -> tuple[Mapping[str, Any], ...]:
        """The left and the right one."""
        return self._answers

    def show_answers(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
        dates = one["image_date"], other["image_date"]
        self._answers = (other, one) if all(dates) and dates[1] < dates[0] else (one, other)
        self.sentence.setText(change_text(*self._answers))
        note = caution_text(*self._answers)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        delete_widgets(self._sides)
        for column, answer in enumerate(self._answers):
            self._show_side(answer, column)
        self._show_table(*self._answers)

    def as_text(self) -> str:
        return "\n\n".join([change_text(*self._answers), *(texts.as_text(each) for each in self._answers)])

    def _show_side(self, answer: Mapping[str, Any], column: int) -> None:
        name = wrap(section_label(texts.stem(answer["raster"] or "–")))
        picture, swatch = ChipPicture(), Swatch()
        picture.show_picture(answer.get("picture"))
        swatch.show_colour(texts.colour(answer))
        summary = f"{texts.heading(answer)}\n{texts.subheading(answer)}"
        rows = (
            name,
            wrap(QLabel(answer["image_date"] or tr("unknown date"))),
            picture,
            swatch,
            wrap(QLabel(summary)),
        )
        for row, widget in enumerate(rows):
            self._sides.addWidget(widget, row, column)

    def _show_table(self, left: Mapping[str, Any], right: Mapping[str, Any]) -> None:
        delete_widgets(self._table)
        row = 0
        for kind in ("groups", "classes"):
            right_probability = {each["name"]: each["probability"] for each in right[kind]}
            for each in left[kind]:
                values = each["probability"], right_probability.get(each["name"])
                name = texts.group_title(left, each["name"]) if kind == "groups" else texts.title(each["name"])
                difference = "" if None in values else texts.points(values[1] - values[0])
                self._add_row(row, (name, *map(texts.percent, values), difference), bold=kind == "groups")
                row += 1

    def _add_row(self, row: int, cells: tuple[str, ...], bold: bool) -> None:
        for column, text in enumerate(cells):
            label = section_label(text) if bold else QLabel(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._table.addWidget(label, row, column, side)


def change_text(left: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    """One sentence: whether the group differs."""
    if left["group"] is None or right["group"] is None:
        return tr("One of the two holds no imagery here.")
    before, after = (texts.group_title(each, each["group"]) for each in (left, right))
    if left["group"] == right["group"]:
        return tr("{} in both").format(before)
    return tr("From {before} to {after}").format(before=mid_sentence(before), after=mid_sentence(after))


def caution_text(left: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    """Why a difference may not be a change on the ground; empty where there is no reason."""
    if left["grid"] != right["grid"] or left["chip"] != right["chip"]:
        return tr("The two rasters lie on different grids, so the squares are not quite the same ground.")
    unsure = [each for each in (left, right) if {"uncertain", "unfamiliar"} & set(each["flags"])]
    if unsure and left["group"] != right["group"]:
        return tr("The model is unsure of at least one of the two, so this may be no change at all.")
    return ""
