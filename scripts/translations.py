"""Keeps the translations in step with the code: `make translations`, `python -m scripts.translations [--check …]`.

Every text that a user sees stands in the code as `tr("…")`, as `tr_n("…", "…", n)` where it depends on a number, as the
template of a sentence that carries a code (`Message("code", "…")`, `RasterError("code", "…")`), which the window
translates, or as a title of what a map is made of (`Flag("coarse", "Coarse")`).

Without an option the .ts files get what is new and lose what is gone. `--export FOLDER` writes what lacks a
good translation as <language>.json, {"source": ""} or {"source": ["for one", "for many"]}, to be filled; `--import
de.json …` takes such files back, each translation only if it keeps the source's placeholders and mnemonics.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import string
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from scripts.linguist import (
    FOLDER,
    FORMS,
    LANGUAGES,
    ROOT,
    LinguistError,
    Translation,
    compiled,
    read_ts,
    ts_path,
    write_ts,
)

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


CARRIERS = {  # what takes a code and a template
    "Message", "RasterError", "AreaError", "ModelError", "OutputError", "RequestError", "EngineError", "GridError",
    "SlowAreaError",
}  # fmt: skip
TITLED = {"Product", "CategoricalColumn", "ContinuousColumn", "TextColumn", "Flag", "Group"}  # a name, then a title
COMMAND_LINE = "engine/cli/"  # which is English
OWN = ("engine/api/messages.py", "engine/api/errors.py", "i18n.py")  # which define them
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Text(NamedTuple):
    """A text in the code. code: of a sentence that carries one; singular: its form for one, where it has several"""

    line: int
    text: str
    code: str = ""
    singular: str | None = None


def texts(source: str) -> Iterator[Text]:
    """Each `tr("…")`, and each sentence with a code, in a module."""
    tree = ast.parse(source)
    for call in _calls(tree):
        text = _literal(call)
        if text is not None:
            yield Text(call.lineno, text)
    for call in _calls(tree, "tr_n"):
        if len(call.args) == 3 and all(_is_text(each) for each in call.args[:2]):
            singular, plural = (each.value for each in call.args[:2])  # type: ignore[attr-defined]
            yield Text(call.lineno, plural, singular=singular)
    for name in sorted(TITLED):
        for call in _calls(tree, name):
            if len(call.args) > 1 and _is_text(call.args[1]):
                yield Text(call.lineno, call.args[1].value)  # type: ignore[attr-defined]
    for call in _sentences(tree):
        code, template = call.args[:2]
        if _is_text(code) and _is_text(template):
            yield Text(call.lineno, template.value, code.value, _singular(call))  # type: ignore[attr-defined]


def _sentences(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of what takes a code and a template, with at least these two."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) >= 2 and _name(node) in CARRIERS:
            yield node


def _singular(call: ast.Call) -> str | None:
    """The template for one, which stands fourth in a Message, and as a keyword in an error."""
    given = [each.value for each in call.keywords if each.arg == "singular"] or call.args[3:4]
    return given[0].value if given and _is_text(given[0]) else None  # type: ignore[attr-defined]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", getattr(call.func, "attr", "")))


def problems(source: str) -> Iterator[tuple[int, str]]:
    """Line and complaint, for each text of a module that cannot be translated: not in `tr`, or made at run time."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in SHOWS:
            yield from ((each.lineno, "a text that people read is not in tr()") for each in node.args if _words(each))
    for call in _calls(tree):
        if call.args and isinstance(call.args[0], ast.JoinedStr):
            yield call.lineno, "tr() of an f-string: write tr('… {name} …').format(name=…)"
        elif not _literal(call):
            yield call.lineno, "tr() takes one text, written out in the call"
    for call in _sentences(tree):
        yield from ((call.lineno, complaint) for complaint in _sentence_problems(call))


def _sentence_problems(call: ast.Call) -> Iterator[str]:
    """What is wrong with a sentence that carries a code."""
    code, template = call.args[:2]
    if not (_is_text(code) and CODE.fullmatch(code.value)):  # type: ignore[attr-defined]
        yield f"{_name(call)}() takes its code as a text in kebab-case, written out in the call"
    if not _is_text(template) and _literal(template) is None:
        yield f"{_name(call)}() takes its template as a text, written out in the call"
        return
    given = {each.arg for each in call.keywords if each.arg}
    if _name(call).endswith("Error") and not any(each.arg is None for each in call.keywords):
        text = template.value if _is_text(template) else _literal(template)  # type: ignore[attr-defined,arg-type]
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        if named != given - {"singular"} - {"n"} | (named & {"n"}):
            yield f"{_name(call)}(): the template names {sorted(named)} and is given {sorted(given)}"


def _calls(tree: ast.AST, name: str = "tr") -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) == name:
            yield node


