"""The loss counts each labelled pixel alike, and pixels without a label or within the margin not at all."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from trainer.segmentation.class_map import NLCD_COMPOSITION, NO_LABEL, ClassMap
from trainer.segmentation.pixel_loss import PixelLoss, wrong_shares

TARGETS = torch.from_numpy(ClassMap().targets)
EVEN = torch.ones(4)


def made_up(seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    labels = torch.randint(0, 4, (3, 8, 8), generator=generator).to(torch.uint8)
    return torch.randn(3, 4, 8, 8, generator=generator), labels


def test_it_is_the_mean_cross_entropy_where_all_is_labelled() -> None:
    logits, labels = made_up()
    expected = torch.nn.functional.cross_entropy(logits, labels.long(), label_smoothing=0.1)
    assert PixelLoss(TARGETS, EVEN, 0.1, 0, 0)(logits, labels).mean().item() == pytest.approx(expected.item(), rel=1e-5)


def test_pixels_without_a_label_change_nothing_and_get_no_gradient() -> None:
    logits, labels = made_up()
    labels[:, :, 4:] = NO_LABEL
    logits.requires_grad_()
    loss = PixelLoss(TARGETS, EVEN, 0.1, 1, 0)
    loss(logits, labels).sum().backward()
    assert logits.grad is not None and not logits.grad[..., 4:].any() and logits.grad[..., :4].all()
    other = logits.detach().clone()
    other[..., 4:] = 99
    torch.testing.assert_close(loss(other, labels), loss(logits, labels).detach())


def test_a_sample_without_labels_has_no_loss_and_no_error() -> None:
    logits, labels = made_up()
    labels[1] = NO_LABEL
    assert PixelLoss(TARGETS, EVEN, 0.1, 1, 2)(logits, labels)[1] == 0
    assert wrong_shares(logits, labels, 2)[1] == 0


def test_the_margin_does_not_count() -> None:
    logits, labels = made_up()
    loss = PixelLoss(TARGETS, EVEN, 0, 0, 2)
    before = loss(logits, labels)
    for edge in (slice(0, 2), slice(6, 8)):
        logits[:, :, edge], logits[..., edge] = 50, 50
        labels[:, edge], labels[..., edge] = 1, 1
    torch.testing.assert_close(loss(logits, labels), before)


def test_class_weights_scale_a_classes_pixels() -> None:
    logits, labels = made_up()
    weights = torch.tensor([1.0, 1.0, 1.0, 3.0])
    single = torch.full_like(labels, 3)
    torch.testing.assert_close(
        PixelLoss(TARGETS, weights, 0, 0, 0)(logits, single), 3 * PixelLoss(TARGETS, EVEN, 0, 0, 0)(logits, single)
    )
    assert labels.max() == 3


def test_a_weak_label_asks_for_the_composition_and_not_for_one_class_everywhere() -> None:
    weak = 4 + list(NLCD_COMPOSITION).index(22)
    labels = torch.full((1, 10, 10), weak, dtype=torch.uint8)
    shares = (TARGETS[weak] * 100).round().int()
    truth = torch.repeat_interleave(torch.arange(4), shares)[:100]
    truth = torch.cat([truth, torch.full((100 - len(truth),), 3)])
    mixed = torch.nn.functional.one_hot(truth.reshape(1, 10, 10), 4).permute(0, 3, 1, 2) * 30.0
    loss = PixelLoss(TARGETS, EVEN, 0, 1, 0)
    assert loss(mixed, labels).item() == pytest.approx(0, abs=2e-3)  # a sure class for each pixel, in the right shares
    one_class = torch.zeros(1, 4, 10, 10)
    one_class[:, 2] = 30.0
    assert loss(one_class, labels).item() > 1
    assert PixelLoss(TARGETS, EVEN, 0, 0, 0)(one_class, labels).item() == 0  # without weight it says nothing


def test_the_gradient_of_a_weak_label_leads_to_the_composition() -> None:
    weak = 4 + list(NLCD_COMPOSITION).index(23)
    logits = torch.randn(1, 4, 6, 6, generator=torch.Generator().manual_seed(1)).requires_grad_()
    labels = torch.full((1, 6, 6), weak, dtype=torch.uint8)
    optimiser = torch.optim.Adam([logits], 0.1)
    for _ in range(200):
        optimiser.zero_grad()
        PixelLoss(TARGETS, EVEN, 0, 1, 0)(logits, labels).sum().backward()
        optimiser.step()
    means = logits.detach().softmax(1).mean(dim=(0, 2, 3))
    np.testing.assert_allclose(means.numpy(), TARGETS[weak].numpy(), atol=0.01)


def test_wrong_shares_count_labelled_pixels_alone() -> None:
    labels = torch.tensor([[[0, 1], [2, NO_LABEL]]], dtype=torch.uint8)
    logits = torch.nn.functional.one_hot(torch.tensor([[[0, 1], [3, 3]]]), 4).permute(0, 3, 1, 2).float()
    assert wrong_shares(logits, labels, 0).tolist() == pytest.approx([1 / 3])
