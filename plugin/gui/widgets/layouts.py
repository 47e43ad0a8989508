"""Layouts and scroll areas as this plugin's windows use them."""

from __future__ import annotations

from typing import TypeVar

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QLabel, QLayout, QScrollArea, QWidget

L = TypeVar("L", bound=QLayout)


class VerticalScrollArea(QScrollArea):
    """Scrolls vertically only: it is never narrower than its contents, whatever the font size is."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        hint = super().minimumSizeHint()
        hint.setWidth(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return hint


def without_margins(layout: L) -> L:
    """Sets the layout's margins to 0; gives the layout."""
    layout.setContentsMargins(0, 0, 0, 0)
    return layout


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """A form whose fields grow with the window and whose long rows wrap."""
    form = QFormLayout(parent)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form


def add_labelled_row(form: QFormLayout, text: str, field: QWidget | QLayout, buddy: QWidget) -> None:
    """Adds a row. buddy: the widget that the label's mnemonic key focuses: `field` itself, or one inside it"""
    label = QLabel(text)
    label.setBuddy(buddy)
    form.addRow(label, field)


def scroll_area(content: QWidget, horizontal: bool = False) -> QScrollArea:
    """A frameless area that scrolls `content` vertically. horizontal: whether it scrolls horizontally, too"""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not horizontal:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def delete_widgets(layout: QLayout) -> None:
    """Deletes the widgets of a layout that holds widgets only."""
    while layout.count():
        layout.takeAt(0).widget().deleteLater()
