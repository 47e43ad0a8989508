"""A job on a cluster from a real QGIS: submitted, QGIS closed, opened again, the map fills in and loads itself.

    python -m scripts.desktop.job_demo profile.json quilt.tif --into docs/images

profile.json is a connection (plugin/remote/ways/profile.py) to a cluster that runs, such as that of `make cluster`;
LANDCHIP_ENGINE_PYTHON names the engine's Python. Prints what the steps found, as JSON, and writes the screenshots.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from scripts.desktop.launch import QgisDesktop

STEPS = "scripts.desktop.steps.on_cluster.job_steps"
SIZE = (1280, 800)
TIMEOUT_S = 1200.0


def run_demo(
    folder: Path, profile: dict[str, Any], raster: Path, into: Path | None = None, kill: bool = False
) -> dict[str, Any]:
    """The facts of both QGIS.

    folder: of their profile, project and map
    into:   for screenshots
    kill:   whether the first QGIS is killed, in a project that was never saved, and not closed

    Raises RuntimeError where a step failed.
    """
    (folder / "temporary").mkdir(parents=True, exist_ok=True)
    desktop = QgisDesktop(folder, size=SIZE, environ={"TMPDIR": str(folder / "temporary")})  # QGIS marks layers there
    inputs = {"profile": profile, "raster": str(raster), "folder": str(folder)}
    facts: dict[str, Any] = {}
    for steps in ("KILL_STEPS", "AFTER_KILL_STEPS") if kill else ("SUBMIT_STEPS", "FOLLOW_STEPS"):
        outcome = desktop.run(f"{STEPS}:{steps}", inputs, TIMEOUT_S)
        if outcome.failure and not (steps == "KILL_STEPS" and outcome.status == -signal.SIGKILL):
            raise RuntimeError(outcome.failure)
        facts.update(outcome.facts)
        facts[f"longest stalls of {steps}"] = [[each["step"], each["ms"]] for each in outcome.stalls("landchip")[:3]]
        if into is not None:
            from scripts.screenshots import reduce_colours  # it needs the developers' environment

            for each in sorted(outcome.out.glob("*.png")):
                reduce_colours(each, into / each.name)
    return facts


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("profile", type=Path)
    parser.add_argument("raster", type=Path)
    parser.add_argument("--into", type=Path, help="folder for the screenshots")
    parser.add_argument("--folder", type=Path, help="empty folder for profile, project and map (a temporary one)")
    parser.add_argument("--kill", action="store_true", help="kill the first QGIS while the job runs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        profile = json.loads(options.profile.read_text("utf-8"))
        folder = options.folder or Path(temporary)
        facts = run_demo(folder, profile, options.raster.resolve(), options.into, options.kill)
    print(json.dumps(facts, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
