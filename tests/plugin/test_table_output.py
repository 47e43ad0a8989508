"""The map as a table of a GeoPackage that holds other layers, as QGIS offers it (C13)."""

from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from plugin import layers
from plugin.engine.api.errors import EngineError
from plugin.layers import LayerStyler
from plugin.processing.table_output import is_table
from tests.plugin.conftest import write_map


def table(path, name):
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


def layers_of(path):
    file = ogr.Open(str(path))
    return {each.GetName(): each.GetFeatureCount() for each in file}


@pytest.fixture
def existing(tmp_path):
    """A GeoPackage of the user's with a layer, as it is used in a project."""
    path = tmp_path / "the county.gpkg"
    write_map(path)
    file = ogr.Open(str(path), 1)
    file.ExecuteSQL('ALTER TABLE "landuse" RENAME TO "wells"')
    return path


@pytest.fixture
def run(processing, fake_engine, make_raster):
    def classify(output, context=None, feedback=None, **values):
        parameters = {"INPUT": str(make_raster()), "OUTPUT": output, **values}
        return processing.run(
            "landchip:classify", parameters, context=context or QgsProcessingContext(),
            feedback=feedback or QgsProcessingFeedback(False),
        )  # fmt: skip

    return classify


def test_the_map_becomes_a_table_beside_the_other_layers(run, existing):
    source = run(table(existing, "landuse2"))["OUTPUT"]
    assert source == f"{existing}|layername=landuse2"
    assert layers_of(existing) == {"wells": 4, "landuse2": 4, "layer_styles": 3}
    layer = QgsVectorLayer(source, "map", "ogr")
    assert sorted(str(each["group"]) for each in layer.getFeatures()) == [
        "NULL",
        "cultivated",
        "developed",
        "undeveloped",
    ]
    assert layer.crs().authid() == "EPSG:26911"


def test_a_layer_that_is_open_in_the_project_stays_usable(run, existing):
    wells = QgsVectorLayer(f"{existing}|layername=wells", "wells", "ogr")
    QgsProject.instance().addMapLayer(wells)
    features = wells.getFeatures()
    next(features)
    run(table(existing, "landuse2"))
    assert len([1, *features]) == wells.featureCount() == 4
    QgsProject.instance().removeMapLayer(wells.id())


def test_it_opens_with_its_styles_and_metadata_and_nothing_is_beside_it(run, existing, tmp_path):
    source = run(table(existing, "landuse2"))["OUTPUT"]
    layer = QgsVectorLayer(source, "map", "ogr")
    assert [each.label() for each in layer.renderer().rootRule().children()][:2] == ["Developed", "Cultivated"]
    number, _ids, names, *_ = layer.listStylesInDatabase()
    assert number == 3 and "Confidence" in names
    assert layers.result_of(layer)["run"] == "abc123"
    assert layer.metadata().title() == "Land use of quad"
    wells = QgsVectorLayer(f"{existing}|layername=wells", "wells", "ogr")
    assert wells.renderer().type() == "singleSymbol"
    beside = {each.name for each in tmp_path.iterdir() if not each.name.startswith("quad.tif")}
    assert beside == {existing.name, f"{existing.stem} landuse2.landchip"}
    assert not list((tmp_path / f"{existing.stem} landuse2.landchip").glob("*.gpkg"))


def test_a_second_run_replaces_the_table_alone(run, existing):
    for _ in range(2):
        run(table(existing, "landuse2"))
    assert layers_of(existing) == {"wells": 4, "landuse2": 4, "layer_styles": 3}
    number, *_ = QgsVectorLayer(f"{existing}|layername=landuse2", "map", "ogr").listStylesInDatabase()
    assert number == 3


def test_a_geopackage_that_is_not_there_is_made(run, tmp_path):
    run(table(tmp_path / "new.gpkg", "a"))
    assert layers_of(tmp_path / "new.gpkg")["a"] == 4


def test_a_broken_run_resumes_from_the_parts_of_the_table(run, existing, fake_engine):
    fake_engine.raises = EngineError("engine-died", "The engine died.")
    with pytest.raises(QgsProcessingException):
        run(table(existing, "landuse2"))
    assert layers_of(existing) == {"wells": 4}
    first = fake_engine.request
    fake_engine.raises = None
    run(table(existing, "landuse2"))
    assert fake_engine.request["run_dir"] == first["run_dir"] == str(existing.with_name("the county landuse2.landchip"))


def test_two_tables_of_a_geopackage_have_parts_of_their_own(run, existing, fake_engine):
    folders = set()
    for name in ("a", "b"):
        run(table(existing, name))
        folders.add(fake_engine.request["run_dir"])
    assert len(folders) == 2


def test_qgis_loads_the_table_with_its_style(run, existing):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    details = QgsProcessingContext.LayerDetails("Land use", QgsProject.instance(), "OUTPUT")
    destination = table(existing, "landuse2")
    context.addLayerToLoadOnCompletion(destination, details)
    run(destination, context)
    (source,) = context.layersToLoadOnCompletion()
    assert source == f"{existing}|layername=landuse2"
    loaded = context.layerToLoadOnCompletionDetails(source)
    assert loaded.name == "Land use — quad"
    assert isinstance(loaded.postProcessor(), LayerStyler)
    loaded.postProcessor().release()


def test_a_layer_in_memory_is_an_output_too(run, fake_engine):
    layer = run("memory:")["OUTPUT"]
    assert layer.featureCount() == 4


@pytest.mark.parametrize("where", ["missing folder", "folder", "no table"])
def test_a_table_that_cannot_be_written_is_refused_before_the_run(run, fake_engine, tmp_path, where):
    destination = {
        "missing folder": table(tmp_path / "missing" / "x.gpkg", "a"),
        "folder": table(tmp_path, "a"),
        "no table": table(tmp_path / "x.gpkg", ""),
    }[where]
    with pytest.raises(QgsProcessingException, match="cannot be written: choose a GeoPackage"):
        run(destination)
    assert not fake_engine.calls


def test_a_damaged_geopackage_is_reported_and_the_map_is_kept(run, tmp_path, fake_engine):
    damaged = tmp_path / "damaged.gpkg"
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 500)
    with pytest.raises(QgsProcessingException, match="The map is computed, but its table cannot be written"):
        run(table(damaged, "a"))
    assert (tmp_path / "damaged a.landchip" / "map.gpkg").is_file()
    assert damaged.read_bytes().endswith(b"x" * 500)


def test_a_stac_item_of_a_table_is_refused(run, existing, tmp_path, fake_engine):
    with pytest.raises(QgsProcessingException, match="a table is none"):
        run(table(existing, "a"), STAC=str(tmp_path / "map.json"))
    assert not fake_engine.calls


def test_a_raster_beside_a_table_has_its_own_file(run, existing, tmp_path, fake_engine):
    run(table(existing, "a"), COG=str(tmp_path / "map.tif"))
    assert fake_engine.request["outputs"]["cog"] == str(tmp_path / "map.tif")


@pytest.mark.parametrize(
    ("destination", "expected"),
    [("/a/map.gpkg", False), ("C:/a/map.gpkg", False), ("C:\\a\\map.gpkg", False), ("ogr:dbname='a' table=\"b\"", True),
     ("postgis:dbname='a' table=\"b\".\"c\" (geom)", True), ("memory:", True), ("map.gpkg", False)],
)  # fmt: skip
def test_tables_are_told_from_files(destination, expected):
    assert is_table(destination) == expected
