"""A stand-in of Livy's batches, by its documented REST API; it says nothing about a real server."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.remote.http_servers import Received

FIELDS = {  # of the body of POST /batches, as documented
    "file", "proxyUser", "className", "args", "jars", "pyFiles", "files", "driverMemory", "driverCores",
    "executorMemory", "executorCores", "numExecutors", "archives", "queue", "name", "conf",
}  # fmt: skip


class LivyServer:
    """Keeps batches. requires_header: refuses what lacks X-Requested-By, as with protection against forged requests"""

    def __init__(self, requires_header: bool = True) -> None:
        self.batches: dict[int, dict[str, Any]] = {}
        self.logs: dict[int, list[str]] = {}
        self._requires_header, self._next = requires_header, 0

    def __call__(self, request: Received, handler: BaseHTTPRequestHandler) -> Any:
        if self._requires_header and request.method != "GET" and "x-requested-by" not in request.headers:
            return 400, {}, {"msg": "Missing Required Header for CSRF protection."}
        parts = urlsplit(request.path)
        query = {name: int(values[0]) for name, values in parse_qs(parts.query).items()}
        names = parts.path.strip("/").split("/")
        if names == ["batches"]:
            return self._create(request) if request.method == "POST" else self._list(query)
        batch = self.batches.get(int(names[1]))
        if batch is None:
            return 404, {}, {"msg": f"Session '{names[1]}' not found."}
        if request.method == "DELETE":
            del self.batches[int(names[1])]
            return 200, {}, {"msg": "deleted"}
        if names[2:] == ["state"]:
            return 200, {}, {"id": batch["id"], "state": batch["state"]}
        return (200, {}, self._log(batch["id"], query)) if names[2:] == ["log"] else (200, {}, batch)

    def _create(self, request: Received) -> Any:
        if set(request.body) - FIELDS or "file" not in request.body:
            return 400, {}, {"msg": f"Unrecognized field among {sorted(request.body)}"}
        named = {each["name"] for each in self.batches.values()}
        if request.body.get("name") in named - {None}:
            return 400, {}, {"msg": f"Duplicate session name: {request.body['name']}"}
        batch = {"id": self._next, "name": request.body.get("name"), "owner": None, "proxyUser": None}
        batch |= {"state": "starting", "appId": None, "appInfo": {"driverLogUrl": None, "sparkUiUrl": None}, "log": []}
        self.batches[self._next], self.logs[self._next] = batch, []
        self._next += 1
        return 201, {"Location": f"/batches/{batch['id']}"}, batch

    def _list(self, query: dict[str, int]) -> Any:
        start = query.get("from", 0)
        found = list(self.batches.values())[start : start + query.get("size", 100)]
        return 200, {}, {"from": start, "total": len(self.batches), "sessions": found}

    def _log(self, number: int, query: dict[str, int]) -> dict[str, Any]:
        lines = self.logs[number]
        size, start = query.get("size", 100), query.get("from", -1)
        start = max(0, len(lines) - size) if start < 0 else start
        return {"id": number, "from": start, "total": len(lines), "log": lines[start : start + size]}
