"""The loss of labelled pixels, and of pixels that only NLCD's class is known of.

NLCD says of a 30 m cell what it is made of on average, and not which pixel is what. So a weak label is no target of its
pixel: the mean of the predicted probabilities over a patch's pixels of one NLCD class is held to the published
composition of that class (label super-resolution, Malkin et al. 2019, without the variances).
"""

from __future__ import annotations

import torch
from torch.nn import functional

from .class_map import NO_LABEL

_SMALLEST = 1e-4  # a mean probability, in the logarithm


class PixelLoss:
    """(n,) losses of logits (n, class, y, x) and labels (n, y, x).

    A sample's loss is the sum over its labelled pixels, by their classes' weights, divided by its pixels within the
    margin: so each labelled pixel of a batch counts alike, and those without a label not at all.

    targets:   (label, class) as ClassMap.targets
    weights:   (class,) of the classes
    smoothing: share of a label that is spread over all classes
    weak:      weight of a weak label
    margin_px: pixels at each edge that do not count
    """

    def __init__(
        self, targets: torch.Tensor, weights: torch.Tensor, smoothing: float, weak: float, margin_px: int
    ) -> None:
        self._targets, self._weights, self._smoothing = targets, weights, smoothing
        self._weak, self._margin_px = weak, margin_px

    def __call__(self, logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """See the class."""
        scores, inner = within(logits.float(), self._margin_px), within(labels, self._margin_px).long()
        classes = scores.shape[1]
        strong = inner < classes
        losses = functional.cross_entropy(
            scores,
            inner.masked_fill(~strong, NO_LABEL),
            self._weights.to(scores.device),
            ignore_index=NO_LABEL,
            reduction="none",
            label_smoothing=self._smoothing,
        )
        sums = losses.sum(dim=(1, 2))
        weak = (inner >= classes) & (inner != NO_LABEL)
        if self._weak and bool(weak.any()):
            sums = sums + self._weak * self._composition_losses(scores, inner, weak)
        return sums / (inner.shape[1] * inner.shape[2])

    def _composition_losses(self, scores: torch.Tensor, labels: torch.Tensor, weak: torch.Tensor) -> torch.Tensor:
        """(n,) divergence of the published composition from the mean probabilities, times the number of pixels."""
        probabilities = scores.softmax(dim=1)
        totals = scores.new_zeros(len(scores))
        for label in torch.unique(labels[weak]).tolist():
            here = (labels == label).to(scores.dtype)
            pixels = here.sum(dim=(1, 2))
            means = (probabilities * here[:, None]).sum(dim=(2, 3)) / pixels.clamp(min=1)[:, None]
            wanted = self._targets[label].to(scores.device).clamp(min=_SMALLEST)
            totals = totals + pixels * (wanted * (wanted / means.clamp(min=_SMALLEST)).log()).sum(dim=1)
        return totals


def within(values: torch.Tensor, margin_px: int) -> torch.Tensor:
    """(…, y, x) without the margin on each side."""
    return values[..., margin_px:-margin_px, margin_px:-margin_px] if margin_px else values


def wrong_shares(logits: torch.Tensor, labels: torch.Tensor, margin_px: int) -> torch.Tensor:
    """(n,) share of the labelled pixels within the margin whose class is wrong; 0 where a sample has none."""
    predicted, truth = within(logits, margin_px).argmax(dim=1), within(labels, margin_px)
    known = truth < logits.shape[1]
    wrong = ((predicted != truth) & known).sum(dim=(1, 2))
    return wrong / known.sum(dim=(1, 2)).clamp(min=1)
