"""The layers of runs that are under way: a project that was saved during a run holds one, which is empty."""

from __future__ import annotations

from qgis.core import QgsProject

LIVE_PROPERTY = "landchip/growing"  # custom property of such a layer


def remove_live_layers(project: QgsProject) -> None:
    """Removes them; nothing of them is lost, since the run's parts are on the disk."""
    project.removeMapLayers([key for key, each in project.mapLayers().items() if each.customProperty(LIVE_PROPERTY)])
