"""A tile or map service as it is opened: which pixels, where tiles are kept, its description without secrets."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import rasterio
from rasterio.errors import RasterioError

from ...api.errors import RasterError
from ...api.requests.tile_service import TileService
from .description import describe, http_options
from .failure import TileFailure, tile_error, tile_failure
from .pixel_grid import PixelGrid

MEMORY_CACHE = "/vsimem/landchip-tiles"  # GDAL's own memory: for plans and clicks, gone with the process


@dataclass(frozen=True)
class ServiceLayer:
    """A service and the part of it that is read.

    name:  for messages and titles, without secrets
    grid:  the pixels to ask for; None where the server's own are taken (a coverage of a WCS)
    cache: folder of fetched tiles; "" for none
    lock:  held while tiles are fetched, because GDAL's cache of tiles is not safe between threads: one could read a
           file that another one is writing
    """

    service: TileService
    name: str
    grid: PixelGrid | None = None
    cache: str = field(default=MEMORY_CACHE, compare=False)
    lock: Any = field(default_factory=Lock, compare=False, repr=False)

    def env(self) -> AbstractContextManager[Any]:
        """GDAL's settings for requests to this service; they hold for the thread that enters the context."""
        return rasterio.Env(**http_options(self.service))  # type: ignore[no-any-return]

    def open(self, wrapped: Callable[[str], str] = str, **options: str) -> Any:
        """A rasterio dataset for one thread. Raises RasterError where the server does not answer as this kind does.

        wrapped: GDAL's description of the service -> the text to open, such as a VRT of it
        """
        try:
            if self.service.kind == "wcs" and self.cache:
                options["CACHE"] = self.cache  # otherwise GDAL makes one in the home folder
            with self.env():
                return rasterio.open(wrapped(describe(self.service, self.grid, self.cache)), **options)
        except RasterioError as error:
            raise open_error(self.name, self.service.kind, tile_failure(error)) from None  # its text has the address

    def fingerprint(self) -> str:
        """sha256 (hex) of what decides which pixels are read: no pixels, which a server may change at any time."""
        grid = None if self.grid is None else [self.grid.pixel, self.grid.level, self.grid.tile_size]
        return hashlib.sha256(json.dumps([self.service.identity(), grid]).encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """Without secrets: the service by its identity, in full only where it holds none."""
        whole = None if self.service.has_secrets else self.service.to_json()
        return {
            "identity": self.service.identity(),
            "service": whole,
            "name": self.name,
            "grid": None if self.grid is None else list(self.grid),
            "cache": self.cache,
        }

    @classmethod
    def from_json(cls, value: Any, services: Mapping[str, TileService]) -> ServiceLayer:
        """The inverse of `to_json`. services: those with secrets, by identity. Raises RasterError for a missing one."""
        service = services.get(value["identity"])
        if service is None and value["service"] is not None:
            service = TileService.from_json(value["service"])
        if service is None:
            raise missing_service(value["name"])
        grid = None if value["grid"] is None else PixelGrid(*value["grid"])
        cache = value["cache"] if Path(value["cache"]).is_dir() else MEMORY_CACHE  # a plan may be read elsewhere
        return cls(service, value["name"], grid, cache)


def open_error(name: str, kind: str, failure: TileFailure) -> RasterError:
    """The error for a service that cannot be opened."""
    if failure.refused or (failure.status and failure.status != 200):
        return tile_error(name, failure)
    return RasterError(
        "service-not-understood",
        "{service} does not answer as a service of the kind {kind} does ({reason}): check its address and the name of "
        "its layer.",
        service=name,
        kind=kind.upper(),
        reason=failure.reason,
    )


def missing_service(name: str) -> RasterError:
    """For chips of a service whose address and credentials are not at hand."""
    return RasterError(
        "service-not-given",
        "{service} is known here by its name alone, because addresses and keys of services are not stored: give the "
        "layer itself.",
        service=name,
    )
