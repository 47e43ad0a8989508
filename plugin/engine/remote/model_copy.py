"""The model of a job: its file in the storage, and the copy of it on a machine of the cluster."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path

from pyarrow import fs

from ..api.errors import ModelError, OutputError
from ..api.owned_folder import staged_file
from ..api.redact import redact_address
from ..api.requests.run_request import Request
from ..contract.sources import has_sidecar, sidecar_path
from ..storage.address import arrow_filesystem, gdal_path, join, local_path, open_store
from ..storage.file_facts import file_sha256
from ..storage.store import cannot_write
from .job_file import JobFile, storage_refuses

FOLDER = "models"  # of the storage


def store_model(path: Path, digest: str, storage: str) -> str:
    """Puts a model and its sidecar into the storage, unless they are there; returns the model's name in FOLDER.

    digest: SHA-256 of the model's file

    The name holds the digest, so that two models of one name do not replace each other.
    Raises OutputError.
    """
    store = open_store(join(storage, FOLDER), create=True)
    name = f"{path.stem}-{digest[:12]}.onnx"
    try:
        known = set(store.names())
        if has_sidecar(path):
            store.put(sidecar_path(name).name, sidecar_path(path).read_bytes())
        if name not in known:
            store.put(name, path.read_bytes())
    except OSError as error:
        raise storage_refuses(store.address, error) from error
    return name


def local_model(job: JobFile) -> Path:
    """The model of a job as a local file: the file itself where it is one, otherwise a copy, which later tasks reuse.

    Raises ModelError where the file is not the one that the job states, OutputError where it cannot be copied.
    """
    address = job.request.model
    path = local_path(address)
    if path is None:
        path = _cache_folder() / f"{job.model}{job.sidecar[:12]}.onnx"
        _fetch(address, path, job.model)
        if job.sidecar:
            _fetch(str(sidecar_path(address.rpartition("/")[2])), sidecar_path(path), job.sidecar, address)
    _check(path, job.model, address)
    if job.sidecar:
        _check(sidecar_path(path), job.sidecar, address)
    return path


def job_request(job: JobFile) -> Request:
    """A job's request with the paths by which this machine reads its rasters and its model, and without outputs.

    Raises as `local_model`.
    """
    rasters = tuple(replace(each, path=gdal_path(each.path)) for each in job.request.raster)
    return replace(job.request, raster=rasters, model=str(local_model(job)), outputs={})


def _fetch(address: str, path: Path, digest: str, beside: str = "") -> None:
    """Copies a file of the storage to `path`, unless it is there. beside: address of the file whose folder it is in"""
    if path.is_file() and file_sha256(path) == digest:
        return
    source = join(beside.rpartition("/")[0], address) if beside else address
    try:
        filesystem, root = arrow_filesystem(source)
        with staged_file(path) as staged:
            fs.copy_files(root, str(staged), source_filesystem=filesystem, destination_filesystem=fs.LocalFileSystem())
    except OSError as error:
        raise storage_refuses(source, error) from error


def _check(path: Path, digest: str, address: str) -> None:
    try:
        found = file_sha256(path)
    except OSError as error:
        raise storage_refuses(address, error) from error
    if found != digest:
        raise ModelError(
            "job-other-model",
            "The model at {address} is not the one that the job was made with: put that one back, or submit the job "
            "anew.",
            address=redact_address(address),
        )


def _cache_folder() -> Path:
    """A folder of this user alone on this machine. Raises OutputError where it is another user's."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"landchip-models-{user}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        owner = folder.lstat().st_uid
    except OSError as error:
        raise cannot_write(folder, error) from error
    if folder.is_symlink() or owner != user:
        raise OutputError(
            "model-cache-foreign",
            "The folder {folder} belongs to another user: remove it, or set TMPDIR to another folder.",
            folder=folder,
        )
    return folder
