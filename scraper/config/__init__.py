"""`thresher.toml` and the environment: read strictly, and written to."""
