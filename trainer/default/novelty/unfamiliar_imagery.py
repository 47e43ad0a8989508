"""Images that show no land, or land as no training chip shows it: for measuring novelty distance and 8-bit form.

They are made from a seed and from real chips; each kind is (n, 3, y, x), uint8.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

Pixels = NDArray[np.uint8]
NO_LAND = ("noise", "plain colour", "cloud", "gradient")
CHANGED = ("negative", "swapped bands", "eightfold zoom")
FILLER = ("black edge", "white edge")  # familiar: the engine states the share of a chip that has imagery
COUNT = 24  # images of each kind of NO_LAND
CLOUD_LEVEL, CLOUD_DEVIATION = 235, 8
DARKENED = 0.5  # factor on the swapped bands
MAX_EDGE, MIN_EDGE = 0.4, 0.1  # share of the chip without imagery


def unfamiliar_images(chips: Pixels, seed: int = 0) -> dict[str, Pixels]:
    """Kind -> images: of NO_LAND, and of CHANGED and FILLER from `chips` (n, 3, y, x), square."""
    random = np.random.default_rng(seed)
    side = chips.shape[-1]
    shape = (COUNT, 3, side, side)
    colours = random.integers(0, 256, (COUNT, 3, 1, 1))
    return {
        "noise": random.integers(0, 256, shape, dtype=np.uint8),
        "plain colour": np.broadcast_to(colours, shape).astype(np.uint8),
        "cloud": np.clip(random.normal(CLOUD_LEVEL, CLOUD_DEVIATION, shape), 0, 255).astype(np.uint8),
        "gradient": np.stack([_gradient(side, random) for _ in range(COUNT)]),
        "negative": 255 - chips,
        "swapped bands": (chips[:, ::-1] * DARKENED).astype(np.uint8),
        "eightfold zoom": _zoom(chips, 8),
        "black edge": _with_edge(chips, 0, random),
        "white edge": _with_edge(chips, 255, random),
    }


def _gradient(side: int, random: np.random.Generator) -> Pixels:
    """A grey ramp (3, side, side) in a random direction between two random values."""
    y, x = np.mgrid[0:side, 0:side] / max(side - 1, 1)
    angle = random.uniform(0, 2 * np.pi)
    ramp = np.cos(angle) * x + np.sin(angle) * y
    low, high = np.sort(random.integers(0, 256, 2))
    grey = low + (high - low) * (ramp - ramp.min()) / np.ptp(ramp)
    return np.broadcast_to(grey, (3, side, side)).astype(np.uint8)


def _zoom(chips: Pixels, factor: int) -> Pixels:
    """The centre of each chip, enlarged bilinearly."""
    side = chips.shape[-1]
    first = (side - side // factor) // 2
    centre = torch.from_numpy(chips[:, :, first : first + side // factor, first : first + side // factor]).float()
    enlarged = functional.interpolate(centre, size=(side, side), mode="bilinear", align_corners=False)
    return np.asarray(enlarged.round().clamp(0, 255).to(torch.uint8).numpy())


def _with_edge(chips: Pixels, value: int, random: np.random.Generator) -> Pixels:
    """The chips with `value` along one side, as where imagery ends."""
    images, side = chips.copy(), chips.shape[-1]
    for k, image in enumerate(images):
        turned = np.rot90(image, k % 4, (1, 2))  # a view
        turned[:, :, : int(side * random.uniform(MIN_EDGE, MAX_EDGE))] = value
    return images
