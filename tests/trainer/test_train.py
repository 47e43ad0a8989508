"""The training loop follows its configuration, and refuses in one sentence what it cannot train."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.data.tiny_training import RGB, Plain, Tiny, tiny_chips, tiny_config
from trainer import train
from trainer.chipsets.chipset import ChipSet
from trainer.errors import TrainingError, WeightsError
from trainer.training.checkpoint import BEST, CHECKPOINT, load_torch_file, read_best
from trainer.training.config import TrainConfig
from trainer.training.fit import fit, train_and_val_chips
from trainer.training.optimisation import (
    build_ema,
    build_optimiser,
    learning_rate,
    mixup,
    select_device,
    soft_cross_entropy,
)

CPU = torch.device("cpu")


pytestmark = pytest.mark.usefixtures("tiny_networks")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set")


def fitted(chips: ChipSet, run: Path, config: TrainConfig) -> dict[str, torch.Tensor]:
    """The last weights (not averaged) of a run."""
    run.mkdir(parents=True, exist_ok=True)
    fit(*train_and_val_chips(chips, config), run, config, CPU)
    weights: dict[str, torch.Tensor] = load_torch_file(run / CHECKPOINT)["states"]["network"]
    return weights


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def test_it_learns_colours(chips: ChipSet, tmp_path: Path) -> None:
    fitted(chips, tmp_path / "run", tiny_config(epochs=12, learning_rate=0.003))
    lines = (tmp_path / "run" / "epochs.jsonl").read_text().splitlines()
    records = [json.loads(each) for each in lines]
    assert [each["epoch"] for each in records] == list(range(1, 13))
    assert records[-1]["val_error"] == 0 and records[-1]["val_group_error"] == 0
    assert records[-1]["loss"] < records[0]["loss"]
    assert {"images_per_second", "seconds", "learning_rate", "error", "val_loss"} <= records[0].keys()


def test_the_same_seed_gives_the_same_weights_and_another_does_not(chips: ChipSet, tmp_path: Path) -> None:
    config = tiny_config(mixup=0.4)
    first = fitted(chips, tmp_path / "a", config)
    assert same(first, fitted(chips, tmp_path / "b", config))
    assert same(first, fitted(chips, tmp_path / "c", replace(config, workers=3)))
    assert not same(first, fitted(chips, tmp_path / "d", replace(config, seed=1)))


@pytest.mark.parametrize("optimiser", ["sgd", "adamw"])
def test_accumulated_parts_give_the_batchs_gradient(chips: ChipSet, tmp_path: Path, optimiser: str) -> None:
    config = tiny_config(network="plain", batch=16, optimiser=optimiser, weighting="loss", epochs=1)
    weighted = tiny_chips(tmp_path / "set", weight=np.linspace(0.1, 1.9, 60))
    whole = fitted(weighted, tmp_path / "whole", config)
    parts = fitted(weighted, tmp_path / "parts", replace(config, accumulate=5))
    for name, value in whole.items():
        torch.testing.assert_close(parts[name], value, atol=1e-6, rtol=0)


def test_labels_are_shares() -> None:
    logits = torch.tensor([[2.0, 0.0, -1.0]])
    shares = torch.tensor([[0.7, 0.2, 0.1]])
    by_hand = -(shares * torch.log_softmax(logits, 1)).sum()
    torch.testing.assert_close(soft_cross_entropy(logits, shares)[0], by_hand)
    smoothed = 0.9 * shares + 0.1 / 3
    torch.testing.assert_close(
        soft_cross_entropy(logits, shares, 0.1)[0], -(smoothed * torch.log_softmax(logits, 1)).sum()
    )


def test_the_rate_rises_in_the_warm_up_and_falls_as_a_cosine() -> None:
    config = tiny_config(epochs=10, warmup=2.0, learning_rate=1.0)
    rates = [learning_rate(step, 10, config) for step in range(100)]
    assert rates[0] == pytest.approx(1 / 21) and rates[20] == pytest.approx(1.0)
    assert all(a < b for a, b in zip(rates[:20], rates[1:21]))
    assert all(a > b for a, b in zip(rates[20:], rates[21:]))
    assert rates[60] == pytest.approx(0.5) and 0 < rates[99] < 0.001


def test_the_average_follows_the_weights_and_the_batch_statistics() -> None:
    network = Tiny(3, 3)
    averaged = build_ema(network, 0.5)
    start = network.norm.running_mean.clone()
    for value in (1.0, 2.0, 4.0):
        with torch.no_grad():
            network.last.bias.fill_(value)
            network.norm.running_mean.fill_(value)
        averaged.update_parameters(network)
    # copied at 1; then the decays 2/11 and 3/12 are below 0.5
    expected = (1 * 2 / 11 + 2 * 9 / 11) * 3 / 12 + 4 * 9 / 12
    assert averaged.module.last.bias[0].item() == pytest.approx(expected)
    assert averaged.module.norm.running_mean[0].item() == pytest.approx(expected)
    assert not torch.equal(averaged.module.norm.running_mean, start)


def test_the_head_learns_faster_and_biases_do_not_decay() -> None:
    network = Tiny(3, 3)
    groups = build_optimiser(network, tiny_config(head_lr=7.0, weight_decay=0.3)).param_groups
    tensors_of_group = {(each["scale"], each["weight_decay"]): len(each["params"]) for each in groups}
    assert tensors_of_group == {(7.0, 0.3): 1, (7.0, 0.0): 1, (1.0, 0.3): 1, (1.0, 0.0): 3}


def test_with_depth_last_only_the_last_layer_alone_is_trained(chips: ChipSet, tmp_path: Path) -> None:
    torch.manual_seed(0)
    untrained = Tiny(3, 3).state_dict()
    weights = fitted(chips, tmp_path / "run", tiny_config(depth="last_only"))
    changed = {name for name, value in weights.items() if not torch.equal(value, untrained[name])}
    assert changed == {"last.weight", "last.bias"}


def test_a_run_that_no_longer_improves_ends_and_keeps_its_best_weights(chips: ChipSet, tmp_path: Path) -> None:
    config = tiny_config(epochs=40, patience=2, learning_rate=0.1, ema=0.0, optimiser="sgd", head_lr=50.0, clip=0.0)
    fitted(chips, tmp_path, config)
    records = [json.loads(each) for each in (tmp_path / "epochs.jsonl").read_text().splitlines()]
    best = min(records, key=lambda each: each["val_loss"])
    assert len(records) == best["epoch"] + 2 < 40
    weights, facts = read_best(tmp_path / BEST)
    assert facts["epoch"] == best["epoch"] and facts["val_loss"] == best["val_loss"]
    network = Tiny(3, 3)
    network.load_state_dict(weights)
    val = chips.select(split="val")
    with torch.inference_mode():
        logits = network.eval()(torch.from_numpy(val.read(range(len(val)))))
    assert soft_cross_entropy(logits, torch.from_numpy(val.shares)).mean().item() == pytest.approx(
        best["val_loss"], abs=1e-5
    )


def test_mixed_chips_have_their_pixels_and_labels_in_one_proportion() -> None:
    pixels = torch.arange(4, dtype=torch.uint8).reshape(4, 1, 1, 1).expand(4, 3, 2, 2) * 10
    shares = torch.eye(4)
    values, labels = mixup(pixels, shares, 0.4, torch.Generator().manual_seed(1))
    torch.testing.assert_close(labels.sum(1), torch.ones(4))
    torch.testing.assert_close(values[:, 0, 0, 0], labels @ (torch.arange(4.0) * 10))


def test_a_loss_that_is_no_number_ends_the_run_before_a_checkpoint(chips: ChipSet, tmp_path: Path) -> None:
    config = tiny_config(learning_rate=1e30, optimiser="sgd", clip=0.0, checkpoint_minutes=1e-9)
    with pytest.raises(TrainingError, match=r"no number any more.*--learning-rate below 1e\+30"):
        fitted(chips, tmp_path, config)
    if (tmp_path / CHECKPOINT).exists():
        states = load_torch_file(tmp_path / CHECKPOINT)["states"]["network"]
        assert all(torch.isfinite(each).all() for each in states.values())


def test_chips_that_cannot_be_trained_on_are_refused_in_a_sentence(chips: ChipSet, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no training chips with a purity of 1"):
        train_and_val_chips(chips.select(keep=chips.purity < 0.9), tiny_config(min_purity=1.0))
    with pytest.raises(TrainingError, match="no validation chips"):
        train_and_val_chips(chips.select(split="train"), tiny_config())
    two = chips.select(keep=chips.shares[:, 1] == 0)
    with pytest.raises(TrainingError, match="No training chip shows cultivated"):
        train_and_val_chips(two, tiny_config())
    assert len(train_and_val_chips(two, tiny_config(allow_empty=True))[0])
    with pytest.raises(TrainingError, match="no network 'alexnot'"):
        train.train(chips, tmp_path / "run", tiny_config(network="alexnot"))
    assert not (tmp_path / "run").exists()
    with pytest.raises(WeightsError, match="no weights at"):
        fit(*train_and_val_chips(chips, tiny_config()), tmp_path, tiny_config(weights="absent.pth"), CPU)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_an_absent_cuda_device_is_an_error() -> None:
    with pytest.raises(TrainingError, match="torch finds no GPU: choose --device cpu"):
        select_device("cuda", 0)
    with pytest.raises(TrainingError, match="no device 'gpu'"):
        select_device("gpu", 0)
    with pytest.raises(TrainingError, match="meta device is not supported"):
        select_device("meta", 0)
    assert select_device("auto", 0) == CPU


def test_too_little_memory_is_an_error_with_a_remedy(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def greedy(*_: object) -> torch.Tensor:
        return torch.empty(1 << 60)

    monkeypatch.setattr(Plain, "forward", greedy)
    with pytest.raises(TrainingError, match="does not hold 8 samples: give --accumulate 2"):
        fitted(chips, tmp_path, tiny_config(network="plain"))


def test_sampling_keeps_the_share_of_every_class(tmp_path: Path) -> None:
    chips = tiny_chips(tmp_path / "set", 240)
    whole, _ = train_and_val_chips(chips, tiny_config())
    sampled, _ = train_and_val_chips(chips, tiny_config(sample_frac=0.25))
    assert list(np.bincount(sampled.truth)) == [round(0.25 * n) for n in np.bincount(whole.truth)]
    again, _ = train_and_val_chips(chips, tiny_config(sample_frac=0.25))
    assert again.digest == sampled.digest
    least, _ = train_and_val_chips(chips, tiny_config(sample_frac=1e-6))
    assert list(np.bincount(least.truth)) == [1, 1, 1]


def test_near_infrared_can_be_left_out(tmp_path: Path) -> None:
    chips = tiny_chips(tmp_path / "set", bands=(*RGB, "nir"))
    weights = fitted(chips, tmp_path / "run", tiny_config(bands="rgb"))
    assert weights["first.weight"].shape[1] == 3


@pytest.mark.parametrize("bands", [("blue", "green", "red"), ("nir", "red", "green", "blue"), ("red", "green")])
def test_bands_in_another_order_than_the_weights_know_are_refused(tmp_path: Path, bands: tuple[str, ...]) -> None:
    chips = tiny_chips(tmp_path / "set", bands=(*RGB, "nir")) if len(bands) > 3 else tiny_chips(tmp_path / "set")
    for selected in ("all", "rgb"):
        with pytest.raises(TrainingError, match=f"the chip set has {','.join(bands)}: make it again with --bands in"):
            train.train(replace(chips, bands=bands), tmp_path / "run", tiny_config(bands=selected))
    assert not (tmp_path / "run").exists()
