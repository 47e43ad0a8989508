"""Makes the model that comes with Landchip: `python -m trainer.default_model [--data FOLDER] [--out FILE]`.

Frozen EfficientNet-Lite0 features of each training chip in its eight symmetries, a linear layer on them, one
temperature, and a threshold below which a chip is uncertain. Only the train and val roles are looked at before the
file is written; test is measured for the card.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.classes import CLASSES
from plugin.engine.contract import Contract
from plugin.engine.model import default_model_path
from plugin.engine.terms import Abstain

from .calibration import Floats, Numbers, softmax, temperature
from .card import LICENSE, provenance, written_card
from .data import CHIP_PX, GSD_M, Sample, data_folder, read_chips, read_manifest, read_patches
from .efficientnet import Backbone, features_of
from .evaluation import abstaining, confusion, group_matrix, group_numbers, least_confidence, measured
from .head import STRENGTH, Head, fit_head
from .onnx_export import Classifier, export

TRAINED = tuple(each for each in CLASSES if each.name != "water")  # no chip of water is in the data
NAMES = [each.name for each in TRAINED]
CARD = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"
VIEWS = 8
ACCEPTED_RISK = 0.05  # share of wrong groups among the chips that are not flagged, in places never seen


@dataclass(frozen=True)
class Chips:
    """Chips of one role: their truth (n,), places and features (n, view, 1280); view 0 is the chip as it is."""

    samples: list[Sample]
    truth: Numbers
    features: NDArray[np.float32]

    @property
    def places(self) -> NDArray[np.str_]:
        """Place of each chip."""
        return np.array([each.place for each in self.samples])


def main() -> None:
    """Train, calibrate, evaluate, export."""
    options = _options()
    samples = [each for each in read_manifest(options.data) if each.label in NAMES]
    backbone = Backbone()
    train = _chips(backbone, [each for each in samples if each.role == "train"], VIEWS)
    val = _chips(backbone, [each for each in samples if each.role == "val"], 1)
    test = _chips(backbone, [each for each in samples if each.role == "test"], 1)

    head = _fit(train)
    left_out = _leave_places_out(train)
    t = _temperature(head.logits(val.features[:, 0]), val.truth, left_out, train)
    abroad = softmax(left_out / t)
    confidence = least_confidence(abroad, train.truth, TRAINED, ACCEPTED_RISK)
    abstain = Abstain(confidence, round(2 * confidence - 1, 4))

    metrics = {
        **_on_test(head, t, abstain, test),
        "leave_one_place_out": _by_place(abroad, train, abstain),
        "west_virginia": _on_patches(backbone, head, t, abstain, options.data),
        "same_spot_other_year": _agreement(backbone, head, options.data),
    }
    contract = _contract(t, abstain, metrics, options.data, samples)
    checked = read_chips(val.samples + test.samples)
    export(Classifier(backbone, head.weights, head.bias, t), contract, checked, options.out)
    options.card.write_text(contract.description, encoding="utf-8")
    print(json.dumps(metrics, indent=1))
    print(f"{options.out} {options.out.stat().st_size / 1e6:.1f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make Landchip's default model.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, default=default_model_path())
    parser.add_argument("--card", type=Path, default=CARD, help="where its card is written, too")
    return parser.parse_args()


def _chips(backbone: Backbone, samples: list[Sample], views: int) -> Chips:
    pixels = read_chips(samples)
    features = [features_of(backbone, _view(pixels, view)) for view in range(views)]
    print(f"{len(samples)} chips in {views} views")
    return Chips(samples, np.array([NAMES.index(each.label) for each in samples]), np.stack(features, axis=1))


def _view(pixels: NDArray[np.uint8], view: int) -> NDArray[np.uint8]:
    """One of the eight symmetries of a square; 0 is the chip itself."""
    mirrored = pixels[..., ::-1] if view >= 4 else pixels
    return np.ascontiguousarray(np.rot90(mirrored, view % 4, (-2, -1)))


def _fit(chips: Chips, kept: NDArray[np.bool_] | None = None) -> Head:
    """The head for all chips, or for the kept ones."""
    kept = np.ones(len(chips.truth), bool) if kept is None else kept
    features = chips.features[kept]
    return fit_head(features.reshape(-1, features.shape[-1]), np.repeat(chips.truth[kept], VIEWS), len(NAMES), VIEWS)


def _leave_places_out(chips: Chips) -> Floats:
    """Logits (n, class) of every chip from a head that saw no chip of its place."""
    logits = np.empty((len(chips.truth), len(NAMES)))
    for place in sorted(set(chips.places.tolist())):
        here = chips.places == place
        logits[here] = _fit(chips, ~here).logits(chips.features[here, 0])
    return logits


def _temperature(near: Floats, near_truth: Numbers, abroad: Floats, train: Chips) -> float:
    """One temperature for val and for places left out, weighed half and half, each place alike.

    From val alone it would be 0.7: right for chips next to the training chips, too sure of itself anywhere else.
    """
    counts = {place: int((train.places == place).sum()) for place in set(train.places.tolist())}
    of_places = np.array([1 / (counts[place] * len(counts)) for place in train.places.tolist()])
    weights = np.concatenate([np.full(len(near), 1 / len(near)), of_places])
    truth = group_numbers(np.concatenate([near_truth, train.truth]), TRAINED)
    return temperature(np.concatenate([near, abroad]), truth, weights, group_matrix(TRAINED))


def _on_test(head: Head, t: float, abstain: Abstain, test: Chips) -> dict[str, Any]:
    logits = head.logits(test.features[:, 0])
    found = softmax(logits / t)
    return {
        "test": {
            **measured(found, test.truth, TRAINED),
            **abstaining(found, test.truth, TRAINED, abstain.confidence, abstain.margin),
            "confusion": confusion(found, test.truth, NAMES),
        },
        "test_uncalibrated": measured(softmax(logits), test.truth, TRAINED),
    }


def _by_place(found: Floats, chips: Chips, abstain: Abstain) -> dict[str, Any]:
    """Each place as seen by a head that never saw it, and all of them together."""
    rows = {"all left-out places": np.ones(len(chips.truth), bool)}
    rows.update({place: chips.places == place for place in sorted(set(chips.places.tolist()))})
    table = {
        name: {
            **measured(found[here], chips.truth[here], TRAINED),
            **abstaining(found[here], chips.truth[here], TRAINED, abstain.confidence, abstain.margin),
        }
        for name, here in rows.items()
    }
    for row in table.values():
        del row["log_loss"]  # a class that only the left-out place has makes it boundless
    return table


def _on_patches(backbone: Backbone, head: Head, t: float, abstain: Abstain, data: Path) -> dict[str, Any]:
    """West Virginia: never used to train or to choose; truth is NLCD's commonest class of a patch."""
    pixels, labels = read_patches(data)
    truth = np.array([NAMES.index(label) for label in labels])
    found = softmax(head.logits(features_of(backbone, pixels)) / t)
    return {
        **measured(found, truth, TRAINED),
        **abstaining(found, truth, TRAINED, abstain.confidence, abstain.margin),
        "confusion": confusion(found, truth, NAMES),
    }


