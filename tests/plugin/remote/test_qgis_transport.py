"""Requests through QGIS's network stack, from background threads as the Jobs panel sends them."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig

from plugin.engine.api.errors import RemoteError
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.qgis_transport import QgisTransport, qgis_transport
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.transport import HttpRequest, json_request, send_json
from plugin.remote.ways.way_in import JobState, Submission
from tests.plugin.qt_events import until
from tests.remote.http_servers import Certificates, make_certificates, serve

SECRET = "hunter2hunter"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def authcfg() -> Iterator[str]:
    """The id of a configuration with a bearer token."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("made up", True)
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("cluster")
    config.setConfig("Authorization", f"Bearer {SECRET}")
    assert manager.storeAuthenticationConfig(config)[0]
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def signing(authcfg: str) -> QgisTransport:
    return qgis_transport(Profile("test", "rest", "s3://jobs", url="http://localhost:1", authcfg=authcfg))


def in_background(act: Callable[[], Any]) -> Any:
    """What `act` gives in a thread, while the main thread handles its events."""
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(act())
        except Exception as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    until(lambda: outcome)
    thread.join()
    return outcome[0]


def failure(url: str, transport: QgisTransport | None = None, **fields: Any) -> RemoteError:
    error = in_background(lambda: send_json(transport or QgisTransport(), HttpRequest("GET", url, **fields)))
    assert isinstance(error, RemoteError), error
    return error


def test_a_request_carries_method_headers_json_and_the_credentials_of_qgis(qgis_app: Any, authcfg: str) -> None:
    transport = signing(authcfg)
    with serve(lambda *_: (201, {"X-A": "b"}, {"id": 7})) as server:
        for method, value in (("POST", {"file": "a.py"}), ("GET", None), ("DELETE", None)):
            request = json_request(method, f"{server.url}/batches", value, {"X-Requested-By": "landchip"})
            response = in_background(lambda given=request: transport.send(given))
            assert (response.status, response.headers["x-a"], response.authenticated) == (201, "b", True)
            assert response.body == b'{"id": 7}'
    assert [each.method for each in server.received] == ["POST", "GET", "DELETE"]
    assert server.received[0].body == {"file": "a.py"}
    assert {each.headers["authorization"] for each in server.received} == {f"Bearer {SECRET}"}
    assert {each.headers["x-requested-by"] for each in server.received} == {"landchip"}


@pytest.mark.parametrize(
    ("status", "code"),
    [(401, "remote-credentials-missing"), (403, "remote-credentials-missing"), (404, "remote-refused"),
     (503, "remote-server-error"), (200, "remote-not-json")],
)  # fmt: skip
def test_a_status_is_told_as_without_qgis(qgis_app: Any, status: int, code: str) -> None:
    with serve(lambda *_: (status, {}, b"")) as server:
        assert failure(server.url).code == code


def test_wrong_credentials_are_told_and_never_repeated(qgis_app: Any, authcfg: str) -> None:
    with serve(lambda *_: (401, {}, b"")) as server:
        error = failure(server.url, signing(authcfg))
    assert error.code == "remote-credentials-wrong" and SECRET not in str(error)


def test_a_configuration_that_is_gone_is_one_sentence_before_anything_is_sent(qgis_app: Any, authcfg: str) -> None:
    with pytest.raises(RemoteError) as raised:
        signing("nothere")
    assert raised.value.code == "remote-authentication-unusable"


def test_a_redirect_to_another_server_gets_no_credentials(qgis_app: Any, authcfg: str) -> None:
    transport = signing(authcfg)
    with serve(lambda *_: (200, {}, {})) as other:
        for target in (other.url, other.url.replace("localhost", "127.0.0.1")):
            for method in ("GET", "POST"):
                with serve(lambda *_, to=target: (302, {"Location": to}, b"")) as server:
                    request = json_request(method, server.url, {} if method == "POST" else None)
                    error = in_background(lambda given=request: send_json(transport, given))
                assert isinstance(error, RemoteError) and error.code == "remote-redirect", error
    assert not [each for each in other.received if SECRET in str(each)]


