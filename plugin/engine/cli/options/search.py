"""The command search-imagery: its arguments, the search, and the mosaic that --mosaic writes."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.errors import RequestError
from ...api.requests.imagery_search import CATALOGS, DEFAULT_COLLECTION, ImagerySearch, MosaicRequest

DEFAULT_CATALOG = next(iter(CATALOGS))


def add_search(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--extent", nargs=4, type=float, required=True, metavar=("WEST", "SOUTH", "EAST", "NORTH"), help="to cover"
    )
    command.add_argument("--extent-crs", default="EPSG:4326", metavar="CRS", help="of --extent (default: EPSG:4326)")
    command.add_argument(
        "--catalog",
        default=DEFAULT_CATALOG,
        help=f"{', '.join(CATALOGS)} or the address of a STAC API (default: {DEFAULT_CATALOG})",
    )
    command.add_argument("--collection", default=DEFAULT_COLLECTION, help=f"(default: {DEFAULT_COLLECTION})")
    command.add_argument("--year", type=int, help="of the imagery (default: any)")
    command.add_argument("--mosaic", metavar="FILE", help="write the newest of them that is found as a .vrt")


def search_imagery(arguments: argparse.Namespace) -> dict[str, Any]:
    """The answer of the search, and under `mosaic` that of `build_mosaic` where --mosaic is given.

    Raises RequestError where nothing is found for --mosaic, and the errors of the two calls.
    """
    from ...catalog.mosaic_vrt import build_mosaic
    from ...catalog.search import search_imagery as run_search

    year = arguments.year
    search = ImagerySearch.from_json(
        {
            "catalog": arguments.catalog,
            "collection": arguments.collection,
            "extent": arguments.extent,
            "crs": arguments.extent_crs,
            "start": None if year is None else f"{year:04}-01-01",
            "end": None if year is None else f"{year:04}-12-31",
        }
    )
    answer = run_search(search)
    if arguments.mosaic is None:
        return answer
    if not answer["mosaics"]:
        raise RequestError(
            "cli-no-imagery", "The catalogue has no imagery of the extent: choose another year, extent or catalogue."
        )
    request = MosaicRequest.from_json({"quads": answer["mosaics"][0]["quads"], "path": arguments.mosaic})
    return {**answer, "mosaic": build_mosaic(request)}


def search_text(answer: dict[str, Any]) -> str:
    """A line for each mosaic that was found."""
    lines = [
        f"  {each['title']:<14} {len(each['quads']):>4} quads  covers {each['covered']:>4.0%}  {each['crs']}  "
        f"{each['dates'][0]}" + (f" to {each['dates'][-1]}" if len(each["dates"]) > 1 else "")
        for each in answer["mosaics"]
    ] or ["no imagery found"]
    if answer["truncated"]:
        lines.append(f"the catalogue has more than these {answer['quads']} quads: give a smaller extent, or a year")
    if answer["note"]:
        lines.append(answer["note"]["text"])
    if "mosaic" in answer:
        lines = [answer["mosaic"]["path"], "", *lines]
    return "\n".join(lines)
