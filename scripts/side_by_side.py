"""Runs targets of the Makefile side by side: `python -m scripts.side_by_side test-dev test-qgis test-qt6`.

The output of each is kept and printed whole, in the order given. The last lines give the result and time of each
target and, for a failed one, the tests that pytest lists as failed (or its last lines), so that the end of the log
names the failed tests. A target that does not end within LIMIT_S is ended with SIGABRT, on which the process of pytest
prints where each of its threads is.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

POLL_S = 0.2
LIMIT_S = 2700.0  # about three times what the longest target takes beside the others on two cores
ABORT_S = 3.0  # between SIGABRT and SIGKILL
LAST_LINES = 40  # printed for a failed target that lists no failed test
FAILED_TEST = re.compile(r"^(FAILED|ERROR) ", re.MULTILINE)


class Outcome(NamedTuple):
    """The outcome of a target: its exit code, duration and output."""

    target: str
    code: int
    seconds: float
    output: str


def make(target: str) -> list[str]:
    """The command that makes a target; variables given to an outer make reach it in the environment."""
    return ["make", "--no-print-directory", target]


def run_side_by_side(
    targets: Sequence[str],
    command: Callable[[str], list[str]] = make,
    on_outcome: Callable[[Outcome], None] = lambda _: None,
    limit_s: float = LIMIT_S,
) -> list[Outcome]:
    """Starts all targets at once and waits for all of them; `on_outcome` gets each outcome, in the order of `targets`.

    Those that still run after `limit_s` seconds are aborted, those that run when it is interrupted are terminated; each
    with all processes of its group.
    """
    environ = {**os.environ, "PYTHONFAULTHANDLER": "1"}
    outcomes: dict[str, Outcome] = {}
    reported = 0
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        logs = {target: Path(folder) / target for target in targets}
        begun, processes = time.monotonic(), {}
        for target, log in logs.items():
            sink = running.enter_context(log.open("wb"))
            process = subprocess.Popen(
                command(target),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                env=environ,
                start_new_session=True,
            )
            processes[target] = process
            running.callback(process.wait)
            running.callback(_signal_group, process, signal.SIGTERM)
        while reported < len(targets):
            for target, process in processes.items():
                if process.returncode is None and time.monotonic() - begun > limit_s:
                    _abort(process)
                if target not in outcomes and (code := process.poll()) is not None:
                    output = logs[target].read_text("utf-8", errors="replace")
                    outcomes[target] = Outcome(target, code, time.monotonic() - begun, output)
            while reported < len(targets) and targets[reported] in outcomes:
                on_outcome(outcomes[targets[reported]])
                reported += 1
            time.sleep(POLL_S)
    return [outcomes[target] for target in targets]


def _abort(process: subprocess.Popen[bytes]) -> None:
    """Ends a target and what it started, after they had time to print where they are."""
    _signal_group(process, signal.SIGABRT)
    time.sleep(ABORT_S)
    _signal_group(process, signal.SIGKILL)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    """Sends a signal to a target's processes; has no effect once the target has been waited for."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)


def format_summary(outcomes: Sequence[Outcome]) -> str:
    """A line for each target, followed by the failed tests of a failed one."""
    lines = []
    for each in outcomes:
        lines.append(f"{each.target}: {'FAILED' if each.code else 'passed'} in {each.seconds:.0f} s")
        if each.code:
            printed = each.output.splitlines()
            failed = [line for line in printed if FAILED_TEST.match(line)]
            lines += [f"    {line}" for line in failed or printed[-LAST_LINES:]]
    return "\n".join(lines)


def main(targets: Sequence[str]) -> int:
    """Exit code 1 if a target failed."""

    def show(outcome: Outcome) -> None:
        print(f"==== {outcome.target}", outcome.output, sep="\n", flush=True)

    print(f"{', '.join(targets)} run side by side; the output of each comes when it has ended.", flush=True)
    outcomes = run_side_by_side(targets, on_outcome=show)
    print(format_summary(outcomes))
    return int(any(each.code for each in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
