"""What Landchip shows inside QGIS's window; built on first use, never in qgis_process."""
