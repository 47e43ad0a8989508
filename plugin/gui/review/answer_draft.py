"""What a reviewer has chosen so far of an answer, and what is still missing (pure functions)."""

from __future__ import annotations

from typing import NamedTuple

from .records import NOT_REAL, OPEN, REAL, UNSURE

THEN, NOW, OTHER = "then", "now", "other"  # what is missing; OTHER: another use, as a change has two


class Draft(NamedTuple):
    """answer: of records.ANSWERS, or OPEN; then, now: uses, or None"""

    answer: str = OPEN
    then: str | None = None
    now: str | None = None

    def missing(self, with_uses: bool) -> str:
        """What is missing for an answer: THEN, NOW, OTHER, or empty.

        with_uses: whether the uses are asked for. In a random sample they are, since the estimate counts them.
        """
        if self.answer == REAL and self.then and self.then == self.now:
            return OTHER
        if not with_uses or self.answer in (OPEN, UNSURE):
            return ""
        if self.answer == NOT_REAL:
            return "" if self.now or self.then else NOW
        return THEN if not self.then else NOW if not self.now else ""

    def settled(self) -> Draft:
        """A chip that did not change has one use, that of now where both were chosen; unsure has the uses as chosen."""
        use = self.now or self.then
        return self._replace(then=use, now=use) if self.answer == NOT_REAL else self
