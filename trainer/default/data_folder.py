"""Where the labelled chips, rasters and tables of the default model are. Needs the standard library only."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """The folder that LANDCHIP_DATA names, or `shared/data` beside the repository."""
    return Path(os.environ.get("LANDCHIP_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
