"""The panel that shows the answer about a clicked chip, a comparison of two, and the correction buttons."""
