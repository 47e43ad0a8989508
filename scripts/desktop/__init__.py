"""GUI tests: a real QGIS on a virtual screen, with the plugin's zip in a clean profile, runs a list of steps.

launch.py              starts QGIS and returns the outcome (the system's Python; standard library only)
qgis_entry.py          script that QGIS runs by --code; startup.py runs before it loads plugins
step_runner.py         runs the steps from a timer, so that the event loop stays free, and writes the outcome
event_loop_monitor.py  measures how long the event loop was blocked, and samples the stack meanwhile
gui_driver.py          finds widgets, presses buttons, clicks the map, types
walk.py                a new user's first hour, timed step by step: docs/guide/walk.md
leak_snapshot.py       counts objects that a plugin could leave behind
*_steps.py             the steps; scenarios.py combines them for tests and bench.py
"""
