"""How far the review is, what it has found so far, how far reviewers agree, and what can be done with the answers."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import number, tr, tr_n
from ..click.panel import texts
from ..widgets.labels import wrap
from ..widgets.layouts import without_margins
from .agreement import ReviewerAgreement, wilson
from .records import NOT_REAL, REAL, UNSURE
from .review_queue import ReviewProgress

ENOUGH = 30  # answered chips for the estimate and the correction, as the engine's recalibration.MIN_REVIEWS


class ProgressBox(QWidget):
    """estimate_requested, correct_requested, bookmarks_requested, refit_requested: what the user wants to do with the
    answers
    one_date: whether the map shows no change
    """

    estimate_requested = pyqtSignal()
    correct_requested = pyqtSignal()
    bookmarks_requested = pyqtSignal()
    refit_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one_date = False
        self._bar = QProgressBar(objectName="landchipReviewProgress")
        self._counts = wrap(QLabel(objectName="landchipReviewCounts"))
        self._agreement = wrap(QLabel(objectName="landchipReviewAgreement"))
        self._actions: dict[str, QPushButton] = {}
        buttons = {
            "Estimate": (tr("&Estimate area…"), self.estimate_requested),
            "Correct": (tr("&Correct the map…"), self.correct_requested),
            "Bookmarks": (tr("&Bookmarks"), self.bookmarks_requested),
            "Refit": (tr("Use reviews for the refi&t"), self.refit_requested),
        }
        layout = without_margins(QVBoxLayout(self))
        for each in (self._bar, self._counts, self._agreement):
            layout.addWidget(each)
        grid = without_margins(QGridLayout())
        for place, (name, (text, signal)) in enumerate(buttons.items()):
            button = QPushButton(text, objectName=f"landchipReview{name}")
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
            grid.addWidget(button, place // 2, place % 2)
            self._actions[name] = button
        layout.addLayout(grid)

    def show_progress(
        self, progress: ReviewProgress, agreement: ReviewerAgreement, disagreed: int, random: bool
    ) -> None:
        """random: whether the chips were drawn at random"""
        self._bar.setRange(0, progress.of)
        self._bar.setValue(progress.done)
        self._bar.setFormat(tr("{done} of {all} reviewed").format(done=number(progress.done), all=number(progress.of)))
        self._counts.setText(_uses_text(progress) if self.one_date else _counts_text(progress))
        self._agreement.setText(_agreement_text(agreement, disagreed))
        self._agreement.setVisible(bool(agreement.pairs))
        told = progress.counts[REAL] + progress.counts[NOT_REAL]
        few = tr("Review at least {least} squares first; {n} have an answer so far.").format(least=ENOUGH, n=told)
        chosen = tr(
            "These squares were chosen, and not drawn at random, so no area can be estimated from them: begin a random "
            "sample with New."
        )
        self._enable("Estimate", chosen if not random else few if told < ENOUGH else "")
        of_use = tr("A map of land use has no probability of change to correct: use the reviews for the refit.")
        self._enable("Correct", of_use if self.one_date else few if told < ENOUGH else "")
        self._enable("Bookmarks", "" if progress.counts[REAL] else tr("No square is found changed yet."))
        self._enable("Refit", "" if told else tr("Review some squares first."))

    def _enable(self, name: str, obstacle: str) -> None:
        self._actions[name].setEnabled(not obstacle)
        self._actions[name].setToolTip(obstacle)


def _uses_text(progress: ReviewProgress) -> str:
    """Of a map of one date, of which an answer is a use."""
    counts = progress.counts
    return tr("{told} with a use, {unsure} unsure").format(
        told=number(counts[NOT_REAL] + counts[REAL]), unsure=number(counts[UNSURE])
    )


def _counts_text(progress: ReviewProgress) -> str:
    counts = progress.counts
    lines = [
        tr("{real} real, {none} no change, {unsure} unsure").format(
            real=number(counts[REAL]), none=number(counts[NOT_REAL]), unsure=number(counts[UNSURE])
        )
    ]
    if progress.told:
        low, high = wilson(progress.real, progress.told)
        lines.append(
            tr("Of those shown as changed, {share} are real ({low} to {high})").format(
                share=texts.percent(progress.real / progress.told), low=texts.percent(low), high=texts.percent(high)
            )
        )
    return "\n".join(lines)


def _agreement_text(agreement: ReviewerAgreement, disagreed: int) -> str:
    """Empty where no chip has two reviewers."""
    if agreement.share is None:
        return ""
    text = tr("Reviewers agree in {share} of {n} comparisons").format(
        share=texts.percent(agreement.share), n=number(agreement.pairs)
    )
    if agreement.kappa is not None:
        text += " " + tr("(Cohen's kappa {kappa})").format(kappa=number(agreement.kappa, 2))
    if disagreed:
        text += "; " + tr_n("{} square is disputed", "{} squares are disputed", disagreed).format(disagreed)
    return text
