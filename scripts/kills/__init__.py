"""Kills Landchip at random moments and compares what it resumes to with an undisturbed run: `python -m scripts.kills`."""
