"""What bad and odd imagery gets: one sentence with cause and remedy, or the right reading."""

from __future__ import annotations

import os
import zipfile

import numpy as np
import pytest
import rasterio
from affine import Affine

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.inspect import SourceOverrides, inspect_raster
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec, ReadMode
from tests.data import rasters
from tests.messages import refused

RGB = ("red", "green", "blue")
RGBN = (*RGB, "nir")
INPUT_SPEC = InputSpec(RGB, "uint8", 1.0, 32)


def source(path, bands=RGB, by_hand=None, dtype="uint8"):
    return inspect_raster(str(path), bands, dtype, SourceOverrides(bands=by_hand))


@pytest.mark.parametrize(
    ("make_raster", "code", "facts"),
    [
        (rasters.not_a_raster, "raster-unreadable", {}),
        (rasters.no_crs, "raster-no-crs", {}),
        (rasters.gcp_only, "raster-gcps-only", {}),
        (rasters.palette, "raster-palette", {}),
        (rasters.uint16, "raster-pixel-type", {"held": "uint16", "dtype": "uint8"}),
        (rasters.float32, "raster-pixel-type", {"held": "float32", "dtype": "uint8"}),
    ],
)
def test_a_raster_that_cannot_be_used_is_refused_with_the_reason(tmp_path, make_raster, code, facts):
    path = make_raster(tmp_path)
    with refused(RasterError, code, path=str(path), **facts) as caught:
        source(path, by_hand={"red": 1, "green": 1, "blue": 1} if make_raster is rasters.palette else None)
    assert "\n" not in str(caught.value)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.tif")
    with refused(RasterError, "raster-is-pipe"):
        source(tmp_path / "a.tif")


def test_a_missing_file_and_a_damaged_one_have_different_errors(tmp_path):
    with refused(RasterError, "raster-missing", path=str(tmp_path / "gone.tif")):
        source(tmp_path / "gone.tif")


def test_a_path_that_no_file_system_can_hold_is_missing():
    with refused(RasterError, "raster-missing"):
        source("/" + "a" * 5000)


def test_a_raster_in_degrees_of_which_more_is_known_than_it_states_is_read(tmp_path):
    """GDAL is given a VRT that is spelt out; no part of it is a file's name, and some are too long for one."""
    imagery = open_imagery([rasters.degrees(tmp_path)], INPUT_SPEC, overrides=SourceOverrides(nodata=((7, 7),)))
    with imagery.reader() as reader:
        strip = reader.read([next(imagery.layout().select()).chips[0]])
    assert 0 < strip.valid[0] < 1


@pytest.mark.parametrize("bands", [3, 4])  # of four, pixels are looked at to tell near infrared from transparency
def test_a_raster_that_breaks_off_is_refused_where_it_does(tmp_path, bands):
    imagery = open_imagery([rasters.truncated(tmp_path, bands)], INPUT_SPEC)
    chips = [chip for each in imagery.layout().select() for chip in each.chips]
    with imagery.reader() as reader, refused(RasterError, "raster-breaks-off"):
        reader.read(chips)


def test_a_mosaic_that_names_a_band_which_its_file_lacks_is_refused_with_its_own_remedy(tmp_path):
    """A catalogue may state four bands of a file that has three; the mosaic opens, reading it fails (F18)."""
    path = rasters.plain(tmp_path)
    with rasterio.open(path) as dataset:
        geotransform, size = ",".join(map(str, dataset.transform.to_gdal())), dataset.width
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><SimpleSource><SourceFilename>{path}</SourceFilename>'
        f'<SourceBand>{band + 1}</SourceBand><SourceProperties RasterXSize="{size}" RasterYSize="{size}" '
        'DataType="Byte" BlockXSize="64" BlockYSize="64"/></SimpleSource></VRTRasterBand>'
        for band in (1, 2, 3)
    )
    (tmp_path / "mosaic.vrt").write_text(
        f'<VRTDataset rasterXSize="{size}" rasterYSize="{size}"><SRS>{rasters.CRS}</SRS>'
        f"<GeoTransform>{geotransform}</GeoTransform>{bands}</VRTDataset>"
    )
    imagery = open_imagery([str(tmp_path / "mosaic.vrt")], INPUT_SPEC)
    chips = [chip for each in imagery.layout().select() for chip in each.chips]
    with imagery.reader() as reader, refused(RasterError, "raster-source-lacks-band"):
        reader.read(chips)