def _agreement(backbone: Backbone, head: Head, data: Path) -> dict[str, Any]:
    """How often a spot gets the same group from an earlier year's image as from the latest one."""
    earlier = read_manifest(data, ("time series",))
    latest = {_spot(each): each for each in read_manifest(data, ("train",))}
    pairs = [(each, latest[_spot(each)]) for each in earlier if _spot(each) in latest]
    before, after = (_groups(backbone, head, [pair[side] for pair in pairs]) for side in (0, 1))
    return {"pairs": len(pairs), "same_group": round(float((before == after).mean()), 4)}


def _groups(backbone: Backbone, head: Head, samples: list[Sample]) -> Numbers:
    """The most probable group of each chip, as its number."""
    logits = head.logits(features_of(backbone, read_chips(samples)))
    return np.asarray((softmax(logits) @ group_matrix(TRAINED)).argmax(axis=1))


def _spot(sample: Sample) -> tuple[str, str]:
    return sample.place, sample.path.stem.rsplit("_", 1)[-1]


def _contract(t: float, abstain: Abstain, metrics: dict[str, Any], data: Path, samples: list[Sample]) -> Contract:
    return Contract(
        name="landchip-efficientnet-lite0",
        version="1",
        architecture="EfficientNet-Lite0, frozen at its ImageNet weights, with one linear layer",
        license=LICENSE,
        description=written_card(metrics, t, abstain),
        bands=("red", "green", "blue"),
        gsd_m=GSD_M,
        chip_px=CHIP_PX,
        classes=TRAINED,
        abstain=abstain,
        calibration={
            "method": "temperature",
            "temperature": t,
            "in_graph": True,
            "fitted_on": "group log loss of role val (half) and of left-out places of role train (half, each alike)",
        },
        provenance=provenance(data, samples, STRENGTH),
        metrics=metrics,
    )


if __name__ == "__main__":
    main()
