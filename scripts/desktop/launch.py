"""Starts QGIS on a virtual screen, lets it do its steps, and gives back what came of them (standard library only)."""

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
ORDER_VARIABLE = "LANDCHIP_DESKTOP"  # how the QGIS that runs qgis_entry.py learns what to do
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
    """A QGIS with a profile, home and data folder of its own in `folder`; nothing of the user's is seen or touched.

    plugin: whether the zip is unpacked into the profile and switched on before QGIS starts
    environ: what else QGIS's processes see; None takes a variable away
    """

    folder: Path
    theme: str = "default"
    locale: str = "en_US"
    size: tuple[int, int] = (1440, 900)
    plugin: bool = True
    environ: Mapping[str, str | None] = field(default_factory=dict)

    def prepare(self) -> Path:
        """Makes the profile where there is none; gives the zip."""
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

    def run(self, steps: str, given: Mapping[str, Any] | None = None, within_s: float = 300) -> DesktopOutcome:
        """Does the steps "module:NAME" with what is `given`; a QGIS that does not end in time is killed."""
        archive = self.prepare()
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        order = {
            "root": str(ROOT), "out": str(out), "steps": steps, "size": self.size,
            "given": {"zip": str(archive), **(given or {})},
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
                status: int | None = process.wait(within_s)
            except subprocess.TimeoutExpired:
                status = None
            finally:
                left = _end_session(process)
        return DesktopOutcome.read(out, status, left)

    def _environ(self) -> dict[str, str]:
        home = self.folder / "home"
        own = {
            "HOME": home,
            "XDG_DATA_HOME": home / ".local" / "share",
            "XDG_CONFIG_HOME": home / ".config",
            "XDG_CACHE_HOME": home / ".cache",
            "XDG_RUNTIME_DIR": home / ".run",
        }
        for path in own.values():
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
        of_pip = {
            "PIP_CACHE_DIR": str(Path.home() / ".cache" / "pip")
        }  # its cache may be shared: it is checked by hash
        pip_file = Path.home() / ".config" / "pip" / "pip.conf"
        if pip_file.is_file():  # where this machine's index is
            of_pip["PIP_CONFIG_FILE"] = str(pip_file)
        astray = ("QGIS_", "PYTHON", "VIRTUAL_ENV")  # of the Python that runs this
        kept = {name: word for name, word in os.environ.items() if not name.startswith(astray)}
        words: dict[str, str | None] = {
            **kept, **{name: str(path) for name, path in own.items()}, **of_pip,
            "PATH": f"/usr/bin:{os.environ['PATH']}",  # the system's Python before one of pyenv's: QGIS takes the first
            "PYQGIS_STARTUP": str(Path(__file__).with_name("startup.py")),
            "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", **self.environ,
        }  # fmt: skip
        return {name: word for name, word in words.items() if word is not None}


@dataclass
class DesktopOutcome:
    """What a QGIS did: `steps` with seconds, gaps and facts; `failure` where one went wrong."""

    out: Path
    status: int | None  # of QGIS; None where it was killed for taking too long
    left: list[str]  # commands of the processes that outlived it
    steps: list[dict[str, Any]]
    facts: dict[str, Any]
    failure: str

    @classmethod
    def read(cls, out: Path, status: int | None, left: list[str]) -> DesktopOutcome:
        told = json.loads((out / "outcome.json").read_text("utf-8")) if (out / "outcome.json").is_file() else {}
        raised = (out / "raised.txt").read_text("utf-8") if (out / "raised.txt").is_file() else ""
        failure = told.get("failure", "") or raised
        if not failure and not told.get("ended"):
            how = "did not end in time and was killed" if status is None else f"ended with status {status}"
            tail = (out / "stderr.txt").read_text("utf-8", "replace")[-3000:]
            failure = f"QGIS {how}, in the step {told.get('step', 'before the first')!r}.\n{tail}"
        return cls(out, status, left, told.get("steps", []), told.get("facts", {}), failure)

    def gaps(self, whose: str = "") -> list[dict[str, Any]]:
        """The gaps of all steps, longest first, each with its step."""
        held = [{"step": step["name"], **gap} for step in self.steps for gap in step["gaps"]]
        chosen = [gap for gap in held if whose in ("", gap["whose"])]
        return sorted(chosen, key=lambda gap: -float(gap["ms"]))


@contextmanager
def virtual_screen(size: tuple[int, int]) -> Iterator[str]:
    """An Xvfb with a display number that it chose itself, so that any number of them start at once."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-dpi", "96"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: install it (make system).")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def _end_session(process: subprocess.Popen[bytes]) -> list[str]:
    """Ends what is left of QGIS's session and tells its commands."""
    left = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) != process.pid:
                continue
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
            if int(folder.name) != process.pid and command:
                left.append(command)
            os.kill(int(folder.name), signal.SIGKILL)
        except OSError:
            continue
    process.wait()
    return left
