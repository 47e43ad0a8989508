"""What the default model is made from, and how."""