class TestBands:
    def test_three_bands_are_red_green_and_blue(self, tmp_path):
        assert source(rasters.plain(tmp_path)).bands == (1, 2, 3)

    def test_a_fourth_band_is_near_infrared(self, tmp_path):
        assert source(rasters.plain(tmp_path, 4), RGBN).bands == (1, 2, 3, 4)

    def test_descriptions_name_bands_in_any_order(self, tmp_path):
        assert source(rasters.described(tmp_path), RGBN).bands == (3, 2, 1, 4)

    def test_colour_interpretation_names_bands(self, tmp_path):
        assert source(rasters.interpreted(tmp_path)).bands == (3, 2, 1)

    @pytest.mark.parametrize("bands", [1, 2, 5])
    def test_too_few_or_too_many_bands_need_an_order_by_hand(self, tmp_path, bands):
        path = rasters.write(tmp_path / "a.tif", rasters.noise(bands), photometric="MINISBLACK")
        with refused(RasterError, "bands-unknown", count=bands):
            source(path)

    def test_an_order_by_hand_wins_over_names(self, tmp_path):
        assert source(rasters.described(tmp_path), by_hand={"red": 4, "green": 1, "blue": 2}).bands == (4, 1, 2)

    def test_an_order_by_hand_must_name_every_band_of_the_model(self, tmp_path):
        with refused(RasterError, "band-not-given", band="blue"):
            source(rasters.plain(tmp_path), by_hand={"red": 1, "green": 2})

    def test_an_order_by_hand_must_fit_the_raster(self, tmp_path):
        with refused(RasterError, "band-number-beyond", number=9, band="blue", count=3):
            source(rasters.plain(tmp_path), by_hand={"red": 1, "green": 2, "blue": 9})

    def test_near_infrared_is_missed_where_there_is_none(self, tmp_path):
        with refused(RasterError, "band-nir-missing", count=3):
            source(rasters.plain(tmp_path), RGBN)

    def test_16_bit_alpha_is_distinguished_from_near_infrared_too(self, tmp_path):
        pixels = np.full((4, 64, 64), 20_000, np.uint16)
        pixels[3] = 65535
        path = rasters.write(tmp_path / "a.tif", pixels, photometric="RGB", alpha="YES")
        assert source(path, dtype="uint16").alpha == 4

    def test_an_alpha_band_is_no_near_infrared(self, tmp_path):
        with refused(RasterError, "band-nir-missing", count=3):
            source(rasters.alpha(tmp_path), RGBN)


class TestPlace:
    def test_longitudes_beyond_180_are_refused(self, tmp_path):
        path = rasters.write(tmp_path / "a.tif", rasters.noise(), "EPSG:4326", rasters.at(244.37, 32.8, 1e-5))
        with refused(RasterError, "raster-longitudes-beyond-180", path=path):
            source(path)

    def test_a_position_without_a_scale_is_refused(self, tmp_path):
        path = rasters.write(tmp_path / "a.tif", rasters.noise(), transform=Affine(0, 0, 6e5, 0, -1, 4e6))
        with refused(RasterError, "raster-gcps-only", path=path):  # what GDAL makes of a position without a scale
            source(path)

    def test_a_crs_by_hand_is_used_for_a_raster_that_states_none(self, tmp_path):
        path = rasters.no_crs(tmp_path)
        assert open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(crs=rasters.CRS)).grid.crs == rasters.CRS

    def test_a_raster_s_own_crs_wins_over_one_by_hand(self, tmp_path):
        path = rasters.plain(tmp_path)
        assert open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(crs="EPSG:4326")).grid.crs == rasters.CRS

    @pytest.mark.parametrize("make_raster", [rasters.degrees, rasters.us_feet, rasters.web_mercator, rasters.rotated])
    def test_odd_georeference_is_warped_into_ground_metres(self, tmp_path, make_raster):
        imagery = open_imagery([make_raster(tmp_path)], INPUT_SPEC)
        (placed,) = imagery.sources
        assert placed.mode is ReadMode.WARPED
        assert placed.gsd_m == pytest.approx(1.0, rel=0.03)
        with imagery.reader() as reader:
            valid = [reader.read(each.chips).valid.sum() for each in imagery.layout().select()]
        assert sum(valid) == pytest.approx(9, rel=0.08)  # 96 x 96 m of chips of 32 m

    def test_finer_pixels_are_resampled_on_reading(self, tmp_path):
        assert open_imagery([rasters.fine(tmp_path)], INPUT_SPEC).sources[0].mode is ReadMode.RESAMPLED


