"""A layer of a service becomes the description that the engine reads it by."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsNetworkAccessManager,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)
from qgis.PyQt.QtNetwork import QNetworkProxy

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.requests.tile_service import TileService
from plugin.processing.inputs.layer_source import check_area, layer_source, layer_title
from plugin.processing.inputs.tile_service import layer_uri, tile_service

PLACE = "-115.62,-115.58,32.7,32.71 [EPSG:4326]"
SECRET = "sesame-open-123"


def xyz(uri):
    return tile_service(QgsRasterLayer(f"type=xyz&{uri}", "tiles", "wms"))


def made_up(monkeypatch, provider, source, crs="EPSG:3857"):
    """The service of a layer whose server is not asked."""
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "a layer", "wms")
    monkeypatch.setattr(layer, "providerType", lambda: provider, raising=False)
    monkeypatch.setattr(layer, "source", lambda: source, raising=False)
    return tile_service(layer)


def test_an_xyz_layer_keeps_its_address_and_its_zoom_levels(qgis_app):
    service = xyz("url=https://tiles.example.org/%7Bz%7D/%7Bx%7D/%7By%7D.png?key%3Dabc&zmin=3&zmax=19")
    assert service == TileService(
        "xyz", "https://tiles.example.org/{z}/{x}/{y}.png?key=abc", crs="EPSG:3857", zmin=3, zmax=19
    )


def test_an_xyz_layer_without_zoom_levels_has_those_of_qgis(qgis_app):
    service = xyz("url=https://tiles.example.org/{z}/{x}/{y}.png")
    assert (service.zmin, service.zmax, service.tile_size) == (0, 18, 256)


@pytest.mark.parametrize("place", ["{z}/{x}/{-y}", "{q}"])
def test_rows_from_the_south_and_quadkeys_are_kept(qgis_app, place):
    assert xyz(f"url=https://tiles.example.org/{place}.png").url == f"https://tiles.example.org/{place}.png"


def test_tiles_of_high_resolution_have_512_pixels(qgis_app):
    assert xyz("url=https://tiles.example.org/{z}/{x}/{y}@2x.png&tilePixelRatio=2").tile_size == 512


def test_referer_user_agent_and_headers_are_kept(qgis_app):
    service = xyz(
        "url=https://tiles.example.org/{z}/{x}/{y}.png&http-header:referer=https://a.example.org"
        "&http-header:X-Key=k1&http-header:User-Agent=me"
    )
    assert (service.referer, service.user_agent, dict(service.headers)) == (
        "https://a.example.org", "me", {"X-Key": "k1"},
    )  # fmt: skip
    old = xyz("url=https://tiles.example.org/{z}/{x}/{y}.png&referer=https://b.example.org")
    assert old.referer == "https://b.example.org"


def test_user_and_password_are_kept(qgis_app):
    service = xyz("url=https://tiles.example.org/{z}/{x}/{y}.png&username=u&password=p%26w")
    assert (service.user, service.password) == ("u", "p&w")


def test_a_wms_keeps_layers_styles_format_and_parameters(qgis_app, monkeypatch):
    service = made_up(
        monkeypatch,
        "wms",
        "crs=EPSG:3857&dpiMode=7&format=image/png&layers=a&layers=b&styles=&styles=s&version=1.1.1"
        "&url=https://maps.example.org/wms?map%3D/x.map",
    )
    assert (service.kind, service.url) == ("wms", "https://maps.example.org/wms?map=/x.map")
    assert (service.layers, service.style, service.format, service.version) == ("a,b", "s", "image/png", "1.1.1")
    assert service.extent is not None and service.matrix_set is None


def test_a_wmts_keeps_its_matrix_set_and_dimensions(qgis_app, monkeypatch):
    service = made_up(
        monkeypatch,
        "wms",
        "crs=EPSG:3857&format=image/jpeg&layers=L&styles=default&tileMatrixSet=GoogleMapsCompatible"
        "&url=https://maps.example.org/WMTSCapabilities.xml&tileDimensions=Time%3D2020",
    )
    assert (service.kind, service.matrix_set, dict(service.dimensions)) == (
        "wmts", "GoogleMapsCompatible", {"Time": "2020"},
    )  # fmt: skip


def test_a_wcs_keeps_its_coverage(qgis_app, monkeypatch):
    service = made_up(
        monkeypatch, "wcs", "identifier=cov&url=https://maps.example.org/wcs&crs=EPSG:3857&format=GTiff&version=1.0.0"
    )
    assert (service.kind, service.layers, service.version) == ("wcs", "cov", "1.0.0")


def test_arcgis_services_are_told_apart_by_their_address(qgis_app, monkeypatch):
    uri = "crs='EPSG:3857' format='PNG32' layer='0' url='https://h.example.org/arcgis/rest/services/A/MapServer'"
    service = made_up(monkeypatch, "arcgismapserver", uri)
    assert (service.kind, service.layers, service.format) == ("arcgis-map", "0", "png32")
    image = made_up(monkeypatch, "arcgismapserver", uri.replace("MapServer", "ImageServer"))
    assert image.kind == "arcgis-image"


@pytest.mark.parametrize(
    "uri",
    [
        "type=xyz&url=file:///somewhere/{z}/{x}/{y}.png",
        "type=xyz&url=https://tiles.example.org/{z}/{x}/{y}.png&interpretation=maptilerterrain",
        "type=mbtiles&url=file:///somewhere/a.mbtiles",
    ],
)
def test_what_only_qgis_can_read_is_exported(qgis_app, monkeypatch, uri):
    assert made_up(monkeypatch, "wms", uri) is None


@pytest.fixture(scope="module")
def configure(qgis_app):
    """Stores authentication configurations, and gives their ids."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("made up", True)

    def store(method, **values):
        config = QgsAuthMethodConfig(method)
        config.setName(method)
        config.setConfigMap(values)
        stored, *_ = manager.storeAuthenticationConfig(config)
        assert stored
        return config.id()

    return store


