"""What setting the engine up would bring to this machine, and the choice between CPU and GPU."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...client.install_plan import InstallPlan
from ...i18n import tr, translated
from .texts import breakable, megabytes

AUTO, CPU, GPU = "auto", "cpu", "gpu"


class InstallPlanBox(QGroupBox):
    """Shows an Outlook; `variant_chosen` comes when a person picks the other variant."""

    variant_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What will be installed"), parent)
        self._chosen = AUTO
        self._cpu = _radio(tr("CP&U"), "landchipCpu", tr("Runs everywhere."))
        self._gpu = _radio(tr("&GPU (NVIDIA)"), "landchipGpu", tr("Much faster; needs an NVIDIA card and its driver."))
        self._group = QButtonGroup(self)
        self._group.addButton(self._cpu)
        self._group.addButton(self._gpu)
        self._why = _text("landchipWhy")
        self._packages, self._size, self._folder, self._python = (
            _text(name) for name in ("landchipPackages", "landchipSize", "landchipFolder", "landchipPython")
        )
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Variant"), self._variants())
        form.addRow(tr("Packages"), self._packages)
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Folder"), self._folder)
        form.addRow(tr("Python"), self._python)
        self._group.buttonClicked.connect(self._pick)

    def show_again(self, again: bool) -> None:
        """Whether there is an engine already, which a set-up would replace."""
        self.setTitle(tr("What setting it up again would install") if again else tr("What will be installed"))

    def variant(self) -> str:
        """What the person picked; AUTO while nothing was."""
        return self._chosen

    def show_wait(self) -> None:
        """While the machine is being looked at."""
        self._why.setText(tr("Looking at this machine…"))
        self._cpu.setEnabled(False)
        self._gpu.setEnabled(False)

    def show_outlook(self, found: InstallPlan) -> None:
        (self._gpu if found.variant == GPU else self._cpu).setChecked(True)
        self._cpu.setEnabled(True)
        self._gpu.setEnabled(found.gpu_obstacle is None)
        self._why.setText(self._reason(found))
        names = ", ".join(f"{name} {version}" for name, version in found.packages)
        self._packages.setText(tr("{number}: {names}").format(number=len(found.packages), names=names))
        self._size.setText(
            tr("about {download} to fetch, {disk} on the disk, which has {free} free").format(
                download=megabytes(found.download_mb), disk=megabytes(found.disk_mb), free=megabytes(found.free_mb)
            )
        )
        self._folder.setText(breakable(found.root))
        number = ".".join(map(str, found.python_version))
        self._python.setText(tr("{path} (version {number})").format(path=breakable(found.python), number=number))

    def show_obstacle(self, sentence: str) -> None:
        """Where nothing can be set up; the variants stay open to choice, since the other may be possible."""
        self._why.setText(sentence)
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
        column.addWidget(self._why)
        return both

    def _pick(self) -> None:
        chosen = GPU if self._gpu.isChecked() else CPU
        if chosen != self._chosen:
            self._chosen = chosen
            self.variant_chosen.emit(chosen)

    def _reason(self, found: InstallPlan) -> str:
        if found.gpu_obstacle is not None:
            return tr("No GPU can be used: {}.").format(translated(found.gpu_obstacle))
        if found.variant == GPU:
            return tr("There is an NVIDIA driver, so the GPU can be used.")
        return tr("A GPU could be used here: it takes more room and is much faster.")


def _radio(text: str, name: str, hint: str) -> QRadioButton:
    made = QRadioButton(text)
    made.setObjectName(name)
    made.setToolTip(hint)
    made.setAccessibleDescription(hint)
    return made


def _text(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
