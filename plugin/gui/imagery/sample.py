"""The sample imagery in the plugin's zip (scripts/make_zip.py); a zip that was made without the real data has none."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...i18n import tr

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "naip-sample.tif"


def has_sample() -> bool:
    return SAMPLE.is_file()


def add_sample(project: QgsProject) -> QgsRasterLayer:
    """Adds the sample to the project, or finds it there."""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.source() == str(SAMPLE):
            return layer
    layer = QgsRasterLayer(str(SAMPLE), tr("Sample: NAIP, Virginia"))
    project.addMapLayer(layer)
    return layer
