"""Chips with labels: from imagery, NLCD and pictures to a chip set on the disk."""
