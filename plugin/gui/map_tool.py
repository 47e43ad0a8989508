"""What the plugin's map tools have in common."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip


def restore_map_tool(canvas: QgsMapCanvas, tool: QgsMapTool, previous: QgsMapTool | None) -> None:
    """Gives the canvas its previous tool back, or unsets `tool` where the previous one is deleted or there was none."""
    if previous is not None and not sip.isdeleted(previous):
        canvas.setMapTool(previous)
    else:
        canvas.unsetMapTool(tool)
