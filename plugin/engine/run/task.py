"""Reads and scores blocks of a run and stores their parts.

A local run calls `classify_blocks` with all missing blocks and its open model. An executor of a cluster calls it with a
few blocks of the same plan and opens the model itself. Both write the same bytes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, nullcontext
from typing import NamedTuple

import pyarrow as pa

from ..api.errors import ModelError
from ..api.grid import Block
from ..api.messages import Message
from ..api.protocol import Cancelled
from ..model.model import Model, open_model
from ..storage.store import PartStore
from .chips import ScoredBatch, classify
from .parts import encode_part, part_name, part_table
from .plan import RunPlan


class TaskStep(NamedTuple):
    """One batch of a task.

    chips:  number of chips scored
    part:   of the block that the batch completed, else None
    unread: why chips of a tile service are void
    """

    chips: int
    part: pa.Table | None
    unread: tuple[Message, ...] = ()


def classify_blocks(
    plan: RunPlan,
    blocks: Iterable[Block],
    store: PartStore,
    model: Model | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[TaskStep, None, None]:
    """Computes blocks of the plan and puts each into the store as soon as its last chip is scored.

    model: the plan's, open; None opens it

    Yields after each batch; closing the generator cancels it. Raises Cancelled if `cancelled()` is true before all
    blocks are finished, ModelError where the model is not the plan's, the errors of reading and scoring, and
    OutputError from the store. Finished blocks stay in the store.
    """
    blocks = list(blocks)
    collector = BlockCollector({block: plan.layout.count(block) for block in blocks}, plan.classes)
    with nullcontext(model) if model is not None else open_model(plan.model, plan.device) as scorer:
        if scorer.digest != plan.digest:
            raise ModelError(
                "model-changed",
                "The model {model} has changed since the run was planned: start it again.",
                model=plan.model,
            )
        loop = classify(
            plan.mosaic,
            plan.layout.select(blocks),
            scorer,
            len(plan.classes),
            plan.batch,
            plan.min_valid,
            plan.readers,
            cancelled,
        )
        with closing(loop):
            for scored in loop:
                part = collector.add(scored)
                if part is not None:
                    store.put(part_name(scored.block), encode_part(part, collector.unread(scored.block)))
                yield TaskStep(len(scored.chips), part, scored.unread)
                if cancelled():
                    break
    if collector.missing:
        raise Cancelled


class BlockCollector:
    """Collects batches, and returns the part of a block when its last chip is scored."""

    def __init__(self, counts: dict[Block, int], classes: tuple[str, ...]) -> None:
        """counts: chips of each block; classes: as `part_table` takes them"""
        self._missing, self._classes = dict(counts), classes
        self._batches: dict[Block, list[ScoredBatch]] = defaultdict(list)
        self._unread: Counter[Block] = Counter()

    @property
    def missing(self) -> int:
        """Number of chips that are not scored yet."""
        return sum(self._missing.values())

    def unread(self, block: Block) -> int:
        """Number of the block's chips that are void because their tiles could not be fetched."""
        return self._unread[block]

    def add(self, scored: ScoredBatch) -> pa.Table | None:
        """The part that this batch completes; None where chips of its block are still missing."""
        self._batches[scored.block].append(scored)
        self._unread[scored.block] += len(scored.unread)
        self._missing[scored.block] -= len(scored.chips)
        if self._missing[scored.block]:
            return None
        return part_table(self._batches.pop(scored.block), self._classes)
