"""How long the review page takes to the next pair of pictures, in a real QGIS on a virtual screen. Part of bench.py.

Two quilts of real chips at 1 m are the imagery of both dates, of which one in twenty chips was exchanged between them;
the queue is the most valuable candidates of their change map. Each pair is looked at for 0.3 s.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.sampling.sample_from_change import sample_from_change
from scripts.benchmarks.bench_records import Record, record
from scripts.benchmarks.change.bench_change import quilt_map
from scripts.desktop.launch import QgisDesktop

STEPS = "scripts.desktop.steps.with_land_cover.review_steps:TIMED_STEPS"
TIMED_STEP = "the next pairs are timed"
ALTERED = 0.05
CHIPS = 60
TIMEOUT_S = 400.0


def review() -> Iterator[Record]:
    """From the key of an answer, which is written first, until both maps of the next chip are drawn."""
    land_use, _, nlcd = quilt_map(ALTERED)
    then = quilt_map(0.0)[0].with_suffix(".tif")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        change, queue = folder / "change.gpkg", folder / "candidates.gpkg"
        params = {"map": str(land_use), "nlcd": str(nlcd), "outputs": {"gpkg": str(change)}, "from_year": 2011}
        change_since_nlcd(params, lambda _: None, lambda: False)
        sample_from_change({"map": str(change), "output": str(queue), "order": "value", "reviews": CHIPS})
        inputs = {"then": str(then), "now": str(land_use.with_suffix(".tif")), "review": str(queue)}
        outcome = QgisDesktop(folder / "qgis").run(STEPS, inputs, TIMEOUT_S)
    if outcome.failure:
        raise RuntimeError(outcome.failure)
    answers, steps = outcome.facts["answer_ms"], outcome.facts["next_ms"]
    blocks = [stall["ours_ms"] for stall in outcome.stalls() if stall["step"] == TIMED_STEP]
    longest = f"{max(blocks):.0f} ms" if blocks else "below 20 ms"
    note = (
        f"median of {len(answers)} answers, each written before; slowest {max(answers):.0f} ms; without an answer "
        f"{median(steps):.0f} ms; window blocked {longest}; goal: 150 ms"
    )
    yield record("review_next_ms", median(answers), "ms", note, "review")
