"""The lines by which posts of a saved text are told: when they were written, as each engine prints it."""
