"""Reads and writes Qt's translation files: .ts, which Qt Linguist edits, and .qm, which QGIS reads.

A .ts file has one context, with its texts sorted and without line numbers, so that a change of the code changes the
file only where a text changed. The source language, English, has no file.
"""

from __future__ import annotations

import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from typing import Union

from scripts.setup_system import lrelease

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "plugin" / "resources" / "translations"
CONTEXT = "Landchip"  # as in plugin/i18n.py
LANGUAGES = ("de", "es", "fr", "pt")
FORMS = 2  # of a text that depends on a number, in each language: singular and plural
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}">\n<context>\n'
# All characters that Linguist writes as entities.
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


class LinguistError(Exception):
    """A .ts file cannot be read or compiled; the message says why."""


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    """The .ts file of a language."""
    return folder / f"landchip_{language}.ts"


Translation = Union[str, tuple[str, ...]]  # for a text that depends on a number, its forms in Qt's order


def read_ts(path: Path) -> dict[str, Translation]:
    """Source -> translation, "" or () where it is missing. An empty dict where there is no file."""
    if not path.is_file():
        return {}
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise LinguistError(f"{path.name} is no XML: {error}") from error
    translations = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        finished = translation is not None and translation.get("type") is None  # or unfinished, vanished, obsolete
        text: Translation = (translation.text or "") if translation is not None and finished else ""
        if message.get("numerus") == "yes":
            forms = translation.iter("numerusform") if translation is not None and finished else ()
            text = tuple(each.text or "" for each in forms)
        translations[message.findtext("source", "")] = text
    return translations


def write_ts(path: Path, translations: Mapping[str, Translation]) -> bool:
    """Write a language's file; returns False if it has this content already."""
    language = path.stem.rpartition("_")[2]
    lines = [HEAD.format(language), f"    <name>{CONTEXT}</name>\n"]
    for source, translation in sorted(translations.items()):
        state = "" if translation else ' type="unfinished"'
        numerus, text = "", _escaped(translation) if isinstance(translation, str) else ""
        if not isinstance(translation, str):
            forms = translation or ("",) * FORMS
            numerus = ' numerus="yes"'
            text = (
                "".join(f"\n            <numerusform>{_escaped(each)}</numerusform>" for each in forms) + "\n        "
            )
        lines.append(
            f"    <message{numerus}>\n        <source>{_escaped(source)}</source>\n"
            f"        <translation{state}>{text}</translation>\n    </message>\n"
        )
    text = "".join([*lines, "</context>\n</TS>\n"])
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return True


def compiled(path: Path) -> bytes:
    """A .ts file compiled to .qm. Untranslated texts are left out, and QGIS displays them in English."""
    program = lrelease()
    if program is None:
        raise LinguistError("Qt's lrelease is missing, which compiles translations: run `make system`.")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / path.with_suffix(".qm").name
        command = [program, "-silent", "-nounfinished", str(path), "-qm", str(target)]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if answer.returncode != 0 or not target.is_file():
            raise LinguistError(f"lrelease could not compile {path.name}: {(answer.stderr or answer.stdout).strip()}")
        return target.read_bytes()


def _escaped(text: str) -> str:
    return "".join(ENTITIES.get(letter, letter) for letter in text)
