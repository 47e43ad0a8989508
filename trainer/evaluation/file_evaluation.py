"""Evaluates a model file on a chip set: all metrics, and the evaluation's folder.

The file itself is evaluated, by the engine that makes maps with it, not the torch network that it was exported from.
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
from plugin.engine.run.map_metadata import versions

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
    """All metrics of a model file on all of `chips`, as plain JSON; `headline` holds the main ones.

    out:    folder for report.html, metrics.json and chips.parquet; an earlier evaluation there is replaced
    device: as `open_model` takes it: cpu, cuda or auto

    Raises ChipSetError (no chips; another scale, size or bands than the model's), ModelError, EngineError, OutputError.
    """
    if not len(chips):
        raise ChipSetError(f"There is no chip to evaluate on in {chips.folder}: choose another split or chip set.")
    if out is not None:
        check_evaluation_folder(out)  # before the work; replace_folder checks it again
    started = datetime.now(timezone.utc)
    with open_model(model, device) as opened:
        bands = band_positions(opened, chips)
        prediction = predict_chips(opened, chips, bands)
        evaluation = _build_evaluation(opened, chips, prediction, started)
        scored = evaluation.pop("scored")
    rows = worst_error_rows(scored)
    evaluation["worst"] = describe_errors(scored, chips, rows)
    if out is not None:
        with replace_folder(out) as folder:
            text = json.dumps(evaluation, indent=1, ensure_ascii=False, allow_nan=False)
            (folder / METRICS).write_text(text + "\n", encoding="utf-8")
            (folder / REPORT).write_text(
                render_report(evaluation, scored, chip_data_urls(chips, rows)), encoding="utf-8"
            )
            pq.write_table(_chip_table(chips, scored), folder / CHIPS, compression="zstd")
    return evaluation


def _build_evaluation(model: Model, chips: ChipSet, prediction: Prediction, started: datetime) -> Json:
    """All metrics, the model, the data and caveats; the ScoredChips in `scored` are removed before it is written."""
    contract, shares = model.contract, chips.shares.astype(np.float64)
    classes, groups = align_classes(
        contract.classes, prediction.probabilities.astype(np.float64), chips.classes, shares
    )
    scored = ScoredChips(
        classes,
        groups,
        purity=chips.purity.astype(np.float64),
        distance=prediction.distance.astype(np.float64),
        places=tuple(str(each or "") for each in chips.column("place")),
        blocks=tuple(str(each or "") for each in chips.column("block")),
        dates=tuple(str(each or UNKNOWN) for each in chips.column("date")),
    )
    metrics = compute_metrics(scored, contract.abstain, contract.novelty)
    splits = sorted({str(each or "none") for each in chips.column("split")})
    colours = {each.name: each.colour for each in (*chips.classes, *contract.classes)}
    evaluation = {
        "kind": KIND,
        "version": VERSION,
        "made": {
            "created": started.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "seconds": round((datetime.now(timezone.utc) - started).total_seconds(), 1),
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
            *_caveats(scored, splits, metrics),
        ],
        **metrics,
    }
    return {"answer": headline_sentence(evaluation), **evaluation, "scored": scored}


def _command_line() -> str:
    """The command line of this process, secrets redacted."""
    program = Path(sys.argv[0])
    name = f"python -m {program.parent.name}" if program.name == "__main__.py" else program.name
    return redact(f"{name} {shlex.join(sys.argv[1:])}".strip())


def headline_sentence(evaluation: Json) -> str:
    """The headline in words: group and class accuracy with their intervals, and the group calibration error."""
    metrics, interval = evaluation["headline"], evaluation["interval"]
    text = (
        f"{evaluation['model']['name']} finds the right group for {_percent(metrics['group_accuracy'])} and the right "
        f"class for {_percent(metrics['accuracy'])} of {evaluation['chips']:,} chips. "
        "The confidence in its group is off by "
        f"{_percent(metrics['group_ece'])} on average (calibration error)."
    )
    return f"{text} {interval['said']}"


def _percent(estimate: Json) -> str:
    if estimate["value"] is None:
        return "an unknown share"
    value, low, high = (
        None if estimate[key] is None else f"{100 * estimate[key]:.1f}" for key in ("value", "low", "high")
    )
    return f"{value}%" if low is None else f"{value}% ({low} to {high})"


def _missing_band_caveats(model_bands: Sequence[str], chip_bands: Sequence[str]) -> list[str]:
    missing = [band for band in model_bands if band not in chip_bands]
    return (
        [f"These chips have no {', '.join(missing)}: the model ran without, as it states that it can."]
        if missing
        else []
    )


def _caveats(scored: ScoredChips, splits: list[str], metrics: Json) -> list[str]:
    """Reservations about these metrics, a sentence each."""
    sentences = []
    if set(splits) & {"train", "val"}:
        sentences.append(
            "Some of these chips are of the split train or val: a model that was made from them has seen them, and its "
            "figures here say little about other chips."
        )
    if "none" in splits:
        sentences.append("Some of these chips are of no split: whether the model was made from them is not known here.")
    few = [row["name"] for row in metrics["classes"]["per_class"] if 0 < row["chips"] < 10]
    if few:
        sentences.append(f"Fewer than ten chips are of {', '.join(few)}: the recall of these is hardly known.")
    if np.isnan(scored.distance).all() and metrics["novelty"] is None:
        sentences.append("The model states no distance to its training data, so unfamiliar chips cannot be told.")
    return sentences


def _chip_table(chips: ChipSet, scored: ScoredChips) -> pa.Table:
    """The index with columns of the prediction: `found` is the class, `found_group` the group, p_<class>, distance."""
    classes, groups = scored.classes, scored.groups
    columns = {
        "found": [classes.names[k] for k in classes.predicted],
        "confidence": classes.confidence.astype(np.float32),
        "true_group": [groups.names[k] for k in groups.truth],
        "found_group": [groups.names[k] for k in groups.predicted],
        "group_confidence": groups.confidence.astype(np.float32),
        "distance": scored.distance.astype(np.float32),
        **{f"p_{name}": classes.probabilities[:, k].astype(np.float32) for k, name in enumerate(classes.names)},
    }
    table = chips.index
    for name, values in columns.items():
        table = table.append_column(name, pa.array(values))
    return table
