"""The figures of docs/performance.json: how one is written down, kept and rendered to docs/performance.md."""

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
WORK = ROOT / "build" / "bench"
RECORDS = ROOT / "docs" / "performance.json"
PAGE = ROOT / "docs" / "performance.md"
ROUNDS = 3
ON_A_GPU = """\
## How a GPU is measured

`make gpu-check GPU_PYTHON=python` measures and checks in at most six minutes what is promised of a GPU: that `auto`
takes it, that `cuda` which cannot be had is an error, that probabilities differ from the CPU's by at most 0.001, that
the same batch gives the same bits. It also measures rates, a county of 65,563 chips, the fp16 and the 8-bit model,
training, and memory. That Python needs what the trainer needs (`requirements/trainer.txt`), with `onnxruntime-gpu` in
place of `onnxruntime`, and a torch with CUDA. `build/gpu-check` then holds a report and the records, and
`python -m scripts.gpu_check --keep FILE` puts the records of another machine into this page. The tests run every part
on the CPU (`--dry-run`): that shows that it works, and nothing about a GPU.

For a machine that is offline, takes 64 MiB a call and lacks packages, `python -m scripts.gpu_bundle pack` downloads the
wheels, cuts them into pieces and prints the calls to make.
"""

Record = dict[str, Any]


def record(
    name: str, value: float, unit: str, compared_with: str, part: str, gpu: str = "no GPU", target: str = "bench"
) -> Record:
    """One figure, as docs/performance.json keeps it.

    part, target: what measures it anew, `make TARGET ONLY=PART`; gpu: the name of the one that it was measured on
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


def quilt(cols: int, rows: int, folder: Path = WORK) -> Path:
    """A quilt of real chips (1 m, 512-pixel tiles, deflate), made once in each folder.

    Its origin is no block's corner: tiles and blocks of chips cut across each other, as on real imagery.
    """
    path = folder / f"quilt_{cols}x{rows}.tif"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        size = ["--cols", str(cols), "--rows", str(rows), "--origin", "2805,16203"]
        subprocess.run([sys.executable, "-m", "scripts.make_quilt", *size, str(path)], cwd=ROOT, check=True)
    return path


def keep(records: list[Record]) -> None:
    """Puts new figures in place of older ones of the same name and hardware."""
    held = json.loads(RECORDS.read_text("utf-8")) if RECORDS.exists() else []
    fresh = {(each["name"], each["hardware"]) for each in records}
    kept = [each for each in held if (each["name"], each["hardware"]) not in fresh]
    RECORDS.write_text(json.dumps(kept + records, indent=1) + "\n", "utf-8")
    render()


def render() -> None:
    """docs/performance.md from docs/performance.json."""
    held = json.loads(RECORDS.read_text("utf-8"))
    lines = [
        "# Performance",
        "",
        "Rendered from `performance.json` by `make bench`. Ratios are medians of three rounds in one run.",
        "",
    ]
    lines += [ON_A_GPU]
    if all("no GPU" in each["hardware"] for each in held):
        lines += ["There are no figures of a GPU yet: none was at hand.", ""]
    for hardware in sorted({each["hardware"] for each in held}):
        lines += [f"## {hardware}", "", "| figure | value | compared with | command | date |", "|---|---|---|---|---|"]
        lines += [
            f"| `{each['name']}` | {each['value']:g} {each['unit']} | {each['compared_with']} "
            f"| `{each['command']}` | {each['date']} |"
            for each in held
            if each["hardware"] == hardware
        ]
        lines.append("")
    PAGE.write_text("\n".join(lines), "utf-8")
