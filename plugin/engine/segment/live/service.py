"""The worker's live map: one at a time, served until another takes its place or the process ends."""

from __future__ import annotations

from threading import Lock
from typing import Any

from .live_landcover import LiveLandCover
from .request import LiveRequest
from .tile_server import TileServer


class LiveService:
    """Holds the server of the live map."""

    def __init__(self) -> None:
        self._server: TileServer | None = None
        self._lock = Lock()

    def live_landcover(self, params: dict[str, Any]) -> dict[str, Any]:
        """Starts, replaces or ends the live map; see request.py. Raises the errors of opening model and imagery."""
        request = LiveRequest.from_json(params)
        with self._lock:
            if self._server is not None:
                self._server.close()
                self._server = None
            if request is None:
                return {}
            live = LiveLandCover(request)
            self._server = server = TileServer(live)
            return {"url": server.url, **live.describe()}
