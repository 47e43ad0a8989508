"""Starts QGIS on a virtual screen, lets it run steps, and returns the outcome (standard library only)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.make_zip import NAME, install, make_zip

ROOT = Path(__file__).resolve().parents[2]
PROFILE = "desktop"
ORDER_VARIABLE = "LANDCHIP_DESKTOP"  # environment variable with the order that qgis_entry.py reads, JSON
SETTINGS_TEMPLATE = """[PythonPlugins]
{plugin}=true

[UI]
UITheme={theme}

[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}

[qgis]
askToSaveProjectChanges=false
checkVersion=false
showTips=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[app]
projections\\unknownCrsBehavior=NoAction
"""


@dataclass
class QgisDesktop:
    """A QGIS whose profile, home and data folder are in `folder`; those of the user are not used.

    plugin:  whether the plugin is installed and enabled before QGIS starts
    environ: further environment variables of QGIS's processes; None removes one
    """

    folder: Path
    theme: str = "default"
    locale: str = "en_US"
    size: tuple[int, int] = (1440, 900)
    plugin: bool = True
    environ: Mapping[str, str | None] = field(default_factory=dict)

    def prepare(self) -> Path:
        """Make the profile if there is none; returns the plugin's zip."""
        archive = make_zip(ROOT, self.folder)
        profile = self.folder / "profiles" / PROFILE
        settings = profile / "QGIS" / "QGIS3.ini"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(
                SETTINGS_TEMPLATE.format(plugin=NAME if self.plugin else "none", theme=self.theme, locale=self.locale),
                "utf-8",
            )
        if self.plugin and not (profile / "python" / "plugins" / NAME).exists():
            install(archive, profile)
        return archive

    def run(self, steps: str, inputs: Mapping[str, Any] | None = None, timeout_s: float = 300) -> DesktopOutcome:
        """Run the steps "module:NAME", which get `inputs`; a QGIS that does not end in time is killed."""
        archive = self.prepare()
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        order = {
            "root": str(ROOT), "out": str(out), "steps": steps, "size": self.size,
            "inputs": {"zip": str(archive), **(inputs or {})},
        }  # fmt: skip
        with virtual_screen(self.size) as display, (out / "stderr.txt").open("wb") as log:
            qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(self.folder), "--profile", PROFILE]
            process = subprocess.Popen(
                [*qgis, "--code", str(Path(__file__).with_name("qgis_entry.py"))],
                env={**self._environ(), "DISPLAY": display, ORDER_VARIABLE: json.dumps(order)},
                cwd=self.folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                status: int | None = process.wait(timeout_s)
            except subprocess.TimeoutExpired:
                status = None
            finally:
                leftover_processes = _end_session(process)
        return DesktopOutcome.read(out, status, leftover_processes)

    def _environ(self) -> dict[str, str]:
        home = self.folder / "home"
        folders = {
            "HOME": home,
            "XDG_DATA_HOME": home / ".local" / "share",
            "XDG_CONFIG_HOME": home / ".config",
            "XDG_CACHE_HOME": home / ".cache",
            "XDG_RUNTIME_DIR": home / ".run",
        }
        for path in folders.values():
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
        # The user's pip cache can be shared, because pip checks hashes
        pip_settings = {"PIP_CACHE_DIR": str(Path.home() / ".cache" / "pip")}
        pip_file = Path.home() / ".config" / "pip" / "pip.conf"
        if pip_file.is_file():  # it may name a package index
            pip_settings["PIP_CONFIG_FILE"] = str(pip_file)
        dropped_prefixes = ("QGIS_", "PYTHON", "VIRTUAL_ENV")  # of the Python that runs this
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(dropped_prefixes)}
        variables: dict[str, str | None] = {
            **inherited, **{name: str(path) for name, path in folders.items()}, **pip_settings,
            "PATH": f"/usr/bin:{os.environ['PATH']}",  # the system's Python before one of pyenv's: QGIS takes the first
            "PYQGIS_STARTUP": str(Path(__file__).with_name("startup.py")),
            "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", **self.environ,
        }  # fmt: skip
        return {name: value for name, value in variables.items() if value is not None}


@dataclass
class DesktopOutcome:
    """The outcome of a run.

    out:     folder with screenshots, outcome.json and stderr.txt
    steps:   name, seconds and stalls of each finished step
    facts:   what the steps recorded, by name
    failure: the error of a step or of QGIS, "" if there was none
    """

    out: Path
    status: int | None  # of QGIS; None where it was killed for taking too long
    leftover_processes: list[str]  # commands of the processes that outlived it
    steps: list[dict[str, Any]]
    facts: dict[str, Any]
    failure: str

    @classmethod
    def read(cls, out: Path, status: int | None, leftover_processes: list[str]) -> DesktopOutcome:
        content = json.loads((out / "outcome.json").read_text("utf-8")) if (out / "outcome.json").is_file() else {}
        tracebacks = (out / "tracebacks.txt").read_text("utf-8") if (out / "tracebacks.txt").is_file() else ""
        failure = content.get("failure", "") or tracebacks
        if not failure and not content.get("ended"):
            ending = "did not end in time and was killed" if status is None else f"ended with status {status}"
            tail = (out / "stderr.txt").read_text("utf-8", "replace")[-3000:]
            failure = f"QGIS {ending}, in the step {content.get('step', 'before the first')!r}.\n{tail}"
        return cls(out, status, leftover_processes, content.get("steps", []), content.get("facts", {}), failure)

    def stalls(self, owner: str = "") -> list[dict[str, Any]]:
        """The stalls of all steps with their step, longest first. owner: of the stalls to return, "" for all"""
        stalls = [{"step": step["name"], **stall} for step in self.steps for stall in step["gaps"]]
        selected = [stall for stall in stalls if owner in ("", stall["whose"])]
        return sorted(selected, key=lambda stall: -float(stall["ms"]))


@contextmanager
def virtual_screen(size: tuple[int, int]) -> Iterator[str]:
    """Runs Xvfb and yields its DISPLAY. Xvfb chooses the number itself, so that several can start at once."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-dpi", "96"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as stream:
            display = stream.readline().strip()
        if not display:
            raise RuntimeError("Xvfb did not start: install it (make system).")
        yield f":{display}"
    finally:
        server.terminate()
        server.wait()


def _end_session(process: subprocess.Popen[bytes]) -> list[str]:
    """Kill the remaining processes of QGIS's session; returns their commands, without QGIS itself."""
    leftover_processes = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) != process.pid:
                continue
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
            if int(folder.name) != process.pid and command:
                leftover_processes.append(command)
            os.kill(int(folder.name), signal.SIGKILL)
        except OSError:
            continue
    process.wait()
    return leftover_processes
