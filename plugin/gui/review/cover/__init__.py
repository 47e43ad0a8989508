"""The land cover of a chip under review: its shares at both dates, and why it contradicts the use."""
