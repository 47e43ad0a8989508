"""A generated landscape as NAIP would see it: textures, the lie of the land, what grows and what is built on it."""
