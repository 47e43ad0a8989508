"""Sends requests through QGIS's network stack: its proxy, its trusted certificates, its authentication manager.

The only module of the ways in that imports PyQGIS. A profile holds the id of an authentication configuration, of which
`qgis_transport` takes what QGIS would add to a request: headers, or a client's certificate. It is not left to
QgsBlockingNetworkRequest, which follows a redirect to any server and adds the credentials there again (QGIS 3.40,
`replyFinished`). What it follows by itself carries none of the headers of the first request, and is refused afterwards.
"""

from __future__ import annotations

import threading
from typing import Any, Optional
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest, QSslCertificate

from ...engine.api.errors import RemoteError
from .profile import Profile
from .transport import CONNECT_S, MOST_BYTES, HttpRequest, HttpResponse, has_expired
from .transport_errors import no_answer, no_ca_file, redirected, too_large, unreachable, untrusted

BEARER = "Bearer "
_UNREACHABLE = {
    QNetworkReply.NetworkError.ConnectionRefusedError: "it refuses the connection",
    QNetworkReply.NetworkError.HostNotFoundError: "its name is not known",
    QNetworkReply.NetworkError.RemoteHostClosedError: "it closed the connection without an answer",
    QNetworkReply.NetworkError.ProxyConnectionRefusedError: "the proxy refuses the connection",
    QNetworkReply.NetworkError.ProxyNotFoundError: "the name of the proxy is not known",
    QNetworkReply.NetworkError.NetworkSessionFailedError: "there is no network",
    QNetworkReply.NetworkError.UnknownNetworkError: "there is no way to it in this network",
}


class QgisTransport:
    """Sends requests through QGIS, from background threads: on the main thread QGIS would stand still meanwhile.

    Made by `qgis_transport`.

    ca_file: certificates (PEM) that are trusted beside QGIS's; "" for none
    signed:  a request with the credentials; None where the server wants none
    """

    def __init__(self, ca_file: str = "", signed: Optional[QNetworkRequest] = None) -> None:
        self._ca_file, self._signed = ca_file, signed

    def send(self, request: HttpRequest) -> HttpResponse:
        """The answer, whatever its status. Raises RemoteError where there is none within the limits."""
        exchange = _QgisExchange(request)
        reply = exchange.reply(self._network_request(request))
        if exchange.too_large or reply.content().size() > MOST_BYTES:
            raise too_large(request.server)
        if exchange.timed_out:
            late = unreachable(request.server, "it says nothing in time")
            raise no_answer(request.server, request.timeout_s) if exchange.received else late
        answered = reply.request().url()
        if answered.isValid() and answered != QUrl(request.url):
            raise redirected(request.server, answered.toString())
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status is None or reply.error() in _UNREACHABLE:
            raise _failure(request, reply)
        headers = {_text(name).lower(): _text(reply.rawHeader(name)) for name in reply.rawHeaderList()}
        expired = has_expired(self._authorization())
        return HttpResponse(int(status), headers, bytes(reply.content()), self._signed is not None, expired)

    def child_environment(self, variable: str) -> dict[str, str]:
        """The token in the variable of that name; see Transport."""
        if self._signed is None:
            return {}
        header = self._authorization()
        if not header.startswith(BEARER):
            raise RemoteError(
                "remote-no-bearer",
                "The authentication configuration of the connection profile gives no bearer token, which Spark Connect "
                "needs: choose one with a header Authorization.",
            )
        return {variable: header[len(BEARER) :].strip()}

    def _authorization(self) -> str:
        return "" if self._signed is None else _text(self._signed.rawHeader(QByteArray(b"Authorization")))

    def _network_request(self, request: HttpRequest) -> QNetworkRequest:
        made = QNetworkRequest(QUrl(request.url))
        made.setRawHeader(QByteArray(b"Accept-Encoding"), QByteArray(b"identity"))  # Qt would unpack without a limit
        for name, value in request.headers.items():
            made.setRawHeader(QByteArray(name.encode()), QByteArray(value.encode("latin-1", "replace")))
        if self._signed is not None:
            for raw in self._signed.rawHeaderList():
                made.setRawHeader(raw, self._signed.rawHeader(raw))
            made.setSslConfiguration(self._signed.sslConfiguration())
        if self._ca_file and urlsplit(request.url).scheme == "https":
            configuration = made.sslConfiguration()
            certificates = QSslCertificate.fromPath(self._ca_file)
            if not certificates:
                raise no_ca_file(self._ca_file, "no PEM file")
            configuration.setCaCertificates([*configuration.caCertificates(), *certificates])
            made.setSslConfiguration(configuration)
        return made


