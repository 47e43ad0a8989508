"""The dialog that finds aerial imagery."""
