"""Corrections of clicked chips: the file that stores them, and the refit of the model on them."""
