"""landchip:plan: estimates the chips, time, disk space and memory of a run."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...engine.api.messages import format_duration
from ...engine.api.owned_folder import temporary_folder
from ...engine.api.protocol import Method
from ...i18n import number, tr, tr_n
from ..algorithm import ImageryAlgorithm, titles_from_names
from ..engine_calls import call, engine, processing_errors
from ..feedback import report_messages
from ..parameters import build_request

NUMBERS = ("CHIPS", "HECTARES", "SECONDS", "RATE", "DISK_MB", "MEMORY_MB")
TEXTS = ("TEXT", "DEVICE_NAME", "GRID_CRS")


class PlanAlgorithm(ImageryAlgorithm):
    """The plan of a run, which writes no map."""

    def name(self) -> str:
        return "plan"

    def displayName(self) -> str:  # noqa: N802
        return tr("Plan a land-use run")

    def tags(self) -> list[str]:
        return ["estimate", "time", "disk", "chips"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Says how many chips a classification would compute, for how many hectares, how long that takes on this "
            "machine (from a short self-benchmark) and how much disk and memory it needs. Nothing is classified."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        super().initAlgorithm(configuration)
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with (
            processing_errors(self._prepare_error),
            temporary_folder() as folder,
            engine() as worker,
        ):
            outputs = {"gpkg": str(folder / "plan.gpkg")}  # a request names one; a plan does not write it
            request = build_request(self._imagery, outputs, worker, folder, feedback)
            plan = call(worker, Method.PLAN, request, feedback)
        report_messages(plan, feedback)
        text = plan_text(plan)
        feedback.pushInfo(text)
        return {
            "CHIPS": plan["chips"],
            "HECTARES": plan["hectares"],
            "SECONDS": plan["seconds"],
            "RATE": plan["chips_per_second"],
            "DISK_MB": plan["disk_mb"],
            "MEMORY_MB": plan["memory_mb"],
            "TEXT": text,
            "DEVICE_NAME": plan["device"]["name"],
            "GRID_CRS": plan["grid"]["crs"],
        }


def plan_text(plan: dict[str, Any]) -> str:
    """The plan in one sentence."""
    from ...layers import texts

    return tr_n(
        "{chips} chip of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and "
        "{memory} MB of memory.",
        "{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and "
        "{memory} MB of memory.",
        plan["chips"],
    ).format(
        chips=number(plan["chips"]),
        size=plan["grid"]["size"],
        area=texts.approximate_area(plan["hectares"]),
        time=format_duration(plan["seconds"]),
        device=plan["device"]["name"],
        rate=number(plan["chips_per_second"]),
        disk=number(plan["disk_mb"], 1),
        memory=number(plan["memory_mb"]),
    )
