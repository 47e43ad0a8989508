"""A job for a cluster: all that its tasks need to know, in one file that is never changed.

    <storage>/<first 16 digits of the id>/job.json          this; its SHA-256 is the job's id
                                         /submission.json   way in and handle of the last submission
                                         /plan.json         blocks and properties of the rasters, from the first task
                                         /parts/…           one file for each finished block (run/parts.py)
                                         /failure.json      why the last attempt failed
                                         /map/…             the outputs
                                         /manifest.json     the result; written last, and the only proof of completion

A part follows from the job and its block alone, so several attempts, or two clusters, can work on one job at a time.
Credentials are in none of these files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..api.errors import OutputError, RequestError
from ..api.json_fields import Fields
from ..api.json_load import JsonError, load_json
from ..api.redact import redact_address
from ..api.requests.run_request import Request
from ..storage.address import join, open_store
from ..storage.file_facts import FileFacts
from ..storage.store import PartStore, cannot_read

FORMAT, VERSION = "landchip-job", 1
JOB, SUBMISSION, PLAN, FAILURE, MANIFEST = "job.json", "submission.json", "plan.json", "failure.json", "manifest.json"
PARTS, MAP = "parts", "map"
ID_LETTERS = 16  # of the id, in the folder's name


@dataclass(frozen=True)
class JobFile:
    """The content of job.json.

    request: a run's request whose rasters, model and area a cluster reads: addresses in place of the user's paths,
             `outputs` names of files in the job's folder `map`
    rasters: the facts of the files of each raster, in the order of the request
    model:   SHA-256 of the model's file; sidecar: of its STAC MLM file, "" where it has none
    engine:  version of Landchip that made the job
    """

    request: Request
    rasters: tuple[tuple[FileFacts, ...], ...]
    model: str
    sidecar: str
    engine: str
    title: str = field(default="")

    def to_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "engine": self.engine,
            "title": self.title,
            "model": self.model,
            "sidecar": self.sidecar,
            "rasters": [[each.to_json() for each in files] for files in self.rasters],
            "request": self.request.to_json(),
        }

    @property
    def content(self) -> bytes:
        """The bytes of job.json: keys in order, no blanks."""
        return json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    @property
    def id(self) -> str:
        """SHA-256 of job.json, hex."""
        return hashlib.sha256(self.content).hexdigest()

    @classmethod
    def from_json(cls, value: Any) -> JobFile:
        """Raises RequestError for anything but a job of this version."""
        names = ("format", "version", "engine", "title", "model", "sidecar", "rasters", "request")
        fields = Fields("job", value, names, required=names)
        if (fields.values["format"], fields.values["version"]) != (FORMAT, VERSION):
            raise _not_a_job("another version of Landchip wrote it")
        try:
            rasters = tuple(tuple(FileFacts(**each) for each in files) for files in fields.values["rasters"])
        except TypeError as error:
            raise _not_a_job("the facts of its rasters are damaged") from error
        return cls(
            request=Request.from_json(fields.values["request"]),
            rasters=rasters,
            model=fields.text("model") or "",
            sidecar=fields.values["sidecar"],
            engine=fields.text("engine") or "",
            title=fields.values["title"],
        )


class JobFolder:
    """The folder of a job in a storage. Its methods raise OutputError where the storage refuses.

    address: a local path or an address as storage/address.py describes it
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.store: PartStore = open_store(self.address)
        self.parts: PartStore = open_store(join(self.address, PARTS))

    def job(self) -> JobFile:
        """The job. Raises RequestError where it is missing, damaged, or not the one that the folder's name states."""
        content = self._read(JOB)
        if content is None:
            raise RequestError(
                "job-missing",
                "There is no job in {address}: check the address, and that this machine may read it.",
                address=redact_address(self.address),
            )
        job = JobFile.from_json(self._parsed(content))
        name = self.address.rpartition("/")[2]
        if hashlib.sha256(content).hexdigest()[:ID_LETTERS] != name:
            raise _not_a_job("it is not the job that the name of its folder states")
        return job

    def read_json(self, name: str) -> dict[str, Any] | None:
        """A JSON object of the folder; None where there is no such file."""
        content = self._read(name)
        value = None if content is None else self._parsed(content)
        if value is not None and not isinstance(value, dict):
            raise _not_a_job(f"{name} is damaged")
        return value

    def put_json(self, name: str, value: Mapping[str, Any]) -> None:
        self.store.put(name, json.dumps(value, ensure_ascii=False).encode())

    def delete(self, name: str) -> None:
        try:
            self.store.delete(name)
        except OSError as error:
            raise cannot_read(join(redact_address(self.address), name), error) from error

    def _read(self, name: str) -> bytes | None:
        try:
            return self.store.read(name)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise storage_refuses(self.address, error) from error

    @staticmethod
    def _parsed(content: bytes) -> Any:
        try:
            return load_json(content)
        except JsonError as error:
            raise _not_a_job(str(error)) from error


def storage_refuses(address: str, error: Exception) -> OutputError:
    return OutputError(
        "storage-refuses",
        "The storage {address} cannot be read from here ({reason}): check the address, and the credentials that this "
        "machine has for it.",
        address=redact_address(address),
        reason=redact_address(" ".join(str(error).split())[:160]),
    )


def _not_a_job(reason: str) -> RequestError:
    return RequestError(
        "job-damaged", "The file job.json is no job that this Landchip reads ({reason}): submit it anew.", reason=reason
    )
