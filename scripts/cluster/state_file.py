"""cluster.json: what a cluster is, for other processes. It is written before the first server starts."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from .errors import ClusterError

FILE = "cluster.json"


def write(folder: Path, state: dict[str, Any]) -> None:
    """Write the file, atomically."""
    draft = folder / f"{FILE}.part"
    draft.write_text(json.dumps(state, indent=2) + "\n", "utf-8")
    os.replace(draft, folder / FILE)


def read(folder: Path) -> dict[str, Any]:
    """The file's content; raises ClusterError if there is none."""
    try:
        return json.loads((folder / FILE).read_text("utf-8"))
    except FileNotFoundError:
        raise ClusterError(f"No cluster in {folder}.") from None
