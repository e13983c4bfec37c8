"""The small nights, one a module; scenario.py writes their files."""
