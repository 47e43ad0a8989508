"""What a model file is worth on known chips, as figures and as a report."""
