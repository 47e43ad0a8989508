"""The dialog "Live Land Cover": imagery, model, style and opacity, and what the engine says.

Object names: landchipLiveCover; landchipLiveImagery, landchipLiveModel, landchipLiveStyle, landchipLiveOpacity,
landchipLiveSwipe, landchipLiveLegend, landchipLiveStatus, landchipLiveStart, landchipLiveStop; on the map
landchipLiveDivider.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import QgsOpacityWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ... import settings
from ...engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from ...i18n import tr
from ..cover_brush.brush_box import BrushBox
from ..widgets.elided_layer_combo import ElidedLayerComboBox
from ..widgets.path_field import PathField


class LiveCoverDialog(QDialog):
    """Signals what the user wants; the controller says what is.

    start_requested, stop_requested: a button was pressed
    style_changed:   "hard" or "soft", as the engine calls them
    opacity_changed: 0 to 1
    swipe_changed:   whether a divider is wanted, right of which the map is without land cover
    """

    start_requested = pyqtSignal()
    stop_requested = pyqtSignal()
    style_changed = pyqtSignal(str)
    opacity_changed = pyqtSignal(float)
    swipe_changed = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipLiveCover")
        self.setWindowTitle(tr("Live Land Cover"))
        self.imagery = ElidedLayerComboBox(objectName="landchipLiveImagery")
        self.imagery.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.model = PathField(tr("Model of pixels"), "landchipLiveModel")
        self.model.set_filter(tr("ONNX models (*.onnx *.ONNX)"))
        self.model.set_hint(tr("Landchip's own model"))
        self.model.set_path(settings.live_model())
        self.styles = QComboBox(objectName="landchipLiveStyle")
        for title, name in ((tr("Classes"), "hard"), (tr("Colours blended by the probabilities"), "soft")):
            self.styles.addItem(title, name)
        self.opacity = QgsOpacityWidget()
        self.opacity.setObjectName("landchipLiveOpacity")
        self.opacity.setOpacity(settings.opacity())
        self.swipe = QCheckBox(tr("S&wipe: the map without land cover right of a line"), objectName="landchipLiveSwipe")
        self.brush_box = BrushBox()
        self.legend = QLabel(objectName="landchipLiveLegend")
        self.legend.setWordWrap(True)
        self.status = QLabel(objectName="landchipLiveStatus")
        self.status.setWordWrap(True)
        self.start_button = QPushButton(tr("&Show on the Map"), objectName="landchipLiveStart")
        self.stop_button = QPushButton(tr("S&top"), objectName="landchipLiveStop")
        self._lay_out()
        self.start_button.clicked.connect(self.start_requested)
        self.stop_button.clicked.connect(self.stop_requested)
        self.styles.currentIndexChanged.connect(self._emit_style)
        self.opacity.opacityChanged.connect(self.opacity_changed)
        self.swipe.toggled.connect(self.swipe_changed)
        self.imagery.layerChanged.connect(self._enable)
        self._is_running = False
        self.show_state(False, tr("The land cover of the visible map is computed while you pan and zoom."))
        self.resize(460, self.sizeHint().height())

    def imagery_layer(self) -> QgsRasterLayer | None:
        layer = self.imagery.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) else None

    def model_name(self) -> str:
        """The path of a model's file, or the name of Landchip's own."""
        return str(self.model.path() or DEFAULT_PIXEL_MODEL)

    def style_name(self) -> str:
        return str(self.styles.currentData())

    def show_state(self, is_running: bool, text: str, classes: Sequence[Mapping[str, str]] = ()) -> None:
        """is_running: whether the engine opens the map or serves it; classes: with titles and colours"""
        self._is_running = is_running
        self.status.setText(text)
        swatches = (
            f'<span style="color: {escape(each["colour"])}">■</span>&nbsp;{escape(each["title"])}' for each in classes
        )
        self.legend.setText(" &nbsp; ".join(swatches))
        self.legend.setVisible(bool(classes))
        self._enable()

    def _emit_style(self, _index: int) -> None:
        self.style_changed.emit(self.style_name())

    def _enable(self, *_: object) -> None:
        self.start_button.setEnabled(self.imagery_layer() is not None)
        self.stop_button.setEnabled(self._is_running)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Imagery:"), self.imagery)
        form.addRow(tr("Model of pixels:"), self.model)
        form.addRow(tr("Style:"), self.styles)
        form.addRow(tr("Opacity:"), self.opacity)
        form.addRow("", self.swipe)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.start_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.stop_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.legend)
        layout.addWidget(self.brush_box)
        layout.addWidget(self.status)
        layout.addWidget(buttons)
