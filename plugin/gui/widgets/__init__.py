"""Widgets and dialog helpers that know nothing of Landchip's data."""
