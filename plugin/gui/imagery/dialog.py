"""The dialog "Get Imagery": searches a catalogue (STAC API) for the visible map, and adds what is chosen as one layer.

Object names: landchipGetImagery; landchipCatalog, landchipSearch, landchipFound, landchipSearchStatus,
landchipAddImagery, landchipAddSample.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ... import settings
from ...engine.api.errors import LandchipError, OutputError
from ...engine.api.messages import Message
from ...engine.api.protocol import Method
from ...engine.api.requests.imagery_search import CATALOGS, DEFAULT_COLLECTION
from ...i18n import number, tr, tr_n, translated
from ...processing.inputs.grid_crs import crs_text
from ..engine_queue import EngineQueue, PendingCall
from .mosaic_file import mosaic_file
from .sample import add_sample, has_sample

DATA = Qt.ItemDataRole.UserRole


class ImageryDialog(QDialog):
    """One dialog for as long as the plugin is loaded; `shut_down` ends its calls."""

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipGetImagery")
        self.setWindowTitle(tr("Get Imagery"))
        self._iface, self._queue = iface, engine_queue
        self._call: PendingCall | None = None
        self.catalog = QComboBox()
        self.catalog.setObjectName("landchipCatalog")
        self.catalog.setEditable(True)
        for name, (title, _) in CATALOGS.items():
            self.catalog.addItem(title, name)
        self.catalog.setCurrentText(settings.catalog() or self.catalog.itemText(0))
        self.catalog.setMinimumContentsLength(12)
        self.catalog.setToolTip(tr("A catalogue, or the address of a STAC API of your own (https://…)"))
        self.search_button = QPushButton(tr("&Search the Visible Map"))
        self.search_button.setObjectName("landchipSearch")
        self.found = QListWidget()
        self.found.setObjectName("landchipFound")
        self.found.setAccessibleName(tr("Imagery that was found"))
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.status = QLabel(tr("NAIP, aerial imagery of the United States, is in the public domain."))
        self.status.setObjectName("landchipSearchStatus")
        self.status.setWordWrap(True)
        self.add_button = QPushButton(tr("&Add to Map"))
        self.add_button.setObjectName("landchipAddImagery")
        self.add_button.setEnabled(False)
        self.sample_button = QPushButton(tr("Add Sa&mple Imagery"))
        self.sample_button.setObjectName("landchipAddSample")
        self.sample_button.setToolTip(tr("A small real place that comes with Landchip"))
        self._lay_out()
        self.sample_button.setVisible(has_sample())  # after the button box has shown it
        self.search_button.clicked.connect(self.search)
        self.add_button.clicked.connect(self.add)
        self.sample_button.clicked.connect(self._add_sample)
        self.found.currentItemChanged.connect(self._enable)
        self.found.itemDoubleClicked.connect(self.add)
        self.resize(660, 400)

    def shut_down(self) -> None:
        """Cancels the call that is under way."""
        if self._call is not None:
            self._call.cancel()
            self._call = None

    def search(self) -> None:
        """Asks the chosen catalogue for imagery of the visible map."""
        canvas = self._iface.mapCanvas()
        crs, extent = canvas.mapSettings().destinationCrs(), canvas.extent()
        if not crs.isValid() or extent.isEmpty():
            self.status.setText(tr("The map shows no place yet: load any layer, or zoom to where you want imagery."))
            return
        catalog = self._catalog()
        if not set("?@") & set(catalog):  # an address with a key is not kept
            settings.save(settings.CATALOG, self.catalog.currentText())
        self.found.clear()
        params = {
            "catalog": catalog,
            "collection": DEFAULT_COLLECTION,
            "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
            "crs": crs_text(crs),
        }
        self._submit(Method.SEARCH_IMAGERY, params, self._show_found, tr("Searching…"))

    def add(self, *_: object) -> None:
        """Writes the chosen mosaic and adds it to the project."""
        item = self.found.currentItem()
        if item is None or self._call is not None:
            return
        mosaic = item.data(DATA)
        title = f"NAIP {mosaic['title']}"
        try:
            path = mosaic_file(QgsProject.instance(), title)
        except OSError as error:
            self._show_error(
                OutputError(
                    "mosaic-folder-not-made",
                    tr("The folder for the mosaic cannot be made ({reason}): save the project elsewhere first."),
                    reason=error.strerror or type(error).__name__,
                )
            )
            return
        params = {"quads": mosaic["quads"], "path": str(path)}
        self._submit(Method.BUILD_MOSAIC, params, lambda answer: self._add_layer(answer, title), tr("Adding…"))

    def _catalog(self) -> str:
        """The name or address of the catalogue; typed titles count as chosen ones."""
        text = self.catalog.currentText().strip()
        index = self.catalog.findText(text)
        return str(self.catalog.itemData(index)) if index >= 0 else text

    def _submit(self, method: str, params: Mapping[str, Any], on_answer: Any, text: str) -> None:
        self.shut_down()

        def answered(answer: dict[str, Any]) -> None:
            self._call = None
            self._enable()
            on_answer(answer)

        self.status.setText(text)
        self._call = self._queue.submit(method, params, answered, self._show_error)
        self._enable()

    def _show_error(self, error: LandchipError) -> None:
        self._call = None
        self.status.setText(translated(error))
        self._enable()

    def _show_found(self, answer: dict[str, Any]) -> None:
        for mosaic in answer["mosaics"]:
            item = QListWidgetItem(found_text(mosaic))
            item.setData(DATA, mosaic)
            item.setToolTip("\n".join(quad["id"] for quad in mosaic["quads"][:30]))
            self.found.addItem(item)
        lines = []
        if not answer["mosaics"]:
            lines.append(tr("The catalogue has no imagery of the visible map: zoom elsewhere, or choose another one."))
        if answer["truncated"]:
            lines.append(
                tr("The catalogue has more than these {} quads here: zoom in.").format(number(answer["quads"]))
            )
        if answer["note"]:
            lines.append(translated(Message.from_json(answer["note"])))
        self.status.setText("\n".join(lines))
        self.found.setCurrentRow(0)

    def _add_layer(self, answer: dict[str, Any], title: str) -> None:
        layer = QgsRasterLayer(answer["path"], title)
        if not layer.isValid():
            self.status.setText(tr("QGIS cannot open the mosaic {}: try it again later.").format(answer["path"]))
            return
        QgsProject.instance().addMapLayer(layer)
        self.status.setText(tr("{} is on the map.").format(title))

    def _add_sample(self) -> None:
        layer = add_sample(QgsProject.instance())
        canvas = self._iface.mapCanvas()
        canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
        canvas.refresh()
        self.status.setText(tr("{} is on the map.").format(layer.name()))

    def _enable(self, *_: object) -> None:
        idle = self._call is None
        self.search_button.setEnabled(idle)
        self.add_button.setEnabled(idle and self.found.currentItem() is not None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.catalog, 1)
        row.addWidget(self.search_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.sample_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.found, 1)
        layout.addWidget(self.status)
        layout.addWidget(buttons)


def found_text(mosaic: Mapping[str, Any]) -> str:
    """`2020 · 0.6 m — 6 quads, 2020-05-18 to 2020-05-19, covers 100 %`"""
    dates, quads = mosaic["dates"], len(mosaic["quads"])
    days = dates[0] if len(dates) == 1 else tr("{first} to {last}").format(first=dates[0], last=dates[-1])
    return tr_n(
        "{title} — {quads} quad, {days}, covers {covered} %",
        "{title} — {quads} quads, {days}, covers {covered} %",
        quads,
    ).format(title=mosaic["title"], quads=number(quads), days=days, covered=number(100 * mosaic["covered"]))
