"""Jobs on clusters: the page, what follows them, and (`profiles`) the connections."""
