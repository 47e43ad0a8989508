"""The parts of the panel that show one answer about a chip; each is given the answer and shows its share of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ...widgets.bars import Bar, Bars
from . import texts
from .chip_picture import ChipPicture, OcclusionLegend

L = TypeVar("L", bound=QLayout)

NOTICE = "QFrame#notice { border: none; border-left: 3px solid palette(highlight); }"


class Swatch(QWidget):
    """A square of the group's colour; hatched where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_colour(self, colour: str | None) -> None:
        self._colour = colour
        side = round(self.fontMetrics().height() * 1.6)
        self.setMinimumSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.Mid)))
        painter.setBrush(QColor(self._colour) if self._colour else Qt.BrushStyle.BDiagPattern)
        side = min(self.width(), self.height()) - 1
        painter.drawRoundedRect(0, (self.height() - side) // 2, side, side, 3, 3)
        painter.end()


class AnswerHeader(QWidget):
    """Group in large letters, class and confidence below it, and what limits the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatch = Swatch()
        self.heading = HeadingLabel(1.5, "heading")
        self.subheading = wrapped(QLabel(objectName="subheading"))
        self._notices = QVBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.subheading)
        top = QHBoxLayout()
        top.addWidget(self._swatch)
        top.addLayout(words, 1)
        layout = bare(QVBoxLayout(self))
        layout.addLayout(top)
        layout.addLayout(self._notices)

    def show_answer(self, answer: Mapping[str, Any], more: Sequence[tuple[str, str]] = ()) -> None:
        """more: notices beside those that the answer's flags make"""
        self._swatch.show_colour(texts.colour(answer))
        self.heading.setText(texts.heading(answer))
        self.subheading.setText(texts.subheading(answer))
        clear(self._notices)
        for name, sentence in [*texts.notices(answer), *more]:
            self._notices.addWidget(notice(name, sentence))


class ChipImageView(QWidget):
    """The picture, and what mattered in it where that is asked for."""

    explain = pyqtSignal(bool)  # the user wants to see what mattered, or no longer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = ChipPicture()
        self.toggle = QCheckBox(tr("Show what &mattered"), objectName="explain")
        self.toggle.setToolTip(
            tr("Hides one cell of the picture after the other and shows how much the answer changes without it.")
        )
        self.legend = OcclusionLegend()
        self.caption = wrapped(QLabel(objectName="caption"))
        self._waiting = QLabel(tr("Looking for what mattered…"), objectName="explaining")
        layout = bare(QVBoxLayout(self))
        for each in (self.picture, self.toggle, self.legend, self.caption, self._waiting):
            layout.addWidget(each)
        self.toggle.toggled.connect(self._toggled)
        self._toggled(False)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        self.picture.show_picture(answer.get("picture"))
        self.setVisible(answer["group"] is not None or bool(answer.get("picture")))
        self.toggle.setEnabled(answer["group"] is not None)
        self._refresh()

    def show_waiting(self, on: bool) -> None:
        self._waiting.setVisible(on)

    def show_drops(self, drops: Sequence[Sequence[float]], group: str) -> None:
        """group: its title"""
        self.picture.show_drops(drops)
        self.caption.setText(texts.mattered(drops, group))
        self._refresh()

    def _toggled(self, on: bool) -> None:
        self.picture.set_overlay(on)
        self._refresh()
        self.explain.emit(on)

    def _refresh(self) -> None:
        self._waiting.hide()
        for each in (self.legend, self.caption):
            each.setVisible(self.picture.overlay)


class ProbabilityBars(QWidget):
    """The calibrated probabilities of groups and classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups, self.classes = Bars(), Bars()
        layout = bare(QVBoxLayout(self))
        layout.addWidget(section(tr("Groups")))
        layout.addWidget(self.groups)
        layout.addWidget(section(tr("Classes")))
        layout.addWidget(self.classes)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        groups = [_bar(texts.group_title(answer, each["name"]), each, answer["group"]) for each in answer["groups"]]
        self.groups.show_bars(groups, tr("Probabilities of the groups"))
        classes = [_bar(texts.title(each["name"]), each, answer["class"]) for each in answer["classes"]]
        self.classes.show_bars(classes, tr("Probabilities of the classes"))


class LandCoverView(QWidget):
    """What a land-cover raster says of the chip, and which raster that is."""

    chosen = pyqtSignal(str)  # the layer's id, empty for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = QComboBox(objectName="landcover")
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.setMinimumContentsLength(8)
        self.layers.setToolTip(tr("A raster with NLCD's codes: its shares within the chip are shown."))
        self.bars = Bars()
        self._said = wrapped(QLabel(objectName="landcover-said"))
        label = section(tr("&Land cover"))
        label.setBuddy(self.layers)
        layout = bare(QVBoxLayout(self))
        for each in (label, self.layers, self.bars, self._said):
            layout.addWidget(each)
        self.layers.activated.connect(lambda _index: self.chosen.emit(self.layers.currentData()))

    def set_layers(self, layers: Sequence[tuple[str, str]], chosen: str) -> None:
        """layers: pairs of name and id"""
        self.layers.clear()
        self.layers.addItem(tr("None"), "")
        for name, identity in layers:
            self.layers.addItem(name, identity)
        self.layers.setCurrentIndex(max(0, self.layers.findData(chosen)))

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        nlcd = answer.get("nlcd")
        shares = [] if nlcd is None else texts.cover(nlcd)
        colours = {each["name"]: each["colour"] for each in [*answer["groups"], *answer["classes"]]}
        bars = [
            Bar(
                texts.title(each["class"]),
                each["share"],
                texts.percent(each["share"]),
                colours.get(each["class"]) or colours.get(each["group"]) or "#808080",
            )
            for each in shares
        ]
        self.bars.show_bars(bars, tr("Shares of land cover"))
        self.bars.setVisible(bool(bars))
        said = "" if nlcd is None else texts.limits_of_cover(nlcd)
        self._said.setText(said)
        self._said.setVisible(bool(said))


class FactsTable(QWidget):
    """Raster, date, place, model, and how the answer was come by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = bare(QGridLayout(self))
        self._rows.setColumnStretch(1, 1)
        self._values: list[QLabel] = []

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        clear(self._rows)
        self._values = []
        for row, (name, value) in enumerate(texts.facts(answer)):
            said = wrapped(QLabel(value, objectName=f"fact-{row}"))
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(QLabel(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(said, row, 1)
            self._values.append(said)

    def texts(self) -> list[str]:
        """The values, top to bottom."""
        return [each.text() for each in self._values]


def section(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def notice(name: str, sentence: str) -> QFrame:
    frame = QFrame(objectName="notice")
    frame.setStyleSheet(NOTICE)
    title, said = section(name), wrapped(QLabel(sentence))
    title.setObjectName("notice-name")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(8, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(title)
    layout.addWidget(said)
    return frame


class HeadingLabel(QLabel):
    """A bold label whose letters are larger than the user's font, whatever that becomes."""

    def __init__(self, times: float, name: str = "") -> None:
        super().__init__(objectName=name)
        self._times = times
        wrapped(self)
        self._scale()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._scale()
        super().changeEvent(event)

    def _scale(self) -> None:
        font = QApplication.font(self)
        font.setPointSizeF(font.pointSizeF() * self._times)
        font.setBold(True)
        self.setFont(font)


def wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    policy = label.sizePolicy()  # which knows by now that the height follows from the width
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    return label


def bare(layout: L) -> L:
    """Without margins."""
    layout.setContentsMargins(0, 0, 0, 0)
    return layout


def scrolled(page: QWidget, sideways: bool = False) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area


def clear(layout: QLayout) -> None:
    """Deletes the widgets of a layout that holds nothing else."""
    while layout.count():
        layout.takeAt(0).widget().deleteLater()


def _bar(name: str, each: Mapping[str, Any], answer: str | None) -> Bar:
    share = each["probability"]
    return Bar(name, share, texts.percent(share), each["colour"], each["name"] == answer)
