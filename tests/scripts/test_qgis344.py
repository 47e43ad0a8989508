"""The source of QGIS 3.44 and its environment variables, as far as they can be tested without a whole Debian."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts import qgis344, setup_system
from scripts.setup_system import AptSource

DEB822 = "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\nComponents: main\n"
LINE = "deb [signed-by=/k.gpg] http://mirror.example/debian bookworm main\n"


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Debian 12's folder of sources, empty."""
    (tmp_path / "sources.list.d").mkdir()
    monkeypatch.setattr(setup_system, "APT", tmp_path)
    monkeypatch.setattr(setup_system, "os_release", lambda _text: {"VERSION_CODENAME": "bookworm"})
    return tmp_path


@pytest.mark.parametrize(("name", "text"), [("debian.sources", DEB822), ("debian.list", LINE)])
def test_the_new_debian_comes_from_the_server_of_the_old_one(apt: Path, name: str, text: str) -> None:
    (apt / "sources.list.d" / name).write_text(text)
    source = qgis344.debian_source()
    assert "trixie" in source.text and "trixie-backports" in source.text and "bookworm" not in source.text
    assert qgis344.mirror_url(source) == "http://mirror.example/debian"


def test_without_a_server_that_has_the_suite_it_is_an_error(apt: Path) -> None:
    with pytest.raises(LookupError, match="bookworm"):
        qgis344.debian_source()
    with pytest.raises(LookupError):
        qgis344.mirror_url(AptSource("list", "# nothing\n"))


def test_programs_inside_get_only_the_variables_for_reaching_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TIMEOUT", "7")
    monkeypatch.setenv("https_proxy", "http://proxy.example")
    monkeypatch.setenv("LANDCHIP_ENGINE_PYTHON", "/of/this/machine")
    monkeypatch.setenv("PYTHONPATH", "/of/this/machine")
    environ = qgis344.environment()
    assert (environ["PIP_TIMEOUT"], environ["https_proxy"]) == ("7", "http://proxy.example")
    assert not [name for name, value in environ.items() if "/of/this/machine" in value]


def test_the_checkout_inside_has_the_files_of_git_and_keeps_its_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "checkout"
    root.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    for name, text in {".gitignore": "*.o\n", "old.py": "1", "new.py": "2", "built.o": "3"}.items():
        (root / name).write_text(text)
    subprocess.run(["git", "add", "old.py"], cwd=root, check=True)
    monkeypatch.setattr(qgis344, "ROOT", root)
    monkeypatch.setattr(qgis344, "DEBIAN", tmp_path / "debian")
    qgis344.copy_checkout()
    inside = tmp_path / "debian" / qgis344.CHROOT_HOME / "checkout"
    (inside / ".venv").mkdir()
    (root / "old.py").unlink()
    qgis344.copy_checkout()
    assert {path.name for path in inside.iterdir()} == {".gitignore", "new.py", ".venv"}
