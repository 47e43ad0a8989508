"""How far a job is: manifest first, then its parts, then why it failed. The cluster itself is not asked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ..api.classes import landuse_product
from ..api.errors import LandchipError
from ..api.grid import Block, ChipGrid
from ..api.json_fields import Fields
from ..outputs.block_events import block_event
from ..run.assembly import read_parts
from ..run.landuse import LandUseRules, landuse_table
from ..run.parts import block_of_part
from ..run.plan import RunPlan
from .job_file import FAILURE, MANIFEST, PLAN, SUBMISSION, JobFolder, storage_refuses

KEPT_JOBS = 8  # whose plans stay in memory
MOST_EVENTS = 64  # blocks of one answer: about 16,000 chips

OnBlock = Callable[[dict[str, Any]], None]


class _JobView:
    """What this process knows of a job: its plan, and the blocks that it has told of."""

    def __init__(self, folder: JobFolder) -> None:
        self.folder = folder
        self.plan: RunPlan | None = None
        self.rules: LandUseRules | None = None
        self.chips = 0
        self.told: set[Block] = set()

    def load(self) -> bool:
        """Reads the plan, unless it is known; returns whether there is one."""
        if self.plan is None and (stored := self.folder.read_json(PLAN)) is not None:
            self.plan, self.chips = RunPlan.from_json(stored), stored["chips"]
            self.rules = LandUseRules.from_json(stored["rules"])
        return self.plan is not None

    def finished(self) -> list[Block]:
        """The blocks of which the storage holds a part, in the plan's order; parts are written whole or not at all."""
        try:
            names = self.folder.parts.names()
        except OSError as error:
            raise storage_refuses(self.folder.address, error) from error
        found = {block_of_part(name) for name in names}
        return [] if self.plan is None else [block for block in self.plan.layout if block in found]


class ProgressService:
    """Reports the progress of jobs. It keeps their plans, so that asking again reads little more than names."""

    def __init__(self) -> None:
        self._views: OrderedDict[str, _JobView] = OrderedDict()

    def progress(self, params: dict[str, Any], on_block: OnBlock | None = None) -> dict[str, Any]:
        """The progress of one job.

        params: {"job": address of its folder, "events": whether to report blocks, "again": whether to report all of
                them anew, as after a map layer was made}
        on_block: takes the finished blocks that were not reported yet (outputs/block_events.py), MOST_EVENTS at most

        Returns {"state": "finished" (there is a manifest), "failed" (the last attempt), "running" (some parts),
        "planned" or "new", "blocks", "blocks_done", "chips", "chips_done": null before there is a plan, "pending":
        finished blocks that were not reported yet, "failure": {"code", "message"} or null, "submission": … or null}.
        Raises OutputError where the storage refuses, RequestError where there is no such job.
        """
        fields = Fields("params", params, ("job", "events", "again"), ("job",))
        address = fields.text("job") or ""
        view = self._view(address)
        if fields.flag("again"):
            view.told.clear()
        manifest = view.folder.read_json(MANIFEST)
        failure = view.folder.read_json(FAILURE) if manifest is None else None
        done = view.finished() if view.load() else []
        pending = [block for block in done if block not in view.told]
        if fields.flag("events") and on_block is not None:
            for block in pending[:MOST_EVENTS]:
                self._tell(view, block, on_block)
            pending = pending[MOST_EVENTS:]
        state = "running" if done else "planned" if view.plan is not None else "new"
        layout = None if view.plan is None else view.plan.layout
        return {
            "state": "finished" if manifest is not None else "failed" if failure is not None else state,
            "blocks": None if layout is None else len(layout),
            "blocks_done": len(done),
            "chips": None if layout is None else view.chips,
            "chips_done": 0 if layout is None else sum(map(layout.count, done)),
            "pending": len(pending),
            "failure": failure,
            "submission": view.folder.read_json(SUBMISSION),
        }

    def _view(self, address: str) -> _JobView:
        if address not in self._views:
            view = _JobView(JobFolder(address))
            view.folder.job()
            self._views[address] = view
        self._views.move_to_end(address)
        while len(self._views) > KEPT_JOBS:
            self._views.popitem(last=False)
        return self._views[address]

    @staticmethod
    def _tell(view: _JobView, block: Block, on_block: OnBlock) -> None:
        if view.plan is None or view.rules is None:
            return
        try:
            rows = landuse_table(read_parts(view.folder.parts, [block]), view.rules)
        except LandchipError:  # removed or damaged meanwhile: a next attempt computes it again
            return
        view.told.add(block)
        grid: ChipGrid = view.plan.mosaic.grid
        on_block(block_event(rows, landuse_product(view.rules.classes, view.rules.groups), grid))
