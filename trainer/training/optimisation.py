"""The parts of a training step: loss, mixup, learning rate, optimiser, averaged weights, mixed precision, device."""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel

from ..errors import TrainingError
from ..networks.backbone import Network
from .config import LoopConfig

MOMENTUM = 0.9
Tensors = tuple[torch.Tensor, ...] | list[torch.Tensor]


def soft_cross_entropy(logits: torch.Tensor, shares: torch.Tensor, smoothing: float = 0.0) -> torch.Tensor:
    """(n,) cross-entropy of logits (n, class) with the shares (n, class) of the classes in each chip."""
    return functional.cross_entropy(logits.float(), shares, reduction="none", label_smoothing=smoothing)


def mixup(
    pixels: torch.Tensor, shares: torch.Tensor, alpha: float, generator: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """Mix each chip with a random other one, pixels and shares in the same proportion (mixup, Zhang et al. 2018).

    The proportion is drawn from Beta(alpha, alpha), as X / (X + Y) of two gamma variables, once for all chips. Returns
    float pixels.
    """
    gammas = torch._standard_gamma(torch.full((2,), alpha), generator=generator)  # noqa: SLF001 (takes a generator)
    proportion = float(gammas[0] / gammas.sum()) if float(gammas.sum()) > 0 else 1.0
    partners = torch.randperm(len(pixels), generator=generator).to(pixels.device)
    values = pixels.to(torch.float32)
    return values.lerp(values[partners], 1 - proportion), shares.lerp(shares[partners], 1 - proportion)


def learning_rate(step: int, steps_per_epoch: int, config: LoopConfig) -> float:
    """The learning rate of optimiser step `step`, from 0: linear warm-up, then half a cosine to 0 at the end."""
    warmup, total = config.warmup * steps_per_epoch, config.epochs * steps_per_epoch
    if step < warmup:
        return config.learning_rate * (step + 1) / (warmup + 1)
    progress = (step - warmup) / max(total - warmup, 1)
    return config.learning_rate * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0)))


def build_optimiser(network: Network, config: LoopConfig) -> torch.optim.Optimizer:
    """AdamW or SGD over the parameters that are not frozen. `scale` of a group: multiple of the scheduled rate."""
    head = {id(each) for each in network.head.parameters()}
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for parameter in network.parameters():
        if parameter.requires_grad:
            scale = config.head_lr if id(parameter) in head else 1.0
            decay = config.weight_decay if parameter.ndim > 1 else 0.0  # not for biases and normalisation
            groups.setdefault((scale, decay), []).append(parameter)
    param_groups = [
        {"params": parameters, "scale": scale, "weight_decay": decay} for (scale, decay), parameters in groups.items()
    ]
    if config.optimiser == "adamw":
        return torch.optim.AdamW(param_groups, lr=config.learning_rate, fused=True)
    return torch.optim.SGD(param_groups, lr=config.learning_rate, momentum=MOMENTUM, nesterov=True, fused=True)


def set_learning_rate(optimiser: torch.optim.Optimizer, rate: float) -> None:
    """Set each group's learning rate to its `scale` times the scheduled rate."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group["scale"]


def build_ema(network: Network, decay: float) -> AveragedModel:
    """A copy with the exponential moving average of the network's weights and batch statistics.

    After n updates the decay is at most (1 + n) / (10 + n), or the first steps would dominate a short run.
    """

    def update_average(averages: Tensors, values: Tensors, updates: torch.Tensor | int) -> None:
        n = int(updates)
        current_decay = min(decay, (1 + n) / (10 + n))
        if averages[0].is_floating_point():
            torch._foreach_lerp_(averages, values, 1 - current_decay)
        else:
            torch._foreach_copy_(averages, values)

    averaged = AveragedModel(network, multi_avg_fn=torch.no_grad()(update_average), use_buffers=True)
    averaged.requires_grad_(False)
    return averaged.eval()


def select_device(requested: str, local_rank: int) -> torch.device:
    """The device of a process; cuda without a number is GPU `local_rank`. Raises TrainingError if it does not exist."""
    if requested == "auto":
        requested = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        device = torch.device(requested)
    except RuntimeError as error:
        raise TrainingError(f"There is no device {requested!r}: choose auto, cpu, cuda or cuda:N.") from error
    if device.type not in ("cpu", "cuda"):
        raise TrainingError(f"A {device.type} device is not supported: choose auto, cpu, cuda or cuda:N.")
    if device.type == "cuda":
        if not torch.cuda.is_available():
            raise TrainingError(
                "CUDA is asked for, and this torch finds no GPU: choose --device cpu, or repair the driver."
            )
        device = torch.device("cuda", local_rank if device.index is None else device.index)
        if device.index is not None and device.index >= torch.cuda.device_count():
            raise TrainingError(f"There is no GPU {device.index}: this machine has {torch.cuda.device_count()}.")
        torch.cuda.set_device(device)
    return device


def amp_dtype(requested: str, device: torch.device) -> torch.dtype | None:
    """The data type of mixed precision, None for full precision. Raises TrainingError for fp16 on a CPU."""
    if requested == "fp16" and device.type == "cpu":
        raise TrainingError("fp16 needs a GPU: choose --amp auto, off or bf16.")
    if requested == "off" or (requested == "auto" and device.type == "cpu"):
        return None
    if requested == "auto":
        return torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
    return {"bf16": torch.bfloat16, "fp16": torch.float16}[requested]


def is_out_of_memory(error: BaseException) -> bool:
    """Whether torch or Python ran out of memory, on a GPU or not."""
    return isinstance(error, (MemoryError, torch.OutOfMemoryError)) or "can't allocate memory" in str(error)
