"""The loop over the web: who is visited when, and what follows from it."""
