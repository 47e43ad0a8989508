"""A notice where no engine is set up, with a button that opens the set-up."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ...i18n import tr


class EngineNotice(QFrame):
    """setup_requested: the button was pressed"""

    setup_requested = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        text = QLabel(
            tr(
                "Landchip computes in an engine of its own, which has to be set up once. "
                "Maps that are there can be opened without it."
            )
        )
        text.setWordWrap(True)
        button = QPushButton(tr("Set Up the En&gine…"))
        button.setObjectName("landchipSetUpHere")
        button.clicked.connect(self.setup_requested)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(button)
