"""The command line: python -m plugin.engine classify | plan | refit | inspect | bench | doctor."""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from threading import Event
from typing import Any

from .api.errors import (
    AreaError,
    EngineError,
    GridError,
    LandchipError,
    ModelError,
    OutputError,
    RasterError,
    RequestError,
)
from .api.messages import format_duration
from .api.protocol import Cancelled, abbreviate_home, unexpected
from .cli.arguments import build_refit_params, build_request, parser
from .cli.progress import ProgressLine

EXIT_CODES: dict[type[LandchipError], int] = {
    RequestError: 2,
    RasterError: 3,
    AreaError: 3,
    GridError: 3,
    ModelError: 4,
    OutputError: 5,
    EngineError: 6,
}
UNFORESEEN = 6
LOGGER = logging.getLogger(__package__)
INTERRUPTED = 130  # as the shell counts: 128 and the number of SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a path may have any letters
    arguments = parser().parse_args(argv)
    LOGGER.setLevel(logging.ERROR if arguments.quiet else logging.WARNING)
    try:
        result, text = COMMANDS[arguments.command](arguments)
        print(json.dumps(result, indent=2) if arguments.json else text)
        sys.stdout.flush()
    except LandchipError as error:
        return _told(str(error), EXIT_CODES[type(error)], arguments.debug)
    except Cancelled as stopped:
        return _told(str(stopped), INTERRUPTED, debug=False)
    except KeyboardInterrupt:
        return _told("Stopped.", INTERRUPTED, debug=False)
    except BrokenPipeError:  # `| head` has read enough; what follows is Python's own flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the boundary of the process
        return _told(f"{unexpected(error)}{_kept_trace()}", UNFORESEEN, arguments.debug)
    return 6 if arguments.command == "doctor" and result["problems"] else 0


