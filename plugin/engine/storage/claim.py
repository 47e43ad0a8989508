"""Folders that are made and marked as Landchip's own, so that what is in them may be deleted."""

from __future__ import annotations

from pathlib import Path

from ..api.errors import OutputError
from ..api.owned_folder import is_owned, is_unused, mark_folder
from .store import cannot_write


def claim_folder(folder: Path, refusal: OutputError) -> None:
    """Makes and marks the folder where it is missing or empty.

    Raises OutputError where it cannot be made, and `refusal` where it holds files that are not Landchip's.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if is_unused(folder):
            mark_folder(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error
    if not is_owned(folder):
        raise refusal
