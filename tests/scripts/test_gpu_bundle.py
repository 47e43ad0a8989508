"""The bundle for the GPU machine is complete: the right wheels, the chips, each piece checked."""

from __future__ import annotations

import csv
import hashlib
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from scripts.gpu import gpu_bundle
from tests.data import seed_chips

LOCK = """\
# made by hand
rasterio==1.4 ; python_full_version < '3.12' \\
    --hash=sha256:aa
    # via landchip
rasterio==1.5 ; python_full_version >= '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
numpy==2 \\
    --hash=sha256:dd
"""


def test_the_pins_are_those_of_the_other_machines_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gpu_bundle, "MISSING_PACKAGES", ("rasterio",))
    assert gpu_bundle.pins(LOCK) == "rasterio==1.5 --hash=sha256:bb --hash=sha256:cc\n"


def test_a_package_without_a_pin_is_refused() -> None:
    with pytest.raises(SystemExit, match="affine, onnxruntime-gpu"):
        gpu_bundle.pins(LOCK)


def test_the_plugins_list_pins_every_missing_package() -> None:
    chosen = gpu_bundle.pins(gpu_bundle.PINS.read_text("utf-8")).splitlines()
    assert sorted(each.split("==")[0] for each in chosen) == sorted(gpu_bundle.MISSING_PACKAGES)
    assert all("--hash=sha256:" in each for each in chosen)


def test_only_chips_that_no_model_was_trained_on_are_packed(tmp_path: Path) -> None:
    data = seed_chips.write(tmp_path, {"developed": "developed"}, ("train", "val", "test"))
    paths = gpu_bundle.chips(data, tmp_path / "kept.csv")
    assert paths == ["chips/seed/developed/val.png", "chips/seed/developed/test.png"]
    with open(tmp_path / "kept.csv", newline="") as file:
        assert [row["role"] for row in csv.DictReader(file)] == ["val", "test"]


def test_the_working_tree_leaves_room_for_a_piece_in_a_call() -> None:
    assert 10 < gpu_bundle.room_mb() <= gpu_bundle.MAX_PIECE_MB


def test_only_the_last_call_runs_the_check() -> None:
    pieces = [gpu_bundle.BUNDLE / f"piece-{k:02d}" for k in range(3)]
    carried, commands = zip(*gpu_bundle.calls(pieces))
    assert carried == ([pieces[0]], [pieces[1]], [pieces[2], gpu_bundle.BUNDLE / "pieces.json"])
    assert ["scripts.gpu_check" in each for each in commands] == [False, False, True]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder with the pieces of a made-up wheel and a made-up chip."""
    wheel = tmp_path / "made_up-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("made_up.py", "ANSWER = 42\n")
        archive.writestr("made_up-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: made-up\nVersion: 1\n")
        archive.writestr("made_up-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("made_up-1.dist-info/RECORD", "")
    (tmp_path / "chip.png").write_bytes(b"pixels")
    with tarfile.open(tmp_path / "whole.tar", "w") as whole:
        whole.add(wheel, f"wheels/{wheel.name}")
        whole.add(tmp_path / "chip.png", "data/chip.png")
    folder = tmp_path / "brought"
    folder.mkdir()
    pieces = gpu_bundle.cut(tmp_path / "whole.tar", folder, 4000)
    assert len(pieces) > 2 and max(each.stat().st_size for each in pieces) == 4000
    return folder


def test_the_pieces_are_joined_and_installed_and_cudas_libraries_are_found(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "packages" / "nvidia" / "cu13").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))
    env = gpu_bundle.unpack(bundle)
    assert (bundle / "site" / "made_up.py").read_text() == "ANSWER = 42\n"
    assert (bundle / "site" / "nvidia" / "cu13").is_dir()
    assert (bundle / "data" / "chip.png").read_bytes() == b"pixels"
    assert env.read_text() == f"export PYTHONPATH='{bundle}/site' LANDCHIP_DATA='{bundle}/data'\n"


def test_a_machine_without_cudas_libraries_is_refused(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gpu_bundle.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="no nvidia"):
        gpu_bundle.unpack(bundle)


def test_a_piece_that_is_damaged_or_missing_is_named(bundle: Path) -> None:
    whole = bundle / "bundle.tar"
    gpu_bundle.join(bundle, whole)
    names = list(json.loads((bundle / gpu_bundle.DIGESTS).read_text()))
    assert (
        hashlib.sha256(whole.read_bytes()).digest()
        == hashlib.sha256((bundle.parent / "whole.tar").read_bytes()).digest()
    )
    (bundle / names[1]).write_bytes(b"other")
    with pytest.raises(SystemExit, match=f"{names[1]} is damaged"):
        gpu_bundle.join(bundle, whole)
    (bundle / names[1]).unlink()
    with pytest.raises(SystemExit, match=f"{names[1]} is missing"):
        gpu_bundle.join(bundle, whole)
