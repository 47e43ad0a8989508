"""Finds the translatable texts in the plugin's code, and texts that cannot be translated as they are written.

Every text for the user is in the code as `tr("…")`, as `tr_n("…", "…", n)` where it depends on a number, as the
template of a message with a code (`Message("code", "…")`, `RasterError("code", "…")`), which the GUI translates, or as
a title in a map's product (`Flag("coarse", "Coarse")`).
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from scripts.i18n.linguist import FORMS, ROOT

PLUGIN = ROOT / "plugin"
DISPLAYING_CALLS = {  # functions and methods whose arguments are displayed
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "addRow", "addTab", "pushCritical",
    "pushInfo", "pushMessage", "pushSuccess", "pushWarning", "setAccessibleDescription", "setAccessibleName",
    "setHelp", "setInformativeText", "setLabelText", "setPlaceholderText", "setStatusTip", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle",
}  # fmt: skip
TAG = re.compile(r"</?[a-z][a-z0-9]*", re.IGNORECASE)
NAMES = {"", "Landchip"}  # the same in every language

MESSAGE_CLASSES = {  # constructors that take a code and a template
    "Message", "RasterError", "AreaError", "ModelError", "OutputError", "RequestError", "EngineError", "GridError",
    "RemoteError",
    "SlowAreaError",
}  # fmt: skip
TITLED_CLASSES = {  # constructors that take a name and a title
    "Product", "CategoricalColumn", "ContinuousColumn", "TextColumn", "Flag", "Group",
}  # fmt: skip
COMMAND_LINE = "engine/cli/"  # is not translated
DEFINITIONS = ("engine/api/messages.py", "engine/api/errors.py", "i18n.py")  # of tr and the message classes
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Text(NamedTuple):
    """A text in the code. code: of a message, else ""; singular: the singular form of a text that has one"""

    line: int
    text: str
    code: str = ""
    singular: str | None = None


def texts(source: str) -> Iterator[Text]:
    """Each translatable text in a module."""
    tree = ast.parse(source)
    for call in _calls(tree):
        text = _literal(call)
        if text is not None:
            yield Text(call.lineno, text)
    for call in _calls(tree, "tr_n"):
        if len(call.args) == 3 and all(_is_text(each) for each in call.args[:2]):
            singular, plural = (each.value for each in call.args[:2])  # type: ignore[attr-defined]
            yield Text(call.lineno, plural, singular=singular)
    for name in sorted(TITLED_CLASSES):
        for call in _calls(tree, name):
            if len(call.args) > 1 and _is_text(call.args[1]):
                yield Text(call.lineno, call.args[1].value)  # type: ignore[attr-defined]
    for call in _message_calls(tree):
        code, template = call.args[:2]
        if _is_text(code) and _is_text(template):
            yield Text(call.lineno, template.value, code.value, _singular(call))  # type: ignore[attr-defined]


def _message_calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of MESSAGE_CLASSES with at least a code and a template."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) >= 2 and _name(node) in MESSAGE_CLASSES:
            yield node


def _singular(call: ast.Call) -> str | None:
    """The singular template: the fourth argument of a Message, a keyword argument of an error."""
    singulars = [each.value for each in call.keywords if each.arg == "singular"] or call.args[3:4]
    return singulars[0].value if singulars and _is_text(singulars[0]) else None  # type: ignore[attr-defined]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", getattr(call.func, "attr", "")))


def problems(source: str) -> Iterator[tuple[int, str]]:
    """Line and problem of each text in a module that cannot be translated: not in `tr`, or not a literal."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in DISPLAYING_CALLS:
            yield from (
                (each.lineno, "a text that people read is not in tr()") for each in node.args if _has_words(each)
            )
    for call in _calls(tree):
        if call.args and isinstance(call.args[0], ast.JoinedStr):
            yield call.lineno, "tr() of an f-string: write tr('… {name} …').format(name=…)"
        elif not _literal(call):
            yield call.lineno, "tr() takes one text, written out in the call"
    for call in _message_calls(tree):
        yield from ((call.lineno, problem) for problem in _message_problems(call))


def _message_problems(call: ast.Call) -> Iterator[str]:
    """The problems of a message with a code."""
    code, template = call.args[:2]
    if not (_is_text(code) and CODE.fullmatch(code.value)):  # type: ignore[attr-defined]
        yield f"{_name(call)}() takes its code as a text in kebab-case, written out in the call"
    if not _is_text(template) and _literal(template) is None:
        yield f"{_name(call)}() takes its template as a text, written out in the call"
        return
    arguments = {each.arg for each in call.keywords if each.arg}
    if _name(call).endswith("Error") and not any(each.arg is None for each in call.keywords):
        text = template.value if _is_text(template) else _literal(template)  # type: ignore[attr-defined,arg-type]
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        if named != arguments - {"singular"} - {"n"} | (named & {"n"}):
            yield f"{_name(call)}(): the template names {sorted(named)} and is given {sorted(arguments)}"


def _calls(tree: ast.AST, name: str = "tr") -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) == name:
            yield node


def _has_words(node: ast.expr) -> bool:
    """Whether an argument is a text, or an f-string, with a word in it."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    text = "".join(str(each.value) for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str))
    return text not in NAMES and re.search(r"[^\W\d_]{2}", TAG.sub("", text)) is not None


def _literal(call: ast.expr) -> str | None:
    """The text of `tr("…")`; None for any other expression."""
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
    """Every translatable text of the plugin, sorted -> number of forms of its translation."""
    forms: dict[str, int] = {}
    for path in folder.rglob("*.py"):
        if COMMAND_LINE in path.relative_to(folder).as_posix():
            continue
        for each in texts(path.read_text("utf-8")):
            forms[each.text] = max(forms.get(each.text, 1), 1 if each.singular is None else FORMS)
    return dict(sorted(forms.items()))


def lint(folder: Path = PLUGIN) -> list[str]:
    """The problems in the code, each with file and line."""
    return [
        f"{path.relative_to(folder.parent)}:{line}: {problem}"
        for path in sorted(folder.rglob("*.py"))
        if path.relative_to(folder).as_posix() not in DEFINITIONS
        for line, problem in problems(path.read_text("utf-8"))
    ]
