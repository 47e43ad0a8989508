"""Steps with jobs on a Spark cluster: inputs are `profile` (of a connection, as JSON), `raster` and `folder`."""
