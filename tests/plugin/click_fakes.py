"""Shared by the tests of clicks: a window with a canvas and a message bar, and a fake of the engine queue."""

from __future__ import annotations

import copy
from typing import Any

from qgis.core import Qgis, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.engine.api.errors import LandchipError

SIZE = (600, 400)


class MessageBar:
    """messages: text and level of every pushed message, the first first"""

    def __init__(self) -> None:
        self.messages: list[tuple[str, Qgis.MessageLevel]] = []

    def pushMessage(self, _title: str, text: str, level: Qgis.MessageLevel) -> None:
        self.messages.append((text, level))


class Window:
    """The part of iface that clicks use: a visible canvas of 600 x 400 pixels, and a message bar."""

    def __init__(self) -> None:
        self.canvas = QgsMapCanvas()
        self.canvas.resize(*SIZE)
        self.canvas.show()
        self.bar = MessageBar()

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> MessageBar:
        return self.bar

    def mainWindow(self) -> None:
        return None

    def show(self, extent: QgsRectangle, crs: Any) -> None:
        self.canvas.setDestinationCrs(crs)
        self.canvas.setExtent(extent)

    def pixel(self, x: float, y: float) -> QPoint:
        """The pixel of a point in the canvas's CRS."""
        point = self.canvas.getCoordinateTransform().transform(x, y)
        return QPoint(round(point.x()), round(point.y()))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.pixel(x, y))
        QCoreApplication.processEvents()

    def click(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.move(x, y)
        QTest.mouseClick(self.canvas.viewport(), button, pos=self.pixel(x, y))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, modifier)


class FakeCall:
    """As engine_queue.PendingCall."""

    def __init__(self, method: str, params: dict[str, Any], on_answer: Any, on_error: Any, on_progress: Any) -> None:
        self.method, self.params = method, copy.deepcopy(params)
        self.on_answer, self.on_error, self.on_progress = on_answer, on_error, on_progress
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeEngineQueue:
    """Records the submitted calls; a test delivers the answers with `answer`."""

    def __init__(self) -> None:
        self.calls: list[FakeCall] = []

    def submit(
        self, method: str, params: dict[str, Any], on_answer: Any, on_error: Any, on_progress: Any = None
    ) -> FakeCall:
        self.calls.append(FakeCall(method, params, on_answer, on_error, on_progress))
        return self.calls[-1]

    def of(self, method: str) -> list[FakeCall]:
        return [each for each in self.calls if each.method == method]

    def answer(self, method: str, answer: dict[str, Any] | LandchipError) -> None:
        """Delivers the answer or error of the last call of that method, which must not be cancelled."""
        call = self.of(method)[-1]
        assert not call.cancelled
        (call.on_error if isinstance(answer, LandchipError) else call.on_answer)(answer)


def sweep() -> None:
    """Runs the deletions that `deleteLater` has scheduled."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def child(parent: QObject, kind: Any, name: str) -> Any:
    widget = parent.findChild(kind, name)
    assert widget is not None, name
    return widget
