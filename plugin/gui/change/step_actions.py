"""Takes the steps that follow a change map: opens Processing's dialogs filled in, and remembers what they wrote."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from ... import layers
from ...engine.api.errors import LandchipError
from ...i18n import tr, translated
from ...processing.area_answer import estimate_sentence
from ..review.actions import dialogs
from ..review.review_header import RANDOM
from . import map_files
from .map_files import FileKind
from .next_steps import StepStates
from .reviewed import read_reviews

WITH_COVER = "-land-cover.gpkg"  # end of the name of a new file


def step_states(project: QgsProject, layer: QgsMapLayer) -> StepStates:
    """How far the work on the change map is, from the files that belong to it."""
    sample = map_files.find(project, layer, FileKind.SAMPLE)
    problem, reviewed, of = "", 0, 0
    try:
        if sample is not None:
            reviews = read_reviews(sample)
            reviewed, of = len(reviews.chips), reviews.of
    except LandchipError as error:
        problem = translated(error)
    estimate = map_files.find(project, layer, FileKind.ESTIMATE)
    return StepStates(
        obstacle=_obstacle(layer),
        sample=sample,
        reviewed=reviewed,
        of=of,
        problem=problem,
        estimate="" if estimate is None else estimate_sentence(estimate),
        report=map_files.find(project, layer, FileKind.REPORT),
    )


def sample_of(layer: QgsMapLayer) -> Path | None:
    """The change map's sample; None where it has none."""
    return map_files.find(QgsProject.instance(), layer, FileKind.SAMPLE)


def draw_sample(layer: QgsMapLayer) -> None:
    """Opens Sample a change map for review; the sample lies beside the map, since it will hold the user's work."""
    if isinstance(layer, QgsVectorLayer):
        dialogs.begin_review(layer, RANDOM)


def correct_map(iface: QgisInterface, layer: QgsMapLayer) -> None:
    """Opens Correct a change map by its reviews with the map's sample."""
    sample = sample_of(layer)
    if sample is not None and isinstance(layer, QgsVectorLayer):
        dialogs.correct_map(iface, sample, layer)


def estimate_area(iface: QgisInterface, layer: QgsMapLayer) -> None:
    """Opens Area of change with confidence with the map's sample, and says the sentence that can be quoted."""
    sample = sample_of(layer)
    if sample is not None and isinstance(layer, QgsVectorLayer):
        dialogs.estimate_area(iface, sample, layer)


def write_report(layer: QgsMapLayer) -> None:
    """Opens Report of a change map, with the map's estimate where there is one."""
    project = QgsProject.instance()
    estimate = map_files.find(project, layer, FileKind.ESTIMATE)
    parameters = {"INPUT": layer.id(), "OUTPUT": str(map_files.new_path(project, layer, FileKind.REPORT.value))}
    if estimate is not None:
        parameters["ESTIMATE"] = str(estimate)
    made = dialogs.run_dialog("changereport", parameters)
    if made.get("OUTPUT"):
        map_files.remember(project, layer, FileKind.REPORT, str(made["OUTPUT"]))


def add_land_cover(layer: QgsMapLayer) -> None:
    """Opens Add land cover to a map with the map; Processing loads the new one."""
    output = map_files.new_path(QgsProject.instance(), layer, WITH_COVER)
    dialogs.run_dialog("addlandcover", {"INPUT": layer.id(), "OUTPUT": str(output)})


def print_map(iface: QgisInterface, layer: QgsMapLayer) -> None:
    """Opens a layout of the map, with the sentence of its estimate where there is one."""
    from ...layout import make_layout

    project, result = QgsProject.instance(), layers.change_of(layer)
    estimate = map_files.find(project, layer, FileKind.ESTIMATE)
    if result is not None:
        iface.openLayoutDesigner(
            make_layout(project, layer, result, "" if estimate is None else estimate_sentence(estimate))
        )


def bookmark_changes(iface: QgisInterface, layer: QgsMapLayer) -> None:
    """Makes or renews a bookmark for each change that reviewers found in the map's sample."""
    dialogs.bookmark_changes(iface, sample_of(layer))


def _obstacle(layer: QgsMapLayer) -> str:
    """Why the engine cannot read the map; empty where it can."""
    path = map_files.map_path(layer)
    if not layer.isValid() or not Path(path).exists():
        return tr("The map's file {path} is missing: repair the layer's source to go on.").format(path=path)
    if not isinstance(layer, QgsVectorLayer):
        return tr("These steps need the squares of the change map: load its GeoPackage.")
    return ""
