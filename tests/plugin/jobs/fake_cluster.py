"""A cluster in the place of a real one: the job's stages in a process of the engine's Python, block by block."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

from plugin.engine.api.errors import RemoteError
from plugin.engine.api.messages import Message
from plugin.remote.ways.way_in import CheckOutcome, JobState, Submission

ROOT = Path(__file__).resolve().parents[3]
JOB = """
import importlib, pathlib, sys, time
from plugin.engine.remote.stages import assemble_job, run_blocks

job, gate, stages = sys.argv[1:]
plan = importlib.import_module("plugin." + stages).plan_job(job)
if plan["finished"]:
    sys.exit()
for block in range(plan["blocks"]):
    while not pathlib.Path(gate, f"block{block}").exists():
        time.sleep(0.02)
    print("block", block, flush=True)
    run_blocks(job, block, block + 1)
assemble_job(job, {"chips_computed": plan["chips"], "seconds": 2.0, "resumed": 0})
"""


class FakeCluster:
    """A way in. It computes block n once `allow(n)` was called.

    refuses: raised by every method where it is set
    """

    def __init__(self, folder: Path) -> None:
        self.gate = folder / "gate"
        self.gate.mkdir()
        self.submissions: list[Submission] = []
        self.refuses: RemoteError | None = None
        self._processes: list[subprocess.Popen[bytes]] = []
        self._cancelled: set[str] = set()

    def allow(self, blocks: int) -> None:
        for number in range(blocks):
            (self.gate / f"block{number}").touch()

    def check(self) -> list[CheckOutcome]:
        self._may_refuse()
        return [CheckOutcome("reach", True, Message("fake-reached", "The made-up cluster answers."))]

    def submit(self, submission: Submission) -> str:
        self._may_refuse()
        self.submissions.append(submission)
        job = submission.job.replace("file://", "")
        command = [os.environ["LANDCHIP_ENGINE_PYTHON"], "-c", JOB, job, str(self.gate)]
        command.append(submission.stages or "engine.remote.stages")
        log = (self.gate / f"log{len(self._processes)}").open("wb")
        self._processes.append(subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log))
        log.close()
        return f"fake-{len(self._processes) - 1}"

    def state(self, handle: str) -> JobState:
        self._may_refuse()
        if handle in self._cancelled:
            return JobState.CANCELLED
        number = int(handle.rpartition("-")[2])
        if number >= len(self._processes):
            return JobState.UNKNOWN
        status = self._processes[number].poll()
        return JobState.RUNNING if status is None else JobState.FAILED if status else JobState.FINISHED

    def log(self, handle: str, lines: int = 200) -> list[str]:
        self._may_refuse()
        return (self.gate / f"log{handle.rpartition('-')[2]}").read_text().splitlines()[-lines:]

    def cancel(self, handle: str) -> None:
        self._may_refuse()
        self._cancelled.add(handle)
        self._end(self._processes[int(handle.rpartition("-")[2])])

    def close(self) -> None:
        for each in self._processes:
            self._end(each)

    def _may_refuse(self) -> None:
        if self.refuses is not None:
            raise self.refuses

    @staticmethod
    def _end(process: subprocess.Popen[Any]) -> None:
        process.kill()
        process.wait()
