"""Limits and defaults of a comparison with land cover, of a sample of its map, and of smoothing a map (standard library
only).

See change/request.py, sampling/sample_from_change.py and smoothing/filters.py.
"""

YEARS = (1900, 2100)
DEFAULT_PRECISION = 0.5
DEFAULT_STRENGTH = 0.1
MAX_STRENGTH = 100.0

ALLOCATIONS = ("proportional", "equal", "neyman", "power")  # of reviews to strata (sampling/allocation.py)
DEFAULT_ALLOCATION = "neyman"
DEFAULT_REVIEWS = 400
CANDIDATES = "candidates"  # the only stratum of a list that is not a random sample
CONTRADICTIONS = "contradictions"
REVIEW_ORDERS = ("random", "value", "threshold", CONTRADICTIONS)  # of the chips to review (sampling/candidates.py)
MIN_REVIEWS = 30  # for a correction of the probabilities (sampling/recalibration.py)
FEW_REVIEWS = 30  # of a stratum; fewer are named in a warning (docs/area-estimates.md)

SMOOTHING_WEIGHTS = {"probability": 0.2, "vote": 2.0}  # method -> default of its weight (docs/smoothing.md)
MAX_SMOOTHING_WEIGHT = 100.0