def _told(sentence: str, code: int, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    print(sentence, file=sys.stderr)
    return code


def _kept_trace() -> str:
    """Keeps the traceback in the cache folder and says where."""
    try:
        from .model.throughput import cache_folder

        path = cache_folder() / "last-error.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(abbreviate_home(traceback.format_exc()), "utf-8")
    except (OSError, ImportError, RuntimeError):
        return " (--debug shows where.)"
    return f" (The traceback is in {abbreviate_home(str(path))}; --debug shows it.)"


def _classify(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    job = _job()
    request = build_request(arguments)
    folder = abbreviate_home(str(request.run_folder))
    with _interruptible() as cancelled, _progress(arguments) as tell:
        try:
            result = job.run(request, tell, cancelled)
        except (Cancelled, KeyboardInterrupt) as stopped:
            raise Cancelled(
                f"Stopped: what is done is kept in {folder}, and the same command takes it up again."
            ) from stopped
    return result, _result_text(result)


def _plan(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    job = _job()
    with _progress(arguments) as tell:
        plan = job.plan(build_request(arguments), tell)
    return plan, _plan_text(plan)


def _inspect(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    card = _job().inspect(arguments.model, arguments.device)
    return card, _card_text(card)


def _refit(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)  # as in _job
    try:
        from .refit.refit import refit
    finally:
        signal.signal(signal.SIGINT, before)
    with _interruptible() as cancelled, _progress(arguments) as tell:
        told = refit(build_refit_params(arguments), tell, cancelled)
    return told, _refit_text(told)


def _bench(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    found = _job().bench(arguments.model, arguments.device)
    rate, batch = found["chips_per_second"], found["batch"]
    return found, f"{found['model']}: {rate:.1f} chips/s in batches of {batch} on {_device_text(found['device'])}"


def _job() -> Any:
    """The heavy part. While it is imported Ctrl-C ends the process: a library could take it for a broken install."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        from .run import job
    finally:
        signal.signal(signal.SIGINT, before)
    return job


def _doctor(arguments: argparse.Namespace) -> tuple[dict[str, Any], str]:
    from .cli import doctor

    report = doctor.examine(arguments.model, arguments.device)
    return report, doctor.as_text(report)


COMMANDS: dict[str, Callable[[argparse.Namespace], tuple[dict[str, Any], str]]] = {
    "classify": _classify,
    "plan": _plan,
    "refit": _refit,
    "inspect": _inspect,
    "bench": _bench,
    "doctor": _doctor,
}


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """The first Ctrl-C asks the run to stop after its batch; a second one ends it where it is."""
    asked = Event()

    def ask(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        asked.set()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _progress(arguments: argparse.Namespace) -> Any:
    return nullcontext(lambda _: None) if arguments.quiet else ProgressLine(sys.stderr)


def _result_text(result: dict[str, Any]) -> str:
    chips = result["chips"]
    lines = [abbreviate_home(path) for path in result["outputs"].values()] or [abbreviate_home(result["run_dir"])]
    lines.append("")
    width = max(len(each["title"]) for each in result["groups"])
    lines += [
        f"  {each['title']:<{width}}  {each['chips']:>9,} chips  {each['hectares']:>12,.1f} ha"
        for each in result["groups"]
    ]
    lines.append("")
    told = [key for key in ("uncertain", "unfamiliar", "partial", "no_data") if chips[key] is not None]
    of_those = ", ".join(f"{chips[key]:,} {key.replace('_', ' ')}" for key in told)
    lines.append(f"{chips['total']:,} chips of {result['grid']['size']:g} m, of those {of_those}")
    if chips["resumed"]:
        lines.append(f"{chips['resumed']:,} chips were done before")
    lines.append(
        f"{format_duration(result['seconds'])}, {result['chips_per_second']:.1f} chips/s "
        f"on {_device_text(result['device'])}"
    )
    return "\n".join([*lines, _model_text(result["model"]), *_warnings(result)])


def _refit_text(told: dict[str, Any]) -> str:
    right, kept = told["accuracy"], told["summary"]
    labels = ", ".join(f"{name} {n}" for name, n in told["labels"].items())
    lines = [abbreviate_home(told["output"]), "", f"  {told['name']} {told['version']}, {told['digest'][:12]}"]
    lines.append(f"  {told['used']} of {told['corrections']} corrected chips: {labels}")
    if right:
        before, after = right["before"], right["after"]
        lines.append(
            f"  right when held out: {after['right']} of {after['of']} "
            f"(95% interval {after['low']:.2f} to {after['high']:.2f}), before {before['right']}"
        )
    lines.append(
        f"  typical training chips: {kept['after']['right']} of {kept['after']['of']} right, before "
        f"{kept['before']['right']}"
    )
    lines += ["", format_duration(told["seconds"]), *(each["text"] for each in told["left_out"])]
    return "\n".join([*lines, *_warnings(told)])


def _plan_text(plan: dict[str, Any]) -> str:
    chips, to_do = plan["chips"], plan["to_do"]
    done = f", of which {chips - to_do:,} are done" if to_do < chips else ""
    size, area, blocks = plan["grid"]["size"], plan["hectares"], plan["blocks"]
    rate, device = plan["chips_per_second"], _device_text(plan["device"])
    lines = [
        f"{chips:,} chips of {size:g} m ({area:,.1f} ha) in {blocks:,} blocks{done}",
        f"about {format_duration(plan['seconds'])} at {rate:.1f} chips/s on {device}",
        f"about {plan['disk_mb']:g} MB of disk",
        f"grid in {plan['grid']['crs'].splitlines()[0][:60]}",
    ]
    return "\n".join([*lines, _model_text(plan["model"]), *_warnings(plan)])


def _card_text(card: dict[str, Any]) -> str:
    """What a person asks about a model; all the rest is in --json."""
    lines = [
        f"{card['name']} {card['version']} ({card['architecture']}, {card['license']})",
        card["description"],
        "",
        f"  file:    {abbreviate_home(card['path'])}",
        f"  digest:  {card['digest']}",
        f"  chip:    {card['chip_m']:g} m, {card['chip_px']} px of {card['gsd_m']:g} m, {card['dtype']}",
        f"  bands:   {', '.join(card['bands'])}{_absent_text(card['absent'])}",
        f"  onnx:    opset {card['opset']}, IR {card['ir_version']}; {card['runtime']}",
        f"  golden:  {'matches' if card['golden'] else 'none'}",
        f"  novelty: {_novelty_text(card['novelty'])}",
        f"  device:  {_device_text(card['device'])}",
        "",
    ]
    for group in card["groups"]:
        classes = ", ".join(each["name"] for each in card["classes"] if each["group"] == group["name"])
        lines.append(f"  {group['title']}: {classes}")
    for title in ("metrics", "calibration", "provenance"):
        if card[title]:
            lines += ["", title, *(f"  {key}: {value}" for key, value in card[title].items())]
    return "\n".join(lines)


def _absent_text(absent: dict[str, int]) -> str:
    return f"; serves imagery without {', '.join(absent)} too" if absent else ""


def _novelty_text(novelty: dict[str, Any] | None) -> str:
    if novelty is None:
        return "none, so no chip is flagged unfamiliar"
    return f"a chip is unfamiliar beyond {novelty['threshold']:g} ({novelty['method'] or 'method not described'})"


def _device_text(device: dict[str, Any]) -> str:
    return f"{device['name']} ({device['note']['text']})" if device["note"] else str(device["name"])


def _model_text(model: dict[str, Any]) -> str:
    return f"model {model['name']} {model['version']} ({model['license']}), {model['digest'][:12]}"


def _warnings(told: dict[str, Any]) -> list[str]:
    return [f"warning: {each['text']}" for each in told["warnings"]]


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in client/worker_process.py, before numpy is imported
    sys.exit(main())
