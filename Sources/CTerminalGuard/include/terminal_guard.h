// The crash guard: see terminal_guard.c.
