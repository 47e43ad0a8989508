"""The training loop's parts, runs and their history."""
