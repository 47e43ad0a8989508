"""Ground that no source of a VRT covers, or that a sparse TIFF never wrote, is no imagery (F7, F18)."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.vrt import WarpedVRT

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.inspect import SourceOverrides, inspect_raster
from plugin.engine.imagery.mosaic import Mosaic
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import ReadMode
from plugin.engine.landcover.shares import open_land_cover
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write
from tests.messages import refused

SIDE = 6 * PX
GAP = (2 * PX + 10, 4 * PX - 7)  # columns without a source
TILE = {"tiled": True, "blockxsize": 64, "blockysize": 64}
DEGREES = Affine(1.07e-5, 0, -115.5, 0, -0.9e-5, 33)  # pixels of about 1 m
RGB = ("red", "green", "blue")


def vrt(path, sources, width=SIDE, height=SIDE, crs=CRS, transform=None, nodata=None):
    """Writes a VRT of three bands. sources: (file name, left, top, width, height) each, at its own size"""
    a, b, c, d, e, f = tuple(transform or at(WEST, NORTH))[:6]
    value = "" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>"
    bands = ""
    for number in (1, 2, 3):
        placed = "".join(
            f'<SimpleSource><SourceFilename relativeToVRT="1">{name}</SourceFilename><SourceBand>{number}</SourceBand>'
            f'<SrcRect xOff="0" yOff="0" xSize="{cols}" ySize="{rows}"/>'
            f'<DstRect xOff="{left}" yOff="{top}" xSize="{cols}" ySize="{rows}"/></SimpleSource>'
            for name, left, top, cols, rows in sources
        )
        bands += f'<VRTRasterBand dataType="Byte" band="{number}">{value}{placed}</VRTRasterBand>'
    Path(path).write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}"><SRS>{crs}</SRS>'
        f"<GeoTransform>{c!r},{a!r},{b!r},{f!r},{d!r},{e!r}</GeoTransform>{bands}</VRTDataset>"
    )
    return str(path)


def with_gap(folder, crs=CRS, transform=None, **options):
    """A VRT of two rasters with a gap of two columns of chips between them, and the two rasters."""
    ground, transform = noise(SIDE, SIDE), transform or at(WEST, NORTH)
    west = write(folder / "west.tif", ground[:, :, : GAP[0]], transform, crs)
    east = write(folder / "east.tif", ground[:, :, GAP[1] :], transform @ transform.translation(GAP[1], 0), crs)
    sources = [("west.tif", 0, 0, GAP[0], SIDE), ("east.tif", GAP[1], 0, SIDE - GAP[1], SIDE)]
    return vrt(folder / "gap.vrt", sources, crs=crs, transform=transform, **options), [west, east]


def sparse(path, written, **options):
    """A TIFF of 64 x 64 px blocks of which only those in `written` (col, row) were written."""
    ground = noise(SIDE, SIDE)
    profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "crs": CRS, "transform": at(WEST, NORTH), **TILE}
    with rasterio.open(path, "w", height=SIDE, width=SIDE, SPARSE_OK=True, **{**profile, **options}) as dataset:
        for col, row in written:
            window = rasterio.windows.Window(col * 64, row * 64, 64, 64)
            dataset.write(ground[:, row * 64 : row * 64 + 64, col * 64 : col * 64 + 64], window=window)
    return str(path)


def void_of(path):
    return [tuple(each) for each in inspect_raster(path, RGB, "uint8").void]


def chips_of(imagery):
    return {chip: (pixels.tobytes(), float(valid)) for chip, (pixels, valid, _) in read_all(imagery).items()}


class TestVrt:
    def test_the_gap_between_two_sources_is_no_imagery(self, tmp_path):
        """F7: as the two rasters themselves, with as many chips."""
        path, parts = with_gap(tmp_path)
        assert chips_of(open_imagery([path], INPUT_SPEC)) == chips_of(open_imagery(parts, INPUT_SPEC))
        assert void_of(path) == [(GAP[0], 0, GAP[1], SIDE)]

    def test_a_vrt_that_its_sources_cover_is_read_as_ever(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(SIDE, SIDE))
        halves = [("a.tif", 0, 0, SIDE, SIDE), ("a.tif", 0, 0, 40, SIDE)]
        imagery = open_imagery([vrt(tmp_path / "a.vrt", halves)], INPUT_SPEC)
        assert imagery.sources[0].source.void == ()
        assert not imagery.sources[0].source.needs_vrt
        assert chips_of(imagery) == chips_of(open_imagery([path], INPUT_SPEC))

    def test_the_gap_crosses_a_chip(self, tmp_path):
        """Half of the chips at the gap's edge have imagery in 24 of 32 columns."""
        write(tmp_path / "a.tif", noise(PX + 24, SIDE))
        path = vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, PX + 24, SIDE)])
        valid = [valid for _, valid in chips_of(open_imagery([path], INPUT_SPEC)).values()]
        assert sorted(valid) == [0.75] * 6 + [1] * 6

    def test_black_ground_inside_a_source_is_still_imagery(self, tmp_path):
        ground = noise(SIDE, SIDE)
        ground[:, :64, :64] = 0
        write(tmp_path / "a.tif", ground)
        path = vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, SIDE, SIDE)])
        assert {valid for _, valid in chips_of(open_imagery([path], INPUT_SPEC)).values()} == {1}

    def test_a_gap_inside_a_vrt_inside_a_vrt_is_found(self, tmp_path):
        """Beyond GDAL's own answer, which asks the outer VRT only."""
        with_gap(tmp_path)
        path = vrt(tmp_path / "outer.vrt", [("gap.vrt", 0, 0, SIDE, SIDE)])
        assert void_of(path) == [(GAP[0], 0, GAP[1], SIDE)]

    def test_a_vrt_of_a_sparse_tiff_has_its_holes_at_their_place(self, tmp_path):
        sparse(tmp_path / "sparse.tif", [(col, row) for col in range(3) for row in range(3) if (col, row) != (1, 2)])
        path = vrt(tmp_path / "a.vrt", [("sparse.tif", 10, 20, SIDE, SIDE)], SIDE + 10, SIDE + 20)
        hole = (64 + 10, 128 + 20, 128 + 10, 192 + 20)
        assert sorted(void_of(path)) == sorted([(0, 0, SIDE + 10, 20), (0, 20, 10, SIDE + 20), hole])

    def test_a_source_that_is_smaller_than_its_rectangle_covers_only_itself(self, tmp_path):
        """A SrcRect beyond the source's edge, as a window over the edge gives it."""
        write(tmp_path / "a.tif", noise(64, SIDE))
        path = Path(vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, SIDE, SIDE)]))
        size = f'<SourceProperties RasterXSize="64" RasterYSize="{SIDE}" DataType="Byte"/>'
        path.write_text(path.read_text().replace("<SrcRect", size + "<SrcRect"))
        assert void_of(str(path)) == [(64, 0, SIDE, SIDE)]

    def test_a_source_without_rectangles_covers_its_own_size(self, tmp_path):
        write(tmp_path / "a.tif", noise(64, 32))
        path = Path(vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, 64, 32)]))
        path.write_text(re.sub("<(Src|Dst)Rect[^>]*/>", "", path.read_text()))
        with rasterio.open(path) as dataset:
            assert [tuple(np.flatnonzero(dataset.read(1).any(axis=axis))[[0, -1]]) for axis in (0, 1)] == [
                (0, 63),
                (0, 31),
            ]
        assert void_of(str(path)) == [(64, 0, SIDE, 32), (0, 32, SIDE, SIDE)]

    def test_ground_that_one_band_lacks_is_void(self, tmp_path):
        path = Path(vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, SIDE, SIDE)]))
        write(tmp_path / "a.tif", noise(SIDE, SIDE))
        text = path.read_text()
        first, second = text.split('band="2"')
        narrow = second.replace(f'xSize="{SIDE}" ySize', 'xSize="64" ySize', 2)
        path.write_text(f'{first}band="2"{narrow}')
        assert void_of(str(path)) == [(64, 0, SIDE, SIDE)]

    @pytest.mark.parametrize("nodata", [None, 0, 7])
    def test_the_gap_of_a_finer_and_of_a_warped_vrt_is_no_imagery(self, tmp_path, nodata):
        for folder, crs, transform, mode in (
            ("fine", CRS, at(WEST, NORTH, 0.5), ReadMode.RESAMPLED),
            ("degrees", "EPSG:4326", DEGREES, ReadMode.WARPED),
        ):
            (tmp_path / folder).mkdir()
            path, parts = with_gap(tmp_path / folder, crs, transform, nodata=nodata)
            imagery, apart = open_imagery([path], INPUT_SPEC), open_imagery(parts, INPUT_SPEC)
            assert imagery.sources[0].mode is mode
            whole, separate = read_all(imagery), read_all(apart)
            assert abs(sum(each[1] for each in whole.values()) - sum(each[1] for each in separate.values())) < 0.1
            for chip, (pixels, valid, _) in whole.items():
                if valid == 1 and separate[chip][1] == 1:
                    assert np.median(np.abs(pixels.astype(int) - separate[chip][0])) <= 1
                if 0 < valid < 1:  # no black of the gap is mixed in
                    assert pixels.min() > 0

    def test_a_nodata_value_by_hand_does_not_fill_the_gap(self, tmp_path):
        path, parts = with_gap(tmp_path)
        overrides = SourceOverrides(nodata=((77, 77),))
        assert chips_of(open_imagery([path], INPUT_SPEC, overrides=overrides)) == chips_of(
            open_imagery(parts, INPUT_SPEC, overrides=overrides)
        )

    def test_a_task_reads_the_gap_from_the_plan(self, tmp_path):
        path, _ = with_gap(tmp_path)
        imagery = open_imagery([path], INPUT_SPEC)
        again = Mosaic.from_json(json.loads(json.dumps(imagery.mosaic.to_json())))
        chips = [chip for each in imagery.layout().select() for chip in each.chips]
        with imagery.reader() as reader, again.reader() as other:
            for one, two in zip(reader.read(chips), other.read(chips)):
                assert np.array_equal(one, two)

    def test_a_vrt_in_an_archive_is_read_with_its_sources_there(self, tmp_path):
        """Names in it are relative to a place inside the archive, which is no folder."""
        path, _ = with_gap(tmp_path)
        with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
            for name in ("gap.vrt", "west.tif", "east.tif"):
                archive.write(tmp_path / name, name)
        inside = open_imagery([f"/vsizip/{tmp_path}/all.zip/gap.vrt"], INPUT_SPEC)
        assert chips_of(inside) == chips_of(open_imagery([path], INPUT_SPEC))

    def test_a_vrt_as_xml_text_names_files_by_their_full_path(self, tmp_path):
        path, _ = with_gap(tmp_path)
        xml = Path(path).read_text().replace('relativeToVRT="1">', f'relativeToVRT="0">{tmp_path}/')
        assert void_of(xml) == [(GAP[0], 0, GAP[1], SIDE)]

    def test_a_vrt_that_names_a_missing_file_is_refused_before_the_run(self, tmp_path):
        """F18"""
        path, _ = with_gap(tmp_path)
        (tmp_path / "west.tif").unlink()
        with refused(RasterError, "vrt-source-missing", path=path, missing=str(tmp_path / "west.tif")):
            open_imagery([path], INPUT_SPEC)

    def test_a_missing_file_deeper_down_is_named(self, tmp_path):
        with_gap(tmp_path)
        path = vrt(tmp_path / "outer.vrt", [("gap.vrt", 0, 0, SIDE, SIDE)])
        (tmp_path / "east.tif").unlink()
        with refused(RasterError, "vrt-source-missing", missing=str(tmp_path / "east.tif")):
            open_imagery([path], INPUT_SPEC)

    def test_a_warped_vrt_of_a_missing_file_is_named(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(SIDE, SIDE))
        with rasterio.open(path) as dataset, WarpedVRT(dataset, crs="EPSG:4326") as warped:
            rasterio.shutil.copy(warped, tmp_path / "warped.vrt", driver="VRT")
        (tmp_path / "a.tif").rename(tmp_path / "elsewhere.tif")
        with refused(RasterError, "vrt-source-missing", missing=path):
            open_imagery([str(tmp_path / "warped.vrt")], INPUT_SPEC)

    def test_a_vrt_as_xml_text_that_names_a_missing_file_is_refused(self, tmp_path):
        path = vrt(tmp_path / "a.vrt", [("gone &amp; away.tif", 0, 0, SIDE, SIDE)])
        xml = Path(path).read_text().replace('relativeToVRT="1">', f'relativeToVRT="0">{tmp_path}/')
        with refused(RasterError, "vrt-source-missing", missing=str(tmp_path / "gone & away.tif")):
            open_imagery([xml], INPUT_SPEC)

    def test_a_vrt_whose_mask_is_a_missing_file_is_refused_before_the_run(self, tmp_path):
        """Brother of F18: it broke off in the middle."""
        write(tmp_path / "a.tif", noise(SIDE, SIDE))
        path = Path(vrt(tmp_path / "a.vrt", [("a.tif", 0, 0, SIDE, SIDE)]))
        source = '<SimpleSource><SourceFilename relativeToVRT="1">mask.tif</SourceFilename></SimpleSource>'
        mask = f'<MaskBand><VRTRasterBand dataType="Byte">{source}</VRTRasterBand></MaskBand></VRTDataset>'
        path.write_text(path.read_text().replace("</VRTDataset>", mask))
        with refused(RasterError, "vrt-source-missing", missing=str(tmp_path / "mask.tif")):
            open_imagery([str(path)], INPUT_SPEC)

    def test_a_vrt_of_land_cover_that_names_a_missing_file_is_refused_as_it_is_opened(self, tmp_path):
        """Brother of F18: it was opened, and broke off at the first chip."""
        text = Path(vrt(tmp_path / "nlcd.vrt", [("gone.tif", 0, 0, SIDE, SIDE)])).read_text()
        band, end = '<VRTRasterBand dataType="Byte" band="2"', "</VRTDataset>"
        (tmp_path / "nlcd.vrt").write_text(text.split(band)[0] + end)
        with refused(RasterError, "vrt-source-missing", missing=str(tmp_path / "gone.tif")):
            open_land_cover(tmp_path / "nlcd.vrt")


