"""Keeps the translations in step with the code: `make translations`, `python -m scripts.i18n.translations [--check …]`.

scripts/i18n/translatable.py finds the texts. Without an option the .ts files get what is new and lose what is gone.
`--export FOLDER` writes what lacks a good translation as <language>.json, {"source": ""} or {"source": ["for one",
"for many"]}, to be filled; `--import de.json …` takes such files back, each translation only if it keeps the source's
placeholders and mnemonics.
"""

from __future__ import annotations

import argparse
import json
import re
import string
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.i18n.linguist import FOLDER, LANGUAGES, LinguistError, Translation, compiled, read_ts, ts_path, write_ts
from scripts.i18n.translatable import TAG, all_texts, lint

MNEMONIC = re.compile(r"&(?!\w+;)(?=\w)")


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
