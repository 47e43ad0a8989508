"""The picture that the layer shows where the map is zoomed out too far for the model."""

from __future__ import annotations

import base64

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from ...i18n import tr

SIDE = 256  # pixels of a tile
BOX = QRect(20, 88, 216, 80)
FONT_PX = 19


def zoom_notice() -> str:
    """Base64 of a PNG of SIDE x SIDE pixels, in the user's language. On the main thread."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(45, 45, 45))
    painter.drawRoundedRect(BOX, 8, 8)
    font = QFont()
    font.setPixelSize(FONT_PX)  # of a picture that QGIS scales to the map, and not of the window
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(255, 255, 255))
    painter.drawText(
        BOX.adjusted(8, 6, -8, -6),
        int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap),
        tr("Zoom in to see the land cover"),
    )
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(content)).decode("ascii")
