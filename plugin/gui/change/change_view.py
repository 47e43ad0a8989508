"""What a change map says: years, expected alarms, transitions as bars and as a table, warnings, and its styles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...i18n import tr, translated
from ...layers import change, legend, texts
from ..widgets.bars import Bar, Bars
from ..widgets.elided_combo import ElidedComboBox
from ..widgets.labels import HeadingLabel, NoteLabel, section_label
from ..widgets.layouts import without_margins
from .matrix_table import MatrixTable


class ChangeView(QWidget):
    """Displays the result of one change layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer_id = ""
        self._title = HeadingLabel(1.0, "landchipChangeTitle")
        self._sentences = NoteLabel("landchipChangeSentences")
        self._dates = NoteLabel("landchipChangeColours")
        self._bars_title = section_label(tr("Changes shown"))
        self._bars = Bars(min_bar_share=0.12)
        self._bars.setObjectName("landchipChangeBars")
        self._matrix_note = NoteLabel("landchipChangeMatrixNote")
        self._matrix = MatrixTable("landchipChangeMatrix")
        self._warnings = NoteLabel("landchipChangeWarnings")
        self._styles = ElidedComboBox(objectName="landchipChangeStyle")
        self._styles.setToolTip(tr("What the map shows: all changes, or one kind of them"))
        self._styles.textActivated.connect(self._use_style)
        style_label = QLabel(tr("Sho&w"))
        style_label.setBuddy(self._styles)
        style_row = without_margins(QHBoxLayout())
        style_row.addWidget(style_label)
        style_row.addWidget(self._styles, 1)
        rows = without_margins(QVBoxLayout(self))
        matrix_title = section_label(tr("What became what"))
        above: tuple[QWidget, ...] = (self._title, self._sentences, self._dates, self._warnings)
        below: tuple[QWidget, ...] = (self._bars_title, self._bars, matrix_title, self._matrix, self._matrix_note)
        for each in above:
            rows.addWidget(each)
        rows.addLayout(style_row)
        for each in below:
            rows.addWidget(each)

    def show_result(self, layer: QgsMapLayer, result: Mapping[str, Any]) -> None:
        """result: of the comparison that made the layer"""
        self._layer_id = layer.id()
        self._title.setText(change.title(result))
        self._sentences.setText(" ".join(filter(None, (*change.sentences(result), change.correction_text(result)))))
        self._dates.setText(" ".join(change.dates_lines(result)))
        self._dates.setVisible(bool(self._dates.text()))
        bars = transition_bars(result)
        self._bars.show_bars(bars, tr("Area of each change that is shown"))
        for each in (self._bars_title, self._bars):
            each.setVisible(bool(bars))
        self._matrix.show_result(result)
        self._matrix_note.setText(
            tr("Rows: the use in {start}; columns: in {end}. Chips, and below them {unit}.").format(
                start=result["years"]["from"], end=result["years"]["to"], unit=texts.area_unit()
            )
        )
        self._warnings.setText("\n".join(map(translated, result.get("warnings", ()))))
        self._warnings.setVisible(bool(self._warnings.text()))
        self.show_styles()

    def show_styles(self, *_name: object) -> None:
        """Displays the layer's styles as they are now."""
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if layer is not None:
            self._styles.clear()
            self._styles.addItems(layer.styleManager().styles())
            self._styles.setCurrentText(layer.styleManager().currentStyle())

    def _use_style(self, name: str) -> None:
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if layer is not None:
            layer.styleManager().setCurrentStyle(name)
            layer.triggerRepaint()


def transition_bars(result: Mapping[str, Any]) -> list[Bar]:
    """A bar for each change that chips show, the largest first; shares are of the area of all of them."""
    product, matrix = legend.product_of(result), result["matrix"]
    pairs, categories = legend.transitions(product), legend.categories(product)
    cells = [area for row in matrix["hectares"] for area in row]
    shown = [
        (category, area)
        for category, area in zip(categories, cells)
        if pairs[category.name][0].name != pairs[category.name][1].name and area
    ]
    total = sum(area for _, area in shown)
    return [
        Bar(each.title, area / total, texts.approximate_area(area), each.colour)
        for each, area in sorted(shown, key=lambda pair: -pair[1])
    ]
