"""Live land cover: a layer that shows the land cover of the visible map."""
