"""Sources of labelled chips: imagery with NLCD, labelled images, and corrections."""
