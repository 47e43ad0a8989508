"""Every link between these pages leads somewhere, headings included, and every page is in the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [*(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")), *sorted(DOCS.rglob("*.md"))]
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")


def prose(text: str) -> str:
    """A page without what it shows as code."""
    return CODE.sub("", FENCE.sub("", text))


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """File and heading that a page links to, of those that are no addresses."""
    for target in LINK.findall(prose(page.read_text("utf-8"))):
        if not re.match(r"[a-z]+:", target):
            path, _hash, heading = unquote(target).partition("#")
            yield (page.parent / path).resolve() if path else page, heading


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and MyST make them."""
    lines = re.findall(r"^#+\s+(.*)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.strip().lower()).replace(" ", "-") for line in lines}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    lost = [
        f"{path.name}#{heading}"
        for path, heading in links(page)
        if not path.exists() or (heading and heading not in headings(path))
    ]
    assert not lost


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A heading, with `code`!\n[a](gone.md) ![b](#a-heading-with-code) `[c](code.md)` [d](https://e.f)\n"
    )
    assert list(links(page)) == [(tmp_path / "gone.md", ""), (page, "a-heading-with-code")]
    assert headings(page) == {"a-heading-with-code"}


def test_every_page_is_in_the_site() -> None:
    listed = set(re.findall(r"^(?!:)([\w/-]+)$", (DOCS / "index.md").read_text("utf-8"), re.MULTILINE))
    assert listed == {str(page.relative_to(DOCS).with_suffix("")) for page in DOCS.rglob("*.md")} - {"index"}


def test_every_picture_is_linked_by_a_page() -> None:
    linked = {path for page in PAGES for path, _heading in links(page)}
    assert not set((DOCS / "images").glob("*.png")) - linked
