"""Evaluates a model of pixels on patches: metrics.json and report.html, with pictures of the worst patches."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from PIL import Image

from plugin.engine.model.onnx_metadata import read_model_file

from ..errors import TrainingError
from ..evaluation.evaluation_folder import METRICS, REPORT, check_evaluation_folder, replace_folder
from ..evaluation.evaluation_report import cell_style
from ..heads.calibration import softmax
from ..onnx_session import cpu_session
from .patch_set import PatchSet
from .pixel_metrics import Json, PixelScores, Predictions, pixel_metrics, score_pixels, worst_patches

KIND, VERSION = "landchip-pixel-evaluation", 1
TEMPLATE = "pixel_report.html.jinja"
MOST_WORST = 12
STRIP_PX = 3  # between the parts of a picture
_SUM_TOLERANCE = 1e-2


@dataclass(frozen=True)
class ForeignInput:
    """How a model without a contract is run: pixels are divided by `divisor`, outputs `unused` are left out."""

    divisor: float = 1.0
    unused: tuple[int, ...] = ()


def file_predictions(path: Path, patches: PatchSet, foreign: ForeignInput | None = None) -> Predictions:
    """Probabilities of each patch by an ONNX file, one patch at a time, at the patches' size.

    An output that does not sum to 1 over the classes is taken for logits. Raises ModelError where the file is no ONNX
    model, TrainingError where it takes other pixels than the patches', or its outputs are not those of their classes.
    """
    session = cpu_session(read_model_file(path)[1], threads=1)
    name = _input_name(session, path.name, patches, foreign)
    for row in range(len(patches)):
        pixels = patches.pixels([row])
        values = pixels if foreign is None else pixels.astype(np.float32) / np.float32(foreign.divisor)
        output = session.run(None, {name: values})[0][0]
        if foreign is not None:
            output = np.delete(output, foreign.unused, axis=0)
        if output.shape != (len(patches.classes), *pixels.shape[2:]):
            raise TrainingError(
                f"{path.name} gives {output.shape[0]} classes of {output.shape[1:]} pixels where the patches have "
                f"{len(patches.classes)} of {pixels.shape[2:]}: choose another model."
            )
        yield row, _as_probabilities(output)


def _input_name(session: InferenceSession, model: str, patches: PatchSet, foreign: ForeignInput | None) -> str:
    """The name of the input. Raises TrainingError where it does not take the patches' pixels."""
    stated = session.get_inputs()[0]
    shape, bands, px = stated.shape, len(patches.bands), patches.chip_px
    taken = shape[1] if len(shape) == 4 else None
    if taken != bands and not isinstance(taken, str):
        raise TrainingError(
            f"{model} takes {taken or 'no'} bands, the patches have {bands}: make them with other --bands (near "
            "infrared that the imagery lacks is 0), or choose another model."
        )
    if any(each != px and isinstance(each, int) for each in shape[2:]):
        raise TrainingError(
            f"{model} takes windows of {shape[2]} px, the patches have {px}: give the data file in place of the "
            "patches, or make them with another --patch-px."
        )
    if (stated.type == "tensor(uint8)") != (foreign is None):
        remedy = "leave out --divisor" if foreign else "give --divisor, by which its pixels are divided"
        raise TrainingError(f"{model} takes pixels as {stated.type[7:-1]}: {remedy}.")
    return str(stated.name)


def _as_probabilities(output: NDArray[np.float32]) -> NDArray[np.float32]:
    if output.min() >= 0 and abs(float(output.sum(axis=0).mean()) - 1) < _SUM_TOLERANCE:
        return output
    flat = softmax(output.reshape(len(output), -1).T.astype(np.float64)).T
    return np.asarray(flat.reshape(output.shape), np.float32)


def evaluate_pixels(
    name: str, predictions: Predictions, patches: PatchSet, margin_px: int, out: Path | None = None, pixels: str = ""
) -> Json:
    """All metrics of predictions of `patches`; written with the report into the folder `out` if it is given.

    pixels: which pixels of the patches count, in words; by default those within the margin
    """
    if out is not None:
        check_evaluation_folder(out)
    scores = score_pixels(predictions, patches, margin_px)
    metrics = pixel_metrics(scores)
    evaluation = {
        "kind": KIND,
        "version": VERSION,
        "model": {"name": name, "classes": list(scores.names)},
        "data": {
            "name": patches.folder.name,
            "digest": patches.digest,
            "splits": sorted(set(patches.column("split"))),
            "places": sorted(set(patches.column("place"))),
            "pixels": pixels or f"the central {scores.predicted.shape[-1]} px",
        },
        "caveats": _caveats(scores),
        **metrics,
    }
    evaluation = {"answer": _answer(evaluation), **evaluation}
    if out is not None:
        rows = worst_patches(scores, MOST_WORST)
        evaluation["worst"] = [{**patches.records[row], "accuracy": float(scores.accuracy[row])} for row in rows]
        with replace_folder(out) as folder:
            text = json.dumps(evaluation, indent=1, ensure_ascii=False, allow_nan=False)
            (folder / METRICS).write_text(text + "\n", encoding="utf-8")
            (folder / REPORT).write_text(_render(evaluation, scores, rows), encoding="utf-8")
    return evaluation


def _answer(evaluation: Json) -> str:
    headline = evaluation["headline"]
    accuracy, probability = headline["accuracy"], headline["true_probability"]
    interval = "" if accuracy["low"] is None else f" ({accuracy['low']:.1%} to {accuracy['high']:.1%})"
    return (
        f"{evaluation['model']['name']} finds the right class for {accuracy['value']:.1%}{interval} of "
        f"{evaluation['pixels']:,} pixels in {evaluation['patches']} patches, and gives the true class a mean "
        f"probability of {probability['value']:.3f}. {evaluation['interval']['said']}"
    )


def _caveats(scores: PixelScores) -> list[str]:
    pixels = scores.confusion.sum(axis=(0, 2))
    absent = [name for name, count in zip(scores.names, pixels) if not count]
    sentences = [f"No pixel here is of {', '.join(absent)}: nothing is known of it."] if absent else []
    if "train" in scores.patches.column("split"):
        sentences.append("Some of these patches are of the split train: a model that learnt from them has seen them.")
    return sentences


def _render(evaluation: Json, scores: PixelScores, rows: Sequence[int]) -> str:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template(TEMPLATE).render(
        found=evaluation,
        pictures=[_picture(scores, row) for row in rows],
        colours={each.name: each.colour for each in scores.patches.classes},
        heat=cell_style,
    )


def _picture(scores: PixelScores, row: int) -> str:
    """A PNG data URL: imagery, truth and prediction side by side, a white strip between them."""
    patches, margin = scores.patches, scores.margin_px
    inner = slice(margin, patches.chip_px - margin)
    colours = np.full((256, 3), 255, np.uint8)
    for at, each in enumerate(patches.classes):
        colours[at] = [int(each.colour[start : start + 2], 16) for start in (1, 3, 5)]
    parts: list[NDArray[Any]] = [
        patches.pixels([row])[0, :3, inner, inner].transpose(1, 2, 0),
        colours[patches.labels([row])[0, inner, inner]],
        colours[scores.predicted[row]],
    ]
    file = io.BytesIO()
    strip = np.full((len(parts[0]), STRIP_PX, 3), 255, np.uint8)
    side_by_side = np.concatenate([parts[0], strip, parts[1], strip, parts[2]], axis=1)
    Image.fromarray(np.ascontiguousarray(side_by_side)).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode("ascii")
