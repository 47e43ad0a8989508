"""Makes the zip that QGIS's plugin manager installs: `python -m scripts.make_zip [--install PROFILE]`.

The same files give the same zip to the last byte: entries are sorted, with one date and one mode. Translations are
compiled on the way: .qm files are in the zip and nowhere else, .ts files everywhere but there.
"""

from __future__ import annotations

import argparse
import configparser
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from scripts.linguist import compiled

ROOT = Path(__file__).resolve().parents[1]
NAME = "landchip"
DATE = (2020, 1, 1, 0, 0, 0)
EXCLUDED = {"__pycache__", ".mypy_cache", ".ruff_cache", ".DS_Store"}


def members(root: Path) -> Iterator[tuple[str, bytes]]:
    """Name in the zip and content, sorted: the package, and beside it what QGIS and the licence ask for."""
    package = root / "plugin"
    files = [path for path in package.rglob("*") if path.is_file() and not EXCLUDED & set(path.parts)]
    named = {
        f"{NAME}/{path.relative_to(package).as_posix()}": path for path in files if path.suffix not in (".pyc", ".qm")
    }
    named.update({f"{NAME}/{name}": root / name for name in ("metadata.txt", "LICENSE", "CHANGELOG.md")})
    for name, path in sorted(named.items()):
        if path.suffix == ".ts":
            yield f"{name.removesuffix('.ts')}.qm", compiled(path)
        else:
            yield name, path.read_bytes()


def version(root: Path) -> str:
    """The version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read_string((root / "metadata.txt").read_text("utf-8"))
    return metadata["general"]["version"]


def make_zip(root: Path, folder: Path) -> Path:
    """Write landchip-VERSION.zip into `folder`, whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{version(root)}.zip"
    unfinished = target.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members(root):
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content)
    return unfinished.replace(target)


def install(archive: Path, profile: Path) -> Path:
    """Put the plugin into a QGIS profile as the plugin manager does, and switch it on; gives its folder."""
    plugins = profile / "python" / "plugins"
    shutil.rmtree(plugins / NAME, ignore_errors=True)
    plugins.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(plugins)
    settings = profile / "QGIS" / "QGIS3.ini"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[PythonPlugins]\n{NAME}=true\n", "utf-8")
    return plugins / NAME


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Makes the plugin's zip.")
    parser.add_argument("--folder", type=Path, default=ROOT / "build")
    parser.add_argument("--install", type=Path, metavar="PROFILE", help="a QGIS profile to install it into")
    chosen = parser.parse_args()
    archive = make_zip(ROOT, chosen.folder)
    print(f"{archive} ({archive.stat().st_size / 1e6:.1f} MB)")
    if chosen.install is not None:
        print(install(archive, chosen.install))


if __name__ == "__main__":
    main()
