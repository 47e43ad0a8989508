"""What `make cluster` and `make cluster-stop` run.

python -m scripts.cluster start | stop | status [--folder build/cluster-run] [--free-ports]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from . import servers
from .cluster import FILE, Cluster
from .errors import ClusterError
from .ports import Ports

FOLDER = servers.ROOT / "build" / "cluster-run"


def main() -> int:
    """The command line; returns 0, or 1 with one sentence on stderr, or if a server does not answer."""
    parser = argparse.ArgumentParser(description="A Spark cluster and an object store on this machine.")
    parser.add_argument("command", choices=("start", "stop", "status"))
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--free-ports", action="store_true", help="beside another cluster: any ports that are free")
    parser.add_argument("--no-connect", action="store_true", help="without the Spark Connect server")
    options = parser.parse_args()
    try:
        return {"start": start, "stop": stop, "status": status}[options.command](options)
    except ClusterError as error:
        print(error, file=sys.stderr)
        return 1


def start(options: argparse.Namespace) -> int:
    """Start it; it runs on when this process ends."""
    began = time.monotonic()
    cluster = Cluster(options.folder, None if options.free_ports else Ports(), connect=not options.no_connect)
    cluster.start()
    print(
        f"{cluster.master}, {cluster.rest}, {cluster.connect}, {cluster.store} after {time.monotonic() - began:.0f} s"
    )
    print(f"{options.folder / FILE}; `make cluster-stop` ends it")
    return 0


def stop(options: argparse.Namespace) -> int:
    """Stop it, however much of it runs."""
    if (options.folder / FILE).exists():
        Cluster.attach(options.folder).stop()
    return 0


def status(options: argparse.Namespace) -> int:
    """Print which servers answer."""
    asked = Cluster.attach(options.folder).status()
    print("\n".join(f"{name}: {'answers' if answers else 'does not answer'}" for name, answers in asked.items()))
    return 0 if all(asked.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
