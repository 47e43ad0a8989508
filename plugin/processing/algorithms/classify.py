"""landchip:classify: aerial imagery to a land-use map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ...engine.api.classes import GROUPS
from ...engine.api.messages import format_duration
from ...engine.api.protocol import Method
from ...i18n import title, tr, tr_n
from ..algorithm import ImageryAlgorithm
from ..device_text import device_text
from ..engine_calls import call, engine, processing_errors
from ..feedback import report_messages
from ..map_output import COG, GEOPARQUET, KINDS, OUTPUT, STAC, output_paths, save_styles, style_on_load
from ..parameters import build_request, shown_request
from ..table_output import FILE_NAME, copy_map, is_table, move_to_load, run_folder

EXPORTS = "exports"  # folder in a run's folder


class ClassifyAlgorithm(ImageryAlgorithm):
    """The land-use map of some imagery, in up to four formats."""

    def __init__(self) -> None:
        super().__init__()
        self._result: dict[str, Any] = {}
        self._table = ""  # source of the map where it is a table

    def name(self) -> str:
        return "classify"

    def displayName(self) -> str:  # noqa: N802
        return tr("Classify land use")

    def tags(self) -> list[str]:
        return ["naip", "land use", "land cover", "aerial", "onnx", "deep learning", "chips"]

    def shortDescription(self) -> str:  # noqa: N802
        return tr("Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.")

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per "
            "chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. "
            "Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, "
            "are crossed. Both keep their class. "
            "A cancelled or broken run resumes where it stopped when it is started again with the same output. "
            "Tiles and maps of XYZ, WMTS, WMS, WCS and ArcGIS services are read at the model's ground sample distance; "
            "choose an area where the service covers the world."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        super().initAlgorithm(configuration)
        self.addParameter(
            QgsProcessingParameterVectorDestination(OUTPUT, tr("Land use"), Qgis.ProcessingSourceType.VectorPolygon)
        )
        optional = {"optional": True, "createByDefault": False}
        self.addParameter(
            QgsProcessingParameterRasterDestination(COG, tr("Land use, a pixel per chip (COG)"), **optional)
        )
        for name, label, file_filter in (
            (GEOPARQUET, tr("GeoParquet"), tr("GeoParquet files (*.parquet)")),
            (STAC, tr("STAC Item"), tr("STAC Items (*.json)")),
        ):
            self.addParameter(QgsProcessingParameterFileDestination(name, label, fileFilter=file_filter, **optional))
        self.add_number_outputs(_number_titles())
        self.add_text_outputs(_text_titles())

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with processing_errors(self._prepare_error), engine() as worker:
            paths = output_paths(self, parameters, context)
            table = paths[OUTPUT] if is_table(paths[OUTPUT]) else ""
            run_dir = run_folder(table, context) if table else Path(paths[OUTPUT]).with_suffix(".landchip")
            files = {**paths, OUTPUT: str(run_dir / FILE_NAME)} if table else paths
            outputs = {KINDS[name][0]: path for name, path in files.items()}
            # Exports lie in the folder of the run, so a later run takes them over
            request = build_request(self._imagery, outputs, worker, run_dir / EXPORTS, feedback)
            if table:
                request["run_dir"] = str(run_dir)
            feedback.pushDebugInfo(f"request: {shown_request(request)}")
            self._result = call(worker, Method.CLASSIFY, request, feedback)
            if table:
                paths[OUTPUT] = self._table = copy_map(Path(files[OUTPUT]), table, context)
                move_to_load(context, table, self._table)
        return self.report_result(paths, context, feedback)

    def report_result(
        self, paths: dict[str, str], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Reports the result, has QGIS style the maps that it loads, and gives the algorithm's outputs."""
        report_messages(self._result, feedback)
        for line in summary_lines(self._result):
            feedback.pushInfo(line)
        name = tr("Land use — {}").format(", ".join(source.name for source in self._imagery.sources[:2]))
        style_on_load(self, paths, self._result, name, context)
        return {**paths, **output_values(self._result)}

    def postProcessAlgorithm(  # noqa: N802
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        save_styles(self._result, self._table, feedback)
        return {}


def output_values(result: dict[str, Any]) -> dict[str, Any]:
    """The run's figures by the algorithm's output names; without UNFAMILIAR where the model states no distance."""
    chips, model = result["chips"], result["model"]
    hectares = {f"{each['name'].upper()}_HA": each["hectares"] for each in result["groups"]}
    return {
        "CHIPS": chips["total"],
        "CLASSIFIED": chips["classified"],
        "NO_DATA": chips["no_data"],
        "NO_IMAGERY": chips.get("no_imagery", 0),
        "UNCERTAIN": chips["uncertain"],
        **({} if chips.get("unfamiliar") is None else {"UNFAMILIAR": chips["unfamiliar"]}),
        "RESUMED": chips["resumed"],
        **{f"{group.name.upper()}_HA": 0.0 for group in GROUPS},
        **hectares,
        "SECONDS": result["seconds"],
        "RATE": result["chips_per_second"],
        "DEVICE_NAME": result["device"]["name"],
        "RUN": result["run"],
        "MODEL_NAME": f"{model['name']} {model['version']}",
        "MODEL_DIGEST": model["digest"],
    }


def summary_lines(result: dict[str, Any]) -> list[str]:
    """A summary of the run for the log, in the user's language and unit."""
    from ...layers import texts

    chips, device = result["chips"], result["device"]
    counts = [
        tr_n(
            "{total} chip: {classified} classified, {no_data} without data, {uncertain} uncertain",
            "{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain",
            chips["total"],
        ).format(**chips),
    ]
    if chips.get("no_imagery"):
        counts.append(tr("{} probably without imagery").format(chips["no_imagery"]))
    if chips.get("unfamiliar") is not None:
        counts.append(tr("{} unlike the training data").format(chips["unfamiliar"]))
    resumed = chips["resumed"]
    counts.append(
        tr_n("{} taken over from an earlier run", "{} taken over from an earlier run", resumed).format(resumed)
    )
    lines = [", ".join(counts)]
    lines += [
        tr_n("{group}: {chips} chip, {area}", "{group}: {chips} chips, {area}", each["chips"]).format(
            group=category.title, chips=each["chips"], area=texts.area_text(each["hectares"])
        )
        for category, each in texts.categories_of(result)
    ]
    lines.append(
        tr("On {device}, {rate:.1f} chips/s, {time}").format(
            device=device_text(device), rate=result["chips_per_second"], time=format_duration(result["seconds"])
        )
    )
    return lines


def _number_titles() -> dict[str, str]:
    counts = {
        "CHIPS": tr("Chips"),
        "CLASSIFIED": tr("Chips classified"),
        "NO_DATA": tr("Chips without data"),
        "NO_IMAGERY": tr("Chips probably without imagery"),
        "UNCERTAIN": tr("Uncertain chips"),
        "UNFAMILIAR": tr("Chips unlike the training data"),
        "RESUMED": tr("Chips taken over from an earlier run"),
        "SECONDS": tr("Seconds"),
        "RATE": tr("Chips per second"),
    }
    hectares = {f"{each.name.upper()}_HA": tr("{}, hectares").format(title(each.title)) for each in GROUPS}
    return {**counts, **hectares}


def _text_titles() -> dict[str, str]:
    return {
        "DEVICE_NAME": tr("Device"),
        "RUN": tr("Run"),
        "MODEL_NAME": tr("Model"),
        "MODEL_DIGEST": tr("Model's digest"),
    }