class TestDate:
    @pytest.mark.parametrize(
        ("name", "date"),
        [
            ("m_4709963_se_14_1_20090818.tif", "2009-08-18"),
            ("m_3907864_sw_17_060_20210912_downsampled.tif", "2021-09-12"),
            ("m_3211605_ne_11_060_20200415_20200827.tif", "2020-04-15"),
            ("m_3211605_ne_11_h_20160415.tif", "2016-04-15"),
            ("orthophoto_20160415.tif", None),
            ("m_4709963_se_14_1_20209999.tif", None),
        ],
    )
    def test_the_image_date_is_read_from_naip_file_names(self, tmp_path, name, date):
        rasters.write(tmp_path / name, rasters.noise())
        assert source(tmp_path / name).date == date


class TestFingerprint:
    def test_the_same_file_has_the_same_fingerprint(self, tmp_path):
        path = rasters.plain(tmp_path)
        assert source(path).fingerprint == source(path).fingerprint

    def test_other_pixels_have_another(self, tmp_path):
        (tmp_path / "b").mkdir()
        one, other = rasters.plain(tmp_path, seed=1), rasters.plain(tmp_path / "b", seed=2)
        assert source(one).fingerprint != source(other).fingerprint

    def test_statistics_and_pyramids_that_qgis_writes_change_nothing(self, tmp_path):
        path = rasters.plain(tmp_path)
        before = source(path).fingerprint
        (tmp_path / "plain3.tif.aux.xml").write_text("<PAMDataset/>")
        assert source(path).fingerprint == before

    def test_rasters_of_one_name_in_two_archives_have_different_fingerprints(self, tmp_path):
        fingerprints = []
        for year, seed in (("2011", 1), ("2021", 2)):
            path = rasters.plain(tmp_path, seed=seed)
            with zipfile.ZipFile(tmp_path / f"{year}.zip", "w") as archive:
                archive.write(path, "q.tif")
            fingerprints.append(source(f"/vsizip/{tmp_path}/{year}.zip/q.tif").fingerprint)
        assert fingerprints[0] != fingerprints[1]

    def test_a_changed_source_of_a_vrt_changes_the_vrt(self, tmp_path):
        path = rasters.plain(tmp_path)
        with rasterio.open(path) as dataset:
            transform = ", ".join(str(each) for each in dataset.transform.to_gdal())
            srs = dataset.crs.to_wkt()
        bands = "".join(
            f'<VRTRasterBand dataType="Byte" band="{k}"><SimpleSource><SourceFilename relativeToVRT="0">{path}'
            f"</SourceFilename><SourceBand>{k}</SourceBand></SimpleSource></VRTRasterBand>"
            for k in (1, 2, 3)
        )
        head = f'<VRTDataset rasterXSize="96" rasterYSize="96"><SRS>{srs}</SRS><GeoTransform>{transform}</GeoTransform>'
        (tmp_path / "a.vrt").write_text(f"{head}{bands}</VRTDataset>")
        before = source(tmp_path / "a.vrt").fingerprint
        rasters.plain(tmp_path, seed=9)
        assert source(tmp_path / "a.vrt").fingerprint != before


def test_a_path_with_spaces_and_letters_beyond_ascii_is_read(tmp_path):
    folder = tmp_path / "Vermeßung Süd 東"
    folder.mkdir()
    imagery = open_imagery([rasters.plain(folder)], INPUT_SPEC)
    with imagery.reader() as reader:
        assert all((reader.read(each.chips).valid == 1).all() for each in imagery.layout().select())


@pytest.mark.parametrize("pattern", ["rasters/*.tif", "rasters/reader/*.tif", "chips/california/*_2016_1*.tif"])
def test_real_naip_is_read_with_its_near_infrared(data, pattern):
    paths = sorted(data.glob(pattern))
    assert paths
    for path in paths:
        imagery = open_imagery([str(path)], InputSpec(RGBN, "uint8", 1.0, 224))
        assert imagery.sources[0].source.bands == (1, 2, 3, 4)
        assert not imagery.sources[0].source.alpha
        first = next(imagery.layout().select()).chips[:4]
        with imagery.reader() as reader:
            strip = reader.read(first)
        assert strip.pixels.shape == (len(first), 4, 224, 224)
        assert strip.valid.max() > 0
        assert np.ptp(strip.pixels[int(strip.valid.argmax())]) > 20


def test_a_signed_address_keeps_its_secret():
    with refused(RasterError, "raster-server-unreachable") as caught:
        source("http://127.0.0.1:9/q.tif?sv=2&sig=SECRET")
    assert "SECRET" not in str(caught.value)
