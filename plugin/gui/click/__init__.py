"""Page "Chip" of the dock: what a click on the map tells, corrections of it, and a model refitted to them."""
