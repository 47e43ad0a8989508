"""The files of a map that an algorithm writes: their paths, their styles, and how QGIS loads them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from ..engine.api.errors import OutputError
from ..i18n import tr
from .table_output import is_table, save_style

OUTPUT, COG, GEOPARQUET, STAC = "OUTPUT", "COG", "GEOPARQUET", "STAC"
KINDS = {  # parameter -> kind of output in the request, suffix
    OUTPUT: ("gpkg", ".gpkg"),
    COG: ("cog", ".tif"),
    GEOPARQUET: ("geoparquet", ".parquet"),
    STAC: ("stac", ".json"),
}


def output_paths(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, str]:
    """Parameter name -> path of each requested output; that of OUTPUT may be a table.

    Raises OutputError for a suffix of another format.
    """
    paths = {}
    for name, (_, suffix) in KINDS.items():
        if algorithm.parameterDefinition(name) is None:
            continue
        read = algorithm.parameterAsOutputLayer if name in (OUTPUT, COG) else algorithm.parameterAsFileOutput
        path = read(parameters, name, context)
        if not path:
            continue
        if name == OUTPUT and is_table(path):
            paths[name] = path
            continue
        if Path(path).suffix.lower() != suffix:
            raise OutputError(
                "output-parameter-suffix",
                tr("{parameter}: the name {path} must end in {suffix}."),
                parameter=name,
                path=path,
                suffix=suffix,
            )
        paths[name] = path
    if STAC in paths and is_table(paths[OUTPUT]):
        raise OutputError(
            "stac-of-table",
            tr("A STAC Item describes files, and a table is none: choose a file for the map, or no STAC Item."),
        )
    return paths


def save_styles(result: dict[str, Any], table: str, feedback: QgsProcessingFeedback | None) -> None:
    """Writes the styles beside the files, or into the table. On the main thread: a layer's styles are QObjects.

    result: of the engine; table: source of the map where it is a table, else empty
    """
    from ..layers import save_style_file

    outputs = dict(result.get("outputs", {}))
    warning = tr("{} opens without its colours: its style could not be written.")
    if table:
        del outputs["gpkg"]
        if not save_style(table, result) and feedback is not None:
            feedback.pushWarning(warning.format(table))
    kinds = [kind for kind in ("cog", "gpkg", "polygons") if kind in outputs]
    of_stem = {Path(outputs[kind]).with_suffix(""): kind for kind in kinds}  # one file per stem, the GeoPackage's
    for kind in of_stem.values():
        path, styled = Path(outputs[kind]), polygons_result(result) if kind == "polygons" else result
        if not save_style_file(path, styled) and feedback is not None:
            feedback.pushWarning(warning.format(path))


def polygons_result(result: dict[str, Any]) -> dict[str, Any]:
    """The result of a land-cover map, with the product of its polygons in place of the raster's."""
    return {**result, "product": result["polygons"]["product"]}


def style_on_load(
    algorithm: QgsProcessingAlgorithm,
    paths: Mapping[str, str],
    result: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
) -> None:
    """Has QGIS name and style the maps that it loads after the run. paths: by the name of their parameter"""
    from ..layers import MapStyler

    for parameter in (OUTPUT, COG):
        if parameter not in paths or not context.willLoadLayerOnCompletion(paths[parameter]):
            continue
        name_on_load(algorithm, parameter, paths[parameter], name, context)
        styler = MapStyler(result)
        context.layerToLoadOnCompletionDetails(paths[parameter]).setPostProcessor(styler)


def name_on_load(
    algorithm: QgsProcessingAlgorithm, parameter: str, path: str, name: str, context: QgsProcessingContext
) -> None:
    """Has QGIS name a layer that it loads after the run, unless the user has named it."""
    if not context.willLoadLayerOnCompletion(path):
        return
    details = context.layerToLoadOnCompletionDetails(path)
    definition = algorithm.parameterDefinition(parameter)
    if not details.name or (definition is not None and details.name == definition.description()):
        details.name, details.forceName = name, True
