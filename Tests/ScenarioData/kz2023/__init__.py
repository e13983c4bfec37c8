"""The parts of the script that makes the scenario folder kz-2023."""
