"""The page "Chip" of the dock: classification at a click, corrections, and refitting the model."""
