"""Features and chips on a Spark cluster. Executors import `stages` and what it needs, and have no torch."""
