"""The records of docs/performance.json: making, saving and rendering them to docs/performance.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from plugin.engine.model.session import cpu_name

ROOT = Path(__file__).resolve().parents[1]
WORK_FOLDER = ROOT / "build" / "bench"
RECORDS_FILE = ROOT / "docs" / "performance.json"
PAGE_FILE = ROOT / "docs" / "performance.md"
ROUNDS = 3

Record = dict[str, Any]


def record(name: str, value: float, unit: str, compared_with: str, part: str, gpu: str = "no GPU") -> Record:
    """A record of docs/performance.json. gpu: name of the GPU that it was measured on"""
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "compared_with": compared_with,
        "command": f"make bench ONLY={part}",
        "date": datetime.now(timezone.utc).date().isoformat(),
        "hardware": f"{cpu_name()}, {os.cpu_count()} cores, {gpu}",
    }


def quilt_raster(cols: int, rows: int) -> Path:
    """A quilt of real chips (1 m, 512-pixel tiles, deflate), made if it is not there yet.

    Its origin is not the corner of a block, so tiles and blocks of chips do not coincide, as on real imagery.
    """
    path = WORK_FOLDER / f"quilt_{cols}x{rows}.tif"
    if not path.exists():
        WORK_FOLDER.mkdir(parents=True, exist_ok=True)
        size = ["--cols", str(cols), "--rows", str(rows), "--origin", "2805,16203"]
        subprocess.run([sys.executable, "-m", "scripts.make_quilt", *size, str(path)], cwd=ROOT, check=True)
    return path


def save_records(records: list[Record]) -> None:
    """Add records to docs/performance.json, in place of those of the same name and hardware, and render the page."""
    earlier = json.loads(RECORDS_FILE.read_text("utf-8")) if RECORDS_FILE.exists() else []
    replaced = {(each["name"], each["hardware"]) for each in records}
    kept = [each for each in earlier if (each["name"], each["hardware"]) not in replaced]
    RECORDS_FILE.write_text(json.dumps(kept + records, indent=1) + "\n", "utf-8")
    render_page()


def render_page() -> None:
    """Render docs/performance.md from docs/performance.json."""
    records = json.loads(RECORDS_FILE.read_text("utf-8"))
    lines = [
        "# Performance",
        "",
        "Rendered from `performance.json` by `make bench`. Ratios are medians of three rounds in one run.",
        "",
    ]
    if all("no GPU" in each["hardware"] for each in records):
        lines += ["There are no figures of a GPU: none was at hand.", ""]
    for hardware in sorted({each["hardware"] for each in records}):
        lines += [f"## {hardware}", "", "| figure | value | compared with | command | date |", "|---|---|---|---|---|"]
        lines += [
            f"| `{each['name']}` | {each['value']:g} {each['unit']} | {each['compared_with']} "
            f"| `{each['command']}` | {each['date']} |"
            for each in records
            if each["hardware"] == hardware
        ]
        lines.append("")
    PAGE_FILE.write_text("\n".join(lines), "utf-8")
