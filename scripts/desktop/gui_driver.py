"""What a person does at the screen: finds a widget by its object name, presses, clicks the map, types.

A press is handed to the event loop and not made at once: a dialog's own loop would otherwise hold the step up.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeVar

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QAction, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMenu,
    QRadioButton,
    QWidget,
)

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
unmonitored: Callable[[], AbstractContextManager[None]] = nullcontext  # the stage's: a search is no block of QGIS's
_widget_cache: dict[
    tuple[str, str], list[Any]
] = {}  # name and holder -> widgets: to look through all of QGIS takes 20 ms


def find_widgets(name: str, kind: type[Kind] = QWidget, inside: str = "") -> list[Kind]:
    """All of that object name, those that are seen first; `inside` names a widget that must hold them."""
    found = [each for each in _widget_cache.get((name, inside), []) if not sip.isdeleted(each)]
    if not found:
        with unmonitored():
            found = _widget_cache[name, inside] = _search(name, kind, inside)
    return sorted(found, key=lambda each: not each.isVisible())


def clear_cache() -> None:
    """Holds no widget any more, so that a count of what is left does not find what only this module keeps."""
    _widget_cache.clear()


def _search(name: str, kind: type[Kind], inside: str) -> list[Kind]:
    roots = [each for each in QApplication.topLevelWidgets() if not isinstance(each, QMenu)]
    if inside:
        roots = [each for root in roots for each in _widgets_named(root, QWidget, inside)]
    return [each for root in roots for each in _widgets_named(root, kind, name)]


def _widgets_named(root: QWidget, kind: type[Kind], name: str) -> list[Kind]:
    own = [root] if root.objectName() == name and isinstance(root, kind) else []
    return own + root.findChildren(kind, name)


def is_visible(name: str, inside: str = "") -> bool:
    """Whether there is one that can be seen."""
    return any(each.isVisible() for each in find_widgets(name, QWidget, inside))


def find_widget(name: str, kind: type[Kind] = QWidget, inside: str = "") -> Kind:
    """The one that is seen, if any. Raises LookupError where there is none."""
    found = find_widgets(name, kind, inside)
    if not found:
        raise LookupError(f"there is no widget {name!r}")
    return found[0]


def find_action(window: QWidget, name: str) -> QAction:
    found = window.findChild(QAction, name)
    if found is None:
        raise LookupError(f"there is no action {name!r}")
    return found


def press(button: QAbstractButton) -> None:
    """A click of the left button on a button that can be pressed; raises AssertionError where it cannot."""
    assert button.isVisible() and button.isEnabled(), f"{button.objectName() or button.text()!r} cannot be pressed"
    QTimer.singleShot(0, lambda: QTest.mouseClick(button, LEFT, NO_MODIFIER, _click_position(button)))


def _click_position(button: QAbstractButton) -> QPoint:
    """Where a click counts: a check box's middle may be beyond its text."""
    middle = button.rect().center()
    return QPoint(8, middle.y()) if isinstance(button, (QCheckBox, QRadioButton)) else middle


def trigger(chosen: QAction) -> None:
    """As from a menu."""
    assert chosen.isEnabled(), f"the action {chosen.objectName() or chosen.text()!r} is disabled"
    QTimer.singleShot(0, chosen.trigger)


def choose_item(box: QComboBox, text: str) -> None:
    """The first entry that holds `text`, as a person chooses it: both signals are sent."""
    at = box.findText(text, Qt.MatchFlag.MatchContains)
    assert at >= 0, f"{box.objectName()!r} has no {text!r} among {[box.itemText(row) for row in range(box.count())]}"
    box.setCurrentIndex(at)
    box.activated.emit(at)


def canvas_pixel(canvas: Any, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QPoint:
    """The pixel of the canvas that shows `point`."""
    to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    return canvas.getCoordinateTransform().transform(to_map.transform(point)).toQPointF().toPoint()


def hover(canvas: Any, place: QPoint) -> None:
    QTest.mouseMove(canvas.viewport(), place)


def click(canvas: Any, place: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """On the map, at once; the pointer goes there first, as a real one does."""
    QTest.mouseMove(canvas.viewport(), place)
    QTest.mouseClick(canvas.viewport(), button, NO_MODIFIER, place)


def drag(canvas: Any, start: QPoint, end: QPoint) -> None:
    """On the map, with the left button; the moves between go through the event loop as a real mouse's do."""
    port = canvas.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, NO_MODIFIER, start)
    for part in range(1, 9):
        place = start + (end - start) * part / 8
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), Qt.MouseButton.NoButton, LEFT, NO_MODIFIER)
        QApplication.sendEvent(port, move)  # QTest's own moves hold no button
    QTest.mouseRelease(port, LEFT, NO_MODIFIER, end)


def press_key(target: QWidget, which: Qt.Key) -> None:
    QTest.keyClick(target, which)


def visible_text(name: str) -> str:
    """All text that is seen in a widget, for a person to read."""
    labels = [each for each in find_widget(name).findChildren(QLabel) if each.isVisible() and each.text()]
    return "\n".join(each.text() for each in labels)


def bar_messages(iface: Any) -> list[str]:
    """What the message bar says now, each message once."""
    return [each.text() for each in iface.messageBar().items()]
