"""Installs the system's packages: QGIS 3.40 or newer, Xvfb, venv for Python, Qt's lrelease, and Java for Spark.

On Debian and its derivatives with apt; if the suite's own QGIS is too old (Debian 12), from backports, whose source is
derived from the machine's own sources, so that its mirror, proxy and keyring are used. On other systems it prints what
to install. It returns in a fraction of a second if everything is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Optional

MIN_QGIS = (3, 40)
MIN_JAVA = 17  # what Spark 4 asks for
PACKAGES = ("qgis", "python3-qgis", "xvfb", "xauth", "python3-venv", "qttools5-dev-tools", "default-jre-headless")
APT = Path("/etc/apt")

MANUAL_INSTRUCTIONS = """\
Landchip needs these, and this system ({system}) is none that `make` can install them on. Please install:
  - QGIS {needed} or newer with its Python (python3-qgis) and qgis_process on the PATH   https://qgis.org/download
  - Xvfb (xvfb-run), for tests of windows without a screen
  - Qt's lrelease (Qt 5 or 6), which compiles the translations
  - Java {java} or newer (java on the PATH, or JAVA_HOME), for the Spark of `make cluster` and its tests
  - Python 3.11 or newer with venv, the one that can `import qgis`; name it with `make PYTHON=…`
Missing now: {missing}."""


class AptSource(NamedTuple):
    """An apt source: the form of its file, and its text."""

    form: str  # "sources" (deb822) or "list" (one line)
    text: str


def missing_requirements() -> list[str]:
    """What is missing, in words; empty if everything is installed."""
    missing = []
    version = qgis_version()
    if version is None:
        missing.append("QGIS with its Python")
    elif version < MIN_QGIS:
        missing.append(f"a newer QGIS than {format_version(version)}")
    missing += [name for name in ("qgis_process", "xvfb-run", "xauth") if shutil.which(name) is None]
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        missing.append("Python's venv")
    if lrelease() is None:
        missing.append("Qt's lrelease")
    java = java_version()
    if java is None:
        missing.append("Java")
    elif java < MIN_JAVA:
        missing.append(f"a newer Java than {java}")
    return missing


def java_version() -> Optional[int]:
    """The major version of the Java that Spark finds (JAVA_HOME, then the PATH); None if there is none.

    The file `release` of a JDK or JRE states it; where there is none Java is asked, which takes longer.
    """
    home = os.environ.get("JAVA_HOME")
    program = shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")
    if program is None:
        return None
    release = Path(program).resolve().parents[1] / "release"
    try:
        text = release.read_text("utf-8")
    except OSError:
        completed = subprocess.run([program, "-version"], capture_output=True, text=True, check=False)
        text = completed.stderr
    return parse_java_version(text)


def parse_java_version(text: str) -> Optional[int]:
    """From `JAVA_VERSION="17.0.15"` or `openjdk version "17.0.15" 2025-04-15`: 17; from `"1.8.0_452"`: 8."""
    match = re.search(r'version[= ]"(?:1\.)?(\d+)', text, re.IGNORECASE)
    return int(match[1]) if match else None


def lrelease() -> Optional[str]:
    """The path of lrelease, Qt's compiler of translations, of Qt 5 or 6 (the format is the same); None if missing.

    Debian puts it on the PATH only through qtchooser; the other folders are those of Qt itself.
    """
    folders = [os.environ.get("PATH", os.defpath), "/usr/lib/qt5/bin", "/usr/lib/qt6/bin", "/usr/lib64/qt5/bin"]
    names = ("lrelease", "lrelease-qt5", "lrelease-qt6", "lrelease6")
    return next(filter(None, (shutil.which(name, path=os.pathsep.join(folders)) for name in names)), None)


def qgis_version() -> Optional[tuple[int, ...]]:
    """Major and minor version of the QGIS that this Python imports; None if there is none.

    PyQGIS is imported in a separate process, because a broken one ends its process.
    """
    if find_spec("qgis") is None:
        return None
    code = "from qgis.core import Qgis; print(Qgis.versionInt())"
    completed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if completed.returncode != 0:
        return None
    number = int(completed.stdout.split()[-1])
    return number // 10000, number // 100 % 100


def derive_backports(form: str, text: str, codename: str) -> Optional[AptSource]:
    """The source of `codename`-backports, derived from a file with a source of `codename`; None if it has none."""
    return derive_source(form, text, codename, f"{codename}-backports")


def derive_source(form: str, text: str, codename: str, *suites: str) -> Optional[AptSource]:
    """The source of other suites on the same server, derived from a file with a source of `codename`; None if none.

    form: "sources" or "list", the file's extension
    """
    if form == "list":
        for line in text.splitlines():
            match = re.match(rf"\s*deb\s+(\[[^\]]*\]\s+)?(\S+)\s+{codename}/?\s+(.*\bmain\b.*)$", line.split("#")[0])
            if match:
                return AptSource(form, "".join(f"deb {match[1] or ''}{match[2]} {suite} main\n" for suite in suites))
        return None
    for stanza in parse_stanzas(text):
        if "deb" not in stanza.get("types", "").split() or codename not in stanza.get("suites", "").split():
            continue
        if "main" in stanza.get("components", "").split() and stanza.get("enabled", "yes").lower() != "no":
            fields = {**stanza, "types": "deb", "suites": " ".join(suites), "components": "main"}
            return AptSource(form, "".join(f"{key.title()}: {value}\n" for key, value in fields.items()))
    return None


def parse_stanzas(text: str) -> Iterator[dict[str, str]]:
    """The stanzas of a deb822 file: lower-case field -> value; values of several lines are not changed."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for paragraph in re.split(r"\n\s*\n", lines):
        fields = re.findall(r"^([A-Za-z][\w-]*):[ \t]*(.*(?:\n[ \t]+.*)*)", paragraph, re.MULTILINE)
        if fields:
            yield {key.lower(): value.rstrip() for key, value in fields}


