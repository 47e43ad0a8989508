"""An exported model's file and a chip set -> every figure, and the evaluation's folder.

What is scored is always the file itself, through the engine that makes maps with it, never the network that it was
exported from.
"""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from plugin.engine.api.redact import redact
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.signature import Prediction
from plugin.engine.run.map_info import versions

from ..chipsets.chipset import ChipSet
from ..errors import ChipSetError
from .evaluation_folder import CHIPS, METRICS, REPORT, check_evaluation_folder, replace_folder
from .evaluation_report import render_report
from .inference import band_positions, predict_chips
from .metrics import compute_metrics
from .scored_chips import UNKNOWN, ScoredChips, align_classes, class_mismatches
from .worst_errors import chip_data_urls, describe_errors, worst_error_rows

KIND, VERSION = "landchip-evaluation", 1
Json = dict[str, Any]


def evaluate_file(model: str | Path, chips: ChipSet, out: Path | None = None, device: str = "cpu") -> Json:
    """Every figure of the exported model on all of `chips`, as plain JSON; `headline` holds the main ones.

    out: folder for report.html, metrics.json and chips.parquet; an earlier evaluation there is replaced, whole

    Raises ChipSetError (no chips; another scale, size or bands than the model's), ModelError, EngineError, OutputError.
    """
    if not len(chips):
        raise ChipSetError(f"There is no chip to evaluate on in {chips.folder}: choose another split or chip set.")
    if out is not None:
        check_evaluation_folder(out)  # before the work, and again after it
    begun = datetime.now(timezone.utc)
    with open_model(model, device) as opened:
        bands = band_positions(opened, chips)
        said = predict_chips(opened, chips, bands)
        found = _figures(opened, chips, said, begun)
        scored = found.pop("scored")
    rows = worst_error_rows(scored)
    found["worst"] = describe_errors(scored, chips, rows)
    if out is not None:
        with replace_folder(out) as folder:
            text = json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False)
            (folder / METRICS).write_text(text + "\n", encoding="utf-8")
            (folder / REPORT).write_text(render_report(found, scored, chip_data_urls(chips, rows)), encoding="utf-8")
            pq.write_table(_chip_table(chips, scored), folder / CHIPS, compression="zstd")
    return found


def _figures(model: Model, chips: ChipSet, said: Prediction, begun: datetime) -> Json:
    """All figures and what they are about; `scored` is taken out again before it is written."""
    contract, shares = model.contract, chips.shares.astype(np.float64)
    classes, groups = align_classes(contract.classes, said.probabilities.astype(np.float64), chips.classes, shares)
    scored = ScoredChips(
        classes,
        groups,
        purity=chips.purity.astype(np.float64),
        distance=said.distance.astype(np.float64),
        places=tuple(str(each or "") for each in chips.column("place")),
        blocks=tuple(str(each or "") for each in chips.column("block")),
        dates=tuple(str(each or UNKNOWN) for each in chips.column("date")),
    )
    numbers = compute_metrics(scored, contract.abstain, contract.novelty)
    splits = sorted({str(each or "none") for each in chips.column("split")})
    colours = {each.name: each.colour for each in (*chips.classes, *contract.classes)}
    found = {
        "kind": KIND,
        "version": VERSION,
        "made": {
            "created": begun.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "seconds": round((datetime.now(timezone.utc) - begun).total_seconds(), 1),
            "command": _command_line(),
            "device": model.device.to_json(),
            "versions": versions(),
        },
        "model": {
            "file": model.path.name,
            "digest": model.digest,
            "name": contract.name,
            "version": contract.version,
            "architecture": contract.architecture,
            "license": contract.license,
            "bands": list(contract.bands),
            "gsd_m": contract.gsd_m,
            "chip_px": contract.chip_px,
            "classes": [each.name for each in contract.classes],
        },
        "data": {
            "name": chips.folder.name,
            "digest": chips.digest,
            "splits": splits,
            "classes": list(chips.class_names),
            "origins": sorted({str(each or "unknown") for each in chips.column("origin")}),
        },
        "colours": colours,
        "caveats": [
            *class_mismatches(contract.classes, chips.classes, shares),
            *_missing_band_caveats(contract.bands, chips.bands),
            *_caveats(scored, splits, numbers),
        ],
        **numbers,
    }
    return {"answer": headline_sentence(found), **found, "scored": scored}


def _command_line() -> str:
    """How this process was called, without anything that may be a secret."""
    program = Path(sys.argv[0])
    name = f"python -m {program.parent.name}" if program.name == "__main__.py" else program.name
    return redact(f"{name} {shlex.join(sys.argv[1:])}".strip())


def headline_sentence(found: Json) -> str:
    """The headline in words: what is right, how sure that is, and how honest the model's confidence is."""
    head, interval = found["headline"], found["interval"]
    text = (
        f"{found['model']['name']} finds the right group for {_percent(head['group_accuracy'])} and the right class "
        f"for {_percent(head['accuracy'])} of {found['chips']:,} chips. The confidence in its group is off by "
        f"{_percent(head['group_ece'])} on average (calibration error)."
    )
    return f"{text} {interval['said']}"


def _percent(estimate: Json) -> str:
    if estimate["value"] is None:
        return "an unknown share"
    value, low, high = (
        None if estimate[key] is None else f"{100 * estimate[key]:.1f}" for key in ("value", "low", "high")
    )
    return f"{value}%" if low is None else f"{value}% ({low} to {high})"


def _missing_band_caveats(wanted: Sequence[str], held: Sequence[str]) -> list[str]:
    lacking = [band for band in wanted if band not in held]
    return (
        [f"These chips have no {', '.join(lacking)}: the model ran without, as it states that it can."]
        if lacking
        else []
    )


def _caveats(scored: ScoredChips, splits: list[str], numbers: Json) -> list[str]:
    """What a reader must not miss, a sentence each."""
    said = []
    if set(splits) & {"train", "val"}:
        said.append(
            "Some of these chips are of the split train or val: a model that was made from them has seen them, and its "
            "figures here say little about other chips."
        )
    if "none" in splits:
        said.append("Some of these chips are of no split: whether the model was made from them is not known here.")
    few = [row["name"] for row in numbers["classes"]["per_class"] if 0 < row["chips"] < 10]
    if few:
        said.append(f"Fewer than ten chips are of {', '.join(few)}: the recall of these is hardly known.")
    if np.isnan(scored.distance).all() and numbers["novelty"] is None:
        said.append("The model states no distance to its training data, so unfamiliar chips cannot be told.")
    return said


def _chip_table(chips: ChipSet, scored: ScoredChips) -> pa.Table:
    """The index with what was found: found, confidence, found_group, group_confidence, p_<class>, distance."""
    classes, groups = scored.classes, scored.groups
    columns = {
        "found": [classes.names[k] for k in classes.found],
        "confidence": classes.confidence.astype(np.float32),
        "true_group": [groups.names[k] for k in groups.truth],
        "found_group": [groups.names[k] for k in groups.found],
        "group_confidence": groups.confidence.astype(np.float32),
        "distance": scored.distance.astype(np.float32),
        **{f"p_{name}": classes.probabilities[:, k].astype(np.float32) for k, name in enumerate(classes.names)},
    }
    table = chips.index
    for name, values in columns.items():
        table = table.append_column(name, pa.array(values))
    return table
