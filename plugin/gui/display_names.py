"""Names of devices and models, for the dock and the options page."""

from __future__ import annotations

from ..i18n import tr


def devices() -> dict[str, str]:
    """Device -> name, of request.DEVICES, in their order."""
    return {"auto": tr("The fastest"), "cuda": tr("Graphics card (CUDA)"), "cpu": tr("Processor (CPU)")}


def default_model() -> str:
    return tr("Default")


def fast_model() -> str:
    return tr("Fast (8 bits)")
