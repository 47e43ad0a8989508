"""The state of the engine and what can be done about it, in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from ...client.environment import EngineState
from ...client.import_check import PACKAGES
from ...engine.api.protocol import abbreviate_home
from ...i18n import tr

GOOD, WARN, BAD = "good", "warn", "bad"


def heading(kind: str) -> str:
    """kind: of EngineState"""
    texts = {
        "ready": tr("The engine is ready"),
        "own": tr("The engine runs with a Python of your own"),
        "missing": tr("The engine is not set up yet"),
        "half-built": tr("A set-up of the engine was broken off"),
        "outdated": tr("The engine is outdated"),
        "broken": tr("The engine is broken"),
        "busy": tr("The engine is being set up"),
        "occupied": tr("The engine's folder holds something else"),
        "unusable": tr("The Python of your own is gone"),
    }
    return texts[kind]


def explanation(state: EngineState, overridden_by: str) -> str:
    """One or two sentences: what the state means and what to do.

    overridden_by: environment variable that names the engine's Python, or empty
    """
    texts = {
        "ready": tr("Landchip can classify imagery, on the {variant}."),
        "own": tr("Landchip uses the packages of {python}."),
        "missing": tr(
            "Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two "
            "and touches neither QGIS nor other programs."
        ),
        "half-built": tr("Press Repair to remove what is left of it and to set the engine up anew."),
        "outdated": tr("This version of Landchip needs other packages. Press Update to install them."),
        "broken": tr("The Python that it was made with is gone, as after an update of QGIS. Press Repair."),
        "busy": tr("Another window of QGIS is at it. Wait for it to finish."),
        "occupied": tr("It is no engine of Landchip's, so it is left alone. Choose another folder below."),
        "unusable": tr("{python} is no file any more. Choose another one below, or let Landchip set the engine up."),
    }
    variant = tr("GPU") if state.variant == "gpu" else tr("CPU")
    text = texts[state.kind].format(variant=variant, python=wrappable_path(state.python or ""))
    if overridden_by:
        text += " " + tr("The system's variable {} names it: change it there.").format(overridden_by)
    return text


def severity(kind: str) -> str:
    """GOOD, WARN or BAD. kind: of EngineState"""
    if kind in ("ready", "own"):
        return GOOD
    return WARN if kind in ("missing", "busy", "outdated") else BAD


def build_button_text(kind: str) -> str:
    """The text of the button that sets the engine up. kind: of EngineState"""
    texts = {
        "ready": tr("&Set Up Again"),
        "half-built": tr("&Repair"),
        "broken": tr("&Repair"),
        "outdated": tr("Upd&ate"),
    }
    return texts.get(kind) or tr("&Set Up")


def packages_text(packages: Sequence[tuple[str, str]]) -> str:
    """`53: numpy 2.4.6, rasterio 1.4.4, …`: their number, and those that the engine itself imports; else all.

    packages: name and version
    """
    own = [each for each in packages if each[0].removesuffix("-gpu") in PACKAGES] or packages
    names = ", ".join(f"{name}\u00a0{version}" for name, version in own)
    rest = ",\u00a0…" if len(own) < len(packages) else ""
    return tr("{number}: {names}").format(number=len(packages), names=names + rest)


def size_text(megabytes: float) -> str:
    """`220 MB` or `1.8 GB`: an estimate, rounded to 10 MB or 0.1 GB."""
    if megabytes >= 1000:
        return tr("{} GB").format(f"{megabytes / 1000:.1f}")
    return tr("{} MB").format(10 * round(megabytes / 10))


def wrappable_path(path: PurePath | str) -> str:
    """A path that a label can wrap after each separator, with the home folder as ~."""
    return abbreviate_home(str(path)).replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")
