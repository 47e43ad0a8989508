"""The results of the commands as text: of a run, a map's file, a plan, a model's card, a refit."""

from __future__ import annotations

from typing import Any

from ..api.messages import format_duration
from ..api.protocol import abbreviate_home


def result_text(result: dict[str, Any]) -> str:
    chips = result["chips"]
    lines = [abbreviate_home(path) for path in result["outputs"].values()] or [abbreviate_home(result["run_dir"])]
    lines.append("")
    lines += _category_lines(result["groups"])
    hectares = result["hectares"]
    lines += [f"  {hectares['not_classified']:,.1f} of {hectares['area']:,.1f} ha are not classified", ""]
    counted = [key for key in ("uncertain", "unfamiliar", "partial", "no_data") if chips[key] is not None]
    counted += ["no_imagery"] if chips["no_imagery"] else []
    flagged = ", ".join(f"{chips[key]:,} {_words(key)}" for key in counted)
    lines.append(f"{chips['total']:,} chips of {result['grid']['size']:g} m, of those {flagged}")
    if chips["resumed"]:
        lines.append(f"{chips['resumed']:,} chips were done before")
    lines.append(
        f"{format_duration(result['seconds'])}, {result['chips_per_second']:.1f} chips/s "
        f"on {_device_text(result['device'])}"
    )
    return "\n".join([*lines, model_text(result["model"]), *notes_and_warnings(result)])


def map_text(description: dict[str, Any]) -> str:
    """description: from MapFile.describe"""
    counts = description["counts"]
    grid = description["grid"]
    lines = [description["title"], *filter(None, [description["abstract"], description["lineage"]]), ""]
    cells = description.get("cells", "chips")
    lines += _category_lines(counts["categories"][description["product"]["main"]], cells)
    flags = {name: n for name, n in counts["chips"].items() if name not in ("total", "classified")}
    flagged = f", of those {', '.join(f'{n:,} {_words(name)}' for name, n in flags.items())}" if flags else ""
    of_size = "made of pixels of" if cells == "polygons" else "of"
    lines += ["", f"{counts['chips']['total']:,} {cells} {of_size} {grid['size']:g} m{flagged}"]
    lines.append(f"grid in {grid['crs'].splitlines()[0][:60]}")
    return "\n".join([*lines, *filter(None, [description["attribution"]])])


def _category_lines(categories: list[dict[str, Any]], cells: str = "chips") -> list[str]:
    width = max(len(each["title"]) for each in categories)
    return [
        f"  {each['title']:<{width}}  {each['chips']:>9,} {cells}  {each['hectares']:>12,.1f} ha" for each in categories
    ]


def area_table_text(table: dict[str, Any]) -> str:
    """A line for each polygon, numbered from 1, hectares. table: from areas/tabulate.py"""
    titles = [each["title"] for each in table["categories"]]
    names = [each["name"] for each in table["categories"]]
    widths = [max(len(title), 12) for title in ("hectares", *titles, "other")]
    lines = ["polygon  " + "  ".join(f"{title:>{n}}" for title, n in zip(("hectares", *titles, "other"), widths))]
    for number, row in enumerate(table["rows"], start=1):
        values = (row["hectares"], *(row["categories"][name] for name in names), row["other"])
        lines.append(f"{number:>7}  " + "  ".join(f"{value:>{n},.2f}" for value, n in zip(values, widths)))
    return "\n".join(lines)


def _words(name: str) -> str:
    return name.replace("_", " ")


def plan_text(plan: dict[str, Any]) -> str:
    chips, to_do = plan["chips"], plan["to_do"]
    done = f", of which {chips - to_do:,} are done" if to_do < chips else ""
    size, area, blocks = plan["grid"]["size"], plan["hectares"], plan["blocks"]
    rate, device = plan["chips_per_second"], _device_text(plan["device"])
    lines = [
        f"{chips:,} chips of {size:g} m ({area:,.1f} ha) in {blocks:,} blocks{done}",
        f"about {format_duration(plan['seconds'])} at {rate:.1f} chips/s on {device}",
        f"about {plan['disk_mb']:g} MB of disk and {plan['memory_mb']:g} MB of memory",
        f"grid in {plan['grid']['crs'].splitlines()[0][:60]}",
    ]
    return "\n".join([*lines, model_text(plan["model"]), *notes_and_warnings(plan)])


