"""The page "Map" of the dock: the form, the plan, the run and its result."""
