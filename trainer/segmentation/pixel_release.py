"""From trained weights to a model file of pixels: calibration, contract, golden chip, one ONNX graph.

The graph takes uint8 pixels (n, band, y, x) of any size and gives probabilities (n, class, y, x): normalisation,
temperature and softmax are in it. A model is trained on patches and used on windows of WINDOW_PX.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.held_out import AccuracyFigures, HeldOut
from plugin.engine.contract.pixel_windows import PixelWindows
from plugin.engine.stats.intervals import Estimate

from ..errors import TrainingError
from ..evaluation.contract_statistics import PRIOR_DIGITS
from ..exporting.provenance import commit_date, git_commit
from ..heads.calibration import Calibration, fit_temperature
from ..networks.backbone import NO_NIR
from ..networks.onnx_export import OUTPUT, check_parity, onnx_outputs, to_onnx, torch_outputs, write_model
from ..networks.unet import PixelClassifier, PixelNetwork, build_pixel_network
from ..onnx_session import cpu_session
from .balance import class_prior
from .patch_set import PatchSet
from .pixel_metrics import Json, Predictions
from .segment_config import SegmentConfig

WINDOW_PX, MARGIN_PX, BLEND_PX = 512, 32, 32  # windows overlap by 1.31 of the work of windows side by side
PIXELS_PER_PATCH = 2000  # to which the temperature is fitted
PARITY_PATCHES = 8
SEED = 0
ARCHITECTURES = {
    "unet-original": "U-Net of the original pixel-level work, 0.31 million parameters",
    "unet-lite0": "U-Net with EfficientNet-Lite0 as encoder",
}
_AXES = {0: "n", 2: "y", 3: "x"}


@dataclass(frozen=True)
class PixelTraining:
    """What a contract states of a trained network of pixels.

    patches:     that it was trained on
    evaluation:  of patches that it was not trained on, as `evaluate_pixels` gives it
    source:      of these: "places" where each was left out in turn, "chips" where a split was
    description: of them, in a sentence
    origin:      of the weights, in words
    remarks:     further sentences of the model's card
    """

    name: str
    config: SegmentConfig
    patches: PatchSet
    evaluation: Json
    source: str
    description: str
    origin: str
    remarks: str = ""


def load_pixel_network(weights: Mapping[str, torch.Tensor], config: SegmentConfig, patches: PatchSet) -> PixelNetwork:
    """The network with trained weights, for evaluation. Raises TrainingError where they are of another one."""
    network = build_pixel_network(config.network, len(patches.bands), len(patches.classes), None)
    try:
        network.load_state_dict(dict(weights))
    except RuntimeError as error:
        raise TrainingError(f"The weights are of another network than {config.network}: train again.") from error
    network.eval().requires_grad_(False)
    return network


def network_logits(network: nn.Module, patches: PatchSet) -> Predictions:
    """(row, logits (class, y, x)) of each patch."""
    with torch.inference_mode():
        for row in range(len(patches)):
            yield row, network(torch.from_numpy(patches.pixels([row])))[0].numpy()


def sample_logits(
    logits: Predictions, patches: PatchSet, margin_px: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Logits and true classes as shares, both (pixel, class), of random labelled pixels within the margins."""
    rng, classes = np.random.default_rng(SEED), len(patches.classes)
    inner = slice(margin_px, patches.chip_px - margin_px)
    values, truths = [], []
    for row, scores in logits:
        truth = patches.labels([row])[0, inner, inner].ravel()
        known = np.flatnonzero(truth < classes)
        drawn = rng.choice(known, min(PIXELS_PER_PATCH, len(known)), replace=False)
        values.append(scores[:, inner, inner].reshape(classes, -1)[:, drawn].T.astype(np.float64))
        truths.append(np.eye(classes)[truth[drawn]])
    return np.concatenate(values), np.concatenate(truths)


def calibrate(samples: list[tuple[NDArray[np.float64], NDArray[np.float64]]]) -> Calibration:
    """One temperature for sampled pixels of one or several networks."""
    logits, truths = (np.concatenate(each) for each in zip(*samples))
    return fit_temperature(logits, truths)


def calibrated(logits: Predictions, temperature: float) -> Predictions:
    """The probabilities of logits."""
    for row, scores in logits:
        powers = np.exp((scores - scores.max(axis=0)) / np.float32(temperature))
        yield row, powers / powers.sum(axis=0)


