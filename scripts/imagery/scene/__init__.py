"""The generated landscape of make_scene.py: textures, terrain, vegetation, farmland, roads and towns."""
