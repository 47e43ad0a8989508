"""From a trained network to model files."""
