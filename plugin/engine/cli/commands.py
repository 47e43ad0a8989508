"""The commands: each takes the parsed arguments and returns its result as plain JSON and as text."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Event
from typing import Any

from ..api.protocol import Cancelled, abbreviate_home
from . import texts
from .arguments import build_refit_params, build_request

Output = tuple[dict[str, Any], str]


def classify(arguments: argparse.Namespace) -> Output:
    job = _job()
    request = build_request(arguments)
    folder = abbreviate_home(str(request.run_folder))
    with _interruptible() as cancelled, _progress(arguments) as on_progress:
        try:
            result = job.run(request, on_progress, cancelled)
        except (Cancelled, KeyboardInterrupt) as stopped:
            raise Cancelled(
                f"Stopped: what is done is kept in {folder}, and the same command takes it up again."
            ) from stopped
    return result, texts.result_text(result)


def plan(arguments: argparse.Namespace) -> Output:
    job = _job()
    with _progress(arguments) as on_progress:
        result = job.plan(build_request(arguments), on_progress)
    return result, texts.plan_text(result)


def inspect(arguments: argparse.Namespace) -> Output:
    card = _job().inspect(arguments.model, arguments.device)
    return card, texts.card_text(card)


def describe(arguments: argparse.Namespace) -> Output:
    with _default_interrupt():
        from ..outputs.read import read_map
    description = read_map(Path(arguments.map)).describe()
    return description, texts.map_text(description)


def tabulate_area(arguments: argparse.Namespace) -> Output:
    with _default_interrupt():
        from ..areas.table_file import tabulate_file
    output = None if arguments.output is None else Path(arguments.output)
    table = tabulate_file(Path(arguments.map), Path(arguments.polygons), arguments.layer, output)
    return table, texts.area_table_text(table)


def refit(arguments: argparse.Namespace) -> Output:
    with _default_interrupt():
        from ..refit.refit import refit as run_refit
    with _interruptible() as cancelled, _progress(arguments) as on_progress:
        result = run_refit(build_refit_params(arguments), on_progress, cancelled)
    return result, texts.refit_text(result)


def bench(arguments: argparse.Namespace) -> Output:
    measured = _job().bench(arguments.model, arguments.device)
    return measured, texts.bench_text(measured)


def doctor(arguments: argparse.Namespace) -> Output:
    from . import doctor as checks

    report = checks.examine(arguments.model, arguments.device)
    return report, checks.as_text(report)


COMMANDS: dict[str, Callable[[argparse.Namespace], Output]] = {
    "classify": classify,
    "plan": plan,
    "refit": refit,
    "inspect": inspect,
    "describe": describe,
    "tabulate-area": tabulate_area,
    "bench": bench,
    "doctor": doctor,
}


def _job() -> Any:
    """The module run/job.py, imported late because that is slow."""
    with _default_interrupt():
        from ..run import job
    return job


@contextmanager
def _default_interrupt() -> Iterator[None]:
    """Lets Ctrl-C end the process during imports: libraries may treat KeyboardInterrupt as a failed import."""
    previous = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """The first Ctrl-C makes `cancelled` true, so that the run stops after its batch; a second one interrupts it."""
    cancel = Event()

    def request_cancel(*_: object) -> None:
        signal.signal(signal.SIGINT, previous)
        cancel.set()

    previous = signal.signal(signal.SIGINT, request_cancel)
    try:
        yield cancel.is_set
    finally:
        signal.signal(signal.SIGINT, previous)


def _progress(arguments: argparse.Namespace) -> Any:
    """A context manager that gives the callback for Progress; the callback does nothing with --quiet."""
    if arguments.quiet:
        return nullcontext(lambda _: None)
    from .progress import ProgressBar

    return ProgressBar(sys.stderr)
