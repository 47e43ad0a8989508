"""User actions in QGIS's window: finding widgets by object name, pressing buttons, clicking the map, typing.

Presses are queued in the event loop and not made at once: the event loop of a dialog would otherwise block the step.
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
    QDialog,
    QLabel,
    QMenu,
    QRadioButton,
    QWidget,
)

WidgetType = TypeVar("WidgetType", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
unmonitored: Callable[[], AbstractContextManager[None]] = nullcontext  # set by StepRunner: searches are not measured
# (object name, ancestor) -> widgets; a search through all of QGIS takes 20 ms
_widget_cache: dict[tuple[str, str], list[Any]] = {}


def find_widgets(name: str, widget_type: type[WidgetType] = QWidget, ancestor: str = "") -> list[WidgetType]:
    """All widgets of that object name, visible ones first. ancestor: object name of a widget that must contain them"""
    widgets = [each for each in _widget_cache.get((name, ancestor), []) if not sip.isdeleted(each)]
    if not widgets:
        with unmonitored():
            widgets = _widget_cache[name, ancestor] = _search(name, widget_type, ancestor)
    return sorted(widgets, key=lambda each: not each.isVisible())


def clear_cache() -> None:
    """Drop the cached widgets, so that snapshots do not count objects that only this module keeps alive."""
    _widget_cache.clear()


def _search(name: str, widget_type: type[WidgetType], ancestor: str) -> list[WidgetType]:
    roots = [each for each in QApplication.topLevelWidgets() if not isinstance(each, QMenu)]
    if ancestor:
        roots = [each for root in roots for each in _widgets_named(root, QWidget, ancestor)]
    return [each for root in roots for each in _widgets_named(root, widget_type, name)]


def _widgets_named(root: QWidget, widget_type: type[WidgetType], name: str) -> list[WidgetType]:
    matching_root = [root] if root.objectName() == name and isinstance(root, widget_type) else []
    return matching_root + root.findChildren(widget_type, name)


def is_visible(name: str, ancestor: str = "") -> bool:
    """Whether a widget of that object name is visible."""
    return any(each.isVisible() for each in find_widgets(name, QWidget, ancestor))


def find_widget(name: str, widget_type: type[WidgetType] = QWidget, ancestor: str = "") -> WidgetType:
    """The widget of that object name, a visible one if there is one. Raises LookupError if there is none."""
    widgets = find_widgets(name, widget_type, ancestor)
    if not widgets:
        raise LookupError(f"there is no widget {name!r}")
    return widgets[0]


def find_action(window: QWidget, name: str) -> QAction:
    action = window.findChild(QAction, name)
    if action is None:
        raise LookupError(f"there is no action {name!r}")
    return action


def press(button: QAbstractButton) -> None:
    """Click a button with the left mouse button. Raises AssertionError if it is hidden or disabled."""
    assert button.isVisible() and button.isEnabled(), f"{button.objectName() or button.text()!r} cannot be pressed"
    QTimer.singleShot(0, lambda: QTest.mouseClick(button, LEFT, NO_MODIFIER, _click_position(button)))


def _click_position(button: QAbstractButton) -> QPoint:
    """A position that reacts to clicks: a check box's centre may be beside its text."""
    middle = button.rect().center()
    return QPoint(8, middle.y()) if isinstance(button, (QCheckBox, QRadioButton)) else middle


def trigger(action: QAction) -> None:
    """Trigger an action, as from a menu. Raises AssertionError if it is disabled."""
    assert action.isEnabled(), f"the action {action.objectName() or action.text()!r} is disabled"
    QTimer.singleShot(0, action.trigger)


def choose_item(box: QComboBox, text: str) -> None:
    """Choose the first item that contains `text`, with both signals that a user's choice sends."""
    index = box.findText(text, Qt.MatchFlag.MatchContains)
    assert index >= 0, f"{box.objectName()!r} has no {text!r} among {[box.itemText(row) for row in range(box.count())]}"
    box.setCurrentIndex(index)
    box.activated.emit(index)


def canvas_pixel(canvas: Any, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QPoint:
    """The canvas pixel of a point in that CRS."""
    to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    return canvas.getCoordinateTransform().transform(to_map.transform(point)).toQPointF().toPoint()


def hover(canvas: Any, position: QPoint) -> None:
    QTest.mouseMove(canvas.viewport(), position)


def click(canvas: Any, position: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """Move the pointer on the map, then click, at once."""
    QTest.mouseMove(canvas.viewport(), position)
    QTest.mouseClick(canvas.viewport(), button, NO_MODIFIER, position)


def drag(canvas: Any, start: QPoint, end: QPoint) -> None:
    """Drag on the map with the left button, with eight mouse moves in between."""
    viewport = canvas.viewport()
    QTest.mouseMove(viewport, start)
    QTest.mousePress(viewport, LEFT, NO_MODIFIER, start)
    for step in range(1, 9):
        position = start + (end - start) * step / 8
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(position), Qt.MouseButton.NoButton, LEFT, NO_MODIFIER)
        QApplication.sendEvent(viewport, move)  # QTest's own moves hold no button
    QTest.mouseRelease(viewport, LEFT, NO_MODIFIER, end)


def press_key(target: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(target, key)


def visible_text(name: str) -> str:
    """The text of all visible labels in a widget."""
    labels = [each for each in find_widget(name).findChildren(QLabel) if each.isVisible() and each.text()]
    return "\n".join(each.text() for each in labels)


def processing_dialog() -> Any:
    """The visible dialog of an algorithm; None where there is none."""
    dialogs = (each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog))
    return next((each for each in dialogs if hasattr(each, "runButton") and hasattr(each, "mainWidget")), None)


def bar_messages(iface: Any) -> list[str]:
    """The texts of the message bar's current messages."""
    return [each.text() for each in iface.messageBar().items()]


def layout_designer() -> QWidget | None:
    """QGIS's window of a print layout; None where none is open."""
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if each.isVisible() and each.inherits("QgsLayoutDesignerDialog")), None)
