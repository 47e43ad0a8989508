"""Entries of a request's field `raster` (api/requests/raster_input.py): which are services, and their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Union

from ...engine.api.redact import raster_name
from ...engine.api.requests.raster_input import RasterInput

RasterEntry = Union[str, Mapping[str, Any]]


def entry_label(entry: RasterEntry) -> str:
    """A raster's name without folder, suffix, and the query of an address; the name of a service."""
    raster = RasterInput.from_json(entry)
    return raster_name(raster.path) if raster.service is None else raster.name or raster.service.host


def services(entries: Sequence[RasterEntry]) -> list[Mapping[str, Any]]:
    """The entries that are services."""
    return [each for each in entries if not isinstance(each, str) and each.get("service") is not None]
