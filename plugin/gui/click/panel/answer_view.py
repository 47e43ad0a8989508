"""The widgets of the panel that show one answer; each is given the whole answer and shows its part of it.

An answer is the engine's result of `chip` (plugin/engine/click), or a map's feature in the same form (map_lookup.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ...widgets.bars import Bar, Bars
from ...widgets.elided_combo import ElidedComboBox
from ...widgets.labels import HeadingLabel, notice, section_label, wrap
from ...widgets.layouts import delete_widgets, without_margins
from . import texts
from .chip_picture import ChipPicture, OcclusionLegend


class Swatch(QWidget):
    """A square of the group's colour; hatched where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_colour(self, colour: str | None) -> None:
        """colour: #rrggbb, or None for the hatching"""
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
    """The group in large letters, class and confidence below it, and notices that limit the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatch = Swatch()
        self.heading = HeadingLabel(1.5, "heading")
        self.subheading = wrap(QLabel(objectName="subheading"))
        self._notices = QVBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.subheading)
        top = QHBoxLayout()
        top.addWidget(self._swatch)
        top.addLayout(column, 1)
        layout = without_margins(QVBoxLayout(self))
        layout.addLayout(top)
        layout.addLayout(self._notices)

    def show_answer(self, answer: Mapping[str, Any], extra_notices: Sequence[tuple[str, str]] = ()) -> None:
        """extra_notices: pairs of name and sentence, shown after those of the answer's flags"""
        self._swatch.show_colour(texts.colour(answer))
        self.heading.setText(texts.heading(answer))
        self.subheading.setText(texts.subheading(answer))
        delete_widgets(self._notices)
        for name, sentence in [*texts.notices(answer), *extra_notices]:
            self._notices.addWidget(notice(name, sentence))


class ChipImageView(QWidget):
    """The chip's picture and, where the user wants it, the occlusion map over it.

    explanation_toggled: whether the user wants to see the occlusion map
    """

    explanation_toggled = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = ChipPicture()
        self.toggle = QCheckBox(tr("Show what &mattered"), objectName="explain")
        self.toggle.setToolTip(
            tr("Hides one cell of the picture after the other and shows how much the answer changes without it.")
        )
        self.legend = OcclusionLegend()
        self.caption = wrap(QLabel(objectName="caption"))
        self._progress = QLabel(tr("Looking for what mattered…"), objectName="explaining")
        layout = without_margins(QVBoxLayout(self))
        for each in (self.picture, self.toggle, self.legend, self.caption, self._progress):
            layout.addWidget(each)
        self.toggle.toggled.connect(self._toggled)
        self._toggled(False)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        self.picture.show_picture(answer.get("picture"))
        self.setVisible(answer["group"] is not None or bool(answer.get("picture")))
        self.toggle.setEnabled(answer["group"] is not None)
        self._refresh()

    def show_progress(self, on: bool) -> None:
        """Whether the occlusion map is being computed."""
        self._progress.setVisible(on)

    def show_occlusion_map(self, drops: Sequence[Sequence[float]], group: str) -> None:
        """drops: as ChipPicture takes them; group: its title"""
        self.picture.show_occlusion_map(drops)
        self.caption.setText(texts.occlusion_caption(drops, group))
        self._refresh()

    def _toggled(self, on: bool) -> None:
        self.picture.set_overlay(on)
        self._refresh()
        self.explanation_toggled.emit(on)

    def _refresh(self) -> None:
        self._progress.hide()
        for each in (self.legend, self.caption):
            each.setVisible(self.picture.overlay)


class ProbabilityBars(QWidget):
    """The calibrated probabilities of groups and classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups, self.classes = Bars(), Bars()
        layout = without_margins(QVBoxLayout(self))
        layout.addWidget(section_label(tr("Groups")))
        layout.addWidget(self.groups)
        layout.addWidget(section_label(tr("Classes")))
        layout.addWidget(self.classes)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        groups = [_bar(texts.group_title(answer, each["name"]), each, answer["group"]) for each in answer["groups"]]
        self.groups.show_bars(groups, tr("Probabilities of the groups"))
        classes = [_bar(texts.title(each["name"]), each, answer["class"]) for each in answer["classes"]]
        self.classes.show_bars(classes, tr("Probabilities of the classes"))


class LandCoverView(QWidget):
    """The shares of land cover in the chip, and a combo box for the raster that they come from.

    layer_chosen: by the user; the layer's id, empty for none
    """

    layer_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = ElidedComboBox(objectName="landcover")
        self.layers.setMinimumContentsLength(8)
        self.layers.setToolTip(tr("A raster of NLCD, or a land-cover map: its shares within the chip are shown."))
        self.bars = Bars()
        self._note = wrap(QLabel(objectName="landcover-note"))
        label = section_label(tr("&Land cover"))
        label.setBuddy(self.layers)
        layout = without_margins(QVBoxLayout(self))
        for each in (label, self.layers, self.bars, self._note):
            layout.addWidget(each)
        self.layers.activated.connect(lambda _index: self.layer_chosen.emit(self.layers.currentData()))

    def set_layers(self, layers: Sequence[tuple[str, str]], chosen: str) -> None:
        """layers: pairs of name and id; chosen: an id, or empty for none"""
        self.layers.clear()
        self.layers.addItem(tr("None"), "")
        for name, layer_id in layers:
            self.layers.addItem(name, layer_id)
        self.layers.setCurrentIndex(max(0, self.layers.findData(chosen)))

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        nlcd = answer.get("nlcd")
        shares = [] if nlcd is None else texts.land_cover_shares(nlcd)
        colours = {each["name"]: each["colour"] for each in [*answer["groups"], *answer["classes"]]}
        bars = [
            Bar(
                texts.title(each["class"]),
                each["share"],
                texts.percent(each["share"]),
                each.get("colour") or colours.get(each["class"]) or colours.get(each.get("group")) or "#808080",
            )
            for each in shares
        ]
        self.bars.show_bars(bars, tr("Shares of land cover"))
        self.bars.setVisible(bool(bars))
        note = "" if nlcd is None else texts.land_cover_note(nlcd)
        self._note.setText(note)
        self._note.setVisible(bool(note))


class FactsTable(QWidget):
    """Raster, image date, chip, model, and whether the answer was looked up or computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = without_margins(QGridLayout(self))
        self._rows.setColumnStretch(1, 1)
        self._values: list[QLabel] = []

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        delete_widgets(self._rows)
        self._values = []
        for row, (name, value) in enumerate(texts.facts(answer)):
            label = wrap(QLabel(value, objectName=f"fact-{row}"))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(QLabel(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(label, row, 1)
            self._values.append(label)

    def texts(self) -> list[str]:
        """The values, top to bottom."""
        return [each.text() for each in self._values]


def _bar(title: str, score: Mapping[str, Any], answer: str | None) -> Bar:
    """score: of a group or class; answer: name of the one that is the answer, which is marked"""
    share = score["probability"]
    return Bar(title, share, texts.percent(share), score["colour"], score["name"] == answer)