class TestSparseTiff:
    WRITTEN = ((0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (2, 1), (2, 2))

    @pytest.mark.parametrize("options", [{}, {"interleave": "band"}, {"compress": "deflate"}], ids=str)
    def test_blocks_that_were_never_written_are_no_imagery(self, tmp_path, options):
        """F7: two chips a block side; the block (1, 1) and (1, 2) hold nothing."""
        path = sparse(tmp_path / "sparse.tif", self.WRITTEN, **options)
        assert void_of(path) == [(64, 64, 128, 192)]
        read = read_all(open_imagery([path], INPUT_SPEC))
        assert len(read) == 28
        assert all(valid == 1 for _, valid, _ in read.values())

    def test_a_band_of_zeros_that_was_left_out_is_imagery(self, tmp_path):
        """Sparse files leave out zeros band by band: pure blue has neither red nor green, and is imagery."""
        path = tmp_path / "blue.tif"
        pixels = noise(SIDE, SIDE)
        pixels[:2, :64, :64] = 0
        write(path, pixels, interleave="band", SPARSE_OK=True, **TILE)
        assert void_of(str(path)) == []

    def test_a_file_that_is_written_in_full_has_no_void(self, tmp_path):
        assert void_of(write(tmp_path / "a.tif", noise(SIDE, SIDE), **TILE)) == []

    @pytest.mark.parametrize(
        "layout",
        [
            {"blockysize": 3000, "compress": "lzw"},
            {"blockysize": 3000, "compress": "lzw", "interleave": "band"},
            {"blockysize": 3000},
            {"blockysize": 1},
            {"tiled": True, "blockxsize": 4096, "blockysize": 4096},
        ],
        ids=str,
    )
    def test_no_layout_of_blocks_is_taken_for_void(self, tmp_path, layout):
        """GDAL presents the rows of a single strip as blocks, of which only the first has an offset."""
        pixels = np.ones((3, 3000, 3000), np.uint8)
        pixels[:, 1:] = 0  # black ground, which was written all the same
        assert void_of(write(tmp_path / "a.tif", pixels, **layout)) == []

    def test_a_file_to_which_nothing_was_written_is_refused(self, tmp_path):
        path = sparse(tmp_path / "empty.tif", ())
        with refused(RasterError, "raster-without-pixels", path=path):
            open_imagery([path], INPUT_SPEC)

    def test_in_a_mosaic_another_raster_fills_the_holes(self, tmp_path):
        holes = sparse(tmp_path / "sparse.tif", self.WRITTEN)
        below = write(tmp_path / "below.tif", noise(SIDE, SIDE, seed=5))
        read = read_all(open_imagery([holes, below], INPUT_SPEC))
        assert sorted(source for _, _, source in read.values()) == [0] * 28 + [1] * 8
