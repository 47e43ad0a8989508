"""What a model states about itself, to be read before it is trusted."""

from __future__ import annotations

import html
from typing import Any

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..engine.errors import LandchipError
from ..i18n import tr
from ..processing.modelinfo import card_rows
from .asking import Asker, Ticket


class CardPanel(QDialog):
    """A window of its own beside the dock, since a card is long; it stays open while another model is chosen."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipCard")
        self.setWindowTitle(tr("About the Model"))
        self._asker = asker
        self._ticket: Ticket | None = None
        self.text = QTextBrowser()
        self.text.setObjectName("landchipCardText")
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(tr("What the model states about itself"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 80, self.fontMetrics().height() * 36)

    def show_model(self, model: str) -> None:
        """model: as in the engine's request"""
        self.stop()
        self.text.setPlainText(tr("Opening the model…"))
        self._ticket = self._asker.ask("inspect", {"model": model}, self._show_card, self._show_error)
        self.show()
        self.raise_()

    def stop(self) -> None:
        """No answer comes after this."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def _show_card(self, card: dict[str, Any]) -> None:
        self._ticket = None
        self.text.setHtml(card_html(card))

    def _show_error(self, error: LandchipError) -> None:
        self._ticket = None
        self.text.setPlainText(str(error))


def card_html(card: dict[str, Any]) -> str:
    """The card as rich text that takes its colours from the palette; classes with the colours of the map."""
    rows = "\n".join(
        f"<tr><td style='padding: 2px 12px 6px 0'><b>{html.escape(title)}</b></td>"
        f"<td style='padding: 2px 0 6px 0'>{html.escape(text)}</td></tr>"
        for title, text in card_rows(card)
        if text and title not in ("Model", "Description", "Classes")
    )
    return (
        f"<h2>{html.escape(card['name'])} {html.escape(card['version'])}</h2><p>{html.escape(card['description'])}</p>"
        f"<h3>{html.escape(tr('Classes'))}</h3>{_classes(card)}<table>{rows}</table>"
    )


def _classes(card: dict[str, Any]) -> str:
    titles = {each["name"]: each["title"] for each in card["groups"]}
    rows = "".join(
        f"<tr><td style='background-color: {html.escape(each['colour'])}'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</td>"
        f"<td style='padding: 0 12px 0 8px'>{html.escape(each['name'])}</td>"
        f"<td>{html.escape(titles.get(each['group'], each['group']))}</td></tr>"
        for each in card["classes"]
    )
    return f"<table cellspacing='2'>{rows}</table>"
