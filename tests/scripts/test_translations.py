"""Texts are extracted from the code, keep their translations, and a translation keeps the placeholders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.i18n import translatable, translations
from scripts.i18n.linguist import compiled, read_ts, ts_path, write_ts

ODD = 'A <b>"quoted"</b> & it\'s\ntwo lines, ä — {name}'


def test_texts_are_found_in_every_call_of_tr() -> None:
    code = "tr('one')\nself.tr('two' ' and three')\nstr('four')\n"
    assert [each[:2] for each in translatable.texts(code)] == [(1, "one"), (2, "two and three")]
    assert not list(translatable.problems(code))


@pytest.mark.parametrize(
    "code",
    [
        "label.setText(tr('one').format(n))",
        "label.setText(f'{n} %')",
        "label.setText('<b></b>')",
        "label.setText(name)",
        "QLabel('Landchip', objectName='title')",
        "painter.drawText('no')",
    ],
)
def test_code_without_untranslated_texts_has_no_problems(code: str) -> None:
    assert not list(translatable.problems(code))


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("tr(f'{n} chips')", "f-string"),
        ("tr(title)", "written out"),
        ("tr('one' + name)", "written out"),
        ("tr('one'.upper())", "written out"),
        ("tr('')", "written out"),
        ("tr()", "written out"),
        ("tr('one', 2)", "written out"),
        ("label.setText('No imagery here')", "not in tr"),
        ("QLabel(f'{n} chips')", "not in tr"),
        ("tabs.addTab(page, 'Map')", "not in tr"),
    ],
)
def test_a_text_that_is_known_only_at_run_time_is_reported(code: str, complaint: str) -> None:
    ((line, message),) = translatable.problems(code)
    assert line == 1 and complaint in message


def test_the_plugins_texts_can_be_translated() -> None:
    assert not translatable.lint()
    assert "Classify land use" in translatable.all_texts()


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{n} chips", "{m} Kacheln"),
        ("{} of {}", "{} von"),
        ("{n:.1f} ha", "{n} ha"),
        ("{n} chips", "{n Kacheln"),
        ("&Run", "Starten"),
        ("Run", "&Starten"),
        ("&Run", "&St&arten"),
        ("<b>Run</b>", "<b>Start<b>"),
        ("Run\n", "Starten"),
    ],
)
def test_a_translation_that_changes_placeholders_tags_or_accelerators_has_faults(source: str, translation: str) -> None:
    assert list(translations.faults(source, translation))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{done} of {total}", "Von {total}: {done}"),
        ("&Run", "&Starten"),
        ("Save && close", "Sichern && schließen"),
        ("&nbsp;m&sup2;", "&nbsp;m²"),
        ("Land && water", "Land und Wasser"),
    ],
)
def test_a_sound_translation_is_not(source: str, translation: str) -> None:
    assert not list(translations.faults(source, translation))


def test_a_file_gives_back_what_was_written_and_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "landchip_de.ts"
    assert write_ts(path, {ODD: ODD.upper(), "b": ""})
    assert read_ts(path) == {ODD: ODD.upper(), "b": ""}
    assert not write_ts(path, {"b": "", ODD: ODD.upper()})


def test_a_new_text_is_added_an_old_one_removed_and_the_others_stay(tmp_path: Path) -> None:
    write_ts(ts_path("de", tmp_path), {"stays": "bleibt", "goes": "geht"})
    translations.update({"comes": 1, "stays": 1}, tmp_path)
    assert read_ts(ts_path("de", tmp_path)) == {"comes": "", "stays": "bleibt"}
    assert list(translations.complaints("de", {"comes": 1, "stays": 1}, tmp_path)) == [("comes", "no translation")]


def test_a_text_that_the_plugin_no_longer_has_is_reported(tmp_path: Path) -> None:
    write_ts(ts_path("de", tmp_path), {"goes": "geht"})
    ((source, message),) = translations.complaints("de", {}, tmp_path)
    assert source == "goes" and "no longer" in message


def test_missing_texts_are_exported_and_only_sound_translations_imported(tmp_path: Path) -> None:
    sources = dict.fromkeys(("{n} chips", "Chip", "Run"), 1)
    write_ts(ts_path("de", tmp_path), {"Run": "Starten", "{n} chips": "Kacheln"})
    translations.export(sources, tmp_path / "out", tmp_path)
    file = tmp_path / "out" / "de.json"
    assert json.loads(file.read_text("utf-8")) == {"{n} chips": "", "Chip": ""}
    file.write_text(json.dumps({"{n} chips": "{m} Kacheln", "Chip": "Kachel", "Gone": "Weg"}), "utf-8")
    messages = translations.import_file(file, sources, tmp_path)
    assert len(messages) == 2 and "placeholders" in messages[0] and "no such text" in messages[1]
    assert read_ts(ts_path("de", tmp_path)) == {"{n} chips": "Kacheln", "Chip": "Kachel", "Run": "Starten"}


def test_a_text_that_depends_on_a_number_has_a_form_for_one_and_one_for_many(tmp_path: Path) -> None:
    (text,) = translatable.texts("tr_n('{n} chip', '{n} chips', n)")
    assert (text.text, text.singular) == ("{n} chips", "{n} chip")
    sources = {text.text: 2, "Run": 1}
    write_ts(ts_path("de", tmp_path), {text.text: "{n} Kacheln", "Run": "Starten"})  # from when it had one form
    assert [each for each, _ in translations.complaints("de", sources, tmp_path)] == [text.text]
    translations.export(sources, tmp_path / "out", tmp_path)
    file = tmp_path / "out" / "de.json"
    assert json.loads(file.read_text("utf-8")) == {"{n} chips": ["", ""]}
    file.write_text(json.dumps({"{n} chips": ["{n} Kachel", "{m} Kacheln"]}), "utf-8")
    assert len(translations.import_file(file, sources, tmp_path)) == 1
    file.write_text(json.dumps({"{n} chips": ["{n} Kachel", "{n} Kacheln"]}), "utf-8")
    assert not translations.import_file(file, sources, tmp_path)
    assert read_ts(ts_path("de", tmp_path))["{n} chips"] == ("{n} Kachel", "{n} Kacheln")
    assert not list(translations.complaints("de", sources, tmp_path))
    assert "{n} Kachel".encode("utf-16-be") in compiled(ts_path("de", tmp_path))


def test_sentences_with_a_code_are_texts_too() -> None:
    code = (
        "Message('a-code', '{n} chips.', {'n': n}, '{n} chip.')\nraise RasterError('b-code', 'No {path}.', path=path)"
    )
    one, other = translatable.texts(code)
    assert (one.code, one.text, one.singular) == ("a-code", "{n} chips.", "{n} chip.")
    assert (other.code, other.text, other.singular) == ("b-code", "No {path}.", None)
    assert not list(translatable.problems(code))


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("Message(kind, 'A sentence.')", "kebab-case"),
        ("Message('Not a code', 'A sentence.')", "kebab-case"),
        ("Message('a-code', sentence)", "written out"),
        ("RasterError('a-code', f'No {path}.')", "written out"),
        ("RasterError('a-code', 'No {path}.', file=path)", "is given"),
    ],
)
def test_a_sentence_whose_code_or_template_is_not_written_out_is_reported(code: str, complaint: str) -> None:
    assert any(complaint in each for _, each in translatable.problems(code))


def test_every_code_has_one_sentence_and_every_sentence_one_code() -> None:
    texts = [each for path in translatable.PLUGIN.rglob("*.py") for each in translatable.texts(path.read_text("utf-8"))]
    coded = {(each.code, each.text) for each in texts if each.code}
    assert len(coded) > 200
    assert len({code for code, _ in coded}) == len({text for _, text in coded}) == len(coded)


def test_an_answer_in_an_unknown_language_is_refused(tmp_path: Path) -> None:
    (message,) = translations.import_file(tmp_path / "german.json", {}, tmp_path)
    assert "de, es, fr, pt" in message


def test_the_same_translations_compile_to_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "landchip_de.ts"
    write_ts(path, {ODD: ODD.upper(), "b": "c"})
    first = compiled(path)
    assert first == compiled(path)
    assert ODD.upper().encode("utf-16-be") in first
