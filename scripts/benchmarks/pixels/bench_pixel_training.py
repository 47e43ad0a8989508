"""Training of a model of pixels: images/s of one process and of two, each with one thread, on real patches."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from scripts.benchmarks.bench_records import ROOT, ROUNDS, WORK_FOLDER, Record, record
from trainer.default.data_folder import data_folder

OPTIONS = ["--epochs", "2", "--batch", "8", "--crop-px", "160", "--margin-px", "16", "--augment", "strong"]
CODES = {"0": None, "1": "water", "2": "trees", "3": "herbaceous", **dict.fromkeys("456", "impervious")}


def pixel_training() -> Iterator[Record]:
    """`segment train` with unet-lite0 on the West Virginia patches, in one process and in two by torchrun, in turns."""
    WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as name:
        folder = Path(name)
        patches = _patches(folder)
        rates: dict[int, list[float]] = {1: [], 2: []}
        for number in range(ROUNDS):
            for processes, measured in rates.items():
                measured.append(_rate(patches, folder / f"run-{number}-{processes}", processes))
    single = median(rates[1])
    scaling = median(both / one for one, both in zip(rates[1], rates[2]))
    told = f"images/s of two processes to those of one, {single:.1f}; 160 px, one thread each"
    yield record("pixel_training_scaling", scaling, "times", told, "pixel_training")


def _patches(folder: Path) -> Path:
    """A set of the first quad's patches to learn from, and one of the other quad to validate on."""
    sources = [
        {
            "files": str(data_folder() / "patches" / files),
            "images": {"naip2014": "2014-10", "naip2011": "2011-08"},
            "labels": "landcover",
            "place": place,
            "split": place,
        }
        for files, place in (("train_*.npz", "train"), ("val_*-0.npz", "val"))
    ]
    data, made = folder / "data.json", folder / "set"
    data.write_text(json.dumps({"codes": CODES, "patches": sources}), "utf-8")
    _call([sys.executable, "-m", "trainer", "segment", "patches", str(data), "--out", str(made)])
    return made


def _rate(patches: Path, run: Path, processes: int) -> float:
    """Images/s of the second epoch, as the run records it."""
    launcher = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    command = ["-m", "trainer", "segment", "train", str(patches), "--out", str(run), *OPTIONS, "--device", "cpu"]
    _call([sys.executable, *(launcher if processes > 1 else []), *command])
    last = (run / "epochs.jsonl").read_text("utf-8").splitlines()[-1]
    return float(json.loads(last)["images_per_second"])


def _call(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"}, check=True, capture_output=True)
