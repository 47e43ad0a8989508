"""Texts are in the user's language where there is a translation; in English otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, QSettings

from plugin import i18n
from scripts.i18n.linguist import compiled, ts_path, write_ts

SOURCE = "Classify land use"


@pytest.fixture
def set_language(qgis_app: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Sets QGIS's language, with German, Spanish and Brazilian translations at hand."""
    settings = QSettings()
    before = {name: settings.value(name) for name in ("locale/overrideFlag", "locale/userLocale")}
    translations = {
        "de": "Landnutzung klassifizieren",
        "es": "Clasificar el uso del suelo",
        "pt_BR": "Classificar o uso da terra",
    }
    for language, text in translations.items():
        path = tmp_path / f"landchip_{language}.ts"
        write_ts(path, {SOURCE: text, "Chip grid": ""})
        path.with_suffix(".qm").write_bytes(compiled(path))
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)

    def switch(locale: str) -> None:
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", locale)
        assert locale.startswith(QgsApplication.locale())  # QGIS says en for en_US

    yield switch
    for name, value in before.items():
        settings.remove(name) if value is None else settings.setValue(name, value)


def displayed_names() -> tuple[str, str]:
    """The names of two algorithms, as a user reads them with the plugin loaded."""
    import plugin

    landchip = plugin.classFactory(None)
    landchip.initProcessing()
    registry = QgsApplication.processingRegistry()
    names = tuple(registry.algorithmById(f"landchip:{name}").displayName() for name in ("classify", "chipgrid"))
    landchip.unload()
    return names


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("de", "Landnutzung klassifizieren"),
        ("de_AT", "Landnutzung klassifizieren"),
        ("es_MX", "Clasificar el uso del suelo"),
        ("pt_BR", "Classificar o uso da terra"),
        ("pt_PT", SOURCE),
        ("en_US", SOURCE),
        ("fi", SOURCE),
    ],
)
def test_an_algorithm_is_named_in_the_users_language(
    set_language: Callable[[str], None], locale: str, name: str
) -> None:
    set_language(locale)
    assert displayed_names() == (name, "Chip grid")  # what is not translated stays English


def test_the_translator_is_removed_with_the_plugin(set_language: Callable[[str], None]) -> None:
    set_language("de")
    displayed_names()
    assert i18n.tr(SOURCE) == SOURCE


def test_german_names_the_algorithm_in_the_files_that_are_shipped(
    set_language: Callable[[str], None], tmp_path: Path
) -> None:
    (tmp_path / "landchip_de.qm").write_bytes(compiled(ts_path("de")))
    set_language("de")
    assert displayed_names()[0] == "Landnutzung klassifizieren"


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_US", "1,600.5"), ("de_DE", "1.600,5"), ("es_ES", "1.600,5"), ("C", "1,600.5")],
)
def test_a_number_is_written_as_the_users_language_does(locale: str, written: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert i18n.number(1600.5, 1) == written
    finally:
        QLocale.setDefault(before)


def test_german_nouns_keep_their_capitals_amid_a_sentence(set_language: Callable[[str], None]) -> None:
    set_language("de")
    assert i18n.mid_sentence("Wald") == "Wald"
    set_language("es")
    assert i18n.mid_sentence("Bosque") == "bosque"
