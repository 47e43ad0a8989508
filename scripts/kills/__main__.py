"""Kills Landchip at random moments, resumes, and compares maps and folders with those of an undisturbed run.

    python -m scripts.kills --runs 40                 the command line
    python -m scripts.kills --runs 0 --qgis 20        qgis_process with the plugin's zip in a profile of its own
    python -m scripts.kills --raster a.tif --model tiny.onnx --runs 4 --folder /tmp/kills --seed 7

Each run has a folder of its own, is killed once by SIGKILL or SIGTERM, and is started again with the same command. Half
of the kills come at a random time of the run, half while the map's files are being written. Temporary files, cache and
home lie below --folder, so that everything that stays anywhere is found. Exit status 1 where a map differs or anything
is left behind. By default the imagery is a quilt of real chips from the data folder, and the model the default one.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugin.engine.api.owned_folder import PREFIX
from scripts.kills.comparison import SUFFIXES, differences, strays
from scripts.make_zip import install, make_zip

ROOT = Path(__file__).resolve().parents[2]
PARAMETERS = {"gpkg": "OUTPUT", "cog": "COG", "geoparquet": "GEOPARQUET", "stac": "STAC"}
POLL_S = 0.002
TIMEOUT_S = 600.0
SIGNALS = (signal.SIGKILL, signal.SIGTERM)
Command = Callable[[Path], "subprocess.Popen[bytes]"]  # starts a run whose outputs are map.* in a folder


@dataclass
class KillReport:
    """What the kills have led to. differences: one sentence each; unrelated: names that QGIS itself left in TMPDIR"""

    kills: Counter[str] = field(default_factory=Counter)
    finished_before: int = 0
    stray_after_kill: int = 0
    differences: list[str] = field(default_factory=list)
    unrelated: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Workplace:
    """The folder of all files, and the imagery and model of the runs."""

    folder: Path
    raster: Path
    model: str

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"

    def environ(self) -> dict[str, str]:
        """Environment variables with temporary folder, cache and home below `folder`."""
        own = {"TMPDIR": self.temporary, "LANDCHIP_CACHE": self.folder / "cache", "HOME": self.folder / "home"}
        for each in own.values():
            each.mkdir(parents=True, exist_ok=True)
        return {**os.environ, **{name: str(path) for name, path in own.items()}, "QT_QPA_PLATFORM": "offscreen"}

    def start_engine(self, out: Path) -> subprocess.Popen[bytes]:
        """The command line."""
        command = [sys.executable, "-m", "plugin.engine", "classify", str(self.raster), "--model", self.model]
        for suffix in SUFFIXES.values():
            command += ["--output", str(out / f"map{suffix}")]
        return _start([*command, "--device", "cpu", "--batch", "8", "--quiet"], self.environ())

    def start_qgis(self, out: Path) -> subprocess.Popen[bytes]:
        """qgis_process with the plugin."""
        profile = self.folder / "qgis"
        if not profile.exists():
            install(make_zip(ROOT, self.folder), profile / "profiles" / "default")
        inputs = {"INPUT": self.raster, "MODEL": self.model, "DEVICE": "cpu"}
        inputs |= {PARAMETERS[kind]: out / f"map{suffix}" for kind, suffix in SUFFIXES.items()}
        command = ["qgis_process", "run", "landchip:classify", "--"]
        command += [f"{name}={value}" for name, value in inputs.items()]
        environ = {"LANDCHIP_ENGINE_PYTHON": sys.executable, **self.environ(), "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
        return _start(command, environ)


def _start(command: Sequence[str], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )


def kill_and_compare(place: Workplace, start: Command, runs: int, chance: random.Random, name: str) -> KillReport:
    """Runs once undisturbed and `runs` times with a kill; returns what differs."""
    report = KillReport()
    whole = place.folder / f"{name}-whole"
    whole.mkdir()
    began = time.monotonic()
    _run_to_end(start(whole))
    seconds = time.monotonic() - began
    for number in range(runs):
        out = place.folder / f"{name}-{number}"
        out.mkdir()
        number_sent, moment = chance.choice(SIGNALS), chance.choice(("at any time", "while writing"))
        delay = chance.uniform(0, seconds) if moment == "at any time" else chance.uniform(0, 0.05)
        process = start(out)
        _wait_for(process, out, moment, delay)
        report.finished_before += process.poll() is not None
        _kill(process, number_sent, alone=name == "qgis" and chance.random() < 0.5)
        report.kills[f"{number_sent.name} {moment}"] += 1
        report.stray_after_kill += bool(strays(place.folder))
        _run_to_end(start(out))
        report.differences += [f"{out.name}: {each}" for each in differences(whole, out)]
        stray = strays(place.folder)
        report.differences += [f"{out.name}: left behind: {each.relative_to(place.folder)}" for each in stray]
        report.unrelated |= {each.name for each in place.temporary.iterdir()}
        print(
            f"{name} {number + 1}/{runs}: {number_sent.name} {moment}, {len(report.differences)} differences",
            flush=True,
        )
        if out.name not in " ".join(report.differences):
            shutil.rmtree(out)
    return report


def _run_to_end(process: subprocess.Popen[bytes]) -> None:
    _, error = process.communicate(timeout=TIMEOUT_S)
    if process.returncode:
        raise RuntimeError(f"the run ended with {process.returncode}: {error.decode(errors='replace')[-2000:]}")


def _wait_for(process: subprocess.Popen[bytes], out: Path, moment: str, delay: float) -> None:
    """Waits until the moment of the kill, or until the run has ended."""
    until = time.monotonic() + TIMEOUT_S
    while moment == "while writing" and process.poll() is None and time.monotonic() < until:
        with suppress(FileNotFoundError):  # a folder that has just been removed
            if any(out.glob(f"{PREFIX}*/map.*")):
                break
        time.sleep(POLL_S)
    until = time.monotonic() + delay
    while process.poll() is None and time.monotonic() < until:
        time.sleep(POLL_S)


def _kill(process: subprocess.Popen[bytes], number: signal.Signals, alone: bool) -> None:
    """Sends the signal to the run's processes, or to QGIS's `alone`, and waits until none of them is left."""
    session = [each for each in _processes_of(process.pid) if not alone or "qgis_process" in each[1]]
    for pid, _ in session:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
    process.communicate(timeout=TIMEOUT_S)
    until = time.monotonic() + TIMEOUT_S
    while _processes_of(process.pid) and time.monotonic() < until:
        time.sleep(0.05)


def _processes_of(session: int) -> list[tuple[int, str]]:
    """The processes of a session that run, with their commands (Linux)."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(state[3]) == session and state[0] != "Z":
                found.append((int(folder.name), (folder / "cmdline").read_bytes().decode(errors="replace")))
        except OSError:
            continue
    return found


