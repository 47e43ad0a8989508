"""Limits and defaults of a comparison with land cover, and of a sample of its map (standard library only).

See change/request.py and sampling/sample_from_change.py.
"""

YEARS = (1900, 2100)
DEFAULT_PRECISION = 0.5
DEFAULT_STRENGTH = 0.1
MAX_STRENGTH = 100.0

ALLOCATIONS = ("proportional", "equal", "neyman", "power")  # of reviews to strata (sampling/allocation.py)
DEFAULT_ALLOCATION = "neyman"
DEFAULT_REVIEWS = 400
FEW_REVIEWS = 30  # of a stratum; fewer are named in a warning (docs/area-estimates.md)
