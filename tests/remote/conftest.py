"""What the tests of the ways in to a cluster share."""

from __future__ import annotations

import pytest

from tests.remote.http_servers import Certificates, make_certificates


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests go to the servers of the tests themselves."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Certificates of a server on localhost, by a private CA."""
    return make_certificates(tmp_path_factory.mktemp("certificates"))