def _quilt(folder: Path) -> Path:
    """A quilt of 8 x 6 real chips."""
    path = folder / "quilt.tif"
    command = [
        sys.executable,
        "-m",
        "scripts.imagery.make_quilt",
        str(path),
        "--cols",
        "16",
        "--rows",
        "12",
        "--seed",
        "3",
    ]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where every map is equal and nothing is left behind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=40, help="kills of the command line (%(default)s)")
    parser.add_argument("--qgis", type=int, default=0, help="kills of qgis_process (%(default)s)")
    parser.add_argument("--raster", type=Path)
    parser.add_argument("--model", default="default")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "kills", help="must not exist (%(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    folder = options.folder.absolute()
    folder.mkdir(parents=True)
    place = Workplace(folder, options.raster or _quilt(folder), options.model)
    failed = False
    for name, start, runs in (("engine", place.start_engine, options.runs), ("qgis", place.start_qgis, options.qgis)):
        if not runs:
            continue
        report = kill_and_compare(place, start, runs, random.Random(options.seed), name)
        failed |= bool(report.differences)
        print(f"{name}: {sum(report.kills.values())} kills: " + ", ".join(f"{n} {k}" for k, n in report.kills.items()))
        kept = report.differences or ["equal maps, no stray folder"]
        print(
            f"  ended before the kill: {report.finished_before}; with stray folders after it: {report.stray_after_kill}"
        )
        print("  after the resumed run: " + "\n    ".join(kept))
        print(f"  in the temporary folder, not Landchip's: {sorted(report.unrelated) or 'nothing'}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
