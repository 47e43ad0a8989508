"""The dock, dialogs, map tools and options page; imported at their first use, never in qgis_process."""
