"""Tests a storage of jobs before the first job: can it be written and read, is the bundle there, can a model be put?"""

from __future__ import annotations

import secrets
from typing import Any

from ..api.errors import LandchipError, OutputError
from ..api.json_fields import Fields
from ..api.messages import Message
from ..api.redact import redact_address
from ..api.version import version
from ..storage.address import join, open_store
from .job_file import storage_refuses
from .model_copy import FOLDER
from .prepare import bundle_files


def check_storage(params: dict[str, Any]) -> dict[str, Any]:
    """Writes a small file, reads it back and removes it, in the storage and in its folder of models; reads the bundle.

    params: {"storage": folder of the jobs, "bundle": folder of the bundle or null}, as this machine reads them

    Returns {"checks": [{"name": "storage", "model" or "bundle", "passed", "message": a Message as JSON}]}: what fails
    is an outcome, no error.
    """
    fields = Fields("params", params, ("storage", "bundle"), ("storage",))
    storage, bundle = fields.text("storage") or "", fields.text("bundle")
    models = join(storage, FOLDER)
    storage_works = Message(
        "storage-works", "The storage {folder} can be written and read.", {"folder": redact_address(storage)}
    )
    model_works = Message(
        "storage-takes-model", "A model can be put into {folder}.", {"folder": redact_address(models)}
    )
    checks = [
        _check("storage", storage, storage_works),
        _check("model", models, model_works),
        _check_bundle(bundle),
    ]
    return {"checks": [{**each, "message": each["message"].to_json()} for each in checks]}


def _check(name: str, folder: str, works: Message) -> dict[str, Any]:
    try:
        _write_and_read(folder)
    except LandchipError as error:
        return {"name": name, "passed": False, "message": error.message}
    return {"name": name, "passed": True, "message": works}


def _write_and_read(folder: str) -> None:
    """Raises OutputError where the folder cannot be written, or gives back other bytes."""
    name, content = f"landchip-test-{secrets.token_hex(6)}.txt", secrets.token_bytes(16).hex().encode("ascii")
    store = open_store(folder, create=True)
    try:
        store.put(name, content)
        found = store.read(name)
        store.delete(name)
    except OSError as error:
        raise storage_refuses(folder, error) from error
    if found != content:
        raise OutputError(
            "storage-other-content",
            "The storage {folder} gives back other bytes than were written: choose another one for jobs.",
            folder=redact_address(folder),
        )


def _check_bundle(bundle: str | None) -> dict[str, Any]:
    if bundle is None:
        lacking = Message(
            "connection-no-bundle",
            "The connection names no bundle: make one with `make cluster-bundle`, and name its folder.",
        )
        return {"name": "bundle", "passed": False, "message": lacking}
    try:
        bundle_files(bundle)
    except LandchipError as error:
        return {"name": "bundle", "passed": False, "message": error.message}
    fits = Message(
        "bundle-fits",
        "The bundle in {folder} is there, and of this version ({version}).",
        {"folder": redact_address(bundle), "version": version()},
    )
    return {"name": "bundle", "passed": True, "message": fits}
