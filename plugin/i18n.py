"""Translation: `tr` and `translated` are called when a text is shown, never at import."""

from __future__ import annotations

import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .engine.api.errors import LandchipError
from .engine.api.messages import PLURAL, Message

CONTEXT = "Landchip"
FOLDER = Path(__file__).parent / "resources" / "translations"


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def title(text: str) -> str:
    """A title that a product states in English, in the user's language; a model's own stays as it is."""
    return QCoreApplication.translate(CONTEXT, text)


def tr_n(singular: str, plural: str, n: int) -> str:
    """The text for a number, in the form that the user's language has for it; Qt's rules choose.

    Both are English, with `{}` or named placeholders for str.format; the plural is the source of the translations.
    """
    text = QCoreApplication.translate(CONTEXT, plural, "", n)
    return singular if n == 1 and text == plural else text  # English has no file of translations


def translated(message: LandchipError | Message | Mapping[str, Any] | str) -> str:
    """A sentence of the engine in the user's language, its numbers as that language writes them.

    message: a Message, an error, or a Message as JSON; a bare sentence, as older results hold it, stays as it is
    """
    if isinstance(message, LandchipError):
        message = message.message
    if not isinstance(message, Message):
        message = Message.from_json(message)
    if message.singular is not None:
        template = tr_n(message.singular, message.template, int(message.params.get(PLURAL, 0)))
    else:
        template = tr(message.template)
    try:
        return _LOCALISED.vformat(template, (), message.params)
    except (LookupError, ValueError):  # of another version, whose parameters have other names
        return str(message)


class _LocalisedFormatter(string.Formatter):
    """str.format whose numbers are the user's language's, and whose messages are translated."""

    def format_field(self, value: Any, spec: str) -> str:
        if isinstance(value, Message):
            return translated(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            text = format(value, spec)
            if spec.endswith((",", "f")):
                return number(value, len(text.partition(".")[2]))
            point = _locale().decimalPoint()
            return text.replace(".", point) if "e" not in text else text
        return format(value, spec)


_LOCALISED = _LocalisedFormatter()


def number(value: float, decimals: int = 0) -> str:
    """1,600.5 as the user's language writes it, 1.600,5 or 1 600,5; without separators where QGIS is set to none."""
    return _locale().toString(float(value), "f", decimals)


def _locale() -> QLocale:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # which groups no digits
        return QLocale(QLocale.Language.English)
    return locale


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
