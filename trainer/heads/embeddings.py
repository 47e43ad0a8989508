"""Embeddings of chips by a frozen network, computed in ONNX Runtime by the graph that the finished model contains."""

from __future__ import annotations

import hashlib

import numpy as np
import onnx
from torch import nn

from ..networks.onnx_export import EMBEDDING, INPUT, EmbeddingModule, to_onnx
from ..onnx_session import cpu_session
from .chip_embedder import ChipEmbedder


class OnnxEmbedder(ChipEmbedder):
    """Computes embeddings (n, width) with the ONNX graph of `network.embed`.

    bands, chip_px: of the chips
    threads:        of ONNX Runtime; 0 for one per core
    """

    def __init__(self, network: nn.Module, bands: int, chip_px: int, threads: int = 0) -> None:
        self.graph: onnx.ModelProto = to_onnx(EmbeddingModule(network), bands, chip_px, [EMBEDDING])
        self.content: bytes = self.graph.SerializeToString(deterministic=True)
        session = cpu_session(self.content, threads)
        super().__init__(
            lambda pixels: np.asarray(session.run([EMBEDDING], {INPUT: pixels})[0]),
            bands,
            hashlib.sha256(self.content).hexdigest(),
        )
