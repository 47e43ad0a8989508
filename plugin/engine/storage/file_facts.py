"""What tells whether two addresses hold the same file, without reading all of it."""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from .address import arrow_filesystem, local_path, scheme

SAMPLES, SAMPLE_BYTES = 8, 65536  # spread evenly over a file, the first at its begin
ANSWER_S = 30.0  # of a web server


@dataclass(frozen=True)
class FileFacts:
    """The facts of a file.

    size:    bytes
    sample:  sha256 (hex) of SAMPLES pieces of SAMPLE_BYTES; the same wherever a copy of the file lies
    version: changes when the file at this very address is written again: its ETag or time of modification; None where
             the facts were taken from a copy at another address
    """

    size: int
    sample: str
    version: str | None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def matches(self, other: FileFacts) -> bool:
        """Whether both are of one file; versions count where both are known."""
        same = (self.size, self.sample) == (other.size, other.sample)
        return same and (None in (self.version, other.version) or self.version == other.version)


def file_facts(address: str) -> FileFacts:
    """The facts of a file at a local path or a file:, s3:, gs:, abfs:, http: or https: address. Raises OSError."""
    path = local_path(address)
    if path is not None:
        stat = path.stat()
        with path.open("rb") as stream:
            return FileFacts(stat.st_size, _sample_of(stream, stat.st_size), str(stat.st_mtime_ns))
    if scheme(address) in ("http", "https"):
        return _web_facts(address)
    filesystem, root = arrow_filesystem(address)
    info = filesystem.get_file_info(root)
    if not info.is_file:
        raise FileNotFoundError(address)
    with filesystem.open_input_file(root) as stream:
        return FileFacts(info.size, _sample_of(cast("BinaryIO", stream), info.size), str(info.mtime_ns))


def hash_sample(stream: BinaryIO, size: int, digest: Any) -> None:
    """Adds SAMPLES pieces of an open file to a hash of hashlib."""
    for offset in _offsets(size):
        stream.seek(offset)
        digest.update(stream.read(SAMPLE_BYTES))


def _offsets(size: int) -> list[int]:
    return [size * k // SAMPLES for k in range(SAMPLES)]


def _sample_of(stream: BinaryIO, size: int) -> str:
    digest = hashlib.sha256()
    hash_sample(stream, size, digest)
    return digest.hexdigest()


def _web_facts(address: str) -> FileFacts:
    with _answer(address, 0) as first:
        ranged = first.headers.get("Content-Range", "")
        version = first.headers.get("ETag") or first.headers.get("Last-Modified")
        if first.status != 206 or not ranged.rpartition("/")[2].isdigit():
            raise OSError("the server gives no part of a file")
        size, digest = int(ranged.rpartition("/")[2]), hashlib.sha256(first.read(SAMPLE_BYTES))
    for offset in _offsets(size)[1:]:
        with _answer(address, offset) as each:
            digest.update(each.read(SAMPLE_BYTES))
    return FileFacts(size, digest.hexdigest(), version)


@contextmanager
def _answer(address: str, offset: int) -> Iterator[Any]:
    """The answer of a web server that holds SAMPLE_BYTES from an offset. Raises OSError."""
    span = {"Range": f"bytes={offset}-{offset + SAMPLE_BYTES - 1}"}
    request = urllib.request.Request(address, headers=span)  # noqa: S310 - http(s) alone comes here
    with urllib.request.urlopen(request, timeout=ANSWER_S) as answer:  # noqa: S310
        yield answer


def content_hash(facts: Sequence[FileFacts]) -> str:
    """sha256 (hex) of the content of several files, such as a VRT and its sources, in this order."""
    return hashlib.sha256("".join(f"{each.size} {each.sample} " for each in facts).encode()).hexdigest()


def file_sha256(path: Path) -> str:
    """sha256 (hex) of a whole local file. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
