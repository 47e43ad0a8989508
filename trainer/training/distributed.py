"""One process or several: `torchrun --nproc-per-node 2 -m trainer train …` starts as many as there are GPUs.

Each process holds the network and computes its part of each batch; gradients are averaged over the processes, so the
result is that of one process with the same batch. Rank 0 alone writes. A process that fails ends; torchrun then ends
the others, and without torchrun they find the connection closed: nobody waits for ever.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from ..errors import TrainingError

T = TypeVar("T")
TIMEOUT = timedelta(minutes=10)  # how long a process waits for the others: a checkpoint may take minutes


@dataclass(frozen=True)
class ProcessGroup:
    """This process among those of the run.

    rank: from 0; local_rank: on this machine, which is also the number of its GPU
    """

    rank: int = 0
    size: int = 1
    local_rank: int = 0

    @property
    def leads(self) -> bool:
        """Whether this process writes."""
        return self.rank == 0

    def wrapped(self, network: nn.Module, device: torch.device) -> nn.Module:
        """The network as it is trained: its gradients are averaged over the team in backward()."""
        if self.size == 1:
            return network
        return DistributedDataParallel(network, device_ids=[device.index] if device.type == "cuda" else None)

    def quiet(self, model: nn.Module, last: bool) -> AbstractContextManager[Any]:
        """Around forward and backward of one part of a batch: only after the last part are gradients averaged."""
        if self.size == 1 or last or not isinstance(model, DistributedDataParallel):
            return nullcontext()
        context: AbstractContextManager[Any] = model.no_sync()
        return context

    def summed(self, values: torch.Tensor) -> torch.Tensor:
        """The sum over the team, in place."""
        if self.size > 1:
            dist.all_reduce(values)
        return values

    def from_lead(self, read: Callable[[], T]) -> T:
        """What `read` gives rank 0, given to all: the others may have no such file."""
        held = [read() if self.leads else None]
        if self.size > 1:
            dist.broadcast_object_list(held, 0)
        found: T = held[0]  # type: ignore[assignment]
        return found

    def same_buffers(self, network: nn.Module) -> None:
        """Give all processes the buffers of rank 0: each has counted its own batch statistics."""
        if self.size > 1:
            for buffer in network.buffers():
                dist.broadcast(buffer, 0)


@contextmanager
def process_group(cuda: bool) -> Iterator[ProcessGroup]:
    """The processes that torchrun started, or this one alone. cuda: they compute on GPUs.

    Raises TrainingError where the others cannot be reached, or one of them has ended.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield ProcessGroup()
        return
    try:
        dist.init_process_group("nccl" if cuda else "gloo", timeout=TIMEOUT)
    except (RuntimeError, ValueError) as error:
        raise TrainingError(
            f"The run's processes do not find each other ({_reason(error)}): start torchrun again."
        ) from error
    try:
        yield ProcessGroup(dist.get_rank(), dist.get_world_size(), int(os.environ.get("LOCAL_RANK", "0")))
    except RuntimeError as error:
        if _is_lost_connection(error):
            raise TrainingError(
                "Another process of the run ended: its message says why; the same command resumes."
            ) from error
        raise
    finally:
        dist.destroy_process_group()


def _is_lost_connection(error: RuntimeError) -> bool:
    """Whether the error tells that another process is gone."""
    text = str(error)
    return isinstance(error, dist.DistError) or any(
        each in text for each in ("Connection closed by peer", "Connection reset by peer", "gloo", "Broken pipe")
    )


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:160].rstrip(".")
