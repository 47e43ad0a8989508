"""The zip holds the version that metadata.txt states, and a profile gets what the plugin manager would put there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from plugin.engine.api.version import version as engine_version
from scripts.i18n.linguist import write_ts
from scripts.make_zip import ROOT, SAMPLE, SAMPLE_NAME, install, make_zip, members, version


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in small, without real data beside it."""
    monkeypatch.delenv("LANDCHIP_DATA", raising=False)
    root = tmp_path / "repo"
    for name in (
        "plugin/__init__.py",
        "plugin/engine/__pycache__/a.cpython-311.pyc",
        "plugin/resources/a.txt",
        "LICENSE",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    (root / "CHANGELOG.md").write_text("x")
    (root / "metadata.txt").write_text("; one place\n[general]\nname=Landchip\nversion=9.8.7\n")
    return root


def test_the_engine_and_the_zip_read_the_same_version() -> None:
    assert version(ROOT) == engine_version()


def test_the_zip_is_named_after_the_version_and_leaves_out_caches(checkout: Path, tmp_path: Path) -> None:
    archive = make_zip(checkout, tmp_path / "build")
    assert archive.name == "landchip-9.8.7.zip"
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == [
            "landchip/CHANGELOG.md",
            "landchip/LICENSE",
            "landchip/__init__.py",
            "landchip/metadata.txt",
            "landchip/resources/a.txt",
        ]


def test_translations_are_in_the_zip_compiled_and_nothing_stale_beside_them(checkout: Path, tmp_path: Path) -> None:
    folder = checkout / "plugin" / "resources" / "translations"
    write_ts(folder / "landchip_de.ts", {"Chip": "Kachel"})
    (folder / "landchip_de.qm").write_text("of an older day")
    with zipfile.ZipFile(make_zip(checkout, tmp_path / "build")) as opened:
        (name,) = [each for each in opened.namelist() if "translations" in each]
        assert name == "landchip/resources/translations/landchip_de.qm"
        assert "Kachel".encode("utf-16-be") in opened.read(name)


def test_a_profile_gets_the_plugin_switched_on_and_keeps_its_settings(checkout: Path, tmp_path: Path) -> None:
    archive = make_zip(checkout, tmp_path)
    profile = tmp_path / "profile"
    folder = install(archive, profile)
    assert (folder / "metadata.txt").is_file()
    settings = profile / "QGIS" / "QGIS3.ini"
    assert "landchip=true" in settings.read_text()
    settings.write_text("[mine]\n")
    (folder / "stale.py").touch()
    install(archive, profile)
    assert settings.read_text() == "[mine]\n"
    assert not (folder / "stale.py").exists()


def test_a_developers_link_to_a_checkout_is_not_written_through(checkout: Path, tmp_path: Path) -> None:
    archive, plugins = make_zip(checkout, tmp_path), tmp_path / "profile" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "landchip").symlink_to(checkout / "plugin")
    before = {path: path.read_bytes() for path in checkout.rglob("*") if path.is_file()}
    with pytest.raises(SystemExit, match="is a link"):
        install(archive, tmp_path / "profile")
    assert {path: path.read_bytes() for path in checkout.rglob("*") if path.is_file()} == before


def test_the_sample_imagery_is_in_the_zip_where_the_real_data_is(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANDCHIP_DATA", str(tmp_path / "data"))
    assert SAMPLE_NAME not in dict(members(checkout))
    (tmp_path / "data" / SAMPLE).parent.mkdir(parents=True)
    (tmp_path / "data" / SAMPLE).write_bytes(b"pixels")
    assert dict(members(checkout))[SAMPLE_NAME] == b"pixels"


def test_the_real_sample_is_small(data: Path) -> None:
    assert (data / SAMPLE).stat().st_size < 2_000_000