def test_a_server_that_is_down_is_one_sentence_at_once(qgis_app: Any) -> None:
    with serve(lambda *_: (200, {}, {})) as server:
        pass
    start = time.monotonic()
    assert failure(server.url).code == "remote-unreachable" and time.monotonic() - start < 10
    assert failure("http://no-such-host.invalid/").code == "remote-unreachable"


def slow(_: Any, handler: Any) -> None:
    """A byte now and then for a while."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def test_the_whole_answer_has_one_deadline(qgis_app: Any) -> None:
    with serve(slow) as server:
        start = time.monotonic()
        assert failure(server.url, timeout_s=0.5).code in ("remote-no-answer", "remote-unreachable")
        assert time.monotonic() - start < 4


def endless(_: Any, handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        handler.wfile.write(b" " * 65536)


def test_an_answer_without_end_is_refused(qgis_app: Any) -> None:
    with serve(endless) as server:
        assert failure(server.url).code == "remote-too-large"


def test_a_small_answer_that_unpacks_to_a_large_one_is_not_unpacked(qgis_app: Any) -> None:
    packed = gzip.compress(b" " * 50 * 2**20)
    assert len(packed) < 100_000
    with serve(lambda *_: (200, {"Content-Encoding": "gzip"}, packed)) as server:
        assert failure(server.url).code == "remote-not-json"
    assert server.received[0].headers["accept-encoding"] == "identity"


def test_a_private_ca_is_trusted_once_the_profile_names_it(qgis_app: Any, certificates: Certificates) -> None:
    with serve(lambda *_: (200, {}, {"secure": True}), certificates) as server:
        assert failure(server.url).code == "remote-untrusted"
        trusting = QgisTransport(ca_file=str(certificates.ca))
        assert in_background(lambda: send_json(trusting, HttpRequest("GET", server.url))).flag("secure")
        assert failure(server.url.replace("localhost", "127.0.0.1"), trusting).code == "remote-untrusted"
        assert failure(server.url, QgisTransport(ca_file=str(certificates.key))).code == "remote-no-ca-file"


def test_a_way_in_works_with_it(qgis_app: Any, authcfg: str) -> None:
    answer = {"action": "A", "serverSparkVersion": "4.3.0", "success": True, "submissionId": "driver-1"}
    with serve(lambda *_: (200, {}, {**answer, "driverState": "RUNNING"})) as server:
        profile = Profile("test", "rest", "s3://jobs", url=server.url, authcfg=authcfg)
        way = way_in(profile, qgis_transport(profile))
        handle = in_background(lambda: way.submit(Submission("/j", "n", "/c", "/e")))
        assert in_background(lambda: way.state(handle)) is JobState.RUNNING
        assert all(each.passed for each in in_background(way.check))


def test_a_client_of_spark_connect_gets_the_bearer_token_in_its_environment(qgis_app: Any, authcfg: str) -> None:
    fields = {"url": "sc://localhost:1", "python": "/p"}
    connect = Profile("test", "connect", "s3://jobs", authcfg=authcfg, **fields)
    assert qgis_transport(connect).child_environment("TOKEN") == {"TOKEN": SECRET}
    assert qgis_transport(Profile("test", "connect", "s3://jobs", **fields)).child_environment("TOKEN") == {}


def test_a_password_is_no_token_of_spark_connect(qgis_app: Any, authcfg: str) -> None:
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig("Basic")
    config.setName("password")
    config.setConfigMap({"username": "me", "password": SECRET})
    manager.storeAuthenticationConfig(config)
    with pytest.raises(RemoteError) as raised:
        signing(config.id()).child_environment("TOKEN")
    assert raised.value.code == "remote-no-bearer"
    transport = signing(config.id())
    with serve(lambda *_: (200, {}, {})) as server:
        in_background(lambda: send_json(transport, HttpRequest("GET", server.url)))
    assert server.received[0].headers["authorization"].startswith("Basic ")
    manager.removeAuthenticationConfig(config.id())
