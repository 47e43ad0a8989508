"""Processes on this computer that submit a job and outlive QGIS."""
