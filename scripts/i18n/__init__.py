"""Translations of the plugin."""
