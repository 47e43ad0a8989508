"""The Processing provider `landchip`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..engine.api.version import version
from .algorithms.area_estimate import AreaEstimateAlgorithm
from .algorithms.change_report import ChangeReportAlgorithm
from .algorithms.change_since_nlcd import ChangeSinceNlcdAlgorithm
from .algorithms.chip_grid import ChipGridAlgorithm
from .algorithms.classify import ClassifyAlgorithm
from .algorithms.cluster.classify_on_spark import ClassifyOnSparkAlgorithm
from .algorithms.fit_to_place import FitToPlaceAlgorithm
from .algorithms.map_tools.add_land_cover import AddLandCoverAlgorithm
from .algorithms.map_tools.change_between_dates import ChangeBetweenDatesAlgorithm
from .algorithms.map_tools.recalibrate import RecalibrateAlgorithm
from .algorithms.map_tools.smooth_map import SmoothMapAlgorithm
from .algorithms.model_info import ModelInfoAlgorithm
from .algorithms.pixels.land_cover import LandCoverAlgorithm
from .algorithms.plan import PlanAlgorithm
from .algorithms.refit import RefitAlgorithm
from .algorithms.sample_from_change import SampleFromChangeAlgorithm
from .algorithms.setup_engine import SetupEngineAlgorithm
from .algorithms.tabulate_area import TabulateAreaAlgorithm

ICON = Path(__file__).parents[1] / "resources" / "icons" / "landchip.svg"


class LandchipProvider(QgsProcessingProvider):
    """The provider of all algorithms; outputs are GeoPackage and GeoTIFF, the formats that the engine writes."""

    def id(self) -> str:
        return "landchip"

    def name(self) -> str:
        return "Landchip"

    def longName(self) -> str:  # noqa: N802
        return f"Landchip {version()}: land use from aerial imagery"

    def versionInfo(self) -> str:  # noqa: N802
        return version()

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICON)

    def loadAlgorithms(self) -> None:  # noqa: N802
        for algorithm in (
            ClassifyAlgorithm,
            ClassifyOnSparkAlgorithm,
            LandCoverAlgorithm,
            PlanAlgorithm,
            ChipGridAlgorithm,
            ModelInfoAlgorithm,
            FitToPlaceAlgorithm,
            RefitAlgorithm,
            TabulateAreaAlgorithm,
            SmoothMapAlgorithm,
            AddLandCoverAlgorithm,
            ChangeSinceNlcdAlgorithm,
            ChangeBetweenDatesAlgorithm,
            SampleFromChangeAlgorithm,
            AreaEstimateAlgorithm,
            RecalibrateAlgorithm,
            ChangeReportAlgorithm,
            SetupEngineAlgorithm,
        ):
            self.addAlgorithm(algorithm())

    def supportsNonFileBasedOutput(self) -> bool:  # noqa: N802
        return True  # the chip grid may be a layer in memory

    def supportedOutputVectorLayerExtensions(self) -> list[str]:  # noqa: N802
        return ["gpkg"]

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:  # noqa: N802, N803
        return "gpkg"

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802
        return ["tif"]

    def defaultRasterFileExtension(self) -> str:  # noqa: N802
        return "tif"
