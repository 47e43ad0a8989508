"""Random kills of Landchip, and what it resumes to beside an undisturbed run: `python -m scripts.kills`."""