def test_an_authentication_configuration_becomes_headers(configure):
    config = configure("APIHeader", **{"X-Api-Key": SECRET})
    service = xyz(f"url=https://tiles.example.org/{{z}}/{{x}}/{{y}}.png&authcfg={config}")
    assert dict(service.headers) == {"X-Api-Key": SECRET}
    basic = xyz(
        f"url=https://tiles.example.org/{{z}}/{{x}}/{{y}}.png&authcfg={configure('Basic', username='u', password='p')}"
    )
    assert dict(basic.headers) == {"Authorization": "Basic dTpw"}
    assert SECRET not in repr(service) + service.identity()


def test_a_configuration_that_signs_each_request_is_left_to_qgis(configure):
    config = configure("MapTilerHmacSha256", token="t", secret="s")
    assert xyz(f"url=https://tiles.example.org/{{z}}/{{x}}/{{y}}.png&authcfg={config}") is None


def test_a_configuration_that_is_missing_is_one_sentence(configure):
    config = configure("APIHeader", **{"X-Api-Key": SECRET})
    QgsApplication.authManager().removeAuthenticationConfig(config)
    with pytest.raises(RasterError, match="The authentication configuration of tiles cannot be used"):
        xyz(f"url=https://tiles.example.org/{{z}}/{{x}}/{{y}}.png&authcfg={config}")


def test_qgis_proxy_is_passed_on_but_not_for_what_it_excludes(qgis_app):
    manager = QgsNetworkAccessManager.instance()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example.org", 3128, "me", "it")
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    manager.setFallbackProxyAndExcludes(proxy, ["https://inner.example.org"], [])
    try:
        assert xyz("url=https://tiles.example.org/{z}/{x}/{y}.png").proxy == "http://me:it@proxy.example.org:3128"
        assert xyz("url=https://inner.example.org/{z}/{x}/{y}.png").proxy is None
    finally:
        manager.setFallbackProxyAndExcludes(*before)


@pytest.mark.parametrize(
    ("value", "uri"),
    [
        ("type=xyz&url=https://a/{z}/{x}/{y}.png", "wms://type=xyz&url=https://a/{z}/{x}/{y}.png"),
        ("wms://type=xyz&url=https://a/{z}/{x}/{y}.png", "wms://type=xyz&url=https://a/{z}/{x}/{y}.png"),
        ("crs=EPSG:3857&layers=a&url=https://a/wms", "wms://crs=EPSG:3857&layers=a&url=https://a/wms"),
        ("identifier=c&url=https://a/wcs", "wcs://identifier=c&url=https://a/wcs"),
        ("crs='EPSG:3857' url='https://a/MapServer'", "arcgismapserver://crs='EPSG:3857' url='https://a/MapServer'"),
        ("/data/a.tif", "/data/a.tif"),
        ("/vsicurl?url=https%3A%2F%2Fa%2Fb.tif", "/vsicurl?url=https%3A%2F%2Fa%2Fb.tif"),
    ],
)
def test_an_address_may_be_given_with_or_without_its_provider(value, uri):
    """C11"""
    assert layer_uri(value) == uri


