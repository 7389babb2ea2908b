"""Records on their way out."""
