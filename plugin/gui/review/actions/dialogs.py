"""Opens Processing's dialogs that a review begins and ends with, filled in; and makes bookmarks of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from .... import layers
from ....engine.api.errors import LandchipError
from ....i18n import number, tr, tr_n
from ....layers.corrections_style import is_sample
from ...change import map_files
from ...change.bookmarks import renew_bookmarks
from ...change.map_files import FileKind
from ...message_bar import push_error, push_message
from ..records import ReviewFrame
from ..review_header import CONTRADICTED, RANDOM

LAYER = "sample"  # of the review file
CANDIDATES, CORRECTED = "-candidates.gpkg", "-corrected.gpkg"  # ends of the names of new files
CONTRADICTIONS = "-contradictions.gpkg"
EXCESS = "cover_excess"  # column of a map with land cover (the engine's landcover/map_columns.py)


def change_layer(project: QgsProject, active: QgsMapLayer | None, frame: ReviewFrame | None) -> QgsVectorLayer | None:
    """The change map of a review: one of its years and grid, else the active one, else the uppermost; or None.

    frame: of the review; None for any
    """
    tree = [each.layer() for each in project.layerTreeRoot().findLayers()]
    found = [each for each in [active, *tree] if isinstance(each, QgsVectorLayer) and each.isValid()]
    maps = [(each, result) for each in found if (result := layers.change_of(each)) and not is_sample(each)]
    same = [each for each, result in maps if frame is not None and _is_of(result, frame)]
    return next(iter([*same, *(each for each, _ in maps)]), None)


def map_to_review(project: QgsProject, active: QgsMapLayer | None, order: str) -> tuple[QgsVectorLayer | None, str]:
    """The layer that a review is begun from, and what to do where there is none. order: of review_header.py"""
    if order != CONTRADICTED:
        missing = tr("Load or make a change map first: a review is begun from one.")
        return change_layer(project, active, None), missing
    tree = [each.layer() for each in project.layerTreeRoot().findLayers()]
    found = (each for each in [active, *tree] if isinstance(each, QgsVectorLayer) and each.isValid())
    with_cover = (each for each in found if each.fields().indexOf(EXCESS) >= 0 and not is_sample(each))
    return next(with_cover, None), tr(
        "Load a map with land cover first: Add land cover to a map, in the Processing toolbox, makes one of a finished "
        "map."
    )


def _is_of(result: Mapping[str, Any], frame: ReviewFrame) -> bool:
    """Whether a comparison has the review's years and grid. result: of the comparison"""
    years = (result["years"]["from"], result["years"]["to"])
    return frame.years in (None, years) and result["grid"] == frame.grid.to_json()


def begin_review(layer: QgsVectorLayer, order: str) -> str:
    """Opens Sample a change map for review; gives the path of the new file, empty where there is none.

    order: of review_header.py
    """
    project = QgsProject.instance()
    ending = {RANDOM: FileKind.SAMPLE.value, CONTRADICTED: CONTRADICTIONS}.get(order, CANDIDATES)
    output = map_files.new_path(project, layer, ending)
    made = run_dialog("samplefromchange", {"INPUT": layer.id(), "ORDER": order, "OUTPUT": str(output)})
    path = str(made.get("OUTPUT", "")).split("|")[0]
    if path and order == RANDOM:
        map_files.remember(project, layer, FileKind.SAMPLE, path)
    return path


def estimate_area(iface: QgisInterface, path: Path, layer: QgsVectorLayer | None) -> None:
    """Opens Area of change with confidence with the review. layer: of the change map, where it is loaded"""
    project = QgsProject.instance()
    output = path.with_name(f"{path.stem}-estimate.json")
    if layer is not None:
        output = map_files.new_path(project, layer, FileKind.ESTIMATE.value)
    parameters = {"INPUT": _source(path), "OUTPUT": str(output), "PAGE": str(output.with_suffix(".html"))}
    made = run_dialog("areaestimate", {**parameters, **({"MAP": layer.id()} if layer is not None else {})})
    if made.get("OUTPUT"):
        if layer is not None:
            map_files.remember(project, layer, FileKind.ESTIMATE, str(made["OUTPUT"]))
        push_message(iface, made["TEXT"], Qgis.MessageLevel.Success)


def correct_map(iface: QgisInterface, path: Path, layer: QgsVectorLayer) -> None:
    """Opens Correct a change map by its reviews with the review and its map."""
    output = map_files.new_path(QgsProject.instance(), layer, CORRECTED)
    made = run_dialog("recalibrate", {"INPUT": layer.id(), "SAMPLE": _source(path), "OUTPUT": str(output)})
    if made.get("OUTPUT"):
        push_message(iface, made["TEXT"], Qgis.MessageLevel.Success)


def bookmark_changes(iface: QgisInterface, path: Path | None) -> None:
    """Makes or renews a bookmark for each change that reviewers found, and says how many there are.

    path: of a review; None for none
    """
    try:
        n = 0 if path is None else renew_bookmarks(QgsProject.instance(), path)
    except LandchipError as error:
        push_error(iface, error)
        return
    text = tr_n("{} reviewed change has a bookmark.", "{} reviewed changes have bookmarks.", n).format(number(n))
    push_message(iface, text, Qgis.MessageLevel.Success)


def repaint(path: Path) -> None:
    """Shows the new state of a review in its layer, where the project has one."""
    layer = map_files.sample_layer(QgsProject.instance(), path)
    if layer is not None:
        layer.triggerRepaint()


def _source(path: Path) -> str:
    """The layer of the project that shows the review, else the review as Processing names it."""
    layer = map_files.sample_layer(QgsProject.instance(), path)
    return layer.id() if layer is not None else f"{path}|layername={LAYER}"


def run_dialog(algorithm: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Opens the dialog; gives the outputs of the last run, empty where there was none."""
    import processing  # type: ignore[import-not-found]  # QGIS's own plugin, which it may load after this one

    made: Mapping[str, Any] = processing.execAlgorithmDialog(f"landchip:{algorithm}", dict(parameters))
    return made
