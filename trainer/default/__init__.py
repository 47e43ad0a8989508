"""The default model: its training chips, features, head, novelty distance, evaluation and card."""
