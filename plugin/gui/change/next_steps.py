"""What is done with a change map, in order: sample, review, area, report; each step's button and how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl, pyqtBoundSignal, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...engine.api.requests.change_limits import MIN_REVIEWS
from ...i18n import number, tr
from ..widgets.labels import NoteLabel, section_label
from ..widgets.layouts import without_margins

STEPS = ("sample", "review", "area", "report")


class StepStates(NamedTuple):
    """How far the work on a map is.

    obstacle: why no step can be taken; empty where they can
    sample:   of the map, None where there is none; reviewed, of: its chips
    problem:  why the sample cannot be read; empty where it can
    estimate: the sentence that can be quoted; empty where nothing is estimated
    report:   of the map, None where there is none
    """

    obstacle: str = ""
    sample: Path | None = None
    reviewed: int = 0
    of: int = 0
    problem: str = ""
    estimate: str = ""
    report: Path | None = None

    @property
    def next_step(self) -> str:
        """The first of STEPS that is not done; empty where all are."""
        done = {
            "sample": self.sample is not None,
            "review": 0 < self.of <= self.reviewed or bool(self.estimate),
            "area": bool(self.estimate),
            "report": self.report is not None,
        }
        return next((step for step in STEPS if not done[step]), "")


class NextSteps(QWidget):
    """The buttons; the one of the step that comes next is bold.

    sample_pressed and its like: the user takes the step
    """

    sample_pressed = pyqtSignal()
    review_pressed = pyqtSignal()
    bookmarks_pressed = pyqtSignal()
    cover_pressed = pyqtSignal()
    correct_pressed = pyqtSignal()
    area_pressed = pyqtSignal()
    report_pressed = pyqtSignal()
    print_pressed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = without_margins(QVBoxLayout(self))
        rows.addWidget(section_label(tr("How much land changed?")))
        self._obstacle = NoteLabel("landchipChangeObstacle")
        rows.addWidget(self._obstacle)
        self._buttons: dict[str, QPushButton] = {}
        self._notes: dict[str, QLabel] = {}
        for step, name, text, icon, tip, signal in self._texts():
            self._buttons[step] = button = _button(name, text, icon, tip)
            button.clicked.connect(signal)
            self._notes[step] = NoteLabel(f"{name}Note")
            self._notes[step].setOpenExternalLinks(True)
            if step in STEPS:
                rows.addWidget(button)
                rows.addWidget(self._notes[step])
        others = without_margins(QGridLayout())
        for place, step in enumerate(each for each in self._buttons if each not in (*STEPS, "cover")):
            others.addWidget(self._buttons[step], place // 2, place % 2)
        rows.addLayout(others)
        rows.addWidget(self._buttons["cover"])

    def show_states(self, states: StepStates) -> None:
        free = not states.obstacle
        self._obstacle.setText(states.obstacle)
        enabled = {
            "sample": free,
            "review": states.sample is not None and not states.problem,
            "bookmarks": states.reviewed > 0,
            "correct": free and states.reviewed >= MIN_REVIEWS,
            "area": free and states.reviewed > 0,
            "report": free,
            "print": True,
            "cover": free,
        }
        notes = {
            "sample": "" if states.sample is None else states.sample.name,
            "review": states.problem or _reviewed_text(states),
            "area": states.estimate,
            "report": "" if states.report is None else _link(states.report),
        }
        for step, button in self._buttons.items():
            button.setEnabled(enabled[step])
            font = button.font()
            font.setBold(free and step == states.next_step)
            button.setFont(font)
            self._notes[step].setText(notes.get(step, ""))
            self._notes[step].setVisible(bool(notes.get(step)))
        self._obstacle.setVisible(bool(states.obstacle))

    def _texts(self) -> tuple[tuple[str, str, str, str, str, pyqtBoundSignal], ...]:
        """Step, object name, text, icon of QGIS, tool tip and signal of each button."""
        return (
            (
                "sample",
                "landchipChangeSample",
                tr("1. &Sample for Review…"),
                "mActionSelectRectangle.svg",
                tr("Draw a random sample of squares, from which the area is estimated"),
                self.sample_pressed,
            ),
            (
                "review",
                "landchipChangeReview",
                tr("2. Re&view…"),
                "mActionShowAllLayers.svg",
                tr("Look at each square of the sample in imagery of both dates"),
                self.review_pressed,
            ),
            (
                "area",
                "landchipChangeArea",
                tr("3. &Area with Confidence…"),
                "mActionCalculateField.svg",
                tr("Estimate the area that changed from the reviewed squares, with a 95 % interval"),
                self.area_pressed,
            ),
            (
                "report",
                "landchipChangeReport",
                tr("4. Re&port…"),
                "mActionFilePrint.svg",
                tr("Write a page about the change that people without QGIS can read"),
                self.report_pressed,
            ),
            (
                "correct",
                "landchipChangeCorrect",
                tr("Co&rrect by Reviews…"),
                "mActionEditTable.svg",
                tr("Make another change map, whose probabilities {n} reviews or more correct").format(n=MIN_REVIEWS),
                self.correct_pressed,
            ),
            (
                "print",
                "landchipChangePrint",
                tr("Pr&int…"),
                "mActionNewLayout.svg",
                tr("Make a page to print"),
                self.print_pressed,
            ),
            (
                "cover",
                "landchipChangeCover",
                tr("Add &Land Cover…"),
                "mActionAddRasterLayer.svg",
                tr("Make another change map with the land cover of each square, and flag what contradicts it"),
                self.cover_pressed,
            ),
            (
                "bookmarks",
                "landchipChangeBookmarks",
                tr("&Bookmarks"),
                "mActionNewBookmark.svg",
                tr("Make a spatial bookmark of each reviewed change; those of an earlier time are replaced"),
                self.bookmarks_pressed,
            ),
        )


def _button(name: str, text: str, icon: str, tip: str) -> QPushButton:
    button = QPushButton(QIcon(QgsApplication.getThemeIcon(f"/{icon}")), text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _reviewed_text(states: StepStates) -> str:
    if states.sample is None:
        return ""
    return tr("{n} of {of} squares are reviewed.").format(n=number(states.reviewed), of=number(states.of))


def _link(path: Path) -> str:
    return f'<a href="{QUrl.fromLocalFile(str(path)).toString()}">{path.name}</a>'
