"""Combo boxes whose text is shortened with "…" where it does not fit; the tool tip has it in full."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QHelpEvent, QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

MIN_LETTERS = 6


class ElidedComboBox(QComboBox):
    """Qt's own cuts a long text in the middle of a letter."""

    def __init__(self, *args: Any, **properties: Any) -> None:
        super().__init__(*args, **properties)
        let_shrink(self)

    def paintEvent(self, _event: QPaintEvent | None) -> None:  # noqa: N802, the name that Qt calls
        paint_elided(self)

    def event(self, event: QEvent) -> bool:
        return show_text(self, event) or super().event(event)


def shown_text(combo: QComboBox) -> str:
    """The text as it fits: names of files often differ at their ends, so the middle is left out."""
    return combo.fontMetrics().elidedText(combo.currentText(), Qt.TextElideMode.ElideMiddle, _text_width(combo))


def let_shrink(combo: QComboBox) -> None:
    """Otherwise the longest text in the list decides how narrow the window may be."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(MIN_LETTERS)


def paint_elided(combo: QComboBox) -> None:
    """For `paintEvent`."""
    painter, option = QStylePainter(combo), QStyleOptionComboBox()
    combo.initStyleOption(option)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    option.currentText = shown_text(combo)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
    painter.end()


def _text_width(combo: QComboBox) -> int:
    """Pixels for the text beside icon and arrow."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    icon = combo.iconSize().width() + 4 if not option.currentIcon.isNull() else 0  # 4: as Qt's styles space them
    return field.width() - icon - 2


def show_text(combo: QComboBox, event: QEvent) -> bool:
    """For `event`: handles a tool tip's where the text is shortened: the text, then the widget's own tool tip."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    text = combo.currentText()
    if shown_text(combo) == text:
        return False
    own = combo.itemData(combo.currentIndex(), Qt.ItemDataRole.ToolTipRole) or combo.toolTip()
    QToolTip.showText(event.globalPos(), "\n".join(each for each in (text, str(own or "")) if each), combo)
    return True
