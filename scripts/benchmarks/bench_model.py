"""Leave-one-place-out accuracy of the default model, its novelty, speed and loss of `fast`: parts of bench.py."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import numpy as np
import torch

from plugin.engine.api.classes import CLASSES
from plugin.engine.model.model import open_model
from scripts.benchmarks.bench_records import ROUNDS, WORK_FOLDER, Record, quilt_raster, record
from scripts.benchmarks.bench_run import rate, whole_run
from trainer import networks
from trainer.chipsets.chipset_writer import write_chipset
from trainer.default.chip_features import extract_features
from trainer.default.data_folder import data_folder
from trainer.default.leave_one_place_out import FAR_PLACES, leave_one_place_out
from trainer.default.training_chips import MAIN_PLACES, read_training_chips
from trainer.evaluation.metrics import group_matrix
from trainer.training.checkpoint import BEST, read_best
from trainer.training.config import TrainConfig
from trainer.training.fit import fit, train_and_val_chips

CHIPS, BATCH = 240, 8


def places() -> Iterator[Record]:
    """Leave-one-place-out accuracy; docs/model-card.md lists the places and the limits of these figures."""
    metrics = leave_one_place_out(extract_features(read_training_chips(data_folder()))).metrics()
    rows, consistency = metrics["leave_one_place_out"], metrics["same_spot_other_date"]
    given, chips = metrics["labels_as_given"], rows["all but weak labels"]["chips"]
    note = f"worst of {len(MAIN_PLACES)} whole places; {given['lopo_worst_accuracy']:.3f} with the labels as given"
    yield record("lopo_worst_accuracy", metrics["lopo_worst_accuracy"], "share", f"{note}; 0.85", "places")
    note = f"groups, mean of these places; {given['lopo_mean_accuracy']:.3f} with the labels as given"
    yield record("lopo_mean_accuracy", metrics["lopo_mean_accuracy"], "share", note, "places")
    imperial = rows["imperial"]["group_accuracy"]["value"]
    note = f"all of Imperial county left out; {given['group_accuracy']['imperial']:.3f} with the labels as given"
    yield record("lopo_imperial_accuracy", imperial, "share", note, "places")
    yield record("lopo_ece", metrics["lopo_ece"], "", f"groups, {chips} chips of these places; at most 0.04", "places")
    note = f"{consistency['spots']} spots at three dates, their city left out; 0.97"
    yield record("time_series_same_group", consistency["same_group"], "share", note, "places")
    far = rows["far from California"]
    note = f"groups, {far['chips']} chips of the Midwest and both Virginias, each left out; 0.90"
    yield record("far_accuracy", far["group_accuracy"]["value"], "share", note, "places")


def novelty() -> Iterator[Record]:
    """What the default model's card says of its distance: which wrong chips and images without land it flags."""
    with open_model("default", "cpu") as model:
        figures = model.contract.metrics["novelty"]
    all_places = figures["all of 1 m"]
    note = (
        f"distance for 'the group is wrong', {all_places['wrong']} of {all_places['chips']} chips of whole places left "
        f"out; early features alone {figures['auc_early']:.2f}, with imagery of 5 m {figures['auc_all']:.2f}; 0.85"
    )
    yield record("novelty_auc", figures["auc"], "share", note, "novelty")
    right = all_places["chips"] - all_places["wrong"]
    flagged_right = all_places["flagged"] - all_places["wrong_and_flagged"]
    note = f"of the wrong chips; of the right ones {flagged_right / right:.2f}"
    yield record(
        "novelty_flagged_wrong", all_places["wrong_and_flagged"] / all_places["wrong"], "share", note, "novelty"
    )


def fine_tuned() -> Iterator[Record]:
    """The far places' accuracy if all layers are fine-tuned on the others: an alternative to the default model."""
    chips = read_training_chips(data_folder())
    is_far_place = np.array([each.place in FAR_PLACES for each in chips])
    shares = np.stack([each.shares for each in chips])
    splits = [
        "val" if each.role == "val" else "test" if is_far else "train" for each, is_far in zip(chips, is_far_place)
    ]
    config = TrainConfig(epochs=4, learning_rate=2e-4, allow_empty=True, weighting="none", device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        chipset = write_chipset(
            Path(folder) / "set",
            CLASSES,
            ("red", "green", "blue"),
            {"split": splits, **{f"s_{each.name}": shares[:, k] for k, each in enumerate(CLASSES)}},
            np.stack([each.pixels for each in chips]),
        )
        run = Path(folder) / "run"
        run.mkdir()
        fit(*train_and_val_chips(chipset, config), run, config, torch.device("cpu"))
        network = networks.build(config.network, 3, len(CLASSES), None).eval()
        network.load_state_dict(read_best(run / BEST)[0])
    pixels = torch.from_numpy(np.stack([each.pixels for each, is_far in zip(chips, is_far_place) if is_far]))
    with torch.inference_mode():
        probabilities = torch.cat([network(part).softmax(dim=1) for part in pixels.split(BATCH)]).numpy()
    to_groups = group_matrix(CLASSES)
    correct = (probabilities @ to_groups).argmax(axis=1) == (shares[is_far_place] @ to_groups).argmax(axis=1)
    note = f"groups, the {len(correct)} chips of far_accuracy, after {config.epochs} epochs on the others"
    yield record("far_accuracy_fine_tuned", float(correct.mean()), "share", note, "fine_tuned")


def fast() -> Iterator[Record]:
    """Speed of `fast` relative to the default model, measured in turns, and what it loses in places left out."""
    pixels = np.random.default_rng(0).integers(0, 256, (CHIPS, 3, 224, 224), dtype=np.uint8)
    with open_model("default", "cpu") as default, open_model("fast", "cpu") as fast_model:
        rates = [(rate(default, pixels, BATCH), rate(fast_model, pixels, BATCH)) for _ in range(ROUNDS)]
        loss = fast_model.contract.metrics["variant"]
    raster = quilt_raster(40, 40)
    runs = [[_run_rate(name, raster) for name in ("default", "fast")] for _ in range(ROUNDS)]
    default_rate, fast_rate = (median(each[k] for each in runs) for k in (0, 1))
    bare = median(each[1] / each[0] for each in rates)
    note = (
        f"chips/s of whole runs, fast ({fast_rate:.0f}) to default ({default_rate:.0f}); models alone {bare:.2f}; 2.5"
    )
    yield record("fast_ratio", median(each[1] / each[0] for each in runs), "ratio", note, "fast")
    note = (
        f"groups, mean of {len(MAIN_PLACES)} whole places left out, as measured when the model was made and stated in "
        f"its contract; most {loss['most_lost']:.3f}; at most 0.01"
    )
    yield record("fast_loss_unseen", loss["mean_lost"], "share", note, "fast")


def _run_rate(model: str, raster: Path) -> float:
    """Chips/s from opening the model to the last output."""
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        started = time.perf_counter()
        chips = whole_run(raster, model, Path(folder))["chips"]["total"]
        return float(chips / (time.perf_counter() - started))
