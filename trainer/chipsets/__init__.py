"""Labelled chips: from imagery with NLCD, labelled images and corrections to a chip set on disk."""
