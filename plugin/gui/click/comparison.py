"""The same chip in two rasters, side by side, and what differs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...i18n import mid_sentence, tr
from . import texts
from .answer_view import HeadingLabel, Swatch, bare, clear, section, wrapped
from .chip_picture import ChipPicture


class ComparisonView(QWidget):
    """Earlier on the left where both dates are known; otherwise the clicked one."""

    back = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = HeadingLabel(1.3, "change")
        self._note = wrapped(QLabel(objectName="change-note"))
        self._sides = bare(QGridLayout())
        self._sides.setColumnStretch(0, 1)
        self._sides.setColumnStretch(1, 1)
        self._table = bare(QGridLayout())
        self._table.setColumnStretch(0, 1)
        self._table.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._back = QPushButton(tr("&Back to the chip"), objectName="back")
        self._back.clicked.connect(self.back)
        self._answers: tuple[Mapping[str, Any], ...] = ()
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self._note)
        layout.addLayout(self._sides)
        layout.addWidget(wrapped(section(tr("Probabilities, and the change in points"))))
        layout.addLayout(self._table)
        layout.addWidget(self._back)
        layout.addStretch(1)

    @property
    def answers(self) -> tuple[Mapping[str, Any], ...]:
        """Left and right."""
        return self._answers

    def show_answers(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
        dates = one["image_date"], other["image_date"]
        self._answers = (other, one) if all(dates) and dates[1] < dates[0] else (one, other)
        self.sentence.setText(change(*self._answers))
        note = caution(*self._answers)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        clear(self._sides)
        for column, answer in enumerate(self._answers):
            self._show_side(answer, column)
        self._show_table(*self._answers)

    def as_text(self) -> str:
        return "\n\n".join([change(*self._answers), *(texts.as_text(each) for each in self._answers)])

    def _show_side(self, answer: Mapping[str, Any], column: int) -> None:
        name = wrapped(section(texts.stem(answer["raster"] or "–")))
        picture, swatch = ChipPicture(), Swatch()
        picture.show_picture(answer.get("picture"))
        swatch.show_colour(texts.colour(answer))
        said = f"{texts.heading(answer)}\n{texts.subheading(answer)}"
        rows = (
            name,
            wrapped(QLabel(answer["image_date"] or tr("unknown date"))),
            picture,
            swatch,
            wrapped(QLabel(said)),
        )
        for row, widget in enumerate(rows):
            self._sides.addWidget(widget, row, column)

    def _show_table(self, left: Mapping[str, Any], right: Mapping[str, Any]) -> None:
        clear(self._table)
        row = 0
        for kind in ("groups", "classes"):
            after = {each["name"]: each["probability"] for each in right[kind]}
            for each in left[kind]:
                values = each["probability"], after.get(each["name"])
                name = texts.group_title(left, each["name"]) if kind == "groups" else texts.title(each["name"])
                moved = "" if None in values else texts.points(values[1] - values[0])
                self._add_row(row, (name, *map(texts.percent, values), moved), bold=kind == "groups")
                row += 1

    def _add_row(self, row: int, texts: tuple[str, ...], bold: bool) -> None:
        for column, text in enumerate(texts):
            label = section(text) if bold else QLabel(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._table.addWidget(label, row, column, side)


def change(left: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    """One sentence: whether the group is another one."""
    if left["group"] is None or right["group"] is None:
        return tr("One of the two holds no imagery here.")
    before, after = (texts.group_title(each, each["group"]) for each in (left, right))
    if left["group"] == right["group"]:
        return tr("{} in both").format(before)
    return tr("From {before} to {after}").format(before=mid_sentence(before), after=mid_sentence(after))


def caution(left: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    """Why a difference may be none; empty where nothing speaks against it."""
    if left["grid"] != right["grid"] or left["chip"] != right["chip"]:
        return tr("The two rasters lie on different grids, so the squares are not quite the same ground.")
    unsure = [each for each in (left, right) if {"uncertain", "unfamiliar"} & set(each["flags"])]
    if unsure and left["group"] != right["group"]:
        return tr("The model is unsure of at least one of the two, so this may be no change at all.")
    return ""
