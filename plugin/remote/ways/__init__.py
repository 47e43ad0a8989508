"""The ways in to a cluster, one class each behind one protocol (way.py): submit, state, log, cancel, check.

    way_in.py      the protocol, and what is submitted
    profile.py     a connection profile; addresses of this computer as the cluster reads them
    registry.py    profile -> way in
    transport.py   requests to a server: limits, errors, checked answers; urllib_transport.py and qgis_transport.py send

Standard library and engine.api alone, but for qgis_transport.py, which imports PyQGIS.
"""
