"""How Sphinx builds these pages: `make docs` writes build/docs/index.html, and a warning fails it."""

from __future__ import annotations

import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_metadata = configparser.ConfigParser(interpolation=None)
_metadata.read_string((ROOT / "metadata.txt").read_text("utf-8"))

project = "Landchip"
author = _metadata["general"]["author"]
project_copyright = author
version = release = _metadata["general"]["version"]

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"
myst_heading_anchors = 4  # so that pages link to headings as they do where Markdown is read as it is
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
nitpicky = True
suppress_warnings = ["misc.highlighting_failure"]  # JSON that is sketched, with "…" in it

html_theme = "furo"
html_title = f"Landchip {release}"
html_logo = html_favicon = "../plugin/resources/icons/landchip.svg"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#2166ac", "color-brand-content": "#2166ac"},
    "dark_css_variables": {"color-brand-primary": "#92c5de", "color-brand-content": "#92c5de"},
}
