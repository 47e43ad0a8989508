"""Models fitted to embeddings: linear layer, random forest, calibration, novelty distance, training summary."""
