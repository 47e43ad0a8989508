"""Two processes give the weights of one, and both end when one of them fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
import torch

from tests.data.tiny_training import tiny_chips, tiny_config
from trainer.errors import TrainingError
from trainer.training.checkpoint import CHECKPOINT, load_torch_file
from trainer.training.config import TrainConfig
from trainer.training.distributed import ProcessGroup, process_group
from trainer.training.fit import fit, train_and_val_chips

T = TypeVar("T")

CONFIG = TrainConfig(network="plain", weights="none", augment="none", device="cpu", epochs=2, batch=12)
OPTIONS = ["--weights", "none", "--augment", "none", "--device", "cpu", "--epochs", "2", "--batch", "12"]


def command(chips: Path, run: Path, *more: str) -> list[str]:
    return ["tests.data.tiny_training", "train", str(chips), "--out", str(run), "--network", "plain", *OPTIONS, *more]


def torchrun(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", *arguments]
    env = {**os.environ, "OMP_NUM_THREADS": "1"}
    return subprocess.run(program, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_without_torchrun_there_is_one_process(tmp_path: Path) -> None:
    with process_group(cuda=False) as processes:
        assert processes == ProcessGroup() and processes.is_main
        network = torch.nn.Linear(1, 1)
        assert processes.wrap(network, torch.device("cpu")) is network
        assert processes.sum_over_processes(torch.ones(1)).item() == 1
        assert processes.broadcast_from_main(lambda: "read") == "read"


@pytest.mark.slow
@pytest.mark.usefixtures("tiny_networks")
def test_two_processes_give_the_weights_of_one_with_the_same_batch(tmp_path: Path) -> None:
    chips = tiny_chips(tmp_path / "set")
    (tmp_path / "one").mkdir()
    fit(*train_and_val_chips(chips, CONFIG), tmp_path / "one", CONFIG, torch.device("cpu"))
    two = torchrun(*command(tmp_path / "set", tmp_path / "two", "--accumulate", "2"))
    assert two.returncode == 0, two.stderr
    networks = [load_torch_file(tmp_path / run / CHECKPOINT)["states"]["network"] for run in ("one", "two")]
    for name, value in networks[0].items():
        torch.testing.assert_close(networks[1][name], value, atol=1e-5, rtol=0)
    records = [
        [json.loads(each) for each in (tmp_path / run / "epochs.jsonl").read_text().splitlines()]
        for run in ("one", "two")
    ]
    for single, double in zip(*records, strict=True):
        for name in ("loss", "error", "val_loss", "val_error"):
            assert double[name] == pytest.approx(single[name], abs=1e-5)


@pytest.mark.slow
def test_no_process_waits_for_one_that_failed(tmp_path: Path) -> None:
    tiny_chips(tmp_path / "set")
    done = torchrun(*command(tmp_path / "set", tmp_path / "run", "--fail", "1"))
    assert done.returncode != 0
    assert "ChipSetError: This rank fails." in done.stderr
    assert not (tmp_path / "run" / CHECKPOINT).exists()


@pytest.mark.parametrize(("processes", "told"), [("1", ["exit function", "finalised"]), ("2", ["exit function"])])
def test_one_of_several_processes_ends_without_finalisation(processes: str, told: list[str]) -> None:
    """In finalisation a thread of the gloo backend may abort the process after all its work is done."""
    program = """
        import atexit, sys
        from trainer.__main__ import run
        class Finalised:
            def __del__(self, write=sys.__stdout__.write): write("finalised\\n")
        kept = Finalised()
        atexit.register(print, "exit function")
        sys.argv[1:] = ["train", "absent", "--out", "absent"]
        run()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={**os.environ, "WORLD_SIZE": processes},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stdout.splitlines() == told


class Unconnected(ProcessGroup):
    """The first of two processes, as far as it comes without the other."""

    def broadcast_from_main(self, read: Callable[[], T]) -> T:
        return read()


@pytest.mark.usefixtures("tiny_networks")
def test_too_few_chips_for_the_processes_are_an_error(tmp_path: Path) -> None:
    config = tiny_config(network="plain", batch=1)
    chosen = train_and_val_chips(tiny_chips(tmp_path / "set"), config)
    with pytest.raises(TrainingError, match="use a larger --batch or fewer processes"):
        fit(*chosen, tmp_path / "run", config, torch.device("cpu"), Unconnected(0, 2))
