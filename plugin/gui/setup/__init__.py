"""The dialog that sets the engine up."""
