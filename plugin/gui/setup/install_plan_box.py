"""What a set-up of the engine would install on this machine, and the choice between CPU and GPU."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...client.install_plan import InstallPlan
from ...i18n import tr, translated
from ..widgets.layouts import form_layout
from .texts import packages_text, size_text, wrappable_path

AUTO, CPU, GPU = "auto", "cpu", "gpu"


class InstallPlanBox(QGroupBox):
    """Displays an InstallPlan.

    variant_chosen: the user chose the other variant, "cpu" or "gpu"
    """

    variant_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What will be installed"), parent)
        self._chosen = AUTO
        self._cpu = _radio(tr("CP&U"), "landchipCpu", tr("Runs everywhere."))
        self._gpu = _radio(tr("&GPU (NVIDIA)"), "landchipGpu", tr("Much faster; needs an NVIDIA card and its driver."))
        self._group = QButtonGroup(self)
        self._group.addButton(self._cpu)
        self._group.addButton(self._gpu)
        self._reason = _text("landchipVariantReason")
        self._packages, self._size, self._folder, self._python = (
            _text(name) for name in ("landchipPackages", "landchipSize", "landchipFolder", "landchipPython")
        )
        form = form_layout(self)
        form.addRow(tr("Variant"), self._variants())
        form.addRow(tr("Packages"), self._packages)
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Folder"), self._folder)
        form.addRow(tr("Python"), self._python)
        self._group.buttonClicked.connect(self._choose)

    def show_title(self, replaces: bool) -> None:
        """replaces: whether there is an engine already, which a set-up would replace"""
        self.setTitle(tr("What setting it up again would install") if replaces else tr("What will be installed"))

    def variant(self) -> str:
        """The variant that the user chose; AUTO while none was chosen."""
        return self._chosen

    def show_planning(self) -> None:
        """The plan is being made."""
        self._reason.setText(tr("Looking at this machine…"))
        self._cpu.setEnabled(False)
        self._gpu.setEnabled(False)

    def show_plan(self, plan: InstallPlan) -> None:
        (self._gpu if plan.variant == GPU else self._cpu).setChecked(True)
        self._cpu.setEnabled(True)
        self._gpu.setEnabled(plan.gpu_obstacle is None)
        self._reason.setText(_variant_reason(plan))
        self._packages.setText(packages_text(plan.packages))
        self._packages.setToolTip(", ".join(f"{name} {version}" for name, version in plan.packages))
        self._size.setText(
            tr("about {download} to fetch, {disk} on the disk, which has {free} free").format(
                download=size_text(plan.download_mb), disk=size_text(plan.disk_mb), free=size_text(plan.free_mb)
            )
        )
        self._folder.setText(wrappable_path(plan.root))
        number = ".".join(map(str, plan.python_version))
        self._python.setText(tr("{path} (version {number})").format(path=wrappable_path(plan.python), number=number))

    def show_obstacle(self, sentence: str) -> None:
        """sentence: why nothing can be set up. The variants stay enabled, since the other one may be possible."""
        self._reason.setText(sentence)
        self._cpu.setEnabled(True)
        self._gpu.setEnabled(True)
        for label in (self._packages, self._size, self._folder, self._python):
            label.setText("\N{EN DASH}")

    def _variants(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout()
        row.addWidget(self._cpu)
        row.addWidget(self._gpu)
        row.addStretch(1)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._reason)
        return both

    def _choose(self) -> None:
        chosen = GPU if self._gpu.isChecked() else CPU
        if chosen != self._chosen:
            self._chosen = chosen
            self.variant_chosen.emit(chosen)


def _variant_reason(plan: InstallPlan) -> str:
    """Why that variant was chosen."""
    if plan.gpu_obstacle is not None:
        return tr("No GPU can be used: {}.").format(translated(plan.gpu_obstacle))
    if plan.variant == GPU:
        return tr("There is an NVIDIA driver, so the GPU can be used.")
    return tr("A GPU could be used here: it takes more room and is much faster.")


def _radio(text: str, name: str, description: str) -> QRadioButton:
    button = QRadioButton(text)
    button.setObjectName(name)
    button.setToolTip(description)
    button.setAccessibleDescription(description)
    return button


def _text(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
