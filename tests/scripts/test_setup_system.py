"""Which source of backports follows from a machine's own, for both forms that apt reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import setup_system
from scripts.setup_system import derive_backports, has_suite, os_release, parse_java_version, parse_madison

DEB822 = """\
# the archive
Types: deb deb-src
# a snapshot
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
"""
LINES = """\
# deb http://old.example/debian bookworm main
deb-src http://mirror.example/debian bookworm main
deb [arch=amd64 signed-by=/k.gpg] http://mirror.example/debian bookworm main contrib
deb http://mirror.example/debian bookworm-updates main
"""


def test_a_deb822_source_keeps_its_address_and_its_key() -> None:
    source = derive_backports("sources", DEB822, "bookworm")
    assert source is not None
    assert source.text.splitlines() == [
        "Types: deb",
        "Uris: http://mirror.example/debian",
        "Suites: bookworm-backports",
        "Components: main",
        "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg",
    ]


def test_a_key_written_into_the_source_is_kept_whole() -> None:
    key = "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQINBF\n -----END PGP PUBLIC KEY BLOCK-----\n"
    text = f"Types: deb\nURIs: http://m.example/d\nSuites: bookworm\nComponents: main\n{key}"
    source = derive_backports("sources", text, "bookworm")
    assert source is not None
    assert " .\n mQINBF\n -----END PGP" in source.text


def test_a_one_line_source_keeps_its_address_and_its_options() -> None:
    source = derive_backports("list", LINES, "bookworm")
    assert source == (
        "list",
        "deb [arch=amd64 signed-by=/k.gpg] http://mirror.example/debian bookworm-backports main\n",
    )


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("sources", DEB822.replace("Types: deb deb-src", "Types: deb-src")),
        ("sources", "Enabled: no\n" + DEB822.split("\n\n")[0]),
        ("sources", DEB822.replace("bookworm bookworm-updates", "trixie")),
        ("list", LINES.replace(" bookworm main contrib", " trixie main contrib")),
        ("list", ""),
        ("sources", ""),
    ],
)
def test_disabled_sources_and_those_of_another_suite_are_ignored(form: str, text: str) -> None:
    assert derive_backports(form, text, "bookworm") is None


def test_an_enabled_suite_is_recognised_and_a_comment_is_ignored() -> None:
    assert has_suite("deb http://m.example/debian bookworm-backports main", "bookworm-backports")
    assert not has_suite("# deb http://m.example/debian bookworm-backports main", "bookworm-backports")
    assert not has_suite("deb http://m.example/debian bookworm-backports-sloppy main", "bookworm-backports")


def test_the_source_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "sources.list.d" / "debian.sources").write_text(DEB822)
    monkeypatch.setattr(setup_system, "APT", tmp_path)
    monkeypatch.setattr(setup_system, "as_root", list)
    assert setup_system.add_backports("bookworm")
    written = tmp_path / "sources.list.d" / "landchip-backports.sources"
    assert "Suites: bookworm-backports" in written.read_text()
    written.rename(tmp_path / "sources.list.d" / "by-hand.sources")
    assert setup_system.add_backports("bookworm")
    assert not written.exists()


def test_without_a_source_to_derive_from_backports_are_not_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup_system, "APT", tmp_path)
    assert not setup_system.add_backports("bookworm")


def test_apts_versions_are_read_by_suite() -> None:
    text = """\
      qgis | 3.40.6+dfsg-1~bpo12+1 | http://m.example/debian bookworm-backports/main amd64 Packages
      qgis | 3.22.16+dfsg-2 | http://m.example/debian bookworm/main amd64 Packages
      qgis | 3.22.16+dfsg-2 | http://m.example/debian bookworm/main Sources
"""
    assert parse_madison(text) == {"bookworm-backports": (3, 40), "bookworm": (3, 22)}


def test_another_system_gets_a_list_and_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup_system, "missing_requirements", lambda: ["QGIS with its Python"])
    monkeypatch.setattr(setup_system, "os_release", lambda _text: {"ID": "fedora", "PRETTY_NAME": "Fedora Linux 44"})
    assert setup_system.main() == 1
    error = capsys.readouterr().err
    assert "Fedora Linux 44" in error
    assert "QGIS 3.40 or newer" in error
    assert "Missing now: QGIS with its Python." in error


def test_an_old_qgis_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_system, "qgis_version", lambda: (3, 22))
    assert "a newer QGIS than 3.22" in setup_system.missing_requirements()


def test_the_fields_of_os_release_lose_their_quotes() -> None:
    assert os_release('ID=debian\nPRETTY_NAME="Debian GNU/Linux 12"\n') == {
        "ID": "debian",
        "PRETTY_NAME": "Debian GNU/Linux 12",
    }


def test_lrelease_is_found_under_any_of_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "lrelease-qt6"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(setup_system.shutil, "which", lambda name, path: str(program) if name == program.name else None)
    assert setup_system.lrelease() == str(program)
    monkeypatch.setattr(setup_system.shutil, "which", lambda name, path=None: None)
    assert setup_system.lrelease() is None
    assert "Qt's lrelease" in setup_system.missing_requirements()


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('IMPLEMENTOR="Debian"\nJAVA_VERSION="17.0.15"\n', 17),
        ('openjdk version "21.0.7" 2025-04-15\nOpenJDK Runtime Environment\n', 21),
        ('java version "1.8.0_452"\n', 8),
        ("no version at all", None),
    ],
)
def test_javas_major_version_is_read_from_its_release_file_or_its_own_words(text: str, version: int | None) -> None:
    assert parse_java_version(text) == version


def test_the_java_of_java_home_goes_before_the_one_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "java"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (tmp_path / "release").write_text('JAVA_VERSION="11.0.2"\n')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert setup_system.java_version() == 11
    assert "a newer Java than 11" in setup_system.missing_requirements()


def test_a_missing_java_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert "Java" in setup_system.missing_requirements()