def release_pixels(network: PixelNetwork, calibration: Calibration, training: PixelTraining, out: Path) -> Path:
    """Write the model file; returns `out`. Raises ExportError where ONNX Runtime's outputs differ, OutputError."""
    patches, config = training.patches, training.config
    module = PixelClassifier(network, 1 / calibration.scale[0])
    model = to_onnx(module, len(patches.bands), patches.chip_px, [OUTPUT], _AXES)
    model.graph.output[0].type.tensor_type.shape.dim[1].dim_value = len(patches.classes)
    rows = np.linspace(0, len(patches) - 1, min(PARITY_PATCHES, len(patches))).astype(int)
    pixels = patches.pixels(rows)
    check_parity(torch_outputs(module, pixels), onnx_outputs(cpu_session(model), pixels, [OUTPUT]), [OUTPUT])
    contract = Contract(
        name=training.name,
        version="1",
        architecture=ARCHITECTURES[config.network],
        license=config.license,
        description=_card(training),
        bands=patches.bands,
        gsd_m=patches.gsd_m,
        chip_px=WINDOW_PX,
        classes=patches.classes,
        task="pixels",
        windows=PixelWindows(MARGIN_PX, BLEND_PX),
        absent={"nir": NO_NIR} if "nir" in patches.bands and _drops_nir(config) else {},
        calibration={**calibration.to_json(), "in_graph": True, "fitted_on": training.description},
        prior=_prior(patches),
        held_out=_held_out(training),
        metrics={"held_out_pixels": _contract_metrics(training.evaluation)},
        provenance={
            "created": commit_date(),
            "made_by": "python -m trainer segment",
            "git_commit": git_commit(),
            "weights": training.origin,
            "configuration": {**config.to_json(), "weights": Path(config.weights).name},
            "data": sorted({f"{each['place']} {each['date']}".strip() for each in patches.records}),
            "data_digest": patches.digest,
        },
    )
    write_model(model, contract, out)
    return out


def _drops_nir(config: SegmentConfig) -> bool:
    return config.augment != "none" and config.nir_dropped > 0


def _prior(patches: PatchSet) -> tuple[float, ...]:
    return tuple(round(float(each), PRIOR_DIGITS) for each in class_prior(patches))


def _held_out(training: PixelTraining) -> HeldOut:
    """The figures of patches; a pixel's class is its own group, and `confusion` counts pixels."""
    accuracy = training.evaluation["headline"]["accuracy"]
    low, high = (accuracy[key] if accuracy[key] is not None else accuracy["value"] for key in ("low", "high"))
    estimate = Estimate(accuracy["value"], low, high)
    return HeldOut(
        source=training.source,
        description=training.description,
        figures=AccuracyFigures(training.evaluation["patches"], estimate, estimate),
        confusion=tuple(tuple(row) for row in training.evaluation["confusion"]),
    )


def _contract_metrics(evaluation: Json) -> Json:
    return {key: evaluation[key] for key in ("headline", "classes", "by", "patches", "pixels", "side_px")}


def _card(training: PixelTraining) -> str:
    """The model card, Markdown."""
    patches, headline = training.patches, training.evaluation["headline"]
    without = " It also takes imagery without near infrared." if _drops_nir(training.config) else ""
    places = ", ".join(sorted(set(patches.column("place"))))
    figures = ", ".join(_figures(headline))
    return (
        f"# {training.name}\n\n"
        f"{ARCHITECTURES[training.config.network]} that labels each pixel of {patches.gsd_m:g} m as "
        f"{', '.join(patches.class_names)} ({', '.join(patches.bands)}), from {training.origin}.{without}\n\n"
        f"Trained on {len(patches)} patches of {patches.chip_px} px of {places}. {training.description} "
        f"There: {figures}. {training.remarks}".rstrip()
        + "\n"
    )


def _figures(headline: Mapping[str, Any]) -> Iterator[str]:
    yield f"{headline['accuracy']['value']:.1%} of pixels right"
    for name, iou in headline["iou"].items():
        if iou["value"] is not None:
            yield f"IoU of {name} {iou['value']:.2f}"
    if headline["dates_agree"] is not None:
        yield f"{headline['dates_agree']:.1%} with one class at all dates"
