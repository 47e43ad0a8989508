"""Entries in Processing > History, as QGIS's own algorithm dialog writes them: a run can be repeated from there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.gui import QgsGui

from ..engine.api.redact import redact_json

PROVIDER = "processing"  # of QGIS's history; its own dialogs write to the same


def history_entry(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """How the algorithm is called with these parameters, in each of QGIS's ways, without secrets in addresses.

    A layer of the project is named by its id, so that such a run can be repeated all the same.
    """
    entry = {
        "python_command": algorithm.asPythonCommand(dict(parameters), context),
        "algorithm_id": algorithm.id(),
        "parameters": algorithm.asMap(dict(parameters), context),
    }
    command, valid = algorithm.asQgisProcessCommand(dict(parameters), context)
    if valid:
        entry["process_command"] = command
    return dict(redact_json(entry))


def add_entry(entry: Mapping[str, Any]) -> int | None:
    """Adds an entry; gives its number, or None where QGIS did not take it."""
    number, added = QgsGui.historyProviderRegistry().addEntry(PROVIDER, dict(entry))
    return number if added else None


def update_entry(number: int, entry: Mapping[str, Any]) -> None:
    """Replaces the entry of that number."""
    QgsGui.historyProviderRegistry().updateEntry(number, dict(entry))
