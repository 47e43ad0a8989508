"""Runs the tests of the QGIS side on QGIS 3.44, in a Debian 13 chroot: `make test-qgis344 [TESTS="…"]`.

Debian 13's backports have that QGIS, so debootstrap makes a Debian 13 in build/qgis344/debian, once (2.5 GB); its
packages come from the server in this machine's own apt sources. Later runs copy the checkout into it and reuse its
environments. Needs root, as debootstrap and chroot do.

Everything runs in a new mount and process namespace, so that no mount and no process is left however a run ends.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Optional

from scripts import setup_system
from scripts.setup_system import AptSource, as_root, derive_source

ROOT = Path(__file__).resolve().parents[1]
WORK_FOLDER = ROOT / "build" / "qgis344"
DEBIAN = WORK_FOLDER / "debian"
READY_FILE = WORK_FOLDER / "ready"
CHROOT_HOME = "srv/landchip"  # in the chroot: folder of the checkout, and of shared/ if there is one
SUITE = "trixie"
BACKPORTS = f"{SUITE}-backports"
KEPT_BETWEEN_RUNS = {".venv", ".qgis-settings"}  # of the chroot's checkout, from one run to the next
TESTS = ["tests/plugin", "tests/e2e"]
FORWARDED_VARIABLES = re.compile(
    r"(PIP_\w+|\w+_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|TERM|CI|OMP_NUM_THREADS)", re.IGNORECASE
)
MOUNT_SCRIPT = """\
set -e
cd "$1"
mount -t proc proc proc
mount --rbind /dev dev
mount -t tmpfs tmpfs tmp
mount -t tmpfs tmpfs dev/shm
if test -d "$2"; then mkdir -p srv/landchip/shared; mount --bind -o ro "$2" srv/landchip/shared; fi
shift 2
exec "$@"
"""


def main() -> int:
    """Returns pytest's exit code, or 1 if no chroot could be made."""
    parser = argparse.ArgumentParser(description="Runs the tests of the QGIS side on QGIS 3.44 in a Debian 13 chroot.")
    parser.add_argument("tests", nargs="*", default=TESTS)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        return run_in_namespaces(options.tests)
    try:
        if not READY_FILE.is_file():
            build_chroot()
        return run_tests(options.tests)
    except (OSError, subprocess.CalledProcessError, LookupError) as error:
        print(f"QGIS 3.44 could not be made ready: {error}", file=sys.stderr)
        return 1


