"""Packs what gpu_check.py needs for an offline GPU machine, in pieces that several calls carry to it.

    python -m scripts.gpu.gpu_bundle pack       on this machine: writes build/gpu-bundle, prints the calls to make
    python -m scripts.gpu.gpu_bundle unpack     on the GPU machine: joins the pieces, installs the wheels

A call copies the working tree to the GPU machine and runs a command there; it carries at most MAX_CALL_MB, the tree
included. The machine has Python 3.12, PyTorch with CUDA 13 and its nvidia-* wheels, onnx, numpy, pyarrow, scipy,
scikit-learn, pytest and tqdm. The bundle contains the missing wheels, in the versions of the plugin's GPU variant, and
the chips of the roles val and test with their rows of the manifest.

`unpack` needs only the standard library and pip.
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
BUNDLE = Path("build") / "gpu-bundle"  # in the working tree, on both machines
TARGET = Path("/tmp/gpu-bundle")  # on the GPU machine, outside the working tree, which each call replaces
MISSING_PACKAGES = ("onnxruntime-gpu", "rasterio", "affine", "pyproj", "shapely", "pyogrio")
PYTHON = "3.12"
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
ROLES = ("val", "test")
MAX_CALL_MB = 64 * 2**20 / 1e6
SPARE_MB = 3.0  # for file names, and for files that are added to the working tree before the calls
MAX_PIECE_MB = 60.0
DIGESTS = "pieces.json"  # name of each piece -> sha256
TIMEOUT_S = 540


def pack(folder: Path, data: Path) -> list[Path]:
    """Downloads the wheels, adds the chips and cuts all of it into pieces; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory() as temporary:
        wheels = Path(temporary) / "wheels"
        download(wheels, pins(PINS.read_text("utf-8")))
        for each in sorted(wheels.iterdir()):
            print(f"{each.name}  {each.stat().st_size / 1e6:.1f} MB", flush=True)
        archive = Path(temporary) / "bundle.tar"
        with tarfile.open(archive, "w") as bundle:
            bundle.add(wheels, "wheels")
            for path in chips(data, Path(temporary) / "manifest.csv"):
                bundle.add(data / path, f"data/{path}")
            bundle.add(Path(temporary) / "manifest.csv", "data/manifest.csv")
        return cut(archive, folder, int(room_mb() * 1e6))


def pins(lock: str) -> str:
    """The requirements of MISSING_PACKAGES for PYTHON on Linux, with hashes, from a requirements file with hashes."""
    from packaging.requirements import Requirement

    environment = {"python_version": PYTHON, "python_full_version": f"{PYTHON}.0", "sys_platform": "linux"}
    chosen = []
    for block in re.split(r"\n(?=\S)", lock):
        words, *hashes = (line.strip().rstrip("\\").strip() for line in block.splitlines())
        if not words or words.startswith("#"):
            continue
        requirement = Requirement(words)
        applies = requirement.marker is None or requirement.marker.evaluate(environment)
        if requirement.name in MISSING_PACKAGES and applies:
            digests = [each for each in hashes if each.startswith("--hash")]
            chosen.append(" ".join([f"{requirement.name}{requirement.specifier}", *digests]))
    absent = set(MISSING_PACKAGES) - {each.split("==")[0] for each in chosen}
    if absent:
        raise SystemExit(f"{PINS.name} pins no {', '.join(sorted(absent))} for Python {PYTHON}: run make lock.")
    return "\n".join(chosen) + "\n"


def download(folder: Path, requirements: str) -> None:
    """Downloads the wheels of these requirements for the GPU machine."""
    folder.mkdir(parents=True)
    listed = folder.with_name("requirements.txt")
    listed.write_text(requirements, "utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--only-binary=:all:", "--implementation", "cp", "--python-version", PYTHON]
    command += [word for each in PLATFORMS for word in ("--platform", each)]
    subprocess.run([*command, "--dest", str(folder), "-r", str(listed)], check=True)


def chips(data: Path, manifest: Path) -> list[str]:
    """The paths in the data folder of the chips of ROLES; writes their rows of the manifest to `manifest`."""
    with open(data / "manifest.csv", newline="", encoding="utf-8") as listed:
        rows = csv.DictReader(listed)
        chosen = [row for row in rows if row["path"].startswith("chips/seed/") and row["role"] in ROLES]
    with open(manifest, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, chosen[0])
        writer.writeheader()
        writer.writerows(chosen)
    return [row["path"] for row in chosen]


def room_mb() -> float:
    """Size of the largest piece that a call can carry besides the working tree (all files that git does not ignore)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    files = [ROOT / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    tree = sum(each.stat().st_size for each in files if each.is_file()) / 1e6
    return min(MAX_CALL_MB - SPARE_MB - tree, MAX_PIECE_MB)


def cut(archive: Path, folder: Path, size: int) -> list[Path]:
    """Cuts a file into pieces of at most `size` bytes, and writes their sha256, in order, to DIGESTS."""
    if size <= 0:
        raise SystemExit("The working tree alone is more than a call takes: remove what need not travel.")
    pieces: list[Path] = []
    with open(archive, "rb") as source:
        while content := source.read(size):
            pieces.append(folder / f"piece-{len(pieces):02d}")
            pieces[-1].write_bytes(content)
    digests = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in pieces}
    (folder / DIGESTS).write_text(json.dumps(digests, indent=1) + "\n", "utf-8")
    return pieces


def calls(pieces: Sequence[Path]) -> Iterator[tuple[list[Path], str]]:
    """The files to carry and the command of each call; the last one runs the check."""
    store = f"mkdir -p {TARGET} && mv {BUNDLE}/* {TARGET}/"
    for each in pieces[:-1]:
        yield [each], store
    unpack_command = f"python3 -m scripts.gpu.gpu_bundle unpack && . {TARGET}/env && export PYTHONUNBUFFERED=1"
    yield [pieces[-1], pieces[-1].with_name(DIGESTS)], f"{store} && {unpack_command} && python3 -m scripts.gpu_check"


def unpack(folder: Path) -> Path:
    """Joins the pieces and installs the wheels in `folder`/site; returns a shell file that sets the environment.

    The folder of the nvidia-* wheels is linked into `folder`/site, because onnxruntime.preload_dlls() searches only the
    folder that contains onnxruntime.
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


def join(folder: Path, archive: Path) -> None:
    """Joins the pieces in `folder` to `archive`. Raises SystemExit where a piece is missing or damaged."""
    digests = json.loads((folder / DIGESTS).read_text("utf-8"))
    with open(archive, "wb") as target:
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
    options = parser.parse_args(arguments)
    if options.command == "unpack":
        print(f". {unpack(TARGET)}")
        return 0
    data = options.data or Path(os.environ.get("LANDCHIP_DATA") or ROOT.parent / "shared" / "data")
    pieces = pack(ROOT / BUNDLE, data)
    print(f"\n{len(pieces)} calls, one at once after the other, {TIMEOUT_S} s for the last:")
    for carry, command in calls([BUNDLE / each.name for each in pieces]):
        print(f"\ncarry:   {' '.join(map(str, carry))}\ncommand: {command}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
