"""What the tests of clicking share: a window with a canvas, an engine that pretends, and answers about chips."""

from __future__ import annotations

import base64
import copy
import time
from typing import Any

from qgis.core import Qgis, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QObject, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest

from plugin.engine.errors import LandchipError

SIZE = (600, 400)


class Bar:
    """The message bar; keeps what it was told."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Qgis.MessageLevel]] = []

    def pushMessage(self, _title: str, text: str, level: Qgis.MessageLevel) -> None:
        self.said.append((text, level))


class Window:
    """As much of iface as clicking needs: a canvas of 600 x 400 pixels that is shown, and a message bar."""

    def __init__(self) -> None:
        self.canvas = QgsMapCanvas()
        self.canvas.resize(*SIZE)
        self.canvas.show()
        self.bar = Bar()

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> Bar:
        return self.bar

    def mainWindow(self) -> None:
        return None

    def show(self, extent: QgsRectangle, crs: Any) -> None:
        self.canvas.setDestinationCrs(crs)
        self.canvas.setExtent(extent)

    def pixel(self, x: float, y: float) -> QPoint:
        """Of a place in the canvas's CRS."""
        place = self.canvas.getCoordinateTransform().transform(x, y)
        return QPoint(round(place.x()), round(place.y()))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.pixel(x, y))
        QCoreApplication.processEvents()

    def click(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.move(x, y)
        QTest.mouseClick(self.canvas.viewport(), button, pos=self.pixel(x, y))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, modifier)


class Ticket:
    def __init__(self, method: str, params: dict[str, Any], done: Any, failed: Any) -> None:
        self.method, self.params, self.done, self.failed = method, copy.deepcopy(params), done, failed
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class PretendedAsker:
    """Keeps what it is asked; a test says what is answered, and when."""

    def __init__(self) -> None:
        self.tickets: list[Ticket] = []

    def ask(self, method: str, params: dict[str, Any], done: Any, failed: Any) -> Ticket:
        self.tickets.append(Ticket(method, params, done, failed))
        return self.tickets[-1]

    def of(self, method: str) -> list[Ticket]:
        return [each for each in self.tickets if each.method == method]

    def answer(self, method: str, answer: dict[str, Any] | LandchipError) -> None:
        """To the last question of that kind, unless it is cancelled."""
        ticket = self.of(method)[-1]
        assert not ticket.cancelled
        (ticket.failed if isinstance(answer, LandchipError) else ticket.done)(answer)


MODEL = {"name": "test-model", "version": "7", "digest": "0123456789abcdef"}
CLASSES = (
    ("barren", "undeveloped", "#b3ac9f", 0.04),
    ("forest", "undeveloped", "#1c6330", 0.002),
    ("shrub", "undeveloped", "#ccb879", 0.06),
    ("cultivated", "cultivated", "#f7ecc0", 0.018),
    ("herbaceous", "undeveloped", "#dfdfc2", 0.0),
    ("developed", "developed", "#b2182b", 0.87),
    ("water", "undeveloped", "#466b9f", 0.01),
)
CARD = {**MODEL, "chip_m": 224.0, "gsd_m": 8.0, "chip_px": 28, "classes": []}


def picture(seed: int = 3, side: int = 56) -> str:
    """Base64 of a PNG with stripes and squares."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    for x in range(side):
        for y in range(side):
            shade = (x // 7 * 31 + y // 9 * 17 + seed * 13) % 120
            image.setPixelColor(x, y, QColor(90 + shade, 100 + shade // 2, 70 + shade // 3))
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    return base64.b64encode(bytes(held.data())).decode()


def answer(
    chip: tuple[int, int] = (2800, 16200), raster: str = "/somewhere/quad.tif", **changed: Any
) -> dict[str, Any]:
    """As the engine answers `chip`; a developed one where nothing else is said."""
    col, row = chip
    made = {
        "grid": {"crs": "EPSG:26911", "size": 224.0},
        "chip": [col, row],
        "bounds": [col * 224.0, row * 224.0, (col + 1) * 224.0, (row + 1) * 224.0],
        "valid": 1.0,
        "raster": raster,
        "image_date": "2016-05-21",
        "class": "developed",
        "group": "developed",
        "confidence": 0.87,
        "margin": 0.758,
        "distance": 12.0,
        "threshold": 20.0,
        "flags": [],
        "classes": [{"name": n, "group": g, "colour": c, "probability": p} for n, g, c, p in CLASSES],
        "groups": [
            {"name": "developed", "title": "Developed", "colour": "#b2182b", "probability": 0.87},
            {"name": "cultivated", "title": "Cultivated", "colour": "#f7ecc0", "probability": 0.018},
            {"name": "undeveloped", "title": "Undeveloped", "colour": "#5aae61", "probability": 0.112},
        ],
        "picture": picture(),
        "nlcd": None,
        "model": dict(MODEL),
        "device": {"kind": "cpu", "name": "Made-up CPU, 2 threads", "note": ""},
        "seconds": 0.043,
    }  # fmt: skip
    return {**made, **changed}


def no_data(**changed: Any) -> dict[str, Any]:
    """The answer of a chip without imagery."""
    made = answer(**changed)
    nothing = dict.fromkeys(("class", "group", "confidence", "margin", "distance"))
    for kind in ("classes", "groups"):
        made[kind] = [{**each, "probability": None} for each in made[kind]]
    return {**made, **nothing, "valid": 0.1, "flags": ["no-data"]}


def until(said: Any, within_s: float = 10.0) -> None:
    end = time.monotonic() + within_s
    while not said() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert said()


def sweep() -> None:
    """Deletes what is to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def child(parent: QObject, kind: Any, name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found
