"""Training in one process or several: `torchrun --nproc-per-node 2 -m trainer train …` starts one process per GPU.

Each process holds the network and computes its part of each batch; gradients are averaged over the processes, so the
result is that of one process with the same batch. Only rank 0 writes files. A process that fails ends; torchrun then
ends the others, and without torchrun they get a closed connection, so that none waits for ever.
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

from ..errors import TrainingError, brief_reason

T = TypeVar("T")
TIMEOUT = timedelta(minutes=10)  # for a process that waits for the others: writing a checkpoint may take minutes


@dataclass(frozen=True)
class ProcessGroup:
    """The processes of a run, as seen from one of them; by default this one alone.

    rank:       of this process, from 0
    size:       number of processes
    local_rank: rank among the processes on this machine, which is also the number of its GPU
    """

    rank: int = 0
    size: int = 1
    local_rank: int = 0

    @property
    def is_main(self) -> bool:
        """Whether this is rank 0, the process that writes files."""
        return self.rank == 0

    def wrap(self, network: nn.Module, device: torch.device) -> nn.Module:
        """The network, with gradients averaged over the processes in backward() if there are several."""
        if self.size == 1:
            return network
        return DistributedDataParallel(network, device_ids=[device.index] if device.type == "cuda" else None)

    def accumulate(self, model: nn.Module, is_last: bool) -> AbstractContextManager[Any]:
        """Context of forward and backward of a micro-batch: gradients are averaged only after the last of a batch."""
        if self.size == 1 or is_last or not isinstance(model, DistributedDataParallel):
            return nullcontext()
        context: AbstractContextManager[Any] = model.no_sync()
        return context

    def sum_over_processes(self, values: torch.Tensor) -> torch.Tensor:
        """Sum over the processes, in place; returns `values`."""
        if self.size > 1:
            dist.all_reduce(values)
        return values

    def broadcast_from_main(self, read: Callable[[], T]) -> T:
        """The result of `read` in rank 0, sent to all: the other processes may not have the file."""
        objects = [read() if self.is_main else None]
        if self.size > 1:
            dist.broadcast_object_list(objects, 0)
        value: T = objects[0]  # type: ignore[assignment]
        return value

    def broadcast_buffers(self, network: nn.Module) -> None:
        """Copy the buffers of rank 0 to all processes: each has batch statistics of its own chips."""
        if self.size > 1:
            for buffer in network.buffers():
                dist.broadcast(buffer, 0)


@contextmanager
def process_group(cuda: bool) -> Iterator[ProcessGroup]:
    """The processes that torchrun started, or this one alone. cuda: whether they compute on GPUs.

    Raises TrainingError if the others cannot be reached, or one of them has ended.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield ProcessGroup()
        return
    try:
        dist.init_process_group("nccl" if cuda else "gloo", timeout=TIMEOUT)
    except (RuntimeError, ValueError) as error:
        raise TrainingError(
            f"The run's processes do not find each other ({brief_reason(error)}): start torchrun again."
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
    """Whether the error means that another process has ended."""
    text = str(error)
    return isinstance(error, dist.DistError) or any(
        each in text for each in ("Connection closed by peer", "Connection reset by peer", "gloo", "Broken pipe")
    )
