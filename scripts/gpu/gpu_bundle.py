"""Takes gpu_check.py to a machine with a GPU that is offline and lacks packages, a few files a call.

    python -m scripts.gpu.gpu_bundle pack       here: build/gpu-bundle, and the calls to make
    python -m scripts.gpu.gpu_bundle unpack     there: joins the pieces, installs the wheels

The machine is one that has a copy of the working tree in each call, takes MOST_MB in a call (the tree included), and
has Python 3.12, PyTorch with CUDA 13 and its nvidia-* wheels, onnx, numpy, pyarrow, scipy, scikit-learn, pytest and
tqdm. What travels are the wheels that it lacks, in the versions of the plugin's own GPU variant, and chips of the
roles val and test with their rows of the manifest.

`unpack` needs nothing but the standard library and pip.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / "plugin" / "resources" / "requirements" / "engine-gpu.txt"
HERE = Path("build") / "gpu-bundle"  # in the working tree, here and there
THERE = Path("/tmp/gpu-bundle")  # there, outside the working tree, which each call renews
LACKING = ("onnxruntime-gpu", "rasterio", "affine", "pyproj", "shapely", "pyogrio")
PYTHON = "3.12"
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
ROLES = ("val", "test")
MOST_MB = 64 * 2**20 / 1e6
SPARE_MB = 3.0  # for names, and for what is new in the working tree by then
LARGEST_MB = 60.0
PIECES = "pieces.json"
TIMEOUT_S = 540


def pack(folder: Path, data: Path) -> list[Path]:
    """Downloads the wheels, adds the chips and cuts all of it into pieces; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
    with tempfile.TemporaryDirectory() as made:
        wheels = Path(made) / "wheels"
        download(wheels, pins(PINS.read_text("utf-8")))
        for each in sorted(wheels.iterdir()):
            print(f"{each.name}  {each.stat().st_size / 1e6:.1f} MB", flush=True)
        whole = Path(made) / "bundle.tar"
        with tarfile.open(whole, "w") as bundle:
            bundle.add(wheels, "wheels")
            for path in chips(data, Path(made) / "manifest.csv"):
                bundle.add(data / path, f"data/{path}")
            bundle.add(Path(made) / "manifest.csv", "data/manifest.csv")
        return cut(whole, folder, int(room_mb() * 1e6))


def pins(lock: str) -> str:
    """The requirements of LACKING, with hashes, from a hashed list; those lines that hold for PYTHON on Linux."""
    from packaging.requirements import Requirement

    there = {"python_version": PYTHON, "python_full_version": f"{PYTHON}.0", "sys_platform": "linux"}
    chosen = []
    for block in re.split(r"\n(?=\S)", lock):
        words, *hashes = (line.strip().rstrip("\\").strip() for line in block.splitlines())
        if not words or words.startswith("#"):
            continue
        wanted = Requirement(words)
        if wanted.name in LACKING and (wanted.marker is None or wanted.marker.evaluate(there)):
            digests = [each for each in hashes if each.startswith("--hash")]
            chosen.append(" ".join([f"{wanted.name}{wanted.specifier}", *digests]))
    absent = set(LACKING) - {each.split("==")[0] for each in chosen}
    if absent:
        raise SystemExit(f"{PINS.name} pins no {', '.join(sorted(absent))} for Python {PYTHON}: run make lock.")
    return "\n".join(chosen) + "\n"


def download(folder: Path, requirements: str) -> None:
    """The wheels of these requirements for the other machine."""
    folder.mkdir(parents=True)
    listed = folder.with_name("requirements.txt")
    listed.write_text(requirements, "utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--only-binary=:all:", "--implementation", "cp", "--python-version", PYTHON]
    command += [word for each in PLATFORMS for word in ("--platform", each)]
    subprocess.run([*command, "--dest", str(folder), "-r", str(listed)], check=True)


def chips(data: Path, manifest: Path) -> list[str]:
    """The paths in the data folder of the chips that travel; writes their rows of the manifest."""
    with open(data / "manifest.csv", newline="", encoding="utf-8") as listed:
        rows = csv.DictReader(listed)
        chosen = [row for row in rows if row["path"].startswith("chips/seed/") and row["role"] in ROLES]
    with open(manifest, "w", newline="", encoding="utf-8") as kept:
        writer = csv.DictWriter(kept, chosen[0])
        writer.writeheader()
        writer.writerows(chosen)
    return [row["path"] for row in chosen]


