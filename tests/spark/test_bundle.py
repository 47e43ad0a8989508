"""The bundle: the same files at any time and in any folder, named by their digests, and working where they lie."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from plugin.engine.api.version import version
from scripts.cluster.bundle import ROOT, base_python, code_members, make_bundle, make_code, make_environment
from scripts.cluster.environment import build_environment

IMPORT_ALL = """\
import importlib, sys, zipfile
sys.path.insert(0, sys.argv[1])
names = [name[:-3].replace("/", ".") for name in zipfile.ZipFile(sys.argv[1]).namelist() if name.endswith(".py")]
for name in sorted(names):
    if not name.endswith("__main__"):
        importlib.import_module(name.removesuffix(".__init__"))
from landchip.engine.api.version import version
print(version())
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The sources of a bundle's code, copied: other times, other folder."""
    root = tmp_path / "checkout"
    root.mkdir()
    for name in ("engine", "remote"):
        shutil.copytree(ROOT / "plugin" / name, root / "plugin" / name, copy_function=shutil.copyfile)
    for name in ("plugin/__init__.py", "metadata.txt", "LICENSE"):
        shutil.copyfile(ROOT / name, root / name)
    return root


def test_the_same_sources_give_the_same_code_and_entry(checkout: Path, tmp_path: Path) -> None:
    first = make_bundle(tmp_path / "first", environment=False)
    assert first == make_bundle(tmp_path / "second", environment=False)
    assert make_code(tmp_path, checkout).name == first["code"]
    (checkout / "plugin" / "engine" / "__init__.py").write_text("# changed\n")
    assert make_code(tmp_path, checkout).name != first["code"]


def test_bundle_json_states_the_files_digests_of_which_their_names_hold_the_first_12(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, environment=False)
    assert bundle == json.loads((tmp_path / "bundle.json").read_text())
    assert bundle["environment"] == ""
    assert bundle["python"] == f"{sys.version_info[0]}.{sys.version_info[1]}"
    for kind in ("code", "entry"):
        digest = hashlib.sha256((tmp_path / bundle[kind]).read_bytes()).hexdigest()
        assert bundle["sha256"][kind] == digest
        assert Path(bundle[kind]).stem.endswith(f"-{digest[:12]}")


def test_the_code_holds_engine_and_job_and_no_model_and_no_window() -> None:
    names = [name for name, _ in code_members(ROOT)]
    assert names == sorted(names)
    assert {name.split("/")[1] for name in names} == {"__init__.py", "engine", "remote", "metadata.txt", "LICENSE"}
    assert "landchip/remote/spark/driver.py" in names


def test_every_module_of_the_code_is_imported_from_the_zip_itself(tmp_path: Path) -> None:
    archive = make_code(tmp_path)
    command = [sys.executable, "-I", "-c", IMPORT_ALL, str(archive)]
    completed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert completed.stdout.strip() == version(), completed.stderr


def test_an_environment_works_where_it_is_unpacked_and_has_the_same_bytes_in_any_folder(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("")  # no package: the Python alone; `make cluster-bundle` tries the imports of the real one
    archives = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        archives.append(build_environment(tmp_path / name, Path(base_python()), lock, check="import json"))
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with tarfile.open(archives[0]) as opened:
        opened.extractall(tmp_path / "environment")
    shutil.rmtree(tmp_path / "one")
    python = tmp_path / "environment" / "bin" / "python"
    command = [str(python), "-c", "import sys; print(sys.prefix)"]
    completed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert completed.stdout.strip() == str(tmp_path / "environment")
    assert python.resolve() == Path(base_python())  # the link that executors follow, too


def test_an_environment_is_made_once_for_a_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def build(folder: Path, *_: object) -> Path:
        made.append(folder)
        draft = folder / "environment.tar.gz"
        draft.write_bytes(b"archive")
        return draft

    monkeypatch.setattr("scripts.cluster.bundle.build_environment", build)
    lock = tmp_path / "lock.txt"
    lock.write_text("a==1\n")
    first = make_environment(tmp_path, sys.executable, lock=lock)
    assert make_environment(tmp_path, sys.executable, lock=lock) == first
    assert len(made) == 1
    lock.write_text("a==2\n")
    make_environment(tmp_path, sys.executable, lock=lock)
    assert len(made) == 2
