"""Addresses of files and folders that a cluster reads: local paths, file:, s3:, gs:, abfs: and abfss: URLs.

Credentials are never part of an address. Each library takes them from where it looks for them by itself: environment
variables, configuration files, the role of the machine. `AWS_ENDPOINT_URL` names an S3 server other than Amazon's.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from pyarrow import fs

from ..api.errors import OutputError
from ..api.redact import redact_address
from .store import ArrowStore, FolderStore, PartStore, cannot_write

STORES = ("file", "s3", "gs", "abfs", "abfss")  # schemes that can be written
GDAL_PREFIXES = {"s3": "/vsis3", "gs": "/vsigs", "abfs": "/vsiadls", "abfss": "/vsiadls"}
S3_ATTEMPTS = 10  # of one request: a store that answers 503 is asked again for about a minute
CONNECT_S, ANSWER_S = 10.0, 60.0
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")  # two letters or more: C:// is a drive


def scheme(address: str) -> str:
    """The scheme of a URL in lower case; "" for a path."""
    match = _SCHEME.match(address)
    return match.group(1).lower() if match else ""


def local_path(address: str) -> Path | None:
    """The path of a local path or file: URL; None for any other address."""
    if not scheme(address):
        return Path(address)
    return Path(unquote(urlsplit(address).path)) if scheme(address) == "file" else None


def join(address: str, *names: str) -> str:
    """The address of a file in a folder."""
    return "/".join((address.rstrip("/"), *names))


def open_store(address: str, create: bool = False) -> PartStore:
    """The folder or prefix at an address. Nothing is read yet, and it need not exist.

    create: whether to make a local folder, as `put` needs it; object stores have none
    Raises OutputError for a scheme that cannot be written, and where the folder cannot be made.
    """
    folder = local_path(address)
    if folder is not None:
        try:
            if create:
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        return FolderStore(folder)
    filesystem, root = arrow_filesystem(address)
    return ArrowStore(filesystem, root.rstrip("/"), redact_address(address))


def arrow_filesystem(address: str) -> tuple[Any, str]:
    """The pyarrow file system of an address, and the path in it. Raises OutputError for another scheme."""
    kind, parts = scheme(address), urlsplit(address)
    path = unquote(parts.path).strip("/")
    if kind == "file" or not kind:
        return fs.LocalFileSystem(), str(local_path(address))
    if kind == "s3":
        return _s3(), f"{parts.netloc}/{path}"
    if kind == "gs":
        return fs.GcsFileSystem(retry_time_limit=ANSWER_S), f"{parts.netloc}/{path}"
    if kind in ("abfs", "abfss") and "@" in parts.netloc:
        container, _, server = parts.netloc.partition("@")
        return fs.AzureFileSystem(server.split(".")[0]), f"{container}/{path}"
    raise OutputError(
        "storage-scheme-unknown",
        "The address {address} is none that Landchip can write to: give a folder, or an address that begins with "
        "file:, s3:, gs: or abfs:.",
        address=redact_address(address),
    )


def _s3() -> fs.S3FileSystem:
    options: dict[str, Any] = {}
    if endpoint := os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL"):
        server = urlsplit(endpoint)
        options = {"endpoint_override": server.netloc, "scheme": server.scheme}
    if region := os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION"):
        options["region"] = region
    retry = fs.AwsStandardS3RetryStrategy(max_attempts=S3_ATTEMPTS)
    return fs.S3FileSystem(connect_timeout=CONNECT_S, request_timeout=ANSWER_S, retry_strategy=retry, **options)


def gdal_path(address: str) -> str:
    """The path by which GDAL reads an address; http(s) addresses and paths stay as they are."""
    folder = local_path(address)
    if folder is not None:
        return str(folder)
    prefix, parts = GDAL_PREFIXES.get(scheme(address)), urlsplit(address)
    return address if prefix is None else f"{prefix}/{parts.netloc.partition('@')[0]}{unquote(parts.path)}"


def gdal_environment() -> dict[str, str]:
    """GDAL's own names of what other libraries take from `AWS_ENDPOINT_URL`: environment variables to set."""
    endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    if not endpoint:
        return {}
    server = urlsplit(endpoint)
    return {
        "AWS_S3_ENDPOINT": server.netloc,
        "AWS_HTTPS": "YES" if server.scheme == "https" else "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
    }
