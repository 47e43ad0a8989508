"""The trainer's command line: `python -m trainer COMMAND …`, from imagery and labels to a model file.

Each command is a module of that name with two functions: `add_arguments(parser)` defines its options, `main(options)`
runs it. Only the module of the given command is imported, because torch and MLflow take seconds to import.
"""

from __future__ import annotations

import argparse
import atexit
import importlib
import logging
import os
import signal
import sys
import threading
from typing import NoReturn

from plugin.engine.api.errors import LandchipError

COMMANDS = {
    "chips": "NAIP and NLCD (or labelled images) -> a labelled chip set",
    "train": "chip set -> a fine-tuned network, calibrated, exported and evaluated",
    "features": "chip set -> frozen network and logistic regression or random forest, exported and evaluated",
    "segment": "imagery and label rasters -> a network that gives a class for each pixel, exported and evaluated",
    "change": "model and chips of two dates or several places -> the model with a change head",
    "evaluate": "exported model and chip set -> a report",
    "export": "finished run -> a model file, its variants, and files for other tools",
    "compare": "the run history as a table and curves",
}
DESCRIPTION = (
    "From imagery and labels of your own ground to a model that Landchip's plugin runs. Each command has its --help; "
    "docs/trainer.md shows them in use. Exit codes: 0 done, 2 bad input (told in one sentence), 130 interrupted, 143 "
    "ended by SIGTERM."
)
INTERRUPTED, FAILED = 130, 2
TERMINATED = 128 + signal.SIGTERM  # as a shell reports it


class _TerminatedError(KeyboardInterrupt):
    """SIGTERM, which unwinds as Ctrl+C does, so that temporary folders are removed."""


def _raise_terminated(*_: object) -> None:
    raise _TerminatedError


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, 2 after an error in one sentence, 130 by Ctrl+C, 143 by SIGTERM."""
    argv = sys.argv[1:] if argv is None else argv
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("rasterio").setLevel(logging.CRITICAL)  # GDAL's messages are in the errors that are raised
    is_main_thread = threading.current_thread() is threading.main_thread()
    handler = signal.signal(signal.SIGTERM, _raise_terminated) if is_main_thread else None
    try:
        options = _parser(argv).parse_args(argv)
        importlib.import_module(f"trainer.{options.command}").main(options)
    except LandchipError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt as interrupt:
        print("Interrupted: the same command goes on where it stopped.", file=sys.stderr)
        return TERMINATED if isinstance(interrupt, _TerminatedError) else INTERRUPTED
    finally:
        if is_main_thread:
            signal.signal(signal.SIGTERM, handler)
    return 0


def run() -> NoReturn:
    """Run the command that the process was started with, and end the process with its exit code.

    One of torchrun's processes ends after its exit functions, without the interpreter's finalisation: threads of the
    gloo backend live on after `destroy_process_group()` where DistributedDataParallel was used, and one that releases
    a tensor during finalisation aborts the process (pytorch/pytorch#190489).
    """
    code = main()
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        sys.exit(code)
    atexit._run_exitfuncs()  # noqa: SLF001  the documented way to run them is to finalise
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _parser(argv: list[str]) -> argparse.ArgumentParser:
    """The parser of all commands; only the command that `argv` names adds its options."""
    parser = argparse.ArgumentParser(prog="python -m trainer", description=DESCRIPTION, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        if argv[:1] == [name]:
            importlib.import_module(f"trainer.{name}").add_arguments(command)
    return parser


if __name__ == "__main__":
    os.environ.pop("GDAL_VRT_ENABLE_PYTHON", None)  # by which a VRT that is read would run code
    run()
