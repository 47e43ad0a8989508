"""What devices and models are called wherever they are chosen: in the dock, and in QGIS's options."""

from __future__ import annotations

from ..i18n import tr


def devices() -> dict[str, str]:
    """Name of each of request.DEVICES, in their order."""
    return {"auto": tr("The fastest"), "cuda": tr("Graphics card (CUDA)"), "cpu": tr("Processor (CPU)")}


def default_model() -> str:
    return tr("Default")


def fast_model() -> str:
    return tr("Fast (8 bits)")
