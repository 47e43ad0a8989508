"""The default model's distance to its training chips, and figures of it."""