def _words(node: ast.expr) -> bool:
    """Whether an argument is a text, or an f-string, with a word in it."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    written = "".join(
        str(each.value) for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )
    return written not in NAMES and re.search(r"[^\W\d_]{2}", TAG.sub("", written)) is not None


def _literal(call: ast.expr) -> str | None:
    """The text of a call of `tr`; None where it is anything but one literal."""
    if (
        not isinstance(call, ast.Call)
        or _name(call) != "tr"
        or len(call.args) != 1
        or call.keywords
        or not isinstance(call.args[0], ast.Constant)
    ):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) else None


def all_texts(folder: Path = PLUGIN) -> dict[str, int]:
    """Every text of the plugin, sorted, and how many forms its translation has."""
    found: dict[str, int] = {}
    for path in folder.rglob("*.py"):
        if COMMAND_LINE in path.relative_to(folder).as_posix():
            continue
        for each in texts(path.read_text("utf-8")):
            found[each.text] = max(found.get(each.text, 1), 1 if each.singular is None else FORMS)
    return dict(sorted(found.items()))


def lint(folder: Path = PLUGIN) -> list[str]:
    """The complaints about the code, each with its place."""
    return [
        f"{path.relative_to(folder.parent)}:{line}: {complaint}"
        for path in sorted(folder.rglob("*.py"))
        if path.relative_to(folder).as_posix() not in OWN
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


def complaints(language: str, sources: Mapping[str, int], folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Source and complaint, for each text of the plugin that a language lacks or has wrong."""
    translations = read_ts(ts_path(language, folder))
    for source, forms in sources.items():
        if not translations.get(source):
            yield source, "no translation"
        else:
            for fault in _faults(source, translations[source], forms):
                yield source, fault
    for source in sorted(set(translations) - set(sources)):
        yield source, "the plugin no longer has this text: run `make translations`"


def _faults(source: str, translation: Translation, forms: int) -> list[str]:
    """Those of each form, and their number."""
    given = (translation,) if isinstance(translation, str) else translation
    if len(given) != forms or isinstance(translation, str) != (forms == 1):
        return [f"{forms} forms are needed, for one and for many" if forms > 1 else "one text is needed"]
    return list(dict.fromkeys(fault for each in given for fault in faults(source, each)))


def update(sources: Mapping[str, int], folder: Path = FOLDER) -> None:
    """Bring every language's file up to the code; what is translated stays, what is gone goes."""
    for language in LANGUAGES:
        path = ts_path(language, folder)
        translations = _known(language, sources, folder)
        changed = write_ts(path, translations)
        lacking = sum(not each for each in translations.values())
        print(f"{path.name}: {len(sources)} texts, {lacking} without translation{'' if changed else '; unchanged'}")


def _known(language: str, sources: Mapping[str, int], folder: Path) -> dict[str, Translation]:
    """What a language's file has of these texts; a text that has become one of several forms is translated anew."""
    known = read_ts(ts_path(language, folder))
    nothing: dict[int, Translation] = {1: ""}
    fits = {source: isinstance(known.get(source, ""), str) == (forms == 1) for source, forms in sources.items()}
    return {
        source: known[source] if source in known and fits[source] else nothing.get(forms, ())
        for source, forms in sources.items()
    }


def export(sources: Mapping[str, int], target: Path, folder: Path = FOLDER) -> None:
    """Write for each language what lacks a good translation, as {"source": ""}, or ["", ""] for one and for many."""
    target.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        lacking = {
            source: "" if sources[source] == 1 else [""] * sources[source]
            for source, _why in complaints(language, sources, folder)
            if source in sources
        }
        path = target / f"{language}.json"
        path.write_text(json.dumps(lacking, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{path}: {len(lacking)} texts")


def take(file: Path, sources: Mapping[str, int], folder: Path = FOLDER) -> list[str]:
    """Take over a language's translations, all that are sound; the others are listed, and left as they were."""
    language = file.stem
    if language not in LANGUAGES:
        return [f"{file.name}: name the file after its language, one of {', '.join(LANGUAGES)}"]
    path, refused = ts_path(language, folder), []
    translations = _known(language, sources, folder)
    for source, given in json.loads(file.read_text("utf-8")).items():
        translation: Translation = given if isinstance(given, str) else tuple(given)
        wrong = ["the plugin has no such text"]
        if source in sources:
            wrong = _faults(source, translation, sources[source])
        empty = not any(translation)
        if not empty and not wrong:
            translations[source] = translation
        refused += [f"{file.name}: {source!r}: {fault}" for fault in wrong if not empty]
    write_ts(path, translations)
    print(f"{path.name}: {sum(map(bool, translations.values()))} of {len(sources)} texts translated")
    return refused


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
