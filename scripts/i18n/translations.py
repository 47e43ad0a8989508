"""Updates and checks the translations: `make translations`, `python -m scripts.i18n.translations [--check …]`.

scripts/i18n/translatable.py finds the texts. Without an option, new texts are added to the .ts files and old ones
removed.
`--export FOLDER` writes the texts without a valid translation to <language>.json, as {"source": ""} or {"source":
["singular", "plural"]}, to be filled in; `--import de.json …` reads such files, and rejects translations whose
placeholders or mnemonics differ from those of the source.
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
    """Differences of a translation from its source: placeholders, mnemonic, tags, white space at the ends."""
    if _fields(source) != _fields(translation):
        yield f"the placeholders are {_fields(source)} in English, {_fields(translation)} here"
    if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(translation)):
        yield "the mnemonic (&) is not as in English: none where there is none, one where there is one"
    if sorted(TAG.findall(source)) != sorted(TAG.findall(translation)):
        yield "the tags are not those of the English text"
    if _edges(source) != _edges(translation):
        yield "white space at an end differs"


def _fields(text: str) -> list[str] | None:
    """The placeholders of a text for str.format, sorted; None where its braces are not valid."""
    try:
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    return sorted(f"{name}!{conversion or ''}:{form}" for _before, name, form, conversion in parts)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def complaints(language: str, sources: Mapping[str, int], folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Source and problem of each text whose translation is missing, wrong or no longer used."""
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
    """The faults of all forms of a translation, and a wrong number of forms."""
    translated = (translation,) if isinstance(translation, str) else translation
    if len(translated) != forms or isinstance(translation, str) != (forms == 1):
        return [f"{forms} forms are needed, for one and for many" if forms > 1 else "one text is needed"]
    return list(dict.fromkeys(fault for each in translated for fault in faults(source, each)))


def update(sources: Mapping[str, int], folder: Path = FOLDER) -> None:
    """Update every language's file: add new texts, keep translations, remove texts that are not in the code."""
    for language in LANGUAGES:
        path = ts_path(language, folder)
        translations = _existing(language, sources, folder)
        changed = write_ts(path, translations)
        missing = sum(not each for each in translations.values())
        print(f"{path.name}: {len(sources)} texts, {missing} without translation{'' if changed else '; unchanged'}")


def _existing(language: str, sources: Mapping[str, int], folder: Path) -> dict[str, Translation]:
    """The translations of these texts in a language's file, empty where missing or with a wrong number of forms."""
    existing = read_ts(ts_path(language, folder))
    empty: dict[int, Translation] = {1: ""}
    fits = {source: isinstance(existing.get(source, ""), str) == (forms == 1) for source, forms in sources.items()}
    return {
        source: existing[source] if source in existing and fits[source] else empty.get(forms, ())
        for source, forms in sources.items()
    }


def export(sources: Mapping[str, int], target: Path, folder: Path = FOLDER) -> None:
    """Write for each language the texts without a valid translation, as {"source": ""} or {"source": ["", ""]}."""
    target.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        missing = {
            source: "" if sources[source] == 1 else [""] * sources[source]
            for source, _why in complaints(language, sources, folder)
            if source in sources
        }
        path = target / f"{language}.json"
        path.write_text(json.dumps(missing, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{path}: {len(missing)} texts")


def import_file(file: Path, sources: Mapping[str, int], folder: Path = FOLDER) -> list[str]:
    """Import the valid translations of a file; returns the problems of the others, which are not changed."""
    language = file.stem
    if language not in LANGUAGES:
        return [f"{file.name}: name the file after its language, one of {', '.join(LANGUAGES)}"]
    path, rejected = ts_path(language, folder), []
    translations = _existing(language, sources, folder)
    for source, value in json.loads(file.read_text("utf-8")).items():
        translation: Translation = value if isinstance(value, str) else tuple(value)
        problems = ["the plugin has no such text"]
        if source in sources:
            problems = _faults(source, translation, sources[source])
        empty = not any(translation)
        if not empty and not problems:
            translations[source] = translation
        rejected += [f"{file.name}: {source!r}: {fault}" for fault in problems if not empty]
    write_ts(path, translations)
    print(f"{path.name}: {sum(map(bool, translations.values()))} of {len(sources)} texts translated")
    return rejected


def main() -> int:
    """Returns 0 if there are no problems, else 1."""
    parser = argparse.ArgumentParser(description="Keeps the translations in step with the code.")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--lint", action="store_true", help="complain of texts in the code that cannot be translated")
    action.add_argument(
        "--check", action="store_true", help="--lint, and complain of every missing or wrong translation"
    )
    action.add_argument(
        "--export", type=Path, metavar="FOLDER", help="write what is to be translated, a JSON a language"
    )
    action.add_argument("--import", type=Path, nargs="+", metavar="JSON", dest="files", help="take translations over")
    action.add_argument("--compile", type=Path, metavar="FOLDER", help="write the .qm files")
    chosen = parser.parse_args()
    problems = lint()
    sources = all_texts()
    if chosen.check:
        problems += [
            f"{ts_path(each).name}: {text!r}: {problem}"
            for each in LANGUAGES
            for text, problem in complaints(each, sources)
        ]
    elif chosen.export:
        export(sources, chosen.export)
    elif chosen.files:
        problems += [line for file in chosen.files for line in import_file(file, sources)]
    elif chosen.compile:
        chosen.compile.mkdir(parents=True, exist_ok=True)
        for path in sorted(FOLDER.glob("*.ts")):
            (chosen.compile / path.with_suffix(".qm").name).write_bytes(compiled(path))
    elif not chosen.lint:
        update(sources)
    print("".join(f"{line}\n" for line in problems), end="")
    return min(len(problems), 1)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except LinguistError as error:
        sys.exit(str(error))
