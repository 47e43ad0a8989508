"""Page "Map" of the dock: the form of a run, its plan, the run itself, and what it came to."""
