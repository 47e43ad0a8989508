"""The code of the trainer's jobs as one zip: the package `landchip` of the bundle, with the trainer in it.

Executors of maps import `landchip.engine` and `landchip.remote` (scripts/cluster/bundle.py). The trainer becomes
`landchip.trainer` beside them; its imports of `plugin.engine` are rewritten, so that executors have one engine.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "landchip"
DATE = (2020, 1, 1, 0, 0, 0)  # of every file, so that the same sources give the same bytes
_IMPORT = re.compile(r"^(\s*)from plugin\.", re.MULTILINE)


def code_zip() -> tuple[str, bytes]:
    """The zip's name, which holds the first 12 digits of its SHA-256, and its content."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(_members()):
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(entry, content)
    content = buffer.getvalue()
    return f"{PACKAGE}-trainer-{hashlib.sha256(content).hexdigest()[:12]}.zip", content


def _members() -> Iterator[tuple[str, bytes]]:
    plugin, trainer = ROOT / "plugin", ROOT / "trainer"
    yield f"{PACKAGE}/metadata.txt", (ROOT / "metadata.txt").read_bytes()
    yield f"{PACKAGE}/__init__.py", (plugin / "__init__.py").read_bytes()
    for folder in (plugin / "engine", plugin / "remote"):
        for path in folder.rglob("*.py"):
            yield f"{PACKAGE}/{path.relative_to(plugin).as_posix()}", path.read_bytes()
    for path in trainer.rglob("*.py"):
        text = _IMPORT.sub(rf"\1from {PACKAGE}.", path.read_text("utf-8"))
        yield f"{PACKAGE}/trainer/{path.relative_to(trainer).as_posix()}", text.encode()
