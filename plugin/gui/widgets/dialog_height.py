"""A dialog whose height follows its contents."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QDialog, QLayout, QScrollArea

MAX_SCREEN_SHARE = 0.9  # of the screen's height; the title bar needs the rest


class DialogHeight(QObject):
    """Resizes a dialog when its contents change, up to MAX_SCREEN_SHARE of the screen; beyond that `scroll` scrolls.

    A height that the user gave the dialog stays while the contents need no more.
    """

    def __init__(self, dialog: QDialog, scroll: QScrollArea) -> None:
        super().__init__(dialog)
        self._dialog, self._scroll = dialog, scroll
        self._set_height = -1  # pixels, set here last
        self._resized_by_user = False
        self._timer = QTimer(self)  # a widget added to a visible window has no size before the next event
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fit)
        self._bar_timer = QTimer(self)  # a layout that is asked for its height before it is laid out stays as it is
        self._bar_timer.setSingleShot(True)
        self._bar_timer.timeout.connect(lambda: self._show_bar(self._needed_height()))
        dialog.installEventFilter(self)
        scroll.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.Show and watched is self._dialog:
            self._fit()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._timer.start()
        elif event.type() == QEvent.Type.Resize and watched is self._dialog:
            if event.spontaneous():  # the window system reports the resize of _fit, too
                self._resized_by_user = self._dialog.height() != self._set_height
            self._bar_timer.start()
        return False

    def _fit(self) -> None:
        dialog, needed = self._dialog, self._needed_height()
        if not self._resized_by_user or needed > dialog.height():
            screen = dialog.screen().availableGeometry()
            dialog.resize(dialog.width(), min(needed, round(MAX_SCREEN_SHARE * screen.height())))
            self._set_height, self._resized_by_user = dialog.height(), False
            below = dialog.frameGeometry().bottom() - screen.bottom()
            if below > 0:
                dialog.move(dialog.x(), max(screen.top(), dialog.y() - below))
        self._show_bar(needed)

    def _show_bar(self, needed: int) -> None:
        """Left to itself, a QScrollArea keeps a bar whose own width makes a text too high for the room without it."""
        as_needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        policy = as_needed if needed > self._dialog.height() else off
        if policy != self._scroll.verticalScrollBarPolicy():
            self._scroll.setVerticalScrollBarPolicy(policy)
            for layout in self._scroll.widget().findChildren(QLayout):
                layout.invalidate()  # QFormLayout keeps rows of another width once it was asked for its height

    def _needed_height(self) -> int:
        """In pixels: the sum over the rows of the dialog's layout, each with its height at the dialog's width."""
        layout = self._dialog.layout()
        layout.activate()
        margins = layout.contentsMargins()
        width = self._dialog.width() - margins.left() - margins.right()
        heights = []
        for item in map(layout.itemAt, range(layout.count())):
            if item.isEmpty():
                continue
            inner = self._scroll.widget() if item.widget() is self._scroll else None
            height = inner.heightForWidth(width) if inner is not None else item.heightForWidth(width)
            heights.append(height if height > 0 else (inner or item).sizeHint().height())
        return sum(heights) + layout.spacing() * (len(heights) - 1) + margins.top() + margins.bottom()
