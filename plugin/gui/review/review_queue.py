"""The queue that one reviewer goes through: where they are, what they answer, and what they take back."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timezone
from typing import NamedTuple

from .agreement import ReviewerAgreement, agreement
from .records import NOT_REAL, OPEN, REAL, QueuedChip, ReviewRecord, latest
from .review_file import ReviewFile

ALL, TO_DO, DISAGREED = "all", "to_do", "disagreed"  # which chips `next` and `previous` go to
FILTERS = (TO_DO, ALL, DISAGREED)


class ReviewProgress(NamedTuple):
    """done, of: chips that the reviewer has answered, and all; answered: chips that anyone has

    counts:     answer that follows from all reviewers -> number of chips
    real, told: of the chips that the map shows as changed: those that are real, and those that are real or not
    """

    done: int
    of: int
    answered: int
    counts: Counter[str]
    real: int
    told: int


class ReviewQueue:
    """file: of the review; reviewer: name of the person; only: of FILTERS"""

    def __init__(self, file: ReviewFile, reviewer: str) -> None:
        self.file, self.reviewer, self.only = file, reviewer, TO_DO
        self._position = 0
        self._undo: list[tuple[QueuedChip, ReviewRecord | None]] = []  # with the reviewer's record before
        self.first()

    @property
    def current(self) -> QueuedChip:
        return self.file.chips[self._position]

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def own(self, queued: QueuedChip) -> ReviewRecord | None:
        """The reviewer's own last record of a chip."""
        return latest(self.file.records.get(queued.chip, ())).get(self.reviewer)

    def next(self) -> bool:
        """To the next chip of `only`; gives whether there is one."""
        return self._go(self.following())

    def first(self) -> bool:
        """To the first chip of `only`; gives whether there is one."""
        return self._go(next((k for k in range(len(self.file.chips)) if self._is_listed(k)), None))

    def following(self) -> int | None:
        """The number of the next chip of `only`; None where there is none. Chips that were skipped come again."""
        after, before = range(self._position + 1, len(self.file.chips)), range(self._position)
        numbers = [*after, *before] if self.only == TO_DO else after
        return next((k for k in numbers if self._is_listed(k)), None)

    def previous(self) -> bool:
        """To the chip before: of the answered ones, too, since one goes back to look at an answer."""
        only = DISAGREED if self.only == DISAGREED else ALL
        return self._go(next((k for k in reversed(range(self._position)) if self._is_listed(k, only)), None))

    def answer(self, answer: str, then: str | None, now: str | None, comment: str) -> None:
        """Writes the reviewer's answer of the current chip. Raises RequestError; then nothing is changed."""
        before = self.own(self.current)
        self._write(self.current, answer, then, now, comment)
        self._undo.append((self.current, before))

    def comment(self, comment: str) -> None:
        """Writes a comment with the answer that there is, if any. Raises RequestError."""
        own = self.own(self.current)
        if comment != (own.comment if own else ""):
            self.answer(*((own.answer, own.then, own.now) if own else (OPEN, None, None)), comment)

    def undo(self) -> None:
        """Takes the last answer back, as a further row of the file, and goes to its chip. Raises RequestError."""
        if not self._undo:
            return
        queued, before = self._undo[-1]
        self._write(
            queued, *((before.answer, before.then, before.now, before.comment) if before else (OPEN, None, None, ""))
        )
        self._undo.pop()
        self._position = self.file.chips.index(queued)

    def progress(self) -> ReviewProgress:
        answers = [(each, self.file.agreed(each).answer) for each in self._reviewed()]
        done = sum(not self._is_to_do(each) for each, _ in answers)
        counts = Counter(answer for _, answer in answers if answer)
        shown = Counter(answer for each, answer in answers if each.changed)
        told = shown[REAL] + shown[NOT_REAL]
        return ReviewProgress(done, len(self.file.chips), counts.total(), counts, shown[REAL], told)

    def agreement(self) -> ReviewerAgreement:
        return agreement([self._answers(each) for each in self._reviewed()])

    def disagreed(self) -> int:
        """Number of chips that reviewers answered differently."""
        return sum(self._is_disagreed(each) for each in self._reviewed())

    def answers_of_current(self) -> dict[str, str]:
        """Reviewer -> answer, of the current chip."""
        return self._answers(self.current)

    def _reviewed(self) -> list[QueuedChip]:
        """The chips of which anyone has said anything: a list may have thousands, of which few are reviewed."""
        return [self.file.queued(each) for each in self.file.records]

    def _answers(self, queued: QueuedChip) -> dict[str, str]:
        """Reviewer -> answer."""
        found = latest(self.file.records.get(queued.chip, ()))
        return {name: each.answer for name, each in found.items() if each.answer}

    def _is_disagreed(self, queued: QueuedChip) -> bool:
        return len(set(self._answers(queued).values())) > 1

    def _is_to_do(self, queued: QueuedChip) -> bool:
        own = self.own(queued)
        return own is None or own.answer == OPEN

    def _is_listed(self, number: int, only: str = "") -> bool:
        queued, only = self.file.chips[number], only or self.only
        return only == ALL or (self._is_to_do(queued) if only == TO_DO else self._is_disagreed(queued))

    def _go(self, number: int | None) -> bool:
        self._position = self._position if number is None else number
        return number is not None

    def _write(self, queued: QueuedChip, answer: str, then: str | None, now: str | None, comment: str) -> None:
        time = datetime.now(timezone.utc).isoformat(timespec="seconds")
        self.file.append(ReviewRecord(queued.chip, self.reviewer, answer, then, now, comment, time))
