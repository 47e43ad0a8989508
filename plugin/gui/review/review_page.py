"""The page "Review" of the dock: a queue of chips to judge, both dates side by side, and the answers."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...i18n import tr
from ..engine_queue import EngineQueue
from ..widgets.labels import wrap


class ReviewPage(QWidget):
    """The page; `open_review` opens a review file, `shut_down` ends what it has connected."""

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipReviewPage")
        self._iface, self._engine_queue = iface, engine_queue
        layout = QVBoxLayout(self)
        layout.addWidget(wrap(QLabel(tr("No review is open."), objectName="landchipReviewNote")))
        layout.addStretch(1)

    def open_review(self, path: str) -> None:
        """Opens a review file, a GeoPackage of sample-from-change."""

    def shut_down(self) -> None:
        """Disconnects from QGIS; call it before the page is deleted."""
