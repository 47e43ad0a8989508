"""The result of a run, and buttons for what can be done with its map."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ... import layers
from ...engine.api.classes import LANDUSE
from ...engine.api.messages import format_duration
from ...i18n import number, tr, tr_n, translated
from ...layers import corrected, legend, texts
from ..change.compare import compare_with_land_cover
from ..click.panel.texts import percent
from ..widgets.bars import Bar, Bars
from .result_texts import counts_text, flag_texts, share

FIT_ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "fit.svg"


class ResultPanel(QWidget):
    """Displays the result of one layer until that is removed; hidden while there is none.

    fit_requested: the user wants to fit the model to the map's ground
    change_made: the map was compared with land cover
    """

    fit_requested = pyqtSignal()
    change_made = pyqtSignal()

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipResult")
        self._iface = iface
        self._layer_id = ""
        self.name = _text_label("landchipResultName")
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self._outdated = _text_label("landchipResultOutdated")
        self._outdated.setText(tr("The last run's result: another run is under way."))
        self._outdated.hide()
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        self.counts = _text_label("landchipResultCounts")
        self.bars = Bars(min_bar_share=0.15)
        self.bars.setObjectName("landchipResultGroups")
        self.flags = _text_label("landchipResultFlags")
        self.warnings = _text_label("landchipResultWarnings")
        self.unfamiliar = _text_label("landchipResultUnfamiliar")
        self.fit_button = QPushButton(tr("Fit to This Place with NLCD…"))
        self.fit_button.setObjectName("landchipResultFit")
        self.fit_button.setIcon(QIcon(str(FIT_ICON)))
        self.fit_button.clicked.connect(self.fit_requested)
        self.provenance = _text_label("landchipResultProvenance")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._texts: tuple[QWidget, ...] = (self.name, self.counts, self.bars, self.flags, self.warnings)
        self._texts += (self.unfamiliar, self.fit_button, self.provenance)
        for each in (rule, self._outdated, *self._texts):
            layout.addWidget(each)
        layout.addLayout(self._buttons())
        self.hide()

    def layer(self) -> QgsMapLayer | None:
        """The layer whose result is displayed; None where it was removed."""
        return QgsProject.instance().mapLayer(self._layer_id) if self._layer_id else None

    def show_layer(self, layer: QgsMapLayer | None) -> bool:
        """Displays the layer's result; gives whether it has one.

        Otherwise the displayed result stays, and the panel is hidden if the layer of that was removed.
        """
        result = layers.result_of(layer) if layer is not None else None
        if layer is not None and result is not None:
            self._layer_id = layer.id()
            self.name.setText(layer.name())
            self._fill(corrected.with_corrections(layer, result))
            self._list_styles(layer)
            for each in (self.change_button, self.cover_button):
                each.setEnabled(is_comparable(layer, result))
            self.show()
        elif self.layer() is None:
            self._layer_id = ""
            self.hide()
        return result is not None

    def refresh(self) -> None:
        """Displays the same layer's figures as they are now."""
        self.show_layer(self.layer())

    def show_outdated(self, outdated: bool) -> None:
        """outdated: whether a run is under way, whose result will take the place of the displayed one"""
        self._outdated.setVisible(outdated)
        for each in self._texts:
            each.setEnabled(not outdated)

    def _fill(self, result: dict[str, Any]) -> None:
        chips, device = result["chips"], result["device"]
        self.counts.setText(counts_text(result))
        shares = texts.categories_of(result)
        total_hectares = sum(each["hectares"] for _, each in shares)
        self.bars.show_bars(
            [
                Bar(
                    category.title,
                    share(counts, total_hectares),
                    f"{texts.approximate_area(counts['hectares'])} · {percent(share(counts, total_hectares))}",
                    category.colour,
                )
                for category, counts in shares
            ],
            tr("Share of each group"),
        )
        lines = flag_texts(legend.product_of(result), chips)
        if result.get("corrected"):
            n = result["corrected"]
            lines.insert(0, tr_n("{} corrected (framed)", "{} corrected (framed)", n).format(number(n)))
        self.flags.setText("\u00a0· ".join(lines))  # no line begins with the dot
        self.flags.setVisible(bool(self.flags.text()))
        self.warnings.setText("\n".join(map(translated, texts.warnings_without_counts(result["warnings"]))))
        self.warnings.setVisible(bool(self.warnings.text()))
        proposal = texts.fit_proposal(result)
        self.unfamiliar.setText(proposal)
        for each in (self.unfamiliar, self.fit_button):
            each.setVisible(bool(proposal))
        model = result["model"]
        made_by = tr("{model} on {device}, {time}, {day}").format(
            model=f"{model['name']} {model['version']}".strip(),
            device=device["name"],
            time=format_duration(result["seconds"]),
            day=result["finished"][:10],
        )
        accuracy = texts.accuracy_summary(model).replace(" %", "\u00a0%")  # no line begins with the sign
        self.provenance.setText("\n".join(filter(None, (made_by, accuracy))))

    def _buttons(self) -> QGridLayout:
        zoom = _button("landchipZoom", tr("&Zoom"), "mActionZoomToLayer.svg", tr("Zoom to the map"))
        zoom.clicked.connect(self._zoom)
        self.style_button = _button(
            "landchipStyle", tr("St&yle"), "propertyicons/symbology.svg", tr("Show land use, or how sure the model is")
        )
        self.style_button.setMenu(QMenu(self.style_button))
        self.table_button = _button(
            "landchipTable", tr("&Table"), "mActionOpenTable.svg", tr("Open the attribute table")
        )
        self.table_button.clicked.connect(self._open_table)
        layout = _button("landchipLayout", tr("Layout…"), "mActionNewLayout.svg", tr("Make a page to print"))
        layout.clicked.connect(self._open_layout)
        areas = _button(
            "landchipTabulate",
            tr("&Areas…"),
            "mActionCalculateField.svg",
            tr("Add up the groups in each of your polygons"),
        )
        areas.clicked.connect(self._tabulate)
        self.change_button = _button(
            "landchipChange",
            tr("C&hange…"),
            "propertyicons/temporal.svg",
            tr("Compare the map with older land cover such as NLCD"),
        )
        self.change_button.clicked.connect(self._compare)
        self.cover_button = _button(
            "landchipCover",
            tr("Land &Cover…"),
            "mActionAddRasterLayer.svg",
            tr("Make another map with the land cover of each square, and flag what contradicts it"),
        )
        self.cover_button.clicked.connect(self._add_land_cover)
        folder = _button(
            "landchipFolder", tr("Folder"), "mActionFileOpen.svg", tr("Open the folder of the map's files")
        )
        folder.clicked.connect(self._open_folder)
        grid = QGridLayout()
        for position, each in enumerate(
            (zoom, self.style_button, self.table_button, areas, self.change_button, self.cover_button, layout, folder)
        ):
            grid.addWidget(each, position // 2, position % 2)
        return grid

    def _list_styles(self, layer: QgsMapLayer) -> None:
        menu = self.style_button.menu()
        menu.clear()
        for name in layer.styleManager().styles():
            menu.addAction(name).triggered.connect(lambda _checked=False, name=name: self._use_style(name))
        menu.addSeparator()
        menu.addAction(tr("Layer Properties…")).triggered.connect(self._open_properties)
        self.table_button.setEnabled(isinstance(layer, QgsVectorLayer))

    def _use_style(self, name: str) -> None:
        layer = self.layer()
        if layer is not None:
            layer.styleManager().setCurrentStyle(name)
            layer.triggerRepaint()

    def _open_properties(self) -> None:
        if self.layer() is not None:
            self._iface.showLayerProperties(self.layer())

    def _zoom(self) -> None:
        layer = self.layer()
        if layer is not None:
            canvas = self._iface.mapCanvas()
            canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
            canvas.refresh()

    def _open_table(self) -> None:
        layer = self.layer()
        if isinstance(layer, QgsVectorLayer):
            self._iface.showAttributeTable(layer)

    def _tabulate(self) -> None:
        self._open_dialog("tabulatearea")

    def _add_land_cover(self) -> None:
        self._open_dialog("addlandcover")

    def _open_dialog(self, algorithm: str) -> None:
        """Opens the algorithm's dialog with the map."""
        import processing  # type: ignore[import-not-found]  # QGIS's own plugin, which it may load after this one

        layer = self.layer()
        if layer is not None:
            processing.execAlgorithmDialog(f"landchip:{algorithm}", {"INPUT": layer.id()})

    def _compare(self) -> None:
        layer = self.layer()
        if layer is not None and compare_with_land_cover(self._iface, layer):
            self.change_made.emit()

    def _open_layout(self) -> None:
        from ...layout import make_layout

        layer = self.layer()
        result = layers.result_of(layer)
        if layer is not None and result is not None:
            shown = corrected.with_corrections(layer, result)
            self._iface.openLayoutDesigner(make_layout(QgsProject.instance(), layer, shown))

    def _open_folder(self) -> None:
        layer = self.layer()
        if layer is not None:
            folder = Path(layer.source().split("|")[0]).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def is_comparable(layer: QgsMapLayer, result: Mapping[str, Any]) -> bool:
    """Whether older land cover can be compared with the map: squares of land use, in a file."""
    return isinstance(layer, QgsVectorLayer) and legend.product_of(result).name == LANDUSE


def _text_label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _button(name: str, text: str, icon: str, tool_tip: str) -> QPushButton:
    button = QPushButton(QIcon(QgsApplication.getThemeIcon(f"/{icon}")), text)
    button.setObjectName(name)
    button.setToolTip(tool_tip)
    return button
