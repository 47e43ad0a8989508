"""Translation: `tr` is called when a text is shown, never at import."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CONTEXT = "Landchip"
FOLDER = Path(__file__).parent / "resources" / "translations"


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def install() -> QTranslator | None:
    """Loads landchip_<locale>.qm where there is one for the user's language; `remove` undoes it."""
    translator = QTranslator()
    path = FOLDER / f"landchip_{QgsApplication.locale()}.qm"
    if not path.is_file() or not translator.load(str(path)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator | None) -> None:
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
