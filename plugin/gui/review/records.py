"""What reviewers said of chips, and the answer that follows where several said something (pure functions)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from ...engine.api.grid import Chip, ChipGrid

REAL, NOT_REAL, UNSURE, OPEN = "real", "not_real", "unsure", ""  # OPEN: a comment alone, or an answer taken back
ANSWERS = (REAL, NOT_REAL, UNSURE)
THEN, NOW, OTHER = "then", "now", "other"  # what is missing; OTHER: another use, as a change has two
UNSURE_USE = "unsure"  # in the layer's columns; the name is of the engine's sampling/sample_file.py


class ReviewRecord(NamedTuple):
    """A row of the table `reviews`.

    answer:    of ANSWERS, or OPEN
    then, now: the uses that the reviewer stated; None where nothing was said of them
    time:      ISO 8601, UTC; empty for an answer of which the file states no time
    """

    chip: Chip
    reviewer: str
    answer: str
    then: str | None
    now: str | None
    comment: str
    time: str


Records = dict[Chip, list[ReviewRecord]]  # of each chip in the order in which they were written


class QueuedChip(NamedTuple):
    """A chip of the review with what its map says of it.

    chip:      on the map's grid
    turn:      place in the order of review, from 1
    then, now: the uses on the map
    p_change:  None where the map states none
    shares:    "before", "nlcd" and "model" -> use -> share or probability; empty where the file has none. "cover" and
               "then_cover" likewise -> the land cover's columns without that beginning -> share
    form:      answer in the layer's columns: then, now, reviewer, comment; empty texts for null
    """

    chip: Chip
    turn: int
    then: str
    now: str
    p_change: float | None
    shares: Mapping[str, Mapping[str, float]]
    form: tuple[str, str, str, str]

    @property
    def changed(self) -> bool:
        """Whether the map shows it as changed."""
        return self.then != self.now


def form_answer(*columns: Any) -> tuple[str, str, str, str]:
    """The answer in the layer's columns: then, now, reviewer, comment; empty texts for null."""
    then, now, reviewer, comment = ("" if each is None else str(each).strip() for each in columns)
    return then.lower(), now.lower(), reviewer, comment


def shares_of_kind(kind: str, shares: Mapping[str, Any]) -> dict[str, float]:
    """Use -> share, of columns that begin with `kind`, without those that are null or 0."""
    return {name[len(kind) :]: float(value) for name, value in shares.items() if name.startswith(kind) and value}


class ReviewFrame(NamedTuple):
    """What the file states of its map.

    groups: names of the uses
    years:  then and now, or None
    random: whether the chips were drawn at random, and not chosen
    digest: of the map
    one_date:   whether the map shows the land use of one date, and no change
    land_cover: "now" and "then" -> as the engine's landcover/map_columns.py has it; empty where the map has none
    """

    grid: ChipGrid
    title: str
    groups: tuple[str, ...]
    years: tuple[int, int] | None
    random: bool
    digest: str
    one_date: bool = False
    land_cover: Mapping[str, Any] = MappingProxyType({})


class AgreedAnswer(NamedTuple):
    """What goes into the layer's columns. then, now: None while the chip is open; UNSURE_USE where unsure"""

    answer: str
    then: str | None
    now: str | None
    reviewer: str
    comment: str


def latest(records: Iterable[ReviewRecord]) -> dict[str, ReviewRecord]:
    """Reviewer -> the last of their records, in the order in which they were first given."""
    return {each.reviewer: each for each in records}


def answer_of(then: str, now: str) -> str:
    """The answer that the two columns of the layer stand for."""
    if UNSURE_USE in (then, now):
        return UNSURE
    if not then or not now:
        return OPEN
    return NOT_REAL if then == now else REAL


def agreed(queued: QueuedChip, records: Sequence[ReviewRecord]) -> AgreedAnswer:
    """The answer of one reviewer is their latest one. Of several, the answer of more than half counts, else unsure.

    The uses are those that most of these reviewers gave, the latest of equals. Where nobody gave any, those of a real
    change are the map's, and a chip that did not change is what the map says that it was.
    """
    told = [each for each in latest(records).values() if each.answer]
    comment = "; ".join(dict.fromkeys(each.comment for each in latest(records).values() if each.comment))
    names = ", ".join(each.reviewer for each in told)
    if not told:
        return AgreedAnswer(OPEN, None, None, "", comment)
    answer, count = Counter(each.answer for each in told).most_common(1)[0]
    if 2 * count <= len(told) or answer == UNSURE:
        return AgreedAnswer(UNSURE, UNSURE_USE, UNSURE_USE, names, comment)
    given = {each.reviewer: number for number, each in enumerate(records)}
    in_time = sorted(told, key=lambda each: given[each.reviewer])
    pairs = [(each.then, each.now) for each in in_time if each.answer == answer and each.then and each.now]
    stated = [(then, now) for then, now in pairs if (then == now) == (answer == NOT_REAL)]
    counts = Counter(stated)
    most = max(counts.values(), default=0)
    then, now = next((pair for pair in reversed(stated) if counts[pair] == most), (None, None))
    if then is None or now is None:
        then, now = queued.then, queued.now if answer == REAL else queued.then
    return AgreedAnswer(answer, then, now, names, comment)


def stated_use_now(queued: QueuedChip, records: Sequence[ReviewRecord]) -> str | None:
    """The use now that reviewers who agree stated; None where they did not, whatever the map says."""
    answer = agreed(queued, records).answer
    uses = Counter(each.now for each in latest(records).values() if each.answer == answer and each.now)
    return uses.most_common(1)[0][0] if uses and answer in (REAL, NOT_REAL) else None


def with_form_answer(queued: QueuedChip, records: Sequence[ReviewRecord]) -> list[ReviewRecord]:
    """The records, and the answer in the layer's columns where they do not explain it.

    It was given in QGIS's form, before the file had records or after them.
    """
    then, now, reviewer, comment = queued.form
    answer = answer_of(then, now)
    expected = agreed(queued, records)
    if not answer or (expected.then, expected.now) == (then, now):
        return list(records)
    uses = (None, None) if answer == UNSURE else (then, now)
    return [*records, ReviewRecord(queued.chip, reviewer, answer, uses[0], uses[1], comment, "")]


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
