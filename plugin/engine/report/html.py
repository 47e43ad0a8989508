"""A page of HTML that holds all that it shows: tables, pictures, a Sankey diagram (standard library only)."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from xml.etree import ElementTree as ET

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; max-width: 1000px; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.9rem; margin-bottom: .3rem }
h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #ccc }
.lead { font-size: 1.1rem }
.note { color: #555; font-size: .9rem }
table { border-collapse: collapse }
th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid #ddd }
th:first-child, td:first-child { text-align: left }
th { font-weight: 600 }
.row { display: flex; flex-wrap: wrap }
.row > figure { margin: 0 1.2rem 1.2rem 0 }
figcaption { font-size: .9rem; color: #333 }
.map img { image-rendering: pixelated; max-width: 300px; border: 1px solid #999; background: #fff }
.pair { border: 1px solid #ddd; padding: .6rem; border-radius: 4px; width: 296px }
.pair img { width: 144px; height: 144px; margin-right: 2px }
.key { display: inline-block; width: .9em; height: .9em; border: 1px solid #777; vertical-align: -1px }
.legend span { margin-right: .4em; white-space: nowrap; font-size: .9rem }
svg text { font: 13px system-ui, sans-serif }
@media print { body { margin: 0 } h2 { break-after: avoid } .pair { break-inside: avoid } }
"""
SANKEY_WIDTH, SANKEY_HEIGHT, NODE, GAP, MARGIN = 640.0, 320.0, 16.0, 14.0, 10.0


def page(title: str, language: str) -> tuple[ET.Element, ET.Element]:
    """A page and its body, to which `add` adds. language: code of its texts, such as `en`"""
    root = ET.Element("html", lang=language)
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "title", title)
    add(head, "style", STYLE)
    return root, add(root, "body")


def to_text(root: ET.Element) -> str:
    """The document, as text; all that is not markup is escaped."""
    return f"<!doctype html>\n{ET.tostring(root, encoding='unicode', method='html')}\n"


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """A new element at the end of `parent`. A trailing _ of an attribute's name is left out, as of class_."""
    child = ET.SubElement(
        parent, tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    )
    child.text = text
    return child


def add_picture(parent: ET.Element, png: bytes, alt: str, **attributes: str) -> ET.Element:
    """A picture that the page holds itself. png: bytes of a PNG file"""
    source = f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
    return add(parent, "img", src=source, alt=alt, **attributes)


def add_table(parent: ET.Element, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table; the first cell of each row is its heading."""
    table = add(parent, "table")
    head = add(add(table, "thead"), "tr")
    for each in heads:
        add(head, "th", each)
    body = add(table, "tbody")
    for row in rows:
        line = add(body, "tr")
        for number, cell in enumerate(row):
            add(line, "td" if number else "th", cell)


def add_legend(parent: ET.Element, entries: Sequence[tuple[str, str]]) -> None:
    """entries: title and colour (#rrggbb) of each"""
    legend = add(parent, "p", class_="legend")
    for title, colour in entries:
        entry = add(legend, "span")
        key = add(entry, "span", class_="key", style=f"background:{colour}")
        key.tail = title


def add_sankey(
    parent: ET.Element, titles: Sequence[str], colours: Sequence[str], flows: Sequence[Sequence[float]], alt: str
) -> None:
    """A Sankey diagram of what became what, as SVG. flows: [from][to], of any unit; nothing is drawn without any"""
    n, total = len(titles), sum(map(sum, flows))
    if total <= 0:
        return
    scale = (SANKEY_HEIGHT - GAP * (n - 1)) / total
    svg = add(
        parent, "svg", viewBox=f"0 -{MARGIN:g} {SANKEY_WIDTH:g} {SANKEY_HEIGHT + 2 * MARGIN:g}",
        width=f"{SANKEY_WIDTH:g}", role="img", **{"aria-label": alt},
    )  # fmt: skip
    left = [sum(row) * scale for row in flows]
    right = [sum(flows[i][j] for i in range(n)) * scale for j in range(n)]
    tops = [[sum(side[:k]) + GAP * k for k in range(n)] for side in (left, right)]
    used = [list(tops[0]), list(tops[1])]
    inner, outer = 120.0 + NODE, SANKEY_WIDTH - 120.0 - NODE
    for i in range(n):
        for j in range(n):
            width = flows[i][j] * scale
            if width <= 0:
                continue
            y0, y1 = used[0][i] + width / 2, used[1][j] + width / 2
            used[0][i] += width
            used[1][j] += width
            middle = (inner + outer) / 2
            path = f"M{inner:.1f},{y0:.1f} C{middle:.1f},{y0:.1f} {middle:.1f},{y1:.1f} {outer:.1f},{y1:.1f}"
            stroke = {
                "stroke": colours[j],
                "stroke-width": f"{max(width, 0.6):.2f}",
                "stroke-opacity": "0.35" if i == j else "0.85",
            }
            add(svg, "path", d=path, fill="none", **stroke)
    for side, (heights, x) in enumerate(zip((left, right), (120.0, outer))):
        for k, height in enumerate(heights):
            if height > 0:
                box = {
                    "x": f"{x:.1f}",
                    "y": f"{tops[side][k]:.1f}",
                    "width": f"{NODE:g}",
                    "height": f"{max(height, 1):.1f}",
                }
                add(svg, "rect", fill=colours[k], stroke="#555", **box)
                at = x - 6 if side == 0 else x + NODE + 6
                anchor = "end" if side == 0 else "start"
                add(
                    svg,
                    "text",
                    titles[k],
                    x=f"{at:.1f}",
                    y=f"{tops[side][k] + height / 2 + 4:.1f}",
                    **{"text-anchor": anchor},
                )
