"""A tile service in a request: its fields are checked, its secrets are in no text about it."""

import pytest

from plugin.engine.api.errors import RequestError
from plugin.engine.api.requests.tile_service import TileService

XYZ = {"kind": "xyz", "url": "https://tiles.example.org/{z}/{x}/{y}.png"}
SECRET = "s3cr3t"


def test_a_service_survives_its_json():
    whole = {
        **XYZ,
        "crs": "EPSG:3857",
        "zmin": 1,
        "zmax": 19,
        "tile_size": 512,
        "extent": [0, 0, 100, 100],
        "dimensions": {"TIME": "2020"},
        "referer": "https://example.org",
        "headers": {"X-Api-Key": SECRET},
        "user": "a",
        "password": SECRET,
    }
    service = TileService.from_json(whole)
    assert TileService.from_json(service.to_json()) == service
    assert service.headers == {"X-Api-Key": SECRET}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "wfs"}, "service.kind"),
        ({"url": "ftp://host/{z}/{x}/{y}"}, "service.url"),
        ({"url": "https://host/{z}/{x}.png"}, "service.url"),
        ({"url": "https:///{z}/{x}/{y}.png"}, "service.url"),
        ({"url": "https://host:port/{z}/{x}/{y}.png"}, "service.url"),
        ({"url": "https://host/\n{z}/{x}/{y}.png"}, "service.url"),
        ({"kind": "wms", "url": "https://host/wms"}, "service.layers"),
        ({"zmin": 5, "zmax": 4}, "service.zmax"),
        ({"zmax": 31}, "service.zmax"),
        ({"zmax": True}, "service.zmax"),
        ({"tile_size": 100_000}, "service.tile_size"),
        ({"extent": [1, 0, 0, 1]}, "service.extent"),
        ({"headers": {"X-A": "b\r\nX-C: d"}}, "service.headers"),
        ({"headers": {"X-A": "\ud800"}}, "service.headers"),
        ({"dimensions": {"TIME": "\udfff"}}, "service.dimensions"),
        ({"dimensions": {"\ud800": "2020"}}, "service.dimensions"),
        ({"style": "\ud800"}, "service.style"),
        ({"headers": {"X A": "b"}}, "service.headers"),
        ({"style": 3}, "service.style"),
    ],
)
def test_a_wrong_field_is_named(change, field):
    with pytest.raises(RequestError, match=f"'{field}'"):
        TileService.from_json({**XYZ, **change})


@pytest.mark.parametrize("key", ["url", "password", "user", "proxy", "referer", "headers"])
def test_an_error_does_not_repeat_a_secret(key):
    with pytest.raises(RequestError) as raised:
        TileService.from_json({**XYZ, key: f"{SECRET}\n"})
    assert SECRET not in str(raised.value)


def test_no_text_about_a_service_holds_its_secrets():
    service = TileService.from_json(
        {
            "kind": "xyz",
            "url": f"https://me:{SECRET}@host/{{z}}/{{x}}/{{y}}.png?access_token={SECRET}",
            "headers": {"Authorization": f"Bearer {SECRET}"},
            "user": SECRET,
            "password": SECRET,
            "proxy": f"http://me:{SECRET}@proxy:3128",
        }
    )
    assert SECRET not in repr(service) + service.identity() + service.host


def test_the_identity_tells_services_apart_but_not_their_credentials():
    def identity(**change):
        return TileService.from_json({**XYZ, **change}).identity()

    url = "https://host/{z}/{x}/{y}?lyrs=s&token=1"
    same = [identity(url=url), identity(url=url.replace("=1", "=2")), identity(url=url, password="p", user_agent="a")]
    assert len(set(same)) == 1
    others = [identity(url=url.replace("lyrs=s", "lyrs=m")), identity(url=url, zmax=3), identity(url=url, style="b")]
    assert len({*same, *others}) == 4
    assert identity().startswith("xyz:https://tiles.example.org/{z}/{x}/{y}.png#")
