"""What the tests of clicking share: a window with a canvas, an engine that pretends, and answers about chips."""

from __future__ import annotations

import copy
from typing import Any

from qgis.core import Qgis, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.engine.api.errors import LandchipError

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


def sweep() -> None:
    """Deletes what is to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def child(parent: QObject, kind: Any, name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found
