"""What a run came to, and what can be done with its map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ... import layers
from ...engine.api.messages import format_duration
from ...engine.api.product import Flag, Product
from ...i18n import mid_sentence, number, title, tr, tr_n, translated
from ...layers import legend, texts
from ..bars import Bar, Bars
from ..click.texts import percent

PARTIAL = "partial"  # a flag of which nothing is shown: such chips are classified as others are


class ResultPanel(QWidget):
    """Shows the result of one layer, until the layer is gone; hidden while there is none."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipResult")
        self._iface = iface
        self._layer_id = ""
        self.name = _line("landchipResultName")
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        self.counts = _line("landchipResultCounts")
        self.bars = Bars(least=0.15)
        self.bars.setObjectName("landchipResultGroups")
        self.flags = _line("landchipResultFlags")
        self.warnings = _line("landchipResultWarnings")
        self.how = _line("landchipResultHow")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in (rule, self.name, self.counts, self.bars, self.flags, self.warnings, self.how):
            layout.addWidget(each)
        layout.addLayout(self._buttons())
        self.hide()

    def layer(self) -> QgsMapLayer | None:
        """The layer whose result is shown; None where it is gone."""
        return QgsProject.instance().mapLayer(self._layer_id) if self._layer_id else None

    def show_layer(self, layer: QgsMapLayer | None) -> bool:
        """Whether the layer has a result; one that has none leaves the last one standing, unless its layer is gone."""
        result = layers.result_of(layer) if layer is not None else None
        if layer is not None and result is not None:
            self._layer_id = layer.id()
            self.name.setText(layer.name())
            self._fill(result)
            self._list_styles(layer)
            self.show()
        elif self.layer() is None:
            self._layer_id = ""
            self.hide()
        return result is not None

    def _fill(self, result: dict[str, Any]) -> None:
        chips, device = result["chips"], result["device"]
        self.counts.setText(
            tr_n("{} of {} chip classified", "{} of {} chips classified", chips["total"]).format(
                number(chips["classified"]), number(chips["total"])
            )
        )
        shares = texts.categories_of(result)
        of = sum(each["hectares"] for _, each in shares)
        self.bars.show_bars(
            [
                Bar(
                    shown.title,
                    each["hectares"] / of if of else 0.0,
                    f"{texts.approximate_area(each['hectares'])} · {percent(each['hectares'] / of if of else 0.0)}",
                    shown.colour,
                )
                for shown, each in shares
            ],
            tr("Share of each group"),
        )
        self.flags.setText(" · ".join(_flags(legend.product_of(result), chips)))
        self.flags.setVisible(bool(self.flags.text()))
        self.warnings.setText("\n".join(map(translated, texts.warnings_without_counts(result["warnings"]))))
        self.warnings.setVisible(bool(self.warnings.text()))
        model = result["model"]
        self.how.setText(
            tr("{model} on {device}, {time}, {day}").format(
                model=f"{model['name']} {model['version']}".strip(),
                device=device["name"],
                time=format_duration(result["seconds"]),
                day=result["finished"][:10],
            )
        )

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
        folder = _button(
            "landchipFolder", tr("Folder"), "mActionFileOpen.svg", tr("Open the folder of the map's files")
        )
        folder.clicked.connect(self._open_folder)
        grid = QGridLayout()
        for place, each in enumerate((zoom, self.style_button, self.table_button, layout, folder)):
            grid.addWidget(each, place // 2, place % 2)
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

    def _open_layout(self) -> None:
        from ...layout import make_layout

        layer = self.layer()
        result = layers.result_of(layer)
        if layer is not None and result is not None:
            self._iface.openLayoutDesigner(make_layout(QgsProject.instance(), layer, result))

    def _open_folder(self) -> None:
        layer = self.layer()
        if layer is not None:
            folder = Path(layer.source().split("|")[0]).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _flags(product: Product, chips: dict[str, Any]) -> list[str]:
    """How many chips have which flag, and how the map shows it."""
    marked_first = sorted(product.flags, key=lambda each: not each.mark)
    counted = [(each, chips.get(legend.count_name(each.name)) or 0) for each in marked_first]
    lines = [_flag(each, n) for each, n in counted if n and each.name != PARTIAL]
    resumed = chips.get("resumed") or 0
    if resumed:
        taken = tr_n("{} taken over from an earlier run", "{} taken over from an earlier run", resumed)
        lines.append(taken.format(number(resumed)))
    return lines


def _flag(flag: Flag, n: int) -> str:
    texts_of = {
        "uncertain": tr_n("{} uncertain (dotted)", "{} uncertain (dotted)", n),
        "unfamiliar": tr_n("{} unlike the training data (crossed)", "{} unlike the training data (crossed)", n),
        "no-data": tr_n("{} without imagery (hatched)", "{} without imagery (hatched)", n),
        "coarse": tr_n("{} too coarse", "{} too coarse", n),
    }
    return texts_of.get(flag.name, f"{{}} {mid_sentence(title(flag.title))}").format(number(n))


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _button(name: str, text: str, icon: str, says: str) -> QPushButton:
    button = QPushButton(QIcon(QgsApplication.getThemeIcon(f"/{icon}")), text)
    button.setObjectName(name)
    button.setToolTip(says)
    return button