def run_in_namespaces(tests: list[str]) -> int:
    """Run this program again as root in new namespaces, which end with its mounts and processes; returns its status."""
    if shutil.which("debootstrap", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        if shutil.which("apt-get") is None:
            print("This needs debootstrap, which Debian and its heirs have.", file=sys.stderr)
            return 1
        setup_system.apt("update")
        setup_system.apt("install", "--no-install-recommends", "debootstrap")
    namespaces = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"]
    sudo = [*as_root(), "--preserve-env"] if as_root() else []
    command = [sys.executable, "-m", "scripts.qgis344", "--inside", *tests]
    return subprocess.run([*sudo, *namespaces, *command], cwd=ROOT, check=False).returncode


def build_chroot() -> None:
    """Make the Debian with QGIS; remains of a failed attempt are deleted."""
    started = time.monotonic()
    source = debian_source()
    shutil.rmtree(DEBIAN, ignore_errors=True)
    DEBIAN.mkdir(parents=True)
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(DEBIAN), mirror_url(source)]
    run(command, env={**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"})
    configure_packages(source)
    run_in_chroot("apt-get", "-q", "update")
    packages = [*setup_system.PACKAGES, "make"]
    run_in_chroot("apt-get", "-q", "-y", "install", "--no-install-recommends", "-t", BACKPORTS, *packages)
    run_in_chroot("apt-get", "clean")
    READY_FILE.write_text(f"{time.strftime('%Y-%m-%d')}\n", "utf-8")
    print(f"Debian 13 with QGIS made in {time.monotonic() - started:.0f} s", flush=True)


def debian_source() -> AptSource:
    """The apt source of Debian 13 and its backports, on the server of this machine's own Debian.

    Raises LookupError if apt's sources name no such server.
    """
    codename = setup_system.os_release(Path("/etc/os-release").read_text("utf-8")).get("VERSION_CODENAME", "")
    for path in setup_system.source_files():
        if path.is_file():
            form, text = path.suffix.lstrip("."), path.read_text("utf-8")
            source = derive_source(form, text, codename, SUITE, BACKPORTS)
            if source is not None:
                return source
    raise LookupError(f"none of apt's sources is a Debian {codename}, whose server would have Debian 13 too")


def mirror_url(source: AptSource) -> str:
    """The server's URL in an apt source, for debootstrap. Raises LookupError if there is none."""
    pattern = r"^Uris:\s*(\S+)" if source.form == "sources" else r"^deb\s+(?:\[[^\]]*\]\s+)?(\S+)"
    match = re.search(pattern, source.text, re.MULTILINE)
    if match is None:
        raise LookupError(f"no address in {source.text!r}")
    return match[1]


def configure_packages(source: AptSource) -> None:
    """Give the chroot this machine's access to packages: apt sources, keys, apt settings and certificates."""
    sources = DEBIAN / "etc/apt/sources.list.d"
    sources.mkdir(parents=True, exist_ok=True)
    (DEBIAN / "etc/apt/sources.list").unlink(missing_ok=True)
    (sources / f"debian.{source.form}").write_text(source.text, "utf-8")
    for key in re.findall(r"(?i)signed-by[:=]\s*(/[^\s\]]+)", source.text):
        copy_into_chroot(Path(key), replace=False)
    for path in sorted(Path("/etc/apt/apt.conf.d").glob("*")):
        if "Acquire::" in path.read_text("utf-8", errors="replace"):
            copy_into_chroot(path)
    copy_into_chroot(Path("/etc/ssl/certs/ca-certificates.crt"))


def copy_into_chroot(path: Path, *, replace: bool = True) -> Optional[Path]:
    """Copy a file to the same path in the chroot; returns the copy, None if nothing was copied."""
    target = DEBIAN / path.relative_to("/")
    if not path.is_file() or (target.exists() and not replace):
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    shutil.copyfile(path, target)
    return target


def copy_checkout() -> None:
    """Copy tracked files, and untracked ones that are not ignored, in place of an earlier run's checkout."""
    target = DEBIAN / CHROOT_HOME / "checkout"
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        if old.name not in KEPT_BETWEEN_RUNS:
            shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    listing = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():  # a deleted file is listed until it is committed
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def run_tests(tests: list[str]) -> int:
    """Make the environments in the chroot with the Makefile and run pytest; returns its exit code."""
    for name in ("/etc/resolv.conf", "/etc/hosts", "/etc/pip.conf"):
        copy_into_chroot(Path(name))
    pip = Path.home() / ".config/pip/pip.conf"
    if pip.is_file():
        copy_into_chroot(pip)
    copy_checkout()
    versions = "from qgis.core import Qgis; from qgis.PyQt.QtCore import QT_VERSION_STR as q; import sys"
    show = f"{versions}; print('QGIS', Qgis.QGIS_VERSION, '| Qt', q, '| Python', sys.version.split()[0], flush=True)"
    run_in_chroot("python3", "-c", show)
    command = [
        "make",
        "--no-print-directory",
        "-C",
        f"/{CHROOT_HOME}/checkout",
        "test-qgis",
        f"TESTS={' '.join(tests)}",
    ]
    return subprocess.run(chroot_command(*command), env=environment(), check=False, stdin=subprocess.DEVNULL).returncode


def chroot_command(*command: str) -> list[str]:
    """The command line that makes the mounts and runs a command in the chroot."""
    shared = str(ROOT.parent / "shared")
    return ["unshare", "--mount", "sh", "-c", MOUNT_SCRIPT, "sh", str(DEBIAN), shared, "chroot", str(DEBIAN), *command]


def run_in_chroot(*command: str) -> None:
    """Run a command in the chroot. Raises CalledProcessError if it fails."""
    run(chroot_command(*command), env=environment())


def environment() -> dict[str, str]:
    """Environment variables in the chroot; of this machine's only those for access to packages."""
    forwarded = {name: value for name, value in os.environ.items() if FORWARDED_VARIABLES.fullmatch(name)}
    return {
        **forwarded,
        "HOME": "/root",
        "LANG": "C.UTF-8",
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "DEBIAN_FRONTEND": "noninteractive",
        "QT_QPA_PLATFORM": "offscreen",
    }


def run(command: list[str], env: dict[str, str]) -> None:
    """Run a command without input. Raises CalledProcessError if it fails."""
    subprocess.run(command, env=env, check=True, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
