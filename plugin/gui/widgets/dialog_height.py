"""Dialogs as high as what they hold."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QDialog, QScrollArea

OF_SCREEN = 0.9  # the title bar takes some, too


class DialogHeight(QObject):
    """Keeps a dialog as high as its contents, as far as the screen is; beyond that, `scroll` scrolls.

    It follows whatever comes or goes. Where the user has made the dialog higher than it must be, it stays so.
    """

    def __init__(self, dialog: QDialog, scroll: QScrollArea) -> None:
        super().__init__(dialog)
        self._dialog, self._scroll = dialog, scroll
        self._given = -1  # the height that was set last
        self._by_user = False  # whether it is the user's by now
        self._due = QTimer(self)  # what is added to a window that is shown has no size before the next event
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._fit)
        dialog.installEventFilter(self)
        scroll.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.Show and watched is self._dialog:
            self._fit()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._due.start()
        elif event.type() == QEvent.Type.Resize and watched is self._dialog and event.spontaneous():
            self._by_user = self._dialog.height() != self._given  # what is set comes back from the system, too
        return False

    def _fit(self) -> None:
        dialog, wanted = self._dialog, self._wanted()
        if not self._by_user or wanted > dialog.height():
            screen = dialog.screen().availableGeometry()
            dialog.resize(dialog.width(), min(wanted, round(OF_SCREEN * screen.height())))
            self._given, self._by_user = dialog.height(), False
            below = dialog.frameGeometry().bottom() - screen.bottom()
            if below > 0:
                dialog.move(dialog.x(), max(screen.top(), dialog.y() - below))

    def _wanted(self) -> int:
        """The sum over the dialog's rows, each as high as it is at this width."""
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
