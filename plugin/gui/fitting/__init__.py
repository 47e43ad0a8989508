"""Dialogs that make a new model: what they share, and the one that fits a model to a place."""
