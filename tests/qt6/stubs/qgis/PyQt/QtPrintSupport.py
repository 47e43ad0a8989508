"""As QGIS 4 has it."""

from PyQt6.QtPrintSupport import *
