"""What is fitted to features: layers, forests, calibration, distances."""
