"""Folders as a killed process leaves them, and folders of a user's that look like them."""

from __future__ import annotations

import json
from pathlib import Path

from plugin.engine.api.owned_folder import MARKER, PREFIX

TOKEN = "0123456789abcdef" * 2


def stray_folder(parent: Path, *files: str, put_aside: str = "", token: str = TOKEN) -> Path:
    """A temporary folder whose process was killed: its marker is there, and nobody holds the marker's lock."""
    folder = parent / (PREFIX + token)
    folder.mkdir()
    record = {"owner": "landchip", "token": token, **({"put_aside": put_aside} if put_aside else {})}
    (folder / MARKER).write_text(json.dumps(record))
    for each in files:
        (folder / each).write_bytes(b"half")
    return folder


def users_folders(parent: Path) -> list[Path]:
    """Folders of a user's whose names, ages or contents resemble a stray one's."""
    token = "f" * 32
    without_marker, copied, foreign = (parent / name for name in (PREFIX + token, PREFIX + "backup", PREFIX + "e" * 32))
    for each in (without_marker, copied, foreign):
        each.mkdir()
        (each / "thesis.odt").write_text("years of work")
    (copied / MARKER).write_text(json.dumps({"owner": "landchip", "token": token}))  # a renamed copy of one of ours
    (foreign / MARKER).write_text(json.dumps({"owner": "landchip", "token": token}))  # the token of another name
    return [without_marker, copied, foreign]
