"""General widgets and layouts, independent of Landchip's data."""
