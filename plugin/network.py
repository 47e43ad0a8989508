"""QGIS's proxy and certificates, converted for pip and for the engine."""

from __future__ import annotations

from urllib.parse import quote, unquote

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

SOCKS = (QNetworkProxy.ProxyType.Socks5Proxy,)


def qgis_proxy() -> str:
    """The proxy of QGIS's network settings as scheme://user:password@host:port; empty where it has none.

    On the main thread. User and password are included also where QGIS stores them in an authentication configuration,
    because QGIS has resolved it when it set up its network.
    """
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if not proxy.hostName():
        return ""
    credentials = quote(proxy.user(), safe="") + (":" + quote(proxy.password(), safe="") if proxy.password() else "")
    scheme = "socks5" if proxy.type() in SOCKS else "http"
    return f"{scheme}://{credentials}{'@' if credentials else ''}{proxy.hostName()}:{proxy.port() or 8080}"


def proxy_for(url: str) -> str:
    """The proxy that QGIS takes for an address, as `qgis_proxy`; empty where it takes none. On the main thread."""
    manager = QgsNetworkAccessManager.instance()
    excluded = [*manager.excludeList(), *manager.noProxyList()]
    return "" if any(each and url.startswith(each) for each in excluded) else qgis_proxy()


def proxy_address(text: str) -> str:
    """A proxy as the user entered it, converted for pip: with a scheme, and with user and password escaped."""
    text = text.strip()
    if not text:
        return ""
    scheme, separator, rest = text.partition("://")
    if not separator:
        scheme, rest = "http", text
    credentials, _, host = rest.rpartition("@")
    if credentials:
        user, _, password = credentials.partition(":")
        credentials = ":".join(quote(unquote(each), safe="") for each in (user, password) if each) + "@"
    return f"{scheme}://{credentials}{host}"


def without_password(address: str) -> str:
    """The address of a proxy without user and password, for display and for the settings."""
    scheme, separator, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if separator else address.rpartition("@")[2]


def trusted_certificates() -> str:
    """The certificates that the system and QGIS's settings trust, as PEM text; on the main thread."""
    return bytes(QgsApplication.authManager().trustedCaCertsPemText()).decode("ascii", "ignore")
