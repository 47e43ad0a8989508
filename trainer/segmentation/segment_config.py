"""The configuration of `segment train`: that of the training loop, and what learning pixels adds."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import TrainingError
from ..networks.unet import PIXEL_NETWORKS
from ..training.config import LoopConfig, field

KEEPS = ("best", "last")
BALANCES = ("original", "classes", "none")
CLASS_WEIGHTS = ("none", "root", "inverse")


@dataclass(frozen=True)
class SegmentConfig(LoopConfig):
    """What determines a run of `segment train`, together with the patches. Raises TrainingError for invalid values."""

    network: str = field("unet-lite0", " or ".join(PIXEL_NETWORKS), choices=tuple(PIXEL_NETWORKS))
    weights: str = field("default", "where the encoder starts: default (ImageNet), none (random) or a checkpoint")
    repeat: int = field(1, "how often an epoch shows each patch")
    crop_px: int = field(0, "side of a random part of a patch that is learnt from at a time; 0 for the whole patch")
    margin_px: int = field(64, "pixels at each edge of a patch that count neither in the loss nor in the figures")
    balance: str = field(
        "original",
        "which patches are drawn: original (those with water or impervious, half of the others), classes (more often "
        "those with rare classes) or none (all alike)",
        choices=BALANCES,
    )
    class_weights: str = field(
        "none", "of the classes in the loss, by their share: inverse, its square root, or none", choices=CLASS_WEIGHTS
    )
    nir_dropped: float = field(0.25, "probability that a patch's near infrared is left out, if it is augmented")
    nir_tone: float = field(
        0.6, "largest natural logarithm of the power that an augmented patch's near infrared is raised to"
    )
    weak_weight: float = field(0.1, "weight in the loss of a pixel that only NLCD's class is known of")
    keep: str = field("best", "the weights to keep: of the best epoch by validation, or the last", choices=KEEPS)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._check_from("repeat", least=1)
        self._check_from("margin_px", "crop_px", "weak_weight", "nir_tone", least=0)
        if not 0 <= self.nir_dropped <= 1:
            raise TrainingError(f"--nir-dropped is {self.nir_dropped:g}; it lies from 0 to 1.")

    def check_size(self, patch_px: int) -> None:
        """Raise TrainingError unless crops and margins leave something of patches of `patch_px`."""
        if self.crop_px > patch_px:
            raise TrainingError(f"--crop-px is {self.crop_px}, the patches have {patch_px} px: choose a smaller one.")
        side = self.crop_px or patch_px
        if 2 * self.margin_px >= side:
            raise TrainingError(f"--margin-px {self.margin_px} leaves nothing of {side} px: lower it.")
