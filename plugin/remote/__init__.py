"""Runs on a cluster: the Spark job (`spark`), and the ways to submit it (`ways`)."""
