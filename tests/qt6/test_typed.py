"""Every name of Qt that the plugin uses is in Qt 6, as mypy reads it in PyQt6's own description of its types."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# QGIS has no types, so what comes from it passes. Nor can mypy infer an event's class from its type(), or which of
# several classes an object is.
UNSEEN = re.compile(r'"QEvent" has no|incompatible type "(QEvent|\w+ \|)')
SETTINGS = f"""\
[mypy]
mypy_path = {HERE / "stubs"}
explicit_package_bases = True
ignore_missing_imports = True
follow_imports = silent
check_untyped_defs = True
strict_optional = False
disable_error_code = assignment, call-arg, call-overload, has-type, import-untyped, misc, override, union-attr, \
    var-annotated
"""


def complaints(folder: Path, *files: Path) -> list[str]:
    """What mypy finds that Qt 6 has not."""
    settings = folder / "mypy.ini"
    settings.write_text(SETTINGS, "utf-8")
    cache = str(ROOT / ".mypy_cache" / "qt6")
    output, broken, _code = api.run(["--config-file", str(settings), "--cache-dir", cache, *map(str, files)])
    assert not broken
    return [line for line in output.splitlines() if ": error: " in line and not UNSEEN.search(line)]


def test_all_of_qt_that_the_plugin_uses_is_in_qt_6(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    plugin = ROOT / "plugin"
    files = [path for path in sorted(plugin.rglob("*.py")) if "engine" not in path.parts]
    reported = [line for line in complaints(tmp_path, *files) if not line.startswith("plugin/engine/")]
    assert not reported, "\n".join(reported)


@pytest.mark.parametrize(
    "line",
    [
        "print(event.x(), event.globalPos())",
        "Qt.LeftButton",
        "QFontMetrics(widget.font()).width('x')",
        "QApplication.desktop()",
        "widget.layout().setMargin(0)",
        "Qt.MouseButton.LeftButton | 3",
        "widget.setWindowFlags(3)",
        "Qt.ItemDataRole.BackgroundColorRole",
    ],
)
def test_code_that_qt_6_lacks_is_reported(line: str, tmp_path: Path) -> None:
    file = tmp_path / "older.py"
    file.write_text(
        "from qgis.PyQt.QtCore import Qt\nfrom qgis.PyQt.QtGui import QFontMetrics, QMouseEvent\n"
        "from qgis.PyQt.QtWidgets import QApplication, QWidget\n\n"
        f"def f(event: QMouseEvent, widget: QWidget):\n    {line}\n"
    )
    assert complaints(tmp_path, file)


def test_code_that_both_have_passes(tmp_path: Path) -> None:
    file = tmp_path / "both.py"
    file.write_text(
        "from qgis.PyQt.QtCore import Qt\nfrom qgis.PyQt.QtGui import QAction, QMouseEvent\n\n"
        "def f(event: QMouseEvent):\n    return event.pos(), Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton\n"
    )
    assert not complaints(tmp_path, file)
