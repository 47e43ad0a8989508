"""The command line's entry: parses, runs one command, and reports errors as a sentence and an exit code."""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from collections.abc import Mapping, Sequence

from ..api.errors import (
    AreaError,
    EngineError,
    GridError,
    LandchipError,
    ModelError,
    OutputError,
    RasterError,
    RemoteError,
    RequestError,
)
from ..api.messages import printable
from ..api.protocol import Cancelled, abbreviate_home, unexpected
from ..api.redact import redact, redact_json
from .arguments import parser
from .commands import COMMANDS, Command
from .signals.interrupt import INTERRUPTED, Interrupt

EXIT_CODES: dict[type[LandchipError], int] = {
    RequestError: 2,
    RasterError: 3,
    AreaError: 3,
    GridError: 3,
    ModelError: 4,
    OutputError: 5,
    EngineError: 6,
    RemoteError: 7,
}
UNEXPECTED = 6
LOGGER = logging.getLogger(__package__.rpartition(".")[0])  # "plugin.engine", or "landchip.engine" in the zip


def main(argv: Sequence[str] | None = None, more: Mapping[str, Command] | None = None) -> int:
    """Runs one command and returns its exit code. Whatever it prints is redacted here (api/redact.py).

    more: commands of the plugin's other packages, which the engine does not import
    """
    commands = {**COMMANDS, **(more or {})}
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a path may have any characters
    arguments = parser().parse_args(argv)
    LOGGER.setLevel(logging.ERROR if arguments.quiet else logging.WARNING)
    interrupt = Interrupt()
    try:
        result, text = interrupt.run(lambda: commands[arguments.command](arguments, interrupt))
        print(json.dumps(redact_json(result), indent=2) if arguments.json else _redacted_lines(text))
        sys.stdout.flush()
    except LandchipError as error:
        return _print_error(str(error), EXIT_CODES[type(error)], arguments.debug)
    except Cancelled as stopped:
        return _print_error(str(stopped), INTERRUPTED, debug=False)
    except KeyboardInterrupt:
        return _print_error("Stopped.", INTERRUPTED, debug=False)
    except BrokenPipeError:  # as from `| head`; the devnull is for Python's own flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the boundary of the process
        return _print_error(f"{unexpected(error)}{_save_traceback()}", UNEXPECTED, arguments.debug)
    return UNEXPECTED if arguments.command == "doctor" and result["problems"] else 0


def _print_error(sentence: str, code: int, debug: bool) -> int:
    if debug:
        print(redact(traceback.format_exc()), file=sys.stderr)
    print(printable(redact(sentence)), file=sys.stderr)
    return code


def _redacted_lines(text: str) -> str:
    return printable("\n".join(map(redact, text.split("\n"))))


def _save_traceback() -> str:
    """Writes the traceback to the cache folder; returns a sentence with its path."""
    try:
        from ..model.throughput import cache_folder

        path = cache_folder() / "last-error.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(redact(abbreviate_home(traceback.format_exc())), "utf-8")
    except (OSError, ImportError, RuntimeError):
        return " (--debug shows where.)"
    return f" (The traceback is in {abbreviate_home(str(path))}; --debug shows it.)"
