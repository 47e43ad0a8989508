"""Features of three depths of EfficientNet-Lite0."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from trainer.default.multi_stage_features import FEATURE_BLOCKS, WIDTH, FeatureExtractor
from trainer.networks import build


@pytest.fixture(scope="module")
def extractor() -> FeatureExtractor:
    return FeatureExtractor(build("efficientnet-lite0", 3, 7))


def chips(n: int) -> torch.Tensor:
    return torch.from_numpy(np.random.default_rng(3).integers(0, 256, (n, 3, 64, 64), dtype=np.uint8))


def test_the_last_part_but_one_is_what_the_network_itself_gives(extractor: FeatureExtractor) -> None:
    pixels = chips(2)
    own = extractor.network.embed(pixels)
    before = sum(block.width for block in FEATURE_BLOCKS[:5])
    embedding = FeatureExtractor(extractor.network).embed(pixels)
    torch.testing.assert_close(embedding[:, before : before + 1280], own, atol=1e-5, rtol=1e-4)


def test_a_plain_chip_deviates_nowhere_in_its_middle(extractor: FeatureExtractor) -> None:
    embedding = FeatureExtractor(extractor.network).embed(torch.full((1, 3, 224, 224), 90, dtype=torch.uint8))[0]
    noisy = FeatureExtractor(extractor.network).embed(torch.randint(0, 256, (1, 3, 224, 224), dtype=torch.uint8))[0]
    assert float(embedding[160:240].mean()) < float(noisy[160:240].mean())


def test_standardised_features_have_the_weights_of_their_parts(extractor: FeatureExtractor) -> None:
    raw = np.random.default_rng(4).normal(5, 3, (400, WIDTH)).astype(np.float32)
    fresh = FeatureExtractor(extractor.network)
    fresh.standardise(raw)
    scaled = (raw - fresh.centre.numpy()) * fresh.factor.numpy()
    at = 0
    for block in FEATURE_BLOCKS:
        values = scaled[:, at : at + block.width]
        assert float(values.mean()) == pytest.approx(0, abs=1e-3)
        assert float((values**2).sum(axis=1).mean()) == pytest.approx(block.weight**2, rel=0.02)
        at += block.width
    assert at == WIDTH
