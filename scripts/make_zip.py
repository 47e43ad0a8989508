"""Makes the zip that QGIS's plugin manager installs: `python -m scripts.make_zip [--install PROFILE]`.

The same files give the same bytes: entries are sorted and have one date and one mode. Translations are compiled: the
zip has .qm files in place of the .ts files. The sample imagery is real NAIP and not part of the repository: it is
taken from the folder of real data where that is there (LANDCHIP_DATA, or ../shared/data), else the zip has none.
"""

from __future__ import annotations

import argparse
import configparser
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.i18n.linguist import compiled

ROOT = Path(__file__).resolve().parents[1]
NAME = "landchip"
DATE = (2020, 1, 1, 0, 0, 0)
SAMPLE = "rasters/naip_va_1m.tif"  # of the real data; NAIP, in the public domain
SAMPLE_NAME = f"{NAME}/resources/sample/naip-sample.tif"  # as plugin/gui/imagery/sample.py expects it
EXCLUDED = {"__pycache__", ".mypy_cache", ".ruff_cache", ".DS_Store"}


def members(root: Path) -> Iterator[tuple[str, bytes]]:
    """Name in the zip and content of each file, sorted: the package, metadata, licence and changelog."""
    package = root / "plugin"
    files = [path for path in package.rglob("*") if path.is_file() and not EXCLUDED & set(path.parts)]
    paths = {
        f"{NAME}/{path.relative_to(package).as_posix()}": path for path in files if path.suffix not in (".pyc", ".qm")
    }
    paths.update({f"{NAME}/{name}": root / name for name in ("metadata.txt", "LICENSE", "CHANGELOG.md")})
    sample = Path(os.environ.get("LANDCHIP_DATA") or root.parent / "shared" / "data") / SAMPLE
    if sample.is_file():
        paths[SAMPLE_NAME] = sample
    for name, path in sorted(paths.items()):
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
    """Write landchip-VERSION.zip into `folder`, atomically; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{version(root)}.zip"
    return write_zip(target, members(root))


def write_zip(target: Path, content: Iterable[tuple[str, bytes]]) -> Path:
    """Write names and contents as they come, with one date and one mode, atomically; returns `target`."""
    draft = target.with_suffix(".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in content:
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, on any platform
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data)
    return draft.replace(target)


def install(archive: Path, profile: Path) -> Path:
    """Install the plugin into a QGIS profile as the plugin manager does, and enable it; returns its folder."""
    plugins = profile / "python" / "plugins"
    if (plugins / NAME).is_symlink():  # a developer's link to a checkout, which would be written over
        raise SystemExit(f"{plugins / NAME} is a link: remove it first.")
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
    options = parser.parse_args()
    archive = make_zip(ROOT, options.folder)
    print(f"{archive} ({archive.stat().st_size / 1e6:.1f} MB)")
    if options.install is not None:
        print(install(archive, options.install))


if __name__ == "__main__":
    main()
