"""The executors' Python environment as an archive whose bytes depend on its packages alone.

venv-pack makes a virtual environment relocatable: Spark unpacks the archive anywhere, and `./environment/bin/python`
works there. It keeps a link to the Python that the environment was made of, which executors must have at that place.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

DATE = 1577836800  # of every file: 2020-01-01
COMMANDS = "../../../bin/"  # how a package's RECORD names the commands that it installs
UNUSED = ("tests", "onnx/backend/test", "pyarrow/include")  # a sixth of the size and a quarter of the files
CHECK = "import onnx, onnxruntime, pyarrow.fs, pyogrio, pyproj, rasterio, scipy, shapely"


def build_environment(folder: Path, python: Path, lock: Path, prefix: str = "", check: str = CHECK) -> Path:
    """Install `lock` into a new environment of `python`, pack it, and try it where it was unpacked.

    lock:   hashed requirements; prefix: folder of the executors' Python (`/usr`), if another one than that of `python`
    check:  the statement that must run in the unpacked environment; it is not run where `prefix` is given

    Returns the archive's path, `folder`/environment.tar.gz.
    """
    archive = folder / "environment.tar.gz"
    with TemporaryDirectory(dir=folder, prefix="environment-") as name:
        work = Path(name)
        place = work / "environment"
        subprocess.run([str(python), "-m", "venv", "--without-pip", str(place)], check=True)
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(place)]
        subprocess.run(
            [*pip, "install", "--require-hashes", "--no-deps", "--no-compile", "-r", str(lock)],
            check=True,
            stdout=sys.stderr,
        )
        forget_folder(place)
        remove_unused(place)
        compile_modules(place)
        pack = ["--prefix", str(place), "--output", str(work / "packed.tar"), "--quiet"]
        pack += ["--python-prefix", prefix] if prefix else []
        subprocess.run([sys.executable, "-m", "venv_pack", *pack], check=True)
        normalise(work / "packed.tar", work / "environment.tar.gz")
        if not prefix:
            try_archive(work / "environment.tar.gz", work / "elsewhere", check)
        (work / "environment.tar.gz").replace(archive)
    return archive


def forget_folder(place: Path) -> None:
    """Remove what holds this folder's name: the packages' commands (executors need Python alone), and venv's own."""
    settings = place / "pyvenv.cfg"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if not line.startswith("command")), "utf-8")
    for path in (place / "bin").iterdir():
        if not path.name.startswith(("python", "activate", "Activate")):
            path.unlink()
    for record in place.glob("lib/python3.*/site-packages/*.dist-info/RECORD"):
        lines = record.read_text("utf-8").splitlines(keepends=True)
        record.write_text("".join(line for line in lines if not line.startswith(COMMANDS)), "utf-8")


def remove_unused(place: Path) -> None:
    """Remove what no import of the engine reads: executors unpack the archive for each application."""
    for pattern in UNUSED:
        for path in sorted(place.glob(f"lib/python3.*/site-packages/**/{pattern}")):
            shutil.rmtree(path, ignore_errors=True)


def compile_modules(place: Path) -> None:
    """Compile the modules so that their files hold neither a time nor this folder's name."""
    command = [str(place / "bin" / "python"), "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"]
    environ = {**os.environ, "PYTHONHASHSEED": "0"}
    # Some packages hold templates and code of other Pythons, which cannot be compiled and are not imported.
    subprocess.run([*command, "-s", str(place), str(place / "lib")], env=environ, check=False, capture_output=True)


def normalise(packed: Path, archive: Path) -> None:
    """Write the tar archive `packed` again: sorted, with one date and no owner, compressed without the time."""
    with (
        tarfile.open(packed) as source,
        archive.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=6, mtime=0) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.GNU_FORMAT) as target,
    ):
        for member in sorted(source.getmembers(), key=lambda each: each.name):
            member.mtime, member.uid, member.gid, member.uname, member.gname = DATE, 0, 0, "", ""
            target.addfile(member, source.extractfile(member) if member.isreg() else None)


def try_archive(archive: Path, place: Path, check: str) -> None:
    """Unpack the archive and run a statement in it; raises CalledProcessError where that fails."""
    place.mkdir()
    subprocess.run(["tar", "-xzf", str(archive), "-C", str(place)], check=True)
    environ = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    subprocess.run([str(place / "bin" / "python"), "-c", check], env=environ, check=True)
