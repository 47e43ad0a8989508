"""Steps of the GUI tests."""
