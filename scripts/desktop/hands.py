"""What a person does at the screen: finds a widget by its object name, presses, clicks the map, types.

A press is handed to the event loop and not made at once: a dialog's own loop would otherwise hold the step up.
"""

from __future__ import annotations

from typing import Any, TypeVar

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def widgets(name: str, kind: type[Kind] = QWidget) -> list[Kind]:
    """All of that object name, those that are seen first."""
    found = [each for each in QApplication.allWidgets() if each.objectName() == name and isinstance(each, kind)]
    return sorted(found, key=lambda each: not each.isVisible())


def widget(name: str, kind: type[Kind] = QWidget) -> Kind:
    """Raises LookupError where there is none."""
    found = widgets(name, kind)
    if not found:
        raise LookupError(f"there is no widget {name!r}")
    return found[0]


def action(window: QWidget, name: str) -> QAction:
    found = window.findChild(QAction, name)
    if found is None:
        raise LookupError(f"there is no action {name!r}")
    return found


def press(button: QAbstractButton) -> None:
    """A click of the left button on a button that can be pressed; raises AssertionError where it cannot."""
    assert button.isVisible() and button.isEnabled(), f"{button.objectName() or button.text()!r} cannot be pressed"
    QTimer.singleShot(0, lambda: QTest.mouseClick(button, LEFT, PLAIN, _place(button)))


def _place(button: QAbstractButton) -> QPoint:
    """Where a click counts: a check box's indicator may be far from its middle."""
    middle = button.rect().center()
    return middle if button.hitButton(middle) else QPoint(8, middle.y())


def trigger(chosen: QAction) -> None:
    """As from a menu."""
    assert chosen.isEnabled(), f"the action {chosen.objectName() or chosen.text()!r} is disabled"
    QTimer.singleShot(0, chosen.trigger)


def choose(box: QComboBox, text: str) -> None:
    """The first entry that holds `text`, as a person chooses it: both signals are sent."""
    at = box.findText(text, Qt.MatchFlag.MatchContains)
    assert at >= 0, f"{box.objectName()!r} has no {text!r} among {[box.itemText(row) for row in range(box.count())]}"
    box.setCurrentIndex(at)
    box.activated.emit(at)


def on_canvas(canvas: Any, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QPoint:
    """The pixel of the canvas that shows `point`."""
    to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    return canvas.getCoordinateTransform().transform(to_map.transform(point)).toQPointF().toPoint()


def hover(canvas: Any, place: QPoint) -> None:
    QTest.mouseMove(canvas.viewport(), place)


def click(canvas: Any, place: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """On the map, at once; the pointer goes there first, as a real one does."""
    QTest.mouseMove(canvas.viewport(), place)
    QTest.mouseClick(canvas.viewport(), button, PLAIN, place)


def key(target: QWidget, which: Qt.Key) -> None:
    QTest.keyClick(target, which)
