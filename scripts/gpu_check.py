"""Measures and checks on a CUDA GPU what the documentation promises for one, in at most six minutes.

    python -m scripts.gpu_check                      all parts; needs onnxruntime-gpu and torch with CUDA
    python -m scripts.gpu_check county fast          these parts
    python -m scripts.gpu_check --dry-run            all parts on the CPU with tiny sizes
    python -m scripts.gpu_check --keep records.json  copies the records of another machine to docs/performance.json

Writes records.json (in the format of docs/performance.json) and report.txt, again after each part, and log.txt with the
tracebacks. Each part runs in its own process with a time budget: a part that fails, crashes or hangs is reported, and
the others still run. A part whose budget exceeds the remaining time is skipped and reported.
Exit code: 0 if every part gave all its records and every promise held, else 1.

For an offline machine with missing packages, scripts/gpu/gpu_bundle.py prepares what is needed.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import platform
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import torch

from plugin.engine.model.ort import onnxruntime
from plugin.engine.model.session import cpu_name
from scripts.benchmarks.bench_records import ROOT, Record, save_records
from scripts.gpu import gpu_parts
from scripts.gpu.gpu_setup import TINY, Setup, Sizes, gpu_name
from trainer.default.data_folder import data_folder

_log = logging.getLogger(__name__)
BUDGET_S = 360.0
EXIT_S = 5.0  # wait for a process to end after its last record


@dataclass(frozen=True)
class Part:
    """A measurement. budget_s: time limit; records: names of the records that it must give"""

    name: str
    budget_s: float
    measure: Callable[[Setup], Iterator[Record]]
    records: tuple[str, ...]


@dataclass
class Outcome:
    """The outcome of a part. problem: the reason that it is incomplete, "" if it is complete"""

    part: Part
    records: list[Record] = field(default_factory=list)
    problem: str = ""
    seconds: float = 0.0


PARTS = (  # in order of importance; the budgets sum to less than BUDGET_S
    Part("device", 30, gpu_parts.device, ("auto_right", "cuda_refused")),
    Part("probabilities", 40, gpu_parts.probabilities, ("cpu_difference", "repeat_difference")),
    Part("bare", 35, gpu_parts.bare, ("bare_rate", "bare_rate_own_options")),
    Part("end_to_end", 45, gpu_parts.end_to_end, ("end_to_end_ratio_default", "run_chips_per_second")),
    Part("county", 60, gpu_parts.county, ("county_run_s", "county_peak_memory_mb", "county_device_memory_mb")),
    Part("fp16", 40, gpu_parts.fp16, ("fp16_accuracy_lost", "fp16_accuracy_lost_here", "fp16_ratio")),
    Part("fast", 15, gpu_parts.fast, ("fast_ratio",)),
    Part("training", 70, gpu_parts.training, ("gpu_feed_ratio", "train_images_per_second", "train_device_memory_mb")),
    Part("marked_tests", 20, gpu_parts.marked_tests, ("gpu_tests_passed",)),
)
# Promises of the documentation: minimum and maximum of a record.
PROMISES: dict[str, tuple[float, float]] = {
    "auto_right": (1, 1),  # it takes the GPU without a note; without a GPU, the CPU with a note
    "cuda_refused": (1, 1),  # an unavailable `cuda` is an error
    "cpu_difference": (0, 1e-3),  # of the probabilities
    "repeat_difference": (0, 0),  # the same batch gives the same bits
}


def check(parts: Sequence[Part], setup: Setup, out: Path, budget_s: float = BUDGET_S) -> list[Outcome]:
    """Runs the parts one after the other; writes the records and the report after each."""
    end = time.monotonic() + budget_s
    outcomes: list[Outcome] = []
    for part in parts:
        remaining = end - time.monotonic()
        if remaining < part.budget_s:
            problem = f"skipped: it may need {part.budget_s:g} s, {remaining:.0f} s are left"
            outcomes.append(Outcome(part, problem=problem))
        else:
            outcomes.append(run_part(part, setup))
        write(outcomes, setup, out)
        print(_line(outcomes[-1]), flush=True)
    return outcomes


def run_part(part: Part, setup: Setup) -> Outcome:
    """Runs a part in a forked process, which inherits the imports; this process must not initialise CUDA."""
    outcome, start = Outcome(part), time.monotonic()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(part, setup, sender), name=part.name)
    process.start()
    sender.close()
    try:
        problem = _receive(receiver, start + part.budget_s, outcome.records)
        outcome.problem = f"stopped after its {part.budget_s:g} s" if problem is None else problem
        process.join(0 if problem is None else EXIT_S)
    except EOFError:
        process.join(EXIT_S)
        outcome.problem = f"its process ended with {process.exitcode}"
    finally:
        _end(process)
    outcome.seconds = time.monotonic() - start
    missing = sorted(set(part.records) - {each["name"] for each in outcome.records})
    if missing and not outcome.problem:
        outcome.problem = f"it gave no {', '.join(missing)}"
    return outcome


def _measure(part: Part, setup: Setup, results: Connection) -> None:
    """Runs in the part's process: sends each record at once, and at the end "" or the error as text."""
    os.setsid()  # so that its own child processes end with it
    try:
        for each in part.measure(setup):
            results.send(each)
        results.send("")
    except BaseException as error:  # noqa: BLE001 - the boundary of the process
        _log.exception("the part %s failed", part.name)
        results.send(f"failed: {type(error).__name__}: {error}")


