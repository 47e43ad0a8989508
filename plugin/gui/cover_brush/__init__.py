"""Correcting live land cover by brush: strokes say what pixels are, and the model is fitted to them."""
