"""Translations. The functions are called when a text is displayed, never at import, when no translator is installed."""

from __future__ import annotations

import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .engine.api.errors import LandchipError
from .engine.api.messages import PLURAL, Message, printable
from .engine.api.redact import redact

CONTEXT = "Landchip"
FOLDER = Path(__file__).parent / "resources" / "translations"


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def title(text: str) -> str:
    """A text that another module states in English, as a product's title or a report's template.

    In the user's language. Placeholders are not filled in. One that has no translation, as of a model, is not changed.
    """
    return QCoreApplication.translate(CONTEXT, text)


def tr_n(singular: str, plural: str, n: int) -> str:
    """The text for the number `n`, in the plural form of the user's language by Qt's rules.

    singular, plural: English, with `{}` or named placeholders for str.format; the plural is the translations' source
    """
    text = QCoreApplication.translate(CONTEXT, plural, "", n)
    return singular if n == 1 and text == plural else text  # English has no file of translations


def translated(message: LandchipError | Message | Mapping[str, Any] | str) -> str:
    """The text of a message in the user's language, with numbers in that language's format, and without secrets.

    message: a Message, an error, or a Message as JSON; a plain text, as in older results, is not changed
    """
    return redact(_translated(message))


def _translated(message: LandchipError | Message | Mapping[str, Any] | str) -> str:
    if isinstance(message, LandchipError):
        message = message.message
    if not isinstance(message, Message):
        message = Message.from_json(message)
    if message.singular is not None:
        template = tr_n(message.singular, message.template, int(message.params.get(PLURAL, 0)))
    else:
        template = tr(message.template)
    try:
        return printable(_LOCALISED.vformat(template, (), message.params))
    except (LookupError, ValueError):  # written by another version, with other parameters
        return str(message)


class _LocalisedFormatter(string.Formatter):
    """str.format with numbers in the format of the user's language, and with Messages translated."""

    def format_field(self, value: Any, spec: str) -> str:
        if isinstance(value, Message):
            return _translated(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            text = format(value, spec)
            if spec.endswith((",", "f")):
                return number(value, len(text.partition(".")[2]))
            point = _locale().decimalPoint()
            return text.replace(".", point) if "e" not in text else text
        return format(value, spec)


_LOCALISED = _LocalisedFormatter()


def number(value: float, decimals: int = 0) -> str:
    """1600.5 as the user's language writes it: 1,600.5 or 1.600,5; without group separators if QGIS is set so."""
    return _locale().toString(float(value), "f", decimals)


def separators() -> tuple[str, str]:
    """Of thousands and of decimals, as `number` writes them."""
    locale = _locale()
    without = locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator
    return "" if without else str(locale.groupSeparator()), str(locale.decimalPoint())


def _locale() -> QLocale:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # it has no group separators
        return QLocale(QLocale.Language.English)
    return locale


def mid_sentence(title: str) -> str:
    """A title for use inside a sentence: in lower case, except in German, where nouns are capitalised."""
    return title if QgsApplication.locale().startswith("de") else title.lower()


def install() -> QTranslator | None:
    """Installs the translator for the user's language, if there is one; `remove` takes it out again.

    A locale with a country falls back to the language: es_MX to landchip_es.
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
