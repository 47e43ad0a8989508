"""Splits of chips into train, val and test that share no ground."""