def card_text(card: dict[str, Any]) -> str:
    """The main fields of a model's card; --json prints all of them."""
    of_pixels = card["task"] == "pixels"
    unit = "window:" if of_pixels else "chip:"
    lines = [
        f"{_name_and_version(card)} ({card['architecture']}, {card['license']})",
        card["description"],
        "",
        f"  file:    {abbreviate_home(card['path'])}",
        f"  digest:  {card['digest']}",
        f"  {unit:<8} {card['chip_m']:g} m, {card['chip_px']} px of {card['gsd_m']:g} m, {card['dtype']}",
        f"  bands:   {', '.join(card['bands'])}{_absent_text(card['absent'])}",
        f"  onnx:    opset {card['opset']}, IR {card['ir_version']}; {card['runtime']}",
        f"  golden:  {'matches' if card['golden'] else 'none'}",
        *([] if of_pixels else [f"  novelty: {_novelty_text(card['novelty'])}"]),
        f"  device:  {_device_text(card['device'])}",
        "",
    ]
    if of_pixels:
        lines.append(f"  a class for each pixel: {', '.join(each['name'] for each in card['classes'])}")
    for group in card["groups"]:
        classes = ", ".join(each["name"] for each in card["classes"] if each["group"] == group["name"])
        lines.append(f"  {group['title']}: {classes}")
    for title in ("metrics", "calibration", "provenance"):
        if card[title]:
            lines += ["", title, *(f"  {key}: {value}" for key, value in card[title].items())]
    return "\n".join(lines)


def refit_text(refit: dict[str, Any]) -> str:
    accuracy, summary = refit["accuracy"], refit["summary"]
    labels = ", ".join(f"{name} {n}" for name, n in refit["labels"].items())
    lines = [abbreviate_home(refit["output"]), "", f"  {refit['name']} {refit['version']}, {refit['digest'][:12]}"]
    lines.append(f"  {refit['used']} of {refit['corrections']} corrected chips: {labels}")
    if accuracy:
        before, after = accuracy["before"], accuracy["after"]
        lines.append(
            f"  right when held out: {after['right']} of {after['of']} "
            f"(95% interval {after['low']:.2f} to {after['high']:.2f}), before {before['right']}"
        )
    lines.append(
        f"  typical training chips: {summary['after']['right']} of {summary['after']['of']} right, before "
        f"{summary['before']['right']}"
    )
    lines += ["", format_duration(refit["seconds"]), *(each["text"] for each in refit["left_out"])]
    return "\n".join([*lines, *notes_and_warnings(refit)])


def bench_text(measured: dict[str, Any]) -> str:
    rate, batch = measured["chips_per_second"], measured["batch"]
    return f"{measured['model']}: {rate:.1f} chips/s in batches of {batch} on {_device_text(measured['device'])}"


def _absent_text(absent: dict[str, int]) -> str:
    return f"; serves imagery without {', '.join(absent)} too" if absent else ""


def _novelty_text(novelty: dict[str, Any] | None) -> str:
    if novelty is None:
        return "none, so no chip is flagged unfamiliar"
    return f"a chip is unfamiliar beyond {novelty['threshold']:g} ({novelty['method'] or 'method not described'})"


def _device_text(device: dict[str, Any]) -> str:
    return f"{device['name']} ({device['note']['text']})" if device["note"] else str(device["name"])


def model_text(model: dict[str, Any]) -> str:
    return f"model {_name_and_version(model)} ({model['license']}), {model['digest'][:12]}"


def _name_and_version(model: dict[str, Any]) -> str:
    return f"{model['name']} {model['version']}".rstrip()  # a description beside a network may state no version


def notes_and_warnings(result: dict[str, Any]) -> list[str]:
    warned = {each["text"] for each in result["warnings"]}
    return [
        *(f"note: {each['text']}" for each in result.get("notes", ()) if each["text"] not in warned),
        *(f"warning: {each['text']}" for each in result["warnings"]),
    ]
