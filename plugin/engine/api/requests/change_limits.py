"""Limits and defaults of a comparison with land cover (standard library only); see change/request.py."""

YEARS = (1900, 2100)
DEFAULT_PRECISION = 0.5
DEFAULT_STRENGTH = 0.1
MAX_STRENGTH = 100.0