def _receive(results: Connection, deadline: float, records: list[Record]) -> str | None:
    """Appends received records; returns "" at the end of the part, its error as text, or None after the deadline."""
    while results.poll(max(deadline - time.monotonic(), 0)):
        message = results.recv()
        if isinstance(message, str):
            return message
        records.append(message)
    return None


def _end(process: Any) -> None:
    """Kills a process, if it still runs, and its child processes."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # all have ended, or the process has not called setsid yet
        process.kill()
    process.join()


def held(record: Record) -> bool | None:
    """Whether the promise for a record held; None for a record without one."""
    if record["name"] not in PROMISES:
        return None
    minimum, maximum = PROMISES[record["name"]]
    return bool(minimum <= record["value"] <= maximum)


def complete(outcomes: Sequence[Outcome]) -> bool:
    """Whether every part gave all its records, and no promise is broken."""
    return not any(each.problem or any(held(record) is False for record in each.records) for each in outcomes)


def write(outcomes: Sequence[Outcome], setup: Setup, out: Path) -> None:
    """Writes records.json and report.txt."""
    out.mkdir(parents=True, exist_ok=True)
    records = [record for each in outcomes for record in each.records]
    (out / "records.json").write_text(json.dumps(records, indent=1) + "\n", "utf-8")
    lines = [
        f"{setup.gpu}; {cpu_name()}, {os.cpu_count()} cores; device asked for: {setup.device}",
        f"Python {platform.python_version()}, torch {torch.__version__}, ONNX Runtime {onnxruntime.__version__}",
        *map(_line, outcomes),
        f"complete and as promised: {'yes' if complete(outcomes) else 'NO'}",
    ]
    (out / "report.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _line(outcome: Outcome) -> str:
    """A part and its records as text for the report."""
    words = {True: "  promise held", False: "  PROMISE NOT HELD", None: ""}
    lines = [f"\n{outcome.part.name} ({outcome.seconds:.1f} s){': ' if outcome.problem else ''}{outcome.problem}"]
    lines += [
        f"  {each['name']:26} {each['value']:10g} {each['unit']:8} ({each['compared_with']}){words[held(each)]}"
        for each in outcome.records
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="*", choices=[*(each.name for each in PARTS), []], help="all by default")
    parser.add_argument("--dry-run", action="store_true", help="on the CPU, with tiny sizes")
    parser.add_argument("--out", type=Path, help="folder of the results (default: $OUT, else build/gpu-check)")
    parser.add_argument("--data", type=Path, default=data_folder(), help="data folder (LANDCHIP_DATA; ../shared/data)")
    parser.add_argument("--seconds", type=float, default=BUDGET_S, help=f"for all parts together ({BUDGET_S:g})")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="only put these records into docs/performance.json")
    options = parser.parse_args(arguments)
    if options.keep:
        save_records(json.loads(options.keep.read_text("utf-8")))
        return 0
    out = options.out or Path(os.environ.get("OUT") or ROOT / "build" / "gpu-check")
    out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(filename=out / "log.txt", filemode="w", level=logging.INFO)
    chosen = [each for each in PARTS if not options.part or each.name in options.part]
    os.environ["LANDCHIP_DATA"] = str(options.data.resolve())
    with tempfile.TemporaryDirectory(prefix="landchip-gpu-") as folder:
        os.environ["LANDCHIP_CACHE"] = str(Path(folder) / "cache")
        if options.dry_run:
            torch.set_num_threads(1)  # more threads are much slower where cores are shared
            setup = Setup("cpu", "no GPU", Path(folder), options.data.resolve(), TINY)
        else:
            setup = Setup("cuda", gpu_name(), Path(folder), options.data.resolve(), Sizes())
        outcomes = check(chosen, setup, out, options.seconds)
    print(f"\n{out / 'report.txt'}")
    return 0 if complete(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
