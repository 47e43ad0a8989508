"""The layers of runs that are under way: a project that was saved during a run holds one, which is empty."""

from __future__ import annotations

from qgis.core import QgsProject

from .. import layers


def remove_live_layers(project: QgsProject) -> None:
    """Removes them; nothing of them is lost, since the run's parts are on the disk."""
    project.removeMapLayers([key for key, each in project.mapLayers().items() if layers.is_live(each)])
