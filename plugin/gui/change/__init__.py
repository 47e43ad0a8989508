"""The page "Change" of the dock: a change map's figures, and what is done next with it."""