class _QgisExchange:
    """One request and its answer, ended after its time or once it is too large."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._feedback, self._alarm = QgsFeedback(), QgsFeedback()
        # An alarm of another thread is heard in the loop of this one: QgsBlockingNetworkRequest waits for ever where
        # another thread cancels it and its reply is deleted between the two signals that this sends.
        self._alarm.canceled.connect(self._feedback.cancel)
        self.received = self.too_large = self.timed_out = False

    def reply(self, request: QNetworkRequest) -> Any:
        """The reply as a value."""
        blocking = QgsBlockingNetworkRequest()
        blocking.downloadProgress.connect(self._measure)
        blocking.uploadProgress.connect(self._measure)  # of a POST, for both directions
        timers = [threading.Timer(self._request.timeout_s, self._end)]
        if self._request.method == "GET":  # others may make a server work for a while before its first byte
            timers.append(threading.Timer(min(CONNECT_S, self._request.timeout_s), self._end_unless_received))
        for each in timers:
            each.start()
        try:
            self._send(blocking, request)
        finally:
            for each in timers:
                each.cancel()
                each.join()
        return blocking.reply()

    def _send(self, blocking: QgsBlockingNetworkRequest, request: QNetworkRequest) -> None:
        if self._request.method == "GET":
            blocking.get(request, True, self._feedback)
        elif self._request.method == "DELETE":
            blocking.deleteResource(request, self._feedback)
        else:
            blocking.post(request, QByteArray(self._request.body), True, self._feedback)

    def _measure(self, received: int, total: int) -> None:
        self.received = self.received or received > 0
        if max(received, total) > MOST_BYTES and not self.too_large:
            self.too_large = True
            self._feedback.cancel()

    def _end(self) -> None:
        self.timed_out = True
        self._alarm.cancel()

    def _end_unless_received(self) -> None:
        if not self.received:
            self._end()


def qgis_transport(profile: Profile) -> QgisTransport:
    """The transport of a profile, made on the main thread and used in others.

    Make it anew for each action: credentials that QGIS renews, as of OAuth2, are those of now. Raises RemoteError where
    QGIS cannot use the authentication configuration, after it has asked for the master password.
    """
    if not profile.authcfg:
        return QgisTransport(profile.ca_file)
    url = QUrl(profile.url)
    signed = QNetworkRequest(url)
    done, signed = QgsApplication.authManager().updateNetworkRequest(signed, profile.authcfg)
    if not done or signed.url() != url:  # a method that signs the address would write secrets into it
        raise RemoteError(
            "remote-authentication-unusable",
            "QGIS cannot use the authentication configuration of the connection profile {name!r}: choose one that "
            "gives headers or a certificate, and give the master password when QGIS asks for it.",
            name=profile.name,
        )
    return QgisTransport(profile.ca_file, signed)


def _failure(request: HttpRequest, reply: Any) -> RemoteError:
    """The error of a request that got no answer."""
    if reply.error() == QNetworkReply.NetworkError.SslHandshakeFailedError:
        return untrusted(request.server, reply.errorString())
    return unreachable(request.server, _UNREACHABLE.get(reply.error(), "") or reply.errorString())


def _text(value: Any) -> str:
    return bytes(value).decode("latin-1")
