"""The state of the engine and what can be done about it, in the user's language."""

from __future__ import annotations

from pathlib import PurePath

from ...client.environment import EngineState
from ...engine.api.protocol import abbreviate_home
from ...i18n import tr

GOOD, WARN, BAD = "good", "warn", "bad"


def heading(kind: str) -> str:
    known = {
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
    return known[kind]


def explanation(state: EngineState, overridden: str) -> str:
    """One or two sentences: what it means and what to do."""
    known = {
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
        "occupied": tr("It is no Python environment, so Landchip leaves it alone. Choose another folder below."),
        "unusable": tr("{python} is no file any more. Choose another one below, or let Landchip set the engine up."),
    }
    variant = tr("GPU") if state.variant == "gpu" else tr("CPU")
    said = known[state.kind].format(variant=variant, python=breakable(state.python or ""))
    if overridden:
        said += " " + tr("The system's variable {} names it: change it there.").format(overridden)
    return said


def mood(kind: str) -> str:
    """GOOD, WARN or BAD."""
    if kind in ("ready", "own"):
        return GOOD
    return WARN if kind in ("missing", "busy", "outdated") else BAD


def action(kind: str) -> str:
    """The text of the one big button."""
    known = {
        "ready": tr("&Set Up Again"),
        "half-built": tr("&Repair"),
        "broken": tr("&Repair"),
        "outdated": tr("Upd&ate"),
    }
    return known.get(kind) or tr("&Set Up")


def megabytes(amount: float) -> str:
    """As coarse as an estimate is: 220 MB, 1.8 GB."""
    if amount >= 1000:
        return tr("{} GB").format(f"{amount / 1000:.1f}")
    return tr("{} MB").format(10 * round(amount / 10))


def breakable(path: PurePath | str) -> str:
    """A path that a label can wrap, with the home folder as ~."""
    return abbreviate_home(str(path)).replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")