def test_a_layer_that_is_named_by_its_address_is_called_by_its_server(qgis_app):
    """C11: the title of its map held the key."""
    uri = f"type=xyz&url=https://tiles.example.org/{{z}}/{{x}}/{{y}}.png?key={SECRET}"
    assert layer_title(QgsRasterLayer(uri, uri, "wms")) == "tiles.example.org"


@pytest.mark.parametrize("prefix", ["", "wms://"])
def test_classify_takes_the_address_of_tiles(processing, fake_engine, tiles, tmp_path, prefix):
    """C11"""
    feedback = QgsProcessingFeedback(False)
    uri = f"{prefix}type=xyz&url={tiles.url}?key={SECRET}&zmin=0&zmax=14"
    parameters = {"INPUT": uri, "EXTENT": PLACE, "OUTPUT": str(tmp_path / "map.gpkg")}
    processing.run("landchip:classify", parameters, feedback=feedback)
    assert [method for method, _ in fake_engine.calls] == ["classify"]
    (entry,) = fake_engine.request["raster"]
    assert entry["service"]["url"] == f"{tiles.url}?key={SECRET}"
    assert entry["name"] == "127.0.0.1"
    assert fake_engine.request["crs"] is None
    assert not tiles.requested  # no pixel is read by QGIS


@pytest.mark.parametrize("prefix", ["", "wms://"])
def test_the_chip_grid_takes_the_address_of_tiles(processing, loaded, tiles, prefix):
    """Brother of C11: without the provider it could not be found."""
    parameters = {"INPUT": f"{prefix}type=xyz&url={tiles.url}&zmax=17", "EXTENT": PLACE, "OUTPUT": "memory:"}
    grid = processing.run("landchip:chipgrid", parameters)
    assert grid["GRID_CRS"] == "EPSG:32611"
    assert grid["CHIPS"] == grid["OUTPUT"].featureCount() > 0


def test_the_log_of_a_run_holds_no_secret_of_a_service(processing, fake_engine, tiles, tmp_path, configure):
    """Brother of C11: address, header, password and configuration."""
    config = configure("APIHeader", **{"X-Api-Key": SECRET})
    options = f"&username=u&password={SECRET}&http-header:X-Other={SECRET}&authcfg={config}"
    layer = QgsRasterLayer(f"type=xyz&url={tiles.url}?key={SECRET}{options}", "tiles", "wms")
    feedback = QgsProcessingFeedback(False)
    parameters = {"INPUT": layer, "EXTENT": PLACE, "OUTPUT": str(tmp_path / "map.gpkg")}
    processing.run("landchip:classify", parameters, feedback=feedback)
    service = fake_engine.request["raster"][0]["service"]
    assert json.dumps(service).count(SECRET) == 4
    assert SECRET not in feedback.textLog() + feedback.htmlLog()
    written = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert written
    assert not [each for each in written if SECRET.encode() in each.read_bytes()]


def test_further_imagery_may_be_a_service(processing, fake_engine, tiles, make_raster, tmp_path):
    parameters = {
        "INPUT": str(make_raster()),
        "MORE": f"type=xyz&url={tiles.url}",
        "OUTPUT": str(tmp_path / "map.gpkg"),
    }
    processing.run("landchip:classify", parameters)
    first, second = fake_engine.request["raster"]
    assert first.endswith("quad.tif")
    assert second["service"]["kind"] == "xyz"


def test_a_whole_world_of_tiles_is_refused_until_an_area_is_chosen(processing, fake_engine, layer, tiles, tmp_path):
    with pytest.raises(QgsProcessingException, match="too large to take whole: choose an area"):
        processing.run("landchip:classify", {"INPUT": layer, "OUTPUT": str(tmp_path / "map.gpkg")})
    with pytest.raises(AreaError, match="choose an area"):
        check_area(layer)
    assert not fake_engine.calls


def test_a_file_is_no_service(make_raster):
    assert tile_service(QgsRasterLayer(str(make_raster()), "quad")) is None


def test_a_layer_of_tiles_has_no_path_and_needs_no_export(layer):
    source = layer_source(layer, "INPUT")
    assert source.export is None
    assert (source.raster.path, source.raster.name) == ("", "Aerial tiles: here")
    assert source.raster.service.zmax == 14
