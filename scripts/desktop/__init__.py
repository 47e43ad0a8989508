"""A real QGIS on a virtual screen, with the zip in a clean profile, that does a list of steps as a person would.

launch.py   starts it and gives back the outcome (the system's Python; standard library only)
qgis_entry.py   what that QGIS runs
step_runner.py    runs the steps from a timer, so that the main loop stays free, and writes the outcome down
event_loop_monitor.py  how long the window did not answer, and which code it was in
gui_driver.py finds widgets, presses, clicks the map, types, takes pictures
scenarios.py …   the steps: tests, bench and screenshots string them together
"""
