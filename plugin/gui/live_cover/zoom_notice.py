"""The picture that the layer shows where the map is zoomed out too far for the model."""

from __future__ import annotations

import base64

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from ...i18n import tr

SIDE = 256  # pixels of a tile
BOX = QRect(28, 92, 200, 72)
FONT_PX = 15


def zoom_notice() -> str:
    """Base64 of a PNG of SIDE x SIDE pixels, in the user's language. On the main thread."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 215))
    painter.drawRoundedRect(BOX, 8, 8)
    font = QFont()
    font.setPixelSize(FONT_PX)
    painter.setFont(font)
    painter.setPen(QColor(40, 40, 40))
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
