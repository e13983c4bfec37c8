"""The parts of the checker of the scenario folder kz-2023."""
