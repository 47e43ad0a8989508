"""Connection profiles of clusters: their dialog, its test, and the choice of one in the form of a run."""
