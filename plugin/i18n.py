"""Translation: `tr` is called when a text is shown, never at import."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "Landchip"
FOLDER = Path(__file__).parent / "resources" / "translations"


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def number(value: float, decimals: int = 0) -> str:
    """1,600.5 as the user's language writes it, 1.600,5 or 1 600,5; without separators where QGIS is set to none."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # which groups no digits
        locale = QLocale(QLocale.Language.English)
    return locale.toString(float(value), "f", decimals)


def amid(title: str) -> str:
    """A title as it stands in the middle of a sentence; German keeps its capitals, for nouns have them."""
    return title if QgsApplication.locale().startswith("de") else title.lower()


def install() -> QTranslator | None:
    """Loads the translations into the user's language, where there are any; `remove` undoes it.

    A country's form of a language takes the language's own: es_MX takes landchip_es.
    """
    locale = QgsApplication.locale().replace("-", "_")
    for name in dict.fromkeys((locale, locale.split("_")[0])):
        translator = QTranslator()
        if translator.load(str(FOLDER / f"landchip_{name}.qm")):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove(translator: QTranslator | None) -> None:
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
