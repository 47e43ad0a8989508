"""The options of `remote`; what its actions do is in plugin/remote/command.py."""

from __future__ import annotations

import argparse
from collections.abc import Callable

AddRequest = Callable[[argparse.ArgumentParser], None]

HELP_TEXTS = {
    "submit": "submits the map of a raster to a cluster, and prints the address of its job",
    "status": "says how far a job is; with --wait not before it has ended",
    "log": "prints the last lines of a job's log",
    "cancel": "stops a job; what is finished is kept, and submitting it again completes it",
    "fetch": "writes the map of a finished job to files here",
    "check": "tries a connection; with a raster to the end: a task on the cluster reads it, the model and the storage",
}


def add_remote(command: argparse.ArgumentParser, add_request: AddRequest) -> None:
    """add_request: adds the options of a run"""
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, help_text in HELP_TEXTS.items():
        each = actions.add_parser(action, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
        if action in ("submit", "check"):
            add_request(each)
            each.add_argument("--device", default="auto", help=argparse.SUPPRESS)
        if action == "submit":
            each.add_argument("--title", default="", help="of the job, for lists (default: the first raster's name)")
            each.add_argument("--wait", action="store_true", help="until the job has ended, and write its outputs here")
        if action not in ("submit", "check"):
            each.add_argument("job", help="address of the job's folder, as `remote submit` prints it")
        if action == "fetch":
            each.add_argument("--output", "-o", action="append", required=True, metavar="FILE", help="as in `classify`")
        else:
            each.add_argument("--profile", required=True, metavar="FILE", help="a connection profile as JSON")
        if action in ("status", "log", "cancel"):
            each.add_argument("--handle", default="", help="of the submission (default: the job's last one)")
        if action == "status":
            each.add_argument("--wait", action="store_true", help="until the job has ended")
        if action == "log":
            each.add_argument("--lines", type=int, default=200, help="how many (default: 200)")
        for name, text in (("json", "the result as JSON"), ("quiet", "no progress"), ("debug", "show the traceback")):
            each.add_argument(f"--{name}", action="store_true", help=text)
