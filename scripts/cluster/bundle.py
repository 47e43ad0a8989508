"""What a job takes to a cluster: `make cluster-bundle`.

    build/cluster/landchip-code-<digest>.zip             the package `landchip`: engine and job, imported from the zip
    build/cluster/landchip-environment-<digest>.tar.gz   a Python environment from the engine's lock, for executors
    build/cluster/landchip-job-<digest>.py               the entry for spark-submit
    build/cluster/bundle.json                            their names and SHA-256 digests

The names hold the first 12 digits of the file's SHA-256, so that a file of a name never changes: Spark and its
sessions keep files by name. The same sources give the same files at any time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.make_zip import EXCLUDED, NAME, ROOT, version, write_zip

from .environment import build_environment

FOLDER = ROOT / "build" / "cluster"
LOCK = ROOT / "plugin" / "resources" / "requirements" / "engine-cpu.txt"
PACKAGES = ("engine", "remote")
QGIS_MODULE = "qgis_transport.py"  # the one module of them that imports QGIS
ENTRY = f"""\
import sys

from {NAME}.remote.spark.driver import main

status = main()
if status:
    sys.exit(status)
"""


def code_members(root: Path) -> Iterator[tuple[str, bytes]]:
    """Name in the zip and content of each file of the code, sorted; no models: a job names the address of its own."""
    package = root / "plugin"
    paths = [path for name in PACKAGES for path in (package / name).rglob("*.py") if not EXCLUDED & set(path.parts)]
    paths = [path for path in paths if path.name != QGIS_MODULE]
    paths.append(package / "__init__.py")
    names = {f"{NAME}/{path.relative_to(package).as_posix()}": path for path in paths}
    names |= {f"{NAME}/{name}": root / name for name in ("metadata.txt", "LICENSE")}
    for name, path in sorted(names.items()):
        yield name, path.read_bytes()


def sha256(path: Path) -> str:
    """Hexadecimal digest of a file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def named_by_digest(draft: Path, stem: str, suffix: str) -> Path:
    """Rename a finished file to <stem>-<12 digits of its SHA-256><suffix>; returns its path."""
    return draft.replace(draft.with_name(f"{stem}-{sha256(draft)[:12]}{suffix}"))


def make_code(folder: Path, root: Path = ROOT) -> Path:
    """Write the code's zip into `folder`; returns its path."""
    return named_by_digest(write_zip(folder / "code.zip", code_members(root)), f"{NAME}-code", ".zip")


def make_entry(folder: Path) -> Path:
    """Write the entry script into `folder`; returns its path."""
    draft = folder / "job.py.part"
    draft.write_text(ENTRY, "utf-8")
    return named_by_digest(draft, f"{NAME}-job", ".py")


def make_environment(folder: Path, python: str, prefix: str = "", lock: Path = LOCK) -> Path:
    """Pack the executors' environment into `folder`, unless it holds that of this lock and this Python already.

    python: of which the environment is made; prefix: see `build_environment`
    """
    inputs = [sha256(lock), sha256(Path(__file__).with_name("environment.py")), python, prefix, platform.machine()]
    key = hashlib.sha256("\n".join([*inputs, platform.python_version()]).encode()).hexdigest()
    record = folder / "environment.json"
    if record.exists():
        made = json.loads(record.read_text("utf-8"))
        if made["inputs"] == key and (folder / made["name"]).exists():
            return folder / made["name"]
    draft = build_environment(folder, Path(python), lock, prefix)
    archive = named_by_digest(draft, f"{NAME}-environment", ".tar.gz")
    record.write_text(json.dumps({"inputs": key, "name": archive.name}) + "\n", "utf-8")
    return archive


def make_bundle(
    folder: Path = FOLDER, python: str = "", prefix: str = "", environment: bool = True
) -> dict[str, object]:
    """Make the files of a bundle and bundle.json in `folder`, which is made; returns the content of bundle.json.

    environment: False leaves it out, for a cluster whose executors have the packages
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {"code": make_code(folder), "entry": make_entry(folder)}
    if environment:
        files["environment"] = make_environment(folder, python or base_python(), prefix)
    bundle: dict[str, object] = {"version": version(ROOT), "code": "", "environment": "", "entry": ""}
    bundle |= {kind: path.name for kind, path in files.items()}
    bundle["sha256"] = {kind: sha256(path) for kind, path in files.items()}
    bundle["python"] = "{}.{}".format(*sys.version_info)
    draft = folder / "bundle.json.part"
    draft.write_text(json.dumps(bundle, indent=2) + "\n", "utf-8")
    draft.replace(folder / "bundle.json")
    return bundle


def base_python() -> str:
    """The Python that this environment was made of."""
    return str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Packs code, environment and entry of a cluster's job.")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--no-environment", action="store_true", help="for a cluster whose executors have the packages")
    parser.add_argument(
        "--python-prefix", default="", help="where the executors' Python is, if not at this one's place"
    )
    options = parser.parse_args()
    bundle = make_bundle(options.folder, prefix=options.python_prefix, environment=not options.no_environment)
    for kind in ("code", "environment", "entry"):
        if bundle[kind]:
            path = options.folder / str(bundle[kind])
            print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