def room_mb() -> float:
    """How much may travel in a call beside the working tree: all files that git does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    files = [ROOT / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    tree = sum(each.stat().st_size for each in files if each.is_file()) / 1e6
    return min(MOST_MB - SPARE_MB - tree, LARGEST_MB)


def cut(whole: Path, folder: Path, size: int) -> list[Path]:
    """Cuts a file into pieces of at most `size` bytes, and writes their sha256, in their order, to PIECES."""
    if size <= 0:
        raise SystemExit("The working tree alone is more than a call takes: remove what need not travel.")
    made = []
    with open(whole, "rb") as source:
        while content := source.read(size):
            made.append(folder / f"piece-{len(made):02d}")
            made[-1].write_bytes(content)
    digests = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in made}
    (folder / PIECES).write_text(json.dumps(digests, indent=1) + "\n", "utf-8")
    return made


def calls(pieces: Sequence[Path]) -> Iterator[tuple[list[Path], str]]:
    """What to carry in each call, and its command; the last one runs the check."""
    keep = f"mkdir -p {THERE} && mv {HERE}/* {THERE}/"
    for each in pieces[:-1]:
        yield [each], keep
    unpacked = f"python3 -m scripts.gpu.gpu_bundle unpack && . {THERE}/env && export PYTHONUNBUFFERED=1"
    yield [pieces[-1], pieces[-1].with_name(PIECES)], f"{keep} && {unpacked} && python3 -m scripts.gpu_check"


def unpack(folder: Path) -> Path:
    """Joins the pieces, installs the wheels in `folder`/site; returns a file of shell commands that makes them usable.

    The nvidia-* wheels' folder is linked beside them, for onnxruntime.preload_dlls() looks for it only in the folder
    in which onnxruntime itself lies.
    """
    join(folder, folder / "bundle.tar")
    shutil.unpack_archive(folder / "bundle.tar", folder)
    (folder / "bundle.tar").unlink()
    site = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile"]
    wheels = sorted(str(each) for each in (folder / "wheels").glob("*.whl"))
    subprocess.run([*install, "--no-cache-dir", "--upgrade", "--target", str(site), *wheels], check=True)
    libraries = importlib.util.find_spec("nvidia")
    if libraries is None or not libraries.submodule_search_locations:
        raise SystemExit("There are no nvidia-* wheels here: ONNX Runtime would not find CUDA's libraries.")
    if not (site / "nvidia").exists():
        (site / "nvidia").symlink_to(next(iter(libraries.submodule_search_locations)))
    env = folder / "env"
    env.write_text(f"export PYTHONPATH='{site}' LANDCHIP_DATA='{folder / 'data'}'\n", "utf-8")
    return env


def join(folder: Path, whole: Path) -> None:
    """The file that was cut. Raises SystemExit where a piece is missing or damaged."""
    digests = json.loads((folder / PIECES).read_text("utf-8"))
    with open(whole, "wb") as target:
        for name, digest in digests.items():
            if not (folder / name).is_file():
                raise SystemExit(f"{name} is missing: repeat its call, before the machine is given back.")
            content = (folder / name).read_bytes()
            if hashlib.sha256(content).hexdigest() != digest:
                raise SystemExit(f"{name} is damaged: repeat its call.")
            target.write(content)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("pack", "unpack"))
    parser.add_argument("--data", type=Path, help="data folder (default: LANDCHIP_DATA, else ../shared/data)")
    asked = parser.parse_args(arguments)
    if asked.command == "unpack":
        print(f". {unpack(THERE)}")
        return 0
    data = asked.data or Path(os.environ.get("LANDCHIP_DATA") or ROOT.parent / "shared" / "data")
    pieces = pack(ROOT / HERE, data)
    print(f"\n{len(pieces)} calls, one at once after the other, {TIMEOUT_S} s for the last:")
    for carry, command in calls([HERE / each.name for each in pieces]):
        print(f"\ncarry:   {' '.join(map(str, carry))}\ncommand: {command}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