def has_suite(text: str, suite: str) -> bool:
    """Whether a file of apt sources names a suite in a line that is no comment."""
    return any(re.search(rf"(?<![\w-]){suite}(?![\w-])", line.split("#")[0]) for line in text.splitlines())


def source_files() -> list[Path]:
    """The files of apt's sources, the main one first."""
    return [
        APT / "sources.list",
        *sorted(APT.glob("sources.list.d/*.sources")),
        *sorted(APT.glob("sources.list.d/*.list")),
    ]


def add_backports(codename: str) -> bool:
    """Add a source for backports unless there is one; returns False if none can be derived."""
    texts = {path: path.read_text("utf-8") for path in source_files() if path.is_file()}
    if any(has_suite(text, f"{codename}-backports") for text in texts.values()):
        return True
    for path, text in texts.items():
        source = derive_backports(path.suffix.lstrip("."), text, codename)
        if source is not None:
            target = APT / "sources.list.d" / f"landchip-backports.{source.form}"
            print(f"adding {target}, derived from {path}", flush=True)
            subprocess.run(
                [*as_root(), "tee", str(target)], input=source.text, text=True, check=True, stdout=subprocess.DEVNULL
            )
            return True
    return False


def as_root() -> list[str]:
    """The prefix of a command that has to run as root."""
    return [] if os.geteuid() == 0 else ["sudo"]


def apt(*arguments: str) -> None:
    """Run apt-get as root, without questions."""
    command = [*as_root(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", *arguments]
    print("+", " ".join(command), flush=True)
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def available_qgis() -> dict[str, tuple[int, ...]]:
    """Suite -> major and minor version of its QGIS, from `apt-cache madison`."""
    completed = subprocess.run(["apt-cache", "madison", "qgis"], capture_output=True, text=True, check=False)
    return parse_madison(completed.stdout)


def parse_madison(text: str) -> dict[str, tuple[int, ...]]:
    """From ` qgis | 3.40.6+dfsg-1 | … bookworm-backports/main amd64 Packages`: {"bookworm-backports": (3, 40)}."""
    suites: dict[str, tuple[int, ...]] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 3 and cells[2].endswith("Packages"):
            version = re.match(r"(?:\d+:)?(\d+)\.(\d+)", cells[1])
            if version:
                suite = cells[2].split()[-3].split("/")[0]
                suites[suite] = max(suites.get(suite, (0, 0)), (int(version[1]), int(version[2])))
    return suites


def install_by_apt(release: dict[str, str]) -> bool:
    """Install PACKAGES from the suite itself or from backports; returns False if neither has a new enough QGIS."""
    codename = release.get("VERSION_CODENAME", "")
    apt("update")
    backports = f"{codename}-backports"
    suites = available_qgis()
    if release.get("ID") == "debian" and not any(version >= MIN_QGIS for version in suites.values()):
        if not add_backports(codename):
            return False
        apt("update")
        suites = available_qgis()
    new_enough = [suite for suite, version in suites.items() if version >= MIN_QGIS]
    if not new_enough:
        return False
    from_backports = ["-t", backports] if new_enough == [backports] else []
    apt("install", "--no-install-recommends", *from_backports, *PACKAGES)
    return True


def os_release(text: str) -> dict[str, str]:
    """The fields of /etc/os-release."""
    return dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', text, re.MULTILINE))


def format_version(version: tuple[int, ...]) -> str:
    """(3, 40) -> "3.40"."""
    return ".".join(map(str, version))


def main() -> int:
    """Returns 0 if everything is installed at the end, else 1."""
    if not missing_requirements():
        return 0
    path = Path("/etc/os-release")
    release = os_release(path.read_text("utf-8")) if path.is_file() else {}
    debian = "debian" in (release.get("ID", ""), *release.get("ID_LIKE", "").split())
    try:
        installed = debian and shutil.which("apt-get") is not None and install_by_apt(release)
    except (OSError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        installed = False
    missing = missing_requirements()
    if installed and not missing:
        return 0
    system = release.get("PRETTY_NAME", sys.platform)
    print(
        MANUAL_INSTRUCTIONS.format(
            system=system, needed=format_version(MIN_QGIS), java=MIN_JAVA, missing=", ".join(missing)
        ),
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
