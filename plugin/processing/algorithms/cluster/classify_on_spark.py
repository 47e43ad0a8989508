"""landchip:classifyonspark: the map of landchip:classify from a Spark cluster."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from .... import connections
from ....engine.api.errors import LandchipError, OutputError, RequestError
from ....i18n import tr
from ...engine_calls import engine, processing_errors
from ...map_output import output_paths
from ...parameters import shown_request
from ...table_output import is_table
from ..classify import ClassifyAlgorithm
from .job_request import job_request

if TYPE_CHECKING:
    from ....remote.ways.profile import Profile
    from ....remote.ways.way_in import WayIn

CONNECTION, WAIT, JOB = "CONNECTION", "WAIT", "JOB"


class ClassifyOnSparkAlgorithm(ClassifyAlgorithm):
    """Submits a job, waits for its end unless told otherwise, and loads its map as classify does."""

    def __init__(self) -> None:
        super().__init__()
        self._connection: tuple[Profile, WayIn] | None = None  # made in prepareAlgorithm, on the main thread

    def name(self) -> str:
        return "classifyonspark"

    def displayName(self) -> str:  # noqa: N802
        return tr("Classify land use on a Spark cluster")

    def tags(self) -> list[str]:
        return ["spark", "cluster", "remote", "livy", "databricks", *super().tags()]

    def shortDescription(self) -> str:  # noqa: N802
        return tr("The same map as Classify land use, computed by a Spark cluster.")

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Submits a job to a cluster, follows it, and loads its map: the same chips and probabilities as on this "
            "computer. The connection is one of those of the Landchip panel (Run on > Connections), by its name, or a "
            "JSON file. Imagery must be files or addresses that the cluster reads. "
            "Cancelling stops the job on the cluster; what is finished is kept, and the same run started again "
            "computes what is missing. Without waiting the job goes on, and the output JOB is its address, with which "
            "the command line follows and fetches it (remote status, remote fetch)."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        connection = QgsProcessingParameterString(CONNECTION, tr("Connection: its name, or a JSON file"))
        connection.setMetadata({"widget_wrapper": {"value_hints": connections.names()}})
        self.addParameter(connection)
        super().initAlgorithm(configuration)
        wait = QgsProcessingParameterBoolean(WAIT, tr("Wait for the map"), defaultValue=True)
        wait.setHelp(tr("Off: the job is submitted, and its address is given; no map is loaded."))
        self.addParameter(wait)
        self.add_text_outputs({JOB: tr("Address of the job")})

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        try:
            profile = _profile(self.parameterAsString(parameters, CONNECTION, context))
            self._connection = profile, connections.open_way(profile)
        except LandchipError as error:
            self._prepare_error = self._prepare_error or error
        return prepared

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ....remote import client  # not at the top, because QGIS imports this module when it starts
        from .follow_job import engine_calls, wait_for_job

        cancelled = tr("The job is cancelled; what is finished is kept: run it again to compute the rest.")
        with processing_errors(self._prepare_error, cancelled), engine() as worker:
            if self._connection is None:
                raise _no_connection("")
            profile, way = self._connection
            paths = output_paths(self, parameters, context)
            if any(map(is_table, paths.values())):
                raise OutputError("job-into-table", tr("The map of a job is a file: choose a GeoPackage."))
            request = job_request(self._imagery, paths)
            feedback.pushDebugInfo(f"request: {shown_request(request)}")
            calls = engine_calls(worker, feedback)
            title = ", ".join(source.name for source in self._imagery.sources[:2])
            job = client.submit(profile, way, calls, request, title)
            feedback.pushInfo(
                tr("Submitted as {handle}; the job is {address}").format(handle=job.handle, address=job.job)
            )
            if not self.parameterAsBool(parameters, WAIT, context):
                _load_nothing(paths, context)
                return {JOB: job.job}
            wait_for_job(way, calls, job, feedback)
            self._result = client.fetch(calls, job.job, request["outputs"], request)
        return {**self.report_result(paths, context, feedback), JOB: job.job}


def _profile(stated: str) -> Profile:
    """The connection of that name, or in that file. Raises RequestError."""
    from ....remote.command import read_profile

    if stated in connections.names():
        return connections.profile(stated)
    if stated.lower().endswith(".json") or Path(stated).is_file():
        return read_profile(Path(stated))
    raise _no_connection(stated)


def _no_connection(stated: str) -> RequestError:
    return RequestError(
        "no-such-connection",
        tr("There is no connection {name!r}: choose one of {known}, or a JSON file with a connection."),
        name=stated,
        known=", ".join(connections.names()) or tr("those that you add in the Landchip panel"),
    )


def _load_nothing(paths: dict[str, str], context: QgsProcessingContext) -> None:
    """No map is there yet: QGIS would report that it cannot be loaded."""
    loading = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({key: each for key, each in loading.items() if key not in paths.values()})
