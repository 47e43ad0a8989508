"""landchip:changereport: a change map -> one HTML file that a council can read, in the user's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

from ...engine.api.messages import format_duration
from ...engine.api.protocol import Method
from ...engine.api.requests.report_texts import REPORT_TEXTS
from ...i18n import number, separators, title, tr, translated
from ..algorithm import titles_from_names
from ..area_answer import read_sentence
from ..engine_calls import call, engine, processing_errors
from ..feedback import report_messages
from ..inputs.land_cover import land_cover_entry
from ..inputs.vector_file import vector_file
from ..parameters import advanced
from .map_tools.map_algorithm import MapAlgorithm, stated

ESTIMATE, PAIRS, NLCD = "ESTIMATE", "PAIRS", "NLCD"
OUTPUT, CANDIDATES = "OUTPUT", "CANDIDATES"
NUMBERS = ("SHOWN", "PICTURED")


class ChangeReportAlgorithm(MapAlgorithm):
    """The report, and its candidates as a table."""

    def name(self) -> str:
        return "changereport"

    def displayName(self) -> str:  # noqa: N802
        return tr("Report of a change map")

    def tags(self) -> list[str]:
        return ["report", "html", "change detection", "candidates", "csv", "geojson", "planning"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Writes a page about a change map that people without QGIS can read: one HTML file, in the language of "
            "QGIS, that needs no network. It has maps of then, now and the change, what became what as table and "
            "diagram, the most probable changes as pairs of pictures with probability and coordinates, and how all "
            "this was made and what it cannot say. With an estimate of Area of change with confidence it has areas "
            "that can be quoted. The candidates can be written as a table (CSV) or as squares (GeoJSON), too."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Change map"))
        estimate = QgsProcessingParameterFile(ESTIMATE, tr("Estimate of the area (JSON)"), optional=True)
        estimate.setFileFilter(f"{tr('JSON files (*.json)')};;{tr('All files (*)')}")
        estimate.setHelp(tr("What Area of change with confidence wrote. Empty: the report has no area to quote."))
        pairs = QgsProcessingParameterNumber(
            PAIRS, tr("Changes shown as pictures"), optional=True, minValue=1, maxValue=100
        )
        pairs.setHelp(tr("The most probable first. Empty: twelve."))
        nlcd = QgsProcessingParameterRasterLayer(NLCD, tr("Land cover then (NLCD)"), optional=True)
        nlcd.setHelp(tr("Empty: the file that the change map was made with. Give it where it has moved."))
        page = QgsProcessingParameterFileDestination(OUTPUT, tr("Report"), fileFilter=tr("HTML files (*.html)"))
        candidates = QgsProcessingParameterFileDestination(
            CANDIDATES,
            tr("Candidates"),
            fileFilter=f"{tr('CSV files (*.csv)')};;{tr('GeoJSON files (*.geojson)')}",
            optional=True,
            createByDefault=False,
        )
        for each in (estimate, pairs, *advanced(nlcd), page, candidates):
            self.addParameter(each)
        self.add_number_outputs(titles_from_names(*NUMBERS))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        estimate = self.parameterAsFile(parameters, ESTIMATE, context)
        request: dict[str, Any] = {
            "change": vector_file(layer),
            "estimate": estimate or None,
            "texts": {**report_texts(), **_sentence_text(estimate)},
            "titles": report_titles(),
            "separators": list(separators()),
            "language": QgsApplication.locale().replace("_", "-"),
            **stated(parameters, context, {PAIRS: self.parameterAsInt}),
        }
        if parameters.get(NLCD) not in (None, ""):
            land_cover = self.parameterAsRasterLayer(parameters, NLCD, context)
            request["nlcd"] = land_cover_entry(land_cover, str(parameters[NLCD]))
        return request

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        files = {
            name: path
            for name in (OUTPUT, CANDIDATES)
            if (path := self.parameterAsFileOutput(parameters, name, context))
        }
        cancelled_text = tr("Cancelled; no report was written.")
        with processing_errors(self._prepare_error, cancelled_text), engine() as worker:
            params = {**self._params, **{name.lower(): path for name, path in files.items()}}
            answer = call(worker, Method.CHANGE_REPORT, params, feedback)
        report_messages(answer, feedback)
        feedback.pushInfo(
            tr("The report shows {shown} changed squares, {pairs} of them as pictures.").format(
                shown=number(answer["shown"]), pairs=number(answer["pairs"])
            )
        )
        feedback.pushInfo(format_duration(answer["seconds"]))
        return {**files, "SHOWN": answer["shown"], "PICTURED": answer["pairs"]}


def report_texts() -> dict[str, str]:
    """Code -> template in the user's language, of all texts of a report."""
    return {code: title(text) for code, text in REPORT_TEXTS.items()}


def report_titles() -> dict[str, str]:
    """English title -> title in the user's language, of what a change map has."""
    from ...layers import legend

    return legend.change_titles()


def _sentence_text(estimate: str) -> dict[str, str]:
    """Code -> an estimate's sentence, filled in; empty for a file that is no estimate, which the engine refuses."""
    sentence = read_sentence(Path(estimate)) if estimate else None
    return {} if sentence is None else {sentence.code: translated(sentence).replace("{", "{{").replace("}", "}}")}
