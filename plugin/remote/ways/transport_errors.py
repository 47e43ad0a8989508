"""The errors of a request that gets no answer, the same with and without QGIS (standard library only)."""

from __future__ import annotations

from urllib.parse import urlsplit

from ...engine.api.errors import RemoteError
from ...engine.api.redact import redact
from .transport import MOST_BYTES, MOST_QUOTED


def too_large(server: str) -> RemoteError:
    """The error for an answer of more than MOST_BYTES."""
    return RemoteError(
        "remote-too-large",
        "{server} sends more than {most} MB, which no answer needs: check the address of the connection profile.",
        server=server,
        most=MOST_BYTES // 2**20,
    )


def redirected(server: str, target: str) -> RemoteError:
    """The error for a redirect that is not followed."""
    return RemoteError(
        "remote-redirect",
        "{server} redirects to {target}, where no credentials are sent: if that server is the right one, put its "
        "address into the connection profile.",
        server=server,
        target=urlsplit(target).netloc.rpartition("@")[2] or "another address",
    )


def unreachable(server: str, reason: str) -> RemoteError:
    """The error for a server that cannot be connected to. reason: a phrase"""
    return RemoteError(
        "remote-unreachable",
        "{server} cannot be reached ({reason}): check the address, the network and whether the server runs.",
        server=server,
        reason=redact(reason)[:MOST_QUOTED],
    )


def no_answer(server: str, seconds: float) -> RemoteError:
    """The error for a server that is connected and does not finish its answer in time."""
    return RemoteError(
        "remote-no-answer",
        "{server} does not finish its answer within {seconds:.0f} s: check whether it is overloaded or the address "
        "belongs to another service.",
        server=server,
        seconds=seconds,
    )


def untrusted(server: str, reason: str) -> RemoteError:
    """The error for a certificate that is not trusted. reason: a phrase"""
    return RemoteError(
        "remote-untrusted",
        "The certificate of {server} is not trusted ({reason}): if the server has a private certificate authority, add "
        "its certificate to the connection profile (ca_file) or to QGIS's authentication settings.",
        server=server,
        reason=reason[:MOST_QUOTED],
    )


def no_ca_file(path: str, reason: str) -> RemoteError:
    """The error for a file of certificates that cannot be read. reason: a phrase"""
    return RemoteError(
        "remote-no-ca-file",
        "The file of certificates {path} cannot be read ({reason}): correct ca_file of the connection profile.",
        path=path,
        reason=reason,
    )
