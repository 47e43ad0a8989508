"""landchip:setupengine: installs, repairs or updates the engine; for scripts and for machines without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ... import network, settings
from ...client import AUTO, CPU, GPU
from ...i18n import tr, translated
from ..algorithm import LandchipAlgorithm
from ..engine_calls import processing_errors

VARIANT, PYTHON, WHEELS, ROOT = "VARIANT", "PYTHON", "WHEELS", "ROOT"
ENGINE, BUILT, VERSIONS = "ENGINE", "BUILT", "VERSIONS"
VARIANTS = (AUTO, CPU, GPU)


class SetupEngineAlgorithm(LandchipAlgorithm):
    """Calls client.environment.build, which finds out by itself what has to be done."""

    def __init__(self) -> None:
        super().__init__()
        self._proxy = self._certificates = ""  # read in prepareAlgorithm

    def name(self) -> str:
        return "setupengine"

    def displayName(self) -> str:  # noqa: N802
        return tr("Set up the engine")

    def tags(self) -> list[str]:
        return ["install", "repair", "update", "onnxruntime", "gpu", "cuda"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS "
            "nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is "
            "repaired. The proxy and the certificates are those of QGIS and of the system."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        variant = QgsProcessingParameterEnum(
            VARIANT, tr("Variant"), list(VARIANTS), allowMultiple=False, defaultValue=AUTO, usesStaticStrings=True
        )
        variant.setHelp(tr("The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough."))
        python = QgsProcessingParameterFile(PYTHON, tr("Python to build on (empty: that of QGIS)"), optional=True)
        folder = Qgis.ProcessingFileParameterBehavior.Folder
        wheels = QgsProcessingParameterFile(
            WHEELS, tr("Folder of wheels (empty: the packages are fetched)"), folder, optional=True
        )
        root = QgsProcessingParameterFile(
            ROOT, tr("Folder of the engine (empty: as in the settings)"), folder, optional=True
        )
        root.setHelp(tr("The environment itself. Landchip finds one that lies elsewhere only if its settings say so."))
        for each in (python, wheels, root):
            each.setFlags(each.flags() | Qgis.ProcessingParameterFlag.Advanced)
        for parameter in (variant, python, wheels, root):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputString(ENGINE, tr("Python of the engine")))
        self.addOutput(QgsProcessingOutputString(BUILT, tr("Variant")))
        self.addOutput(QgsProcessingOutputString(VERSIONS, tr("Packages")))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._proxy = network.proxy_address(settings.proxy()) or network.qgis_proxy()
        self._certificates = network.trusted_certificates()
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...client import environment  # not at the top, because QGIS imports this module when it starts

        def path(name: str) -> Path | None:
            text = self.parameterAsString(parameters, name, context)
            return Path(text).expanduser().absolute() if text else None

        sink = environment.ProgressSink(
            on_message=lambda message: feedback.pushInfo(translated(message)),
            on_count=lambda done, total: feedback.setProgress(100 * done / total),
            on_log=feedback.pushConsoleInfo,
        )
        wheels, certificates = path(WHEELS) or settings.wheels(), settings.ca_file()
        with processing_errors():
            built = environment.build(
                path(ROOT) or settings.engine_root(),
                self.parameterAsEnumString(parameters, VARIANT, context),
                path(PYTHON) or settings.build_python(),
                wheels,
                self._proxy or None,
                certificates,
                "" if wheels or certificates else self._certificates,
                sink,
                feedback.isCanceled,
            )
        feedback.pushInfo(tr("The engine is ready: {}").format(built.python))
        versions = ", ".join(f"{name} {version}" for name, version in built.versions.items())
        return {ENGINE: str(built.python), BUILT: built.variant, VERSIONS: versions}
