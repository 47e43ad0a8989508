"""QGIS's proxy and certificates in the forms that pip takes."""

from __future__ import annotations

from urllib.parse import quote, unquote

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

SOCKS = (QNetworkProxy.ProxyType.Socks5Proxy,)


def qgis_proxy() -> str:
    """The proxy of QGIS's network settings as scheme://user:password@host:port; empty where pip is to ask the system.

    On the main thread. User and password are there too where QGIS keeps them in an authentication configuration, since
    it read them when it set its network up.
    """
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if not proxy.hostName():
        return ""
    who = quote(proxy.user(), safe="") + (":" + quote(proxy.password(), safe="") if proxy.password() else "")
    scheme = "socks5" if proxy.type() in SOCKS else "http"
    return f"{scheme}://{who}{'@' if who else ''}{proxy.hostName()}:{proxy.port() or 8080}"


def proxy_address(written: str) -> str:
    """What a person wrote, as pip takes it: with a scheme, and with user and password escaped."""
    written = written.strip()
    if not written:
        return ""
    scheme, found, rest = written.partition("://")
    if not found:
        scheme, rest = "http", written
    who, _, host = rest.rpartition("@")
    if who:
        user, _, password = who.partition(":")
        who = ":".join(quote(unquote(each), safe="") for each in (user, password) if each) + "@"
    return f"{scheme}://{who}{host}"


def without_password(address: str) -> str:
    """The address of a proxy, for people's eyes and for keeping."""
    scheme, found, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if found else address.rpartition("@")[2]


def trusted_certificates() -> str:
    """What the system and QGIS's own certificate settings trust, as PEM text; from any thread, as providers ask it."""
    return bytes(QgsApplication.authManager().trustedCaCertsPemText()).decode("ascii", "ignore")
