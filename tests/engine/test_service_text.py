"""A tile service written as one text: Landchip's own form and QGIS's (C11)."""

import pytest

from plugin.engine.api.errors import RequestError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.service_text import raster_of_text

TEMPLATE = "https://tiles.example.org/{z}/{x}/{y}.png"
QUOTED = "https://tiles.example.org/%7Bz%7D/%7Bx%7D/%7By%7D.png"


@pytest.mark.parametrize(
    "text",
    [
        f"xyz:{TEMPLATE}",
        f"type=xyz&url={TEMPLATE}",
        f"type=xyz&url={QUOTED}",
        f"wms://type=xyz&url={QUOTED}",
        f"contextualWMSLegend=0&crs=EPSG:3857&type=xyz&url={QUOTED}",
    ],
)
def test_tiles_are_named_in_several_forms(text):
    raster = raster_of_text(text)
    assert (raster.service.kind, raster.service.url, raster.service.crs) == ("xyz", TEMPLATE, "EPSG:3857")
    assert raster.name == "tiles.example.org"


def test_every_parameter_of_a_qgis_source_has_its_field():
    text = (
        f"type=xyz&url={QUOTED}%3Fkey%3Da%2526b&zmin=2&zmax=19&tilePixelRatio=2&http-header:referer=https://r.org/"
        "&http-header:X-Key=k&username=u&password=p%26q"
    )
    service = raster_of_text(text).service
    assert service.url == f"{TEMPLATE}?key=a%26b"
    assert (service.zmin, service.zmax, service.tile_size) == (2, 19, 512)
    assert (service.referer, service.headers) == ("https://r.org/", {"X-Key": "k"})
    assert (service.user, service.password) == ("u", "p&q")


def test_a_wms_and_a_wmts_of_qgis_are_told_apart():
    wms = raster_of_text("crs=EPSG:26911&format=image/png&layers=a&layers=b&styles&styles&url=https://h/wms?map=/a.map")
    assert (wms.service.kind, wms.service.layers, wms.service.url) == ("wms", "a,b", "https://h/wms?map=/a.map")
    wmts = raster_of_text("crs=EPSG:3857&layers=a&styles=default&tileMatrixSet=GM&url=https://h/wmts.xml")
    assert (wmts.service.kind, wmts.service.matrix_set, wmts.service.style) == ("wmts", "GM", "default")


@pytest.mark.parametrize(
    "path", ["/a/type=xyz&url=b.tif", "a.tif", "https://h/a.tif?url=b&type=xyz", "./url=a", "C:\\a"]
)
def test_a_path_or_url_stays_one(path):
    assert raster_of_text(path) == RasterInput(path)


def test_authentication_that_qgis_keeps_is_refused_with_its_reason():
    with pytest.raises(RequestError, match="stored in QGIS"):
        raster_of_text(f"type=xyz&url={QUOTED}&authcfg=abc1234")


def test_a_number_that_is_none_names_its_field():
    with pytest.raises(RequestError, match=r"service\.zmax"):
        raster_of_text(f"type=xyz&url={QUOTED}&zmax=many")
