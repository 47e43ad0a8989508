"""A Spark cluster and an object store on this machine, for tests and demos, and the bundle that clusters get."""
