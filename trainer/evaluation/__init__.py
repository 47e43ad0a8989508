"""Evaluation of a model file on labelled chips: metrics with intervals, and a report."""
