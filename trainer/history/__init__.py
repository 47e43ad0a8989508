"""The run history, in MLflow."""
