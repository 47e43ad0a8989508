"""Keeps the translations in step with the code: `make translations`, `python -m scripts.translations [--check …]`.

Every text that a user sees stands in the code as `tr("…")`. Without an option the .ts files get what is new and lose
what is gone. `--export FOLDER` writes what lacks a good translation as <language>.json, {"source": ""}, to be filled;
`--import de.json …` takes such files back, each translation only if it keeps the source's placeholders and mnemonics.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.linguist import FOLDER, LANGUAGES, ROOT, LinguistError, compiled, read_ts, ts_path, write_ts

PLUGIN = ROOT / "plugin"
MNEMONIC = re.compile(r"&(?!\w+;)(?=\w)")
SHOWS = {  # what a call of these is given, people read
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "addRow", "addTab", "pushCritical",
    "pushInfo", "pushMessage", "pushSuccess", "pushWarning", "setAccessibleDescription", "setAccessibleName",
    "setHelp", "setInformativeText", "setLabelText", "setPlaceholderText", "setStatusTip", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle",
}  # fmt: skip
NAMES = {"", "Landchip"}  # the same in every language
TAG = re.compile(r"</?[a-z][a-z0-9]*", re.IGNORECASE)


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each `tr("…")` in a module."""
    for call in _calls(ast.parse(source)):
        text = _literal(call)
        if text is not None:
            yield call.lineno, text


def problems(source: str) -> Iterator[tuple[int, str]]:
    """Line and complaint, for each text of a module that cannot be translated: not in `tr`, or made at run time."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in SHOWS:
            yield from ((each.lineno, "a text that people read is not in tr()") for each in node.args if _words(each))
    for call in _calls(tree):
        if call.args and isinstance(call.args[0], ast.JoinedStr):
            yield call.lineno, "tr() of an f-string: write tr('… {name} …').format(name=…)"
        elif not _literal(call):
            yield call.lineno, "tr() takes one text, written out in the call"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "tr":
            yield node


def _words(node: ast.expr) -> bool:
    """Whether an argument is a text, or an f-string, with a word in it."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    written = "".join(
        str(each.value) for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )
    return written not in NAMES and re.search(r"[^\W\d_]{2}", TAG.sub("", written)) is not None


def _literal(call: ast.Call) -> str | None:
    """The text of a call of `tr`; None where it is anything but one literal."""
    if len(call.args) != 1 or call.keywords or not isinstance(call.args[0], ast.Constant):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) else None


def all_texts(folder: Path = PLUGIN) -> list[str]:
    """Every text of the plugin, sorted."""
    return sorted({text for path in folder.rglob("*.py") for _line, text in texts(path.read_text("utf-8"))})


def lint(folder: Path = PLUGIN) -> list[str]:
    """The complaints about the code, each with its place."""
    return [
        f"{path.relative_to(folder.parent)}:{line}: {complaint}"
        for path in sorted(folder.rglob("*.py"))
        for line, complaint in problems(path.read_text("utf-8"))
    ]


def faults(source: str, translation: str) -> Iterator[str]:
    """What a translation lost or added that must be as in its source."""
    if _fields(source) != _fields(translation):
        yield f"the placeholders are {_fields(source)} in English, {_fields(translation)} here"
    if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(translation)):
        yield "the mnemonic (&) is not as in English: none where there is none, one where there is one"
    if sorted(TAG.findall(source)) != sorted(TAG.findall(translation)):
        yield "the tags are not those of the English text"
    if _edges(source) != _edges(translation):
        yield "white space at an end differs"


def _fields(text: str) -> list[str] | None:
    """The placeholders of a text for str.format, sorted; None where it is no such text."""
    try:
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    return sorted(f"{name}!{conversion or ''}:{form}" for _before, name, form, conversion in parts)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def complaints(language: str, sources: list[str], folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Source and complaint, for each text of the plugin that a language lacks or has wrong."""
    translations = read_ts(ts_path(language, folder))
    for source in sources:
        if not translations.get(source):
            yield source, "no translation"
        else:
            for fault in faults(source, translations[source]):
                yield source, fault
    for source in sorted(set(translations) - set(sources)):
        yield source, "the plugin no longer has this text: run `make translations`"


def update(sources: list[str], folder: Path = FOLDER) -> None:
    """Bring every language's file up to the code; what is translated stays, what is gone goes."""
    for language in LANGUAGES:
        path = ts_path(language, folder)
        known = read_ts(path)
        changed = write_ts(path, {source: known.get(source, "") for source in sources})
        lacking = sum(not known.get(source) for source in sources)
        print(f"{path.name}: {len(sources)} texts, {lacking} without translation{'' if changed else '; unchanged'}")


def export(sources: list[str], target: Path, folder: Path = FOLDER) -> None:
    """Write for each language what lacks a good translation, as {"source": ""}."""
    target.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        lacking = {source: "" for source, _why in complaints(language, sources, folder) if source in sources}
        path = target / f"{language}.json"
        path.write_text(json.dumps(lacking, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{path}: {len(lacking)} texts")


def take(file: Path, sources: list[str], folder: Path = FOLDER) -> list[str]:
    """Take over a language's translations, all that are sound; the others are told, and left as they were."""
    language = file.stem
    if language not in LANGUAGES:
        return [f"{file.name}: name the file after its language, one of {', '.join(LANGUAGES)}"]
    path, told = ts_path(language, folder), []
    known = read_ts(path)
    translations = {source: known.get(source, "") for source in sources}
    for source, translation in json.loads(file.read_text("utf-8")).items():
        wrong = list(faults(source, translation)) if source in translations else ["the plugin has no such text"]
        if translation and not wrong:
            translations[source] = translation
        told += [f"{file.name}: {source!r}: {fault}" for fault in wrong if translation]
    write_ts(path, translations)
    print(f"{path.name}: {sum(map(bool, translations.values()))} of {len(sources)} texts translated")
    return told


def main() -> int:
    """0 where there is nothing to complain of."""
    parser = argparse.ArgumentParser(description="Keeps the translations in step with the code.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--lint", action="store_true", help="complain of texts in the code that cannot be translated")
    what.add_argument("--check", action="store_true", help="--lint, and complain of every missing or wrong translation")
    what.add_argument("--export", type=Path, metavar="FOLDER", help="write what is to be translated, a JSON a language")
    what.add_argument("--import", type=Path, nargs="+", metavar="JSON", dest="take", help="take translations over")
    what.add_argument("--compile", type=Path, metavar="FOLDER", help="write the .qm files")
    chosen = parser.parse_args()
    told = lint()
    sources = all_texts()
    if chosen.check:
        told += [
            f"{ts_path(each).name}: {text!r}: {why}" for each in LANGUAGES for text, why in complaints(each, sources)
        ]
    elif chosen.export:
        export(sources, chosen.export)
    elif chosen.take:
        told += [line for file in chosen.take for line in take(file, sources)]
    elif chosen.compile:
        chosen.compile.mkdir(parents=True, exist_ok=True)
        for path in sorted(FOLDER.glob("*.ts")):
            (chosen.compile / path.with_suffix(".qm").name).write_bytes(compiled(path))
    elif not chosen.lint:
        update(sources)
    print("".join(f"{line}\n" for line in told), end="")
    return min(len(told), 1)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except LinguistError as error:
        sys.exit(str(error))
