"""The form of the dock's page "Map": one widget for each group of parameters of landchip:classify."""
