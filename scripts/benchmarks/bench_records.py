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

ROOT = Path(__file__).resolve().parents[2]
WORK_FOLDER = ROOT / "build" / "bench"
RECORDS_FILE = ROOT / "docs" / "performance.json"
PAGE_FILE = ROOT / "docs" / "performance.md"
ROUNDS = 3
GPU_SECTION = """\
## How a GPU is measured

`make gpu-check GPU_PYTHON=python` measures and checks in at most six minutes what is promised of a GPU: that `auto`
takes it, that `cuda` which cannot be had is an error, that probabilities differ from the CPU's by at most 0.001, that
the same batch gives the same bits. It also measures rates, a county of 65,563 chips, the fp16 and the 8-bit model,
training, and memory. That Python needs what the trainer needs (`requirements/trainer.txt`), with `onnxruntime-gpu` in
place of `onnxruntime`, and a torch with CUDA. `build/gpu-check` then holds a report and the records, and
`python -m scripts.gpu_check --keep FILE` puts the records of another machine into this page. The tests run every part
on the CPU (`--dry-run`): that shows that it works, and nothing about a GPU.

For a machine that is offline, takes 64 MiB a call and lacks packages, `python -m scripts.gpu.gpu_bundle pack` downloads
the wheels, cuts them into pieces and prints the calls to make.

## How far a cluster scales

[A page of its own](cluster-scaling.md): what jobs cost here, a model of 10 to 1,000 workers, and where they stop
scaling.
"""

Record = dict[str, Any]


def record(
    name: str, value: float, unit: str, compared_with: str, part: str, gpu: str = "no GPU", target: str = "bench"
) -> Record:
    """A record of docs/performance.json.

    part, target: of the command that measures it, `make TARGET ONLY=PART`
    gpu:          name of the GPU that it was measured on
    """
    return {
        "name": name,
        "value": round(value, 3) if abs(value) >= 0.1 else float(f"{value:.3g}"),
        "unit": unit,
        "compared_with": compared_with,
        "command": f"make {target} ONLY={part}",
        "date": datetime.now(timezone.utc).date().isoformat(),
        "hardware": f"{cpu_name()}, {os.cpu_count()} cores, {gpu}",
    }


def quilt_raster(cols: int, rows: int, folder: Path = WORK_FOLDER) -> Path:
    """A quilt of real chips (1 m, 512-pixel tiles, deflate) in `folder`, made if it is not there yet.

    Its origin is not the corner of a block, so tiles and blocks of chips do not coincide, as on real imagery.
    """
    path = folder / f"quilt_{cols}x{rows}.tif"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        size = ["--cols", str(cols), "--rows", str(rows), "--origin", "2805,16203"]
        subprocess.run([sys.executable, "-m", "scripts.imagery.make_quilt", *size, str(path)], cwd=ROOT, check=True)
    return path


def save_records(records: list[Record]) -> None:
    """Add records to docs/performance.json, in place of those of the same name and hardware, and render the page."""
    existing = json.loads(RECORDS_FILE.read_text("utf-8")) if RECORDS_FILE.exists() else []
    replaced = {(each["name"], each["hardware"]) for each in records}
    others = [each for each in existing if (each["name"], each["hardware"]) not in replaced]
    RECORDS_FILE.write_text(json.dumps(others + records, indent=1) + "\n", "utf-8")
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
    lines += [GPU_SECTION]
    if all("no GPU" in each["hardware"] for each in records):
        lines += ["There are no figures of a GPU yet: none was at hand.", ""]
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
