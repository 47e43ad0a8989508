"""Locks the dependency groups of pyproject.toml as requirement files with hashes: `make lock`.

One file serves every platform and every Python from the version in LOCKS on: uv resolves them together and adds
environment markers to the pins. No file names an index, so pip uses the user's settings and checks the hashes.

PyPI's torch for Linux needs 2.5 GB of CUDA. If pip can find a CPU build of torch (2.13.0+cpu), the Makefile installs
that one, from a file with only its hash (a pin with both hashes does not work: pip prefers files whose index states a
hash). The packages that only PyPI's build needs are in a separate file, which is installed if torch cannot be imported.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / "plugin" / "resources" / "requirements"
DEVELOPERS = ROOT / "requirements"

LOCKS = {  # group -> (oldest Python, requirement file)
    "engine-cpu": ("3.9", ENGINE / "engine-cpu.txt"),  # QGIS 3.40 for macOS brings Python 3.9
    "engine-gpu": ("3.11", ENGINE / "engine-gpu.txt"),  # the wheels of older Pythons do not bring CUDA
    "lint": ("3.11", DEVELOPERS / "lint.txt"),
    "trainer": ("3.11", DEVELOPERS / "trainer.txt"),
    "dev": ("3.11", DEVELOPERS / "dev.txt"),
    "qgis-tests": ("3.11", DEVELOPERS / "qgis-tests.txt"),
    "qt6-tests": ("3.11", DEVELOPERS / "qt6-tests.txt"),
    "docs": ("3.11", DEVELOPERS / "docs.txt"),
    "cluster": ("3.11", DEVELOPERS / "cluster.txt"),
    "object-store": ("3.11", DEVELOPERS / "object-store.txt"),
}
BUILT = {"cluster": "pyspark"}  # group -> its package that is published as source only; pip builds it
TORCH_CPU = """\
# The CPU build of torch for Linux and Python 3.11, which PyPI does not have. See scripts/lock.py, which wrote this.
torch==2.13.0+cpu \\
    --hash=sha256:6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b
"""
CUDA = re.compile(r"^(nvidia-|cuda-|triton)")


def compile_lock(group: str, python: str, target: Path) -> None:
    """Resolve one group with uv; pins of an existing file are kept where they still fit."""
    command = [
        "uv",
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--only-binary=:all:",
        "--generate-hashes",
        "--no-emit-index-url",
    ]
    command += ["--python-version", python, "--group", f"pyproject.toml:{group}", "--output-file", str(target)]
    command += ["--custom-compile-command", "make lock", *sys.argv[1:]]
    if group in BUILT:
        command += ["--no-binary", BUILT[group]]
    if group in ("cluster", "dev", "lint", "trainer"):  # developers test what users get
        command += ["--constraints", str(ENGINE / "engine-cpu.txt")]
    if group == "dev":  # both lists are installed into one environment
        command += ["--constraints", str(DEVELOPERS / "trainer.txt")]
    subprocess.run(command, cwd=ROOT, check=True)


def split_cuda(lock: Path, cuda: Path) -> None:
    """Move the pins that only torch with CUDA needs from `lock` to `cuda`."""
    heading, *pins = re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)
    lock.write_text(heading + "".join(pin for pin in pins if not CUDA.match(pin)), "utf-8")
    cuda.write_text(heading + "".join(pin for pin in pins if CUDA.match(pin)), "utf-8")


def main() -> None:
    for group, (python, target) in LOCKS.items():
        print(f"{group}: {target.relative_to(ROOT)}", flush=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        compile_lock(group, python, target)
    split_cuda(DEVELOPERS / "trainer.txt", DEVELOPERS / "trainer-cuda.txt")
    (DEVELOPERS / "torch-cpu.txt").write_text(TORCH_CPU, "utf-8")


if __name__ == "__main__":
    main()
